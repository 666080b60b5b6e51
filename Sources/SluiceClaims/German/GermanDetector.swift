/// Tells German texts by their small words.
///
/// A document speaks one language as a rule, and a wrong tag costs every claim; so the words decide, and the tag only
/// how many are asked for.
enum GermanDetector {
  /// So many code points are looked at.
  private static let sample = 6_000

  /// Whether a document is German.
  ///
  /// - Parameters:
  ///   - text: The folded text.
  ///   - language: The document's language as a BCP 47 tag, where it is known.
  /// - Returns: Whether its small words are German ones; with a German tag one is enough, without any two, and more of
  ///   them than of other languages.
  static func isGerman(_ text: ClaimText, language: String?) -> Bool {
    let primary = language?.prefix { $0 != "-" && $0 != "_" }.lowercased()
    guard primary == nil || primary == "de" || primary == "und" else { return false }
    let (german, other) = count(text.folded)
    return primary == "de" ? german > other || german == 0 && other == 0 : german >= 2 && german > other * 2
  }

  /// Counts German words and those of the neighbours in the sample.
  private static func count(_ text: [UInt32]) -> (german: Int, other: Int) {
    var german = 0
    var other = 0
    var index = 0
    let limit = min(text.count, sample)
    while index < limit {
      guard GermanGlyph.isLetter(text[index]) else {
        index += 1
        continue
      }
      var end = index
      while end < limit, GermanGlyph.isLetter(text[end]) { end += 1 }
      if let match = words.longest(in: text, at: index, limit: end), match.length == end - index {
        if match.value == 1 { german += 1 } else { other += 1 }
      }
      index = end
    }
    return (german, other)
  }

  /// The most frequent small words that no neighbour shares, of German (1) and of English, Dutch, French, Swedish,
  /// Spanish, Portuguese, Italian (0), after the stop word lists of Snowball.
  private static let words = PhraseTrie(
    WordTable.marked(
      """
      der die das und ist mit auf für dem den im zu zum zur wurde wurden nicht von vom bei sich des ein eine einer einen auch
      nach um aus als wie werden wird sind hat haben über durch gegenüber rund etwa prozent milliarden millionen euro
      alle aller zwei sie mehr unter bis seit zwischen wenn aber oder nur noch bei bereits sowie kein keine jahr jahre
      """, 1)
        + """
        the of and to in is for that was with on by at from has have an it are be this which were
        het een van en niet zijn voor met op aan ook bij naar uit
        le la les des et est dans pour une du au sur par och att som det
        de que com para não uma os dos da do mais por como se no na seu sua el los las una con su di che il della gli
        """.split(whereSeparator: \.isWhitespace).filter { !shared.contains(String($0)) }.map { (String($0), 0) },
    ignoringCase: true)

  /// Words of the neighbours that German has too.
  private static let shared: Set<String> = ["des", "in", "an", "was", "die", "van", "en", "det", "met", "da"]
}
