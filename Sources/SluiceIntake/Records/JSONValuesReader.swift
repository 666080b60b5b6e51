import SluiceCore

/// Gives the records of a JSON array, or of JSON values that follow each other.
final class JSONValuesReader: ContainerReader {
  private var values: DecodedStream<JSONValuesDecoder>
  private let origin: Origin
  private let limit: Limit

  init(_ source: any ByteSource, window: ByteWindow, origin: Origin, options: IntakeOptions) {
    self.origin = origin
    limit = options.maximumDocument
    values = DecodedStream(source, window: window, decoder: JSONValuesDecoder(limit: limit.value))
  }

  func next() -> ContainerItem? {
    switch values.next() {
    case .value(let number, let offset, let bytes):
      let place = origin.member("record \(number)", at: offset)
      if let bytes { return .unit(.record(InputRecord(kind: .json, origin: place, bytes: bytes))) }
      let message = "the record is longer than max_document (\(limit.value) bytes) and is left out"
      return .unit(.problem(Problem(.tooLarge, message, at: place, stage: intakeStage)))
    case .truncated(let offset):
      let message = "the JSON ends early; the records before are used"
      return .unit(.problem(Problem(.truncated, message, at: origin.at(offset), stage: intakeStage)))
    case nil: return nil
    }
  }
}
