/// Finds the number-like things of a sentence, from left to right and without overlaps.
struct MarkScanner {
  var reader = NumeralReader(units: ChineseUnits.trie)
  private let units = ChineseUnits.trie

  /// Appends the marks of a sentence.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - sentence: The sentence's range.
  ///   - marks: Where to append.
  mutating func scan(_ document: ClaimText, _ sentence: Range<Int>, to marks: inout [Mark]) {
    reader.document = document
    defer { reader.document = ClaimText() }
    let text = document.folded
    var index = sentence.lowerBound
    let limit = sentence.upperBound
    while true {
      index = document.classes.span.first(of: .chineseMark, from: index, to: limit)
      guard index < limit else { return }
      if var mark = mark(text, at: index, sentence.lowerBound, limit) {
        if mark.role == .quantity || mark.role == .rank { finish(text, &mark, sentence.lowerBound, limit) }
        index = max(mark.end, index + 1)
        if joinRange(text, mark, &marks, sentence.lowerBound) { continue }
        marks.append(mark)
      } else {
        index = skip(text, index, limit)
      }
    }
  }

  /// The next place where a mark may start.
  private func skip(_ text: [UInt32], _ index: Int, _ limit: Int) -> Int {
    guard Glyph.isLetter(text[index]) else { return index + 1 }
    var end = index
    while end < limit, Glyph.isLetter(text[end]) { end += 1 }
    return end
  }

  // MARK: One mark

  private func mark(_ text: [UInt32], at index: Int, _ start: Int, _ limit: Int) -> Mark? {
    let scalar = text[index]
    if Glyph.isDigit(scalar) { return arabicMark(text, at: index, start, limit) }
    if scalar < 0x80 || scalar == 0xA5 || scalar == 0xA3 || scalar == 0x20AC || scalar == 0x2212 {
      return signedMark(text, at: index, start, limit)
    }
    if scalar == Glyph.ordinal { return ordinalMark(text, at: index, limit) }
    if let time = TimeScanner.word(text, at: index, limit: limit) {
      return Mark(time: time.time, index..<time.end)
    }
    if scalar == Glyph.doubling { return doublingMark(text, at: index, limit) }
    if scalar == Glyph.several || scalar == Glyph.some { return vagueMark(text, at: index, limit) }
    if HanDigit.starts(scalar) || scalar == Glyph.half { return hanMark(text, at: index, start, limit) }
    return nil
  }

  /// A number in Arabic digits: a time, a part of a name, or a quantity.
  private func arabicMark(_ text: [UInt32], at index: Int, _ start: Int, _ limit: Int) -> Mark? {
    if let time = TimeScanner.digits(text, at: index, limit: limit) { return Mark(time: time.time, index..<time.end) }
    guard let numeral = reader.read(text, at: index, limit: limit) else { return nil }
    if var fraction = slashFraction(text, numeral, limit) {
      // 1/10 alone at the start of a line counts pages.
      if index == start, fraction.end >= limit || text[fraction.end] <= Glyph.space { fraction.role = .excluded }
      return fraction
    }
    var mark = Mark(numeral, rule: .arabic)
    takeMinus(text, &mark, start)
    if index > start, isNamePart(text, index - 1, start) { mark.rule = .name }
    readUnit(text, &mark, limit)
    if mark.rule == .name,
      mark.unit.kind.rawValue > UnitClass.money.rawValue || !numeral.hasScale && mark.unit.kind != .percent
    {
      mark.role = .excluded
    }
    return mark
  }

  /// 1/2, 3/5, 1 3/4: a part of a whole, or a whole number with one.
  private func slashFraction(_ text: [UInt32], _ numeral: Numeral, _ limit: Int) -> Mark? {
    var whole = 0.0
    var first = numeral
    if numeral.end + 1 < limit, text[numeral.end] == Glyph.space, Glyph.isDigit(text[numeral.end + 1]),
      numeral.digits <= 2,
      !numeral.hasPoint, let second = reader.read(text, at: numeral.end + 1, limit: limit), second.digits <= 2
    {
      whole = numeral.value
      first = second
    }
    guard first.end + 1 < limit, text[first.end] == Glyph.slash, Glyph.isDigit(text[first.end + 1]), !first.hasPoint,
      first.digits <= 2, !first.hasScale, let last = reader.read(text, at: first.end + 1, limit: limit),
      last.digits <= 2,
      !last.hasPoint, !last.hasScale, last.value > 1,
      last.end >= limit || text[last.end] != Glyph.slash && !Glyph.isLetter(text[last.end])
    else { return nil }
    var mark = Mark(numeral, rule: .fraction)
    mark.end = last.end
    mark.unitStart = last.end
    mark.value = whole + first.value / last.value
    if whole == 0, first.value < last.value {
      mark.numeral.isFraction = true
      mark.value *= 100
      mark.unit = UnitSurface(code: "%", kind: .percent)
    }
    return mark
  }

