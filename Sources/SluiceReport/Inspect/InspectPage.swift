internal import SluiceCore

/// Documents stage by stage as one page, with the look of the report.
package struct InspectPage {
  private var html = ""
  private let title: String

  /// Makes a page.
  ///
  /// - Parameters:
  ///   - inspections: The documents, in order.
  ///   - title: What the page is called.
  package init(_ inspections: [Inspection], title: String) {
    self.title = title
    for (number, inspection) in inspections.enumerated() { add(inspection, number) }
  }

  /// The page in UTF-8.
  ///
  /// - Parameter version: The program's version.
  /// - Returns: The page.
  package func bytes(version: String) -> [UInt8] {
    let parts = PackageResources.self
    var page = Page(frame: parts.inspect_html, style: [parts.page_css, parts.inspect_css])
    page.set("title", text: title)
    page.set("version", text: version)
    page.set("body", html: Array(html.utf8))
    return page.bytes
  }

  private mutating func add(_ inspection: Inspection, _ number: Int) {
    html += "<section class=\"part\" aria-labelledby=\"part-\(number)\">\n"
    html += "<h2 id=\"part-\(number)\">\(escaped(inspection.name))</h2>\n<div class=\"stages\">\n"
    for step in inspection.steps { add(step) }
    html += "</div>\n"
    for step in inspection.steps where !step.blocks.isEmpty { addBlocks(step) }
    switch inspection.ending {
    case .kept(let document):
      addText(document, number)
      addClaims(document, number)
    case .dropped: break
    case .failed(let problem):
      html += "<h3>Problem</h3><p><strong>\(escaped("\(problem.code)"))</strong> \(escaped(problem.message))</p>\n"
    }
    html += "</section>\n"
  }

  private mutating func add(_ step: Inspection.Step) {
    html += "<section class=\"stage card\"><h3>\(escaped(step.stage))</h3><ul>"
    for finding in step.findings { html += "<li>\(escaped(finding))</li>" }
    html += "</ul></section>\n"
  }

  private mutating func addBlocks(_ step: Inspection.Step) {
    let kept = step.blocks.count { $0.isKept }
    html += "<h3>Blocks</h3><details><summary>\(kept) kept, \(step.blocks.count - kept) dropped</summary>"
    html += "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Blocks\"><table>"
    html += head(["verdict", "why", "score", "place", "text"], numbers: [2])
    for block in step.blocks {
      html += "<tr class=\"\(block.isKept ? "kept" : "dropped")\">"
      html += "<td class=\"verdict \(block.isKept ? "up" : "down")\">\(block.isKept ? "kept" : "dropped")</td>"
      html += "<td>\(escaped(block.reason))</td>"
      html += "<td class=\"number\">\(block.score.map(ClaimText.decimals) ?? "")</td>"
      html += "<td>\(escaped(block.place))</td><td>\(escaped(block.text))</td></tr>\n"
    }
    html += "</tbody></table></div></details>\n"
  }

  private mutating func addText(_ document: Document, _ number: Int) {
    html += "<h3>Text</h3>\n<div class=\"text card\""
    if let language = document.language { html += " lang=\"\(escaped(language))\"" }
    html += ">"
    for piece in MarkedText(document).pieces {
      guard let first = piece.claims.first else {
        html += escaped(piece.text)
        continue
      }
      html += "<mark class=\"\(document.claims[first].kind.rawValue)\">\(escaped(piece.text))"
      for claim in piece.ending {
        html += "<sup id=\"text-\(number)-\(claim)\"><a href=\"#claim-\(number)-\(claim)\">\(claim)</a></sup>"
      }
      html += "</mark>"
    }
    html += "</div>\n"
  }

  private mutating func addClaims(_ document: Document, _ number: Int) {
    guard !document.claims.isEmpty else { return }
    html += "<h3>Claims</h3><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Claims\"><table>"
    html += head(ClaimText.headings, numbers: [2])
    for (ordinal, claim) in document.claims.enumerated() {
      html += "<tr id=\"claim-\(number)-\(ordinal)\">"
      for (column, cell) in ClaimText(claim, ordinal: ordinal).cells.enumerated() {
        let text = column == 0 ? "<a href=\"#text-\(number)-\(ordinal)\">\(ordinal)</a>" : escaped(cell)
        let style =
          column == 2
          ? " class=\"number\"" : column == 4 ? claim.direction.map { " class=\"\($0.rawValue)\"" } ?? "" : ""
        html += "<td\(style)>\(text)</td>"
      }
      html += "</tr>\n"
    }
    html += "</tbody></table></div>\n"
  }

  private func head(_ names: [String], numbers: Set<Int>) -> String {
    let cells = names.enumerated().map {
      "<th scope=\"col\"\(numbers.contains($0.offset) ? " class=\"number\"" : "")>\($0.element)</th>"
    }
    return "<thead><tr>\(cells.joined())</tr></thead><tbody>\n"
  }
}
