/// Where in a WARC file the payloads of its responses stand, so that a later revisit can be given its content.
///
/// Keeps sixteen bytes for a record and stops at a bound: revisits of what came after it are told as unresolved.
struct RevisitIndex {
  /// About 50 MB; a WARC file of the usual gigabyte has some fifty thousand records.
  private static let maximumRecords = 1 << 20

  private var offsets: [UInt64: Int] = [:]

  /// Notes a response by its `WARC-Payload-Digest`; of equal payloads the first stays.
  mutating func note(_ head: WARCHead, at offset: Int) {
    guard offsets.count < Self.maximumRecords, let key = key(head), offsets[key] == nil else { return }
    offsets[key] = offset
  }

  /// Where the payload of a revisit stands.
  func offset(of revisit: WARCHead) -> Int? { key(revisit).flatMap { offsets[$0] } }

  /// 64 bits of the digest's text (FNV-1a); who follows an offset compares the digests whole.
  private func key(_ head: WARCHead) -> UInt64? {
    head.payloadDigest.map { digest in
      digest.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
  }
}
