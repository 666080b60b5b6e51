public import SluiceCore

/// What an extractor made of a page.
public struct Extraction: Sendable {
  /// The main text, valid UTF-8: one paragraph, heading, list item or table row to a line, cells parted by tabs.
  public var text: [UInt8] = []
  /// The headings with the range of text beneath them, in order, in code points of ``text``.
  public var sections: [Section] = []
  /// Tables of the text whose columns have heads, in order.
  public var tables: [TextTable] = []
  /// The title of the article, without the site's name.
  public var title: String?
  /// The author or authors.
  public var author: String?
  /// The date of publication, ISO 8601.
  public var published: String?
  /// The name of the site or source.
  public var site: String?
  /// The canonical address.
  public var url: String?
  /// The language as a BCP 47 tag.
  public var language: String?
  /// What kind of page it is.
  public var pageType: PageType = .empty
  /// How sure it is that the text is the whole main content and nothing else, 0…1.
  public var quality: Double = 0
  /// What a reader should know of it.
  public var flags: Flags = []
  /// Every block of the page with what was decided on it, in order; empty unless
  /// ``ExtractOptions/keepsDecisions`` asked for them.
  public var decisions: [BlockDecision] = []

  /// Makes an empty extraction.
  public init() {}
}

/// What was decided on one block of a page.
public struct BlockDecision: Sendable {
  /// Why a block was kept or dropped.
  public enum Reason: String, Sendable, CaseIterable {
    /// It reads like main content in its surroundings.
    case content
    /// It reads like furniture in its surroundings.
    case furniture
    /// It stands among navigation links.
    case navigation
    /// It is hidden by the page.
    case hidden
    /// It repeats a hidden or earlier copy.
    case copy
    /// A comment under an article.
    case comment
    /// The page has no main content at all.
    case noContent = "no-content"
  }

  /// The block's text.
  public var text: String
  /// The path of elements around it, such as `main/article/p`.
  public var path: String
  /// Whether it is a part of the text.
  public var isKept: Bool
  /// How likely it is main content, 0…1.
  public var score: Double
  /// Why.
  public var reason: Reason

  /// Records a decision.
  ///
  /// - Parameters:
  ///   - text: The block's text.
  ///   - path: The path of elements around it.
  ///   - isKept: Whether it is a part of the text.
  ///   - score: How likely it is main content, 0…1.
  ///   - reason: Why.
  public init(text: String, path: String, isKept: Bool, score: Double, reason: Reason) {
    self.text = text
    self.path = path
    self.isKept = isKept
    self.score = score
    self.reason = reason
  }
}

/// How to extract.
public struct ExtractOptions: Sendable {
  /// What to prefer where a block is doubtful.
  public enum Favour: String, Sendable, CaseIterable {
    /// Neither.
    case balance
    /// Leave doubtful blocks out.
    case precision
    /// Keep doubtful blocks.
    case recall
  }

  /// What to prefer where a block is doubtful.
  public var favour: Favour = .balance
  /// Whether to report the decision on every block.
  public var keepsDecisions = false
  /// The address the page was fetched from.
  public var url: String?
  /// Pages larger than this, in bytes, are read only so far.
  public var maximumBytes = 32 << 20

  /// Makes the usual options.
  public init() {}
}
