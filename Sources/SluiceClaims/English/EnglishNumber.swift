/// One number as read from the tokens, before its unit.
struct EnglishNumber: Sendable {
  /// The first token.
  var first: Int
  /// The token behind the last.
  var end: Int
  /// The value with its scale applied.
  var value: Double
  /// The scale that was applied last, 1 without one.
  var scale = 1.0
  /// It is written in words, without a digit.
  var isWords = false
  /// It is a part of something: a half, two-thirds.
  var isFraction = false
  /// It is an ordinal: 3rd, second.
  var isOrdinal = false
  /// A one-letter scale is glued to it that may be a unit: 5m, 4K.
  var hasLetterScale = false
}

/// Reads numbers of every English form at a token.
struct EnglishNumberReader {
  let tokens: EnglishTokens
  let text: [UInt32]

  private var lexicon: EnglishLexicon { EnglishLexicon.shared }

  init(_ tokens: EnglishTokens, _ text: [UInt32]) {
    self.tokens = tokens
    self.text = text
  }

  /// The number that starts at a token.
  ///
  /// - Parameters:
  ///   - index: The token.
  ///   - money: A currency stands in front, so that a bare letter is a scale.
  /// - Returns: The number, nil where none starts.
  func number(at index: Int, money: Bool = false) -> EnglishNumber? {
    guard index < tokens.count else { return nil }
    switch tokens[index].kind {
    case .number: return digits(at: index, money: money)
    case .word: return words(at: index)
    default: return nil
    }
  }

  // MARK: digits

  private func digits(at index: Int, money: Bool) -> EnglishNumber? {
    var number = EnglishNumber(first: index, end: index + 1, value: tokens[index].value)
    if let fraction = slashFraction(at: index) ?? over(index, number.value) { return fraction }
    if let ordinal = ordinalSuffix(at: index) { return ordinal }
    addFractionSign(&number)
    addScale(&number, money: money)
    if number.scale > 1 { addTail(&number) } else { addHalf(&number) }
    return number
  }

  /// `1/2`, `2 1/4`: a numerator below its denominator, which is one that people write.
  private func slashFraction(at index: Int) -> EnglishNumber? {
    if let part = plainSlash(at: index) {
      return EnglishNumber(first: index, end: index + 3, value: part, isFraction: true)
    }
    guard !tokens[index].look.contains(.decimal), let part = plainSlash(at: index + 1), tokens.spaced(index + 1) else {
      return nil
    }
    return EnglishNumber(first: index, end: index + 4, value: tokens[index].value + part)
  }

  private func plainSlash(at index: Int) -> Double? {
    guard index + 2 < tokens.count, tokens[index].kind == .number, tokens.sign(index + 1) == 0x2F,
      !tokens.spaced(index + 1),
      tokens[index + 2].kind == .number, !tokens.spaced(index + 2),
      index + 3 >= tokens.count || tokens.sign(index + 3) != 0x2F
    else { return nil }
    let upper = tokens[index].value
    let lower = tokens[index + 2].value
    guard upper > 0, upper < lower, [2, 3, 4, 5, 6, 8, 10, 16, 32].contains(lower) else { return nil }
    return upper / lower
  }

  private func ordinalSuffix(at index: Int) -> EnglishNumber? {
    guard index + 1 < tokens.count, tokens[index + 1].kind == .word, !tokens.spaced(index + 1),
      tokens.isAny(index + 1, Self.suffixes), !tokens[index].look.contains(.decimal)
    else { return nil }
    return EnglishNumber(first: index, end: index + 2, value: tokens[index].value, isOrdinal: true)
  }

  private static let suffixes = EnglishWordSet("st nd rd th")

  private func addFractionSign(_ number: inout EnglishNumber) {
    let next = number.end
    guard next < tokens.count, tokens[next].kind == .number, !tokens.spaced(next), tokens[next].value < 1,
      tokens[next].end == tokens[next].start + 1, !EnglishTokens.isDigit(text[tokens[next].start])
    else { return }
    number.value += tokens[next].value
    number.end += 1
  }

  // MARK: scales

  /// A scale behind a number: `million`, `bn`, `K`, also behind a hyphen.
  func addScale(_ number: inout EnglishNumber, money: Bool) {
    while number.end < tokens.count {
      var at = number.end
      if tokens.sign(at) == 0x2D, at + 1 < tokens.count, !tokens.spaced(at + 1), tokens[at + 1].classes.contains(.scale)
      {
        at += 1
      }
      guard tokens[at].kind == .word, let scale = scale(at, money: money, decimal: number.isWords),
        money || !scale.isLetter || number.value < 1_000
      else { return }  // 4000K is a temperature.
      number.value = Decimals.scaled(number.value, by: scale.factor)
      number.scale *= scale.factor
      number.hasLetterScale = scale.isLetter
      number.end = at + 1
      if scale.isLetter { return }
    }
  }

