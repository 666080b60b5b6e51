/// Where an element that is cut out ends.
extension PageParser {
  /// The end of raw text: the `</` of its end tag.
  func rawTextEnd(_ name: StaticString, from start: Int) -> Int? {
    rawTextEnd(name.utf8Start, name.utf8CodeUnitCount, isScript: false, from: start)
  }

  /// The end of the raw text of an element whose name stands in the page.
  func rawTextEnd(_ nameStart: Int, _ nameEnd: Int, from start: Int) -> Int? {
    let script = nameEnd - nameStart == 6 && matches(source + nameStart, 6, "script")
    return rawTextEnd(source + nameStart, nameEnd - nameStart, isScript: script, from: start)
  }

  private func rawTextEnd(_ name: UnsafePointer<UInt8>, _ length: Int, isScript: Bool, from start: Int) -> Int? {
    var at = start
    // The standard's "script data double escaped" state: behind `<!--` and `<script`, one `</script` is text.
    var escaped = false
    var nested = false
    var arrow = -1
    while let found = nextLess(at) {
      let closes = found + 1 < count && source[found + 1] == UInt8(ascii: "/")
      if escaped, arrow >= 0, arrow < found {
        escaped = false  // `-->` leads back to plain script.
        nested = false
      }
      if closes, named(found + 2, name, length) {
        if !nested { return found }
        nested = false
      } else if isScript, matchesAhead(found, "<!--") {
        escaped = true
        nested = false
        if arrow < found { arrow = find("-->", from: found) ?? Int.max }
      } else if isScript, escaped, !closes, named(found + 1, name, length) {
        // Without a `-->` behind it the escape is broken, and a browser's reading would swallow the page.
        nested = arrow < Int.max
      }
      at = found + 1
    }
    return nil
  }

  /// The end of an element that may hold others of its name.
  func nestedEnd(_ nameStart: Int, _ nameEnd: Int, from start: Int) -> Int? {
    let name = source + nameStart
    let length = nameEnd - nameStart
    var depth = 1
    var at = start
    while let found = nextLess(at) {
      at = found + 1
      if at < count, source[at] == UInt8(ascii: "/") {
        guard named(at + 1, name, length) else { continue }
        depth -= 1
        if depth == 0 { return found }
      } else if named(at, name, length) {
        depth += 1
      }
    }
    return nil
  }

  private func nextLess(_ start: Int) -> Int? {
    ByteScan.first(UInt8(ascii: "<"), in: source, from: start, to: count)
  }

  /// Whether a name stands at a position, in any case, and ends there.
  private func named(_ at: Int, _ name: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    guard at + length < count else { return false }
    for index in 0..<length where lowercased(source[at + index]) != lowercased(name[index]) { return false }
    let after = source[at + length]
    return after <= 32 || after == UInt8(ascii: ">") || after == UInt8(ascii: "/")
  }

  private func matchesAhead(_ at: Int, _ text: StaticString) -> Bool {
    at + text.utf8CodeUnitCount <= count && matches(source + at, text.utf8CodeUnitCount, text)
  }

  private func matches(_ bytes: UnsafePointer<UInt8>, _ length: Int, _ text: StaticString) -> Bool {
    (0..<length).allSatisfy { lowercased(bytes[$0]) == text.utf8Start[$0] }
  }
}
