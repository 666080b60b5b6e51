/// What the guard notes of a page's head and scripts while it cuts them out; all ranges are in the page.
struct HeadRecords {
  /// A `<meta>` with a name and content.
  struct Meta {
    var name: ByteRange
    var content: ByteRange
  }

  /// `<title>`, the first that is not empty.
  var title: ByteRange?
  /// `<meta name|property|itemprop content>` in order.
  var metas: [Meta] = []
  /// The content of `<script type="application/ld+json">`.
  var jsonLD: [ByteRange] = []
  /// `<link rel="canonical" href>`.
  var canonical: ByteRange?
  /// `<html lang>`.
  var language: ByteRange?
  /// What class and id of `<body>` say.
  var bodyHints: Hints = []
  /// How many scripts the page has.
  var scripts = 0
  /// Whether something inert (`noscript`, `template`) was cut.
  var cutInert = false

  /// So many `<meta>` are kept; pages have some dozens.
  static let maximumMetas = 500
  /// So many JSON-LD scripts are kept.
  static let maximumScripts = 64

  mutating func reset() {
    metas.removeAll(keepingCapacity: true)
    jsonLD.removeAll(keepingCapacity: true)
    title = nil
    canonical = nil
    language = nil
    bodyHints = []
    scripts = 0
    cutInert = false
  }
}
