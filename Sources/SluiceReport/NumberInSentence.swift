/// Finds where a claim's number stands in its sentence, which rows do not tell.
package struct NumberInSentence {
  private var documentID = ""
  private var text: [Unicode.Scalar] = []

  /// Starts without a document.
  package init() {}

  /// Takes the text of the document whose claims come next.
  ///
  /// - Parameters:
  ///   - documentID: Its id.
  ///   - text: Its text.
  package mutating func begin(documentID: String, text: String) {
    self.documentID = documentID
    self.text = Array(text.unicodeScalars)
  }

  /// The start of the number in UTF-16 units, as browsers count; nil where the sentence does not hold it.
  ///
  /// A number that comes more than once is told apart by its place in the document. Where the rows hold no documents it
  /// is the first that is no part of a longer number.
  ///
  /// - Parameters:
  ///   - number: The number as written.
  ///   - sentence: The sentence.
  ///   - documentID: The document that holds both.
  ///   - start: Where the number starts in the document, in code points.
  /// - Returns: The start in the sentence.
  package func start(of number: String, in sentence: String, documentID: String, start: Int) -> Int? {
    let sentence = Array(sentence.unicodeScalars)
    let number = Array(number.unicodeScalars)
    guard !number.isEmpty, number.count <= sentence.count else { return nil }
    let found = (0...(sentence.count - number.count)).filter {
      sentence[$0] == number[0] && sentence[$0...].starts(with: number)
    }
    let place =
      found.first { documentID == self.documentID && stands(sentence, at: start - $0) }
      ?? found.first { isWhole(sentence, from: $0, to: $0 + number.count) } ?? found.first
    return place.map { sentence[..<$0].reduce(0) { $0 + UTF16.width($1) } }
  }

  private func stands(_ sentence: [Unicode.Scalar], at start: Int) -> Bool {
    start >= 0 && start + sentence.count <= text.count && text[start...].starts(with: sentence)
  }

  private func isWhole(_ sentence: [Unicode.Scalar], from start: Int, to end: Int) -> Bool {
    func isDigit(_ index: Int) -> Bool {
      sentence.indices.contains(index) && sentence[index].properties.generalCategory == .decimalNumber
    }
    func isPoint(_ index: Int) -> Bool { sentence.indices.contains(index) && [".", ","].contains(sentence[index]) }
    let continuesLeft = isDigit(start - 1) || isPoint(start - 1) && isDigit(start - 2)
    let continuesRight = isDigit(end - 1) && (isDigit(end) || isPoint(end) && isDigit(end + 1))
    return !continuesLeft && !continuesRight
  }
}
