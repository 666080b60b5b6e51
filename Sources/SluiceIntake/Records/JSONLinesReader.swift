import SluiceCore

/// Gives the lines of a JSON Lines stream; their JSON is read by the workers.
final class JSONLinesReader: RecordReader {
  private var lines: DecodedStream<LineDecoder>
  private let origin: Origin
  private let limit: Limit
  private let shard: Shard?

  init(
    _ source: any ByteSource, window: ByteWindow, origin: Origin, options: IntakeOptions, isStandardInput: Bool
  ) {
    self.origin = origin
    limit = options.maximumDocument
    lines = DecodedStream(source, window: window, decoder: LineDecoder(limit: limit.value))
    shard = isStandardInput ? options.shard : nil
  }

  func next() -> InputUnit? {
    while let line = lines.next() {
      var place = origin
      place.member = [origin.member, "line \(line.number)"].compactMap { $0 }.joined(separator: "!")
      place.offset = line.offset
      guard let bytes = line.bytes else {
        if let shard, !shard.takes(place.member ?? "") { continue }
        let message = "the line is longer than max_document (\(limit.value) bytes) and is left out"
        return .problem(Problem(.tooLarge, message, at: place, stage: intakeStage))
      }
      if isBlank(bytes) { continue }
      return .record(InputRecord(kind: .json, origin: place, bytes: bytes))
    }
    return nil
  }

  private func isBlank(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }
}
