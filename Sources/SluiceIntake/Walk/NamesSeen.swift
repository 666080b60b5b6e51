/// What tells one file from another whatever its name.
struct FileIdentity: Hashable {
  var device: UInt64
  var inode: UInt64
}

/// The names that files of several inputs have below their roots.
struct NamesSeen {
  /// What came of adding a name.
  enum Answer {
    case new
    /// The file was added by this name.
    case sameFile
    /// Another file was.
    case otherFile
  }

  // 64 bits of the name's hash: a collision gives a file a longer name and nothing worse.
  private var files: [UInt64: FileIdentity] = [:]

  mutating func add(_ name: [UInt8], _ file: FileIdentity) -> Answer {
    // FNV-1a, the same in every process: names must not depend on a random seed.
    let key = name.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    if let other = files[key] { return other == file ? .sameFile : .otherFile }
    files[key] = file
    return .new
  }
}
