import SluiceCore
import Testing

@Suite struct SHA256Tests {
  /// The example messages of FIPS 180-4.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func publishedVectors(message: String, digest: String) {
    var hash = SHA256()
    hash.update(Array(message.utf8))
    #expect(hex(hash.finish()) == digest)
  }

  @Test func aMillionLettersOfFIPS180() {
    var hash = SHA256()
    hash.update([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
    #expect(hex(hash.finish()) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func piecesGiveTheSameHash() {
    let bytes = (0..<300).map { UInt8($0 & 255) }
    var whole = SHA256()
    whole.update(bytes)
    let expected = whole.finish()
    for size in [1, 3, 63, 64, 65, 127] {
      var pieces = SHA256()
      for start in stride(from: 0, to: bytes.count, by: size) {
        pieces.update(Array(bytes[start..<min(bytes.count, start + size)]))
      }
      #expect(pieces.finish() == expected)
    }
  }

  /// Where the processor has no instructions for it there is nothing to compare.
  @Test func instructionsGiveTheSameState() {
    let bytes = (0..<640).map { UInt8(truncatingIfNeeded: $0 * 37) }
    var (plain, other): (SHA256.State, SHA256.State) = ((1, 2, 3, 4, 5, 6, 7, 8), (1, 2, 3, 4, 5, 6, 7, 8))
    for blocks in [0, 1, 2, 9] {
      SHA256.compress(&plain, bytes.span, from: 64, blocks: blocks, byInstructions: false)
      SHA256.compress(&other, bytes.span, from: 64, blocks: blocks)
      #expect((plain.0, plain.1, plain.2, plain.3) == (other.0, other.1, other.2, other.3))
      #expect((plain.4, plain.5, plain.6, plain.7) == (other.4, other.5, other.6, other.7))
    }
  }
}
