/// Tells English from other languages of the Latin script by their commonest small words and by letters beyond ASCII.
struct EnglishForeign: Sendable {
  /// How many English and foreign small words the last sentences had; both halve with each sentence.
  private var english = 0.0
  private var foreign = 0.0

  /// Takes in a sentence.
  mutating func enter(_ scan: EnglishScan) {
    english = english / 2 + Double(scan.english)
    foreign = foreign / 2 + Double(scan.foreign)
  }

  /// Whether the text is in another language than English.
  var prevails: Bool { foreign > english && (foreign >= 1.5 || english == 0 && foreign >= 0.5) }
}
