import CZlib

/// Reads the lines of one gzip shard as a stream and checks the stream on the way.
final class GzipLines {
  /// What is wrong with a shard's bytes.
  struct Damage: Error {
    var message: String
    /// Where: one byte where that is known, else all that was read before it showed.
    var place: String
  }

  private let input: ShardInput
  // zlib keeps the address of the stream, so it has memory of its own that never moves.
  private let stream: UnsafeMutablePointer<z_stream>
  private var piece: [UInt8] = []
  private var pieceStart = 0
  private var used = 0
  private var plain: [UInt8] = []
  private var scanned = 0
  /// No newline stands between ``scanned`` and here.
  private var searched = 0
  private var hasEnded = false
  /// How many bytes of the file were inflated so far.
  var offset: Int { pieceStart + used }
  /// The length of the lines read so far.
  private(set) var plainBytes = 0

  init(_ input: ShardInput) {
    self.input = input
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 15 bits of window, and 16 more for gzip's header and trailer, which zlib then checks (zlib.h, inflateInit2).
    sluice_inflateInit2(stream, 15 + 16)
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// The next line without its newline, nil behind the last one.
  func next() throws(Damage) -> [UInt8]? {
    while true {
      if let end = plain[searched...].firstIndex(of: 0x0A) {
        let line = Array(plain[scanned..<end])
        plainBytes += line.count + 1
        scanned = end + 1
        searched = scanned
        return line
      }
      if hasEnded {
        guard scanned == plain.count else {
          throw Damage(message: "the last line does not end", place: "byte \(input.offset)")
        }
        return nil
      }
      plain.removeFirst(scanned)
      scanned = 0
      // A line that is longer than what one step gives is not searched again.
      searched = plain.count
      try inflateMore()
    }
  }

  private func inflateMore() throws(Damage) {
    if used == piece.count {
      pieceStart = input.offset
      do {
        piece = try input.read()
      } catch {
        throw Damage(message: error.message, place: "byte \(pieceStart)")
      }
      used = 0
      if piece.isEmpty { throw Damage(message: "the gzip stream ends early", place: "byte \(pieceStart)") }
    }
    let (status, consumed) = inflatePiece()
    used += consumed
    if status == Z_STREAM_END {
      hasEnded = true
      let rest = (try? input.read())?.count ?? 0
      if used < piece.count || rest > 0 {
        throw Damage(message: "there is something behind the gzip stream", place: "byte \(pieceStart + used)")
      }
    } else if status != Z_OK, status != Z_BUF_ERROR {
      // A changed bit may give other bytes for long before it gives none.
      throw Damage(message: "the gzip stream is damaged", place: "somewhere before byte \(pieceStart + used)")
    }
  }

  private func inflatePiece() -> (status: Int32, consumed: Int) {
    var status: Int32 = Z_OK
    var consumed = 0
    let room = 1 << 16
    let out = [UInt8](unsafeUninitializedCapacity: room) { output, filled in
      piece.withUnsafeBufferPointer { source in
        stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress! + used)
        stream.pointee.avail_in = UInt32(source.count - used)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(room)
        status = inflate(stream, Z_NO_FLUSH)
        consumed = source.count - used - Int(stream.pointee.avail_in)
        filled = room - Int(stream.pointee.avail_out)
      }
    }
    plain += out
    return (status, consumed)
  }
}
