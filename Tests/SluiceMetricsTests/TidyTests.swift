import SluiceEmit
import SluiceJSON
import SluiceMetrics
import Testing

/// A claim's row with the keys that tidy rows use; what is not given is as a plain actual level has it.
private func claim(_ id: String, _ cells: String, metric: String = "output", period: String = "2023") -> MetricClaim {
  let document = id.split(separator: ":")[0]
  let given = [
    "{\"id\":\"\(id)\",\"doc_id\":\"\(document)\",\"kind\":\"level\",\"status\":\"actual\",\"qualifier\":\"exact\"",
    "\"metric\":\"\(metric)\",\"period\":\"\(period)\",\"place\":\"Brunn\",\"confidence\":0.9,\"path\":\"p\"", cells,
  ]
  // Of a repeated key the last one counts, so that cells can replace what stands before.
  return MetricClaim(row: Array((given.joined(separator: ",") + "}").utf8))!
}

private func tidy(_ claims: [MetricClaim], budget: Int = 1 << 20, targets: Bool = false) throws -> [JSONValue] {
  var table = MetricTable(budget: budget, folder: "/tmp")
  for claim in claims { try table.add(claim) }
  var json = JSONWriter()
  try table.groups { group in
    if targets { group.writeTargets(to: &json) } else { group.writeMetrics(to: &json) }
  }
  return try json.bytes.split(separator: 0x0A).map { try JSONValue(Array($0)) }
}

@Suite struct TidyTests {
  @Test func unitsBecomeBaseUnitsAndCurrenciesStayApart() throws {
    let rows = try tidy([
      claim("a:0", "\"text\":\"3.6万亩\",\"value\":36000.0,\"unit\":\"mu\"", metric: "area"),
      claim("b:0", "\"text\":\"24平方公里\",\"value\":24.0,\"unit\":\"km2\"", metric: "area"),
      claim("c:0", "\"text\":\"5元\",\"value\":5.0,\"unit\":\"CNY\"", metric: "price"),
      claim("d:0", "\"text\":\"$5\",\"value\":5.0,\"unit\":\"USD\"", metric: "price"),
      claim("e:0", "\"text\":\"36 km/h\",\"value\":36.0,\"unit\":\"km/h\"", metric: "speed"),
      claim("f:0", "\"text\":\"50°F\",\"value\":50.0,\"unit\":\"degF\"", metric: "temperature"),
      claim("g:0", "\"text\":\"20‰\",\"value\":20.0,\"unit\":\"‰\"", metric: "wages"),
    ])
    // 36,000 mu of 10,000/15 m2 and 24 km2 are the same 24,000,000 m2; 50 °F are 10 °C; 36 km/h are 10 m/s.
    #expect(rows.map { $0["unit"]?.string } == ["m2", "CNY", "USD", "m/s", "Cel", "%"])
    let values = rows.map { ($0["value"]?.number ?? 0).rounded(to: 9) }
    #expect(values == [24_000_000, 5, 5, 10, 10, 2])
    #expect(rows[0]["documents"]?.number == 2)
    #expect(rows[0]["agree"] == .bool(true))
  }

  @Test func theValueOfMostDocumentsIsBestAndTheOtherIsTold() throws {
    let rows = try tidy([
      claim("a:0", "\"text\":\"861.7亿元\",\"value\":86170000000.0,\"unit\":\"CNY\",\"confidence\":0.99"),
      claim("b:0", "\"text\":\"869.2亿元\",\"value\":86920000000.0,\"unit\":\"CNY\""),
      claim("c:0", "\"text\":\"869亿元\",\"value\":86900000000.0,\"unit\":\"CNY\""),
      claim("c:0", "\"text\":\"869亿元\",\"value\":86900000000.0,\"unit\":\"CNY\""),
    ])
    // 869 is what 869.2 is called when it is rounded; 861.7 is another number. The finer of the two that agree is best.
    #expect(rows.count == 1)
    #expect(rows[0]["value"]?.number == 86_920_000_000)
    #expect(rows[0]["agree"] == .bool(false))
    #expect(rows[0]["documents"]?.number == 3)
    #expect(rows[0]["sources"]?.array?.map { $0["agrees"] } == [.bool(true), .bool(true), .bool(false)])
    #expect(rows[0]["sources"]?.array?.map { $0["claim_id"]?.string } == ["b:0", "c:0", "a:0"])
    #expect(rows[0]["least"]?.number == 86_170_000_000)
  }

