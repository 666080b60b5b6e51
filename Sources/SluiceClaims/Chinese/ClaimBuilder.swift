import SluiceCore

/// Makes the claims of one sentence from its marks.
///
/// Not copied: a value of this size would be for each question that its methods ask one another, and an object would be
/// one allocation for each sentence.
struct ClaimBuilder: ~Copyable {
  /// The document.
  let text: ClaimText
  /// The sentence's range.
  let sentence: Range<Int>
  /// The sentence's marks, settled.
  let marks: [Mark]
  /// The marks among them that no metric holds: times, spans, denominators.
  private(set) var times: [TimeMark]
  /// What the title and heading tell.
  let frame: ReportFrame
  /// The currency of a bare 元.
  let yuan: String
  /// What the sentences before leave behind.
  var carried: CarriedState
  /// What the number before leaves to the next one of its list.
  var previous: PreviousReading?
  /// The items that 分别 hands to the numbers behind it.
  var respective: RespectiveItems?
  /// The metrics of the sentence's levels and growths so far, each once in a row.
  private(set) var levels: [String]

  /// Makes a builder for a sentence; it works in the memory of the arrays of an earlier one.
  init(
    _ text: ClaimText, _ sentence: Range<Int>, _ marks: [Mark], frame: ReportFrame, yuan: String, carried: CarriedState,
    times: consuming [TimeMark], levels: consuming [String]
  ) {
    self.text = text
    self.sentence = sentence
    self.marks = marks
    times.removeAll(keepingCapacity: true)
    for mark in marks where Self.isTime(mark, text.folded) {
      times.append(TimeMark(start: mark.start, end: mark.end, time: mark.time))
    }
    self.times = times
    levels.removeAll(keepingCapacity: true)
    self.levels = levels
    self.frame = frame
    self.yuan = yuan
    self.carried = carried
  }

  /// Whether no metric holds a mark.
  private static func isTime(_ mark: Mark, _ folded: [UInt32]) -> Bool {
    mark.role == .time || mark.rule == .span && !namesTerm(folded, mark.end)
      || mark.rule == .denominator && !mark.numeral.isBare  // 每千人口床位数 keeps its base.
  }

  /// Whether 期 makes the span the name of a term: 一年期, but not 三年期间.
  private static func namesTerm(_ folded: [UInt32], _ end: Int) -> Bool {
    end + 1 < folded.count && folded[end] == 0x671F && folded[end + 1] != 0x95F4
  }

  /// The folded text.
  var folded: [UInt32] { text.folded }

  /// Appends the claims of the sentence.
  ///
  /// - Parameter claims: Where to append.
  mutating func build(_ claims: inout [Claim]) {
    var clock = SentenceClock(frame: frame, carried: carried.time)
    for index in marks.indices {
      let role = marks[index].role
      if role == .time { clock.pass(marks[index], folded, sentence) }
      guard role == .quantity || role == .rank else { continue }
      var reading = read(at: index)
      let item = respectiveItem(reading, at: index)
      setMetric(&reading, at: index, item)
      // 普惠率、占比分别为…: each its own.
      if let item, reading.kind == .share || reading.kind == .level, let isShare = ShareWords.isShare(item) {
        reading.kind = isShare ? .share : .level
      }
      reading.isStock = isStock(reading)
      // Filled in where it stands: a claim is a dozen texts, each of which a copy would count.
      claims.append(
        Claim(
          text: "", start: marks[index].start, end: marks[index].end, kind: reading.kind, value: nil, unit: reading.unit
        ))
      fill(&claims[claims.count - 1], from: reading)
      setTime(&claims[claims.count - 1], reading, clock)
      if reading.kind == .level || reading.kind == .growth, levels.last != reading.metric {
        levels.append(reading.metric)
      }
      carry(reading)
      previous = PreviousReading(reading)
    }
    carried.time = clock.lasting
  }

