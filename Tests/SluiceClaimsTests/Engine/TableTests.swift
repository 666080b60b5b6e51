import SluiceClaims
import SluiceCore
import Testing

/// Claims of tables: a bare figure is read with its row's name and its column's head.
@Suite struct TableTests {
  /// The claims of a table given by lines, its first line the head, each as `text|metric|value|unit|period|direction`.
  private func read(_ lines: [String], published: String? = nil) -> [String] {
    let text = lines.joined(separator: "\n")
    var ranges: [Range<Int>] = []
    var start = 0
    for line in lines {
      ranges.append(start..<start + line.unicodeScalars.count)
      start += line.unicodeScalars.count + 1
    }
    let heads = lines[0].split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
    let table = TextTable(heads: heads, head: ranges[0], rows: Array(ranges.dropFirst()))
    var extractor = ClaimExtractor()
    let claims = extractor.claims(in: Array(text.utf8), ClaimInput(published: published), tables: [table])
    let scalars = Array(text.unicodeScalars)
    return claims.map { claim in
      let slice = String(String.UnicodeScalarView(scalars[claim.start..<claim.end]))
      #expect(slice == claim.text)
      let direction = claim.direction.map { "\($0)" } ?? ""
      return "\(claim.text)|\(claim.metric)|\(claim.value ?? .nan)|\(claim.unit)|\(claim.period ?? "")|\(direction)"
    }
  }

  @Test func readsFiguresUnderYears() {
    #expect(
      read(["项目（万元）\t2021年\t2022年\t同比增长（%）", "门票收入\t310.5\t402.6\t29.7", "住宿收入\t88\t80.1\t-9.0"]) == [
        "310.5|门票收入|3105000.0|CNY|2021|", "402.6|门票收入|4026000.0|CNY|2022|", "29.7|门票收入|29.7|%|2022|up",
        "88|住宿收入|880000.0|CNY|2021|", "80.1|住宿收入|801000.0|CNY|2022|", "9.0|住宿收入|9.0|%|2022|down",
      ])
  }

  @Test func namesWhatAGrowthIsOf() {
    #expect(
      read(["乡镇\t粮食产量(万吨)\t同比增长(%)", "河口镇\t4.5\t2.1"]) == [
        "4.5|河口镇粮食产量|45000.0|t||", "2.1|河口镇粮食产量|2.1|%||up",
      ])
  }

  @Test func readsEnglishTables() {
    #expect(
      read(["Segment\t2021\t2022\tChange (%)", "Ferry revenue (USD million)\t41.5\t44.0\t6.0"]) == [
        "41.5|Ferry revenue|41500000.0|USD|2021|", "44.0|Ferry revenue|44000000.0|USD|2022|",
        "6.0|Ferry revenue|6.0|%||up",
      ])
  }

  @Test func readsNothingOfTheHead() {
    #expect(read(["USD million\t5 regions", "north\tsouth"]) == [])
  }
}
