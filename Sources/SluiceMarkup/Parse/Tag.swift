/// The elements that the extractor tells apart; everything else is ``other``.
///
/// The names are those of the HTML Living Standard and of the obsolete elements that pages still carry.
package enum Tag: UInt8, Sendable, CaseIterable {
  case other
  case a, abbr, acronym, address, applet, area, article, aside, audio
  case b, base, basefont, bdi, bdo, big, blockquote, body, br, button
  case canvas, caption, center, cite, code, col, colgroup
  case data, datalist, dd, del, details, dfn, dialog, dir, div, dl, dt
  case em, embed, fieldset, figcaption, figure, font, footer, form, frame, frameset
  case h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html
  case i, iframe, img, input, ins, kbd, keygen, label, legend, li, link, listing
  case main, map, mark, marquee, math, menu, meta, meter
  case nav, nobr, noembed, noframes, noscript, object, ol, optgroup, option, output
  case p, param, picture, plaintext, pre, progress, q, rb, rp, rt, rtc, ruby
  case s, samp, script, search, section, select, slot, small, source, span, strike, strong, style, sub, summary, sup
  case svg
  case table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, track, tt
  case u, ul, `var`, video, wbr, xmp

  /// Whether a browser starts a new line before and after it.
  package var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog, .dir, .div, .dl,
      .dt, .fieldset, .figcaption, .figure, .footer, .form, .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup,
      .hr, .html, .legend, .li, .listing, .main, .menu, .nav, .ol, .p, .pre, .search, .section, .summary, .table,
      .tbody, .td, .tfoot, .th, .thead, .tr, .ul, .xmp, .plaintext, .marquee, .optgroup, .option:
      true
    default: false
    }
  }

  /// Whether it never has content or an end tag.
  package var isVoid: Bool {
    switch self {
    case .area, .base, .basefont, .br, .col, .embed, .frame, .hr, .img, .input, .keygen, .link, .meta, .param, .source,
      .track, .wbr:
      true
    default: false
    }
  }

  /// Whether everything inside it is no text of the page for a reader, so that it is cut out whole.
  ///
  /// `noscript` and `template` are not shown by a browser either; they are looked at again when a page is empty without
  /// them.
  package var isCut: Bool {
    switch self {
    case .applet, .audio, .canvas, .datalist, .iframe, .math, .noembed, .noframes,
      .noscript, .object, .script, .select, .style, .svg, .template, .textarea, .video:
      true
    default: false
    }
  }

  /// Whether its content is raw text for the tokenizer, so that only its own end tag ends it.
  package var isRawText: Bool {
    switch self {
    case .script, .style, .iframe, .noembed, .noframes, .textarea, .title: true
    default: false
    }
  }

  /// Whether an open `li`, `dd` or `dt` beneath it stays open when a new one starts (the standard's "special" elements
  /// but `address`, `div` and `p`).
  package var isListBoundary: Bool {
    switch self {
    case .address, .div, .p: false
    default: isBlock
    }
  }

  /// Whether its start tag ends an open paragraph (the standard's "close a p element").
  package var closesParagraph: Bool {
    switch self {
    case .span, .a, .button, .td, .th, .tr, .tbody, .thead, .tfoot, .caption, .optgroup, .option, .legend, .body, .html,
      .marquee:
      false
    default: isBlock
    }
  }

  /// The level of a heading, 0 for other elements.
  package var headingLevel: Int {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: 0
    }
  }

  /// Whether an end tag inside it cannot close an element outside of it.
  package var isScope: Bool {
    switch self {
    case .td, .th, .caption, .table, .button: true
    default: false
    }
  }

  /// The tags by their names.
  static let byName = NameTable(allCases.filter { $0 != .other }.map { ("\($0)", $0) })
}

extension Tag {
  /// Whether it has a meaning only inside a table.
  package var isTablePart: Bool {
    switch self {
    case .td, .th, .tr, .tbody, .thead, .tfoot, .caption: true
    default: false
    }
  }

  /// Whether white space in it shows as written.
  package var isPreformatted: Bool {
    switch self {
    case .pre, .listing, .plaintext, .xmp: true
    default: false
    }
  }
}
