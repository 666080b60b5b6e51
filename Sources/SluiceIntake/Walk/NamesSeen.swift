/// What tells one file from another whatever its name.
struct FileIdentity: Hashable {
  var device: UInt64
  var inode: UInt64
}

extension FileIdentity {
  /// What a path leads to; nil where nothing is there.
  init?(folder path: [UInt8]) {
    guard let status = try? FileStatus(path, followsLinks: true) else { return nil }
    self = status.identity
  }
}

extension FileStatus {
  /// What tells the file from others.
  var identity: FileIdentity { FileIdentity(device: device, inode: inode) }
}

/// The names that files of several inputs have below their roots, and where they lie.
struct NamesSeen {
  /// A folder and a name in it, as a hash of 128 bits.
  private struct Place: Hashable {
    let first: UInt64
    let second: UInt64

    init(_ folder: FileIdentity, _ name: ArraySlice<UInt8>) {
      (first, second) = (Self.hash(0, folder, name), Self.hash(1, folder, name))
    }

    private static func hash(_ salt: UInt8, _ folder: FileIdentity, _ name: ArraySlice<UInt8>) -> UInt64 {
      var hasher = Hasher()
      hasher.combine(salt)
      hasher.combine(folder)
      name.withUnsafeBytes { hasher.combine(bytes: $0) }
      return UInt64(bitPattern: Int64(hasher.finalize()))
    }
  }

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
  /// Two hashes of each place: a collision would lose a file.
  private var places: Set<Place> = []

  /// Adds a file by its place, which is the same however the file was named; two links to one file are two places.
  ///
  /// - Parameters:
  ///   - folder: The folder that it lies in.
  ///   - name: Its name there.
  /// - Returns: Whether it was not there before.
  mutating func addPlace(in folder: FileIdentity, _ name: ArraySlice<UInt8>) -> Bool {
    places.insert(Place(folder, name)).inserted
  }

  mutating func add(_ name: [UInt8], _ file: FileIdentity) -> Answer {
    // FNV-1a, the same in every process: names must not depend on a random seed.
    let key = name.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    if let other = files[key] { return other == file ? .sameFile : .otherFile }
    files[key] = file
    return .new
  }
}
