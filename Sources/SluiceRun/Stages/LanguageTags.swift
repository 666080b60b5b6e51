import SluiceCore

/// BCP 47 tags as a filter may name them.
enum LanguageTags {
  /// The two-letter codes of ISO 639-1.
  private static let twoLetters = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo \
    es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg \
    ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn \
    no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw \
    ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split(separator: " ").map(String.init))

  /// English names of languages, and codes of countries taken for ones of languages, with what they mean.
  private static let names = [
    "chinese": "zh", "english": "en", "german": "de", "french": "fr", "spanish": "es", "japanese": "ja",
    "korean": "ko", "russian": "ru", "arabic": "ar", "portuguese": "pt", "italian": "it", "dutch": "nl",
    "cn": "zh", "jp": "ja", "gb": "en", "us": "en", "cz": "cs", "dk": "da", "gr": "el", "ua": "uk", "chi": "zh",
    "zho": "zh", "eng": "en", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "jpn": "ja", "kor": "ko", "rus": "ru",
    "spa": "es", "zh-chs": "zh-Hans", "zh-cht": "zh-Hant",
  ]

  /// What would be right instead of a tag.
  ///
  /// - Parameter tag: The tag as written.
  /// - Returns: Nil where it is a language tag in the form that documents have.
  static func fix(_ tag: String) -> String? {
    if let meant = names[tag.lowercased()] { return "did you mean \(meant)?" }
    let parts = tag.split(whereSeparator: { $0 == "-" || $0 == "_" })
    guard let primary = parts.first?.lowercased(), primary.utf8.allSatisfy({ (0x61...0x7A).contains($0) }),
      primary.utf8.count == 3 || twoLetters.contains(primary)
    else {
      let near = nearest(to: tag.lowercased(), among: names.keys.sorted()).flatMap { names[$0] }
      return near.map { "did you mean \($0)?" } ?? "write BCP 47 tags such as zh, zh-Hant or en"
    }
    if parts.count == 1, let name = names[primary] { return "did you mean \(name)?" }
    let canonical = ([primary] + parts.dropFirst().map { canonicalPart(String($0)) }).joined(separator: "-")
    return canonical == tag ? nil : "did you mean \(canonical)?"
  }

  /// A script as `Hans`, a region as `CN`, anything else in small letters (RFC 5646, 2.1.1).
  private static func canonicalPart(_ part: String) -> String {
    let lower = part.lowercased()
    switch part.utf8.count {
    case 4: return lower.prefix(1).uppercased() + lower.dropFirst()
    case 2: return lower.uppercased()
    default: return lower
    }
  }
}
