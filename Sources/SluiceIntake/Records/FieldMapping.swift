import SluiceCore

/// Which field of a record means what.
///
/// A field is named by its path: `body`, or `page.raw_html` for `raw_html` inside the object `page`. A name that itself
/// holds a dot is found too, where no object is in the way.
public struct FieldMapping: Sendable, Equatable {
  /// What a field can mean.
  public enum Role: String, Sendable, CaseIterable {
    /// Plain text.
    case text
    /// Markup that is already Unicode.
    case html
    /// Text or markup; which of them ``contentType`` says.
    case content
    /// The media type of ``content``, as in HTTP.
    case contentType = "content_type"
    /// The record's identifier.
    case id
    /// The address.
    case url
    /// The title.
    case title
    /// The heading of the section the text stands in.
    case section
    /// The date of publication.
    case published
    /// When the content was fetched.
    case fetched
    /// The author or authors.
    case author
    /// The site or source.
    case site
    /// The language as a BCP 47 tag.
    case language
  }

  /// The path of each role's field.
  package private(set) var paths: [Role: [UInt8]]

  /// Takes the roles' own names for the fields.
  public init() {
    paths = Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, Array($0.rawValue.utf8)) })
  }

  /// Takes the roles' own names but where the pipeline file gives others.
  ///
  /// - Parameter names: Paths by role.
  /// - Throws: ``OptionError`` for a role that does not exist.
  public init(_ names: [String: String]) throws(OptionError) {
    self.init()
    for (name, path) in names.sorted(by: { $0.key < $1.key }) {
      guard let role = Role(rawValue: name) else {
        let known = Role.allCases.map(\.rawValue).joined(separator: ", ")
        throw OptionError(option: "fields", message: "\(name) is no field of a document; there are \(known)")
      }
      guard !path.isEmpty else { throw OptionError(option: "fields", message: "\(name) has no path") }
      paths[role] = Array(path.utf8)
    }
  }
}
