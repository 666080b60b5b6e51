import SluiceCore

/// What is read from the inputs and how, as set under `intake:` in a pipeline file.
public struct IntakeOptions: Sendable {
  /// What an input is.
  public enum Format: String, Sendable, CaseIterable {
    /// Told by the name, and by the first bytes where the name says nothing.
    case auto
    /// One document, whatever the name.
    case file
    /// One JSON object a line.
    case jsonl
    /// A JSON array of objects, or objects that follow each other.
    case json
    /// Values separated by commas, tabs or semicolons, the first row naming the columns.
    case csv
    /// A web archive, also of extracted text (WET).
    case warc
  }

  /// Which containers are opened.
  public enum Containers: String, Sendable, CaseIterable {
    /// All that are known.
    case all
    /// Only gzip; every file is one document whatever its name.
    case gzip
    /// None, not even gzip.
    case none
  }

  /// What an input is.
  public var format: Format = .auto
  /// Which containers are opened.
  public var containers: Containers = .all
  /// Where the fields of a record stand in JSON, CSV and TSV.
  public var fields = FieldMapping()
  /// The largest document, in bytes after decompression.
  public var maximumDocument: Limit = .at(128 << 20)
  /// The most content of one container, in bytes after decompression.
  public var maximumContainer: Limit = .at(1 << 40)
  /// How many times its own size an input may unfold to.
  public var maximumRatio: Limit = .at(250)
  /// How many containers may lie in each other; each layer of gzip counts.
  public var maximumDepth: Limit = .at(5)
  /// The most entries of one archive.
  public var maximumEntries: Limit = .at(10_000_000)
  /// Whether symbolic links in folders are followed; loops are safe.
  public var followsLinks = false
  /// Whether files and folders whose names start with a dot are read.
  public var readsHidden = false
  /// Only files whose path below the root matches one of these are read; empty for all.
  public var include: [Glob] = []
  /// Files and folders whose path below the root matches one of these are not read.
  public var exclude: [Glob] = []
  /// Which types of WARC records are read.
  package var warcTypes: Set<WARCHead.RecordType> = [.response, .resource, .conversion]
  /// Which media types of WARC records are read.
  public var mediaTypes: Set<Document.MediaType> = [.html, .plain]
  /// Whether HTTP responses of any status are read, not of 2xx alone.
  public var readsHTTPErrors = false
  /// Only addresses that match one of these are read; empty for all.
  public var urls: [Glob] = []
  /// Addresses that match one of these are not read.
  public var excludedURLs: [Glob] = []
  /// Documents dated before are not read: a prefix of an ISO 8601 date.
  public var since: String?
  /// Documents dated after are not read: a prefix of an ISO 8601 date.
  public var until: String?
  /// Files smaller than this are not read.
  public var minimumSize = 0
  /// Files larger than this are not read.
  public var maximumSize: Limit = .none
  /// The share of the inputs to take; set on the command line.
  public var shard: Shard?

  /// The options of a pipeline file that sets none.
  public init() {}

  /// Takes the options from a pipeline file.
  ///
  /// - Parameter options: Values that were checked against ``declaration``.
  /// - Throws: ``OptionError`` for a value that makes no sense.
  public init(options: StageOptions) throws(OptionError) {
    format = options.string("format").flatMap(Format.init) ?? .auto
    containers = options.string("containers").flatMap(Containers.init) ?? .all
    fields = try FieldMapping(options.map("fields"))
    maximumDocument = try Self.limit("max_document", options)
    maximumContainer = try Self.limit("max_container", options)
    maximumRatio = try Self.limit("max_ratio", options)
    maximumDepth = try Self.limit("max_depth", options)
    maximumEntries = try Self.limit("max_entries", options)
    followsLinks = options.bool("follow_links")
    readsHidden = options.bool("hidden")
    include = try Self.patterns("include", options).map(Glob.init)
    exclude = try Self.patterns("exclude", options).map(Glob.init)
    warcTypes = Set(try Self.chosen("warc_types", options, WARCHead.RecordType.init(rawValue:)))
    mediaTypes = Set(try Self.chosen("media_types", options, Document.MediaType.init(rawValue:)))
    readsHTTPErrors = options.bool("http_errors")
    urls = try Self.patterns("urls", options, ofPaths: false).map { Glob(anchored: Array($0.utf8)) }
    excludedURLs = try Self.patterns("exclude_urls", options, ofPaths: false).map { Glob(anchored: Array($0.utf8)) }
    since = try Self.date("since", options)
    until = try Self.date("until", options)
    let least = try Self.limit("min_size", options)
    minimumSize = least == .none ? 0 : least.value
    maximumSize = try Self.limit("max_size", options)
  }

