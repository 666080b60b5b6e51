/// Something that went wrong with one input: it becomes an error row, is counted, and the run goes on.
public struct Problem: Error, Sendable, Equatable {
  /// What kind of problem it is; part of the row contract, documented one by one.
  public struct Code: Sendable, Equatable, Hashable, CustomStringConvertible {
    /// The code as written in rows.
    public let description: String

    /// Makes a code; only the library that documents it should.
    ///
    /// - Parameter description: The code as written in rows, snake_case.
    public init(_ description: String) { self.description = description }

    /// The input could not be opened or read.
    public static let unreadable = Code("unreadable")
    /// The input does not exist.
    public static let notFound = Code("not_found")
    /// The input holds no bytes.
    public static let empty = Code("empty")
    /// The input is binary data of a kind that no stage reads.
    public static let binary = Code("binary")
    /// A compressed stream ends early.
    public static let truncated = Code("truncated")
    /// A compressed stream or container is damaged.
    public static let corrupt = Code("corrupt")
    /// A line of JSON Lines is not what it should be.
    public static let badJSON = Code("bad_json")
    /// A record lacks the fields that make a document.
    public static let noContent = Code("no_content")
    /// A size limit was passed.
    public static let tooLarge = Code("too_large")
    /// The content is compressed or encrypted in a way that cannot be opened here.
    public static let unsupported = Code("unsupported")
    /// The document is not in the form that the next stage needs.
    public static let notReady = Code("not_ready")
    /// The bytes could not be read as text.
    public static let undecodable = Code("undecodable")
  }

  /// What kind of problem it is.
  public var code: Code
  /// What is wrong and what can be done, one sentence for a person.
  public var message: String
  /// The input that has it.
  public var origin: Origin
  /// The stage that met it.
  public var stage: String

  /// Describes a problem.
  ///
  /// - Parameters:
  ///   - code: What kind it is.
  ///   - message: What is wrong and what can be done.
  ///   - origin: The input that has it; its offset says where.
  ///   - stage: The stage that met it.
  public init(_ code: Code, _ message: String, at origin: Origin, stage: String) {
    self.code = code
    self.message = message
    self.origin = origin
    self.stage = stage
  }
}
