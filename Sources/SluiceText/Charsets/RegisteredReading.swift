import SluiceCore
import SluiceUnicode

/// Names and symbols as IANA and the Unicode Consortium register them, where the Encoding Standard follows Windows.
///
/// The standard folds some labels into a larger charset (`TIS-620` into windows-874) and maps a few symbols of EUC-JP and
/// Big5 as Windows does (`A1C1` of EUC-JP is ～ U+FF5E there, 〜 U+301C in JIS X 0208). Text that Python, Java or iconv read
/// has the registered mapping; rows that are compared with such text need it too.
enum RegisteredReading {
  /// Symbols by charset, the standard's code point and the registered one (the Consortium's JIS0208.TXT and BIG5.TXT).
  private static let symbols: [Charset: [UInt32: UInt32]] = [
    .eucJP: [0xFF5E: 0x301C, 0x2225: 0x2016, 0xFF0D: 0x2212, 0xFFE0: 0xA2, 0xFFE1: 0xA3, 0xFFE2: 0xAC],
    .big5: [
      0x2027: 0x2022, 0xFE51: 0xFF64, 0xAF: 0x203E, 0xFF5E: 0x223C, 0x2295: 0x2641, 0x2299: 0x2609, 0x2215: 0xFF0F,
      0xFE68: 0xFF3C, 0xFFE5: 0xA5, 0xFFE0: 0xA2, 0xFFE1: 0xA3,
    ],
  ]

  /// IANA's preferred names of charsets that the standard reads by a larger one, by the labels that mean them.
  private static let names: [String: String] = [
    "tis-620": "TIS-620", "iso-8859-11": "ISO-8859-11", "iso-8859-1": "ISO-8859-1", "latin1": "ISO-8859-1",
    "iso-8859-9": "ISO-8859-9", "latin5": "ISO-8859-9", "us-ascii": "US-ASCII", "gb2312": "GB2312",
  ]

  /// Rewrites a decoded document.
  ///
  /// - Parameter decoded: What the standard reads; afterwards what the registered charset reads.
  static func apply(to decoded: inout Decoded) {
    guard let charset = Charset(label: decoded.decision.name) else { return }
    if let table = symbols[charset], let text = rewritten(decoded.utf8, table) { decoded.utf8 = text }
    let isHonoured = [.transport, .meta, .xml].contains(decoded.decision.source)
    if isHonoured, let declared = decoded.decision.declared, let name = names[declared.lowercased()] {
      decoded.decision.name = name
    }
  }

  private static func rewritten(_ text: [UInt8], _ table: [UInt32: UInt32]) -> [UInt8]? {
    var out: [UInt8] = []
    var copied = 0
    var at = 0
    while at < text.count {
      guard text[at] >= 0xC2 else {
        at += 1
        continue
      }
      let next = scalar(in: text.span, at: at)
      if let symbol = table[next.value] {
        out += text[copied..<at]
        append(symbol, to: &out)
        copied = at + next.length
      }
      at += next.length
    }
    return copied == 0 ? nil : out + text[copied...]
  }
}
