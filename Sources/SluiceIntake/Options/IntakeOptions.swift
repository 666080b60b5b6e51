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
  /// Whether symbolic links in folders are followed; loops are safe.
  public var followsLinks = false
  /// Whether files and folders whose names start with a dot are read.
  public var readsHidden = false
  /// Only files whose path below the root matches one of these are read; empty for all.
  public var include: [Glob] = []
  /// Files and folders whose path below the root matches one of these are not read.
  public var exclude: [Glob] = []
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
    followsLinks = options.bool("follow_links")
    readsHidden = options.bool("hidden")
    include = options.strings("include").map(Glob.init)
    exclude = options.strings("exclude").map(Glob.init)
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
      help: "Where a record's fields stand, such as text: body or html: page.raw_html; a dot leads into an object."),
    OptionDeclaration(
      "max_document", .string(default: "128MiB"),
      help: "Largest document after decompression; none is dangerous, a small file can fill the memory."),
    OptionDeclaration("follow_links", .bool(default: false), help: "Follow symbolic links in folders; loops are safe."),
    OptionDeclaration("hidden", .bool(default: false), help: "Read files and folders whose names start with a dot."),
    OptionDeclaration(
      "include", .strings(default: []), help: "Patterns of paths below the input folder; only matching files are read."),
    OptionDeclaration(
      "exclude", .strings(default: []), help: "Patterns of paths below the input folder; matching files are not read."),
  ]
}
