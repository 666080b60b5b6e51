/// Cuts mark-up away where only the words of a page count.
enum Markup {
  /// The text of a page without tags, comments, scripts and styles; entities stay as they are written.
  ///
  /// - Parameter page: HTML or XML in UTF-8, whole or cut.
  /// - Returns: What stands outside of tags, with a space for each tag.
  static func words(of page: Span<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(page.count / 2)
    var at = 0
    while at < page.count {
      let byte = page[unchecked: at]
      guard byte == 0x3C, at + 1 < page.count, startsTag(page[at + 1]) else {
        out.append(byte)
        at += 1
        continue
      }
      out.append(0x20)
      at = tagEnd(page, at)
    }
    return out
  }

  private static func startsTag(_ next: UInt8) -> Bool {
    0x61...0x7A ~= next | 0x20 || next == 0x2F || next == 0x21 || next == 0x3F
  }

  /// The offset behind a tag, a comment, or a script or style with its content.
  private static func tagEnd(_ page: Span<UInt8>, _ start: Int) -> Int {
    if has(page, start, "<!--") { return find(page, start + 4, "-->") }
    // A feed's text stands in marked sections.
    if has(page, start, "<![CDATA[") { return start + 9 }
    if has(page, start, "<script") { return find(page, start + 7, "</script>") }
    if has(page, start, "<style") { return find(page, start + 6, "</style>") }
    return find(page, start + 1, ">")
  }

  private static func has(_ page: Span<UInt8>, _ at: Int, _ word: StaticString) -> Bool {
    guard at + word.utf8CodeUnitCount <= page.count else { return false }
    return word.withUTF8Buffer { want in
      for index in want.indices {
        let byte = page[at + index]
        if unsafe (0x41...0x5A ~= byte ? byte | 0x20 : byte)
          != (0x41...0x5A ~= want[index] ? want[index] | 0x20 : want[index])
        {
          return false
        }
      }
      return true
    }
  }

  private static func find(_ page: Span<UInt8>, _ start: Int, _ word: StaticString) -> Int {
    var at = start
    let last = word.withUTF8Buffer { unsafe $0[$0.count - 1] }
    while at < page.count {
      let back = word.utf8CodeUnitCount - 1
      if page[at] == last, at >= back, has(page, at - back, word) { return at + 1 }
      at += 1
    }
    return page.count
  }
}
