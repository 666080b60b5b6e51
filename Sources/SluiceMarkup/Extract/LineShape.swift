/// What the signs of a short line of an article tell of its purpose, whatever the language.
struct LineShape {
  private let text: UnsafeBufferPointer<UInt8>

  /// Looks at a line.
  ///
  /// - Parameter text: UTF-8.
  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// Whether it is one address, or a word or two and an address: `author@example.org`, `Listen: http://…`.
  var isAddress: Bool {
    var words = 0
    var address = false
    var start = 0
    while let first = text[start...].firstIndex(where: { $0 > 32 }) {
      words += 1
      if words > 3 { return false }
      let end = text[first...].firstIndex { $0 <= 32 } ?? text.count
      address = address || Self.isAddress(text[first..<end])
      start = end
    }
    return address
  }

  private static func isAddress(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    if word.starts(with: "http://".utf8) || word.starts(with: "https://".utf8) || word.starts(with: "www.".utf8) {
      return true
    }
    guard let at = word.firstIndex(of: 0x40) else { return false }
    return at > word.startIndex && word[at...].contains(0x2e)
  }

  /// Whether it is a moment as machines write it: `2019-11-19T08:57:40+01:00`.
  var isTimestamp: Bool {
    text.count >= 16 && text.count <= 32 && text[4] == 0x2d && text[7] == 0x2d && text[10] == 0x54
      && text.allSatisfy { $0 &- 0x30 < 10 || [0x2d, 0x3a, 0x2b, 0x2e, 0x54, 0x5a].contains($0) }
  }

  /// Whether its letters are capitals, four words of them at least.
  var isShouting: Bool {
    var capitals = 0
    var blanks = 0
    for byte in text {
      if byte &- 0x61 < 26 || byte >= 0xe3 { return false }
      if byte &- 0x41 < 26 { capitals += 1 }
      if byte == 32 { blanks += 1 }
    }
    return capitals >= 12 && blanks >= 3
  }

  /// Whether it ends by naming who took a picture, as captions do: `(AP Photo/B. Lind, File)`, `Foto: LN`.
  var endsAsCaption: Bool {
    guard text.count <= 500, let last = text.last(where: { $0 > 32 && $0 != 0x2e }) else { return false }
    let end = text.lastIndex(of: last) ?? 0
    if last == 0x29, let open = text[..<end].lastIndex(of: 0x28), end - open <= 80 {
      return Self.hasCredit(text[open + 1..<end])
    }
    let tail = text[max(0, end - 40)...]
    guard tail.contains(where: Self.standsInTails) else { return false }
    for mark in Self.tails {
      guard let at = Self.find(mark, in: tail), at > 0 else { continue }
      return text[at...].count <= 40
    }
    return false
  }

  private static func hasCredit(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    credits.contains { find($0, in: part) != nil }
  }

  /// The first place of a mark, ASCII letters in either case.
  private static func find(_ mark: [UInt8], in part: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard let first = mark.first, part.count >= mark.count else { return nil }
    var at = part.startIndex
    while at + mark.count <= part.endIndex {
      if lowered(part[at]) == first, mark.indices.allSatisfy({ lowered(part[at + $0]) == mark[$0] }) { return at }
      at += 1
    }
    return nil
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// Words of picture credits within brackets, and before a name at the end.
  private static let credits = [
    "photo", "foto", "getty", "shutterstock", "istock", "picture alliance", "imago", "/dpa", "/afp", "reuters/",
    "/reuters",
    "courtesy of", "image:", "image by", "bild:", "crédit", "crédito", "zdjęcie", "фото",
  ].map { Array($0.utf8) }
  /// A colon, an opening bracket or the last byte of ©, one of which each of the tails has.
  private static func standsInTails(_ byte: UInt8) -> Bool { byte == 0x3a || byte == 0x28 || byte == 0xa9 }

  private static let tails = [". foto:", ". photo:", ". bild:", "| foto:", "| photo:", "| ©", ". ©", "fotó:", "(c)"].map
  {
    Array($0.utf8)
  }
}
