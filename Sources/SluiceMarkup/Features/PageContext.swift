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
    guard !keys.isEmpty else { return }
    var best = -1
    var bestRank = 0
    for (index, block) in page.tree.blocks.enumerated() where block.byteCount <= 400 {
      let start = page.text + Int(block.start)
      let own = TitleKey(Array(UnsafeBufferPointer(start: start, count: block.byteCount)))
      guard own.length >= 4, keys.contains(where: { $0.begins(with: own) || own.begins(with: $0) }) else { continue }
      titles.insert(index)
      let level = page.tree.tags[Int(block.element)].headingLevel
      let rank = level == 1 ? 4 : level == 2 ? 3 : level > 0 ? 2 : 1
      if rank > bestRank {
        bestRank = rank
        best = index
      }
    }
    titleBlock = best
    if best < 0 {
      titleBlock = page.tree.blocks.firstIndex { page.tree.tags[Int($0.element)] == .h1 } ?? -1
    }
  }
}

/// A title reduced to its letters and digits, to compare titles that differ in case, signs and spaces.
struct TitleKey {
  private var bytes: [UInt8] = []

  var length: Int { bytes.count }

  init(_ title: [UInt8]) {
    var at = 0
    while at < title.count {
      let byte = title[at]
      if byte == 0xc2 {
        at += 2
        continue
      }
      if byte >= 0xe2, byte < 0xf0, isSign(byte, at + 1 < title.count ? title[at + 1] : 0) {
        at += 3
        continue
      }
      if byte >= 0x80 || (byte | 32) &- 97 < 26 || byte &- 48 < 10 { bytes.append(lowercased(byte)) }
      at += 1
    }
  }

  /// General punctuation (signs of Latin-1 are left out before), CJK punctuation and full-width forms.
  private func isSign(_ lead: UInt8, _ second: UInt8) -> Bool {
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
