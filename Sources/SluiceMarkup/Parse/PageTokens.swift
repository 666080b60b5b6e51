/// What a page's parser gave, as it came: to hold the parser against the standard's own test cases.
package struct PageTokens {
  /// The elements that were opened, in order.
  package private(set) var tags: [Tag] = []
  /// All characters, as UTF-8.
  package private(set) var text: [UInt8] = []

  /// Reads a page.
  ///
  /// - Parameter page: Valid UTF-8.
  package init(_ page: [UInt8]) {
    var parser = PageParser(sink: Recorder())
    page.withUnsafeBufferPointer { parser.run($0, inert: false) }
    tags = parser.sink.tags
    text = parser.sink.text
  }

  private struct Recorder: PageSink {
    var tags: [Tag] = []
    var text: [UInt8] = []

    mutating func open(_ element: ElementFacts, number: Int) { tags.append(element.tag) }
    mutating func close() {}
    mutating func characters(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
      text += UnsafeBufferPointer(start: bytes, count: count)
    }
    mutating func lineBreak() { tags.append(.br) }
    mutating func image() { tags.append(.img) }
  }
}
