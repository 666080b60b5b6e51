import SluiceCore

/// What a decoder of an archive gives.
package enum ArchiveElement: Sendable, Equatable {
  /// An entry with content starts.
  case entry(ArchiveEntry)
  /// So many bytes of the entry's content were added to ``ArchiveDecoder/output``.
  case content(Int)
  /// The entry is over; whether its content is whole and what the archive says it should be.
  case entryEnd(isIntact: Bool)
  /// Something is wrong at an offset of the archive; the name is that of the entry, where one is concerned.
  case problem(Problem.Code, String, at: Int, entry: String?)
}

/// An entry of an archive.
package struct ArchiveEntry: Sendable, Equatable {
  /// The name inside the archive, with `/` between folders.
  package var name: String
  /// Where its header starts, in bytes from the start of the archive.
  package var offset: Int
}

/// A decoder of an archive that is read from front to end.
package protocol ArchiveDecoder: IncrementalDecoder where Element == ArchiveElement {
  /// Content not yet taken by the caller.
  var output: ByteWindow { get set }
}

/// The name of an archive's entry as a path below the archive.
///
/// - Parameter name: The name as text.
/// - Returns: The name without a leading `./` or `/`.
func entryPath(_ name: String) -> String {
  var rest = Substring(name)
  while true {
    if rest.hasPrefix("./") {
      rest = rest.dropFirst(2)
    } else if rest.hasPrefix("/") {
      rest = rest.dropFirst()
    } else {
      return String(rest)
    }
  }
}
