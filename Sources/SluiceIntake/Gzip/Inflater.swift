import CSystem
import CZlib

/// zlib's inflate state, kept for many streams.
///
/// A class, because zlib stores the address of its `z_stream` and refuses one that moved; the memory is allocated apart
/// and lives until `deinit`. One thread uses it at a time.
package final class Inflater {
  /// How the deflate data is wrapped.
  package enum Wrapping: Sendable {
    /// Bare deflate data (RFC 1951), as inside gzip and zip.
    case raw
    /// zlib's header and checksum (RFC 1950), as `Content-Encoding: deflate` should be.
    case zlib

    // From zlib.h: "windowBits can also be -8..-15 for raw inflate"; 15 reads every window size of a zlib header.
    fileprivate var windowBits: Int32 { self == .raw ? -15 : 15 }
  }

  /// How a step ended.
  package enum Status: Sendable {
    /// It used the input up, or the room for output.
    case progress
    /// The stream is complete; what follows belongs to something else.
    case end
    /// The data is not deflate data, from about the byte where the input stands.
    case damaged
  }

  // Allocated once: zlib keeps a pointer to it.
  private let stream: UnsafeMutablePointer<z_stream>
  private let isReady: Bool

  /// Makes a state for streams of one wrapping.
  ///
  /// - Parameter wrapping: How the deflate data is wrapped.
  package init(_ wrapping: Wrapping) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    isReady = sluice_inflateInit2(stream, wrapping.windowBits) == Z_OK
  }

  deinit {
    if isReady { inflateEnd(stream) }
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Forgets the current stream and awaits the next.
  ///
  /// - Parameter wrapping: How the next one is wrapped.
  package func reset(_ wrapping: Wrapping) {
    if isReady { inflateReset2(stream, wrapping.windowBits) }
  }

  /// Inflates from the front of one window to the end of another.
  ///
  /// - Parameters:
  ///   - input: Where compressed bytes are consumed.
  ///   - output: Where content is added.
  ///   - room: The most content to add.
  ///   - available: The most bytes to consume; nil for all there are.
  /// - Returns: How the step ended.
  package func step(
    _ input: inout ByteWindow, into output: inout ByteWindow, room: Int, available: Int? = nil
  ) -> Status {
    // Memory ran out when the state was made; there is no stream to go on with.
    guard isReady else { return .damaged }
    var code = Z_OK
    let consumed = input.span.withUnsafeBufferPointer { bytes in
      // zlib's input pointer is not const in its structure, but inflate only reads from it.
      stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
      let offered = UInt32(clamping: min(bytes.count, available ?? .max))
      stream.pointee.avail_in = offered
      output.fill(room: room) { free in
        let size = UInt32(clamping: min(room, free.count))
        stream.pointee.next_out = free.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = size
        code = inflate(stream, Z_NO_FLUSH)
        return Int(size - stream.pointee.avail_out)
      }
      return Int(offered - stream.pointee.avail_in)
    }
    // The pointers are valid in the closures only.
    stream.pointee.next_in = nil
    stream.pointee.next_out = nil
    input.consume(consumed)
    switch code {
    case Z_OK, Z_BUF_ERROR: return .progress
    case Z_STREAM_END: return .end
    default: return .damaged
    }
  }
}

/// Continues a CRC-32 as gzip and zip use it.
///
/// - Parameters:
///   - crc: The value so far, 0 at the start.
///   - bytes: The next bytes.
/// - Returns: The value with these bytes.
package func crc32(_ crc: UInt32, _ bytes: Span<UInt8>) -> UInt32 {
  bytes.withUnsafeBufferPointer { bytes in
    guard let start = bytes.baseAddress else { return crc }
    var sum = crc
    let done = sluice_crc32(&sum, start, bytes.count)
    // What it left: all where the processor lacks the instruction. zlib's crc32_z, unlike crc32, takes any length.
    return UInt32(truncatingIfNeeded: crc32_z(UInt(sum), start + done, bytes.count - done))
  }
}
