/// The folders that a run writes to: what runs made there is no input, however it is named.
public struct RunOutputs: Sendable {
  /// The folders that are there, with what tells them from others.
  private(set) var identities: Set<FileIdentity> = []
  private var places: [[UInt8]] = []
  private let makes: @Sendable (_ name: String) -> Bool
  /// The folder of the last file that was asked for, and what lies in it.
  private var last: (folder: [UInt8], content: Content) = ([], .inputs)

  private enum Content {
    case inputs
    /// It is an output itself, which may hold files of others.
    case output
    case rows
  }

  /// Looks at the folders.
  ///
  /// - Parameters:
  ///   - folders: The folders' paths; they need not exist.
  ///   - makes: Tells whether a run makes files or folders of a name there.
  public init(_ folders: [String] = [], makes: @escaping @Sendable (_ name: String) -> Bool = { _ in false }) {
    self.makes = makes
    for folder in folders.map({ Array($0.utf8) }) {
      guard let identity = FileIdentity(folder: folder), let place = resolved(folder) else { continue }
      identities.insert(identity)
      places.append(place)
    }
  }

  /// Whether a run made a file.
  ///
  /// - Parameter file: The file's path.
  /// - Returns: Whether it lies in one of the folders, by a name that runs give there.
  mutating func made(_ file: [UInt8]) -> Bool {
    if places.isEmpty { return false }
    let cut = file.lastIndex(of: 0x2F)
    let folder = cut.map { Array(file[..<max(1, $0)]) } ?? [0x2E]
    if folder != last.folder { last = (folder, content(of: folder)) }
    return switch last.content {
    case .inputs: false
    case .output: makes(printable(Array(file[((cut ?? -1) + 1)...])))
    case .rows: true
    }
  }

  /// Whether something that no run made lies in a folder.
  func holdsOthers(_ folder: [UInt8]) -> Bool {
    (try? namesInFolder(folder))?.contains { !makes(printable($0)) } ?? false
  }

  private func content(of folder: [UInt8]) -> Content {
    guard let path = resolved(folder) else { return .inputs }
    for place in places where path.starts(with: place) {
      let below = path.dropFirst(place.count)
      if below.isEmpty { return .output }
      guard place.last == 0x2F || below.first == 0x2F else { continue }
      return makes(printable(Array(below.drop { $0 == 0x2F }.prefix { $0 != 0x2F }))) ? .rows : .inputs
    }
    return .inputs
  }
}