  /// Keeps the metric for what follows: a thing counted behind a subject's own number does not replace the subject.
  private mutating func carry(_ reading: borrowing Reading) {
    if reading.kind == .rank, !carried.metric.isEmpty || reading.metric.isEmpty { return }
    if isWholeOfShare(reading) {
      if let subject = completedSubject(reading) { carried.metric = subject }
      if !carried.metric.isEmpty { return }
    }
    // 在全州12个县中: among what, and no subject.
    if reading.rule == .right, reading.right.upperBound < sentence.upperBound, !carried.metric.isEmpty,
      folded[reading.right.upperBound] == 0x4E2D
    {
      return
    }
    let isLeft = reading.rule != .right
    if !isLeft, let last = carried.leftEnd, last >= clause(of: reading.mark.start) { return }
    carried.metric = reading.metric
    carried.leftEnd = isLeft ? reading.mark.end : nil
  }

  /// 完成年初预算数6亿元的40%: the amount is what a part is of, and no subject.
  private func isWholeOfShare(_ reading: borrowing Reading) -> Bool {
    let end = max(reading.mark.end, reading.mark.suffixEnd)
    guard reading.kind == .level, end < sentence.upperBound, folded[end] == Glyph.possessive else { return false }
    return marks.contains { $0.start == end + 1 && $0.role == .quantity && $0.unit.kind == .percent }
  }

  /// What stands before 完成 in the clause of a goal: 税收完成年初预算数6亿元.
  private func completedSubject(_ reading: borrowing Reading) -> String? {
    let start = clause(of: reading.mark.start)
    let verb = (start..<max(start, reading.predicate.start - 1)).first {
      folded[$0] == 0x5B8C && folded[$0 + 1] == 0x6210
    }
    guard let verb else { return nil }
    let subject = Phrase(folded, start..<verb, times: times)
    return subject.range.isEmpty || subject.opener == .keep ? nil : string(subject.range)
  }

  /// Fills in what a reading says, without its time.
  private func fill(_ claim: inout Claim, from reading: borrowing Reading) {
    if let range = reading.mark.range {
      claim.low = range.lowerBound * reading.factor
      claim.high = range.upperBound * reading.factor
    } else {
      let signed = reading.mark.isNegative && reading.kind == .level ? -reading.mark.value : reading.mark.value
      claim.value = reading.factor == 1 ? signed : Decimals.rounded(signed * reading.factor, places: 6)
    }
    claim.qualifier = reading.mark.range == nil ? reading.qualifier : .range
    claim.direction = reading.direction
    claim.basis = reading.basis
    claim.metric = reading.metric
    claim.rule = RuleNames.name(reading.mark.rule, reading.rule)
    claim.confidence = RuleConfidence.value(rule: reading.rule, number: reading.mark.rule, isReport: frame.isReport)
  }

  private func setTime(_ claim: inout Claim, _ reading: borrowing Reading, _ clock: SentenceClock) {
    let traits = isPartOfGoal(reading) ? reading.predicate.traits.subtracting(.target) : reading.predicate.traits
    claim.status = clock.status(at: reading.mark, folded, sentence, traits)
    if let time = reading.predicate.time, reading.predicate.since == nil,
      !(reading.predicate.isTimeWhole && (reading.kind == .share || reading.kind == .multiple)),
      let period = time.period(documentYear: frame.documentYear, currentYear: clock.year)
    {
      claim.period = period.text
      return
    }
    let isStock = reading.isStock
    claim.period = clock.period(isStock: isStock)
  }
}

/// What one sentence leaves to the next.
struct CarriedState {
  /// The metric spoken of last.
  var metric = ""
  /// Where the number stands that its own subject to the left named last.
  var leftEnd: Int?
  /// The time named last, where sentences speak for themselves.
  var time: Period?
}

/// The items of a list before 分别, handed out one by one.
struct RespectiveItems {
  /// The metrics in order.
  var items: [String]
  /// The next one to hand out.
  var next = 0
}
