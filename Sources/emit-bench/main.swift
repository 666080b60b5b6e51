import CZlib
import SluiceEmit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// Measures the compression of rows at every level beside zlib's level 6, in turns: CPU time and size by zlib's.
//
// usage: emit-bench FILE [ROUNDS]     FILE holds rows as plain lines; 9 rounds where nothing is said

func processSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The bytes that pieces become by a work, and the seconds that it takes.
func measure(_ pieces: [[UInt8]], _ work: ([UInt8]) -> Int) -> (bytes: Int, seconds: Double) {
  let start = processSeconds()
  let bytes = pieces.reduce(0) { $0 + work($1) }
  return (bytes, processSeconds() - start)
}

func deflatedByZlib(_ piece: [UInt8]) -> Int {
  var size = compressBound(uLong(piece.count))
  var output = [UInt8](repeating: 0, count: Int(size))
  return compress2(&output, &size, piece, uLong(piece.count), 6) == Z_OK ? Int(size) : 0
}

let arguments = CommandLine.arguments
var rows: [UInt8] = []
if arguments.count > 1 { try PosixFileSystem().read(arguments[1]) { rows += $0 } }
guard !rows.isEmpty else {
  print("usage: emit-bench FILE [ROUNDS]; the file must hold rows")
  exit(2)
}
let rounds = arguments.count > 2 ? Int(arguments[2]) ?? 9 : 9
// A batch of usual size gives rows of about so many bytes.
let pieces = stride(from: 0, to: rows.count, by: 1_500_000).map { Array(rows[$0..<min($0 + 1_500_000, rows.count)]) }
var times = [[Double]](repeating: [], count: 10)
var sizes = [Int](repeating: 0, count: 10)
for _ in 0..<max(1, rounds) {
  let zlib = measure(pieces, deflatedByZlib)
  sizes[0] = zlib.bytes
  for level in 1...9 {
    let compressor = BlockCompressor(level: level)
    let own = measure(pieces) { compressor.compress($0, rows: 1).deflated.count }
    sizes[level] = own.bytes
    times[level].append(own.seconds / zlib.seconds)
  }
}
print("\(rows.count) bytes; zlib's level 6 makes \(sizes[0]) of them")
for level in 1...9 {
  let ratio = times[level].sorted()[times[level].count / 2]
  print(
    "level \(level): \(Int((ratio * 100).rounded())) % of zlib's time,",
    "\(Double(sizes[level] * 10_000 / sizes[0]) / 10_000) of its size")
}
