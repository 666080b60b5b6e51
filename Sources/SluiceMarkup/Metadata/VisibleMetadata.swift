/// What the page itself shows of its date, author and source: microdata, `<time>`, and the lines around the title.
struct VisibleMetadata {
  private(set) var published: String?
  private(set) var author: String?
  private(set) var source: String?

  /// So many blocks around the title are looked at.
  private static let reach = (before: 12, after: 14)
  /// Lines of metadata are short.
  private static let longestLine = 240

  init(_ page: PageAnalysis, _ context: PageContext, facts: [ElementFacts], bytes: [UInt8]) {
    readMicrodata(facts, bytes)
    readLines(page, context)
    if published == nil { published = firstTime(facts, bytes) }
  }

  private mutating func readMicrodata(_ facts: [ElementFacts], _ bytes: [UInt8]) {
    for element in facts where element.property == .datePublished && !element.value.isEmpty {
      published = DateText.first(in: Array(bytes[Int(element.value.start)..<element.value.end]))
      if published != nil { return }
    }
  }

  private func firstTime(_ facts: [ElementFacts], _ bytes: [UInt8]) -> String? {
    for element in facts where element.tag == .time && !element.value.isEmpty {
      if let date = DateText.first(in: Array(bytes[Int(element.value.start)..<element.value.end])) { return date }
    }
    return nil
  }

  private mutating func readLines(_ page: PageAnalysis, _ context: PageContext) {
    let blocks = page.tree.blocks
    guard !blocks.isEmpty else { return }
    let title = max(0, context.titleBlock)
    // Below the title first, line by line, then above it.
    let below = title..<min(blocks.count, title + Self.reach.after)
    let above = max(0, title - Self.reach.before)..<title
    var line: [UInt8] = []
    for place in 0..<below.count + above.count {
      let index = place < below.count ? title + place : title - 1 - (place - below.count)
      let block = blocks[index]
      guard block.byteCount <= Self.longestLine else { continue }
      line.removeAll(keepingCapacity: true)
      line.append(contentsOf: UnsafeBufferPointer(start: page.text + Int(block.start), count: block.byteCount))
      // Of the title only what stands on lines behind its first one.
      if index == context.titleBlock { line.removeSubrange(..<(line.firstIndex(of: 10) ?? line.count)) }
      if block.words < 30 || index == context.titleBlock, let found = DateText.find(in: line) {
        published = published ?? found.date
        source = source ?? UnlabelledSource.beside(found.start..<found.end, of: line)
        if source == nil, index > 0, index - 1 > context.titleBlock, found.start <= 20 {
          source = UnlabelledSource.whole(text(of: blocks[index - 1], page))
        }
      }
      if source == nil { source = LabelledName.find(sourceLabels, in: line) }
      if author == nil { author = LabelledName.find(authorLabels, in: line) ?? name(block, line) }
    }
  }

  private func text(of block: Block, _ page: PageAnalysis) -> [UInt8] {
    Array(UnsafeBufferPointer(start: page.text + Int(block.start), count: block.byteCount))
  }

  /// An ASCII letter, or a byte of another script.
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 32) &- 97 < 26 || byte >= 0x80 }

  private func name(_ block: Block, _ line: [UInt8]) -> String? {
    guard block.inline.contains(.author), block.words <= 6, block.byteCount <= 80 else { return nil }
    // The date often shares the element: `May 5, 2024 · Jane Doe`.
    var name = line[...]
    if let date = DateText.find(in: line) {
      let (before, behind) = (line[..<date.start], line[date.end...])
      name = before.contains(where: Self.isLetter) ? before : behind
    }
    while let first = name.first, !Self.isLetter(first) { name.removeFirst() }
    while let last = name.last, !Self.isLetter(last), last != UInt8(ascii: ".") { name.removeLast() }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }
}

/// The source of a Chinese news page where it stands beside the date without a label: 南方早报 2020-03-09 18:14.
enum UnlabelledSource {
  /// The name behind or, else, before the date of a line.
  ///
  /// - Parameters:
  ///   - date: Where the date stands.
  ///   - line: UTF-8.
  /// - Returns: The name, nil where no word looks like one.
  static func beside(_ date: Range<Int>, of line: [UInt8]) -> String? {
    let behind = line[date.upperBound...].split(whereSeparator: isGap).first { !isSeparator($0) }
    if let behind, let name = name(behind) { return name }
    let before = line[..<date.lowerBound].split(whereSeparator: isGap).last { !isSeparator($0) }
    return before.flatMap(name)
  }

  /// The name that is all of a line, as it stands in a line of its own before the date.
  static func whole(_ line: [UInt8]) -> String? {
    let words = line.split(whereSeparator: isGap)
    return words.count == 1 ? words.first.flatMap(name) : nil
  }

