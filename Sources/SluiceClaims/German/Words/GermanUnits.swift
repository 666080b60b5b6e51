/// German units with their codes: the contract's table in German words and symbols, in lower case.
///
/// Names after PTB, Die gesetzlichen Einheiten in Deutschland; currencies by ISO 4217.
enum GermanUnits {
  /// Units behind a number, read forward; the value is an index into ``codes``.
  static let behind = PhraseTrie(table.flatMap { index, words in words.map { ($0, index) } })
  /// Currency signs and codes before a number, read backward; the value is an index into ``codes``.
  static let before = PhraseTrie(
    prefixes.map { ($0.0, index(of: $0.1)) }, reading: .backward)
  /// Words that divide one unit by another, read forward.
  static let per = PhraseTrie(["pro", "je", "/"].map { ($0, 1) })

  /// The code of a match.
  static func code(_ match: PhraseTrie.Match) -> String { rows[match.value].0 }

  /// Surfaces of a part of another unit, with that unit and how many make it.
  static let parts: [String: (code: String, count: Double)] = ["EUR-cent": ("EUR", 100)]

  private static let prefixes: [(String, String)] = [
    ("€", "EUR"), ("eur", "EUR"), ("us$", "USD"), ("$", "USD"), ("usd", "USD"), ("chf", "CHF"), ("£", "GBP"),
    ("fr.", "CHF"), ("¥", "JPY"), ("gbp", "GBP"), ("euro", "EUR"),
  ]

  private static let rows: [(String, String)] = [
    ("EUR", "euro|euros|eur|€|teuro"), ("1", "stück|exemplare|exemplaren"), ("EUR-cent", "cent|cents|eurocent"),
    ("USD", "us-dollar|dollar|us-dollars|usd|$|us$"),
    ("CHF", "schweizer franken|franken|chf|sfr"), ("GBP", "britische pfund|pfund sterling|gbp|£"),
    ("JPY", "yen|jpy|¥"), ("CNY", "yuan|renminbi|cny"), ("SEK", "schwedische kronen|sek"), ("PLN", "zloty|złoty|pln"),
    ("DKK", "dänische kronen|dkk"), ("NOK", "norwegische kronen|nok"), ("CZK", "tschechische kronen|czk"),
    ("TRY", "türkische lira|lira"), ("RUB", "rubel"), ("INR", "rupien"), ("HUF", "forint"),
    ("%", "%|prozent|vom hundert|v.h.|v. h."), ("‰", "‰|promille"),
    ("pp", "prozentpunkte|prozentpunkten|prozentpunkt|%-punkte|%-punkten"),
    ("bp", "basispunkte|basispunkten|basispunkt"),
    ("mm", "mm|millimeter|millimetern"), ("cm", "cm|zentimeter|zentimetern"), ("m", "m|meter|metern"),
    ("km", "km|kilometer|kilometern"), ("nmi", "seemeilen"), ("mi", "meilen"),
    ("cm2", "cm²|cm2|quadratzentimeter"), ("m2", "m²|m2|qm|quadratmeter|quadratmetern"),
    ("km2", "km²|km2|qkm|quadratkilometer|quadratkilometern"), ("ha", "ha|hektar"),
    ("m3", "m³|m3|kubikmeter|kubikmetern"), ("L", "l|liter|litern"), ("mL", "ml|milliliter"), ("bbl", "barrel|fass"),
    ("ug", "µg|μg|mikrogramm"), ("mg", "mg|milligramm"), ("g", "g|gramm"), ("kg", "kg|kilogramm|kilo"),
    ("t", "t|tonne|tonnen"), ("W", "watt"), ("kW", "kw|kilowatt"), ("MW", "mw|megawatt"), ("GW", "gw|gigawatt"),
    ("TW", "terawatt"), ("kWh", "kwh|kilowattstunde|kilowattstunden"), ("MWh", "mwh|megawattstunde|megawattstunden"),
    ("GWh", "gwh|gigawattstunde|gigawattstunden"), ("TWh", "twh|terawattstunde|terawattstunden"),
    ("PS", "ps"), ("kV", "kv|kilovolt"), ("V", "volt"), ("Cel", "grad celsius|°c|° c|grad"),
    ("degF", "grad fahrenheit|°f"), ("s", "sekunde|sekunden"), ("min", "minute|minuten"),
    ("h", "h|stunde|stunden"), ("d", "tag|tage|tagen"), ("wk", "woche|wochen"), ("mo", "monat|monate|monaten"),
    ("a", "jahr|jahre|jahren"), ("B", "byte|bytes"), ("KB", "kb|kilobyte"), ("MB", "mb|megabyte"),
    ("GB", "gb|gigabyte"), ("TB", "tb|terabyte"), ("bit/s", "bit/s"), ("Mbit/s", "mbit/s|megabit pro sekunde"),
    ("Gbit/s", "gbit/s|gigabit pro sekunde"), ("px", "pixel"), ("TEU", "teu"),
    ("km/h", "km/h|kilometer pro stunde|stundenkilometer|stundenkilometern"),
  ]

  private static let table: [(Int, [String])] = rows.enumerated().map { index, row in
    (index, row.1.split(separator: "|").map(String.init))
  }

  private static func index(of code: String) -> Int { rows.firstIndex { $0.0 == code } ?? 0 }
}
