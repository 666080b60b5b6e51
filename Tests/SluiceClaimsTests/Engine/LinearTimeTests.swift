#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

import SluiceClaims
import SluiceCore
import Testing

/// No input, however hostile, costs more than linear time: four times the text must not cost ten times the work.
@Suite(.serialized)
struct LinearTimeTests {
  static let hostile = [
    "1", "（", "甲5个、", "增长", "2016年的", "的5%", "“5", "一二三四五六七八九", "和5个", "1,", "的发展的，5个", "分别5、", "《", "5-", "比2016年",
    "由",
    "a1-", "$", "第1", "万", "，其中5家", "从3到", "千",
  ]

  @Test(arguments: hostile)
  func growsLinearly(_ piece: String) {
    let unit = 6_000 / piece.unicodeScalars.count
    var extractor = ClaimExtractor()
    _ = Self.cost(of: piece, unit, &extractor)
    let once = (0..<3).map { _ in Self.cost(of: piece, unit, &extractor) }.min() ?? 0
    let fourfold = (0..<3).map { _ in Self.cost(of: piece, unit * 4, &extractor) }.min() ?? 0
    #expect(fourfold <= once * 10 + 2_000_000, "four times '\(piece)' cost \(fourfold) ns, once \(once) ns")
  }

  /// The processor time of this thread that a text takes, in nanoseconds: other processes do not count.
  private static func cost(of piece: String, _ count: Int, _ extractor: inout ClaimExtractor) -> Int {
    let bytes = Array(String(repeating: piece, count: count).utf8)
    let start = now()
    _ = extractor.claims(in: bytes)
    return now() - start
  }

  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  /// What a language is handed stays bounded and adds up to the text.
  ///
  /// The work on a sentence is bounded, so steps grow as the text does: twice the text makes twice the code points.
  @Test(arguments: hostile + ["1 ", "[", "甲、", "1. ", "、", ". "])
  func stepsGrowAsTheTextDoes(_ piece: String) {
    let unit = 120_000 / piece.unicodeScalars.count
    let once = Self.steps(String(repeating: piece, count: unit))
    let twice = Self.steps(String(repeating: piece, count: unit * 2))
    #expect(twice.points == once.points * 2)
    #expect(twice.sentences <= once.sentences * 2 + 2)
    #expect(twice.longest <= Sentences.maximumLength + 1)
  }

  /// A sentence of ten megabytes is read in pieces.
  @Test func oneHugeSentenceIsCut() {
    let steps = Self.steps(String(repeating: "发展", count: 1_700_000))
    #expect(steps.longest <= Sentences.maximumLength + 1)
    #expect(steps.sentences < 3_000)
  }

  private static func steps(_ text: String) -> StepCount {
    let count = StepCount()
    var extractor = ClaimExtractor(ClaimOptions(), languages: [CountingLanguage(count: count)])
    _ = extractor.claims(in: Array(text.utf8))
    return count
  }

  @Test func claimsOfATextAreCapped() throws {
    let text = String(repeating: "建成学校5所、医院6家。", count: 400)
    var extractor = ClaimExtractor(ClaimOptions(maximum: 101))
    #expect(extractor.claims(in: Array(text.utf8)).count == 101)
    #expect(extractor.reachedMaximum)
    #expect(extractor.claims(in: Array("建成学校5所。".utf8)).count == 1)
    #expect(!extractor.reachedMaximum)
    var stage = try ClaimsStage(
      options: StageOptions(ClaimsStage.declaration.options, given: ["max_claims": .int(100)]))
    var document = Document(origin: Origin(path: "a.txt"), body: Array(text.utf8), form: .text, mediaType: .plain)
    _ = stage.process(&document)
    #expect(document.claims.count == 100)
    #expect(document.flags.contains(.overBudget))
  }
}

/// What a language was handed.
final class StepCount: @unchecked Sendable {  // One thread reads a text; the class only carries the counts out.
  var sentences = 0
  var points = 0
  var longest = 0
}

/// A language that reads nothing and counts what it is handed.
struct CountingLanguage: ClaimLanguage {
  let count: StepCount
  let tag = "xx"
  let abbreviations: [String] = []

  func weight(of letters: LetterCounts, language: String?) -> Int { 1 }
  mutating func begin(_ context: ClaimContext) {}
  mutating func enter(section heading: ClaimText) {}
  mutating func appendQuantities(in text: ClaimText, sentence: Range<Int>, to quantities: inout [Quantity]) {}

  mutating func appendClaims(in text: ClaimText, sentence: Range<Int>, to claims: inout [Claim]) {
    count.sentences += 1
    count.points += sentence.count
    count.longest = max(count.longest, sentence.count)
  }
}
