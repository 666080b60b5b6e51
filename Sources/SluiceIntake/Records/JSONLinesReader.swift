import SluiceCore

/// Gives the lines of a JSON Lines stream; their JSON is read by the workers.
final class JSONLinesReader: ContainerReader {
  private var lines: DecodedStream<LineDecoder>
  private let origin: Origin
  private let limit: Limit

  init(
    _ source: any ByteSource, window: ByteWindow, origin: Origin, options: IntakeOptions
  ) {
    self.origin = origin
    limit = options.maximumDocument
    lines = DecodedStream(source, window: window, decoder: LineDecoder(limit: limit.value))
  }

  func next() -> ContainerItem? {
    while let line = lines.next() {
      let place = origin.member("line \(line.number)", at: line.offset)
      guard let bytes = line.bytes else {
        let message = "the line is longer than max_document (\(limit.value) bytes) and is left out"
        return .unit(.problem(Problem(.tooLarge, message, at: place, stage: intakeStage)))
      }
      if isBlank(bytes) { continue }
      return .unit(.record(InputRecord(kind: .json, origin: place, bytes: bytes)))
    }
    return nil
  }

  private func isBlank(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }
}
