import SluiceJSON
import Testing

/// Holds the claims of the sample corpus to their gold: 43 documents with every claim marked by hand.
///
/// The floors are what the code reached when they were last raised; they never go down without a reason in the commit.
@Suite struct GoldClaimTests {
  @Test(arguments: [("zh", 0.98, 0.92), ("zh-Hant", 0.95, 0.88), ("en", 0.95, 0.82)])
  func claimsAreRight(language: String, quantityFloor: Double, claimFloor: Double) throws {
    let run = try GoldRun.shared.get()
    var score = ClaimScore()
    for gold in try GoldRun.gold("claims.jsonl") where gold["lang"]?.string == language {
      score.add(gold, document: run.document(for: gold), claims: run.claims)
    }
    #expect(score.gold > 50)
    #expect(score.f1(score.quantities) >= quantityFloor, "\(score)")
    #expect(score.f1(score.claims) >= claimFloor, "\(score)")
  }
}

/// Counts of gold and found claims; a claim matches when spans overlap by half with the same number and unit.
struct ClaimScore: CustomStringConvertible {
  var gold = 0
  var found = 0
  var quantities = 0
  var claims = 0
  var problems: [String] = []

  var description: String {
    "quantity F1 \(f1(quantities)), claim F1 \(f1(claims)): \(problems.joined(separator: "; "))"
  }

  func f1(_ right: Int) -> Double { 2 * Double(right) / Double(max(1, gold + found)) }

  /// Scores the claims that stand in the gold passages of one document; those elsewhere are not judged.
  mutating func add(_ row: JSONValue, document: JSONValue?, claims all: [JSONValue]) {
    let text = SqueezedText(document?["text"]?.string ?? "")
    let mine = all.filter { $0["doc_id"] == document?["id"] }
    var at = 0
    for passage in row["passages"]?.array ?? [] {
      let wanted = SqueezedText(passage["text"]?.string ?? "")
      guard let start = text.index(of: wanted, from: at) ?? text.index(of: wanted), !wanted.scalars.isEmpty else {
        let missed = (passage["claims"]?.array ?? []).filter { $0["optional"] != .bool(true) }.count
        gold += missed
        if missed > 0 { problems.append("passage missing: \((passage["text"]?.string ?? "").prefix(30))") }
        continue
      }
      at = start + wanted.scalars.count
      let range = text.places[start]...text.places[at - 1]
      let spots = Dictionary(uniqueKeysWithValues: zip(wanted.places, text.places[start..<at]))
      score(passage, spots: spots, found: mine.filter { range.contains(Int($0["start"]?.number ?? -1)) })
    }
  }

  private mutating func score(_ passage: JSONValue, spots: [Int: Int], found here: [JSONValue]) {
    var free = here
    for gold in passage["claims"]?.array ?? [] {
      guard let start = spots[Int(gold["start"]?.number ?? -1)], let last = spots[Int(gold["end"]?.number ?? 0) - 1]
      else { continue }
      let best = free.indices.max { overlap(free[$0], start, last + 1) < overlap(free[$1], start, last + 1) }
      let hit = best.flatMap { overlap(free[$0], start, last + 1) >= 0.5 ? free.remove(at: $0) : nil }
      if gold["optional"] == .bool(true) { continue }
      self.gold += 1
      found += hit == nil ? 0 : 1
      judge(gold, hit)
    }
    found += free.count
    problems += free.map { "no claim: \($0["text"]?.string ?? "")" }
  }

  private mutating func judge(_ gold: JSONValue, _ hit: JSONValue?) {
    let context = gold["context"]?.string ?? ""
    guard let hit, sameQuantity(gold, hit) else {
      problems.append("\(hit == nil ? "missed" : "wrong number"): \(context)")
      return
    }
    quantities += 1
    let metrics = [gold["metric"]] + (gold["metric_any"]?.array ?? [])
    let metricIsRight = metrics.contains { alike($0?.string ?? "", hit["metric"]?.string ?? "") >= 0.6 }
    if gold["kind"] == hit["kind"], gold["direction"] == hit["direction"], metricIsRight {
      claims += 1
    } else {
      problems.append("wrong claim: \(context) got \(hit["kind"]?.string ?? "") \(hit["metric"]?.string ?? "")")
    }
  }

  private func overlap(_ claim: JSONValue, _ start: Int, _ end: Int) -> Double {
    let (from, to) = (Int(claim["start"]?.number ?? 0), Int(claim["end"]?.number ?? 0))
    return Double(max(0, min(end, to) - max(start, from))) / Double(max(1, max(end, to) - min(start, from)))
  }

  private func sameQuantity(_ gold: JSONValue, _ hit: JSONValue) -> Bool {
    gold["unit"] == hit["unit"]
      && ["value", "low", "high"].allSatisfy { key in
        switch (gold[key]?.number, hit[key]?.number) {
        case (nil, nil): true
        case (let a?, let b?): (a - b).magnitude <= 1e-3 * max(1e-9, min(a.magnitude, 100))
        default: false
        }
      }
  }

  /// The shared part of two phrases: characters where they are Chinese, else words without articles.
  private func alike(_ left: String, _ right: String) -> Double {
    let (a, b) = (parts(left), parts(right))
    let shared = a.map { min($0.value, b[$0.key] ?? 0) }.reduce(0, +)
    return 2 * Double(shared) / Double(max(1, a.values.reduce(0, +) + b.values.reduce(0, +)))
  }

  private func parts(_ phrase: String) -> [String: Int] {
    let isChinese = phrase.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
    let lower = phrase.lowercased()
    let pieces =
      isChinese
      ? lower.filter { !$0.isWhitespace }.map(String.init)
      : lower.split { !($0.isLetter || $0.isNumber || $0 == "%" || $0 == "$" || $0 == "_") }.map(String.init)
        .filter { !["the", "a", "an"].contains($0) }
    return pieces.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
