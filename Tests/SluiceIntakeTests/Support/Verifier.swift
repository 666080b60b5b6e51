import SluiceIntake
import Testing

/// Runs an incremental decoder over an input whole, byte by byte, and split at every position, and expects the same.
///
/// - Parameters:
///   - input: The input.
///   - makeDecoder: Makes a fresh decoder for each run.
///   - sourceLocation: Where the test stands.
///   - describe: What to compare of an element; may take from decoder and window what the element announces.
/// - Returns: The descriptions of the run over the whole.
@discardableResult
func verify<Decoder: IncrementalDecoder>(
  _ input: [UInt8], _ makeDecoder: () -> Decoder, sourceLocation: SourceLocation = #_sourceLocation,
  describe: (Decoder.Element, inout Decoder, inout ByteWindow) -> String?
) -> [String] {
  let whole = run(input, pieces: [input.count], makeDecoder(), describe)
  let drip = run(input, pieces: Array(repeating: 1, count: input.count), makeDecoder(), describe)
  #expect(drip == whole, "byte by byte", sourceLocation: sourceLocation)
  for split in 0...input.count {
    let parts = run(input, pieces: [split, input.count - split], makeDecoder(), describe)
    if parts != whole {
      #expect(parts == whole, "split at \(split)", sourceLocation: sourceLocation)
      break
    }
  }
  return whole
}

/// Feeds the pieces; neighbouring texts that start with `+` are joined, because runs of content have no fixed length.
private func run<Decoder: IncrementalDecoder>(
  _ input: [UInt8], pieces: [Int], _ decoder: Decoder,
  _ describe: (Decoder.Element, inout Decoder, inout ByteWindow) -> String?
) -> [String] {
  var decoder = decoder
  var window = ByteWindow(capacity: 16)
  var out: [String] = []
  func add(_ text: String?) {
    guard let text else { return }
    if text.hasPrefix("+"), let last = out.last, last.hasPrefix("+") {
      out[out.count - 1] += text.dropFirst()
    } else {
      out.append(text)
    }
  }
  var at = 0
  for piece in pieces {
    window.append(Array(input[at..<at + piece]))
    at += piece
    while let element = decoder.decode(&window) { add(describe(element, &decoder, &window)) }
  }
  while let element = decoder.finish(&window) { add(describe(element, &decoder, &window)) }
  return out
}
