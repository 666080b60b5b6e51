/// Takes what a ``PageParser`` reads, in document order.
///
/// Every element that is opened is closed, the innermost first.
protocol PageSink {
  /// An element starts.
  ///
  /// - Parameters:
  ///   - element: What its start tag says.
  ///   - number: Its place among the facts of the page; an element that is opened anew after a misnested end tag has
  ///     the number that it had before.
  mutating func open(_ element: ElementFacts, number: Int)

  /// The innermost open element ends.
  mutating func close()

  /// Characters of the page, their references decoded, white space and control characters as written.
  ///
  /// - Parameters:
  ///   - bytes: Whole characters as UTF-8, valid during the call.
  ///   - count: How many bytes, at least one.
  mutating func characters(_ bytes: UnsafePointer<UInt8>, _ count: Int)

  /// A `<br>`.
  mutating func lineBreak()

  /// An `<img>`.
  mutating func image()
}
