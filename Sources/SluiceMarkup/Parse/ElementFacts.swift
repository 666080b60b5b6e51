/// A range of bytes in the page, small enough to keep by the thousand.
struct ByteRange: Equatable {
  var start: Int32 = 0
  var length: Int32 = 0

  init() {}

  init(_ start: Int, _ end: Int) {
    self.start = Int32(truncatingIfNeeded: start)
    length = Int32(truncatingIfNeeded: end - start)
  }

  var isEmpty: Bool { length == 0 }
  var end: Int { Int(start) + Int(length) }
}

/// The properties of schema.org microdata and RDFa that say something of the page.
enum ItemProperty: String, CaseIterable {
  case none, headline, name, articleBody, datePublished, dateCreated, dateModified, author, description, price, review
  case reviewBody, text, publisher, comment, offers, ingredients

  /// The properties by their names in lowercase.
  static let byName = NameTable(allCases.filter { $0 != .none }.map { ($0.rawValue.lowercased(), $0) })
}

/// What a start tag says, read once by the guard and kept beside the tree.
struct ElementFacts {
  var tag: Tag = .other
  var flags: Flags = []
  var link: Link = .none
  var property: ItemProperty = .none
  var hints: Hints = []
  /// A hash of tag and class, equal for elements that repeat one pattern.
  var signature: UInt32 = 0
  /// `class` and `id` as written.
  var classes = ByteRange()
  var identifier = ByteRange()
  /// `datetime` or `content`.
  var value = ByteRange()

  struct Flags: OptionSet {
    let rawValue: UInt16
    /// `hidden`, `display:none` and their like.
    static let hidden = Flags(rawValue: 1)
    static let ariaHidden = Flags(rawValue: 2)
    /// A screen-reader copy.
    static let visuallyHidden = Flags(rawValue: 4)
    static let itemScope = Flags(rawValue: 8)
    static let roleNavigation = Flags(rawValue: 16)
    static let roleMain = Flags(rawValue: 32)
    static let roleComplementary = Flags(rawValue: 64)
    static let roleDialog = Flags(rawValue: 128)
    static let roleHeading = Flags(rawValue: 256)
    static let rolePresentation = Flags(rawValue: 512)
    static let closed = Flags(rawValue: 1024)
  }

  /// Where a link leads.
  enum Link: UInt8 {
    case none, fragment, local, external, script
  }
}
