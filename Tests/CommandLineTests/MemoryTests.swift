import TestSupport
import Testing

/// `--memory`: what it refuses, what it leaves out, and that the worst documents on all threads stay below it.
@Suite struct MemoryTests {
  private let folder: TemporaryFolder
  private let run = "'\(BuiltBinary.sluice)' run pipeline.yaml in -q"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("stages: [decode, extract, claims]\n", to: "pipeline.yaml")
    _ = try folder.run("mkdir in")
  }

  @Test func tooLittleIsRefusedWithWhatIsNeeded() throws {
    let (status, output) = try folder.attempt("\(run) --output out --threads 2 --memory 100MB 2>&1")
    #expect(status == 2)
    #expect(output.contains("is too little: 2 threads need "))
    try folder.write("stages: [decode, extract, dedup]\n", to: "pipeline.yaml")
    let dedup = try folder.attempt("\(run) --output out --threads 1 --memory 2GB 2>&1")
    #expect(dedup.status == 2 && dedup.output.contains("max_documents"))
  }

  @Test func whichDocumentsAreTooLargeDoesNotHangOnTheThreads() throws {
    for size in stride(from: 200_000, to: 900_000, by: 50_000) {
      try folder.write("<p>" + String(repeating: "words and words. ", count: size / 17), to: "in/\(size).html")
    }
    let sums = try [1, 2, 4].map { threads in
      _ = try folder.attempt("\(run) --threads \(threads) --memory 900MB --output out-\(threads)")
      return try folder.run("cd out-\(threads) && sha256sum *.gz manifest.json")
    }
    #expect(sums[0].contains("errors-00000") && Set(sums).count == 1)
  }

  @Test(arguments: [1, 4]) func theWorstDocumentsOnAllThreadsStayBelowIt(threads: Int) throws {
    for (name, head, unit) in [
      ("paragraphs.html", "<html><body>", "<p>a"), ("lines.txt", "", "a\n"),
      ("headings.html", "<body>", "<h2>一</h2><p>二"),
    ] {
      for number in 0..<6 {
        let size = number == 5 ? 2_000_000 : 300_000
        let body = head + String(repeating: unit, count: size / unit.utf8.count)
        try folder.write(body, to: "in/\(number)-\(name)")
      }
    }
    let limited = "\(run) --threads \(threads) --memory 900MB"
    let peak = try folder.attempt("/usr/bin/time -f %M \(limited) --output out 2>&1 >/dev/null | tail -n 1").output
    if let kilobytes = Int(peak.prefix { $0.isNumber }) { #expect(kilobytes < 900_000) }
    _ = try folder.attempt("\(limited) --output out")
    // One of each kind needs more than its share, the others are all there.
    #expect(try folder.run("gzip -dc out/errors-*.gz | grep -c too_large") == "3\n")
    #expect(try folder.run("gzip -dc out/documents-*.gz | wc -l") == "15\n")
  }
}
