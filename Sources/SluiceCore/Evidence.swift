/// How a document's bytes were read as Unicode, and why.
public struct EncodingDecision: Sendable, Equatable {
  /// What settled the encoding.
  public enum Source: String, Sendable {
    /// A byte order mark.
    case bom
    /// The charset of an HTTP or WARC header.
    case transport
    /// `<meta charset>` or `<meta http-equiv>`.
    case meta
    /// The XML declaration.
    case xml
    /// The bytes themselves.
    case detected
    /// The user's `--encoding`.
    case forced
  }

  /// The WHATWG name of the encoding (`UTF-8`, `gb18030`), or the IANA name of one the standard lacks.
  public var name: String
  /// What settled it.
  public var source: Source
  /// How sure the decision is, 0…1.
  public var confidence: Double
  /// The label that the document or its header declared, as written; nil without one.
  public var declared: String?
  /// How many malformed sequences became U+FFFD.
  public var replaced: Int
  /// Byte offsets of the first malformed sequences, at most ``maximumPositions``.
  public var malformed: [Int] = []

  /// How many positions of malformed sequences are kept.
  public static let maximumPositions = 16

  /// Records a decision.
  ///
  /// - Parameters:
  ///   - name: The encoding's standard name.
  ///   - source: What settled it.
  ///   - confidence: How sure it is, 0…1.
  ///   - declared: The declared label.
  ///   - replaced: The number of malformed sequences.
  public init(name: String, source: Source, confidence: Double, declared: String? = nil, replaced: Int = 0) {
    self.name = name
    self.source = source
    self.confidence = confidence
    self.declared = declared
    self.replaced = replaced
  }
}

/// The scripts of a text by ISO 15924.
public struct ScriptProfile: Sendable, Equatable {
  /// One script and its part of the letters.
  public struct Share: Sendable, Equatable {
    /// The ISO 15924 code, composite where one applies (`Hans`, `Hant`, `Jpan`, `Kore`, `Latn`).
    public var script: String
    /// Its part of the letters, 0…1.
    public var share: Double

    /// Makes a share.
    ///
    /// - Parameters:
    ///   - script: The ISO 15924 code.
    ///   - share: Its part of the letters, 0…1.
    public init(script: String, share: Double) {
      self.script = script
      self.share = share
    }
  }

  /// The script of most letters; `Zyyy` for a text without letters.
  public var main: String
  /// All scripts with their shares, largest first.
  public var shares: [Share]

  /// Makes a profile.
  ///
  /// - Parameters:
  ///   - main: The script of most letters.
  ///   - shares: All scripts, largest first.
  public init(main: String, shares: [Share]) {
    self.main = main
    self.shares = shares
  }
}

/// What a reader of a row should know about a document or a claim, one bit each.
///
/// The names in ``names`` are part of the row contract; a new flag goes to the end.
public struct Flags: OptionSet, Sendable {
  /// The bits.
  public let rawValue: UInt64

  /// Makes a set from its bits.
  ///
  /// - Parameter rawValue: One bit for each flag, in the order of ``names``.
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The declared encoding was contradicted by the bytes and overruled.
  public static let declaredWrong = Flags(rawValue: 1 << 0)
  /// Reversible mojibake was undone.
  public static let mojibakeRepaired = Flags(rawValue: 1 << 1)
  /// Spans of the text are mojibake that cannot be undone.
  public static let mojibake = Flags(rawValue: 1 << 2)
  /// The input ended early or was damaged; the document is what could be read.
  public static let truncated = Flags(rawValue: 1 << 3)
  /// The document passed a budget of bytes, nodes, depth or steps and ends there.
  public static let overBudget = Flags(rawValue: 1 << 4)
  /// No main text was found.
  public static let noMainText = Flags(rawValue: 1 << 5)
  /// The main text came from a fallback, because the first choice was too little.
  public static let fallback = Flags(rawValue: 1 << 6)
  /// The input held several documents; this is one of them.
  public static let split = Flags(rawValue: 1 << 7)
  /// The text mixes Simplified and Traditional characters.
  public static let mixedHan = Flags(rawValue: 1 << 8)
  /// Malformed bytes were replaced by U+FFFD.
  public static let replacedBytes = Flags(rawValue: 1 << 9)
  /// Passages were in another charset than the rest and were read in it.
  public static let mixedEncoding = Flags(rawValue: 1 << 10)

  /// The flags' names in rows, in bit order.
  public static let names = [
    "declared-wrong", "mojibake-repaired", "mojibake", "truncated", "over-budget", "no-main-text", "fallback", "split",
    "mixed-han", "replaced-bytes", "mixed-encoding",
  ]
}
