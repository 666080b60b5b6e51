#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

import SluiceClaims
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
}
