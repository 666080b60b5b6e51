#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// Measures validation and script counting of UTF-8 beside memcpy and iconv in one run.
//
// usage: text-bench [FILE…]     FILEs of UTF-8, by default three made texts: ASCII, Chinese, several alphabets

func contents(of path: String) -> [UInt8] {
  guard let file = fopen(path, "r") else { return [] }
  defer { fclose(file) }
  var out: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { return out }
    out += buffer[..<count]
  }
}

let samples = [
  ("ASCII", "The market by the river was full of people this morning, and prices fell 3.5 % below last year's.\n"),
  ("Chinese", "今天河边的市场里来了很多人，价格比去年低3.5%，天气也很好；全市的生产总值达到1205.6亿元。\n"),
  (
    "European",
    "L’été dernier, la société a réalisé près de 5 %. Größere Mengen für Österreich. Рынок у реки был полон людей.\n"
  ),
]
let paths = CommandLine.arguments.dropFirst()
var bench = Bench()
for (name, text) in paths.isEmpty ? samples.map({ ($0, Array($1.utf8)) }) : paths.map({ ($0, contents(of: $0)) }) {
  if text.isEmpty {
    print("\(name): cannot be read or is empty")
    exit(2)
  }
  bench.measure(name, text)
}
// The works are done for their results.
exit(bench.sink == 0 ? 1 : 0)
