import SluiceCore

/// Reads the record that a revisit stands for, from the same file.
struct RevisitLoader {
  let options: IntakeOptions

  /// The content of the response at an offset with the head of that record; nil where it is not the one meant.
  func content(of revisit: WARCHead, in location: [UInt8], at offset: Int) -> (WARCHead, [UInt8])? {
    guard let file = try? FileDescriptor(path: location), file.seek(to: offset) else { return nil }
    // What is wrong there was told when the file was read in order.
    let problems = ProblemLog()
    let origin = Origin(path: "")
    let bytes = FileSource(file, origin: origin, problems: problems)
    var source: any ByteSource = bytes
    var window = ByteWindow()
    peek(source, &window)
    if window.starts(withBytes: [0x1F, 0x8B]) {
      let expansion = Expansion(bytes, options: options)
      source = GzipSource(source, input: window, origin: origin, problems: problems, expansion: expansion)
      window = ByteWindow()
    }
    var elements = DecodedStream(source, window: window, decoder: WARCDecoder())
    guard case .record(let head) = elements.next(), head.payloadDigest == revisit.payloadDigest,
      head.contentLength ?? 0 <= options.maximumDocument.value
    else { return nil }
    var content: [UInt8] = []
    while case .content(let count) = elements.next() { elements.window.take(count, appendingTo: &content) }
    return (head, content)
  }
}
