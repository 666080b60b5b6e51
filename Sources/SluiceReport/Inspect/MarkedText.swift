package import SluiceCore

/// A text cut where claims start and end; claims may overlap, so a piece may belong to several.
package struct MarkedText {
  /// A run of text with the claims that cover it.
  package struct Piece {
    /// The text.
    package var text: String
    /// The indices of the claims that cover it, in order.
    package var claims: [Int]
    /// The claims that end with it, in order.
    package var ending: [Int]
  }

  /// The pieces in order.
  package private(set) var pieces: [Piece] = []

  /// Cuts a document's text.
  ///
  /// - Parameter document: A document with text and claims.
  package init(_ document: Document) {
    var starts: [Int: [Int]] = [:]
    var ends: [Int: [Int]] = [:]
    for (index, claim) in document.claims.enumerated() where claim.start < claim.end {
      starts[claim.start, default: []].append(index)
      ends[claim.end, default: []].append(index)
    }
    var piece = ""
    var covering: [Int] = []
    func add(ending: [Int]) {
      if !piece.isEmpty { pieces.append(Piece(text: piece, claims: covering, ending: ending)) }
      piece = ""
    }
    var at = 0
    for scalar in String(decoding: document.body, as: UTF8.self).unicodeScalars {
      if starts[at] != nil || ends[at] != nil {
        add(ending: ends[at] ?? [])
        covering.removeAll { ends[at]?.contains($0) ?? false }
        covering += starts[at] ?? []
      }
      piece.unicodeScalars.append(scalar)
      at += 1
    }
    add(ending: ends[at] ?? [])
  }
}
