/// Whether two texts are the same bytes.
///
/// `==` of strings beyond ASCII normalises both; the texts compared here come from one document or one table.
///
/// - Parameters:
///   - first: A text.
///   - second: Another one.
/// - Returns: Whether their UTF-8 is equal.
func isSame(_ first: String, _ second: String) -> Bool {
  guard first.utf8.count == second.utf8.count else { return false }
  let isSame = first.utf8.withContiguousStorageIfAvailable { first in
    second.utf8.withContiguousStorageIfAvailable { haveSameBytes(.init(first), .init($0)) }
  }
  return (isSame ?? nil) ?? (first == second)
}

/// Whether two stretches of one length are the same bytes.
private func haveSameBytes(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> Bool {
  var at = 0
  while at + 8 <= first.count {
    let (one, other) = (
      first.loadUnaligned(fromByteOffset: at, as: UInt64.self),
      second.loadUnaligned(fromByteOffset: at, as: UInt64.self)
    )
    if one != other { return false }
    at += 8
  }
  while at < first.count, first[at] == second[at] { at += 1 }
  return at == first.count
}

/// A text as a key that is hashed and compared by its bytes.
struct TextKey: Hashable {
  /// The text.
  let text: String

  static func == (first: Self, second: Self) -> Bool { isSame(first.text, second.text) }

  func hash(into hasher: inout Hasher) {
    let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isHashed == nil { for byte in text.utf8 { hasher.combine(byte) } }
  }
}
