/// Text of the head as a reader would see it.
enum HeadText {
  /// So many bytes of a value are read.
  private static let longest = 2_000

  /// The text of a range: references decoded, white space collapsed, ends trimmed, at most ``longest`` bytes.
  static func plain(_ page: [UInt8], _ range: ByteRange) -> String {
    let start = Int(range.start)
    let end = min(range.end, start + longest)
    guard end > start else { return "" }
    return page.withUnsafeBufferPointer { bytes in
      // No reference stands for more than twice its own bytes, as a test asks of all of them: the densest are those of
      // five letters for two signs.
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * (end - start)) { room in
        var text = CollapsedText(room: room)
        var at = start
        while at < end {
          guard bytes[at] == UInt8(ascii: "&"),
            let reference = Entities.shared.reference(at: UnsafeBufferPointer(rebasing: bytes[at..<end]))
          else {
            text.append(bytes[at])
            at += 1
            continue
          }
          append(reference.first, &text)
          if reference.second != 0 { append(reference.second, &text) }
          at += reference.length
        }
        return text.string
      }
    }
  }

  private static func append(_ value: UInt32, _ text: inout CollapsedText) {
    if value == 0xa0 { return text.append(32) }
    guard let scalar = Unicode.Scalar(value) else { return }
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { text.append(byte) }
  }

  /// White space collapsed to single spaces, none at the ends, as text.
  static func collapsed(_ bytes: some Collection<UInt8>) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { room in
      var text = CollapsedText(room: room)
      for byte in bytes { text.append(byte) }
      return text.string
    }
  }
}

/// Text whose white space is collapsed while it is written into borrowed memory.
private struct CollapsedText {
  // Borrowed for the time of one call of the functions above, which see to it that what is written fits.
  let room: UnsafeMutableBufferPointer<UInt8>
  private var count = 0
  private var space = false

  init(room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if byte <= 32 {
      space = count > 0
      return
    }
    if space { put(32) }
    space = false
    put(byte)
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    room[count] = byte
    count += 1
  }

  var string: String { String(decoding: UnsafeBufferPointer(rebasing: room[..<count]), as: UTF8.self) }
}
