import SluiceCore
import SluiceMarkup
import SluiceText

/// The charset detector alone, or with the declarations in the bytes, as markup or as text.
struct CharsetDetectorTarget: FuzzTarget {
  mutating func run(_ bytes: [UInt8]) {
    let number = hash(of: bytes)
    if number & 2 == 0 { return promise(!CharsetDetector(bytes.span).candidates.isEmpty, "no charset is a candidate") }
    let read = decode(bytes, isMarkup: number & 1 == 0)
    promise(isUTF8(read.utf8), "\(read.decision.name) gave no UTF-8")
    promise((0...1).contains(read.decision.confidence), "a confidence of \(read.decision.confidence)")
  }
}

/// Every charset: the first byte names it, the rest is read in it.
struct CharsetDecodersTarget: FuzzTarget {
  private let charsets = Charset.all

  mutating func run(_ bytes: [UInt8]) {
    guard let number = bytes.first else { return }
    let charset = charsets[Int(number) % charsets.count]
    let read = decode(Array(bytes.dropFirst()), as: charset)
    promise(isUTF8(read.utf8), "\(charset) gave no UTF-8")
    promise(read.decision.malformed.allSatisfy { $0 < bytes.count }, "malformed behind the end")
    _ = repairMojibake(read.utf8)
  }
}

/// Markup to text: one extractor for all inputs, compared now and then with a fresh one.
struct MarkupTarget: FuzzTarget {
  private let extractor = Extractor()

  mutating func run(_ input: [UInt8]) {
    let bytes = decode(input, as: .utf8).utf8
    let found = extractor.extract(bytes)
    promise(isUTF8(found.text), "the text is no UTF-8")
    promise((0...1).contains(found.quality), "a quality of \(found.quality)")
    check(found.sections, in: found.text)
    guard hash(of: bytes) & 63 == 0 else { return }
    let fresh = Extractor().extract(bytes)
    promise(fresh.text == found.text && fresh.title == found.title, "a fresh extractor reads another text")
  }
}

/// Plain text: cleaned and split, by one cleaner for all inputs.
struct PlainTextTarget: FuzzTarget {
  private var cleaner = PlainTextCleaner()
  private var stages: [any Stage]

  init() {
    do throws(OptionError) {
      stages = [
        try NormaliseStage(options: StageOptions(NormaliseStage.declaration.options)),
        try ExtractStage(options: StageOptions(ExtractStage.declaration.options)),
        try SplitStage(options: StageOptions(SplitStage.declaration.options)),
        try ScriptStage(options: StageOptions(ScriptStage.declaration.options)),
      ]
    } catch {
      fatalError("the defaults are refused: \(error)")
    }
  }

  mutating func run(_ bytes: [UInt8]) {
    let text = decode(bytes, as: .utf8).utf8
    let clean = cleaner.clean(text)
    promise(isUTF8(clean.text), "the text is no UTF-8")
    check(clean.sections, in: clean.text)
    var document = Document(origin: Origin(path: "a.txt"), body: text, form: .markup, mediaType: .plain)
    for at in stages.indices {
      guard case .replace(let parts) = stages[at].process(&document) else { continue }
      for part in parts { check(part.sections, in: part.body) }
    }
    promise(isUTF8(document.body), "the document is no UTF-8")
  }
}

/// Expects sections to be in order and inside a text.
///
/// - Parameters:
///   - sections: The sections.
///   - text: The text.
func check(_ sections: [Section], in text: [UInt8]) {
  guard !sections.isEmpty else { return }
  let count = String(decoding: text, as: UTF8.self).unicodeScalars.count
  var start = 0
  for section in sections {
    promise(start <= section.start && section.start <= section.end && section.end <= count, "\(section) of \(count)")
    start = section.start
  }
}
