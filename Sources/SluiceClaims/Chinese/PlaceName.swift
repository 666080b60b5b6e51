/// The place that a title names, by the form of Chinese administrative names.
enum PlaceName {
  /// Finds the first administrative name of a title: 天门市, 河北省, 某某自治州.
  ///
  /// A name starts the title, or follows 年, a bracket, quote or space, and runs over two to seven Han characters to its
  /// class word.
  ///
  /// - Parameter title: The title.
  /// - Returns: The name as written, nil where none stands.
  static func inTitle(_ title: ClaimText) -> String? {
    let text = title.folded
    for start in text.indices where startsName(text, start) {
      var end = start
      while end < text.count, end - start < 9, Glyph.isHan(text[end]) {
        end += 1
        if end - start >= 3, classes.longest(in: text, at: end, limit: start + 2) != nil, !continues(text, end) {
          return title.string(start..<end)
        }
      }
    }
    return nil
  }

  private static func startsName(_ text: [UInt32], _ index: Int) -> Bool {
    guard Glyph.isHan(text[index]), text[index] != 0x5E74 else { return false }
    return index == 0 || text[index - 1] == 0x5E74 || !Glyph.isHan(text[index - 1])
  }

  /// Whether the class word is only part of a longer one: 自治区 goes on behind 自治, 市场 is no 市.
  private static func continues(_ text: [UInt32], _ end: Int) -> Bool {
    end < text.count && longer.longest(in: text, at: end - 1, limit: text.count) != nil
  }

  /// Class words of GB/T 2260, matched backward.
  private static let classes = PhraseTrie(words: "省 市 州 县 区 旗 盟", reading: .backward)

  /// Words that begin like a class word, matched forward.
  private static let longer = PhraseTrie(words: "市场 市民 市值 市委书记 区域 区块 州长 县域 省级 市级 区间 省会 市区")
}
