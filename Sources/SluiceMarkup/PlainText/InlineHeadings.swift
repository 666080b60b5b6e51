/// A heading inside a long line.
struct InlineHeading {
  /// The bytes of the heading with its number.
  var range: Range<Int>
  /// Where the text beneath it begins; nil where the end of the heading is a guess, and the line goes on.
  var body: Int?
  /// How it is numbered.
  var style: HeadingStyle
  /// Its number.
  var value: Int
}

/// Finds the numbered headings of a report whose line breaks are gone.
///
/// A heading stands behind the end of a sentence, its number follows the last of its kind or opens a new count, and counts of
/// a single heading are none. Where its own text ends is told by a full stop, by its first words coming back at the start of
/// the text, or by the words that headings end and paragraphs open with.
struct InlineHeadings {
  private struct Candidate {
    var start: Int
    var number: HeadingNumber
    var count = 0
  }

  private struct Count {
    var style: HeadingStyle
    var last: Int
    var identity: Int
  }

  private let bytes: [UInt8]
  private let range: Range<Int>
  private var candidates: [Candidate] = []
  private var members: [Int] = []

  /// Shorter lines are paragraphs that hold lists, not whole reports; in characters.
  static let shortestLine = 800
  /// The most headings in one line.
  private static let most = 4096

  /// The headings of a line.
  ///
  /// - Parameters:
  ///   - bytes: Valid UTF-8.
  ///   - range: The line.
  /// - Returns: The headings in order.
  static func find(in bytes: [UInt8], _ range: Range<Int>) -> [InlineHeading] {
    var finder = InlineHeadings(bytes: bytes, range: range)
    finder.gather()
    finder.keepSequences()
    return finder.headings()
  }

  private init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  // MARK: Candidates

  private mutating func gather() {
    var index = range.lowerBound
    while index < range.upperBound, candidates.count < Self.most {
      guard mayEnd(at: index) else {
        index += 1
        continue
      }
      let (value, next) = CharacterScan.scalar(bytes, index)
      index = next
      guard CharacterScan.endsSentence(value) || value == 0xFF1A || value == 0x3A else { continue }
      let start = skipClosers(next)
      if let number = HeadingNumber.read(bytes, at: start, limit: range.upperBound), isInline(number, start, value) {
        candidates.append(Candidate(start: start, number: number))
        index = number.end
      }
    }
  }

  /// A look at the bytes that turns away all but the signs in question.
  @inline(__always)
  private func mayEnd(at index: Int) -> Bool {
    switch bytes[index] {
    case 0x21, 0x2E, 0x3A, 0x3F: return true
    case 0xE3: return index + 2 < range.upperBound && bytes[index + 2] == 0x82 && bytes[index + 1] == 0x80
    case 0xEF: return index + 2 < range.upperBound && bytes[index + 2] != 0x8C && bytes[index + 1] == 0xBC
    case 0xE2: return index + 2 < range.upperBound && bytes[index + 2] >= 0xA0 && bytes[index + 1] == 0x80
    default: return false
    }
  }

  private func skipClosers(_ index: Int) -> Int {
    var position = index
    while position < range.upperBound {
      let (value, next) = CharacterScan.scalar(bytes, position)
      guard CharacterScan.isSpace(value) || CharacterScan.closes(value) else { break }
      position = next
    }
    return position
  }

  /// Headings in a line have a number of a kind that text has no other use for; `1.` stands behind a space or a wide stop.
  private func isInline(_ number: HeadingNumber, _ start: Int, _ stop: UInt32) -> Bool {
    guard number.end < range.upperBound, number.value > 0 else { return false }
    switch number.style {
    case .hanComma, .hanParenthesis: return true
    case .chapter, .section, .part: return stop >= 0x80
    case .arabic, .arabicParenthesis: return stop >= 0x80 || (stop == 0x2E && bytes[start - 1] == 0x20)
    default: return false
    }
  }

  // MARK: Sequences

