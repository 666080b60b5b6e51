#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folders that are read whole, to find one that lies in another: its files would be read twice, by two names.
struct RootFolders {
  private var roots: [FileIdentity: [UInt8]] = [:]
  /// The folders above each root, with the root.
  private var above: [FileIdentity: [UInt8]] = [:]

  /// Adds a folder.
  ///
  /// - Parameter folder: Its path.
  /// - Returns: The folder that was added before and lies above or below this one; nil without one.
  mutating func add(_ folder: [UInt8]) -> [UInt8]? {
    guard let own = FileIdentity(folder: folder) else { return nil }
    let parents = Self.parents(folder)
    let other = above[own] ?? parents.first { roots[$0] != nil }.flatMap { roots[$0] }
    roots[own] = folder
    for parent in parents { above[parent] = folder }
    return other
  }

  private static func parents(_ folder: [UInt8]) -> [FileIdentity] {
    guard let resolved = withCPath(folder, { realpath($0, nil) }) else { return [] }
    defer { free(resolved) }
    var path = (0..<strlen(resolved)).map { UInt8(bitPattern: resolved[$0]) }
    var parents: [FileIdentity] = []
    while path.count > 1, let cut = path.lastIndex(of: 0x2F) {
      path.removeSubrange(max(1, cut)...)
      if let parent = FileIdentity(folder: path) { parents.append(parent) }
      if cut == 0 { break }
    }
    return parents
  }
}
