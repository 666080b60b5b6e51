extension MarkScanner {
  /// Reads the unit behind a number, with its parts where it is a compound, and applies its factor.
  func readUnit(_ text: [UInt32], _ mark: inout Mark, _ limit: Int) {
    if mark.numeral.isFraction {
      mark.unit = UnitSurface(code: "%", kind: .percent)
      readThousands(text, &mark, limit)
      return
    }
    var index = mark.numeral.end
    while index < limit, text[index] == Glyph.space, index < mark.numeral.end + 6 { index += 1 }
    guard index < limit, index <= mark.numeral.end + 2 || spacedPoints(text, at: index, limit) != nil else { return }
    if readTimeAndPart(text, &mark, index, limit) || readAge(text, &mark, index) { return }
    // 三百来人, 十来分钟
    if mark.numeral.isHan, text[index] == 0x6765, index + 1 < limit, mark.value >= 10,
      HanDigit.value(text[index - 1]) == nil, surface(text, at: index + 1, limit) != nil
    {
      index += 1
      mark.suffix = .about
    }
    if let surface = surface(text, at: index, limit) {
      guard index == mark.numeral.end || surface.unit.kind != .thing || Glyph.isHan(text[index]) else { return }
      guard surface.unit.factor != 10 || isTenths(text, mark, surface.end, limit) else { return }
      mark.unitStart = index
      mark.unit = surface.unit
      mark.end = surface.end
      if mark.unit.sorts.contains(.degree) { settleDegrees(text, &mark) }
      if mark.unit.code == "yd" { settleSteps(text, &mark) }
      readCompound(text, &mark, limit)
    } else if Glyph.isLetter(text[index]) {
      readSymbol(text, &mark, index, limit)
    }
    applyFactor(text, &mark, limit)
  }

  /// The unit surface at a place; Latin ones end where the word ends.
  private func surface(_ text: [UInt32], at index: Int, _ limit: Int) -> (unit: UnitSurface, end: Int)? {
    if let spaced = spacedPoints(text, at: index, limit) { return spaced }
    guard let match = ChineseUnits.trie.longest(in: text, at: index, limit: limit) else { return nil }
    let end = index + match.length
    if match.length == 1, text[index] == 0x4EBA, end < limit, text[end] == 0x53E3 { return nil }  // 80万人口
    if match.length == 1, startsWord(text, at: index, limit) { return nil }
    if Glyph.isLetter(text[end - 1]), end < limit, Glyph.isLetter(text[end]) || Glyph.isDigit(text[end]) { return nil }
    return (ChineseUnits.surfaces[match.value], end)
  }

  /// Reads 岁 behind a life's length; the ages of persons are no measure.
  private func readAge(_ text: [UInt32], _ mark: inout Mark, _ index: Int) -> Bool {
    guard text[index] == 0x5C81 else { return false }
    let isLife = (max(0, mark.start - 12)..<mark.start).contains { text[$0] == 0x5BFF && text[$0 + 1] == 0x547D }  // 寿命
    guard isLife else { return false }
    mark.unitStart = index
    mark.unit = UnitSurface(code: "岁", kind: .thing)
    mark.end = index + 1
    return true
  }

  /// Reads 个多小时 and 个半月 behind a number: more than so many, and a half more.
  private func readTimeAndPart(_ text: [UInt32], _ mark: inout Mark, _ index: Int, _ limit: Int) -> Bool {
    guard text[index] == 0x4E2A, index + 2 < limit, text[index + 1] == 0x591A || text[index + 1] == Glyph.half else {
      return false  // 个, 多
    }
    let time =
      text[index + 2] == 0x6708
      ? (unit: UnitSurface(code: "mo", kind: .time), end: index + 3) : surface(text, at: index + 2, limit)
    guard let time, time.unit.kind == .time else { return false }
    mark.unitStart = index
    mark.unit = time.unit
    mark.end = time.end
    if text[index + 1] == Glyph.half { mark.value += 0.5 } else { mark.isOpen = true }
    return true
  }

  /// Whether a character that could be a unit starts a word of its own: 710支持, Exa 990 两种方案.
  private func startsWord(_ text: [UInt32], at index: Int, _ limit: Int) -> Bool {
    if NumberWords.wordsWithUnits.longest(in: text, at: index, limit: limit)?.value == 1 { return true }
    guard text[index] == 0x4E24, index + 1 < limit,
      let next = ChineseUnits.trie.longest(in: text, at: index + 1, limit: limit)
    else { return false }
    return ChineseUnits.surfaces[next.value].kind == .thing
  }

  /// 个 百 分 点 with spaces among the characters, as badly set pages have it.
  private func spacedPoints(_ text: [UInt32], at index: Int, _ limit: Int) -> (unit: UnitSurface, end: Int)? {
    guard text[index] == 0x4E2A || text[index] == 0x767E else { return nil }
    var place = index
    for (offset, scalar) in Self.points.enumerated() {
      if offset == 0, text[index] == 0x767E { continue }
      while place < limit, text[place] == Glyph.space, place < index + 12 { place += 1 }
      guard place < limit, text[place] == scalar else { return nil }
      place += 1
    }
    return (UnitSurface(code: "pp", kind: .points), place)
  }

  private static let points: [UInt32] = [0x4E2A, 0x767E, 0x5206, 0x70B9]  // 个百分点

  /// Whether 成 or 折 behind a number means tenths: up to ten of them, and no word goes on with it (成本, 成立).
  private func isTenths(_ text: [UInt32], _ mark: Mark, _ end: Int, _ limit: Int) -> Bool {
    (mark.value <= 10 || text[end - 1] == 0x6298 && mark.value < 100)
      && (end >= limit || NumberWords.wordsWithTenths.longest(in: text, at: end - 1, limit: limit)?.value != 1)
  }

  /// 度 is a kilowatt-hour where power is spoken of, a degree where warmth is, else itself.
  private func settleDegrees(_ text: [UInt32], _ mark: inout Mark) {
    var index = mark.start - 1
    while index >= max(0, mark.start - 10), text[index] != Glyph.comma, text[index] != Glyph.stop {
      switch text[index] {
      case 0x7535: mark.unit = UnitSurface(code: "kWh", kind: .measure)  // 电
      case 0x6E29, 0x70E7: mark.unit = UnitSurface(code: "Cel", kind: .measure)  // 温, 烧
      default: break
      }
      if index > 0, text[index] == 0x6C0F, text[index - 1] == 0x534E { mark.unit.code = "degF" }  // 华氏
      index -= 1
    }
  }

  /// 升息半碼: in Taiwan a step of a policy rate, a quarter of a percentage point.
  private func settleSteps(_ text: [UInt32], _ mark: inout Mark) {
    let isRate = (max(0, mark.start - 6)..<mark.start).contains { text[$0] == 0x606F || text[$0] == 0x5229 }  // 息, 利
    if isRate { mark.unit = UnitSurface(code: "bp", kind: .points, factor: 25) }
  }

  /// Reads k behind a percentage (百分之15K).
  private func readThousands(_ text: [UInt32], _ mark: inout Mark, _ limit: Int) {
    var index = mark.end
    if index < limit, text[index] == Glyph.space { index += 1 }
    guard index < limit, text[index] | 0x20 == 0x6B, index + 1 >= limit || !Glyph.isLetter(text[index + 1]) else {
      return
    }
    mark.value *= 1_000
    mark.end = index + 1
    mark.unitStart = mark.end
  }

  /// Reads `/日`, `/平方米` behind a unit.
  private func readCompound(_ text: [UInt32], _ mark: inout Mark, _ limit: Int) {
    guard mark.end + 1 < limit, text[mark.end] == Glyph.slash else { return }
    guard let second = surface(text, at: mark.end + 1, limit) ?? day(text, mark.end + 1) else { return }
    mark.unit.code = mark.unit.code.per(second.unit.code)
    mark.unit.sorts = []
    if mark.unit.kind != .money { mark.unit.kind = .measure }
    mark.end = second.end
  }

  /// 日 and 月 are spans of time only behind a slash.
  private func day(_ text: [UInt32], _ index: Int) -> (unit: UnitSurface, end: Int)? {
    switch text[index] {
    case 0x65E5: (UnitSurface(code: "d", kind: .time), index + 1)
    case 0x6708: (UnitSurface(code: "mo", kind: .time), index + 1)
    case 0x65F6: (UnitSurface(code: "h", kind: .time), index + 1)
    default: nil
    }
  }

  /// Keeps a unit in Latin letters that is in no table as it is written; a letter glued to the digits is a name (5G).
  private func readSymbol(_ text: [UInt32], _ mark: inout Mark, _ index: Int, _ limit: Int) {
    var end = index
    while end < limit, Glyph.isLetter(text[end]) || text[end] == Glyph.slash && end > index { end += 1 }
    if text[end - 1] == Glyph.slash { end -= 1 }
    let isGlued = index == mark.numeral.end
    let isScale = isGlued && end == index + 1 && (text[index] | 0x20 == 0x6B || text[index] | 0x20 == 0x77)  // k, w
    if isScale {
      let scale: Double = text[index] | 0x20 == 0x6B ? 1_000 : 10_000
      mark.value *= scale
      mark.numeral.hasScale = true
      mark.numeral.end = end
      mark.numeral.scale *= scale
      mark.end = end
      mark.unitStart = end
      if end < limit, Glyph.isHan(text[end]), let surface = surface(text, at: end, limit) {
        mark.unit = surface.unit
        mark.end = surface.end
      } else if end < limit, Glyph.isHan(text[end]) || text[end] == Glyph.slash {
        mark.role = .excluded  // 4K高清, 8K/60FPS
      }
      return
    }
    let isUpper = text[index] < 0x60
    guard !isGlued, isUpper, end - index <= 6, end >= limit || !Glyph.isDigit(text[end]) else {
      if isGlued { mark.role = .excluded }
      return
    }
    if NumberWords.modelSuffixes.longest(in: text, at: index, limit: limit)?.length == end - index {
      mark.role = .excluded  // 765 Turbo
      return
    }
    if (1_900...2_100).contains(mark.value), !mark.numeral.isHan, !mark.numeral.hasPoint {
      mark.role = .excluded  // 2019 EXPO
      return
    }
    mark.unitStart = index
    mark.end = end
    mark.unit = UnitSurface(code: UnitCode(text[index..<end].lazy.map { UInt8(truncatingIfNeeded: $0) }), kind: .symbol)
  }

  /// Applies the unit's factor and reads what the unit lets follow: 七成五, 五元三毛, 三斤半, 一年半.
  private func applyFactor(_ text: [UInt32], _ mark: inout Mark, _ limit: Int) {
    let factor = mark.unit.factor
    if factor == 10, mark.value > 10 {
      mark.unit.factor = 1  // 72折 is 7.2折.
    } else if factor == 10, text[mark.start] == Glyph.half, mark.start + 1 == mark.unitStart,
      text[mark.unitStart] == 0x6298
    {
      mark.value = 50  // 半折 is half the price.
    } else if factor != 1 {
      mark.value = Decimals.rounded(mark.value * factor, places: 9)
      mark.range = mark.range.map { $0.lowerBound * factor...$0.upperBound * factor }
    }
    guard mark.end < limit, mark.range == nil else { return }
    let next = text[mark.end]
    if next == Glyph.half, mark.unit.kind != .percent || factor == 10 {
      let following = mark.end + 1 < limit ? text[mark.end + 1] : 0
      guard mark.unit.kind == .time || mark.unit.kind == .measure || factor == 10 || !Glyph.isHan(following) else {
        return
      }
      mark.value += 0.5 * (factor == 10 ? 10 : 1)
      mark.end += 1
    } else if factor == 10, let digit = HanDigit.value(next), digit > 0 {
      mark.value += Double(digit)
      mark.end += 1
    } else if factor == 10, next == Glyph.space, let digit = lastDigit(text, mark.end + 1, limit) {
      mark.value += Double(digit)
      mark.end += 2
    } else if mark.unit.kind == .money, factor == 1 {
      readChange(text, &mark, limit)
    } else if !mark.numeral.hasPoint, let smaller = TimeWords.partsOfTime[mark.unit.code.text] {
      readMinutes(text, &mark, smaller, limit)
    } else if mark.unit.code == "m", factor == 1, mark.value < 10, !mark.numeral.hasPoint {
      readCentimetres(text, &mark, limit)
    }
  }

  /// Reads 18分 behind 4小时, 六个月 behind 三年: both in the smaller unit, which holds them exactly.
  private func readMinutes(_ text: [UInt32], _ mark: inout Mark, _ smaller: TimeWords.Part, _ limit: Int) {
    let start = text[mark.end] == 0x96F6 ? mark.end + 1 : mark.end  // 三年零两个月
    guard start < limit, Glyph.isDigit(text[start]) || HanDigit.starts(text[start]),
      let part = reader.read(text, at: start, limit: min(limit, start + 3)), !part.hasPoint,
      part.value < smaller.count, part.end < limit,
      let match = smaller.surfaces.longest(in: text, at: part.end, limit: limit)
    else { return }
    mark.value = mark.value * smaller.count + part.value
    mark.unit = UnitSurface(code: smaller.code, kind: .time)
    mark.end = part.end + match.length
  }

  /// Reads 4 behind 1米 and 七二 behind 一米: tenths and hundredths of a metre, where no unit of their own follows.
  private func readCentimetres(_ text: [UInt32], _ mark: inout Mark, _ limit: Int) {
    var part = 0.0
    var place = 1.0
    var end = mark.end
    while end < limit, end < mark.end + 3,
      let digit = arabicDigit(text[end]) ?? HanDigit.value(text[end]).map({ Int($0) })
    {
      place /= 10
      part += Double(digit) * place
      end += 1
    }
    guard (1...2).contains(end - mark.end), part > 0,
      end >= limit || !Glyph.isHan(text[end]) || text[end] == Glyph.possessive
    else { return }
    mark.value = Decimals.rounded(mark.value + part, places: 2)
    mark.end = end
  }

  /// A Han digit that nothing in Han goes on with: 六 in 七成 六.
  private func lastDigit(_ text: [UInt32], _ index: Int, _ limit: Int) -> Int? {
    guard index < limit, let digit = HanDigit.value(text[index]), digit > 0 else { return nil }
    return index + 1 < limit && Glyph.isHan(text[index + 1]) ? nil : Int(digit)
  }

  /// Reads 三毛 behind 五元, 又三美分 behind 两美元.
  private func readChange(_ text: [UInt32], _ mark: inout Mark, _ limit: Int) {
    let at = text[mark.end] == 0x53C8 ? mark.end + 1 : mark.end  // 又
    guard at + 1 < limit, let digit = HanDigit.value(text[at]) ?? arabicDigit(text[at]) else { return }
    let part: (factor: Double, end: Int)
    if mark.unit.code == "CNY", text[at + 1] == 0x89D2 || text[at + 1] == 0x6BDB {  // 角, 毛
      part = (0.1, at + 2)
    } else if let surface = surface(text, at: at + 1, limit), surface.unit.kind == .money,
      surface.unit.code == mark.unit.code, surface.unit.factor < 1
    {
      part = (surface.unit.factor, surface.end)
    } else {
      return
    }
    mark.value = Decimals.rounded(mark.value + Double(digit) * part.factor, places: 2)
    mark.end = part.end
  }

  private func arabicDigit(_ scalar: UInt32) -> Int? {
    Glyph.isDigit(scalar) ? Int(scalar - 0x30) : nil
  }

  // MARK: Bounds and ranges

  /// Reads the bound behind the number: 以上, 左右.
  func finish(_ text: [UInt32], _ mark: inout Mark, _ start: Int, _ limit: Int) {
    mark.suffixEnd = mark.end
    let isSpaced = mark.end + 1 < limit && text[mark.end] == Glyph.space
    let place = isSpaced ? mark.end + 1 : mark.end
    guard place < limit, let suffix = NumberWords.suffixes.longest(in: text, at: place, limit: limit),
      !isSpaced || suffix.length > 1
    else { return }
    let traits = PredicateTraits(rawValue: suffix.value)
    if suffix.length == 1, isWordBehind(text, mark, mark.end + 1, limit) { return }
    mark.suffix = traits
    mark.suffixEnd = place + suffix.length
  }

  /// Whether 多, 余, 起 or 许 behind a unit is part of the next word (3年多 but not 3个多功能厅).
  private func isWordBehind(_ text: [UInt32], _ mark: Mark, _ next: Int, _ limit: Int) -> Bool {
    guard mark.unit.kind != .none else { return true }
    if text[next - 1] == 0x8D77 { return mark.unit.kind != .money }  // 起: 9元起
    return mark.unit.kind == .thing && next < limit && Glyph.isHan(text[next])
  }

  /// Joins a number to the one before it when both are the ends of a range; the joined mark replaces the last one.
  func joinRange(_ text: [UInt32], _ mark: Mark, _ marks: inout [Mark], _ start: Int) -> Bool {
    guard mark.role == .quantity, var first = marks.last, first.role == .quantity, !first.isNegative,
      first.range == nil, mark.range == nil, mark.start > first.end, mark.start - first.end <= 3,
      first.unit.kind == .none || first.unit == mark.unit
    else { return false }
    let isNeighbours = isList(text, first, mark)
    guard isNeighbours || isConnector(text, first.end, mark.start, first, start) else { return false }
    var low = first.value
    if first.unit.kind == .none {
      if !first.numeral.hasScale, mark.numeral.scale > 1, low < mark.value / mark.numeral.scale {
        low *= mark.numeral.scale
      }
      if mark.unit.factor != 1 { low *= mark.unit.factor }
    }
    guard low < mark.value else { return false }
    first.range = low...mark.value
    first.unit = mark.unit
    first.end = mark.end
    first.unitStart = mark.unitStart
    first.suffix = mark.suffix
    first.suffixEnd = mark.suffixEnd
    first.rule = isNeighbours ? .neighbours : .range
    marks[marks.count - 1] = first
    return true
  }

  /// 5、6个: two neighbours in a row, the first without a unit of its own.
  private func isList(_ text: [UInt32], _ first: Mark, _ second: Mark) -> Bool {
    guard second.start == first.end + 1, text[first.end] == Glyph.enumeration else { return false }
    if first.unit.kind == .none {
      return second.unit.kind != .none && !first.numeral.hasPoint && second.numeral.value == first.numeral.value + 1
    }
    // 70%、80%: round tens that follow each other.
    return first.unit.kind == .percent && first.unit.factor == 1 && second.value == first.value + 10
      && first.value.truncatingRemainder(dividingBy: 10) == 0
  }

  /// A dash, tilde, 至 or 到 between two numbers, unless 从 or 由 makes them the ends of a change.
  private func isConnector(_ text: [UInt32], _ from: Int, _ to: Int, _ first: Mark, _ start: Int) -> Bool {
    var hasWord = false
    for index in from..<to {
      let scalar = text[index]
      if scalar == 0x81F3 || scalar == 0x5230 {
        hasWord = true
      } else if !TimeScanner.isDash(scalar), scalar != Glyph.space || from + 1 == to {
        return false
      }
    }
    guard hasWord else { return true }
    return first.start == start
      || text[first.start - 1] != 0x4ECE && text[first.start - 1] != 0x7531 && text[first.start - 1] != 0x7684
  }
}
