public import SluiceCore
import SluiceUnicode

/// `normalise`: puts mojibake back where that is possible, flags it where it is not, and drops invisible marks.
public struct NormaliseStage: Stage {
  /// The stage's name, needs, gives and options.
  public static let declaration = StageDeclaration(
    name: "normalise", summary: "Repairs reversible mojibake, flags what is lost, drops controls and byte order marks.",
    needs: .markup, gives: .markup,
    options: [
      OptionDeclaration("repair", .bool(default: true), help: "put reversible mojibake back"),
      OptionDeclaration(
        "width", .bool(default: false),
        help: "write full-width ASCII and compatibility forms as their ordinary characters"),
    ])

  private let repairs: Bool
  private let foldsWidth: Bool

  /// Makes the stage.
  ///
  /// - Parameter options: Checked options.
  /// - Throws: Nothing; the protocol allows it.
  public init(options: StageOptions) throws(OptionError) {
    repairs = options.bool("repair")
    foldsWidth = options.bool("width")
  }

  /// Normalises a document whose claims are not yet taken; of one that has claims, marks those in broken spans.
  ///
  /// - Parameter document: A document of valid UTF-8.
  /// - Returns: Always ``Outcome/keep``.
  public mutating func process(_ document: inout Document) -> Outcome {
    if document.form < .claims { normalise(&document) }
    // Of a page not yet extracted only the text will count: icon fonts and scripts are full of private characters.
    if document.form < .text, document.mediaType == .html { return .keep }
    let broken = BrokenSpans.find(in: document.body.span)
    if !broken.isEmpty { document.flags.insert(.mojibake) }
    mark(&document.claims, in: broken)
    return .keep
  }

  private func normalise(_ document: inout Document) {
    // Sections and tables hold offsets into the text, which must not move once they are set.
    guard document.sections.isEmpty, document.tables.isEmpty else { return }
    if repairs, let repaired = repairMojibake(document.body) {
      document.body = repaired.text
      document.repairedCharacters += repaired.count
      document.flags.insert(.mojibakeRepaired)
    }
    if let cleaned = Self.cleaned(document.body, foldsWidth: foldsWidth) { document.body = cleaned }
  }

  private func mark(_ claims: inout [Claim], in broken: [Range<Int>]) {
    for index in claims.indices {
      let claim = claims[index].start..<claims[index].end
      if broken.contains(where: { $0.lowerBound <= claim.upperBound && claim.lowerBound <= $0.upperBound }) {
        claims[index].flags.insert(.mojibake)
      }
    }
  }

  /// Drops control characters and byte order marks; nil where there are none and no width is folded.
  private static func cleaned(_ text: [UInt8], foldsWidth: Bool) -> [UInt8]? {
    let controls = ControlScan(text.span)
    guard foldsWidth || hasMark(text) || controls.nul + controls.other + controls.escape > 0 else { return nil }
    let kept = withoutInvisible(text)
    guard foldsWidth else { return kept }
    var out: [UInt8] = []
    out.reserveCapacity(kept.count)
    for scalar in scalars(of: kept.span) { append(isWidthVariant(scalar) ? foldedScalar(scalar) : scalar, to: &out) }
    return out
  }

  /// The text without byte order marks and controls that are no white space.
  private static func withoutInvisible(_ text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var (start, at) = (0, 0)
    while at < text.count {
      let byte = text[at]
      let isControl = byte < 0x20 && !(0x09...0x0D ~= byte)
      let isMark = byte == 0xEF && at + 2 < text.count && text[at + 1] == 0xBB && text[at + 2] == 0xBF
      let length = isControl ? 1 : isMark ? 3 : 0
      if length > 0 {
        out.append(contentsOf: text[start..<at])
        start = at + length
      }
      at += max(1, length)
    }
    out.append(contentsOf: text[start...])
    return out
  }

  /// Whether U+FEFF stands anywhere: EF BB BF.
  private static func hasMark(_ text: [UInt8]) -> Bool {
    var at = ByteSearch.first(0xEF, in: text.span, from: 0)
    while at + 2 < text.count {
      if text[at + 1] == 0xBB, text[at + 2] == 0xBF { return true }
      at = ByteSearch.first(0xEF, in: text.span, from: at + 1)
    }
    return false
  }

  private static func isWidthVariant(_ scalar: UInt32) -> Bool {
    0xFF00..<0xFFF0 ~= scalar || 0x2E80..<0x2FE0 ~= scalar || 0xF900..<0xFB00 ~= scalar || 0xFE30..<0xFE70 ~= scalar
  }
}

/// Puts text back that was broken in a way that can be undone.
///
/// That is UTF-8 read as windows-1252, ISO-8859-1 (up to three times) or GBK and saved again, and characters of Hong Kong
/// that code page 950 read as private-use characters.
///
/// - Parameter text: Valid UTF-8.
/// - Returns: The text with how many characters were put back; nil for good text, which is never touched.
public func repairMojibake(_ text: [UInt8]) -> (text: [UInt8], count: Int)? {
  var out = text
  var count = 0
  for repair in [LatinMojibake.repair, GBKMojibake.repair, HongKongCharacters.restore] {
    guard let repaired = repair(out) else { continue }
    out = repaired.text
    count += repaired.count
  }
  return count > 0 ? (out, count) : nil
}
