import CSystem
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The real disk.
package final class PosixFileSystem: FileSystem {
  /// Makes a door to the disk.
  package init() {}

  package func createFolder(_ path: String) throws(EmitError) {
    let whole = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    var prefix = ""
    var above = path.hasPrefix("/") ? "/" : "."
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      prefix += prefix.isEmpty && part.isEmpty ? "/" : (prefix.isEmpty || prefix == "/" ? "" : "/") + part
      guard !prefix.isEmpty, prefix != "/" else { continue }
      let isMade = mkdir(prefix, 0o777) == 0
      if !isMade, errno != EEXIST { throw failure("make the folder", prefix) }
      // Without this a power cut may take the whole folder, however well its files were synced; the run that made the
      // last one may have been killed before it came to this. Who may not read the folder above made nothing in it.
      if isMade || prefix == whole && access(above, R_OK) == 0 { try syncFolder(above) }
      above = prefix
    }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw EmitError(.denied, "\(path) is not a folder; name another --output", path: path)
    }
  }

  package func create(_ path: String) throws(EmitError) -> OutputFile {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure("create", path) }
    return OutputFile(path: path, descriptor: descriptor)
  }

  package func reopen(_ path: String, keeping length: Int) throws(EmitError) -> OutputFile {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("open", path) }
    let end = lseek(descriptor, 0, SEEK_END)
    guard end >= length, ftruncate(descriptor, length) == 0, lseek(descriptor, 0, SEEK_END) == length else {
      _ = systemClose(descriptor)
      throw EmitError(
        .damaged, "\(path) is shorter than its journal says; remove the folder that holds it and start over", path: path
      )
    }
    return OutputFile(path: path, descriptor: descriptor)
  }

  package func read(_ path: String, _ body: ([UInt8]) -> Void) throws(EmitError) {
    let pieces = try PosixFilePieces(path: path)
    while case let piece = try pieces.read(), !piece.isEmpty { body(piece) }
  }

  package func size(of path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  /// Whether a path leads to something that is neither a file nor a folder: a pipe or a device, not to be replaced.
  ///
  /// - Parameter path: The path.
  /// - Returns: Whether it does.
  package func isSpecial(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  /// Whether two paths lead to the same file or folder, however they are written.
  ///
  /// - Parameters:
  ///   - first: A path.
  ///   - second: Another one.
  /// - Returns: Whether they do; where nothing is there, whether they are written alike.
  package func leadToOne(_ first: String, _ second: String) -> Bool {
    var one = stat()
    var other = stat()
    guard stat(first, &one) == 0, stat(second, &other) == 0 else { return first == second }
    return one.st_ino == other.st_ino && one.st_dev == other.st_dev
  }

  package func pieces(of path: String) throws(EmitError) -> any FilePieces { try PosixFilePieces(path: path) }

  package func write(_ bytes: [UInt8], to file: OutputFile) throws(EmitError) {
    var done = 0
    while done < bytes.count {
      // The array is only read within the call.
      let written = bytes.withUnsafeBytes { systemWrite(file.descriptor, $0.baseAddress! + done, bytes.count - done) }
      if written < 0 {
        if errno == EINTR { continue }
        throw failure("write", file.path)
      }
      done += written
    }
  }

  package func sync(_ file: OutputFile) throws(EmitError) {
    guard fsync(file.descriptor) == 0 else { throw failure("sync", file.path) }
  }

  package func close(_ file: OutputFile) throws(EmitError) {
    guard systemClose(file.descriptor) == 0 else { throw failure("close", file.path) }
  }

  package func rename(_ old: String, to new: String) throws(EmitError) {
    guard systemRename(old, new) == 0 else { throw failure("rename to \(new)", old) }
  }

  package func createLink(_ path: String, to target: String) throws(EmitError) {
    guard symlink(target, path) == 0 else { throw failure("make the link", path) }
  }

  package func resolved(_ path: String) -> String {
    var status = stat()
    // A path that is no link stays as it was written, because messages name it.
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK, let real = realpath(path, nil) else {
      return path
    }
    defer { free(real) }
    return String(cString: real)
  }

  package func target(ofLink path: String) -> String? {
    var bytes = [UInt8](repeating: 0, count: 4096)
    // The array is as long as the call is told.
    let count = bytes.withUnsafeMutableBytes { readlink(path, $0.bindMemory(to: CChar.self).baseAddress!, 4096) }
    return count < 0 ? nil : String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  package func exchange(_ first: String, _ second: String) throws(EmitError) {
    if sluice_exchange(first, second) == 0 { return }
    // Some file systems cannot exchange; three renames leave both folders whole at every moment.
    try rename(first, to: first + ".old")
    try rename(second, to: first)
    try rename(first + ".old", to: second)
  }

  package func remove(_ path: String) throws(EmitError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw failure("remove", path) }
  }

  package func removeFolder(_ path: String) throws(EmitError) {
    guard rmdir(path) == 0 || errno == ENOENT else { throw failure("remove the folder", path) }
  }

  package func lock(_ path: String) throws(EmitError) -> LockResult {
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw failure("create", path) }
      let file = OutputFile(path: path, descriptor: descriptor)
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        defer { _ = systemClose(descriptor) }
        return .held(by: owner(of: descriptor))
      }
      // A replacement may have renamed the folder since the file was opened: then this is no longer its lock.
      guard isSame(descriptor, path) else {
        try unlock(file)
        continue
      }
      return .taken(file)
    }
  }

  package func sign(_ file: OutputFile) throws(EmitError) {
    guard ftruncate(file.descriptor, 0) == 0 else { throw failure("write", file.path) }
    try write(Array("process \(getpid()) on \(hostName())\n".utf8), to: file)
  }

  package func unlock(_ file: OutputFile) throws(EmitError) {
    // Closing alone is not enough: a child that was just forked may hold a copy of the descriptor.
    _ = flock(file.descriptor, LOCK_UN)
    try close(file)
  }

  package func isInPlace(_ file: OutputFile) -> Bool { isSame(file.descriptor, file.path) }

  package func syncFolder(_ path: String) throws(EmitError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("open the folder", path) }
    defer { _ = systemClose(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure("sync the folder", path) }
  }

  package func names(in path: String) throws(EmitError) -> [String] {
    guard let folder = opendir(path) else {
      if errno == ENOENT { return [] }
      throw failure("read the folder", path)
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { raw in
        String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The line that the holder of a lock wrote into its file.
  private func owner(of descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    let line = bytes.prefix(max(0, count)).prefix { $0 != 0x0A }
    return line.isEmpty ? "a process that has just begun" : String(decoding: line, as: UTF8.self)
  }

  private func isSame(_ descriptor: Int32, _ path: String) -> Bool {
    var held = stat()
    var named = stat()
    return fstat(descriptor, &held) == 0 && stat(path, &named) == 0 && held.st_ino == named.st_ino
      && held.st_dev == named.st_dev
  }

  private func hostName() -> String {
    var name = [UInt8](repeating: 0, count: 256)
    // The array is as long as the call is told.
    let status = name.withUnsafeMutableBytes { gethostname($0.bindMemory(to: CChar.self).baseAddress!, 255) }
    return status == 0 ? String(decoding: name.prefix { $0 != 0 }, as: UTF8.self) : "an unnamed host"
  }
}

/// A file on the real disk that is being read.
///
/// The first files are held open, so that one that is replaced is read to its end. Those behind them are opened for each
/// piece: a merge reads thousands side by side, more than a process may hold open.
private final class PosixFilePieces: FilePieces {
  private static let size = 1 << 17
  /// How many files are held open, at most ``mostHeld``.
  private static let held = Mutex(0)
  private static let mostHeld = 8
  private let path: String
  private var offset = 0
  /// The file, where it is held open.
  private var file: Int32?
  /// The file that was opened first; another one in its place is not read on.
  private let inode: ino_t

  init(path: String) throws(EmitError) {
    self.path = path
    let (descriptor, inode) = try Self.opened(path)
    self.inode = inode
    let isHeld = Self.held.withLock { held in
      if held < Self.mostHeld { held += 1 } else { return false }
      return true
    }
    if isHeld { file = descriptor } else { _ = systemClose(descriptor) }
  }

  deinit {
    guard let file else { return }
    Self.held.withLock { $0 -= 1 }
    _ = systemClose(file)
  }

  func read() throws(EmitError) -> [UInt8] {
    if let file { return try read(file) }
    let (descriptor, inode) = try Self.opened(path)
    defer { _ = systemClose(descriptor) }
    guard inode == self.inode else {
      throw EmitError(.damaged, "\(path) was replaced while it was read", path: path)
    }
    return try read(descriptor)
  }

  private func read(_ descriptor: Int32) throws(EmitError) -> [UInt8] {
    var count = 0
    let piece = [UInt8](unsafeUninitializedCapacity: Self.size) { buffer, filled in
      count = pread(descriptor, buffer.baseAddress, Self.size, off_t(offset))
      filled = max(0, count)
    }
    guard count >= 0 else { throw failure("read", path) }
    offset += count
    return piece
  }

  private static func opened(_ path: String) throws(EmitError) -> (descriptor: Int32, inode: ino_t) {
    // A pipe that stands in a file's place would let its reader wait for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure("open", path) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      _ = systemClose(descriptor)
      throw EmitError(.damaged, "\(path) is no file", path: path)
    }
    return (descriptor, status.st_ino)
  }
}

/// Says what failed, why, and what a person can do about it.
private func failure(_ action: String, _ path: String) -> EmitError {
  let reason = errno
  let text = String(cString: strerror(reason))
  switch reason {
  case ENOSPC, EDQUOT, EFBIG:
    return EmitError(.noSpace, "cannot \(action) \(path): \(text); free space or name another --output", path: path)
  case ENOTDIR:
    return EmitError(
      .denied, "cannot \(action) \(path): a file stands where a folder is needed; name another", path: path)
  case EACCES, EPERM, EROFS:
    return EmitError(.denied, "cannot \(action) \(path): \(text); check its permissions", path: path)
  case ENOENT where action != "open" && action != "read":
    return EmitError(
      .failed, "cannot \(action) \(path): it or its folder was removed; start the run again", path: path)
  case EPIPE:
    return EmitError(.brokenPipe, "the reader of \(path) is gone", path: path)
  default:
    return EmitError(.failed, "cannot \(action) \(path): \(text)", path: path)
  }
}

// The methods above have the names of the system calls; these reach the calls themselves.
private func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, start, count)
}
private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
private func systemRename(_ old: String, _ new: String) -> Int32 { rename(old, new) }
