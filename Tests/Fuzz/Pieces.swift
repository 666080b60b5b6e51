import SluiceIntake

/// Runs an incremental decoder over an input whole and cut in two, and expects the same of both.
///
/// - Parameters:
///   - input: The input.
///   - make: Makes a fresh decoder for each run.
///   - describe: What to compare of an element; takes from decoder and window what the element announces.
func compareCut<Decoder: IncrementalDecoder>(
  _ input: [UInt8], _ make: () -> Decoder,
  describe: (Decoder.Element, inout Decoder, inout ByteWindow) -> Part
) {
  let cut = input.isEmpty ? 0 : hash(of: input) % input.count
  let whole = parts(of: input, cutAt: [input.count], make(), describe)
  promise(parts(of: input, cutAt: [cut, input.count], make(), describe) == whole, "cut at \(cut) it reads otherwise")
}

/// What a decoder gave.
enum Part: Equatable {
  /// Bytes of content; neighbouring runs are joined, because their length is not fixed.
  case content([UInt8])
  /// Anything else.
  case element(String)
}

private func parts<Decoder: IncrementalDecoder>(
  of input: [UInt8], cutAt ends: [Int], _ decoder: Decoder,
  _ describe: (Decoder.Element, inout Decoder, inout ByteWindow) -> Part
) -> [Part] {
  var decoder = decoder
  var window = ByteWindow(capacity: 16)
  var parts: [Part] = []
  func add(_ part: Part) {
    if case .content(let bytes) = part, case .content(let before)? = parts.last {
      parts[parts.count - 1] = .content(before + bytes)
    } else {
      parts.append(part)
    }
  }
  var start = 0
  for end in ends {
    window.append(Array(input[start..<end]))
    start = end
    while let element = decoder.decode(&window) { add(describe(element, &decoder, &window)) }
  }
  while let element = decoder.finish(&window) { add(describe(element, &decoder, &window)) }
  return parts
}