  /// Whether the character before digits makes them part of a name: G205, ResNet-50, PM2.5.
  private func isNamePart(_ text: [UInt32], _ index: Int, _ start: Int) -> Bool {
    if Glyph.isLetter(text[index]) || text[index] == 0x5F || text[index] == Glyph.slash || text[index] == 0x23 {
      return true
    }
    guard text[index] == Glyph.hyphen || text[index] == Glyph.plus || text[index] == Glyph.dot, index > start else {
      return false
    }
    if text[index] != Glyph.hyphen, Glyph.isDigit(text[index - 1]) { return true }
    var before = index - 1
    while before > start, before > index - 12, Glyph.isDigit(text[before]) || text[before] == Glyph.hyphen {
      before -= 1
    }
    return Glyph.isLetter(text[before])
  }

  /// A number behind a sign or a currency symbol.
  private func signedMark(_ text: [UInt32], at index: Int, _ start: Int, _ limit: Int) -> Mark? {
    if let currency = NumberWords.currencies.longest(in: text, at: index, limit: limit) {
      var digits = index + currency.length
      while digits < limit, text[digits] == Glyph.space { digits += 1 }
      guard digits < limit, Glyph.isDigit(text[digits]), let numeral = reader.read(text, at: digits, limit: limit)
      else { return nil }
      var mark = Mark(numeral, rule: .currencySign)
      readUnit(text, &mark, limit)
      if mark.unit.kind != .money {
        mark.end = mark.unitStart
        mark.unit = UnitSurface(code: NumberWords.currencyCodes[currency.value], kind: .money)
      }
      mark.start = index
      return mark
    }
    guard Glyph.isMinus(text[index]) || text[index] == Glyph.dot, index + 1 < limit, Glyph.isDigit(text[index + 1]),
      index == start
        || !Glyph.isDigit(text[index - 1]) && !Glyph.isLetter(text[index - 1]) && text[index - 1] != Glyph.close
          && text[index - 1] != Glyph.percent && text[index - 1] != 0x2030  // 6%-6.5%, 3‰-5‰
    else { return nil }
    let isMinus = text[index] != Glyph.dot
    if TimeScanner.digits(text, at: index + 1, limit: limit) != nil { return nil }
    if index > start, text[index - 1] == Glyph.hyphen { return nil }
    let isBehindWord = isMinus && index > start && Glyph.isHan(text[index - 1])
    guard let numeral = reader.read(text, at: isMinus ? index + 1 : index, limit: limit)
    else { return nil }
    var mark = Mark(numeral, rule: .signed)
    readUnit(text, &mark, limit)
    if isBehindWord, mark.unit.code != "Cel", !takesMinus(text, mark, index, start) { return nil }  // 最低气温-5℃
    mark.isNegative = isMinus
    mark.start = index
    return mark
  }

  /// 增速为-2.3%, 利率-0.1%: a hyphen behind a word that takes no second end of a range.
  private func takesMinus(_ text: [UInt32], _ mark: Mark, _ index: Int, _ start: Int) -> Bool {
    if mark.unit.kind == .money {
      return text[index - 1] == 0x4E3A || text[index - 1] == 0x662F  // 为, 是
        || MoneyWords.results.longest(in: text, at: index, limit: start) != nil
    }
    guard mark.unit.kind == .percent || mark.unit.kind == .points else { return false }
    return PredicateWords.trie.longest(in: text, at: index, limit: start) != nil
      || ShareWords.rateEnds.longest(in: text, at: index, limit: start) != nil
  }

  /// 第三, 第29位: a rank or a number in an order, told apart later.
  private func ordinalMark(_ text: [UInt32], at index: Int, _ limit: Int) -> Mark? {
    guard index + 1 < limit else { return nil }
    if let part = TimeWords.parts.longest(in: text, at: index, limit: limit) {
      return Mark(
        time: TimeExpression(year: .open, part: TimeWords.partValues[part.value]), index..<index + part.length)
    }
    guard let numeral = reader.read(text, at: index + 1, limit: limit), !numeral.isFraction else { return nil }
    var mark = Mark(numeral, role: .rank, rule: .ordinal)
    mark.start = index
    mark.unit = UnitSurface(code: "rank", kind: .none)
    if mark.end < limit, text[mark.end] == 0x4F4D || text[mark.end] == 0x540D { mark.end += 1 }  // 位, 名
    return mark
  }

  /// 几十, 数百: a number that says nothing exact; kept so that 百 in it is not read as 100.
  private func vagueMark(_ text: [UInt32], at index: Int, _ limit: Int) -> Mark? {
    guard index + 1 < limit, HanDigit.small(text[index + 1]) != nil || HanDigit.large(text[index + 1]) != nil,
      let numeral = reader.read(text, at: index + 1, limit: limit)
    else { return nil }
    var mark = Mark(numeral, rule: .vague)
    readUnit(text, &mark, limit)
    mark.start = index
    mark.role = .excluded
    return mark
  }

