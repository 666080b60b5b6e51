/// What the features of a block need to know of the page beyond its blocks.
struct PageContext {
  /// The block that repeats the page's title, -1 without one.
  var titleBlock = -1
  /// The probability of each page type, in the order of the page model.
  var kinds = [Float](repeating: 0, count: 7)
  private var titles: Set<Int> = []

  func isTitle(_ index: Int) -> Bool { titles.contains(index) }

  init() {}

  /// Finds the blocks that repeat a title: the whole of one of the page's titles, or of its longest part between the
  /// signs that part a title from a site's name.
  ///
  /// - Parameters:
  ///   - candidates: The titles that the page gives: `<title>`, Open Graph, JSON-LD.
  ///   - page: The page.
  init(titles candidates: [[UInt8]], _ page: PageAnalysis) {
    let keys = candidates.flatMap { TitleParts($0).all }.map { TitleKey($0) }.filter { $0.length > 0 }
    titleBlock = Self.repeating(keys, page, &titles) ?? Self.firstHeading(page) ?? -1
    // Where the head gives no title, the heading is the title.
    if keys.isEmpty, titleBlock >= 0 { titles.insert(titleBlock) }
  }

  /// The most prominent of the blocks that repeat a title; all of them are gathered.
  private static func repeating(_ keys: [TitleKey], _ page: PageAnalysis, _ titles: inout Set<Int>) -> Int? {
    guard !keys.isEmpty else { return nil }
    // One begins like the other only where both have one first byte, which few blocks have.
    let firsts = Set(keys.compactMap(\.first))
    var own = TitleKey()
    var best: Int?
    var bestRank = 0
    for (index, block) in page.tree.blocks.enumerated() where block.byteCount <= 400 {
      let bytes = UnsafeBufferPointer(start: page.text + Int(block.start), count: block.byteCount)
      guard let first = TitleKey.first(of: bytes), firsts.contains(first) else { continue }
      own.take(bytes)
      guard own.length >= 4, keys.contains(where: { $0.begins(with: own) || own.begins(with: $0) }) else { continue }
      titles.insert(index)
      let level = page.tree.elements[Int(block.element)].tag.headingLevel
      let rank = level == 1 ? 4 : level == 2 ? 3 : level > 0 ? 2 : 1
      if rank > bestRank {
        bestRank = rank
        best = index
      }
    }
    return best
  }

  /// The first heading of the first level: the title of a page that gives none, or another than it shows.
  private static func firstHeading(_ page: PageAnalysis) -> Int? {
    page.tree.blocks.firstIndex { page.tree.elements[Int($0.element)].tag == .h1 }
  }
}

/// A title reduced to its letters and digits, to compare titles that differ in case, signs and spaces.
struct TitleKey {
  private var bytes: [UInt8] = []

  var length: Int { bytes.count }
  var first: UInt8? { bytes.first }

  init() {}

  init(_ title: some RandomAccessCollection<UInt8>) { take(title) }

  /// Becomes the key of another title, in the memory that it has.
  mutating func take(_ title: some RandomAccessCollection<UInt8>) {
    bytes.removeAll(keepingCapacity: true)
    bytes.reserveCapacity(title.count)
    Self.read(title) { byte in
      bytes.append(byte)
      return true
    }
  }

  /// The first byte of a title's key, nil where it has no letter or digit.
  static func first(of title: UnsafeBufferPointer<UInt8>) -> UInt8? {
    var first: UInt8?
    read(title) { byte in
      first = byte
      return false
    }
    return first
  }

  /// Gives the bytes of letters and digits, in lowercase, as long as they are wanted.
  @inline(__always)
  private static func read(_ title: some RandomAccessCollection<UInt8>, _ take: (UInt8) -> Bool) {
    var at = title.startIndex
    while at < title.endIndex {
      let byte = title[at]
      let next = title.index(after: at)
      if byte == 0xc2 {
        at = next < title.endIndex ? title.index(after: next) : next
        continue
      }
      if byte >= 0xe2, byte < 0xf0, isSign(byte, next < title.endIndex ? title[next] : 0) {
        at = title.index(at, offsetBy: 3, limitedBy: title.endIndex) ?? title.endIndex
        continue
      }
      if byte >= 0x80 || (byte | 32) &- 97 < 26 || byte &- 48 < 10, !take(lowercased(byte)) { return }
      at = next
    }
  }

  /// General punctuation (signs of Latin-1 are left out before), CJK punctuation and full-width forms.
  private static func isSign(_ lead: UInt8, _ second: UInt8) -> Bool {
    lead == 0xe2 && second <= 0x81 || lead == 0xe3 && second == 0x80
      || lead == 0xef && (second == 0xbc || second == 0xbd)
  }

  /// Whether two names are one, or one is how the other begins.
  func isAlike(_ other: TitleKey) -> Bool {
    length > 0 && other.length > 0 && (begins(with: other) || other.begins(with: self))
  }

  /// Whether another title, not much shorter than half of this one, is how this one begins.
  func begins(with other: TitleKey) -> Bool {
    other.length <= length && other.length * 2 >= min(length, 60) && bytes.starts(with: other.bytes)
  }
}
