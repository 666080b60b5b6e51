/// The documents that one text holds, told by a pattern that comes back: title and date, separator and title, title and
/// the same words again, numbered marks.
///
/// A single report with many headings has none of these more than once: its headings carry no dates of their own, its
/// numbering goes on, and nothing in it begins anew.
struct PieceFinder {
  /// The lines of one document, furniture included.
  struct Piece {
    /// Its lines.
    var lines: Range<Int>
    /// The line with its title; nil for a preface.
    var title: Int?
    /// Whether it is only what stands above the first document: the name of the collection.
    var isHead = false
  }

  /// What makes a line look like the head of a document.
  private struct Signs: OptionSet {
    let rawValue: Int
    static let separator = Signs(rawValue: 1)
    static let closingDate = Signs(rawValue: 2)
    static let date = Signs(rawValue: 4)
    static let echo = Signs(rawValue: 8)
    static let mark = Signs(rawValue: 16)
    static let restart = Signs(rawValue: 32)
    static let affix = Signs(rawValue: 64)

    /// The signs of which two heads must share one.
    static let identities: [Signs] = [.mark, .echo, .date, .closingDate]
  }

  private struct Head {
    var line: Int
    var signs: Signs
  }

  private let bytes: [UInt8]
  private let lines: [TextLine]
  private var kinds: [LineKind] = []

  /// The least running text of a document, in characters, on average.
  private static let leastText = 40
  /// The most documents in one text.
  static let most = 10_000

  /// Finds the documents of a text.
  ///
  /// - Parameters:
  ///   - lines: All lines of the text.
  ///   - evidence: What each shows.
  ///   - bytes: The text they are from.
  /// - Returns: The pieces in order; none where the text is one document.
  static func pieces(of lines: [TextLine], _ evidence: [LineEvidence], in bytes: [UInt8]) -> [Piece] {
    guard lines.count >= 4 else { return [] }
    var finder = PieceFinder(bytes: bytes, lines: lines)
    finder.kinds = zip(lines, evidence).map { LineKind($0, $1, in: bytes) }
    return finder.run()
  }

  private init(bytes: [UInt8], lines: [TextLine]) {
    self.bytes = bytes
    self.lines = lines
  }

  private func run() -> [Piece] {
    let candidates = candidates()
    guard candidates.count >= 2 else { return [] }
    for identity in Signs.identities {
      let heads = candidates.filter { $0.signs.contains(identity) }
      if let pieces = pieces(heads, identity) { return pieces }
    }
    return restarts(candidates)
  }

  // MARK: Heads

  /// Lines that could be titles with what stands around them.
  private func candidates() -> [Head] {
    var heads: [Head] = []
    for index in 0..<lines.count where kinds[index].isTitle {
      var signs = Signs()
      let before = previous(index)
      if before.separated { signs.insert(.separator) }
      if let last = before.line {
        if kinds[last].isDate { signs.insert(.closingDate) }
      }
      if hasDate(behind: index) { signs.insert(.date) }
      if isEchoed(index) { signs.insert(.echo) }
      if kinds[index].mark != nil { signs.insert(.mark) }
      heads.append(Head(line: index, signs: signs))
    }
    return heads
  }

  /// The line before one, separators skipped, and whether there was a separator or the start of the text.
  private func previous(_ index: Int) -> (line: Int?, separated: Bool) {
    var position = index - 1
    var separated = index == 0
    while position >= 0, kinds[position].isSeparator {
      separated = true
      position -= 1
    }
    return position >= 0 ? (position, separated) : (nil, true)
  }

  /// Whether a date stands between a title and the running text, or opens the running text.
  private func hasDate(behind index: Int) -> Bool {
    for position in index + 1..<min(index + 4, lines.count) {
      if kinds[position].isSeparator { continue }
      if kinds[position].isDate { return true }
      if lines[position].isProse { return kinds[position].opensWithDate }
    }
    return false
  }

  /// Whether the next line begins with the title again.
  private func isEchoed(_ index: Int) -> Bool {
    guard index + 1 < lines.count else { return false }
    return TitleEcho.follows(lines[index], lines[index + 1], in: bytes)
  }

  // MARK: Pieces

  /// The pieces that begin at heads, if what lies between them is text enough to be documents.
  private func pieces(_ found: [Head], _ identity: Signs) -> [Piece]? {
    var heads = found
    // The first title has no document before it whose date could close it.
    if identity == .closingDate { heads = withFirst(heads.filter { !isNumbered($0) }) }
    if identity == .mark { heads = inSequence(heads) }
    heads = withoutEmpty(heads)
    guard heads.count >= 2, heads.count <= Self.most, begins(with: heads[0]) else { return nil }
    if identity == .date || identity == .closingDate { guard isPlausible(heads) else { return nil } }
    return cut(heads)
  }

  private func withFirst(_ heads: [Head]) -> [Head] {
    guard let first = heads.first, let index = (0..<first.line).first(where: { kinds[$0].isTitle }) else {
      return heads
    }
    return [Head(line: index, signs: [])] + heads
  }

