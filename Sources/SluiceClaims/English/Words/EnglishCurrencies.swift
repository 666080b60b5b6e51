/// English names and signs of currencies with their ISO 4217 codes.
///
/// Sources: ISO 4217 (current and historic codes) with the currency names of Unicode CLDR 46 (`en`); what a bare
/// `dollar`, `rupee` or `yen` means is the contract's.
enum EnglishCurrencies {
  /// What stands against a number, with a capital at the start: Sh500, Rp2 trillion (ISO 4217; the East African shilling
  /// without a name is Kenya's).
  static let prefixCodes = [
    "sh": "KES", "ksh": "KES", "tsh": "TZS", "ush": "UGX", "rp": "IDR", "rm": "MYR", "tk": "BDT",
    "taka": "BDT", "naira": "NGN", "rupees": "INR", "baht": "THB", "ringgit": "MYR", "rupiah": "IDR", "yuan": "CNY",
    "kwacha": "ZMW", "birr": "ETB",
  ]
  /// The hashes of ``prefixCodes``.
  static let prefixes = EnglishWordSet(prefixCodes.keys.joined(separator: " "))

  /// Names behind a number; a factor where the name is a part of the unit.
  static let names: [(code: String, factor: Double, surfaces: String)] = [
    ("USD", 1, "dollars | dollar | us dollars | us dollar | u.s dollars | u.s dollar | american dollars | bucks"),
    ("USD", 0.01, "cents | cent | us cents"),
    ("CAD", 1, "canadian dollars | canadian dollar"),
    ("AUD", 1, "australian dollars | australian dollar"),
    ("NZD", 1, "new zealand dollars | new zealand dollar"),
    ("HKD", 1, "hong kong dollars | hong kong dollar"),
    ("SGD", 1, "singapore dollars | singapore dollar"),
    ("TWD", 1, "taiwan dollars | new taiwan dollars | taiwan dollar"),
    ("EUR", 1, "euros | euro"),
    ("EUR", 0.01, "euro cents"),
    ("GBP", 1, "pounds sterling | british pounds | pound sterling | quid"),
    ("GBP", 0.01, "pence | penny | p"),
    ("JPY", 1, "yen | japanese yen"),
    ("CNY", 1, "yuan | chinese yuan | renminbi | rmb | kuai"),
    ("KRW", 1, "won | korean won | south korean won"),
    ("INR", 1, "rupees | rupee | indian rupees | indian rupee | rs"),
    ("PKR", 1, "pakistani rupees | pakistani rupee"),
    ("LKR", 1, "sri lankan rupees"), ("NPR", 1, "nepalese rupees"),
    ("RUB", 1, "rubles | ruble | roubles | rouble | russian rubles | russian roubles"),
    ("CHF", 1, "swiss francs | swiss franc"),
    ("FRF", 1, "french francs | french franc"), ("BEF", 1, "belgian francs"), ("XOF", 1, "cfa francs"),
    ("franc", 1, "francs | franc"), ("peso", 1, "pesos | peso"),
    ("krona", 1, "kroner | krona | krone | crowns"),
    ("dinar", 1, "dinars | dinar"), ("shilling", 1, "shillings | shilling"), ("sen", 0.01, "sen"),
    ("MXN", 1, "mexican pesos | mexican peso"), ("ARS", 1, "argentine pesos | argentinian pesos"),
    ("PHP", 1, "philippine pesos | philippine peso"), ("COP", 1, "colombian pesos"), ("CLP", 1, "chilean pesos"),
    ("CUP", 1, "cuban pesos"), ("BRL", 1, "reais | brazilian reais | brazilian real | brazilian reals"),
    ("ZAR", 1, "rand | south african rand"), ("TRY", 1, "turkish lira | turkish liras | lira | liras"),
    ("ITL", 1, "italian lire | lire"),
    ("SEK", 1, "kronor | swedish kronor | swedish krona | swedish kroner | swedish crowns"),
    ("NOK", 1, "norwegian kroner | norwegian krone | norwegian crowns"),
    ("DKK", 1, "danish kroner | danish krone | danish crowns"),
    ("CZK", 1, "czech crowns | czech koruna | koruna"), ("ISK", 1, "icelandic kronur | icelandic krona"),
    ("THB", 1, "baht | thai baht"), ("MYR", 1, "ringgit | malaysian ringgit"), ("IDR", 1, "rupiah | indonesian rupiah"),
    ("VND", 1, "dong | vietnamese dong"), ("AED", 1, "dirhams | dirham | uae dirhams"),
    ("SAR", 1, "riyals | saudi riyals"),
    ("QAR", 1, "qatari riyals"), ("IRR", 1, "rials | iranian rials"), ("NGN", 1, "naira | nigerian naira"),
    ("ILS", 1, "shekels | shekel | israeli shekels"), ("PLN", 1, "zlotys | zloty | zlotych"),
    ("HUF", 1, "forints | forint"),
    ("UAH", 1, "hryvnias | hryvnia"), ("KZT", 1, "tenge"), ("EGP", 1, "egyptian pounds"), ("BDT", 1, "taka"),
    ("KES", 1, "kenyan shillings"), ("GHS", 1, "cedis | cedi"), ("KWD", 1, "kuwaiti dinars"), ("GEL", 1, "lari"),
    ("ESP", 1, "pesetas | peseta"), ("FIM", 1, "finnish markka | markka | markkaa"),
    ("DEM", 1, "deutsche marks | deutschmarks"),
    ("DEM", 1, "german marks"), ("BTC", 1, "bitcoins | bitcoin | btc"), ("ETH", 1, "ether"), ("satoshi", 1, "satoshis"),
  ]

