#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

import SluiceCore

/// A folder that inputs lie below.
package struct InputRoot: Sendable, Hashable {
  /// As it was named.
  package var name: InputPath
  /// The whole path, without links: the same however it was named.
  package var place: InputPath

  package init(name: InputPath, place: InputPath) {
    self.name = name
    self.place = place
  }

  init(_ folder: [UInt8]) {
    let folder = folder.isEmpty ? [0x2E] : folder
    self.init(name: InputPath(bytes: folder), place: InputPath(bytes: resolved(folder) ?? folder))
  }

  /// The whole path of what lies below it, in bytes.
  package func location(of below: InputPath) -> [UInt8] { joined(place.bytes, below.bytes) }
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
