#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

import SluiceCore

/// A folder among the inputs.
package struct InputFolder: Sendable {
  /// As it was named.
  package var name: InputPath
  /// The whole path, however it was named.
  package var place: InputPath
  /// Whether nothing lies in it.
  package var isEmpty: Bool

  init(_ folder: [UInt8], isEmpty: Bool) {
    name = InputPath(bytes: folder)
    place = InputPath(bytes: resolved(folder) ?? folder)
    self.isEmpty = isEmpty
  }
}

/// The whole path of what a path leads to, without links; nil where nothing is there.
func resolved(_ path: [UInt8]) -> [UInt8]? {
  guard let resolved = withCPath(path, { realpath($0, nil) }) else { return nil }
  defer { free(resolved) }
  return (0..<strlen(resolved)).map { UInt8(bitPattern: resolved[$0]) }
}

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
    guard var path = resolved(folder) else { return [] }
    var parents: [FileIdentity] = []
    while path.count > 1, let cut = path.lastIndex(of: 0x2F) {
      path.removeSubrange(max(1, cut)...)
      if let parent = FileIdentity(folder: path) { parents.append(parent) }
      if cut == 0 { break }
    }
    return parents
  }
}