  /// Marks count their documents: 篇一, 篇二.
  private func inSequence(_ heads: [Head]) -> [Head] {
    var kept: [Head] = []
    for head in heads where kinds[head.line].mark == (kept.last.flatMap { kinds[$0.line].mark } ?? 0) + 1 {
      kept.append(head)
    }
    return kept
  }

  /// Heads with running text before the next head.
  private func withoutEmpty(_ heads: [Head]) -> [Head] {
    var kept: [Head] = []
    for (index, head) in heads.enumerated() {
      let end = index + 1 < heads.count ? heads[index + 1].line : lines.count
      if text(head.line + 1..<end) >= Self.leastText / 2 { kept.append(head) }
    }
    return kept
  }

  /// The characters of running text in lines.
  private func text(_ range: Range<Int>) -> Int {
    range.reduce(0) { $0 + (lines[$1].isProse || lines[$1].count >= 40 ? lines[$1].count : 0) }
  }

  /// Whether the documents begin at the top, but for furniture or a short preface.
  private func begins(with head: Head) -> Bool {
    let before = text(0..<head.line)
    return before == 0 || (before * 3 <= text(head.line..<lines.count) && before <= 1200)
  }

  /// Whether documents known by their dates are long enough and begin where something ended.
  private func isPlausible(_ heads: [Head]) -> Bool {
    guard text(heads[0].line..<lines.count) >= Self.leastText * heads.count else { return false }
    let clean = heads.filter { head in
      guard let before = previous(head.line).line else { return true }
      return head.signs.contains(.separator) || lines[head.line].afterBlank || lines[before].endsSentence
        || kinds[before].isDate || kinds[before].isTitle == false
    }
    return clean.count == heads.count && !areNumbered(heads)
  }

  /// Whether the titles go on counting, as the headings of one report do.
  private func areNumbered(_ heads: [Head]) -> Bool {
    heads.filter(isNumbered).count * 2 > heads.count
  }

  /// A numbered line below a date is the first heading of the document that the date belongs to.
  private func isNumbered(_ head: Head) -> Bool {
    let range = lines[head.line].range
    return HeadingNumber.read(bytes, at: range.lowerBound, limit: range.upperBound) != nil
  }

  private func cut(_ heads: [Head]) -> [Piece] {
    var pieces: [Piece] = []
    let first = start(of: heads[0])
    if first > 0 { pieces.append(Piece(lines: 0..<first, title: nil, isHead: text(0..<first) == 0)) }
    for (index, head) in heads.enumerated() {
      let from = pieces.isEmpty ? 0 : start(of: head)
      let to = index + 1 < heads.count ? start(of: heads[index + 1]) : lines.count
      pieces.append(Piece(lines: from..<to, title: head.line))
    }
    return pieces
  }

  /// A head takes the separators before it along.
  private func start(of head: Head) -> Int {
    var index = head.line
    while index > 0, kinds[index - 1].isSeparator { index -= 1 }
    return index
  }

  // MARK: Without dates

  /// Documents without dates: separators or like titles, with a numbering that begins anew in each, or like openings.
  private func restarts(_ candidates: [Head]) -> [Piece] {
    let separated = candidates.filter { $0.signs.contains(.separator) }
    if separated.count >= 2, areAlike(separated), let pieces = pieces(separated, .restart) { return pieces }
    let alike = likeTitles(candidates)
    if alike.count >= 2, areAlike(alike), let pieces = pieces(alike, .affix) { return pieces }
    return []
  }

  /// Whether every piece has what a document of its own begins with.
  private func areAlike(_ heads: [Head]) -> Bool {
    guard !areNumbered(heads) else { return false }
    var restarts = 0
    var openings = 0
    for (index, head) in heads.enumerated() {
      let end = index + 1 < heads.count ? heads[index + 1].line : lines.count
      if beginsCounting(head.line + 1..<end) { restarts += 1 }
      if hasOpening(head.line + 1..<min(head.line + 4, end)) { openings += 1 }
    }
    return restarts >= 2 && restarts * 4 >= heads.count * 3 || openings == heads.count
  }

  /// Whether the first number of a heading in some lines is 1.
  private func beginsCounting(_ range: Range<Int>) -> Bool {
    for index in range {
      let line = lines[index]
      if let number = HeadingNumber.read(bytes, at: line.range.lowerBound, limit: line.range.upperBound) {
        return number.value == 1
      }
      if line.count >= InlineHeadings.shortestLine, let first = InlineHeadings.find(in: bytes, line.range).first {
        return first.value == 1
      }
    }
    return false
  }

  /// A salutation or a byline, which a document has once.
  private func hasOpening(_ range: Range<Int>) -> Bool { range.contains { kinds[$0].isOpening } }

  /// Titles on which the text begins that share their last or first characters.
  private func likeTitles(_ candidates: [Head]) -> [Head] {
    guard let first = candidates.first else { return [] }
    let scalars = String(decoding: bytes[lines[first.line].range], as: UTF8.self).unicodeScalars.map(\.value)
    guard scalars.count >= 6 else { return [] }
    let tail = Array(scalars.suffix(max(4, scalars.count * 2 / 5)))
    return candidates.filter { head in
      let other = String(decoding: bytes[lines[head.line].range], as: UTF8.self).unicodeScalars.map(\.value)
      return other.suffix(tail.count).elementsEqual(tail)
    }
  }
}
