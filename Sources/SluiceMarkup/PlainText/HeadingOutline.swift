import SluiceCore

/// A heading that was found, before its depth is known.
struct FoundHeading {
  /// Where it stands in the clean text, in characters.
  var start: Int
  /// The heading with its number.
  var title: String
  /// How it is numbered.
  var style: HeadingStyle
  /// Its number.
  var value: Int
}

/// Gives headings their depth from the order in which styles of numbering open and go on.
///
/// No style has a fixed depth: what opens beneath an open style is one deeper; a number that follows the last of an open style
/// goes back to it. So 一、 may stand in a 一、, as where a report counts its chapters and the tasks in each alike.
struct HeadingOutline {
  private struct Level {
    var style: HeadingStyle
    var last: Int
  }

  private var open: [Level] = []

  /// Turns headings into sections that end where the next of the same or a lesser depth begins.
  ///
  /// - Parameters:
  ///   - headings: The headings in order.
  ///   - end: The end of the text, in characters.
  ///   - base: What is added to every depth.
  /// - Returns: The sections in order.
  static func sections(_ headings: [FoundHeading], end: Int, base: Int = 0) -> [Section] {
    var outline = HeadingOutline()
    var sections: [Section] = []
    var unfinished: [Int] = []
    for heading in headings {
      let level = outline.level(of: heading) + base
      while let last = unfinished.last, sections[last].level >= level {
        sections[last].end = heading.start
        unfinished.removeLast()
      }
      unfinished.append(sections.count)
      sections.append(Section(title: heading.title, level: level, start: heading.start, end: end))
    }
    return sections
  }

  private mutating func level(of heading: FoundHeading) -> Int {
    if heading.style == .appendix {
      open = [Level(style: .appendix, last: heading.value)]
      return 1
    }
    if let index = place(of: heading) {
      open.removeSubrange((index + 1)...)
      open[index] = Level(style: heading.style, last: heading.value)
    } else {
      open.append(Level(style: heading.style, last: heading.value))
    }
    return open.count
  }

  /// The open style that a heading goes on with; nil where it opens one.
  private func place(of heading: FoundHeading) -> Int? {
    switch heading.style {
    case .plain: return open.lastIndex { $0.style == .plain }
    case .signs(let depth): return signs(depth)
    default: break
    }
    if let exact = open.lastIndex(where: { $0.style == heading.style && $0.last + 1 == heading.value }) { return exact }
    if heading.value == 1, opensAgain(heading.style) { return nil }
    return open.lastIndex { $0.style == heading.style && ($0.last < heading.value || heading.value <= 1) }
  }

  /// Whether a style may open inside itself: 一、 does once; lists that count anew do not grow deeper each time.
  private func opensAgain(_ style: HeadingStyle) -> Bool {
    style == .hanComma && open.last?.style == style && open.count { $0.style == style } == 1
  }

  private func signs(_ depth: Int) -> Int? {
    open.firstIndex { level in
      if case .signs(let other) = level.style { other >= depth } else { false }
    }
  }
}
