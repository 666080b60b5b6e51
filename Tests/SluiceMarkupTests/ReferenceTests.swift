import CTables
import SluiceMarkup
import Testing

/// What character references stand for.
@Suite struct ReferenceTests {
  /// The text of the head is written into twice the bytes that it is read from.
  @Test func noneIsMoreThanTwiceAsLongAsItsName() {
    for entity in UnsafeBufferPointer(start: sluice_entities(), count: Int(sluice_entity_count())) {
      // SAFETY: the names are C literals, ended by NUL.
      expectAtMostDouble(unsafe String(cString: entity.name!))
    }
  }

  @Test(arguments: [
    0, 1, 9, 0x7F, 0x80, 0x83, 0x9F, 0xA0, 0x7FF, 0x800, 0xD800, 0xFFFF, 0x1_0000, 0x10_FFFF, 0x11_0000,
  ])
  func nonePastItsNumber(_ value: Int) {
    expectAtMostDouble("#\(value)")
    expectAtMostDouble("#x\(String(value, radix: 16))")
  }

  /// Looks at a reference as it is, without its semicolon at the end, and before another sign.
  private func expectAtMostDouble(_ name: String) {
    let bare = name.hasSuffix(";") ? String(name.dropLast()) : name
    for reference in ["&\(bare);", "&\(bare)", "&\(bare)."] {
      let tokens = PageTokens(Array(reference.utf8))
      #expect(tokens.text.count <= 2 * (1 + bare.utf8.count), "\(reference)")
    }
  }
}