  private func scale(_ at: Int, money: Bool, decimal: Bool) -> (factor: Double, isLetter: Bool)? {
    let word = lexicon.words[Int(tokens[at].word)]
    if word.classes.contains(.scale) {
      // "3 dozens", "2 hundreds" of a count, but "thousands of people" never follows a number.
      return (word.value, false)
    }
    guard word.classes.contains(.shortScale) else { return nil }
    let length = tokens[at].end - tokens[at].start
    let first = text[tokens[at].start]
    let isUpper = first >= 0x41 && first <= 0x5A
    guard length > 1 else { return letterScale(at, first, isUpper, money) }
    let isCrore = word.shortScale == 1e7
    if word.shortScale == 1e6, length == 2, first | 0x20 == 0x6D, text[tokens[at].start + 1] | 0x20 == 0x6D {
      return money || isUpper && tokens.spaced(at) ? (1e6, false) : nil
    }
    return isCrore && !money && !isUpper ? nil : (word.shortScale, false)
  }

  /// A letter as a scale: k and K always, M by its size, m, b and t behind money, or m before a counted noun.
  private func letterScale(_ at: Int, _ letter: UInt32, _ isUpper: Bool, _ money: Bool) -> (Double, Bool)? {
    let isClose = !tokens.spaced(at) || money || followsLooseScale(at)
    switch letter | 0x20 {
    case 0x6B: return isClose || isUpper ? (1e3, true) : nil
    case 0x6D:
      if money || isUpper { return (1e6, true) }
      return !tokens.spaced(at) && isCounted(at + 1) ? (1e6, true) : nil
    case 0x62: return money || isUpper && !tokens.spaced(at) ? (1e9, true) : nil
    case 0x74: return money ? (1e12, true) : nil
    default: return nil
    }
  }

  private func followsLooseScale(_ at: Int) -> Bool { at + 1 >= tokens.count }

  /// Whether a plural noun follows, so that a letter before it is a scale.
  private func isCounted(_ at: Int) -> Bool {
    guard at < tokens.count, tokens[at].kind == .word, tokens.spaced(at) else { return false }
    if !tokens[at].classes.isDisjoint(with: [.preposition, .be, .have, .coordinator, .modal]) { return false }
    // 1.2m more than in May
    if tokens.isWord(at, "more") || tokens.isWord(at, "fewer") { return true }
    return text[tokens[at].end - 1] == 0x73 || tokens[at].classes.contains(.noun)
  }

  /// What may follow a scale: `6 crore and two hundred`, `two million and three fifths`.
  func addTail(_ number: inout EnglishNumber) {
    guard !number.hasLetterScale else { return }
    addHalf(&number)
    var at = number.end
    if tokens.isWord(at, "and") { at += 1 }
    guard at < tokens.count, tokens[at].kind == .word, !tokens[at].classes.isDisjoint(with: .numberWord),
      let rest = cardinal(at), rest.value < number.scale,
      rest.end >= tokens.count || !tokens[rest.end].classes.contains(.fraction)
    else { return }
    if at == number.end || number.scale > 12 { number.value += rest.value } else { return }
    number.end = rest.end
  }

  /// `and a half`, `and three quarters`, with a scale of its own or of the number before.
  func addHalf(_ number: inout EnglishNumber) {
    guard tokens.isWord(number.end, "and") || tokens.isWord(number.end, "&"), let part = bare(at: number.end + 1) else {
      return
    }
    let next = part.end
    let follows = next < tokens.count && tokens[next].classes.contains(.scale) && text[tokens[next].end - 1] != 0x73
    if number.scale >= 1_000 {
      let own = follows ? lexicon.words[Int(tokens[next].word)].value : number.scale
      guard own <= number.scale else { return }
      number.value += part.value * own
      number.end = follows ? next + 1 : next
    } else {
      let isHalfLike = [0.5, 0.25, 0.75].contains(part.value)
      guard follows || number.isWords || isHalfLike else { return }
      number.value += part.value
      number.end = next
      addScale(&number, money: false)
    }
  }

  // MARK: words

  private func words(at index: Int) -> EnglishNumber? {
    let classes = tokens[index].classes
    if let part = part(at: index) { return part }
    if tokens.isArticle(index) { return articleScale(at: index) }
    guard !classes.isDisjoint(with: [.small, .tens, .scale, .ordinal]) else { return nil }
    guard !classes.contains(.scale) || isLooseScale(index) else { return nil }
    guard var number = cardinal(index) else { return ordinalWord(at: index) }
    number.isWords = true
    if let ordinal = ordinalTail(number) { return ordinal }
    addPoint(&number)
    if number.end < tokens.count, tokens[number.end].classes.contains(.fraction), number.scale == 1 || number.value > 1,
      isPlural(number.end) || number.value == 1
    {
      number.value /= lexicon.words[Int(tokens[number.end].word)].denominator
      number.end += 1
      number.isFraction = true
      return number
    }
    addHalf(&number)
    return number
  }

