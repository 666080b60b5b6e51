import SluiceCore
import SluiceIntake
import SluiceText
import TestSupport

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Pages and texts as they were scraped, for tests over whole collections.
enum CorpusPages {
  /// The sample corpus, and the collections of pages beside the checkout where there are any.
  static let collections = ["Corpus", "news-zh", "articles", "segments", "wcxb"]

  /// Where the collections beside the checkout may lie, seen from the root of the package.
  private static let neighbours = ["../shared/corpus", "../../shared/corpus"]

  /// Reads the documents of a collection whose bytes are their own text.
  ///
  /// - Parameter collection: The name of a collection.
  /// - Returns: Documents that decoding keeps, as they were before it; none where there is no such folder.
  static func documents(in collection: String) -> [Document] {
    let root = BuiltBinary.packageRoot
    let places = collection == "Corpus" ? ["\(root)/Corpus"] : neighbours.map { "\(root)/\($0)/\(collection)/html" }
    guard let folder = places.first(where: { access($0, R_OK) == 0 }) else { return [] }
    let options = IntakeOptions()
    let reader = InputReader(plan: InputPlan(inputs: [folder], options: options), options: options)
    var loader = UnitLoader(options: options)
    var out: [Document] = []
    var documents: [Document] = []
    var problems: [Problem] = []
    while let (unit, _) = reader.next() {
      loader.load(unit, documents: &documents, problems: &problems)
      out += documents.filter { $0.form == .bytes }
      documents.removeAll()
    }
    return out
  }
}
