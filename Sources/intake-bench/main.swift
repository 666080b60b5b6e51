import CZlib
import SluiceCore
import SluiceIntake

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// Measures reading alone, beside other readers of the same files.
//
// usage: intake-bench count FILE…     records and bytes, every record of a WARC read
//        intake-bench load FILE…      documents and bytes, bodies decoded as a worker does
//        intake-bench inflate FILE…   bytes behind gzip by bare zlib, the floor for .warc.gz

#if canImport(Glibc)
  let ownUsage = RUSAGE_SELF.rawValue
#else
  let ownUsage = RUSAGE_SELF
#endif

func cpuSeconds() -> Double {
  var usage = rusage()
  getrusage(ownUsage, &usage)
  return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
}

func peakKilobytes() -> Int {
  var usage = rusage()
  getrusage(ownUsage, &usage)
  return usage.ru_maxrss
}

func systemRead(_ file: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int { read(file, bytes, count) }

/// Reads every unit; with `loads` the documents are made too.
func readAll(_ inputs: [String], loads: Bool) -> (items: Int, bytes: Int) {
  var options = IntakeOptions()
  options.warcTypes = loads ? options.warcTypes : Set(WARCHead.RecordType.allCases)
  let reader = InputReader(plan: InputPlan(inputs: inputs, options: options), options: options)
  var loader = UnitLoader(options: options)
  var (items, bytes) = (0, 0)
  var documents: [Document] = []
  var problems: [Problem] = []
  while let (unit, _) = reader.next() {
    guard loads else {
      items += 1
      bytes += unit.cost
      continue
    }
    loader.load(unit, documents: &documents, problems: &problems)
    items += documents.count
    bytes += documents.reduce(0) { $0 + $1.body.count }
    documents.removeAll(keepingCapacity: true)
    problems.removeAll(keepingCapacity: true)
  }
  return (items, bytes)
}

/// Inflates with zlib alone, in blocks of the sizes that intake uses.
func inflateAll(_ path: String) -> (items: Int, bytes: Int) {
  let file = open(path, O_RDONLY)
  var input = [UInt8](repeating: 0, count: 256 * 1024)
  var output = [UInt8](repeating: 0, count: 128 * 1024)
  var stream = z_stream()
  // 31: gzip with a window of any size.
  _ = sluice_inflateInit2(&stream, 31)
  var (members, bytes) = (0, 0)
  while true {
    let count = systemRead(file, &input, input.count)
    if count <= 0 { break }
    input.withUnsafeMutableBufferPointer { source in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(count)
      while stream.avail_in > 0 {
        output.withUnsafeMutableBufferPointer { target in
          stream.next_out = target.baseAddress
          stream.avail_out = UInt32(target.count)
          let code = inflate(&stream, Z_NO_FLUSH)
          bytes += target.count - Int(stream.avail_out)
          if code == Z_STREAM_END {
            members += 1
            inflateReset(&stream)
          }
        }
      }
    }
  }
  inflateEnd(&stream)
  close(file)
  return (members, bytes)
}

let inputs = Array(CommandLine.arguments.dropFirst(2))
let before = cpuSeconds()
let result: (items: Int, bytes: Int)
switch CommandLine.arguments.dropFirst().first {
case "count": result = readAll(inputs, loads: false)
case "load": result = readAll(inputs, loads: true)
case "inflate": result = inputs.map(inflateAll).reduce((0, 0)) { ($0.0 + $1.items, $0.1 + $1.bytes) }
default:
  print("usage: intake-bench count|load|inflate FILE…")
  exit(2)
}
let seconds = cpuSeconds() - before
let rate = Double(result.bytes) / 1e6 / max(seconds, 1e-6)
print("items=\(result.items) bytes=\(result.bytes) cpu=\(seconds) MB/s=\(Int(rate)) peak_kB=\(peakKilobytes())")
