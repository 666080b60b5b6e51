import SluiceCore
import SluiceEmit
import SluiceJSON

/// Where the rows of one kind come from, in the order of the merge: what stands in two folders would be doubled.
///
/// Where the paths come in order, rows of one place meet at one path, and only those of the path at hand are held.
struct PlacesSeen {
  private let kind: RowKind
  private var path = InputPath("")
  private var folders: [String: Int] = [:]
  /// Whether the paths came in the order of their bytes; where not, a place may have been seen and forgotten.
  private(set) var isInOrder = true

  init(_ kind: RowKind) { self.kind = kind }

  /// Adds a row.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - source: The folder that has it.
  /// - Returns: The other folder that has a row of the same place, if one does.
  mutating func add(_ row: RowCursor.Row, source: Int) -> Int? {
    if row.path != path {
      if row.path < path { isInOrder = false }
      path = row.path
      folders.removeAll(keepingCapacity: true)
    }
    let other = folders.updateValue(source, forKey: row.place(kind))
    return other == source ? nil : other
  }
}

/// The places of all rows of one kind, whatever their order: some 50 bytes for each.
struct PlaceHashes {
  /// Two hashes of 64 bits, so that two places of even a billion are not taken for one.
  private struct Key: Hashable {
    let first: Int
    let second: Int
  }

  private let kind: RowKind
  private var folders: [Key: Int32] = [:]

  init(_ kind: RowKind) { self.kind = kind }

  /// Adds a row, as ``PlacesSeen/add(_:source:)`` does.
  mutating func add(_ row: RowCursor.Row, source: Int) -> Int? {
    let place = row.place(kind)
    let key = Key(first: Self.hash(0, row.path, place), second: Self.hash(1, row.path, place))
    let other = folders.updateValue(Int32(source), forKey: key).map { Int($0) }
    return other == source ? nil : other
  }

  private static func hash(_ salt: Int, _ path: InputPath, _ place: String) -> Int {
    var hasher = Hasher()
    hasher.combine(salt)
    hasher.combine(path)
    hasher.combine(place)
    return hasher.finalize()
  }
}

extension RowCursor.Row {
  /// What tells the row's place from others of its path: the same in every run over the same input.
  ///
  /// A claim has that of its document, which need not be written itself.
  fileprivate func place(_ kind: RowKind) -> String {
    func text(_ key: String) -> String { value[key]?.string ?? "" }
    return switch kind {
    case .documents: "\(text("member"))\0\(value["part"]?.wholeNumber ?? 0)"
    case .claims: text("doc_id")
    case .errors: "\(text("member"))\0\(text("stage"))\0\(text("code"))"
    }
  }
}
