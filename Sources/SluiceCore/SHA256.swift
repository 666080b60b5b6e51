import CSystem

/// SHA-256 (FIPS 180-4), fed in pieces; the source of identifiers and checksums.
///
/// Own code because the well-kept libraries for it bring Foundation or a whole TLS stack, and this is sixty lines with
/// published test vectors.
public struct SHA256: Sendable {
  /// The eight letters of the standard.
  package typealias State = (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32)

  private var state: State = (
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19
  )
  private var pending: [UInt8] = []
  private var length: UInt64 = 0

  /// Starts an empty hash.
  public init() {}

  /// Adds bytes.
  ///
  /// - Parameter bytes: The next bytes of the message.
  public mutating func update(_ bytes: [UInt8]) {
    update(bytes.span)
  }

  /// Adds bytes.
  ///
  /// - Parameter bytes: The next bytes of the message.
  public mutating func update(_ bytes: Span<UInt8>) {
    length += UInt64(bytes.count)
    var at = 0
    if !pending.isEmpty {
      while pending.count < 64, at < bytes.count {
        pending.append(bytes[at])
        at += 1
      }
      guard pending.count == 64 else { return }
      compressPending()
    }
    let blocks = (bytes.count - at) / 64
    Self.compress(&state, bytes, from: at, blocks: blocks)
    at += 64 * blocks
    while at < bytes.count {
      pending.append(bytes[at])
      at += 1
    }
  }

  /// Ends the message.
  ///
  /// - Returns: The 32 bytes of the hash.
  public mutating func finish() -> [UInt8] {
    let bits = length * 8
    pending.append(0x80)
    while pending.count % 64 != 56 { pending.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      pending.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    compressPending()
    let words = [state.0, state.1, state.2, state.3, state.4, state.5, state.6, state.7]
    return (0..<32).map { UInt8(truncatingIfNeeded: words[$0 / 4] >> UInt32(24 - $0 % 4 * 8)) }
  }

  private mutating func compressPending() {
    // Taken out and put back, because the state cannot be changed while another part of it is read.
    var blocks: [UInt8] = []
    swap(&blocks, &pending)
    Self.compress(&state, blocks.span, from: 0, blocks: blocks.count / 64)
    blocks.removeAll(keepingCapacity: true)
    swap(&blocks, &pending)
  }

  /// Whether the processor has instructions of its own for the rounds.
  package static let hasInstructions = sluice_has_sha256() != 0

  /// Adds whole blocks to a state.
  ///
  /// - Parameters:
  ///   - state: The eight letters.
  ///   - bytes: The message.
  ///   - start: Where the first block starts.
  ///   - blocks: How many there are.
  ///   - byInstructions: Whether those of the processor are used.
  package static func compress(
    _ state: inout State, _ bytes: Span<UInt8>, from start: Int, blocks: Int, byInstructions: Bool = hasInstructions
  ) {
    guard byInstructions else {
      for block in 0..<blocks { state = compress(state, bytes, from: start + 64 * block) }
      return
    }
    precondition(start >= 0 && blocks >= 0 && start + 64 * blocks <= bytes.count)
    bytes.withUnsafeBufferPointer { bytes in
      withUnsafeMutableBytes(of: &state) { state in
        guard let first = bytes.baseAddress, let letters = state.assumingMemoryBound(to: UInt32.self).baseAddress else {
          return
        }
        // SAFETY: the blocks lie inside the message, as asked above, and the state is eight words without a gap.
        unsafe sluice_sha256(letters, roundConstants, first + start, blocks)
      }
    }
  }

  private static func compress(_ state: State, _ block: Span<UInt8>, from start: Int) -> State {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
      precondition(start >= 0 && start + 64 <= block.count)
      block.withUnsafeBytes { bytes in
        for index in 0..<16 {
          // SAFETY: the 64 bytes lie inside the block, as asked above.
          let word = unsafe bytes.loadUnaligned(fromByteOffset: start + index * 4, as: UInt32.self)
          words[index] = UInt32(bigEndian: word)
        }
      }
      for index in 16..<64 {
        let early = words[index - 15]
        let late = words[index - 2]
        let small0 = rotate(rotate(early, 11) ^ early, 7) ^ (early >> 3)
        let small1 = rotate(rotate(late, 2) ^ late, 17) ^ (late >> 10)
        words[index] = words[index - 16] &+ small0 &+ words[index - 7] &+ small1
      }
      var (a, b, c, d, e, f, g, h) = state
      let constants = roundConstants.span
      // Eight rounds at a time: after them each letter has its own value again, so that none is moved.
      for at in stride(from: 0, to: 64, by: 8) {
        round(a, b, c, &d, e, f, g, &h, constants[at] &+ words[at])
        round(h, a, b, &c, d, e, f, &g, constants[at + 1] &+ words[at + 1])
        round(g, h, a, &b, c, d, e, &f, constants[at + 2] &+ words[at + 2])
        round(f, g, h, &a, b, c, d, &e, constants[at + 3] &+ words[at + 3])
        round(e, f, g, &h, a, b, c, &d, constants[at + 4] &+ words[at + 4])
        round(d, e, f, &g, h, a, b, &c, constants[at + 5] &+ words[at + 5])
        round(c, d, e, &f, g, h, a, &b, constants[at + 6] &+ words[at + 6])
        round(b, c, d, &e, f, g, h, &a, constants[at + 7] &+ words[at + 7])
      }
      return (
        state.0 &+ a, state.1 &+ b, state.2 &+ c, state.3 &+ d, state.4 &+ e, state.5 &+ f, state.6 &+ g, state.7 &+ h
      )
    }
  }

  /// One round without the moves from letter to letter: `h` becomes the new `a`, and `d` the new `e`.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32,
    _ word: UInt32
  ) {
    let choice = g ^ (e & (f ^ g))
    // The standard's three rotations of one letter, each told from the one before it: a copy less for each.
    let big1 = rotate(rotate(rotate(e, 14) ^ e, 5) ^ e, 6)
    let big0 = rotate(rotate(rotate(a, 9) ^ a, 11) ^ a, 2)
    let first = h &+ big1 &+ choice &+ word
    let majority = (a & b) | (c & (a | b))
    d &+= first
    h = first &+ big0 &+ majority
  }
}

@inline(__always)
private func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 { word &>> count | word &<< (32 &- count) }

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, section 4.2.2).
private let roundConstants: [UInt32] = [
  0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
  0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
  0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
  0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
  0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
  0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
  0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
  0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
]

/// Bytes as lowercase hex digits.
///
/// - Parameter bytes: The bytes.
/// - Returns: Two digits for each byte.
public func hex(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var out: [UInt8] = []
  for byte in bytes {
    out.append(digits[Int(byte >> 4)])
    out.append(digits[Int(byte & 15)])
  }
  return String(decoding: out, as: UTF8.self)
}
