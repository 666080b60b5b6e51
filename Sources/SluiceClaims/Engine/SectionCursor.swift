import SluiceCore

/// Follows the sections of a document while its sentences are read from left to right.
struct SectionCursor {
  private let sections: [Section]
  private let count: Int
  private var next = 0
  private var open: [Section] = []
  /// Where the next section starts or the innermost open one ends: a sentence may not reach past it.
  private(set) var limit: Int

  /// Starts before the first section.
  ///
  /// - Parameters:
  ///   - sections: The sections, in order of their start.
  ///   - count: The length of the text.
  init(_ sections: [Section], count: Int) {
    self.sections = sections
    self.count = count
    limit = min(count, sections.first?.start ?? count)
  }

  /// The title of the innermost section that holds the place last entered.
  var title: String? { open.last?.title }

  /// Moves to a place.
  ///
  /// - Parameter place: Where the next sentence starts, not before earlier ones.
  /// - Returns: The headings of the open sections, the outermost first, one a line, when the innermost is another one
  ///   than before; empty outside of all.
  mutating func enter(at place: Int) -> String? {
    guard !sections.isEmpty, place >= limit || next == 0 && place >= sections[0].start else { return nil }
    let before = title
    while let last = open.last, last.end <= place, next >= sections.count || sections[next].level <= last.level {
      open.removeLast()
    }
    while next < sections.count, sections[next].start <= place {
      while let last = open.last, last.level >= sections[next].level { open.removeLast() }
      open.append(sections[next])
      next += 1
    }
    let following = next < sections.count ? sections[next].start : count
    let end = open.last.map { $0.end > place ? $0.end : count } ?? count
    limit = max(place + 1, min(count, min(following, end)))
    return title == before ? nil : open.map(\.title).joined(separator: "\n")
  }
}
