import SluiceCore
import SluiceReport

/// A document on the terminal: what each stage made of it, then the text with its claims marked, then the claims.
struct InspectView {
  let showsColour: Bool

  /// Shows a document; several are set apart by a line that names the next.
  func show(_ inspection: Inspection, isFirst: Bool) {
    let rule = String(repeating: "─", count: 3)
    print((isFirst ? "" : "\n") + style("\(rule) \(inspection.name) \(rule)", "1;36"))
    for step in inspection.steps { show(step) }
    switch inspection.ending {
    case .kept(let document): show(document)
    case .dropped: break
    case .failed(let problem): show(problem)
    }
  }

  private func show(_ step: Inspection.Step) {
    print(heading(step.stage) + step.findings.map { "\n  " + $0 }.joined())
    guard !step.blocks.isEmpty else { return }
    let widest = step.blocks.reduce(0) { max($0, $1.reason.unicodeScalars.count) }
    for block in step.blocks {
      let verdict = style(block.isKept ? "  + " : "  - ", block.isKept ? "32" : "31")
      let score = block.score.map { ClaimText.decimals($0) + "  " } ?? ""
      let text = "\(padded(block.reason, to: widest))  \(score)\(block.place)  \(shortened(block.text))"
      print(verdict + (block.isKept ? text : style(text, "2")))
    }
  }

  private func show(_ document: Document) {
    print(heading("text"))
    print(markedText(document))
    guard !document.claims.isEmpty else { return }
    print(heading("claims"))
    let rows = [ClaimText.headings] + document.claims.enumerated().map { ClaimText($1, ordinal: $0).cells }
    let widths = ClaimText.headings.indices.map { column in
      min(Self.widestCell, rows.reduce(0) { max($0, displayWidth(of: $1[column])) })
    }
    for (index, row) in rows.enumerated() {
      let cells = zip(row.dropLast(), widths).map { padded($0, to: $1) }
      let line = "  " + (cells + row.suffix(1)).joined(separator: "  ")
      print(index == 0 ? style(line, "2") : line)
    }
  }

  private func show(_ problem: Problem) {
    let place = [problem.origin.member, problem.origin.offset.map { "byte \($0)" }].compactMap(\.self)
    print(
      heading("problem")
        + "\n  \(problem.code): \(([problem.origin.path] + place).joined(separator: ", ")): \(problem.message)")
  }

  /// The text with every claim in the colour of its kind, or in brackets.
  private func markedText(_ document: Document) -> String {
    var out = ""
    var covered: [Int] = []
    for piece in MarkedText(document).pieces {
      if showsColour, let claim = piece.claims.first {
        out += style(piece.text, colour(of: document.claims[claim]))
      } else {
        out += piece.claims.contains { !covered.contains($0) } ? "[" : ""
        out += piece.text + (piece.ending.isEmpty ? "" : "]")
      }
      covered = piece.claims
    }
    return out
  }

  /// Levels yellow, what rises green, what falls red, shares and the like cyan.
  private func colour(of claim: Claim) -> String {
    switch (claim.kind, claim.direction) {
    case (.level, _): "30;43"
    case (_, .up): "30;42"
    case (_, .down): "97;41"
    default: "30;46"
    }
  }

  private func heading(_ name: String) -> String { showsColour ? style(name, "1") : "== \(name)" }

  private func style(_ text: String, _ code: String) -> String {
    showsColour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// A wider cell is not waited for.
  private static let widestCell = 36
  private static let longestText = 60

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - displayWidth(of: text)))
  }

  /// The start of a text on one line.
  private func shortened(_ text: String) -> String {
    let line = text.unicodeScalars.map { $0.properties.isWhitespace ? " " : String($0) }
    return line.prefix(Self.longestText).joined() + (line.count > Self.longestText ? "…" : "")
  }
}

/// How many columns a text takes on a terminal: ideographs and their like take two (UAX 11), marks none.
private func displayWidth(of text: String) -> Int {
  text.unicodeScalars.reduce(0) { width, scalar in
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      width + 2
    default: width + (scalar.properties.generalCategory == .nonspacingMark ? 0 : 1)
    }
  }
}
