/// Words at the start of a line of an article that tell what the line is for.
///
/// Source: the customary labels of news sites and content systems in each language.
enum LineLabels {
  /// They lead from an article to other pages.
  static let leads = LabelSet(
    """
    read also|also read|read more|read next|related:|related article|related stor|see also|you may also|you might also|more on this
    |more from|click here|sign up|subscribe to|download the|follow us|follow @|send us your|tell us what|recommended for you|don't miss|don’t miss|most read
    |auch interessant|auch lesen|auch auf|lesen sie auch|lesen sie hier|lesetipp|lies auch|mehr zum thema|mehr dazu|mehr aus|mehr über
    |weitere informationen|weitere infos|hier geht es zu|mehr informationen|weitere beiträge|weitere artikel|weitere themen|zum weiterlesen|passend dazu|das könnte sie|das könnte dich
    |aktuelle berichte aus|siehe auch|zum thema:
    |à lire aussi|a lire aussi|lire aussi|lire également|à voir aussi|voir aussi|sur le même sujet|à découvrir
    |lea también|lea más|lea:|lee también|lee además|le puede interesar|te puede interesar|vea también|ver también|mira también|también:
    |leia também|leia mais|veja também|saiba mais|leggi anche|guarda anche|potrebbe interessarti
    |czytaj też|czytaj także|czytaj więcej|zobacz także|zobacz też|zobacz również|dowiedz się więcej|przeczytaj także|czytasz właśnie
    |lees ook|lees meer|läs också|läs mer|läs även|lue myös|lue lisää|læs også|læs mere|les også
    |читайте также|смотрите также|читайте ещё|читайте еще|по теме|関連記事|あわせて読みたい|관련기사
    |相关阅读|相关新闻|相关报道|相关文章|延伸阅读|推荐阅读|相關閱讀|相關新聞|相關報導|延伸閱讀|推薦閱讀
    """)

  /// They name who made a picture or where a text comes from; the rest of the line is the name.
  static let credits = LabelSet(
    """
    foto:|fotos:|photo:|photos:|photo by|photo credit|bild:|bilder:|bild via|bildquelle|bildnachweis|beitragsbild|titelbild|symbolbild
    |image:|images:|image credit|image courtesy|image illustrative|imagen:|imágenes:|crédit|créditos|crédito|credit:|credits:|©
    |getty images|istock|shutterstock|picture alliance|imago|dpa/|afp/|reuters/|ap photo|fot.|zdjęcie:|zdj.|fotografie:|fotó:|фото:|фото
    |quelle:|quellen:|quellenangabe|source:|sources:|fuente:|fonte:|źródło:|источник:|bron:|källa:|kilde:|lähde:
    |図:|写真:|写真=|图片来源|图源|供图|图/|文/|資料圖片|圖片來源
    """)

  /// A line of these words alone is a button, a mark or a notice.
  static let wholes = LabelSet(
    """
    advertisement|advertisements|ad|anzeige|anzeigen|werbung|publicidad|publicidade|pubblicità|publicité|reklama|annons|annonse|advertentie
    |реклама|広告|广告|廣告|sponsored|gesponsert|loading|loading...|wird geladen|chargement|cargando|bild anzeigen|bild vergrößern
    |enlarge image|view gallery|weiterempfehlen|teilen|share|share this|share on|sharen mit|tweet|tweeten|drucken|print|pdf|merken|kommentare
    |comments|leave a comment|leave a reply|kommentar schreiben|no responses so far|no response so far|no comments|keine kommentare|say your words|pingback von
    |trackbacks|alle angaben ohne gewähr|kontakt|contact|aktualisiert am|updated on|skip advertisement|sign up|subscribe|abonnieren|newsletter
    """)
}

/// A list of labels, found by their first byte.
struct LabelSet: Sendable {
  private let phrases: [UInt8: [[UInt8]]]

  /// Makes a set from labels in lower case parted by bars.
  init(_ table: String) {
    let all = table.split(separator: "|").map { Array($0.trimming(while: \.isWhitespace).utf8) }
    phrases = Dictionary(grouping: all.filter { !$0.isEmpty }.sorted { $0.count > $1.count }) { $0[0] }
  }

  /// Where the label that a line starts with ends.
  ///
  /// - Parameter text: UTF-8; ASCII letters match in either case, and signs in front are passed over.
  /// - Returns: The offset in bytes, nil where the line starts otherwise.
  func end(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    var start = 0
    while start < text.count, !isLabelStart(text, start) { start += 1 }
    guard start < text.count, let candidates = phrases[Self.lowered(text[start])] else { return nil }
    for phrase in candidates where start + phrase.count <= text.count {
      if phrase.indices.allSatisfy({ Self.lowered(text[start + $0]) == phrase[$0] }) { return start + phrase.count }
    }
    return nil
  }

  /// Whether a line is one of the labels and nothing more than signs and blanks.
  func isWhole(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let end = end(in: text) else { return false }
    return text[end...].allSatisfy { $0 < 0x30 || $0 == 0x3a }
  }

  /// A letter, ©, or a byte of another script; arrows, bullets, dashes and quotes are signs.
  private func isLabelStart(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    let byte = text[at]
    if byte == 0xe2 { return false }
    if byte & 0xc0 == 0x80 { return false }
    return byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7a || byte >= 0xc2
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}

extension Substring {
  /// The text without the characters at its ends that meet a condition.
  fileprivate func trimming(while condition: (Character) -> Bool) -> Substring {
    guard let first = firstIndex(where: { !condition($0) }), let last = lastIndex(where: { !condition($0) }) else {
      return ""
    }
    return self[first...last]
  }
}
