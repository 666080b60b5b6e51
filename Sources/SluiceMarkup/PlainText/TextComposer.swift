/// Writes the clean text and counts its characters on the way.
struct TextComposer {
  /// What was written.
  private(set) var text: [UInt8] = []
  /// How many characters it has.
  private(set) var characters = 0

  /// Makes a composer.
  ///
  /// - Parameter capacity: The bytes that will be written, about.
  init(capacity: Int) { text.reserveCapacity(capacity) }

  /// Writes a range of a text.
  mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
    text.append(contentsOf: bytes[range])
    characters += CharacterScan.count(bytes, range)
  }

  /// Writes a whole line, whose characters are counted already.
  mutating func append(_ bytes: [UInt8], _ line: TextLine) {
    text.append(contentsOf: bytes[line.range])
    characters += line.count
  }

  /// Writes a space.
  mutating func space() { one(0x20) }

  /// Ends the line, unless nothing stands on it.
  mutating func endLine() {
    if let last = text.last, last != 0x0A { one(0x0A) }
  }

  /// Takes back the line end at the end of the text.
  mutating func finish() {
    if text.last == 0x0A {
      text.removeLast()
      characters -= 1
    }
  }

  private mutating func one(_ byte: UInt8) {
    text.append(byte)
    characters += 1
  }
}