  /// `hundred thousand dollars`, but not `thousands of people`.
  private func isLooseScale(_ index: Int) -> Bool {
    text[tokens[index].end - 1] != 0x73 && !tokens.isWord(index, "dozen")
  }

  /// Whole numbers in words: `two hundred and fifty-six`, `twenty one trillion three hundred`.
  func cardinal(_ start: Int) -> EnglishNumber? {
    var at = start
    var total = 0.0
    var group = 0.0
    var room = Double.infinity
    var digitRoom = 100.0
    var end = start
    var scale = 1.0
    while at < tokens.count, tokens[at].kind == .word {
      let classes = tokens[at].classes
      let value = lexicon.words[Int(tokens[at].word)].value
      if classes.contains(.small) || classes.contains(.tens) {
        guard value < digitRoom, !classes.contains(.tens) || digitRoom >= 100 else { break }
        group += value
        digitRoom = classes.contains(.tens) ? 10 : 0
        if value == 0 { digitRoom = 0 }
      } else if classes.contains(.scale), value < room || group > 0 && value <= 100 || at == start {
        if at > start, text[tokens[at].end - 1] == 0x73, !tokens.isWord(at, "dozens"), !tokens.isWord(at, "crores") {
          break
        }
        if value == 100 || value == 12 {
          group = max(group, 1) * value
          digitRoom = value == 100 ? 100 : 0
        } else {
          guard value < room else { break }
          total += max(group, 1) * value
          group = 0
          room = value
          digitRoom = 100
        }
        scale = value
      } else {
        break
      }
      at += 1
      end = at
      at = skipJoint(at, afterScale: classes.contains(.scale))
    }
    guard end > start else { return nil }
    return EnglishNumber(first: start, end: end, value: total + group, scale: scale, isWords: true)
  }

  /// Past a hyphen inside a number, or `and` behind a scale.
  private func skipJoint(_ at: Int, afterScale: Bool) -> Int {
    guard at + 1 < tokens.count else { return at }
    let next = tokens[at + 1].classes
    if tokens.sign(at) == 0x2D, !next.isDisjoint(with: .numberWord) { return at + 1 }
    if afterScale, tokens.isWord(at, "and"), !next.isDisjoint(with: [.small, .tens]), !startsPart(at + 1) {
      return at + 1
    }
    return at
  }

  /// Whether a proper part starts here, of up to two words: `three quarters`, `fifty-four hundredths`.
  private func startsPart(_ at: Int) -> Bool {
    var upper = 0.0
    var index = at
    while index < min(tokens.count, at + 3), tokens.has(index, [.small, .tens]) {
      upper += lexicon.words[Int(tokens[index].word)].value
      index = skipHyphen(index + 1)
    }
    guard index > at, tokens.has(index, .fraction) else { return false }
    return upper < lexicon.words[Int(tokens[index].word)].denominator
  }

  /// `nine point nought four`.
  private func addPoint(_ number: inout EnglishNumber) {
    guard tokens.isWord(number.end, "point") else { return }
    var at = number.end + 1
    var place = 0.1
    var value = number.value
    while at < tokens.count, tokens[at].classes.contains(.small) {
      value += lexicon.words[Int(tokens[at].word)].value * place
      place /= 10
      at += 1
    }
    guard at > number.end + 1 else { return }
    number.value = value
    number.end = at
    addScale(&number, money: false)
  }

  /// `a hundred`, `a million`, `a dozen`.
  private func articleScale(at index: Int) -> EnglishNumber? {
    guard index + 1 < tokens.count, tokens[index + 1].classes.contains(.scale), text[tokens[index + 1].end - 1] != 0x73,
      var number = cardinal(index + 1)
    else { return nil }
    number.first = index
    return number
  }

  // MARK: parts

  /// `half`, `a third`, `two-thirds`, `three quarters of a million`, `half a dozen`.
  private func part(at index: Int) -> EnglishNumber? {
    guard var number = bare(at: index) else { return overPart(at: index) }
    addPartScale(&number)
    return number
  }

  /// A part without a scale behind it.
  private func bare(at index: Int) -> EnglishNumber? {
    guard index < tokens.count, tokens[index].kind == .word else { return nil }
    var upper = 1.0
    var at = index
    if tokens.isWord(index, "half") || tokens.isWord(index, "quarter") {
      at = index
    } else if tokens.isArticle(index) || tokens.isWord(index, "another") {
      at = skipHyphen(index + 1)
    } else if tokens.has(index, [.small, .tens]), let count = cardinal(index), count.value > 0, count.scale == 1 {
      upper = count.value
      at = skipHyphen(count.end)
    } else {
      return nil
    }
    guard let lower = denominator(at, plural: upper > 1), upper < lower.value else { return nil }
    return EnglishNumber(first: index, end: lower.end, value: upper / lower.value, isWords: true, isFraction: true)
  }