  /// A number in Han digits, unless it is part of a word.
  private func hanMark(_ text: [UInt32], at index: Int, _ start: Int, _ limit: Int) -> Mark? {
    if let year = TimeScanner.hanYear(text, at: index, limit: limit) { return Mark(time: year.time, index..<year.end) }
    if text[index] == Glyph.one, index > start,
      NumberWords.precedingWords.longest(in: text, at: index, limit: start) != nil
    {
      var mark = Mark(Numeral(start: index, end: index + 1, value: 1, isHan: true), role: .excluded, rule: .idiom)
      mark.unitStart = index + 1
      return mark
    }
    if text[index] == Glyph.one, let half = wholeHalf(text, at: index, start, limit) { return half }
    let idiom = NumberWords.idioms.longest(in: text, at: index, limit: limit)
    if Self.isBelowZero(text, index, limit) { return nil }
    if text[index] == Glyph.half { return halfMark(text, at: index, start, limit, isIdiom: idiom != nil) }
    guard let numeral = reader.read(text, at: index, limit: limit) else { return nil }
    var mark = Mark(numeral, rule: .han)
    if HanDigit.isFormal(text[index]), numeral.end == index + 1, !isMoney(text, numeral.end, limit) { return nil }
    if let idiom, index + idiom.length > numeral.end || idiom.length > 1 && numeral.end == index + 1 {
      mark.end = max(numeral.end, index + idiom.length)
      mark.role = .excluded
      mark.rule = .idiom
      return mark
    }
    readUnit(text, &mark, limit)
    takeMinus(text, &mark, start)
    return mark
  }

  /// Takes 负 or 零下 before a number into its mark.
  private func takeMinus(_ text: [UInt32], _ mark: inout Mark, _ start: Int) {
    let index = mark.start
    if index > start, text[index - 1] == Glyph.minus,
      NumberWords.burdens.longest(in: text, at: index, limit: start) == nil
    {
      mark.isNegative = true
      mark.start = index - 1
    } else if index > start + 1, Self.isBelowZero(text, index - 2, index) {
      mark.isNegative = true
      mark.start = index - 2
    }
  }

  /// 零下 at a place.
  private static func isBelowZero(_ text: [UInt32], _ index: Int, _ limit: Int) -> Bool {
    index + 1 < limit && text[index] == 0x96F6 && text[index + 1] == 0x4E0B
  }

  /// 一半: fifty percent, unless it is half of a span or the other half.
  private func wholeHalf(_ text: [UInt32], at index: Int, _ start: Int, _ limit: Int) -> Mark? {
    guard index + 1 < limit, text[index + 1] == Glyph.half, index == start || text[index - 1] != 0x53E6 else {
      return nil
    }
    var numeral = Numeral(start: index, end: index + 2, value: 50, isHan: true)
    numeral.isFraction = true
    var mark = Mark(numeral, rule: .half)
    mark.unit = UnitSurface(code: "%", kind: .percent)
    return mark
  }

  /// Whether a unit of money stands at a place.
  private func isMoney(_ text: [UInt32], _ index: Int, _ limit: Int) -> Bool {
    guard let match = units.longest(in: text, at: index, limit: limit) else { return false }
    return ChineseUnits.surfaces[match.value].kind == .money
  }

  /// 翻一番, 翻了两番, 翻番: so many doublings, as growth in percent.
  private func doublingMark(_ text: [UInt32], at index: Int, _ limit: Int) -> Mark? {
    var start = index + 1
    if start < limit, text[start] == 0x4E86 { start += 1 }  // 了
    if start < limit, text[start] == 0x756A, start + 1 >= limit || !Glyph.isHan(text[start + 1]) {
      var mark = Mark(Numeral(start: start, end: start + 1, value: 1, isHan: true), rule: .doubling)
      mark.start = index
      mark.unitStart = mark.end
      mark.value = 100
      mark.unit = UnitSurface(code: "%", kind: .percent)
      return mark
    }
    guard start < limit, let numeral = reader.read(text, at: start, limit: limit), numeral.end < limit,
      text[numeral.end] == 0x756A, numeral.value >= 1, numeral.value <= 10
    else { return nil }
    var mark = Mark(numeral, rule: .doubling)
    mark.start = index
    mark.end = numeral.end + 1
    mark.unitStart = mark.end
    mark.value = 100
    for _ in 1..<Int(numeral.value) { mark.value = mark.value * 2 + 100 }
    mark.unit = UnitSurface(code: "%", kind: .percent)
    return mark
  }

  /// 半年, 一半's second half, 半数.
  private func halfMark(_ text: [UInt32], at index: Int, _ start: Int, _ limit: Int, isIdiom: Bool) -> Mark? {
    var mark = Mark(Numeral(start: index, end: index + 1, value: 0.5, isHan: true), rule: .half)
    let next = index + 1 < limit ? text[index + 1] : 0
    if isIdiom {
      mark.role = .excluded
      return mark
    }
    let isOver = index > start && (text[index - 1] == 0x8FC7 || text[index - 1] == 0x5927)  // 过半, 大半
    if next == Glyph.some || isOver && !Glyph.isHan(next) || index > start && text[index - 1] == 0x8FC7 {
      mark.unit = UnitSurface(code: "%", kind: .percent)
      mark.value = 50
      mark.end = next == Glyph.some ? index + 2 : index + 1
      mark.isOpen = isOver
      if isOver { mark.start = index - 1 }
      return mark
    }
    readUnit(text, &mark, limit)
    return mark.unit.kind == .none ? nil : mark
  }
}
