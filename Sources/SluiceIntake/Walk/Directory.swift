#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the system says of a path.
struct FileStatus: Equatable {
  /// The kinds that intake tells apart.
  enum Kind {
    case file
    case folder
    case link
    /// A pipe, a socket or a device.
    case other
  }

  var kind: Kind
  var size: Int
  /// What tells one folder from another however it was reached.
  var device: UInt64
  var inode: UInt64
  /// When the content was last changed, in nanoseconds since 1970; of times that do not fit, from 2262 on, the low 64 bits.
  var modified: Int
  /// When the file or what the system says of it was last changed, likewise; nobody can set it back.
  var touched: Int
  /// Mode, links, owner and group, mixed: what may be changed of a file that stays as it is.
  var attributes: UInt64

  /// Asks the system.
  ///
  /// - Parameters:
  ///   - path: The path.
  ///   - followsLinks: Whether a symbolic link stands for what it points to.
  /// - Throws: ``SystemError`` when the system refuses.
  init(_ path: [UInt8], followsLinks: Bool) throws(SystemError) {
    var info = stat()
    let result = withCPath(path) { followsLinks ? stat($0, &info) : lstat($0, &info) }
    if result != 0 { throw SystemError() }
    switch info.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    size = Int(info.st_size)
    attributes = [UInt64(info.st_mode), UInt64(info.st_nlink), UInt64(info.st_uid), UInt64(info.st_gid)]
      .reduce(0) { ($0 ^ $1) &* 0x100_0000_01B3 }
    device = UInt64(truncatingIfNeeded: info.st_dev)
    inode = UInt64(truncatingIfNeeded: info.st_ino)
    #if canImport(Glibc)
      (modified, touched) = (Self.nanoseconds(info.st_mtim), Self.nanoseconds(info.st_ctim))
    #else
      (modified, touched) = (Self.nanoseconds(info.st_mtimespec), Self.nanoseconds(info.st_ctimespec))
    #endif
  }

  private static func nanoseconds(_ time: timespec) -> Int {
    Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
  }

  /// What tells two states of one file apart, beside its size.
  var stamp: FileStamp { FileStamp(self) }
}

/// Lists the names in a folder, in no order, without `.` and `..`.
func namesInFolder(_ path: [UInt8]) throws(SystemError) -> [[UInt8]] {
  guard let folder = withCPath(path, { opendir($0) }) else { throw SystemError() }
  defer { closedir(folder) }
  var names: [[UInt8]] = []
  while true {
    // readdir tells an error from the end by errno alone.
    errno = 0
    guard let entry = readdir(folder) else { break }
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      // d_name ends in NUL within its array.
      pointer.withMemoryRebound(to: UInt8.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) { bytes in
        Array(
          UnsafeBufferPointer(start: bytes, count: strlen(UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self))))
      }
    }
    if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
  }
  if errno != 0 { throw SystemError() }
  return names
}