  @Test(arguments: [("about", "46", true), ("exact", "46", false), ("at_least", "40", true), ("at_most", "40", false)])
  func qualifiersLeaveOpenWhatTheySay(qualifier: String, other: String, agree: Bool) throws {
    let rows = try tidy([
      claim("a:0", "\"text\":\"45个\",\"value\":45.0,\"unit\":\"个\""),
      claim("b:0", "\"text\":\"\(other)个\",\"value\":\(other).0,\"unit\":\"个\",\"qualifier\":\"\(qualifier)\""),
    ])
    #expect(rows[0]["agree"] == .bool(agree))
    #expect(rows[0]["qualifier"]?.string == "exact")
  }

  @Test func withoutAPlaceDocumentsHaveRowsOfTheirOwn() throws {
    let rows = try tidy([
      claim("a:0", "\"text\":\"5\",\"value\":5.0,\"unit\":\"1\",\"place\":null"),
      claim("b:0", "\"text\":\"7\",\"value\":7.0,\"unit\":\"1\",\"place\":null"),
    ])
    #expect(rows.map { $0["value"]?.number } == [5, 7])
    #expect(rows.allSatisfy { $0["agree"] == .bool(true) && $0["place"] == .null })
  }

  @Test func growthIsRecomputedFromBothLevels() throws {
    let level = "\"unit\":\"CNY\",\"text\""
    let growth = "\"kind\":\"growth\",\"unit\":\"%\",\"basis\":\"yoy\",\"direction\""
    let rows = try tidy([
      claim("a:0", "\(level):\"800亿元\",\"value\":80000000000.0", period: "2022"),
      claim("b:0", "\(level):\"840亿元\",\"value\":84000000000.0"),
      claim("b:1", "\(growth):\"up\",\"text\":\"5.0%\",\"value\":5.0"),
      claim("c:0", "\(level):\"756亿元\",\"value\":75600000000.0", period: "2024"),
      claim("c:1", "\(growth):\"down\",\"text\":\"3%\",\"value\":3.0", period: "2024"),
    ])
    // 840 / 800 is 1.05, as stated; 756 / 840 is 0.9, a tenth less, and not 3 % less.
    let levels = rows.filter { $0["kind"]?.string == "level" }
    #expect(levels.map { $0["growth_stated"]?.number } == [nil, 5, -3])
    #expect(levels.map { $0["growth_computed"]?.number?.rounded(to: 6) } == [nil, 5, -10])
    #expect(levels.map { $0["growth_from"]?.string } == [nil, "2022", "2023"])
    #expect(levels.map { $0["growth_agrees"] } == [.null, .bool(true), .bool(false)])
    let growths = rows.filter { $0["kind"]?.string == "growth" }
    #expect(growths.map { $0["value"]?.number } == [5, -3])
    #expect(growths.map { $0["growth_agrees"] } == [.bool(true), .bool(false)])
  }

  @Test(arguments: [
    ("pop", "2023-Q1", "2022-Q4"), ("since:2016", "2023", "2016"), ("yoy", "2023-01/2023-09", "2022-01/2022-09"),
  ])
  func growthIsTakenFromThePeriodThatTheBasisNames(basis: String, period: String, before: String) throws {
    let rows = try tidy([
      claim("a:0", "\"text\":\"50吨\",\"value\":50.0,\"unit\":\"t\"", period: before),
      claim("b:0", "\"text\":\"60吨\",\"value\":60.0,\"unit\":\"t\"", period: period),
      claim(
        "b:1",
        "\"kind\":\"growth\",\"basis\":\"\(basis)\",\"direction\":\"up\",\"text\":\"20%\",\"value\":20.0,\"unit\":\"%\"",
        period: period),
    ])
    let growth = try #require(rows.first { $0["kind"]?.string == "growth" })
    #expect(growth["growth_from"]?.string == before)
    #expect(growth["growth_computed"]?.number?.rounded(to: 6) == 20)
    #expect(growth["growth_agrees"] == .bool(true))
  }