  private static func chosen<Choice>(
    _ name: String, _ options: StageOptions, _ make: (String) -> Choice?
  ) throws(OptionError) -> [Choice] {
    var chosen: [Choice] = []
    for text in options.strings(name) {
      guard let choice = make(text) else {
        let words = declaredWords(name)
        throw OptionError(
          option: name, message: "there is no \(text)",
          fix: nearest(to: text, among: words).map { "did you mean \($0)?" }
            ?? "there are \(words.joined(separator: ", "))")
      }
      chosen.append(choice)
    }
    return chosen
  }

  /// The words that an option of several texts may hold.
  private static func declaredWords(_ name: String) -> [String] {
    name == "warc_types"
      ? ["response", "resource", "conversion", "revisit"]
      : [Document.MediaType.html, .plain, .unknown].map(\.rawValue)
  }

  /// Patterns that can match; one that never does would pass over everything without a word.
  private static func patterns(
    _ name: String, _ options: StageOptions, ofPaths: Bool = true
  ) throws(OptionError) -> [String] {
    let patterns = options.strings(name)
    for pattern in patterns {
      if let fault = GlobFault.find(in: pattern, ofPaths: ofPaths) {
        throw OptionError(option: name, message: "the pattern `\(pattern)` \(fault.reason)", fix: fault.fix)
      }
    }
    return patterns
  }

  private static func date(_ name: String, _ options: StageOptions) throws(OptionError) -> String? {
    guard let date = options.string(name) else { return nil }
    // A time of the day may follow a whole date.
    let parts = date.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    if isDate(String(parts[0])), parts.count == 1 || parts[0].utf8.count == 10 { return date }
    throw OptionError(option: name, message: "\(date) is no date; write it as 2024-03-05, 2024-03 or 2024")
  }

  private static func limit(_ name: String, _ options: StageOptions) throws(OptionError) -> Limit {
    let text = options.string(name) ?? "none"
    if let limit = Limit(text) { return limit }
    throw OptionError(option: name, message: "\(text) is no limit; write a size such as 64MB or 1GiB, or none")
  }
}

