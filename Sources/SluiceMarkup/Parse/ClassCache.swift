/// Hints of class and id values that were read before; pages repeat a few hundred of them thousands of times.
///
/// The key is a 64-bit hash of the values as written, because case parts words (`relatedPosts`): so the cache never
/// changes what is found, only how fast.
struct ClassCache {
  private struct Slot {
    var key: UInt64 = 0
    var signature: UInt32 = 0
    var hints = Hints()
    var flags = ElementFacts.Flags()
  }

  private static let size = 2048
  private var slots = Array(repeating: Slot(), count: size)

  /// Reads class, id and role of the tag at hand.
  mutating func read(_ reader: TagReader, into facts: inout ElementFacts) {
    let classes = reader.attributes[.class] ?? ByteRange()
    let identifier = reader.attributes[.id] ?? ByteRange()
    guard !classes.isEmpty || !identifier.isEmpty else { return }
    facts.classes = classes
    facts.identifier = identifier
    let key = (NameHash.whole(reader.bytes(classes)) &* 31 ^ NameHash.whole(reader.bytes(identifier))) | 1
    let index = Int(truncatingIfNeeded: key >> 40) & (Self.size - 1)
    if slots[index].key != key { slots[index] = look(reader, classes, identifier, key) }
    facts.signature ^= slots[index].signature
    facts.hints = slots[index].hints
    facts.flags.formUnion(slots[index].flags)
  }

  private func look(_ reader: TagReader, _ classes: ByteRange, _ identifier: ByteRange, _ key: UInt64) -> Slot {
    let table = HintTable.shared
    let folded = reader.foldedHash(classes)
    var slot = Slot(key: key, signature: UInt32(truncatingIfNeeded: folded ^ folded >> 32))
    slot.hints = table.hints(in: reader.bytes(classes)).union(table.hints(in: reader.bytes(identifier)))
    if slot.hints.contains(Hints(.skip)), readerCopies.contains(where: { reader.contains(classes, $0) }) {
      slot.flags.insert(.visuallyHidden)
    }
    return slot
  }
}

/// The class names under which style sheets hide a copy for screen readers (Bootstrap, WordPress, Drupal, GOV.UK).
private let readerCopies: [StaticString] = [
  "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screenreader", "screen-reader",
  "u-hidden-visually",
]
