/// Finds the title and the printed date of a document among its lines.
struct TitleFinder {
  /// What the head of a document says.
  struct Head {
    /// The line that holds the title.
    var line: Int?
    /// The title.
    var title: String?
    /// The date, ISO 8601.
    var published: String?
    /// Whether the date has nothing to show for itself but its place beneath the title.
    var isStamp = false
    /// Where the title ends in a line that goes on behind it.
    var breakAt: Int?
  }

  /// The dates that lines of page furniture gave.
  struct PageDates {
    /// Those with a label: source, time of publication.
    var labelled: [PrintedDate] = []
    /// The one without any, between the title and the text.
    var beneathTitle: PrintedDate?
  }

  private let bytes: [UInt8]
  private let lines: [TextLine]

  /// How many lines from the top may hold the title.
  private static let depth = 24
  /// How many lines from the end may hold the date of a signature: lists of enclosures stand behind it.
  private static let signatureDepth = 12

  /// Reads the head of a document.
  ///
  /// - Parameters:
  ///   - lines: The lines that stay.
  ///   - dates: The dates that lines of page furniture gave.
  ///   - title: The line with the title, where it is known.
  ///   - bytes: The text they are from.
  /// - Returns: Title and date.
  static func head(_ lines: [TextLine], dates: PageDates, title: Int?, in bytes: [UInt8]) -> Head {
    let finder = TitleFinder(bytes: bytes, lines: lines)
    var head = Head()
    if let index = title ?? finder.titleLine() {
      head.line = index
      head.title = finder.title(lines[index])
    }
    head.published = finder.date(dates)
    if head.published == nil, let date = dates.beneathTitle {
      head.published = date.iso
      head.isStamp = true
    }
    return head
  }

  // MARK: Title

  private func titleLine() -> Int? {
    var fallback: Int?
    for index in 0..<min(lines.count, Self.depth) {
      let line = lines[index]
      if let number = HeadingNumber.read(bytes, at: line.range.lowerBound, limit: line.range.upperBound) {
        guard case .signs(1) = number.style else { return fallback }
        return index
      }
      if line.isProse, fallback != nil { return fallback }
      guard isCandidate(index) else { continue }
      if !lines[..<index].contains(where: \.isProse) { return index }
      if fallback == nil, TitleWords.end(bytes, line) { fallback = index }
    }
    return fallback
  }

  /// A short line without a sentence in it, which is no salutation, date, signature or number of a document.
  private func isCandidate(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.isShort, line.hasLetters, line.count >= 4, !line.hasTab, line.last != 0xFF1A, line.last != 0x3A else {
      return false
    }
    guard line.han * 2 <= line.count || line.stops == 0 || line.last == 0xFF01 || line.last == 0xFF1F else {
      return false
    }
    if !(line.han * 2 > line.count), line.stops > 0, line.last == 0x2E { return false }
    if TitleWords.isDocumentNumber(bytes, line) || TitleWords.isCaption(bytes, line) { return false }
    if let (start, date) = PrintedDate.first(in: bytes, line.range), start == line.range.lowerBound,
      date.end == line.range.upperBound
    {
      return false
    }
    return !isSignature(index)
  }

  /// A name above a date on a line of its own.
  private func isSignature(_ index: Int) -> Bool {
    guard index > 0, index + 1 < lines.count else { return false }
    let next = lines[index + 1]
    guard let (start, date) = PrintedDate.first(in: bytes, next.range) else { return false }
    return start == next.range.lowerBound && date.end == next.range.upperBound && lines[index - 1].endsSentence
  }

