/// The part of a sentence that a row carries: all of it, or, of a very long one, the clauses around the number.
enum SentenceWindow {
  /// The longest sentence that a row carries whole, in code points.
  static let maximumLength = 400

  /// Chooses the part to carry.
  ///
  /// - Parameters:
  ///   - place: Where the number starts.
  ///   - text: The folded text.
  ///   - sentence: The sentence's range.
  /// - Returns: A range within the sentence, without blanks at its ends, that holds the place.
  static func around(_ place: Int, _ text: [UInt32], _ sentence: Range<Int>) -> Range<Int> {
    var start = sentence.lowerBound
    var end = sentence.upperBound
    if sentence.count > maximumLength {
      // Numbers of one stretch share their window, so that a sentence of thousands of them stays cheap.
      let stretch = sentence.lowerBound + (place - sentence.lowerBound) / (maximumLength / 4) * (maximumLength / 4)
      start = max(sentence.lowerBound, stretch - maximumLength / 4)
      end = min(sentence.upperBound, stretch + maximumLength * 3 / 4)
      if start > sentence.lowerBound { start = boundary(text, start, stretch, step: 1) }
      if end < sentence.upperBound { end = boundary(text, end, stretch + maximumLength / 2, step: -1) }
    }
    while start < place, isBlank(text[start]) { start += 1 }
    while end > place + 1, isBlank(text[end - 1]) { end -= 1 }
    return start..<end
  }

  /// The first place behind a comma, semicolon or blank, going from one place toward another.
  private static func boundary(_ text: [UInt32], _ from: Int, _ toward: Int, step: Int) -> Int {
    var index = from
    while index != toward {
      if index > 0, isSeparator(text[index - 1]) { return index }
      index += step
    }
    return from
  }

  private static func isSeparator(_ scalar: UInt32) -> Bool {
    scalar == 0x2C || scalar == 0x3B || scalar == 0x3001 || isBlank(scalar)
  }

  private static func isBlank(_ scalar: UInt32) -> Bool { scalar <= 0x20 }
}