  /// A word of two to fifteen ideographs, with Latin letters among them or not, that is no label or column.
  private static func name(_ word: ArraySlice<UInt8>) -> String? {
    var ideographs = 0
    var at = word.startIndex
    while at < word.endIndex {
      let byte = word[at]
      if (0xe3...0xe9).contains(byte), at + 2 < word.endIndex {
        if byte == 0xe3, word[at + 1] < 0x90 { return nil }  // 、。「」
        ideographs += 1
        at += 3
      } else if byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7a || (0x30...0x39).contains(byte) || byte == 0x2d {
        at += 1
      } else {
        return nil
      }
    }
    guard (2...15).contains(ideographs), !LabelledName.hasLabel(word) else { return nil }
    let text = String(decoding: word, as: UTF8.self)
    return columns.contains { text.hasSuffix($0) } ? nil : text
  }

  /// Words that end the name of a column, a button or a heading and not of a source.
  private static let columns = [
    "原创", "转载", "首页", "正文", "新闻", "资讯", "频道", "动态", "公告", "通知", "详情", "头条", "要闻", "关注", "收藏", "举报", "评论", "导读", "摘要",
    "分钟前", "小时前", "昨天", "今天", "发布", "更新", "次", "年", "月", "日", "字体", "字号", "打印", "登录", "注册", "下载",
  ]

  private static func isGap(_ byte: UInt8) -> Bool { byte <= 32 }

  /// `·`, `|`, `-`, `/` between the fields of a line.
  private static func isSeparator(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= 3 && !word.contains { (0xe4...0xe9).contains($0) || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7a }
  }
}

/// The labels before the name of a source and of an author on Chinese and other news pages.
private let sourceLabels = bytes("来源：", "来源:", "来源 ", "稿源：", "文章来源：", "信息来源：", "來源：", "Source: ", "Quelle: ")
private let authorLabels = bytes("作者：", "作者:", "记者：", "文/", "撰文：", "By ", "by ", "Von ", "Par ")

private func bytes(_ words: String...) -> [[UInt8]] { words.map { Array($0.utf8) } }

/// A name behind a label in a line.
enum LabelledName {
  /// Finds the name behind the first label that the line has.
  ///
  /// - Parameters:
  ///   - labels: The labels, in order.
  ///   - line: UTF-8.
  /// - Returns: What stands between the label and the next white space or sign, nil without a label.
  static func find(_ labels: [[UInt8]], in line: [UInt8]) -> String? {
    for label in labels {
      guard let start = index(of: label, in: line[...]) else { continue }
      var at = start + label.count
      while at < line.count, line[at] <= 32 { at += 1 }
      let wide = label[0] >= 0x80
      if !wide, !label.contains(UInt8(ascii: ":")), !isByline(line, start, name: at) { continue }
      var end = at
      while end < line.count, !ends(line, end, wide) { end += 1 }
      for field in nextFields where wide {
        if let next = index(of: field, in: line[at..<end]), next > at { end = next }
      }
      guard end > at, end - at <= 90 else { continue }
      return HeadText.collapsed(line[at..<end])
    }
    return nil
  }

  /// A byline is a short line with a name behind its first words (`Posted by Jane Doe`); prose says `by 2027` too.
  private static func isByline(_ line: [UInt8], _ label: Int, name: Int) -> Bool {
    guard name < line.count, line.count(where: { $0 == 32 }) <= longestByline else { return false }
    let isWord = label == 0 || line[label - 1] <= 32
    let opensLikeName = line[name] >= 0x80 || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(line[name])
    return isWord && opensLikeName && line[..<label].count { $0 == 32 } <= 2
  }

  /// In spaces between words.
  private static let longestByline = 16

  /// Words that start another field of the line.
  private static let nextFields = bytes(
    "作者", "记者", "责任", "责编", "编辑", "发布", "时间", "日期", "浏览", "点击", "阅读", "字号", "分享", "评论")

  private static let ownFields = sourceLabels + nextFields + bytes("来源", "：")

  /// Whether a word belongs to a field of its own, or labels one.
  static func hasLabel(_ word: ArraySlice<UInt8>) -> Bool {
    word.contains(UInt8(ascii: ":")) || ownFields.contains { index(of: $0, in: word) != nil }
  }

  private static func ends(_ line: [UInt8], _ at: Int, _ wide: Bool) -> Bool {
    let byte = line[at]
    if byte == 10 || byte == 9 || byte == UInt8(ascii: "|") || byte == UInt8(ascii: ")") { return true }
    if wide, byte == 32 { return true }
    if byte == UInt8(ascii: ","), !wide { return true }
    guard byte == 0xef, at + 2 < line.count, line[at + 1] == 0xbc else { return false }
    // Full-width closing bracket, comma and colon.
    return line[at + 2] == 0x89 || line[at + 2] == 0x8c || line[at + 2] == 0x9a
  }

  private static func index(of sign: [UInt8], in line: ArraySlice<UInt8>) -> Int? {
    line.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var at = 0
      while let found = ByteScan.first(sign[0], in: base, from: at, to: bytes.count - sign.count + 1) {
        if bytes[found...].starts(with: sign) { return line.startIndex + found }
        at = found + 1
      }
      return nil
    }
  }
}
