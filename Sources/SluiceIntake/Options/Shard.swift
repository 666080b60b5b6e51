import SluiceCore

/// The share of the inputs that one of several processes takes.
///
/// An input belongs to share `h mod N`, where `h` is the first eight bytes, big-endian, of the SHA-256 of its path
/// below the input root (of a record from standard input: of its id, or of its number where it has none). So the share
/// is the same on every machine, and does not move when other inputs come or go.
public struct Shard: Sendable, Equatable {
  /// Which share, from 0.
  public let index: Int
  /// How many shares there are.
  public let count: Int

  /// Names a share.
  ///
  /// - Parameters:
  ///   - index: Which share, from 0.
  ///   - count: How many there are.
  public init?(index: Int, count: Int) {
    guard count > 0, (0..<count).contains(index) else { return nil }
    self.index = index
    self.count = count
  }

  /// Reads a share as `K/N`, K from 0.
  ///
  /// - Parameter text: The text.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let index = Int(parts[0]), let count = Int(parts[1]) else { return nil }
    self.init(index: index, count: count)
  }

  /// Tells whether an input is of this share.
  ///
  /// - Parameter key: The path below the input root, or a record's id.
  /// - Returns: Whether this process takes it.
  public func takes(_ key: String) -> Bool {
    if count == 1 { return true }
    var hash = SHA256()
    hash.update(Array(key.utf8))
    let value = hash.finish().prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return value % UInt64(count) == UInt64(index)
  }
}
