import SluiceCore

/// The columns of document rows, in order.
let documentColumns: [Column] = [
  Column("id", .text(), "the producer's id, else 32 hex digits of SHA-256 over path, member and part"),
  Column("path", .text(), "the input file below its input root"),
  Column("member", .text(), null: true, "the name inside a container"),
  Column("part", .integer, "the number among documents split from one input, from 0"),
  Column("url", .text(), null: true, "the address the document was fetched from"),
  Column("title", .text(), null: true, "the title, without the site's name"),
  Column("author", .text(), null: true, "the author or authors"),
  Column("published", .text(), null: true, "the publication date, ISO 8601"),
  Column("fetched", .text(), null: true, "when it was fetched or saved, ISO 8601; archives and saved pages tell it"),
  Column("site", .text(), null: true, "the name of the site or source"),
  Column(
    "encoding",
    .object([
      Column("name", .text(), "the encoding the bytes were read in, by its WHATWG or IANA name"),
      Column("source", .text(["bom", "transport", "meta", "xml", "detected", "forced"]), "what settled it"),
      Column("confidence", .number, "how sure, 0 to 1"),
      Column("declared", .text(), null: true, "the label that was declared"),
      Column("replaced", .integer, "malformed sequences that became U+FFFD"),
    ]), null: true, "how the bytes were read; null where the producer gave Unicode"),
  Column(
    "script",
    .object([
      Column("main", .text(), "the ISO 15924 code of most letters"),
      Column(
        "shares",
        .objects([
          Column("script", .text(), "an ISO 15924 code"), Column("share", .number, "its part of the letters, 0 to 1"),
        ]), "all scripts, largest first"),
    ]), null: true, "the scripts of the text"),
  Column("language", .text(), null: true, "a BCP 47 tag; null where nothing tells it"),
  Column(
    "language_confidence", .number, null: true,
    "how sure `script` is of the language, 0 to 1: 0 where the text is too short or in none that it knows, null where the language was declared"
  ),
  Column("page_type", .text(PageType.allCases.map(\.rawValue)), null: true, "what kind of page it is"),
  Column("quality", .number, null: true, "how sure the text is the whole main content and nothing else, 0 to 1"),
  Column("text", .text(), "the clean text; offsets count its code points"),
  Column(
    "sections",
    .objects([
      Column("title", .text(), "the heading"), Column("level", .integer, "its depth, 1 for the outermost"),
      Column("start", .integer, "where it starts, in code points"),
      Column("end", .integer, "where it ends, in code points, half-open"),
    ]), "headings with the range of text beneath them"),
  Column("flags", .texts, "what a reader should know: \(Flags.names.joined(separator: ", "))"),
  Column("chars", .integer, "the length of the text in code points"),
  Column("claims", .integer, "how many claims were found"),
  Column("duplicate_of", .text(), null: true, "the id of the earlier document that this one repeats"),
  Column("content_hash", .text(), null: true, "the hash of the normalised text, where dedup ran"),
]

/// The columns of claim rows, in order.
let claimColumns: [Column] = [
  Column("id", .text(), "the document's id with : and the claim's ordinal"),
  Column("doc_id", .text(), "the document's id"),
  Column("text", .text(), "the number with its unit, as written"),
  Column("start", .integer, "where it starts in the document's text, in code points"),
  Column("end", .integer, "where it ends, in code points, half-open"),
  Column("kind", .text(Claim.Kind.allCases.map(\.rawValue)), "what the number says of its metric"),
  Column("value", .number, null: true, "the number after its scale is applied; null for a range"),
  Column("low", .number, null: true, "the lower end of a range"),
  Column("high", .number, null: true, "the upper end of a range"),
  Column("unit", .text(), "the unit's code: ISO 4217, %, pp, km2, a classifier, 1"),
  Column("qualifier", .text(Claim.Qualifier.allCases.map(\.rawValue)), "how exactly the number is meant"),
  Column("direction", .text(Claim.Direction.allCases.map(\.rawValue)), null: true, "which way a growth or change goes"),
  Column("basis", .text(), null: true, "what it compares with: yoy, pop, cagr, since:YYYY, cumulative"),
  Column("metric", .text(), "the phrase that names what is measured"),
  Column("period", .text(), null: true, "the time the value holds for"),
  Column("status", .text(Claim.Status.allCases.map(\.rawValue)), "whether the value is, or shall be"),
  Column("of", .text(), null: true, "the id of the claim whose level this one is about"),
  Column("sentence", .text(), "the sentence that holds the number"),
  Column("section", .text(), null: true, "the heading it stands under"),
  Column("metric_id", .text(), null: true, "the canonical name of the metric"),
  Column("place", .text(), null: true, "the place the value holds for"),
  Column("rule", .text(), "the rule that found it"),
  Column("confidence", .number, "how sure quantity, kind and metric are right, 0 to 1"),
  Column("flags", .texts, "what a reader should know"),
  Column("path", .text(), "the document's path"),
  Column("url", .text(), null: true, "the document's address"),
  Column("title", .text(), null: true, "the document's title"),
  Column("published", .text(), null: true, "the document's publication date"),
]

/// The columns of error rows, in order.
let errorColumns: [Column] = [
  Column("path", .text(), "the input file below its input root"),
  Column("member", .text(), null: true, "the name inside a container"),
  Column("offset", .integer, null: true, "the byte offset where it went wrong"),
  Column("stage", .text(), "the stage that met it"),
  Column("code", .text(), "what kind of problem it is"),
  Column("message", .text(), "what is wrong and what can be done"),
]
