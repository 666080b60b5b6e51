import SluiceCore

/// The last key of a manifest: the SHA-256 of every byte before it, so that the one file that holds the sums of all
/// others has one of its own.
enum ManifestSeal {
  /// What a manifest's seal says of it.
  enum State {
    /// The bytes are those that were sealed.
    case whole
    /// They are not.
    case broken
    /// There is none, as in manifests of earlier versions.
    case missing
  }

  private static let start = Array(#","seal":""#.utf8)
  private static let end = Array("\"}\n".utf8)
  private static let digits = 64

  /// Ends a manifest with its seal.
  ///
  /// - Parameter open: The manifest as JSON, up to the bracket that closes it.
  /// - Returns: The whole of it.
  static func close(_ open: [UInt8]) -> [UInt8] { open + start + sum(of: open) + end }

  /// Compares a manifest with its seal.
  ///
  /// - Parameters:
  ///   - bytes: The manifest.
  ///   - isNamed: Whether it has the key of the seal, wherever that stands.
  /// - Returns: What came of it.
  static func state(of bytes: [UInt8], isNamed: Bool) -> State {
    guard isNamed else { return .missing }
    let length = start.count + digits + end.count
    guard bytes.count > length else { return .broken }
    let open = Array(bytes.dropLast(length))
    return close(open) == bytes ? .whole : .broken
  }

  private static func sum(of bytes: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(bytes)
    return Array(hex(hash.finish()).utf8)
  }
}
