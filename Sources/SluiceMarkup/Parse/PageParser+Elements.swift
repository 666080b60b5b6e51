/// Start tags: what they say is noted, what they open is pushed or cut.
extension PageParser {
  /// Reads the start tag at a position.
  ///
  /// - Returns: The position after the tag, or after the whole element where it is cut.
  mutating func startTag(_ start: Int) -> Int {
    let (key, nameEnd) = reader.name(at: start + 1)
    let tag = Tag.byName.find(key) ?? .other
    let (end, selfClosing) = reader.readAttributes(from: nameEnd)
    switch tag {
    case .html:
      if let value = reader.attributes[.lang], head.language == nil { head.language = value }
    case .head, .frameset, .noframes, .base: break
    case .body: head.bodyHints.formUnion(elementFacts(tag, key).hints)
    case .meta: meta()
    case .link: link()
    case .title: return title(end)
    case .br: sink.lineBreak()
    case .img:
      countElement()
      sink.image()
    default:
      if tag.isVoid, tag != .hr { break }
      if tag.isCut, isCut(tag) { return cut(tag, start: start, nameEnd: nameEnd, end: end, selfClosing: selfClosing) }
      element(tag, key, isEmpty: selfClosing && !tag.isBlock || tag == .hr)
    }
    return end
  }

  /// Whether a tag that is usually cut is cut in this pass.
  @inline(__always)
  private func isCut(_ tag: Tag) -> Bool { !(readsInert && (tag == .noscript || tag == .template)) }

  private mutating func element(_ tag: Tag, _ key: UInt64, isEmpty: Bool) {
    closeImplied(by: tag)
    // Outside of a table its parts have no meaning; a browser drops the tags, but they do part texts.
    let orphan = tag.isTablePart && !stack.isOpen(.table)
    let element = elementFacts(orphan ? .div : tag, key)
    let number = note(element)
    open(OpenElements.Entry(tag: element.tag, key: key, fact: number), element)
    if isEmpty, stack.entries.last?.fact == number { close() }
  }

  private mutating func meta() {
    guard head.metas.count < HeadRecords.maximumMetas, let content = reader.attributes[.content] else { return }
    if let name = reader.attributes[.property] ?? reader.attributes[.name] ?? reader.attributes[.itemprop]
      ?? reader.attributes[.httpEquiv]
    {
      head.metas.append(HeadRecords.Meta(name: name, content: content))
    }
  }

  private mutating func link() {
    if let rel = reader.attributes[.rel], head.canonical == nil, reader.contains(rel, "canonical") {
      head.canonical = reader.attributes[.href]
    }
  }

  private mutating func title(_ start: Int) -> Int {
    guard !endless.contains(.title), let end = rawTextEnd("title", from: start) else {
      endless.insert(.title)
      return start
    }
    if head.title == nil, end > start { head.title = ByteRange(start, end) }
    return afterGreater(end)
  }

  /// Cuts an element out whole.
  private mutating func cut(_ tag: Tag, start: Int, nameEnd: Int, end: Int, selfClosing: Bool) -> Int {
    if selfClosing, tag == .svg || tag == .math { return end }
    guard !endless.contains(tag) else { return end }
    let close = tag.isRawText ? rawTextEnd(start + 1, nameEnd, from: end) : nestedEnd(start + 1, nameEnd, from: end)
    guard let close else {
      // Scripts and styles run to the end of the page as in a browser; of others only the tag goes.
      if tag == .script || tag == .style { return count }
      endless.insert(tag)
      return end
    }
    noteCut(tag, end, close)
    return afterGreater(close)
  }

  private mutating func noteCut(_ tag: Tag, _ start: Int, _ end: Int) {
    switch tag {
    case .script:
      head.scripts += 1
      if head.jsonLD.count < HeadRecords.maximumScripts, let type = reader.attributes[.type],
        reader.contains(type, "ld+json")
      {
        head.jsonLD.append(ByteRange(start, end))
      }
    case .noscript, .template: head.cutInert = true
    default: break
    }
  }

  /// What the start tag that was just read says.
  private mutating func elementFacts(_ tag: Tag, _ key: UInt64) -> ElementFacts {
    var facts = ElementFacts()
    facts.tag = tag
    facts.signature = UInt32(truncatingIfNeeded: key ^ key >> 32)
    if tag == .rt || tag == .rp || tag == .rtc { facts.flags.insert(.hidden) }
    guard !reader.attributes.isEmpty else { return facts }
    classCache.read(reader, into: &facts)
    if tag == .a, let href = reader.attributes[.href] { facts.link = reader.linkKind(href) }
    if let property = reader.attributes[.itemprop] ?? reader.attributes[.property] {
      facts.property = ItemProperty.byName.find(reader.foldedHash(property)) ?? .none
      if let value = reader.attributes[.content] { facts.value = value }
    }
    if let value = reader.attributes[.datetime] { facts.value = value }
    reader.readFlags(&facts)
    return facts
  }
}

/// Asked of the reader and not of the parser, which would be copied for each question.
extension TagReader {
  fileprivate func readFlags(_ facts: inout ElementFacts) {
    if attributes[.itemscope] != nil { facts.flags.insert(.itemScope) }
    if let value = attributes[.hidden], !contains(value, "until-found") { facts.flags.insert(.hidden) }
    if let value = attributes[.ariaHidden], contains(value, "true") { facts.flags.insert(.ariaHidden) }
    if let style = attributes[.style], hides(style) { facts.flags.insert(.hidden) }
    if facts.tag == .details, attributes[.open] == nil { facts.flags.insert(.closed) }
    if let role = attributes[.role] {
      for (word, flag) in roles where contains(role, word) { facts.flags.insert(flag) }
    }
  }

  private func hides(_ style: ByteRange) -> Bool {
    contains(style, "display:none") || contains(style, "display: none")
      || contains(style, "visibility:hidden") || contains(style, "visibility: hidden")
  }

  fileprivate func linkKind(_ href: ByteRange) -> ElementFacts.Link {
    guard let first = bytes(href).first else { return .local }
    if first == UInt8(ascii: "#") { return .fragment }
    if starts(href, "http") || starts(href, "//") { return .external }
    if starts(href, "javascript:") || starts(href, "mailto:") || starts(href, "tel:") { return .script }
    return .local
  }
}

/// The ARIA roles that matter, as flags.
private let roles: [(StaticString, ElementFacts.Flags)] = [
  ("navigation", .roleNavigation), ("menu", .roleNavigation), ("main", .roleMain),
  ("complementary", .roleComplementary), ("dialog", .roleDialog), ("heading", .roleHeading),
  ("presentation", .rolePresentation),
]
