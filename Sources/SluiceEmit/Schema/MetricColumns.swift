import SluiceCore

private let kinds = Claim.Kind.allCases.map(\.rawValue)
private let qualifiers = Claim.Qualifier.allCases.map(\.rawValue)

/// What names a tidy row, the same in metrics and targets.
private let subjectColumns: [Column] = [
  Column("place", .text(), null: true, "the place; where none is known, claims of one document alone share a row"),
  Column("metric", .text(), "the metric_id where the metric has one, else its phrase, folded"),
  Column("metric_name", .text(), "the phrase of the best claim, as written"),
  Column("metric_id", .text(), null: true, "the canonical name of the metric"),
  Column("kind", .text(kinds), "what the number says of its metric"),
  Column("basis", .text(), null: true, "what growth and change compare with"),
  Column("unit", .text(), "the base unit: m, m2, m3, kg, W, J, s, B, %, pp, a currency, a classifier, code/code"),
]

/// The columns of tidy rows, in order.
let metricColumns: [Column] =
  subjectColumns + [
    Column("period", .text(), null: true, "the time the value holds for"),
    Column("status", .text(Claim.Status.allCases.map(\.rawValue)), "whether the value is, or shall be"),
    Column("value", .number, null: true, "the best value, in the base unit; growth and change down are negative"),
    Column("low", .number, null: true, "the lower end of a range"),
    Column("high", .number, null: true, "the upper end of a range"),
    Column("qualifier", .text(qualifiers), "how exactly the best value is meant"),
    Column("text", .text(), "the best value as written"),
    Column("claim_id", .text(), "the claim that gives the best value"),
    Column("agree", .truth, "whether all sources agree with the best value, as exactly as they are written"),
    Column("least", .number, null: true, "the least value of all sources"),
    Column("greatest", .number, null: true, "the greatest value of all sources"),
    Column("documents", .integer, "how many documents give it"),
    Column(
      "sources",
      .objects([
        Column("claim_id", .text(), "the claim"), Column("doc_id", .text(), "its document"),
        Column("path", .text(), "the document's path"), Column("url", .text(), null: true, "the document's address"),
        Column("published", .text(), null: true, "the document's date"), Column("text", .text(), "as written"),
        Column("value", .number, null: true, "its value in the base unit"),
        Column("confidence", .number, "how sure the claim is, 0 to 1"),
        Column("agrees", .truth, "whether it agrees with the best value"),
      ]), "every claim that gives it, the best first"),
    Column("growth_stated", .number, null: true, "the growth that texts state, in %, down negative"),
    Column("growth_computed", .number, null: true, "the growth from the level before to the level of the period, in %"),
    Column("growth_from", .text(), null: true, "the period of the level before"),
    Column("growth_agrees", .truth, null: true, "whether both fit, as exactly as all three are written"),
  ]

/// The columns of targets, in order.
let targetColumns: [Column] =
  subjectColumns + [
    Column("period", .text(), null: true, "the time the target is set for"),
    Column("target", .number, null: true, "the target, in the base unit; the bound that counts of a range"),
    Column("target_qualifier", .text(qualifiers), "how exactly it is meant"),
    Column("target_text", .text(), "the target as written"),
    Column("target_claim_id", .text(), "the claim that sets it"),
    Column("target_path", .text(), "the path of its document"),
    Column("target_published", .text(), null: true, "the date of its document"),
    Column("actual", .number, null: true, "what came out, in the base unit; null where nothing is known yet"),
    Column("actual_period", .text(), null: true, "the time that holds for"),
    Column("actual_text", .text(), null: true, "what came out, as written"),
    Column("actual_claim_id", .text(), null: true, "the claim that says so"),
    Column("actual_path", .text(), null: true, "the path of its document"),
    Column("actual_published", .text(), null: true, "the date of its document"),
    Column(
      "match", .text(["same_period", "later_period"]), null: true,
      "whether the actual is of the target's period or of the next one known"),
    Column("ratio", .number, null: true, "the actual by the target"),
    Column("met", .truth, null: true, "whether the actual reaches the target"),
  ]
