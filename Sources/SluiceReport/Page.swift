internal import SluiceCore

/// A page made of a frame with named places; style and script stand in it, allowed by their hashes alone.
struct Page {
  private let frame: [UInt8]
  private var places: [String: [UInt8]] = [:]

  /// Starts a page.
  ///
  /// - Parameters:
  ///   - frame: HTML with places such as `{{title}}`.
  ///   - style: Parts of the style, in order.
  ///   - script: Parts of the script, in order; they share one module.
  init(frame: [UInt8], style: [[UInt8]], script: [[UInt8]] = []) {
    self.frame = frame
    add(Array(style.joined()), as: "style")
    add(Array(script.joined()), as: "script")
  }

  /// Sets a place to a text, which is escaped.
  mutating func set(_ place: String, text: String) { places[place] = Array(escaped(text).utf8) }

  /// Sets a place to HTML that was made here.
  mutating func set(_ place: String, html: [UInt8]) { places[place] = html }

  /// The page, every place filled.
  var bytes: [UInt8] {
    var out: [UInt8] = []
    var at = 0
    while let open = find("{{", from: at), let close = find("}}", from: open) {
      out += frame[at..<open]
      // What fills a place is not looked at again, so a row that holds {{ stays as it is.
      out += places[String(decoding: frame[(open + 2)..<close], as: UTF8.self)] ?? []
      at = close + 2
    }
    return out + frame[at...]
  }

  private mutating func add(_ bytes: [UInt8], as place: String) {
    var hash = SHA256()
    hash.update(bytes)
    places[place] = bytes
    places["\(place)-hash"] = Array("sha256-".utf8) + base64(hash.finish())
  }

  private func find(_ mark: StaticString, from start: Int) -> Int? {
    let byte = mark.description.utf8.first
    return (start..<max(start, frame.count - 1)).first { frame[$0] == byte && frame[$0 + 1] == byte }
  }
}
