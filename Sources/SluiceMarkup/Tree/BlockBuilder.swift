/// Gathers the text of one block: white space collapsed, digits never glued, hidden inline copies left out.
struct BlockBuilder {
  var element: Int32 = 0
  var cell: Int32 = -1
  var isPreformatted = false
  /// How many open inline elements hide their text.
  var hidden = 0
  /// Line breaks since the last text.
  var breaks = 0
  var images: Int16 = 0

  private var start = 0
  private var startElement: Int32 = 0
  private var startCell: Int32 = -1
  private var linkBytes = 0
  private var linkStart = -1
  private var strongBytes = 0
  private var strongStart = -1
  private var buttonBytes = 0
  private var buttonStart = -1
  private var links: Int16 = 0
  private var lineBreaks: Int16 = 0
  private var inlineHints: Hints = []
  private var inline: Block.Inline = []
  private var splitByBreak = false
  /// White space that goes before the next character, if one comes.
  private var space: Space = .none
  private var joint: Joint = .none
  /// Inside `sup` or `sub`, before its first character.
  private var script: Script = .none

  private enum Space { case none, plain, line, wide(UInt32) }
  /// What lies between the last character and the next one.
  ///
  /// `touching`: one inline element ends and the next starts; `parted`: style sheets set such elements apart.
  private enum Joint { case none, end, touching, parted }
  private enum Script { case none, superscript, `subscript` }

  mutating func reset() {
    self = BlockBuilder()
  }

  mutating func linkStarts(at position: Int, _ kind: ElementFacts.Link) {
    linkStart = position
    links &+= 1
    switch kind {
    case .fragment: inline.insert(.fragmentLink)
    case .external: inline.insert(.externalLink)
    case .script: inline.insert(.scriptLink)
    default: break
    }
  }

  mutating func linkEnds(at position: Int) {
    if linkStart >= 0 { linkBytes += position - max(linkStart, start) }
    linkStart = -1
  }

  mutating func strongStarts(at position: Int) {
    if strongStart < 0 { strongStart = position }
  }

  mutating func strongEnds(at position: Int) {
    if strongStart >= 0 { strongBytes += position - max(strongStart, start) }
    strongStart = -1
  }

  mutating func buttonStarts(at position: Int) { buttonStart = position }

  mutating func buttonEnds(at position: Int) {
    if buttonStart >= 0 { buttonBytes += position - max(buttonStart, start) }
    buttonStart = -1
  }

  mutating func inlineStarts(_ facts: ElementFacts) {
    inlineHints.formUnion(facts.hints)
    switch facts.tag {
    case .sup: script = .superscript
    case .sub: script = .subscript
    case .time: inline.insert(.time)
    case .code, .kbd, .samp, .tt, .var: inline.insert(.code)
    case .label: inline.insert(.label)
    default: break
    }
    if facts.property == .author || facts.hints.contains(Hints(.author)) { inline.insert(.author) }
    if partsTexts(facts.tag) || isParted { joint = .parted } else if case .end = joint { joint = .touching }
  }

  mutating func inlineEnds(_ tag: Tag) {
    if tag == .sup || tag == .sub { script = .none }
    if !isParted { joint = partsTexts(tag) ? .parted : .end }
  }

  private var isParted: Bool { if case .parted = joint { true } else { false } }

  /// Whether the borders of an inline element part words: style sheets set such elements apart.
  private func partsTexts(_ tag: Tag) -> Bool {
    switch tag {
    case .a, .button, .label, .other, .li, .output, .data, .time: true
    default: false
    }
  }

  mutating func lineBreak() {
    space = .line
    lineBreaks &+= 1
  }

  /// Appends characters of the page.
  mutating func append(_ bytes: UnsafePointer<UInt8>, _ count: Int, to text: ByteBuffer) {
    var at = 0
    while at < count {
      let byte = bytes[at]
      if byte <= 32 {
        white(byte, text)
        at += 1
        // More of it changes nothing, as long as the first one was white space.
        if !isPreformatted, byte != 0 { while at < count, bytes[at] <= 32 { at += 1 } }
        continue
      }
      if byte == 0xc2 || byte == 0xe2 || byte == 0xef {
        let length = spaceLike(bytes, at, count)
        if length > 0 {
          at += length
          continue
        }
      }
      if !isClean { prepare(byte, text) }
      let stop = run(bytes, at + 1, count)
      text.append(bytes + at, stop - at)
      at = stop
    }
  }

  /// The end of the run of ordinary bytes and single spaces between them, which stay as they are.
  @inline(__always)
  private func run(_ bytes: UnsafePointer<UInt8>, _ from: Int, _ count: Int) -> Int {
    var at = from
    while at < count {
      if isOrdinary(bytes[at]) {
        at += 1
      } else if bytes[at] == 32, at + 1 < count, isOrdinary(bytes[at + 1]) {
        at += 2
      } else {
        break
      }
    }
    return at
  }

  /// Whether a byte is neither white space nor the first one of a character like it.
  @inline(__always)
  private func isOrdinary(_ byte: UInt8) -> Bool {
    byte &- 33 < 0xc2 - 33 || byte > 0xc2 && byte != 0xe2 && byte != 0xef
  }

  /// Whether the next character simply follows the last one.
  private var isClean: Bool {
    if case .none = space, case .none = joint, case .none = script { return hasText && breaks == 0 }
    return false
  }

  private var hasText = false