extension IntakeOptions {
  /// The options under `intake:`, for the check of pipeline files and the reference.
  public static let declaration: [OptionDeclaration] = [
    OptionDeclaration(
      "format", .choice(default: "auto", Format.allCases.map(\.rawValue)),
      help: "What an input is: auto tells by name and first bytes, file takes each as one document."),
    OptionDeclaration(
      "containers", .choice(default: "all", Containers.allCases.map(\.rawValue)),
      help: "Which containers are opened; gzip makes every file one document whatever its name."),
    OptionDeclaration(
      "fields", .map(default: [:]),
      help:
        "Where a record's fields stand, such as text: body or html: page.raw_html; a dot leads into an object. A field not given is read from the key of its own name: "
        + FieldMapping.Role.allCases.map(\.rawValue).joined(separator: ", ") + "."),
    OptionDeclaration(
      "max_document", .string(default: "128MiB"),
      help: "Largest document after decompression; none is dangerous, a small file can fill the memory."),
    OptionDeclaration(
      "max_container", .string(default: "1TiB"),
      help: "Most content of one container after decompression; none is dangerous."),
    OptionDeclaration(
      "max_ratio", .string(default: "250"),
      help: "How many times its size an input may unfold to, beyond 64 MiB; none is dangerous, a bomb fills every disk."
    ),
    OptionDeclaration(
      "max_depth", .string(default: "5"), help: "How many containers may lie in each other, layers of gzip included."),
    OptionDeclaration("max_entries", .string(default: "10000000"), help: "Most entries of one zip or tar archive."),
    OptionDeclaration(
      "warc_types", .strings(default: ["response", "resource", "conversion"]),
      help:
        "Types of WARC records to read: response, resource, conversion, and revisit, which is given the content before it."
    ),
    OptionDeclaration(
      "media_types", .strings(default: ["html", "plain"]),
      help: "Media types of WARC records to read: html, plain, unknown; others are counted and passed over."),
    OptionDeclaration(
      "http_errors", .bool(default: false), help: "Read HTTP responses of any status, not of 2xx alone."),
    OptionDeclaration(
      "urls", .strings(default: []), help: "Patterns of addresses; only matching records are read (** crosses slashes)."
    ),
    OptionDeclaration(
      "exclude_urls", .strings(default: []), help: "Patterns of addresses; matching records are not read."),
    OptionDeclaration(
      "since", .string(default: nil), help: "Date, such as 2024-03; records dated before are not read."),
    OptionDeclaration("until", .string(default: nil), help: "Date, such as 2024-03; records dated after are not read."),
    OptionDeclaration("min_size", .string(default: "0"), help: "Files smaller than this are not read."),
    OptionDeclaration("max_size", .string(default: "none"), help: "Files larger than this are not read."),
    OptionDeclaration("follow_links", .bool(default: false), help: "Follow symbolic links in folders; loops are safe."),
    OptionDeclaration("hidden", .bool(default: false), help: "Read files and folders whose names start with a dot."),
    OptionDeclaration(
      "include", .strings(default: []), help: "Patterns of paths below the input folder; only matching files are read."),
    OptionDeclaration(
      "exclude", .strings(default: []), help: "Patterns of paths below the input folder; matching files are not read."),
  ]
}

extension IntakeOptions {
  /// Whether an entry of an archive is passed over like a hidden file, which is not counted.
  func isHidden(member name: String) -> Bool {
    !readsHidden && name.utf8.split(separator: 0x2F).contains(where: Self.isHidden)
  }

  /// Tells whether an entry of an archive is read.
  func takes(member name: String) -> Bool {
    let path = Array(name.utf8)
    if !include.isEmpty, !include.contains(where: { $0.matches(path) }) { return false }
    return !exclude.contains { $0.matches(path) }
  }
}

extension IntakeOptions {
  /// A name with a dot before it, or the folder in which one system keeps what it adds; `..` only leads elsewhere.
  private static func isHidden(_ name: Substring.UTF8View.SubSequence) -> Bool {
    (name.first == 0x2E && !name.elementsEqual("..".utf8)) || name.elementsEqual("__MACOSX".utf8)
  }

  /// Tells whether a file of a size is read.
  func takes(size: Int) -> Bool { size >= minimumSize && size <= maximumSize.value }

  /// Why a record is passed over by its address or date; nil where it is not.
  ///
  /// A record that tells neither is read.
  func reasonToSkip(url: String?, date: String?) -> DropReason? {
    if let url, !urls.isEmpty || !excludedURLs.isEmpty {
      let bytes = Array(url.utf8)
      if !urls.isEmpty, !urls.contains(where: { $0.matches(bytes) }) { return .url }
      if excludedURLs.contains(where: { $0.matches(bytes) }) { return .url }
    }
    if let date {
      // ISO 8601 sorts as text; a bound of a month or year takes the whole of it.
      if let since, date.prefix(since.count) < since { return .date }
      if let until, date.prefix(until.count) > until { return .date }
    }
    return nil
  }
}