  /// `one over three`.
  private func overPart(at index: Int) -> EnglishNumber? {
    guard tokens.isWord(index, "one"), tokens.isWord(index + 1, "over") else { return nil }
    return over(index, 1)
  }

  /// A numerator of one over a whole number.
  private func over(_ index: Int, _ upper: Double) -> EnglishNumber? {
    let at = index + 2
    guard upper == 1, tokens.isWord(index + 1, "over"), at < tokens.count else { return nil }
    let isDigits = tokens[at].kind == .number && !tokens[at].look.contains(.decimal)
    let lower = isDigits ? EnglishNumber(first: at, end: at + 1, value: tokens[at].value) : cardinal(at)
    guard let lower, lower.value > 1 else { return nil }
    return EnglishNumber(first: index, end: lower.end, value: upper / lower.value, isFraction: true)
  }

  private func skipHyphen(_ at: Int) -> Int {
    at + 1 < tokens.count && tokens.sign(at) == 0x2D ? at + 1 : at
  }

  private func denominator(_ at: Int, plural: Bool) -> (value: Double, end: Int)? {
    guard at < tokens.count, tokens[at].kind == .word else { return nil }
    if tokens[at].classes.contains(.tens), let tens = cardinal(at), tens.value < 100 {
      let next = skipHyphen(at + 1)
      guard next < tokens.count, tokens[next].classes.contains(.ordinal) || tokens.isWord(next, "firsts") else {
        return nil
      }
      let unit = lexicon.words[Int(tokens[next].word)]
      return (tens.value + max(unit.value, unit.denominator > 0 ? unit.denominator : 1), next + 1)
    }
    guard tokens[at].classes.contains(.fraction), isPlural(at) == plural else { return nil }
    return (lexicon.words[Int(tokens[at].word)].denominator, at + 1)
  }

  private func isPlural(_ at: Int) -> Bool { text[tokens[at].end - 1] == 0x73 }

  /// A scale behind a part: `half a million`, `quarter million`, `two thirds of a million`.
  private func addPartScale(_ number: inout EnglishNumber) {
    var at = number.end
    if tokens.isWord(at, "of"), at + 1 < tokens.count, tokens.isArticle(at + 1) { at += 1 }
    if at < tokens.count, tokens.isArticle(at) { at += 1 }
    // `half a percent`, `a quarter of an hour`: a part of one unit.
    if at > number.end, tokens.isArticle(at - 1), tokens.isAny(at, Self.halvedUnits) {
      number.isFraction = false
      number.end = at
      return
    }
    // `by a quarter point`
    if tokens.isWord(at, "point") || tokens.isWord(at, "percentage") {
      number.isFraction = false
      return
    }
    guard at < tokens.count, tokens[at].classes.contains(.scale), text[tokens[at].end - 1] != 0x73 else { return }
    number.value *= lexicon.words[Int(tokens[at].word)].value
    number.scale = lexicon.words[Int(tokens[at].word)].value
    number.isFraction = false
    number.end = at + 1
  }

  private static let halvedUnits = EnglishWordSet(
    "percent percentage point mile ton tonne degree inch metre meter kilometre kilometer acre hour minute second day week"
      + " month year decade century")

  // MARK: ordinals

  private func ordinalWord(at index: Int) -> EnglishNumber? {
    guard tokens[index].classes.contains(.ordinal) else { return nil }
    return EnglishNumber(
      first: index, end: index + 1, value: lexicon.words[Int(tokens[index].word)].value, isWords: true, isOrdinal: true)
  }

  /// `twenty-fifth`, `two hundredth`, `one hundred twenty fifth`.
  private func ordinalTail(_ number: EnglishNumber) -> EnglishNumber? {
    let at = skipHyphen(number.end)
    guard at < tokens.count, tokens[at].classes.contains(.ordinal), !isPlural(at) else { return nil }
    let value = lexicon.words[Int(tokens[at].word)].value
    let lastIsTens = tokens[number.end - 1].classes.contains(.tens)
    guard value < 10 && (lastIsTens || number.scale >= 100) || value >= 100 || value < 20 && number.scale >= 100 else {
      return nil
    }
    if value >= 100, number.value == 1, at == number.end { return nil }
    var ordinal = number
    ordinal.value = value >= 100 ? number.value * value : number.value + value
    ordinal.end = at + 1
    ordinal.isOrdinal = true
    return ordinal
  }
}
