/// One step that every document passes: it declares itself and changes a document in place.
///
/// A stage is made once for each worker and never called by two threads at once, so it may keep scratch memory between
/// documents. The same document and options must give the same outcome on every worker and in every order.
///
/// The runner counts what goes in, comes out, is dropped and fails; a stage only does its work.
public protocol Stage: SendableMetatype {
  /// The stage's name, needs, gives and options: the one place they are written.
  static var declaration: StageDeclaration { get }

  /// Makes the stage from options that were checked against the declaration.
  ///
  /// - Parameter options: One value for every declared option, defaults filled in.
  /// - Throws: ``OptionError`` when a value passes its type but makes no sense.
  init(options: StageOptions) throws(OptionError)

  /// Does the stage's work on one document.
  ///
  /// - Parameter document: The document, at least in the form that the declaration needs. After ``Outcome/keep`` it must
  ///   have the form that the declaration gives.
  /// - Returns: What becomes of the document.
  mutating func process(_ document: inout Document) -> Outcome
}

/// What becomes of a document after a stage.
public enum Outcome: Sendable {
  /// It goes on to the next stage.
  case keep
  /// It ends here, counted under a reason, without an error row.
  case drop(DropReason)
  /// It ends here with an error row.
  case fail(Problem)
  /// It became several documents, which go on in this order.
  case replace([Document])
}

/// Why a filter ended a document; counted by name in the manifest.
public struct DropReason: Sendable, Equatable, Hashable {
  /// The name in the manifest, such as `too_short`.
  public let name: String

  /// Makes a reason.
  ///
  /// - Parameter name: The name in the manifest, snake_case.
  public init(_ name: String) { self.name = name }
}

/// What a stage says about itself: the source of the pipeline check, `sluice stages` and the reference.
public struct StageDeclaration: Sendable {
  /// The name in pipeline files.
  public var name: String
  /// What it does, one line.
  public var summary: String
  /// The least form of a document that it can work on.
  public var needs: Document.Form
  /// The form it leaves, at least; a document that is further already keeps its form.
  public var gives: Document.Form
  /// The options it takes.
  public var options: [OptionDeclaration]
  /// Whether a pipeline may have it more than once.
  public var isRepeatable: Bool

  /// Declares a stage.
  ///
  /// - Parameters:
  ///   - name: The name in pipeline files.
  ///   - summary: What it does, one line.
  ///   - needs: The least form it can work on.
  ///   - gives: The form it leaves.
  ///   - options: The options it takes.
  ///   - isRepeatable: Whether a pipeline may have it more than once.
  public init(
    name: String, summary: String, needs: Document.Form, gives: Document.Form, options: [OptionDeclaration] = [],
    isRepeatable: Bool = false
  ) {
    self.isRepeatable = isRepeatable
    self.name = name
    self.summary = summary
    self.needs = needs
    self.gives = gives
    self.options = options
  }
}
