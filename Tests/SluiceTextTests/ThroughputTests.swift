import SluiceText
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How fast text that is good already is looked at: validation and the count of scripts against the system's own.
@Suite(.serialized) struct ThroughputTests {
  private static let texts = [
    ("ASCII", "The market by the river was full of people, and prices were lower than a year ago.\n"),
    ("Chinese", "河边的市场里今天来了很多人，价格比去年低一些，大家都很高兴。\n"),
    ("European", "Le marché près de la rivière était plein; größere Mengen für Österreich, být děti žluté.\n"),
  ]
  private static let size = 4 << 20

  /// The least seconds of several rounds: what other processes take does not count.
  private func seconds(_ work: () -> Void) -> Double {
    let clock = ContinuousClock()
    var least = Double.infinity
    for _ in 0..<7 {
      let time = clock.measure(work)
      least = min(least, Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds))
    }
    return least
  }

  @Test(arguments: texts)
  func goodTextIsReadFasterThanBySystemConverter(name: String, line: String) throws {
    var text: [UInt8] = []
    while text.count < Self.size { text += Array(line.utf8) }
    var copy = [UInt8](repeating: 0, count: text.count)
    var (ends, letters) = (0, 0)
    let copied = seconds {
      text.withUnsafeBytes { source in copy.withUnsafeMutableBytes { unsafe $0.copyMemory(from: source) } }
    }
    let read = seconds {
      ends = validUTF8End(text.span)
      letters = script(of: text.span).shares.count
    }
    let converted = seconds { convert(text, &copy) }
    let speeds = [copied, read, converted].map { Double(text.count) / $0 / 1e9 }
    print(
      "\(name): memcpy \(speeds[0]), validation and scripts \(speeds[1]), iconv \(speeds[2]) GB/s;",
      "\(speeds[1] / speeds[0]) of memcpy, \(speeds[1] / speeds[2]) times iconv")
    #expect(ends == text.count && letters == 1)
    #expect(speeds[1] > speeds[2])
  }

  /// `iconv -f UTF-8 -t UTF-8` without the program around it.
  private func convert(_ text: [UInt8], _ out: inout [UInt8]) {
    let converter = iconv_open("UTF-8", "UTF-8")
    defer { iconv_close(converter) }
    var source = text
    source.withUnsafeMutableBytes { from in
      out.withUnsafeMutableBytes { to in
        // SAFETY: iconv reads and writes no more than the counts that it is given, those of the two buffers.
        var (input, output) = unsafe (
          from.baseAddress?.assumingMemoryBound(to: CChar.self), to.baseAddress?.assumingMemoryBound(to: CChar.self)
        )
        var (left, room) = (from.count, to.count)
        _ = unsafe iconv(converter, &input, &left, &output, &room)
      }
    }
  }
}
