/// Follows whether a text speaks of sport, whose scores and statistics are no claims.
struct EnglishSport: Sendable {
  /// How much the last sentences speak of it; halves with each sentence.
  private var heat = 0
  private var current = 0

  /// Takes in a sentence.
  mutating func enter(_ scan: EnglishScan) {
    current = scan.strongSport * 2 + scan.weakSport
    heat = min(12, heat / 2 + current)
  }

  /// Whether a quantity is a score or statistic here; money is not.
  func excludes(_ quantity: EnglishQuantity) -> Bool {
    guard current >= 3 || heat >= 4 && current >= 1 else { return false }
    switch quantity.sort {
    case .money: return false
    case .time where quantity.isHyphened: return false  // a five-year contract
    case .percent: return current >= 5
    case .points: return quantity.unit == "pp" || current >= 5  // a 10-point lead
    default: return quantity.value < 10_000
    }
  }
}

/// Hands the metrics of a list to the numbers of another, where a sentence says `respectively`.
enum EnglishRespectively {
  static func assign(_ sentence: inout EnglishSentence) {
    let tokens = sentence.tokens
    guard let word = (0..<tokens.count).first(where: { tokens.isWord($0, "respectively") }) else { return }
    let behind = sentence.readings.indices.filter {
      sentence.readings[$0] != nil && sentence.quantities[$0].right <= word
    }
    let list = joined(behind, sentence)
    guard list.count >= 2, let first = list.first else { return }
    let before = behind.filter { $0 < first }.suffix(list.count)
    if before.count == list.count {
      for (target, source) in zip(list, before) {
        guard let metric = sentence.readings[source]?.metric else { continue }
        sentence.readings[target]?.metric = metric
      }
      return
    }
    guard let names = subjects(sentence, count: list.count, before: sentence.quantities[first].left) else { return }
    for (target, name) in zip(list, names) { sentence.readings[target]?.metric = name }
  }

  /// The last numbers that stand in one list.
  private static func joined(_ indices: [Int], _ sentence: EnglishSentence) -> [Int] {
    guard let last = indices.last else { return [] }
    var list = [last]
    for index in indices.dropLast().reversed() {
      guard let next = list.first, next == index + 1 else { break }
      let gap = sentence.quantities[index].right..<max(sentence.quantities[index].right, sentence.quantities[next].left)
      let joins =
        gap.count <= 3
        && gap.allSatisfy {
          [.comma, .coordinator, .adverb, .preposition].contains(sentence.tag($0))
        }
      guard joins, sentence.quantities[index].sort == sentence.quantities[next].sort else { break }
      list.insert(index, at: 0)
    }
    return list
  }

  /// The joined nouns of the subject: `Deposits and loans rose 3% and 4% respectively`.
  private static func subjects(_ sentence: EnglishSentence, count: Int, before: Int) -> [String]? {
    let finder = sentence.finder
    guard let verb = finder.verb(in: finder.clauseStart(before)..<before) else { return nil }
    var names: [String] = []
    var at = finder.clauseStart(before)
    while at < verb {
      guard let phrase = finder.nounPhrase(from: at), phrase.upperBound <= verb else { at += 1; continue }
      names.append(finder.string(phrase))
      at = phrase.upperBound
    }
    return names.count == count ? names : nil
  }
}
