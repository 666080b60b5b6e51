/// Sixteen bits each of when a file was changed, when it was touched, which file it is, and its mode, links and owners:
/// enough to tell two states apart.
struct FileStamp: Sendable, Equatable {
  /// How many bytes it is stored in.
  static let size = 8
  /// The bits; of a file that was never looked at none.
  private(set) var bits: UInt64 = 0

  /// No file.
  init() {}

  /// Takes stored bits.
  init(bits: UInt64) { self.bits = bits }

  /// Mixes what the system says.
  init(_ status: FileStatus) {
    let times = [status.modified, status.touched].map { UInt64(bitPattern: Int64($0)) }
    for number in times + [status.inode, status.attributes] {
      bits = bits << 16 | (number &* 0x9E37_79B9_7F4A_7C15) >> 48
    }
  }

  /// Whether a later state of the file is another one.
  ///
  /// A change of mode, owner or links touches a file and leaves it the same one; some file systems number a file anew
  /// without touching it. One that was touched and has all of these as before was written, and its time set back.
  func isOther(than later: FileStamp) -> Bool {
    let changed = bits ^ later.bits
    let isTouched = changed >> 32 & 0xFFFF != 0
    let isAnother = changed >> 16 & 0xFFFF != 0
    let hasOtherAttributes = changed & 0xFFFF != 0
    return changed >> 48 != 0 || isTouched && (isAnother || !hasOtherAttributes)
  }
}
