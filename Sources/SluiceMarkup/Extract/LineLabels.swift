/// Words at the start of a line of an article that tell what the line is for.
///
/// Source: the customary labels of news sites and content systems in each language.
enum LineLabels {
  /// They lead from an article to other pages.
  static let leads = LabelSet(
    """
    read also|also read|read more|read next|related:|related article|related stor|see also|you may also|you might also|more on this
    |read the full|keep reading|continue reading|further reading|watch:|watch also|listen:|in pictures:|recommended:|editor's pick|what to read next
    |more from|click here|sign up|subscribe to|download the|follow us|follow @|send us your|tell us what|recommended for you|don't miss|don’t miss|most read
    |auch interessant|auch lesen|auch auf|lesen sie auch|lesen sie hier|lesetipp|lies auch|mehr zum thema|mehr dazu|mehr aus|mehr über
    |weitere informationen|weitere infos|hier geht es zu|mehr informationen|weitere beiträge|weitere artikel|weitere themen|zum weiterlesen|passend dazu|das könnte sie|das könnte dich
    |aktuelle berichte aus|siehe auch|zum thema:|weiterlesen:|hier weiterlesen|mehr lesen|lesen sie mehr|lesen sie weiter|lesetipps|auch spannend|ebenfalls interessant
    |weiterführende links|das könnte dir|das könnte euch|lest auch|jetzt lesen|hier lesen sie|mehr zu:|video:|im video:|podcast:
    |lire la suite|pour aller plus loin|à lire :|lire :|à lire:|voir également|à consulter aussi|pour en savoir plus|vous aimerez aussi|notre dossier
    |à lire aussi|a lire aussi|lire aussi|lire également|à voir aussi|voir aussi|sur le même sujet|à découvrir
    |lea también|lea más|lea:|lee también|lee además|le puede interesar|te puede interesar|vea también|ver también|mira también|mirá también|también:|leer también
    |leer más|lea además|te recomendamos|le recomendamos|también puedes leer|también te puede|también le puede|puede leer|puedes leer|podría interesarte
    |sigue leyendo|seguí leyendo|más información:|más sobre|relacionado:|relacionadas:|noticia relacionada|no te pierdas|entérate|además lea|lee aquí
    |leia também|leia mais|veja também|saiba mais|leggi anche|guarda anche|potrebbe interessarti
    |confira também|confira:|leia mais:|assista também|ouça também|leggi tutto|leggi qui|vedi anche|per approfondire|ti potrebbe interessare|llegeix també
    |czytaj też|czytaj także|czytaj więcej|zobacz także|zobacz też|zobacz również|dowiedz się więcej|przeczytaj także|przeczytaj też|przeczytaj również
    |czytaj również|czytasz właśnie|sprawdź też|sprawdź również|warto przeczytać|więcej na ten temat|polecamy:|polecamy także|czytaj:|zobacz:
    |čtěte také|čtěte též|přečtěte si|čítajte aj|prečítajte si|mohlo by vás zajímat|pročitajte i|pročitajte još|čitajte i|preberite tudi|preberite še
    |olvassa el|olvasd el|kapcsolódó|ez is érdekelheti|citește și|citeşte şi|vezi și|citiți și|skaityk taip pat|skaitykite taip pat|lasi arī|loe ka|loe lisaks
    |lees ook|lees meer|läs också|läs mer|läs även|lue myös|lue lisää|læs også|læs mere|les også|lees verder|bekijk ook|se også|se även|katso myös|lesið|lesa einnig
    |διαβάστε επίσης|διαβάστε ακόμη|δείτε επίσης|διαβάστε:|ayrıca bkz|ilgili haber|bunları da|читайте також|дивіться також|читай також|вижте още|прочетете още|прочитајте и|читајте
    |baca juga|lihat juga|xem thêm|đọc thêm|basahin din|soma pia|और भी पढ़ें|यह भी पढ़ें|ये भी पढ़ें|اقرأ أيضا|إقرأ أيضا|اقرأ أيضًا|بیشتر بخوانید|קראו גם|อ่านเพิ่มเติม
    |читайте также|смотрите также|читайте ещё|читайте еще|по теме|関連記事|関連ニュース|あわせて読みたい|こちらもおすすめ|관련기사|관련 기사|함께 읽기
    |相关阅读|相关新闻|相关报道|相关文章|延伸阅读|推荐阅读|相關閱讀|相關新聞|相關報導|延伸閱讀|推薦閱讀|更多报道|更多新闻|更多新聞|更多內容|往下看更多|看更多|热门推荐|猜你喜欢
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

  /// They name who edited or checked a text, on pages of every kind.
  static let editors = LabelSet(
    """
    责任编辑|責任編輯|责编：|责编:|責編：|責編:|编辑：|编辑:|編輯：|編輯:|本文编辑|网络编辑|审核：|审核:|校对：|校对:|校對：|初审：|复审：|终审：|值班编辑
    |責任校對|值班主任|监制：|監製：
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
    let labels = table.utf8.split(separator: UInt8(ascii: "|")).map { Self.trimmed($0) }
    let all = Set(labels.filter { !$0.isEmpty }.flatMap(Self.forms))
    phrases = Dictionary(grouping: all.sorted { $0.count > $1.count }) { $0[0] }
  }

  private static func trimmed(_ label: Substring.UTF8View) -> [UInt8] {
    var label = Array(label.drop { $0 <= 32 })
    while let last = label.last, last <= 32 { label.removeLast() }
    return label
  }

  /// A label as it is compared: only letters beyond ASCII need a form for a capital in front and one for all capitals.
  private static func forms(_ label: [UInt8]) -> [[UInt8]] {
    // Scripts from Hebrew on, but for Cherokee and their like, have no capitals.
    guard label.contains(where: { $0 >= 0xc3 && $0 < 0xd7 }) else { return [label] }
    let text = String(decoding: label, as: UTF8.self)
    let forms = [text, text.prefix(1).uppercased() + text.dropFirst(), text.uppercased()]
    return forms.map { $0.utf8.map(lowered) }
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
    // Ideographic signs such as 【 and full-width ones such as （.
    let next = at + 1 < text.count ? text[at + 1] : 0
    if byte == 0xe3 && next == 0x80 || byte == 0xef && next == 0xbc { return false }
    if byte & 0xc0 == 0x80 { return false }
    return byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7a || byte >= 0xc2
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
