import SluiceCore
import SluiceIntake
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct InputPlanTests {
  private func paths(_ inputs: [String], _ options: IntakeOptions = IntakeOptions()) -> [String] {
    read(inputs, options).documents.map(\.origin.path)
  }

  @Test func foldersAreReadInTheOrderOfTheirPaths() throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a/z.txt", "a.txt", "a/b/c.txt", "a-1.txt", "中.txt"] { try folder.write(name, "x".bytes) }
    #expect(paths([folder.path]) == ["a-1.txt", "a.txt", "a/b/c.txt", "a/z.txt", "b.txt", "中.txt"])
    #expect(paths([folder.path + "/"]) == paths([folder.path]))
    #expect(paths(["\(folder.path)/b.txt", "\(folder.path)/a"]) == ["b.txt", "b/c.txt", "z.txt"])
  }

  @Test func patternsAreReadBelowTheirFixedPart() throws {
    let folder = try TemporaryFolder()
    for name in ["a/1.html", "a/2.txt", "b/3.html", "b/c/4.html"] { try folder.write(name, "x".bytes) }
    #expect(paths(["\(folder.path)/*/*.html"]) == ["a/1.html", "b/3.html"])
    #expect(paths(["\(folder.path)/**/*.html"]) == ["a/1.html", "b/3.html", "b/c/4.html"])
    #expect(read(["\(folder.path)/*.pdf"]).errors.map { $0.hasSuffix(": not_found") } == [true])
  }

  @Test func hiddenFilesAndLinksAreReadWhenAsked() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "x".bytes)
    try folder.write(".b.txt", "x".bytes)
    try folder.write(".git/c.txt", "x".bytes)
    folder.link("d.txt", to: "a.txt")
    folder.link("loop", to: ".")
    folder.link("broken", to: "nowhere")
    #expect(paths([folder.path]) == ["a.txt"])
    let skipped = InputPlan(inputs: [folder.path]).skipped
    #expect(skipped.map { "\($0.key.name): \($0.value)" } == ["link: 3"])
    var options = IntakeOptions()
    options.readsHidden = true
    #expect(paths([folder.path], options) == [".b.txt", ".git/c.txt", "a.txt"])
    options = IntakeOptions()
    options.followsLinks = true
    #expect(paths([folder.path], options) == ["a.txt", "d.txt"])
    #expect(read([folder.path], options).errors == ["broken: not_found"])
  }

  @Test func includeAndExcludeMatchPathsBelowTheRoot() throws {
    let folder = try TemporaryFolder()
    for name in ["a/1.html", "a/2.txt", "old/3.html", "old/x/4.html"] { try folder.write(name, "x".bytes) }
    var options = IntakeOptions()
    options.include = [Glob("*.html")]
    options.exclude = [Glob("old/x")]
    #expect(paths([folder.path], options) == ["a/1.html", "old/3.html"])
  }

  @Test func whatIsMissingOrUnreadableIsToldAndTheRunGoesOn() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.txt", "x".bytes)
    let reading = read(["\(folder.path)/none.txt", file, "\(file)/below"])
    #expect(reading.errors.map { $0.hasSuffix(": not_found") } == [true, true])
    #expect(reading.rows == ["a.txt: x"])
  }

  @Test func sharesAreDisjointAndWhole() throws {
    let folder = try TemporaryFolder()
    for index in 0..<40 { try folder.write("n\(index).txt", "x".bytes) }
    var union: [String] = []
    for index in 0..<3 {
      var options = IntakeOptions()
      options.shard = Shard("\(index)/3")
      let share = paths([folder.path], options)
      #expect(share.count > 4)
      union += share
    }
    #expect(union.sorted() == paths([folder.path]).sorted())
    #expect(Shard("3/3") == nil && Shard("-1/3") == nil && Shard("1") == nil)
  }

  @Test func namesThatAreNotUTF8StayApart() throws {
    let folder = try TemporaryFolder()
    for byte: UInt8 in [0xFE, 0xFF] {
      let name = (folder.path.bytes + [0x2F, byte, 0]).map { CChar(bitPattern: $0) }
      let file = try #require(fopen(name, "wb"))
      fputs("x", file)
      fclose(file)
    }
    #expect(paths([folder.path]) == ["\\xFE", "\\xFF"])
    for byte: UInt8 in [0xFE, 0xFF] { unlink((folder.path.bytes + [0x2F, byte, 0]).map { CChar(bitPattern: $0) }) }
  }

  @Test func aLongListIsReadFromAnyPlace() throws {
    let folder = try TemporaryFolder()
    // Enough that the list is kept in several blocks.
    let names = (0..<9000).map { "file-\($0 * 7919 % 9000)-of-a-long-list" }
    let list = try folder.write("list", names.map { "\(folder.path)/d/\($0)" }.joined(separator: "\n").bytes)
    for name in names { try folder.write("d/\(name)", []) }
    let plan = InputPlan(inputs: [], lists: [list])
    #expect(plan.fileCount == names.count && plan.problems.isEmpty)
    for start in [0, 1, 2999, 4500, 8999, 9000] {
      let reader = InputReader(plan: plan)
      reader.skip(to: InputPosition(input: start))
      var paths: [String] = []
      while let (unit, _) = reader.next() {
        if case .file(let file) = unit { paths.append(file.path) }
      }
      #expect(paths == Array(names[start...]))
    }
  }

  @Test func totalsAndDigestTellTheInputs() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "four".bytes)
    try folder.write("b.txt", "sixsix".bytes)
    let plan = InputPlan(inputs: [folder.path])
    #expect(plan.fileCount == 2)
    #expect(plan.totalBytes == 10)
    #expect(plan.digest == InputPlan(inputs: [folder.path]).digest)
    #expect(plan.digest != InputPlan(inputs: ["\(folder.path)/a.txt"]).digest)
  }
}
