/// One thing that reads bytes of anybody's, as the fuzzer drives it.
///
/// A target is made once and reads many inputs, as a worker reads many documents; what it keeps between them must not
/// change what comes out.
protocol FuzzTarget: SendableMetatype {
  /// Makes the target with its tables.
  init()

  /// Reads one input; a promise of the code that does not hold is a crash.
  ///
  /// - Parameter bytes: The input.
  mutating func run(_ bytes: [UInt8])
}

/// Every target by the name that the fuzzer's commands use; `Tests/Fuzz/fuzz` lists the same names.
let fuzzTargets: [String: any FuzzTarget.Type] = [
  "gzip": GzipTarget.self, "zip": ZipTarget.self, "tar": TarTarget.self, "warc": WARCTarget.self,
  "jsonl": JSONLinesTarget.self, "json-values": JSONValuesTarget.self, "csv": CSVTarget.self, "mime": MIMETarget.self,
  "charset-detector": CharsetDetectorTarget.self, "charset-decoders": CharsetDecodersTarget.self,
  "markup": MarkupTarget.self, "plain-text": PlainTextTarget.self, "claims-zh": ChineseClaimsTarget.self,
  "claims-en": EnglishClaimsTarget.self, "pipeline": PipelineTarget.self, "json": JSONTarget.self,
  "chain": ChainTarget.self,
]

/// Ends the process with a message where a promise does not hold, so that the fuzzer keeps the input.
///
/// - Parameters:
///   - condition: What must hold.
///   - message: What is wrong where it does not.
func promise(_ condition: Bool, _ message: @autoclosure () -> String) {
  if !condition { fatalError("broken promise: \(message())") }
}

/// A number that depends on the input alone, to choose where to cut it and what to try besides.
///
/// - Parameter bytes: The input.
/// - Returns: FNV-1a of the bytes.
func hash(of bytes: [UInt8]) -> Int {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  return Int(hash >> 2)
}

/// Whether bytes are UTF-8, as every text that leaves a stage must be.
///
/// - Parameter bytes: The text.
/// - Returns: Whether it is valid.
func isUTF8(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }
