/// What the elements around a text are, one bit each, inherited from the root downward.
struct PathFlags: OptionSet {
  let rawValue: UInt32

  static let nav = PathFlags(rawValue: 1 << 0)
  static let header = PathFlags(rawValue: 1 << 1)
  static let footer = PathFlags(rawValue: 1 << 2)
  static let aside = PathFlags(rawValue: 1 << 3)
  static let article = PathFlags(rawValue: 1 << 4)
  static let main = PathFlags(rawValue: 1 << 5)
  static let form = PathFlags(rawValue: 1 << 6)
  static let table = PathFlags(rawValue: 1 << 7)
  static let list = PathFlags(rawValue: 1 << 8)
  static let figure = PathFlags(rawValue: 1 << 9)
  static let quote = PathFlags(rawValue: 1 << 10)
  static let definitions = PathFlags(rawValue: 1 << 11)
  static let details = PathFlags(rawValue: 1 << 12)
  static let address = PathFlags(rawValue: 1 << 13)
  static let section = PathFlags(rawValue: 1 << 14)
  static let link = PathFlags(rawValue: 1 << 15)
  static let hidden = PathFlags(rawValue: 1 << 16)
  static let ariaHidden = PathFlags(rawValue: 1 << 17)
  static let dialog = PathFlags(rawValue: 1 << 18)
  static let custom = PathFlags(rawValue: 1 << 19)
  static let item = PathFlags(rawValue: 1 << 20)
  static let preformatted = PathFlags(rawValue: 1 << 21)
  static let heading = PathFlags(rawValue: 1 << 22)
  static let articleBody = PathFlags(rawValue: 1 << 23)
  static let microdata = PathFlags(rawValue: 1 << 24)
  static let commentProperty = PathFlags(rawValue: 1 << 25)
  static let button = PathFlags(rawValue: 1 << 26)
  static let center = PathFlags(rawValue: 1 << 27)

  /// What one element adds to the path.
  init(of facts: ElementFacts) {
    var flags = Self.byTag[Int(facts.tag.rawValue)]
    // Hardly any element has one.
    if !facts.flags.isEmpty {
      for (fact, path) in Self.byFact where facts.flags.contains(fact) { flags.formUnion(path) }
    }
    switch facts.property {
    case .articleBody, .text, .reviewBody, .description: flags.insert(.articleBody)
    case .comment, .review: flags.insert(.commentProperty)
    case .none: break
    default: flags.insert(.microdata)
    }
    self = flags
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }

  private static let byFact: [(ElementFacts.Flags, PathFlags)] = [
    (.hidden, .hidden), (.visuallyHidden, .hidden), (.ariaHidden, .ariaHidden), (.roleNavigation, .nav),
    (.roleMain, .main), (.roleComplementary, .aside), (.roleDialog, .dialog), (.roleHeading, .heading),
  ]

  private static let byTag: [PathFlags] = Tag.allCases.map { tag in
    switch tag {
    case .nav, .menu: .nav
    case .header: .header
    case .footer: .footer
    case .aside: .aside
    case .article: .article
    case .main: .main
    case .form, .fieldset: .form
    case .table: .table
    case .ul, .ol, .dir: .list
    case .li: .item
    case .figure, .figcaption: .figure
    case .blockquote, .q: .quote
    case .dl, .dd, .dt: .definitions
    case .details, .summary: .details
    case .address: .address
    case .section: .section
    case .a: .link
    case .dialog: .dialog
    case .other: .custom
    case .pre, .listing, .xmp, .plaintext: .preformatted
    case .h1, .h2, .h3, .h4, .h5, .h6: .heading
    case .button: .button
    case .center: .center
    default: []
    }
  }
}
