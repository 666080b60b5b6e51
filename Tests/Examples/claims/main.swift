import SluiceClaims

let text = "2023年全县粮食产量25.5万吨，同比增长4%。"
for claim in claims(in: text) {
  let value = claim.value.map { "\($0)" } ?? "\(claim.low ?? 0) to \(claim.high ?? 0)"
  print(claim.metric, claim.kind, value, claim.unit, claim.period ?? "no period")
}
