import SluiceCore
import SluiceMarkup

/// Cleans a text.
func cleaned(_ text: String) -> PlainTextResult {
  var cleaner = PlainTextCleaner()
  return cleaner.clean(Array(text.utf8))
}

extension PlainTextResult {
  /// The clean text as a string.
  var string: String { String(decoding: text, as: UTF8.self) }

  /// The text of a section, cut by its offsets.
  func text(of section: Section) -> String {
    let scalars = Array(string.unicodeScalars)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[section.start..<section.end])
    return String(view)
  }

  /// The outline, one line a section, indented by its level.
  var outline: String {
    sections.map { String(repeating: "  ", count: $0.level - 1) + $0.title }.joined(separator: "\n")
  }
}

/// The runs of decimal digits of a text, of any script.
func digitRuns(_ text: String) -> [String] {
  var runs: [String] = []
  var run = ""
  for scalar in text.unicodeScalars {
    if scalar.properties.generalCategory == .decimalNumber {
      run.unicodeScalars.append(scalar)
    } else if !run.isEmpty {
      runs.append(run)
      run = ""
    }
  }
  return run.isEmpty ? runs : runs + [run]
}

/// A small generator whose numbers are the same in every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
