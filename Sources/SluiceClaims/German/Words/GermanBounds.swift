import SluiceCore

/// Words before a number that bound it, read backward.
enum GermanBounds {
  private static let table: [(Claim.Qualifier, String)] = [
    (.about, "rund|etwa|circa|ca.|ca|rd.|ungefähr|knapp|fast|nahezu|annähernd|schätzungsweise|gegen|beinahe|an die"),
    (.atLeast, "über|mehr als|mindestens|wenigstens|gut|ab|nicht weniger als|nicht unter|deutlich über|etwas über"),
    (.atMost, "unter|bis zu|höchstens|maximal|weniger als|nicht mehr als|nicht über|bis höchstens|knapp unter"),
  ]

  private static let trie = PhraseTrie(
    table.enumerated().flatMap { index, row in row.1.split(separator: "|").map { (String($0), index) } },
    reading: .backward)

  /// The bound that ends at a place, with its length.
  static func before(_ text: [UInt32], _ place: Int) -> (qualifier: Claim.Qualifier, length: Int)? {
    var end = place
    while end > 0, text[end - 1] == 0x20 { end -= 1 }
    guard let match = trie.longest(in: text, at: end, limit: 0) else { return nil }
    let start = end - match.length
    guard start == 0 || !GermanGlyph.isLetter(text[start - 1]) else { return nil }
    return (table[match.value].0, place - start)
  }
}

/// What the claims of a rule are taken to be worth.
///
/// There is no German gold; the figures are the English ones of the like rules, lowered by a tenth.
enum GermanConfidence {
  private static let byRule: [String: Double] = [
    "de/counted": 0.86, "de/stuff": 0.86, "de/growth-verb": 0.85, "de/change-noun": 0.82, "de/noun-of": 0.84,
    "de/part-of": 0.8, "de/subject": 0.72, "de/to": 0.84, "de/from": 0.84, "de/comparative": 0.8, "de/bracket": 0.75,
    "de/rank": 0.75, "de/multiple": 0.7, "de/carried": 0.5, "de/colon": 0.8, "de/bare": 0.35, "de/earlier": 0.8,
    "de/part-share": 0.8,
  ]

  /// The confidence of a rule.
  static func of(_ rule: String) -> Double { byRule[rule] ?? 0.7 }
}
