import SluiceCore

/// Finds the pieces of a text that no extractor looked at for pieces.
enum TextPieces {
  /// Finds the pieces of a document's text.
  ///
  /// - Parameter document: The document, its text clean.
  /// - Returns: The pieces in order; none where it is one document.
  static func find(in document: Document) -> [DocumentPiece] {
    switch document.pageType {
    // The posts of a thread and the cards of a list belong together.
    case .forum, .listing, .product, .service, .documentation, .empty: return []
    case .article, .collection, nil: break
    }
    if !document.sections.isEmpty, document.mediaType == .html { return SectionPieces.find(in: document) }
    let lines = LineScanner.lines(of: document.body)
    let evidence = LineEvidence.all(lines, in: document.body)
    let found = PieceFinder.pieces(of: lines, evidence, in: document.body)
    guard found.count >= 2 else { return [] }
    return pieces(found, lines, evidence, document.body)
  }

  /// A range without the white space at its ends.
  static func trimmed(_ range: Range<Int>, of body: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, body[start] <= 0x20 { start += 1 }
    while end > start, body[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  /// The pieces without the separators and stamps at their ends, each with its head.
  private static func pieces(
    _ found: [PieceFinder.Piece], _ lines: [TextLine], _ evidence: [LineEvidence], _ body: [UInt8]
  ) -> [DocumentPiece] {
    var pieces: [DocumentPiece] = []
    var (byte, character) = (0, 0)
    for piece in found where !piece.isHead {
      let inner = stripped(piece.lines, evidence)
      guard !inner.isEmpty else { continue }
      let head = head(piece, inner, lines, body)
      let start = lines[inner.lowerBound].range.lowerBound
      let end = lines[inner.upperBound - 1].range.upperBound
      character += CharacterScan.count(body, byte..<start)
      let first = character
      character += CharacterScan.count(body, start..<end)
      byte = end
      pieces.append(DocumentPiece(title: head.title, published: head.published, start: first, end: character))
    }
    return pieces
  }

  private static func head(
    _ piece: PieceFinder.Piece, _ inner: Range<Int>, _ lines: [TextLine], _ body: [UInt8]
  ) -> TitleFinder.Head {
    let own = Array(lines[inner])
    let title = piece.title.flatMap { inner.contains($0) ? $0 - inner.lowerBound : nil }
    var dates = TitleFinder.PageDates()
    if let title, title + 1 < own.count, own[title + 1].stops == 0 {
      dates.beneathTitle = PrintedDate.first(in: body, own[title + 1].range)?.date
    }
    return TitleFinder.head(own, dates: dates, title: title, in: body)
  }

  /// The lines of a piece without separators at both ends and stamps at its end.
  private static func stripped(_ range: Range<Int>, _ evidence: [LineEvidence]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, evidence[start].isSeparator { start += 1 }
    while end > start, isTail(evidence[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isTail(_ evidence: LineEvidence) -> Bool {
    evidence.isSeparator || (evidence.isBareDate && evidence.date?.style == .numeric)
  }
}

/// The articles on a page of markup, told by headings of the same depth with dates of their own.
enum SectionPieces {
  /// The part of the headings of a depth that must have a date of their own, in percent.
  private static let datedShare = 66
  /// The part of the text that may stand before the first, in percent.
  private static let preface = 15
  /// The least length of an article, in characters.
  private static let leastText = 40

  /// Finds the pieces of a document by its sections.
  ///
  /// - Parameter document: The document, its text clean.
  /// - Returns: The pieces in order; none where it is one document.
  static func find(in document: Document) -> [DocumentPiece] {
    guard let level = document.sections.map(\.level).min() else { return [] }
    let total = CharacterScan.count(document.body, 0..<document.body.count)
    // Where one heading holds all others it is the page's title, and the articles are a level down.
    for depth in level...level + 1 {
      let tops = document.sections.filter { $0.level == depth }
      let held = document.sections.contains { $0.level < depth && $0.start * 100 > total * preface }
      guard tops.count >= 2, !held, let pieces = pieces(tops, document, total) else { continue }
      return pieces
    }
    return []
  }

  private static func pieces(_ tops: [Section], _ document: Document, _ total: Int) -> [DocumentPiece]? {
    guard tops[0].start * 100 <= total * preface, Set(tops.map(\.title)).count == tops.count else { return nil }
    var dates: [String?] = []
    var (byte, character) = (0, 0)
    for (index, top) in tops.enumerated() {
      let end = index + 1 < tops.count ? tops[index + 1].start : total
      let range = bytes(document.body, &byte, &character, top.start, end)
      guard CharacterScan.count(document.body, range) >= leastText else { return nil }
      dates.append(date(in: document.body, range))
    }
    let dated = dates.count { $0 != nil }
    guard dated >= 2, dated * 100 >= dates.count * datedShare else { return nil }
    return tops.enumerated().map { index, top in
      let end = index + 1 < tops.count ? tops[index + 1].start : total
      return DocumentPiece(
        title: top.title, published: dates[index], start: index == 0 ? 0 : top.start, end: end)
    }
  }

  private static func bytes(
    _ body: [UInt8], _ byte: inout Int, _ character: inout Int, _ start: Int, _ end: Int
  ) -> Range<Int> {
    func move(to target: Int) -> Int {
      while byte < body.count, character < target {
        byte = min(byte + CharacterScan.length(body[byte]), body.count)
        character += 1
      }
      return byte
    }
    let first = move(to: start)
    return first..<max(first, move(to: end))
  }

  /// The date in one of the two lines beneath the heading, or on the last line.
  private static func date(in body: [UInt8], _ range: Range<Int>) -> String? {
    let lines = LineScanner.edges(of: body, range, first: 3)
    for line in lines.count > 1 ? lines.dropFirst() : lines[...] {
      let kind = LineKind(line, LineEvidence(line, in: body), in: body)
      guard kind.isDate || kind.opensWithDate else { continue }
      if let (_, date) = PrintedDate.first(in: body, line.range) { return date.iso }
    }
    return nil
  }
}
