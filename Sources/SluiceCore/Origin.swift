/// Where a document came from, precise enough to fetch it again.
public struct Origin: Sendable, Equatable {
  /// The path of the input file below its input root, with `/` between the parts; `-` for standard input.
  public var path: String
  /// The name inside a container (zip entry, WARC record, line number), outermost first, parts joined by `!`.
  public var member: String?
  /// The byte offset of the member in its container, or nil for a whole file.
  public var offset: Int?

  /// Names a place.
  ///
  /// - Parameters:
  ///   - path: The path below the input root.
  ///   - member: The name inside a container.
  ///   - offset: The byte offset inside the container.
  public init(path: String, member: String? = nil, offset: Int? = nil) {
    self.path = path
    self.member = member
    self.offset = offset
  }

  /// The identifier of a document that the producer gave none: 32 hex digits of the SHA-256 of path, member and part.
  ///
  /// The three are separated by NUL, which no path holds, so that different places never share an identifier.
  ///
  /// - Parameter part: The number of the document among those split from one input.
  /// - Returns: 32 lowercase hex digits.
  public func derivedID(part: Int) -> String {
    var hash = SHA256()
    hash.update(Array(path.utf8))
    hash.update([0])
    if let member { hash.update(Array(member.utf8)) }
    hash.update([0])
    hash.update(Array(String(part).utf8))
    return hex(hash.finish().prefix(16))
  }
}