  @Test func targetsMeetWhatCameOut() throws {
    let target = "\"status\":\"target\",\"published\":\"2023-01-10\",\"text\""
    let actual = "\"published\":\"2026-01-20\",\"text\""
    let rows = try tidy(
      [
        claim(
          "a:0", "\(target):\"8000个\",\"value\":8000.0,\"unit\":\"个\",\"qualifier\":\"at_least\"", metric: "chargers",
          period: "2025"),
        claim("b:0", "\(actual):\"8120个\",\"value\":8120.0,\"unit\":\"个\"", metric: "chargers", period: "2025"),
        claim(
          "a:1", "\(target):\"30天\",\"value\":30.0,\"unit\":\"d\",\"qualifier\":\"at_most\"", metric: "delay",
          period: "2025"),
        claim("b:1", "\(actual):\"33天\",\"value\":33.0,\"unit\":\"d\"", metric: "delay", period: "2025"),
        claim("a:2", "\(target):\"10公里\",\"value\":10.0,\"unit\":\"km\"", metric: "road", period: "2024"),
        claim("b:2", "\(actual):\"12000米\",\"value\":12000.0,\"unit\":\"m\"", metric: "road", period: "2025"),
        claim("a:3", "\(target):\"5家\",\"value\":5.0,\"unit\":\"家\"", metric: "schools", period: "2025"),
        claim(
          "c:0", "\"published\":\"2022-12-01\",\"text\":\"6家\",\"value\":6.0,\"unit\":\"家\"", metric: "schools",
          period: "2025"),
      ], targets: true)
    // 8,120 of 8,000 is 1.015; 33 days are more than 30; 12,000 m came a year later; the 6 schools were told before the
    // target was set and are not its outcome.
    #expect(rows.map { $0["metric"]?.string } == ["chargers", "delay", "road", "schools"])
    #expect(rows.map { $0["met"] } == [.bool(true), .bool(false), .bool(true), .null])
    #expect(rows.map { $0["ratio"]?.number?.rounded(to: 6) } == [1.015, 1.1, 1.2, nil])
    #expect(rows.map { $0["match"]?.string } == ["same_period", "same_period", "later_period", nil])
  }

  @Test func aSmallMemoryGivesTheSameRows() throws {
    var claims: [MetricClaim] = []
    for number in 0..<3000 {
      let place = "\"place\":\"\(number * 7919 % 40)\",\"text\":\"\(number)吨\",\"value\":\(number).0,\"unit\":\"t\""
      claims.append(claim("d\(number):0", place, metric: "m\(number % 6)"))
    }
    let whole = try tidy(claims, budget: 1 << 30)
    #expect(whole.count == 120)
    #expect(try tidy(claims.reversed(), budget: 20_000) == whole)
  }

  /// Two folders may have claims of one identifier: alike, or of a page that changed between two runs.
  @Test(arguments: [1, 1 << 20]) func claimsOfOneIdentifierCountByWhatTheySay(budget: Int) throws {
    let twelve = claim("a:0", "\"text\":\"12个\",\"value\":12.0,\"unit\":\"个\"")
    let thirteen = claim("a:0", "\"text\":\"13个\",\"value\":13.0,\"unit\":\"个\"")
    let rows = try tidy([twelve, thirteen, twelve], budget: budget)
    #expect(rows.count == 1 && rows.first?["sources"]?.array?.count == 2)
    #expect(try tidy([thirteen, twelve], budget: budget) == rows)
  }

  @Test func theKeysStandInTheOrderOfTheSchema() throws {
    let claims = [claim("a:0", "\"text\":\"5个\",\"value\":5.0,\"unit\":\"个\",\"status\":\"target\"")]
    for (isTargets, table) in [(false, RowTable.metrics), (true, RowTable.targets)] {
      var gathered = MetricTable(budget: 1 << 20, folder: "/tmp")
      for claim in claims { try gathered.add(claim) }
      var json = JSONWriter()
      try gathered.groups { isTargets ? $0.writeTargets(to: &json) : $0.writeMetrics(to: &json) }
      var reader = JSONReader(json.bytes.dropLast().map { $0 })
      var keys: [String] = []
      _ = try reader.next()
      while case .key(let range) = try reader.next() {
        keys.append(try reader.string(range))
        try reader.skip(try reader.next())
      }
      #expect(keys == table.columns.map(\.name))
    }
  }
}

extension Double {
  /// The number with so many decimals, for values that were multiplied.
  fileprivate func rounded(to decimals: Int) -> Double {
    let power = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
    return (self * power).rounded() / power
  }
}