  private mutating func keepSequences() {
    var open: [Count] = []
    var identity = 0
    var kept: [Candidate] = []
    for var candidate in candidates {
      if let index = open.lastIndex(where: { $0.style == candidate.number.style && goesOn($0, candidate) }) {
        open.removeSubrange((index + 1)...)
        open[index].last = candidate.number.value
      } else if candidate.number.value == 1, mayOpen(candidate.number.style, open) {
        open.append(Count(style: candidate.number.style, last: 1, identity: identity))
        members.append(0)
        identity += 1
      } else {
        continue
      }
      candidate.count = open[open.count - 1].identity
      members[candidate.count] += 1
      kept.append(candidate)
    }
    candidates = kept.filter { members[$0.count] >= 2 }
  }

  /// The next number, or the one behind it: one heading of a long report may be damaged.
  private func goesOn(_ count: Count, _ candidate: Candidate) -> Bool {
    let step = candidate.number.value - count.last
    return step == 1 || (step == 2 && candidate.number.style == .hanComma && count.last >= 1)
  }

  private func mayOpen(_ style: HeadingStyle, _ open: [Count]) -> Bool {
    let same = open.count { $0.style == style }
    return same == 0 || (style == .hanComma && same == 1)
  }

  // MARK: Ends

  private func headings() -> [InlineHeading] {
    var found: [(heading: InlineHeading, count: Int)] = []
    var bodies = [Int](repeating: 0, count: members.count)
    for (index, candidate) in candidates.enumerated() {
      let limit = index + 1 < candidates.count ? candidates[index + 1].start : range.upperBound
      guard let heading = heading(candidate, limit) else { continue }
      found.append((heading, candidate.count))
      bodies[candidate.count] += 1
    }
    // Where some numbers have no text of their own beneath them, all are items of a list.
    return found.compactMap { bodies[$0.count] * 10 >= members[$0.count] * 9 ? $0.heading : nil }
  }

  private func heading(_ candidate: Candidate, _ limit: Int) -> InlineHeading? {
    let text = HeadingText(bytes, from: candidate.number.end, to: limit)
    let number = candidate.number
    guard let end = text.end else {
      guard number.style == .hanComma || number.style == .chapter || number.style == .part else { return nil }
      return InlineHeading(
        range: candidate.start..<text.guess, body: nil, style: number.style, value: number.value)
    }
    // A numbered sentence with nothing beneath it is an item of a list.
    if number.style == .arabic || number.style == .arabicParenthesis, text.rest(behind: end) < 20 { return nil }
    return InlineHeading(
      range: candidate.start..<end.title, body: end.body, style: number.style, value: number.value)
  }
}

/// The first characters behind the number of a heading: the heading's own words and the text after them.
struct HeadingText {
  /// Where a heading ends and where its text begins.
  struct End {
    /// The index behind the heading's last character.
    var title: Int
    /// The index of the first character of the text.
    var body: Int
  }

  private var values: [UInt32] = []
  private var places: [Int] = []
  private let bytes: [UInt8]
  private let limit: Int

  /// How far the end of a heading is looked for, in characters.
  private static let window = 64
  /// The longest heading that a full stop ends, in characters.
  private static let longest = 44
  /// What a place must score to be the end: a heading's last word and a paragraph's first, or words that come back; one less
  /// where no stop is near.
  private static let threshold = 4

  /// Reads the window.
  ///
  /// - Parameters:
  ///   - bytes: Valid UTF-8.
  ///   - start: The index behind the number.
  ///   - limit: Where the next heading begins.
  init(_ bytes: [UInt8], from start: Int, to limit: Int) {
    self.bytes = bytes
    self.limit = limit
    var index = start
    while index < limit, values.count < Self.window {
      let (value, next) = CharacterScan.scalar(bytes, index)
      values.append(value)
      places.append(index)
      index = next
    }
    places.append(index)
  }

  /// The end of the heading; nil where nothing shows it.
  var end: End? {
    let stop = values.firstIndex { CharacterScan.endsSentence($0) && $0 != 0x2E } ?? latinStop
    let isNear = stop.map { $0 <= Self.longest } ?? false
    let least = isNear ? Self.threshold : Self.threshold - 1
    if let glued = gluedEnd(before: stop ?? values.count, least: least) {
      return End(title: places[glued], body: places[glued])
    }
    guard isNear, let stop, stop >= 2 else { return nil }
    return End(title: places[stop], body: skipSpace(places[stop + 1]))
  }

