import TestSupport
import Testing

/// `dedup` through the program: what it finds, that threads and kills change nothing, and what its bound means.
@Suite struct DedupTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func pipeline(_ options: String) throws {
    try folder.write("intake: {format: jsonl}\nstages: [{dedup: {\(options)}}, claims]\n", to: "pipeline.yaml")
  }

  /// Running text whose sentences differ with the number; Han or words.
  private func text(_ number: Int, sentences: Range<Int> = 0..<24, han: Bool) -> String {
    sentences.map { sentence in
      var state = UInt64(number * 1000 + sentence + 1) &* 0x9E37_79B9_7F4A_7C15
      return (0..<9).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let draw = Int(state >> 40)
        guard han else { return String(draw % 5000 + 50_000, radix: 26) }
        return String(String.UnicodeScalarView([Unicode.Scalar(UInt32(0x4E00 + draw % 3000))!]))
      }.joined(separator: han ? "" : " ")
    }.joined(separator: han ? "。" : ". ")
  }

  private func write(_ texts: [(id: String, text: String)]) throws {
    let lines = texts.map { "{\"id\":\"\($0.id)\",\"text\":\"\($0.text)\"}\n" }
    try folder.write(lines.joined(), to: "in.jsonl")
  }

  /// The rows' ids with what they repeat.
  private func repeated(_ output: String = "out") throws -> String {
    try folder.run(
      #"gzip -dc \#(output)/documents-*.gz | sed -E 's/^\{"id":"([^"]*)".*"duplicate_of":("?)([^",]*).*/\1=\3/' | tr '\n' ' '"#
    )
  }

  @Test(arguments: [true, false]) func copiesAreFoundThatWereSpacedEditedReorderedOrCut(han: Bool) throws {
    try pipeline("")
    let whole = text(1, han: han)
    let reordered = text(1, sentences: 12..<24, han: han) + ". " + text(1, sentences: 0..<12, han: han)
    try write([
      ("first", whole), ("other", text(2, han: han)), ("spaced", " " + whole.replacing(" ", with: "  ") + " "),
      ("edited", text(1, sentences: 0..<22, han: han) + ". " + text(3, sentences: 0..<2, han: han)),
      ("reordered", reordered), ("cut", text(1, sentences: 0..<20, han: han)),
      ("half", text(1, sentences: 0..<8, han: han)),
    ])
    _ = try folder.run("'\(BuiltBinary.sluice)' run pipeline.yaml in.jsonl --output out -q")
    #expect(
      try repeated()
        == "first=null other=null spaced=first edited=first reordered=first cut=first half=null ")
    _ = try folder.run("'\(BuiltBinary.sluice)' verify out")
  }

  @Test func aSeriesOfReportsWithOtherNumbersIsNoCopy() throws {
    try pipeline("")
    let form = text(1, han: true)
    let report = { (month: Int) in
      form + (0..<6).map { "指标\($0)为\(month * 7919 + $0 * 613)亿元" }.joined(separator: "，")
    }
    try write([("january", report(1)), ("february", report(2)), ("again", report(1) + "。完")])
    _ = try folder.run("'\(BuiltBinary.sluice)' run pipeline.yaml in.jsonl --output out -q")
    #expect(try repeated() == "january=null february=null again=january ")
  }

  @Test func droppedCopiesAreCountedByReason() throws {
    try pipeline("action: drop")
    let whole = text(1, han: true)
    try write([("first", whole), ("same", whole), ("near", whole + "。完")])
    _ = try folder.run("'\(BuiltBinary.sluice)' run pipeline.yaml in.jsonl --output out -q")
    #expect(try repeated() == "first=null ")
    let manifest = try folder.run("cat out/manifest.json")
    #expect(manifest.contains(#"{"name":"dedup.duplicate","count":1},{"name":"dedup.near_duplicate","count":1}"#))
  }

  @Test func behindItsBoundTheOldestIsForgotten() throws {
    try pipeline("max_documents: 2")
    let texts = (0..<3).map { text($0, han: true) }
    try write([("a", texts[0]), ("b", texts[1]), ("a2", texts[0]), ("c", texts[2]), ("a3", texts[0]), ("c2", texts[2])])
    _ = try folder.run("'\(BuiltBinary.sluice)' run pipeline.yaml in.jsonl --output out -q")
    #expect(try repeated() == "a=null b=null a2=a c=null a3=null c2=c ")
  }

  @Test func threadsAndKillsChangeNoByte() throws {
    try pipeline("")
    try write(
      (0..<3000).map { number in
        (
          "d\(number)",
          text(number % 7 == 0 ? number / 2 : number, sentences: 0..<(20 + number % 4), han: number % 2 == 0)
        )
      })
    let run = "'\(BuiltBinary.sluice)' run pipeline.yaml in.jsonl --checkpoint-bytes 20000 -q"
    let sums = { (output: String) in try folder.run("cd \(output) && sha256sum *.gz manifest.json _dedup") }
    _ = try folder.run("\(run) --output one --threads 1")
    #expect(try repeated("one").split(separator: " ").count { !$0.hasSuffix("=null") } > 100)
    _ = try folder.run("\(run) --output seven --threads 7")
    #expect(try sums("one") == sums("seven"))
    // Every run is killed a little later than the one before; the last one comes to its end.
    let script = """
      for n in 1 2 3 4 5 6 7 8; do timeout -s KILL 0.0$n \(run) --output out --threads 2; done; \(run) --output out
      """
    try folder.write(script, to: "kill.sh")
    _ = try folder.run("bash kill.sh 2>/dev/null")
    #expect(try sums("out") == sums("one"))
  }
}
