import SluiceCore

/// What a cleaner made of a plain text: the text that stays, its outline, and what was left out and why.
public struct PlainTextResult: Sendable {
  /// The clean text, valid UTF-8, one paragraph, heading or table row to a line.
  public var text: [UInt8] = []
  /// The headings with the range of text beneath them, in order, in code points of ``text``.
  public var sections: [Section] = []
  /// The title, without a date or name in parentheses behind it.
  public var title: String?
  /// The date that the text itself gives, ISO 8601; a scraper's date stamp is none.
  public var published: String?
  /// The documents that the text holds, in order; empty where it is one document.
  public var pieces: [DocumentPiece] = []
  /// The lines that were left out, in order.
  public var dropped: [DroppedLine] = []
  /// Whether a budget cut the outline or the list of dropped lines short.
  public var overBudget = false

  /// Makes an empty result.
  public init() {}
}

/// A line of the input that is not in the clean text.
public struct DroppedLine: Sendable, Equatable {
  /// Why a line was left out.
  public enum Reason: String, Sendable, CaseIterable {
    /// The site's name, copyright, licence or imprint.
    case footer
    /// Links to other pages.
    case navigation
    /// Views, comments, likes.
    case counter
    /// Reporter, editor or photographer.
    case credit
    /// A call to write, subscribe or follow.
    case call
    /// Share bars, font sizes, printing.
    case tool
    /// A notice about cookies or privacy.
    case notice
    /// Source, author and time of publication.
    case meta
    /// The stamp of a scraper: a date, with or without a category.
    case stamp
    /// A line drawn between two parts.
    case separator
    /// A page number, or a header that comes back on every page.
    case pageNumber
    /// The title, when the text begins with it again.
    case repeatedTitle

    /// Whether a date in such a line is that of the text, as its page gives it.
    var namesDate: Bool {
      switch self {
      case .meta, .counter, .credit, .tool: true
      default: false
      }
    }
  }

  /// The line as it stood in the input, trimmed.
  public var text: String
  /// Its number in the input, from 1.
  public var line: Int
  /// Why it was left out.
  public var reason: Reason

  /// Records a dropped line.
  ///
  /// - Parameters:
  ///   - text: The line, trimmed.
  ///   - line: Its number, from 1.
  ///   - reason: Why it was left out.
  public init(text: String, line: Int, reason: Reason) {
    self.text = text
    self.line = line
    self.reason = reason
  }
}
