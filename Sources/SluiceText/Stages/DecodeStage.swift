public import SluiceCore

/// `decode`: bytes become UTF-8, with the decision, its source and its confidence in the row.
public struct DecodeStage: Stage {
  /// The stage's name, needs, gives and options.
  public static let declaration = StageDeclaration(
    name: "decode", summary: "Reads bytes as text: byte order mark, header, meta, XML declaration and detection.",
    needs: .bytes, gives: .markup,
    options: [
      OptionDeclaration(
        "encoding", .string(default: nil), help: "charset label to read every document in, whatever it declares"),
      OptionDeclaration(
        "mappings", .choice(default: "whatwg", ["whatwg", "registered"]),
        help: "names such as TIS-620 and symbols of EUC-JP and Big5: by the Encoding Standard or by IANA and Unicode"),
    ])

  private let forced: Charset?
  private let isRegistered: Bool

  /// Makes the stage.
  ///
  /// - Parameter options: Checked options.
  /// - Throws: ``OptionError`` when `encoding` is no charset label.
  public init(options: StageOptions) throws(OptionError) {
    isRegistered = options.string("mappings") == "registered"
    guard let label = options.string("encoding") else {
      forced = nil
      return
    }
    guard let charset = Charset(label: label) else {
      throw OptionError(
        option: "encoding", message: "\"\(label)\" is no charset label",
        fix: nearest(to: label.lowercased(), among: Charset.all.map { $0.name.lowercased() })
          .map { "did you mean \($0)?" } ?? "use one such as utf-8, gb18030 or big5")
    }
    forced = charset
  }

  /// Decodes one document; one that holds text already is left alone.
  ///
  /// - Parameter document: A document of bytes.
  /// - Returns: A failure for empty and binary content.
  public mutating func process(_ document: inout Document) -> Outcome {
    guard document.form == .bytes else { return .keep }
    if document.body.isEmpty { return fail(document, .empty, "the document holds no bytes; there is nothing to read") }
    if forced == nil, let (name, advice) = BinarySignatures.match(document.body.span) {
      return fail(document, .binary, "this seems to be \(name), not text; \(advice)")
    }
    var decoded = decoded(document)
    if isRegistered { RegisteredReading.apply(to: &decoded) }
    if forced == nil, Self.isNoise(decoded) {
      return fail(
        document, .binary, "this is no text in any known charset; leave it out of the inputs or name its encoding")
    }
    document.body = decoded.utf8
    document.form = .markup
    document.encoding = decoded.decision
    document.flags.formUnion(decoded.flags)
    if document.mediaType == .unknown {
      document.mediaType = MediaSniffer.isHTML(document.body.span) ? .html : .plain
    }
    return .keep
  }

  /// A text has fewer malformed sequences and control characters than one in so many bytes.
  private static let noiseRatio = 12
  /// A text may have this many, however short: a headline may be cut inside a character.
  private static let noiseCount = 8

  /// Whether the best reading is still no text.
  private static func isNoise(_ decoded: Decoded) -> Bool {
    let controls = decoded.controls ?? ControlScan(decoded.utf8.span)
    let noise = controls.nul + controls.other + decoded.decision.replaced
    return decoded.isNoise || noise > noiseCount && noise * noiseRatio > decoded.utf8.count
  }

  private func decoded(_ document: Document) -> Decoded {
    if let forced { return decode(document.body, as: forced) }
    return decode(
      document.body, transportCharset: document.transportCharset, isMarkup: document.mediaType != .plain)
  }

  private func fail(_ document: Document, _ code: Problem.Code, _ message: String) -> Outcome {
    .fail(Problem(code, message, at: document.origin, stage: Self.declaration.name))
  }
}
