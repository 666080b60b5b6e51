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
    /// The input was changed between being listed and the end of the run.
    public static let changed = Code("changed")
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

    /// Every code with its meaning and what can be done, for the reference.
    public static let reference: [(code: Code, meaning: String, advice: String)] = [
      (.unreadable, "the input could not be opened or read", "check its permissions and the disk"),
      (.notFound, "the input does not exist", "check its name"),
      (
        .changed, "the input was changed while the run read its inputs",
        "read it again when nobody writes to it: `--fresh`, or the next night of `--incremental`"
      ),
      (.empty, "the input holds no bytes", "fetch it again, or leave it out"),
      (.binary, "the input is data of a kind that no stage reads", "convert it to text, or leave it out by `exclude`"),
      (.truncated, "a compressed stream or a record ends early; what came before it was read", "fetch it again"),
      (.corrupt, "a compressed stream or container is damaged", "fetch it again; sound parts of it were read"),
      (.badJSON, "a line of JSON Lines is no JSON object", "mend the line that the row names"),
      (.noContent, "a record lacks the fields that make a document", "name the field under `intake: fields:`"),
      (.tooLarge, "a limit of size was passed", "raise the limit that the message names, if the input is trusted"),
      (.unsupported, "the content is packed in a way that cannot be opened here", "unpack it first"),
      (.notReady, "a document is not in the form that the next stage needs", "add the stages that make it"),
      (.undecodable, "the bytes could not be read as text", "name their charset by `--encoding`"),
    ]
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
