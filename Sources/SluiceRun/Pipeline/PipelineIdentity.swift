import SluiceCore

/// Gathers what a pipeline file says about rows, without its comments, examples and compression: two files with the same
/// give the same rows.
struct PipelineIdentity {
  private var bytes: [UInt8] = []

  /// Lowercase hex of the SHA-256 over all that was added.
  var text: String {
    var hash = SHA256()
    hash.update(bytes)
    return hex(hash.finish())
  }

  /// Adds a part of the file.
  ///
  /// - Parameters:
  ///   - name: What the options belong to.
  ///   - options: Its options, those that are not set with their defaults.
  mutating func add(_ name: String, _ options: StageOptions) {
    add(name)
    for (option, value) in options.sorted {
      add(option)
      add(value)
    }
  }

  private mutating func add(_ value: OptionValue) {
    switch value {
    case .bool(let value): add("\(value)")
    case .int(let value): add("\(value)")
    case .double(let value): add("\(value)")
    case .string(let value): add(value)
    case .strings(let values): add(values)
    case .map(let values):
      for (key, value) in values.sorted(by: { $0.key < $1.key }) { add([key, value]) }
    case .nameLists(let lists):
      for list in lists {
        add("\(1 + list.texts.count)")
        add(list.name)
        for text in list.texts { add(text) }
      }
    case .none: add("-")
    }
  }

  private mutating func add(_ texts: [String]) {
    add("\(texts.count)")
    for text in texts { add(text) }
  }

  /// Adds a text with its length, so that no two lists of texts come to the same bytes.
  private mutating func add(_ text: String) {
    addDigits(of: text.utf8.count)
    bytes.append(UInt8(ascii: ":"))
    bytes += text.utf8
  }

  private mutating func addDigits(of count: Int) {
    if count >= 10 { addDigits(of: count / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(count % 10))
  }
}