  private mutating func white(_ byte: UInt8, _ text: ByteBuffer) {
    // Beyond white space: NUL is nothing, other control characters part words.
    guard byte != 0 else { return }
    if isPreformatted, byte == 9 || byte == 10 || byte == 32 {
      guard hasText || byte != 10 else { return }
      begin(text)
      text.append(byte)
      space = .none
    } else if case .none = space, hasText, byte != 13 || !isPreformatted {
      space = .plain
    }
  }

  /// Spaces other than the plain one, and characters without width.
  ///
  /// Between digits they stay what they are, elsewhere they are a plain space or nothing.
  private mutating func spaceLike(_ bytes: UnsafePointer<UInt8>, _ at: Int, _ count: Int) -> Int {
    let second = at + 1 < count ? bytes[at + 1] : 0
    if bytes[at] == 0xc2 {
      if second == 0xa0 { wide(0xa0) } else if second == 0xad { invisible(0xad) } else { return 0 }
      return 2
    }
    let third = at + 2 < count ? bytes[at + 2] : 0
    switch (bytes[at], second, third) {
    case (0xe2, 0x80, 0x80...0x8a): wide(0x2000 + UInt32(third - 0x80))
    case (0xe2, 0x80, 0xaf): wide(0x202f)
    case (0xe2, 0x80, 0xa8), (0xe2, 0x80, 0xa9): if hasText { space = .line }
    case (0xe2, 0x80, 0x8b): invisible(0x200b)
    case (0xe2, 0x80, 0x8e), (0xe2, 0x80, 0x8f): invisible(0x200e)
    case (0xe2, 0x81, 0xa0): invisible(0x2060)
    case (0xef, 0xbb, 0xbf): invisible(0xfeff)
    default: return 0
    }
    return 3
  }

  private mutating func wide(_ scalar: UInt32) {
    if hasText, case .none = space { space = .wide(scalar) }
  }

  private mutating func invisible(_ scalar: UInt32) {
    if hasText, case .none = space { space = .wide(scalar) }
  }

  private mutating func begin(_ text: ByteBuffer) {
    guard !hasText else { return }
    hasText = true
    start = text.count
    startElement = element
    startCell = cell
  }

  /// Writes what must stand before the next character.
  private mutating func prepare(_ next: UInt8, _ text: ByteBuffer) {
    if hasText {
      let last = text.bytes[text.count - 1]
      let digits = last &- 48 < 10 && next &- 48 < 10
      switch space {
      case .line: text.append(10)
      case .plain: text.append(32)
      case .wide(let scalar): write(wide: scalar, digits, text)
      case .none: part(last, next, digits, text)
      }
    } else {
      begin(text)
    }
    space = .none
    joint = .none
    script = .none
    breaks = 0
  }

  private func write(wide scalar: UInt32, _ digits: Bool, _ text: ByteBuffer) {
    let invisible = scalar == 0xad || scalar == 0x200b || scalar == 0x200e || scalar == 0x2060 || scalar == 0xfeff
    if digits { text.append(scalar: scalar) } else if !invisible { text.append(32) }
  }

  /// Parts two characters that touch in the markup where gluing them would make another number or word.
  private func part(_ last: UInt8, _ next: UInt8, _ digits: Bool, _ text: ByteBuffer) {
    let lastDigit = last &- 48 < 10
    if case .superscript = script, lastDigit || last == UInt8(ascii: ")") { return text.append(UInt8(ascii: "^")) }
    if case .subscript = script, lastDigit { return text.append(UInt8(ascii: "_")) }
    if case .touching = joint, digits { return text.append(32) }
    guard isParted else { return }
    let nextWord = next >= 0x80 || (next | 32) &- 97 < 26 || next &- 48 < 10
    let lastWord = (last | 32) &- 97 < 26 || lastDigit
    if digits || (lastWord && nextWord && next < 0x80) { text.append(32) }
  }

  /// Ends the block.
  ///
  /// - Returns: The block, nil where it has no text; images of an empty block are counted to the next one.
  mutating func finish(_ text: ByteBuffer, atLineBreak: Bool) -> Block? {
    defer { clear(text.count) }
    guard hasText else { return nil }
    var end = text.count
    while end > start, text.bytes[end - 1] <= 32 { end -= 1 }
    text.truncate(to: end)
    guard end > start else { return nil }
    closeSpans(end)
    var made = Block(start: Int32(start), end: Int32(end), element: startElement)
    made.cell = startCell
    made.inlineHints = inlineHints
    made.inline = inline
    if atLineBreak || splitByBreak { made.inline.insert(.lineSplit) }
    made.linkBytes = Int32(min(linkBytes, end - start))
    made.strongBytes = Int32(min(strongBytes, end - start))
    made.buttonBytes = Int32(min(buttonBytes, end - start))
    made.links = links
    made.images = images
    made.lineBreaks = lineBreaks
    made.measure = TextMeasure(UnsafeBufferPointer(start: text.bytes + start, count: end - start))
    text.append(10)
    images = 0
    splitByBreak = atLineBreak
    return made
  }

  private mutating func closeSpans(_ end: Int) {
    if linkStart >= 0 { linkBytes += max(0, end - max(linkStart, start)) }
    if strongStart >= 0 { strongBytes += max(0, end - max(strongStart, start)) }
    if buttonStart >= 0 { buttonBytes += max(0, end - max(buttonStart, start)) }
  }

  private mutating func clear(_ position: Int) {
    hasText = false
    start = position
    linkBytes = 0
    strongBytes = 0
    buttonBytes = 0
    links = linkStart >= 0 ? 1 : 0
    lineBreaks = 0
    inlineHints = []
    inline = []
    space = .none
    joint = .none
    breaks = 0
  }
}