  /// Signs alone.
  private static let signs: [UInt32: String] = [
    0x24: "USD", 0xA3: "GBP", 0x20AC: "EUR", 0xA5: "JPY", 0xFFE5: "JPY", 0x20A9: "KRW", 0x20B9: "INR", 0x20A8: "INR",
    0x20BD: "RUB", 0x20BA: "TRY", 0x20AB: "VND", 0x20A6: "NGN", 0x20B1: "PHP", 0x20AA: "ILS", 0xE3F: "THB",
    0x20B4: "UAH", 0x20B8: "KZT", 0x20A1: "CRC", 0x20BE: "GEL", 0x20B5: "GHS", 0x20B2: "PYG", 0x20AE: "MNT",
    0x20AD: "LAK", 0x5143: "CNY", 0x20BF: "BTC", 0x20A3: "franc",
  ]

  /// The code that a sign stands for, nil for any other sign; of those in ASCII only the dollar's is one.
  @inline(__always)
  static func code(ofSign sign: UInt32) -> String? { sign == 0x24 || sign >= 0x80 ? signs[sign] : nil }

  /// Currencies whose sign is the bare dollar sign at home.
  static let dollars: Set<String> = ["USD", "AUD", "CAD", "HKD", "NZD", "SGD", "TWD"]

  /// Names that several countries share: the currency of each by the words for it and its people (Unicode CLDR 46, `en`).
  static let shared: [String: [(code: String, words: EnglishWordSet)]] = [
    "krona": nations([
      ("DKK", "danish denmark copenhagen danes"), ("NOK", "norwegian norway oslo norwegians"),
      ("SEK", "swedish sweden stockholm swedes"), ("CZK", "czech prague czechs czechia"),
      ("ISK", "icelandic iceland reykjavik"),
    ]),
    "peso": nations([
      ("MXN", "mexican mexico mexicans"), ("PHP", "philippine philippines filipino manila filipinos"),
      ("ARS", "argentine argentina argentinian aires"), ("COP", "colombian colombia bogota"),
      ("CLP", "chilean chile santiago"), ("CUP", "cuban cuba havana"), ("UYU", "uruguayan uruguay montevideo"),
      ("DOP", "dominican"),
    ]),
    "franc": nations([
      ("CHF", "swiss switzerland zurich geneva basel"), ("RWF", "rwandan rwanda kigali"),
      ("XOF", "senegal senegalese ivorian mali malian benin togo niger"),
      ("XAF", "cameroon cameroonian gabon gabonese chad congo"), ("CDF", "congolese kinshasa"),
    ]),
    "dinar": nations([
      ("KWD", "kuwaiti kuwait"), ("JOD", "jordanian jordan amman"), ("IQD", "iraqi iraq baghdad"),
      ("RSD", "serbian serbia belgrade"), ("TND", "tunisian tunisia tunis"), ("DZD", "algerian algeria algiers"),
      ("LYD", "libyan libya tripoli"), ("BHD", "bahraini bahrain manama"),
    ]),
    "shilling": nations([
      ("KES", "kenyan kenya nairobi kenyans"), ("TZS", "tanzanian tanzania"), ("UGX", "ugandan uganda kampala"),
      ("SOS", "somali somalia mogadishu"), ("ATS", "austrian austria vienna"),
    ]),
  ]

  private static func nations(_ words: [(String, String)]) -> [(code: String, words: EnglishWordSet)] {
    words.map { ($0, EnglishWordSet($1)) }
  }

  /// Letters that make a dollar sign another dollar, in lower case.
  static let dollarPrefixes: [String: String] = [
    "us": "USD", "usd": "USD", "u.s": "USD", "a": "AUD", "au": "AUD", "aud": "AUD", "c": "CAD", "ca": "CAD",
    "can": "CAD",
    "cad": "CAD", "cdn": "CAD", "hk": "HKD", "hkd": "HKD", "nz": "NZD", "nzd": "NZD", "s": "SGD", "sg": "SGD",
    "sgd": "SGD",
    "nt": "TWD", "tw": "TWD", "twd": "TWD", "r": "BRL", "mex": "MXN", "mx": "MXN", "mxn": "MXN", "cn": "CNY",
    "jp": "JPY",
  ]

  /// ISO codes that are also English words in capitals, and count only in front of a number.
  static let ambiguousCodes: Set<String> = [
    "ALL", "TRY", "TOP", "MOP", "CUP", "PEN", "BAM", "GEL", "LAK", "COP", "SOS", "MAD",
  ]
}
