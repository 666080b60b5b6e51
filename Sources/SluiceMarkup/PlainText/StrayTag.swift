/// A tag in a text that should hold none, read strictly: what might be a comparison or a name in angle brackets is no tag.
struct StrayTag {
  /// What a tag stands for once it is gone.
  enum Place {
    /// The line ends.
    case block
    /// A cell of a table begins.
    case cell
    /// The text is raised.
    case superscript
    /// Nothing is to be seen.
    case inline
  }

  /// The element's name in lower case.
  let name: [UInt8]
  /// Whether it is an end tag.
  let isEnd: Bool
  /// The index behind `>`.
  let end: Int
  /// Whether it carries attributes or a slash, which no formula has.
  let hasAttributes: Bool
  /// What it stands for.
  let place: Place

  /// Reads a tag.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - index: The index of `<`.
  ///   - limit: The longest tag, in bytes.
  init?(_ bytes: [UInt8], at index: Int, limit: Int) {
    var position = index + 1
    let end = min(bytes.count, index + limit)
    isEnd = position < end && bytes[position] == 0x2F
    if isEnd { position += 1 }
    let start = position
    while position < end, position - start < 16, Self.isNameByte(bytes[position]) { position += 1 }
    guard position > start, position < end else { return nil }
    let name = bytes[start..<position].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    guard let place = Self.places[name] else { return nil }
    guard let (close, attributes) = Self.attributes(bytes, from: position, to: end) else { return nil }
    self.name = name
    self.place = place
    self.end = close
    hasAttributes = attributes
  }

  /// Whether the text inside is no text to read.
  var isRawText: Bool { name == Array("script".utf8) || name == Array("style".utf8) }

  /// Whether it might as well be a formula.
  var isDoubtful: Bool { !isEnd && !hasAttributes && name.count == 1 && name != [0x70] }

  /// The names of one letter that have an end tag somewhere in the text.
  static func closers(in bytes: [UInt8]) -> Set<[UInt8]> {
    var found: Set<[UInt8]> = []
    var index = 0
    while index + 3 < bytes.count {
      if bytes[index] == 0x3C, bytes[index + 1] == 0x2F, bytes[index + 3] == 0x3E {
        found.insert([bytes[index + 2] | 0x20])
      }
      index += 1
    }
    return found
  }

  private static func isNameByte(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

  /// Reads attributes up to `>`: each a name with `=` and a value, or one of the names that stand alone.
  private static func attributes(_ bytes: [UInt8], from start: Int, to end: Int) -> (Int, Bool)? {
    var position = start
    var any = false
    while position < end {
      switch bytes[position] {
      case 0x3E: return (position + 1, any)
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case 0x2F:
        any = true
        position += 1
      default:
        guard let next = attribute(bytes, from: position, to: end), position > start else { return nil }
        any = true
        position = next
      }
    }
    return nil
  }

  private static func attribute(_ bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    var position = start
    while position < end,
      isNameByte(bytes[position]) || bytes[position] == 0x2D || bytes[position] == 0x3A
        || bytes[position] == 0x5F
    {
      position += 1
    }
    guard position > start, position < end else { return nil }
    guard bytes[position] == 0x3D else { return alone.contains(Array(bytes[start..<position])) ? position : nil }
    position += 1
    guard position < end else { return nil }
    let quote = bytes[position]
    guard quote == 0x22 || quote == 0x27 else { return unquoted(bytes, from: position, to: end) }
    position += 1
    while position < end, bytes[position] != quote { position += 1 }
    return position < end ? position + 1 : nil
  }

  private static func unquoted(_ bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    var position = start
    while position < end, bytes[position] > 0x20, bytes[position] != 0x3E, bytes[position] != 0x3C { position += 1 }
    return position
  }

  /// Attributes that need no value (HTML, "boolean attributes").
  private static let alone: Set<[UInt8]> = Set(
    ["disabled", "checked", "hidden", "async", "defer", "selected", "readonly", "nowrap", "noshade", "controls"]
      .map { Array($0.utf8) })

  /// The elements that bad strippers leave behind, by what they stand for (HTML, "Elements").
  private static let places: [[UInt8]: Place] = {
    let names: [(Place, String)] = [
      (
        .block,
        "address article aside blockquote body br center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 "
          + "head header hr html li main nav ol p pre script section style table tbody tfoot thead title tr ul"
      ),
      (.cell, "td th"),
      (.superscript, "sup"),
      (
        .inline,
        "a abbr b big button cite code col colgroup del em embed font i iframe img input ins kbd label link meta "
          + "noscript object option param q s samp select small span strike strong sub svg textarea tt u var video wbr"
      ),
    ]
    var places: [[UInt8]: Place] = [:]
    for (place, list) in names {
      for name in list.split(separator: " ") { places[Array(name.utf8)] = place }
    }
    return places
  }()
}