  /// The best guess where nothing shows the end: the first comma, or the whole window up to a stop.
  var guess: Int {
    let stop = values.firstIndex { Self.isComma($0) || CharacterScan.endsSentence($0) } ?? values.count
    return places[min(max(stop, 2), min(Self.longest, values.count))]
  }

  /// How many bytes follow the end of the heading.
  func rest(behind end: End) -> Int { limit - end.body }

  /// A point with a space and a letter behind it.
  private var latinStop: Int? {
    values.indices.first { values[$0] == 0x2E && $0 + 1 < values.count && values[$0 + 1] == 0x20 }
  }

  private func skipSpace(_ index: Int) -> Int {
    var position = index
    while position < limit, bytes[position] == 0x20 { position += 1 }
    return position
  }

  // MARK: Without a sign

  /// The place where the heading ends though no sign stands there.
  private func gluedEnd(before stop: Int, least: Int) -> Int? {
    var best = (place: 0, score: least - 1)
    var depth = 0
    for place in 0..<min(stop, Self.longest) {
      if place >= 4, depth == 0, mayEnd(at: place) {
        let score = score(at: place)
        if score > best.score { best = (place, score) }
      }
      depth = max(0, depth + Self.nesting(values[place]))
    }
    return best.place > 0 ? best.place : nil
  }

  private static func isComma(_ value: UInt32) -> Bool { value == 0xFF0C || value == 0x2C }

  private static func nesting(_ value: UInt32) -> Int {
    switch value {
    case 0x201C, 0x2018, 0x300A, 0x300C, 0x300E, 0xFF08, 0x28: 1
    case 0x201D, 0x2019, 0x300B, 0x300D, 0x300F, 0xFF09, 0x29: -1
    default: 0
    }
  }

  /// A heading does not end in a number, behind a comma, or behind a word that calls for another.
  private func mayEnd(at place: Int) -> Bool {
    let (left, right) = (values[place - 1], values[place])
    if CharacterScan.isDigit(left), CharacterScan.isDigit(right) { return false }
    if Self.isComma(left) || Self.isComma(right) || left == 0x3001 || right == 0x3001 { return false }
    switch left {
    case 0x7684, 0x548C, 0x4E0E, 0x8207, 0x53CA, 0x5728, 0x4E3A, 0x70BA: return false
    default: return right != 0x7684 && right != 0x548C && right != 0x4E0E
    }
  }

  private func score(at place: Int) -> Int {
    var score = 0
    if ends(at: place) { score += 2 }
    let starter = length(of: InlineHeadingWords.starters, at: place)
    if starter > 0 { score += 2 } else if length(of: InlineHeadingWords.weakStarters, at: place) > 0 { score += 1 }
    switch max(echo(at: place), starter > 0 ? echo(at: place + starter) : 0) {
    case 5...: score += 5
    case 3...: score += 4
    case 2: score += 2
    default: break
    }
    let isFinal = ends(at: place)
    if isFinal, echoSoon(behind: place) { score += 2 }
    // A comma inside a heading is rare where no sign stands at its end.
    return !isFinal && values[..<place].contains(where: Self.isComma) ? score - 2 : score
  }

  /// Whether the heading's first words come back within the first clause of the text.
  private func echoSoon(behind place: Int) -> Bool {
    (place + 1..<min(place + 16, values.count)).contains { echo(at: $0) >= 4 }
  }

  /// Whether a heading's last word stands before a place, and no further one behind it.
  private func ends(at place: Int) -> Bool { endsWord(at: place) && !endsWord(at: place + 2) }

  private func endsWord(at place: Int) -> Bool {
    guard place <= values.count else { return false }
    return InlineHeadingWords.finals[values[place - 1]]?.contains { word in
      place >= word.count && values[(place - word.count)..<place].elementsEqual(word)
    } ?? false
  }

  /// The length of the longest word of a table that stands at a place.
  private func length(of table: InlineHeadingWords.Table, at place: Int) -> Int {
    table[values[place]]?.reduce(0) { longest, word in
      let fits = values.count - place >= word.count && values[place..<place + word.count].elementsEqual(word)
      return fits ? max(longest, word.count) : longest
    } ?? 0
  }

  /// How many of the heading's first characters come back at a place.
  private func echo(at place: Int) -> Int {
    var length = 0
    while place + length < values.count, length < place, values[place + length] == values[length] { length += 1 }
    return length
  }
}
