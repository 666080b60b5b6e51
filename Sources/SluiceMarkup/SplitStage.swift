import SluiceCore

/// The stage that makes several documents of one that holds several.
///
/// It follows what the extractor found (``Document/pieces``); where there was no extractor, it looks at the text: at its
/// sections with dates of their own, or at its lines. A single report with many headings stays one document.
public struct SplitStage: Stage {
  /// The stage's name, needs, gives and options.
  public static let declaration = StageDeclaration(
    name: "split",
    summary: "Makes several documents of a digest: each with its own title, date, part number and id.",
    needs: .text, gives: .text,
    options: [
      OptionDeclaration(
        "min_chars", .int(default: 40, 1...1_000_000),
        help: "The least mean length of the parts in characters; a text of shorter parts stays whole."),
      OptionDeclaration(
        "max_parts", .int(default: 10_000, 2...1_000_000),
        help: "The most parts of one input; a text of more parts stays whole."),
    ])

  private let leastCharacters: Int
  private let mostParts: Int

  /// Makes the stage.
  ///
  /// - Parameter options: One value for every declared option.
  /// - Throws: Nothing; every value in the declared range makes sense.
  public init(options: StageOptions) throws(OptionError) {
    leastCharacters = options.int("min_chars") ?? 40
    mostParts = options.int("max_parts") ?? 10_000
  }

  /// Splits one document.
  ///
  /// - Parameter document: The document, its text clean.
  /// - Returns: Its parts in order, or that it is one.
  public mutating func process(_ document: inout Document) -> Outcome {
    let pieces = document.pieces.isEmpty ? TextPieces.find(in: document) : document.pieces
    document.pieces = []
    guard pieces.count >= 2, pieces.count <= mostParts else { return .keep }
    let length = pieces.reduce(0) { $0 + $1.end - $1.start }
    guard length >= leastCharacters * pieces.count else { return .keep }
    return .replace(PieceCutter.cut(document, pieces))
  }
}

/// Cuts a document into its pieces.
enum PieceCutter {
  /// Makes a document of every piece.
  ///
  /// - Parameters:
  ///   - document: The whole.
  ///   - pieces: Its pieces in order, in code points.
  /// - Returns: The parts, numbered from 0.
  static func cut(_ document: Document, _ pieces: [DocumentPiece]) -> [Document] {
    var parts: [Document] = []
    var byte = 0
    var character = 0
    var section = 0
    for piece in pieces {
      let start = advance(document.body, &byte, &character, to: piece.start)
      let end = advance(document.body, &byte, &character, to: piece.end)
      let range = TextPieces.trimmed(start..<end, of: document.body)
      guard !range.isEmpty else { continue }
      let first = piece.start + CharacterScan.count(document.body, start..<range.lowerBound)
      let count = CharacterScan.count(document.body, range)
      var part = document
      part.part = parts.count
      part.id = id(of: document, part: parts.count)
      part.body = Array(document.body[range])
      part.title = piece.title
      part.published = piece.published
      part.flags.insert(.split)
      part.sections = sections(of: document, &section, in: first..<first + count, piece)
      part.tables = tables(of: document, in: first..<first + count)
      parts.append(part)
    }
    return parts
  }

  /// The tables inside a piece, counted from its start.
  private static func tables(of document: Document, in range: Range<Int>) -> [TextTable] {
    document.tables.compactMap { table in
      let rows = table.rows.filter { range.lowerBound <= $0.lowerBound && $0.upperBound <= range.upperBound }
      let moved = rows.map { $0.lowerBound - range.lowerBound..<$0.upperBound - range.lowerBound }
      let head = table.head.flatMap { head in
        range.contains(head.lowerBound) ? head.lowerBound - range.lowerBound..<head.upperBound - range.lowerBound : nil
      }
      return moved.isEmpty ? nil : TextTable(heads: table.heads, head: head, rows: moved)
    }
  }

  /// The id that the producer gave keeps its name with the number of the part; a derived one is derived for the part.
  private static func id(of document: Document, part: Int) -> String {
    document.id == document.origin.derivedID(part: 0) ? document.origin.derivedID(part: part) : "\(document.id)#\(part)"
  }

  /// Moves a place in the text forward to a character.
  private static func advance(_ body: [UInt8], _ byte: inout Int, _ character: inout Int, to target: Int) -> Int {
    while byte < body.count, character < target {
      byte += CharacterScan.length(body[byte])
      character += 1
    }
    byte = min(byte, body.count)
    return byte
  }

  /// The sections inside a piece, counted from its start; the one that is the piece itself goes, and the others rise.
  private static func sections(
    of document: Document, _ index: inout Int, in range: Range<Int>, _ piece: DocumentPiece
  ) -> [Section] {
    var found: [Section] = []
    while index < document.sections.count, document.sections[index].start < piece.end {
      var section = document.sections[index]
      index += 1
      guard section.start >= piece.start else { continue }
      if section.start <= range.lowerBound, section.title == piece.title { continue }
      section.start = min(max(section.start - range.lowerBound, 0), range.count)
      section.end = min(max(section.end - range.lowerBound, 0), range.count)
      found.append(section)
    }
    let rise = (found.map(\.level).min() ?? 1) - 1
    return found.map { Section(title: $0.title, level: $0.level - rise, start: $0.start, end: $0.end) }
  }
}
