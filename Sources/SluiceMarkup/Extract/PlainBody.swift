/// The text of an article as JSON-LD gives it: mostly plain, sometimes with tags and references in it.
enum PlainBody {
  /// Tags become line ends, references what they stand for, white space collapses.
  static func text(_ body: [UInt8]) -> [UInt8] {
    let reader = PageReader()
    var paragraphs: [UInt8] = []
    for byte in body {
      if byte == 10 { paragraphs.append(contentsOf: Array("<br><br>".utf8)) } else { paragraphs.append(byte) }
    }
    reader.read(paragraphs)
    let text = reader.text
    return text.count > 0 ? text.copy(0, text.count - 1) : []
  }
}
