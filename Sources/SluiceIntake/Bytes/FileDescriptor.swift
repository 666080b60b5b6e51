#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open file that is closed with its last owner.
package final class FileDescriptor {
  private let number: Int32
  private let closes: Bool

  /// Standard input.
  package static var standardInput: FileDescriptor { FileDescriptor(number: 0, closes: false) }

  private init(number: Int32, closes: Bool) {
    self.number = number
    self.closes = closes
  }

  /// Opens a file for reading.
  ///
  /// - Parameter path: The file's bytes as the working directory sees it, without a NUL.
  /// - Throws: ``SystemError`` when the system refuses.
  package convenience init(path: [UInt8]) throws(SystemError) {
    let number = withCPath(path) { open($0, O_RDONLY | O_CLOEXEC) }
    if number < 0 { throw SystemError() }
    self.init(number: number, closes: true)
  }

  deinit { if closes { close(number) } }

  /// The size and kind of the file.
  ///
  /// - Returns: The size in bytes and whether the file is a regular one.
  /// - Throws: ``SystemError`` when the system refuses.
  package func status() throws(SystemError) -> (size: Int, isRegular: Bool) {
    var info = stat()
    if fstat(number, &info) != 0 { throw SystemError() }
    return (Int(info.st_size), info.st_mode & S_IFMT == S_IFREG)
  }

  /// Moves to an offset.
  ///
  /// - Parameter offset: The offset of the next byte to read.
  /// - Returns: Whether the file can do that.
  package func seek(to offset: Int) -> Bool { lseek(number, off_t(offset), SEEK_SET) == off_t(offset) }

  /// Opens a file that may have nothing to give yet, such as a FIFO without a writer, without waiting for it.
  ///
  /// - Parameter path: The file's bytes as the working directory sees it, without a NUL.
  /// - Throws: ``SystemError`` when the system refuses.
  package convenience init(waitingPath path: [UInt8]) throws(SystemError) {
    let number = withCPath(path) { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    if number < 0 { throw SystemError() }
    // Reads shall wait again: `waitForBytes` is asked before them.
    _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) & ~O_NONBLOCK)
    self.init(number: number, closes: true)
  }

  /// Waits a while for bytes or the end.
  ///
  /// - Parameter milliseconds: How long to wait at most.
  /// - Returns: Whether a read would give one of them at once.
  package func waitForBytes(milliseconds: Int32) -> Bool {
    var request = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    // Interrupted is as good as too early: the caller asks again. Other failures are left to the read to tell.
    let count = poll(&request, 1, milliseconds)
    return count > 0 || (count < 0 && errno != EINTR)
  }

  /// Reads once into the window's free room.
  ///
  /// - Parameters:
  ///   - window: Where the bytes go.
  ///   - room: The least room to make.
  /// - Returns: The number of bytes read, 0 at the end of the file.
  /// - Throws: ``SystemError`` when the system refuses.
  package func read(into window: inout ByteWindow, room: Int) throws(SystemError) -> Int {
    while true {
      let count = window.fill(room: room) { systemRead(number, $0) }
      if count >= 0 { return count }
      let error = SystemError()
      if error.number != EINTR { throw error }
    }
  }

  /// Reads to the end of the file.
  ///
  /// - Parameters:
  ///   - bytes: Where the bytes go, at its end.
  ///   - expected: The bytes to expect; more are read where there are more.
  ///   - limit: The largest number of bytes to read.
  /// - Returns: Whether the end was reached within the limit.
  /// - Throws: ``SystemError`` when the system refuses.
  package func readAll(into bytes: inout [UInt8], expected: Int, limit: Int) throws(SystemError) -> Bool {
    let base = bytes.count
    // One byte more than expected, so that the read that meets the end needs no more room.
    var room = max(1, min(expected, limit)) + 1
    while true {
      let (count, number) = readOnce(&bytes, room: room)
      if count < 0 {
        if number == EINTR { continue }
        throw SystemError(number: number)
      }
      if count == 0 { return true }
      if bytes.count - base > limit { return false }
      let left = expected + 1 - (bytes.count - base)
      room = left > 0 ? left : 64 * 1024
    }
  }

  private func readOnce(_ bytes: inout [UInt8], room: Int) -> (count: Int, error: Int32) {
    var result = 0
    var error: Int32 = 0
    bytes.append(addingCapacity: room) { output in
      output.withUnsafeMutableBufferPointer { buffer, count in
        // The read keeps to the room that was asked for, which is all free: the output is what is appended.
        result = systemRead(number, UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: room))
        if result < 0 { error = errno }
        count = max(0, result)
      }
    }
    return (result, error)
  }
}

/// Calls a function of the system with a path.
///
/// - Parameters:
///   - path: The path's bytes, without a NUL.
///   - body: The call.
/// - Returns: What the call returned.
package func withCPath<Result>(_ path: [UInt8], _ body: (UnsafePointer<CChar>) -> Result) -> Result {
  // The copy ends in NUL and lives as long as the call.
  (path + [0]).withUnsafeBufferPointer { bytes in
    bytes.withMemoryRebound(to: CChar.self) { body($0.baseAddress!) }
  }
}

private func systemRead(_ number: Int32, _ room: UnsafeMutableRawBufferPointer) -> Int {
  read(number, room.baseAddress, room.count)
}

/// An error of the operating system.
package struct SystemError: Error, Equatable {
  /// The value of `errno`.
  package let number: Int32

  /// Takes the error of the last call on this thread.
  package init() { number = errno }

  /// Names an error.
  ///
  /// - Parameter number: The value of `errno`.
  package init(number: Int32) { self.number = number }

  /// What the system calls it, such as `Permission denied`.
  package var message: String { String(cString: strerror(number)) }

  /// The number of "there is no such file".
  package static var notFound: Int32 { ENOENT }

  /// Whether the file does not exist.
  package var isNotFound: Bool { number == ENOENT || number == ENOTDIR }

  /// Whether links lead round.
  var isLoop: Bool { number == ELOOP }
}
