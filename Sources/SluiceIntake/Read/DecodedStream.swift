/// A decoder with the source that feeds it.
struct DecodedStream<Decoder: IncrementalDecoder> {
  private let source: any ByteSource
  var decoder: Decoder
  /// What was read and not yet decoded; the decoder's user may consume what an element announced.
  var window: ByteWindow
  private var state = Filling.more
  private var isStopped = false

  /// Starts decoding; `window` holds what was read from `source` already.
  init(_ source: any ByteSource, window: ByteWindow, decoder: Decoder) {
    self.source = source
    self.window = window
    self.decoder = decoder
  }

  /// Reads no further.
  mutating func stop() {
    state = .end
    isStopped = true
  }

  /// The next element, nil at the end.
  mutating func next() -> Decoder.Element? {
    while !isStopped {
      switch state {
      case .more:
        if let element = decoder.decode(&window) { return element }
        state = source.fill(&window)
      case .gap:
        // What is open ends here; the decoder starts anew with what comes behind the gap.
        if let element = decoder.finish(&window) { return element }
        state = .more
      case .end:
        return decoder.finish(&window)
      }
    }
    return nil
  }
}
