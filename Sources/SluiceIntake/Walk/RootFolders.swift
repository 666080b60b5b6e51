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

  /// The whole paths of the folders that a file below it lies in, as it was found and without the links on the way.
  ///
  /// - Parameter below: The file, which need not be there any more.
  /// - Returns: The folders, the outermost first.
  package func folders(of below: InputPath) -> [[UInt8]] {
    let parts = Self.parents(of: location(of: below))
    // What is left of the way to it leads to where it lay.
    let there = parts.reversed().lazy.compactMap { resolved($0) }.first
    return parts + (there.map { Self.parents(of: $0) + [$0] } ?? [])
  }

  /// The folders above a whole path, the outermost first.
  private static func parents(of path: [UInt8]) -> [[UInt8]] {
    path.indices.filter { path[$0] == 0x2F }.map { Array(path[..<max(1, $0)]) }
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