  /// The title without signs in front and without a date or a name in parentheses behind it.
  private func title(_ line: TextLine) -> String {
    var range = line.range
    if bytes[range.lowerBound] == 0x23,
      let number = HeadingNumber.read(bytes, at: range.lowerBound, limit: range.upperBound)
    {
      range = number.end..<range.upperBound
    }
    if let (_, end) = DocumentMark.read(bytes, line), let own = ownTitle(end..<range.upperBound) { range = own }
    if let open = trailingParenthesis(range), PrintedDate.first(in: bytes, open..<range.upperBound) != nil {
      range = range.lowerBound..<open
    }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// What stands behind the mark that counts a document; nil where nothing does.
  private func ownTitle(_ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while start < range.upperBound {
      let (value, next) = CharacterScan.scalar(bytes, start)
      guard CharacterScan.isSpace(value) || CharacterScan.closes(value) || value == 0xFF1A || value == 0x3A else {
        break
      }
      start = next
    }
    return start < range.upperBound ? start..<range.upperBound : nil
  }

  private func trailingParenthesis(_ range: Range<Int>) -> Int? {
    guard let (last, _) = CharacterScan.scalar(bytes, before: range.upperBound), last == 0x29 || last == 0xFF09 else {
      return nil
    }
    var index = range.lowerBound
    var open: Int?
    while index < range.upperBound {
      let (value, next) = CharacterScan.scalar(bytes, index)
      if value == 0x28 || value == 0xFF08 { open = index }
      index = next
    }
    return open.flatMap { $0 > range.lowerBound ? $0 : nil }
  }

  // MARK: Date

  /// The date in the head of the text, else the one that the page gave with a label, else the signature at the end.
  private func date(_ dates: PageDates) -> String? {
    if let date = headDate() { return date }
    if let date = dates.labelled.first { return date.iso }
    return signatureDate()
  }

  /// A date spelled out before the running text, or where the running text begins with when and where it was said.
  private func headDate() -> String? {
    for line in lines.prefix(Self.depth) {
      if line.isProse { return openingDate(line) }
      if let (_, date) = PrintedDate.first(in: bytes, line.range), !date.isGlued { return date.iso }
      if HeadingNumber.read(bytes, at: line.range.lowerBound, limit: line.range.upperBound) != nil { return nil }
    }
    return nil
  }

  /// A date within the first words of a text, with a place or an occasion behind it.
  private func openingDate(_ line: TextLine) -> String? {
    var end = line.range.lowerBound
    var count = 0
    while end < line.range.upperBound, count < 60 {
      end = CharacterScan.scalar(bytes, end).next
      count += 1
    }
    guard let (start, date) = PrintedDate.first(in: bytes, line.range.lowerBound..<end), date.style == .spelled else {
      return nil
    }
    guard
      CharacterScan.has(Self.at, in: bytes, at: date.end, end: line.range.upperBound) || start == line.range.lowerBound
    else {
      return nil
    }
    return CharacterScan.has(Self.at, in: bytes, at: date.end, end: line.range.upperBound) ? date.iso : nil
  }

  private static let at = Array("在".utf8)

  /// A date on a line of its own behind a text, or behind the letter that a text comes with.
  private func signatureDate() -> String? {
    let near = Array(lines.indices.suffix(Self.signatureDepth).reversed()) + Array(lines.indices.prefix(Self.depth))
    for index in near where index > 0 && lines[index].count <= 24 && !lines[index - 1].hasTab {
      let line = lines[index]
      guard let (start, date) = PrintedDate.first(in: bytes, line.range), date.style == .spelled else { continue }
      if start == line.range.lowerBound, date.end == line.range.upperBound { return date.iso }
    }
    return nil
  }
}

/// What titles of documents end with, and what looks like a title and is none.
enum TitleWords {
  /// Source: the kinds of official documents in GB/T 9704 and of reports and speeches.
  private static let ends: [[UInt8]] = [
    "报告", "報告", "方案", "通知", "意见", "意見", "公告", "通告", "办法", "辦法", "规定", "規定", "细则", "細則", "决定", "決定", "纲要", "綱要", "规划",
    "規劃", "计划", "計劃", "讲话", "講話", "总结", "總結", "公报", "公報", "通报", "通報", "决议", "決議", "批复", "批覆", "函", "纪要", "紀要", "条例",
    "條例",
    "白皮书", "白皮書", "工作要点", "清单", "清單",
  ].map { Array($0.utf8) }

  static func end(_ bytes: [UInt8], _ line: TextLine) -> Bool {
    ends.contains { CharacterScan.has($0, in: bytes, at: line.range.upperBound - $0.count, end: line.range.upperBound) }
  }

  /// 某府〔2020〕45号: the number of an official document.
  static func isDocumentNumber(_ bytes: [UInt8], _ line: TextLine) -> Bool {
    guard line.count <= 24, line.last == 0x53F7 || line.last == 0x865F else { return false }
    var index = line.range.lowerBound
    while index < line.range.upperBound {
      let (value, next) = CharacterScan.scalar(bytes, index)
      if value == 0x3014 || value == 0x5B || value == 0xFF3B || value == 0x3010 || value == 0xFF08 || value == 0x28 {
        return true
      }
      index = next
    }
    return false
  }

  /// A line that begins with a square, triangle or circle stands beneath a picture.
  static func isCaption(_ bytes: [UInt8], _ line: TextLine) -> Bool {
    (0x25A0...0x25CF).contains(CharacterScan.scalar(bytes, line.range.lowerBound).value)
  }
}

/// A title that the text beneath it begins with again, run together with the first words.
enum TitleEcho {
  /// Characters behind a name that make it the subject of a sentence: 的 是 为 在 于 将 与 和 及 有 位.
  private static let predicates: Set<UInt32> = [
    0x7684, 0x662F, 0x4E3A, 0x70BA, 0x5728, 0x4E8E, 0x65BC, 0x5C06, 0x5C07, 0x4E0E, 0x8207, 0x548C, 0x53CA, 0x6709,
    0x4F4D,
  ]

  /// Marks that open a subtitle: brackets, dashes and 《.
  private static let subtitleMarks: Set<UInt32> = [0x28, 0xFF08, 0x2014, 0x2013, 0x2D, 0x300A]

  /// Whether a line begins with the title again, and not with a sentence about what the title names.
  static func follows(_ title: TextLine, _ line: TextLine, in bytes: [UInt8]) -> Bool {
    guard title.range.count >= 8, line.range.count >= title.range.count else { return false }
    guard CharacterScan.has(bytes, title.range, at: line.range.lowerBound) else { return false }
    let end = line.range.lowerBound + title.range.count
    guard end < line.range.upperBound else { return true }
    var (value, next) = CharacterScan.scalar(bytes, end)
    if title.han * 2 > title.count {
      return title.count >= 6 && !predicates.contains(value)
        && (CharacterScan.isHan(value) || CharacterScan.isDigit(value) || CharacterScan.isSpace(value)
          || subtitleMarks.contains(value))
    }
    guard title.words >= 3, CharacterScan.isSpace(value), next < line.range.upperBound else { return false }
    (value, next) = CharacterScan.scalar(bytes, next)
    return CharacterScan.isDigit(value) || value &- 0x41 < 26
  }
}
