/// Mends what a bad tag stripper left in a plain text: tags, entities, control characters and foreign line ends.
///
/// What it takes out between two digits leaves a mark or a space, so that no two runs of digits become one.
struct StrayMarkup {
  private let input: [UInt8]
  private var output: [UInt8] = []
  private var copied = 0
  private var closers: Set<[UInt8]>?
  private var commentsEnd = true
  private var rawTextEnd = true

  /// The longest tag that is taken for one, in bytes; what is longer stays as text.
  private static let longestTag = 4096

  /// The clean bytes, lines ended by a line feed each.
  ///
  /// - Parameter bytes: Valid UTF-8.
  /// - Returns: Valid UTF-8 with line feeds as its only line ends.
  static func mend(_ bytes: [UInt8]) -> [UInt8] {
    var mender = StrayMarkup(input: bytes)
    return mender.run()
  }

  private init(input: [UInt8]) { self.input = input }

  private mutating func run() -> [UInt8] {
    var index = 0
    let end = input.count
    while index < end {
      let byte = input[index]
      // 0xEF begins every full-width comma; only a byte order mark is of interest.
      guard Self.special[Int(byte)], byte != 0xEF || follows(index + 1, 0xBB) else {
        index += 1
        continue
      }
      index = handle(byte, at: index)
    }
    guard copied > 0 else { return input }
    output.append(contentsOf: input[copied..<end])
    return output
  }

  /// Bytes that may start something to mend: controls, `<`, `&`, and the lead bytes of odd spaces and line ends.
  private static let special: [Bool] = (0..<256).map { byte in
    (byte < 0x20 && byte != 0x0A && byte != 0x09) || byte == 0x3C || byte == 0x26 || byte == 0x7F || byte == 0xC2
      || byte == 0xE2 || byte == 0xEF
  }

  private mutating func handle(_ byte: UInt8, at index: Int) -> Int {
    switch byte {
    case 0x3C: tag(at: index) ?? index + 1
    case 0x26: entity(at: index) ?? index + 1
    case 0x0D: replace(index..<index + (follows(index + 1, 0x0A) ? 2 : 1), with: [0x0A])
    case 0x0B, 0x0C: replace(index..<index + 1, with: [0x0A])
    case 0xC2: latin(at: index)
    case 0xE2: general(at: index)
    case 0xEF: follows(index + 1, 0xBB) && follows(index + 2, 0xBF) ? remove(index..<index + 3) : index + 1
    default: remove(index..<index + 1)
    }
  }

  /// U+0085 is a line end, U+00AD a hyphen that is not shown, the other C1 controls nothing.
  private mutating func latin(at index: Int) -> Int {
    guard index + 1 < input.count else { return index + 1 }
    let second = input[index + 1]
    if second == 0x85 { return replace(index..<index + 2, with: [0x0A]) }
    return second < 0xA0 || second == 0xAD ? remove(index..<index + 2) : index + 2
  }

  /// U+2028 and U+2029 are line ends, U+200B has no width.
  private mutating func general(at index: Int) -> Int {
    guard index + 2 < input.count, input[index + 1] == 0x80 else { return index + 1 }
    let third = input[index + 2]
    if third == 0xA8 || third == 0xA9 { return replace(index..<index + 3, with: [0x0A]) }
    return third == 0x8B ? remove(index..<index + 3) : index + 3
  }

  private func follows(_ index: Int, _ byte: UInt8) -> Bool { index < input.count && input[index] == byte }

  // MARK: Output

  private mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) -> Int {
    output.append(contentsOf: input[copied..<range.lowerBound])
    output.append(contentsOf: bytes)
    copied = range.upperBound
    return range.upperBound
  }

  /// Takes a range out; between two digits a space stays.
  private mutating func remove(_ range: Range<Int>) -> Int {
    replace(range, with: digitBefore(range.lowerBound) && digit(at: range.upperBound) ? [0x20] : [])
  }

  /// Whether what was written last, or stands before an index, is a digit.
  private func digitBefore(_ index: Int) -> Bool {
    if index > copied {
      return CharacterScan.scalar(input, before: index).map { CharacterScan.isDigit($0.value) } ?? false
    }
    return CharacterScan.scalar(output, before: output.count).map { CharacterScan.isDigit($0.value) } ?? false
  }

  /// Whether a digit comes next, also behind a run of things that will be taken out.
  private func digit(at index: Int) -> Bool {
    guard index < input.count else { return false }
    let byte = input[index]
    if byte == 0x3C || byte == 0x26 || (byte < 0x20 && byte != 0x0A) { return true }
    return CharacterScan.isDigit(CharacterScan.scalar(input, index).value)
      || (Self.special[Int(byte)] && byte >= 0x7F && !isShown(index))
  }

  private func isShown(_ index: Int) -> Bool {
    let value = CharacterScan.scalar(input, index).value
    return value != 0x200B && value != 0xFEFF && value != 0xAD && value >= 0xA0
  }

  // MARK: Entities

  private mutating func entity(at index: Int) -> Int? {
    guard let (text, next) = PlainEntities.decode(input, at: index) else { return nil }
    return replace(index..<next, with: text)
  }

  // MARK: Tags

  private mutating func tag(at index: Int) -> Int? {
    if follows(index + 1, 0x21), follows(index + 2, 0x2D), follows(index + 3, 0x2D) { return comment(at: index) }
    guard let found = StrayTag(input, at: index, limit: Self.longestTag) else { return nil }
    guard isMarkup(found) else { return nil }
    if found.isRawText, !found.isEnd, let end = rawTextEnd(found) { return remove(index..<end) }
    return replace(index..<found.end, with: mark(for: found, at: index))
  }

  private mutating func comment(at index: Int) -> Int? {
    guard commentsEnd else { return nil }
    var position = index + 4
    while position < input.count {
      if input[position] == 0x3E, input[position - 1] == 0x2D, input[position - 2] == 0x2D {
        return remove(index..<position + 1)
      }
      position += 1
    }
    commentsEnd = false
    return nil
  }

  /// A name of one or two letters without attributes may be a formula (`a<b>c`): it takes a closing tag to be markup.
  private mutating func isMarkup(_ tag: StrayTag) -> Bool {
    guard tag.isDoubtful else { return true }
    if closers == nil { closers = StrayTag.closers(in: input) }
    return closers?.contains(tag.name) ?? false
  }

  private mutating func rawTextEnd(_ tag: StrayTag) -> Int? {
    guard rawTextEnd else { return nil }
    var position = tag.end
    while position + 1 < input.count {
      if input[position] == 0x3C, input[position + 1] == 0x2F,
        let end = StrayTag(input, at: position, limit: 64), end.name == tag.name
      {
        return end.end
      }
      position += 1
    }
    rawTextEnd = false
    return nil
  }

  /// What stands for a tag that is taken out: a line end, a tab, the mark of a superscript, a space between digits.
  private func mark(for tag: StrayTag, at index: Int) -> [UInt8] {
    switch tag.place {
    case .block: return [0x0A]
    case .cell: return tag.isEnd ? [] : [0x09]
    case .superscript:
      let digits = digit(at: tag.end)
      if tag.isEnd { return digitBefore(index) && digits ? [0x20] : [] }
      return digits && !letterBefore(index) ? [0x5E] : []
    case .inline: return digitBefore(index) && digit(at: tag.end) ? [0x20] : []
    }
  }

  private func letterBefore(_ index: Int) -> Bool {
    index > 0 && CharacterScan.isASCIILetter(UInt32(input[index - 1]))
  }
}
