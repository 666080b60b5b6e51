import SluiceCore
import SluiceText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One of the works that are compared.
enum Work: String, CaseIterable {
  case memcpy, iconv, validate, scripts
  case both = "validate+scripts"
}

/// Times works over one text, round by round so that each meets the same machine.
struct Bench {
  static let size = 16 << 20
  static let rounds = 9

  private var target = [UInt8](repeating: 0, count: 2 * size)
  /// What the works find, kept so that none is optimised away.
  private(set) var sink = 0

  /// Times every work over a text repeated to a size that no cache holds, and prints rates and ratios.
  mutating func measure(_ name: String, _ given: [UInt8]) {
    var text: [UInt8] = []
    while text.count < Self.size { text += given }
    var times = Work.allCases.map { _ in [Double]() }
    for _ in 0..<Self.rounds {
      for (index, work) in Work.allCases.enumerated() {
        let before = Self.seconds()
        run(work, text)
        times[index].append(Self.seconds() - before)
      }
    }
    print(name)
    let sorted = times.map { $0.sorted() }
    let (copy, converter) = (sorted[0][Self.rounds / 2], sorted[1][Self.rounds / 2])
    for (work, times) in zip(Work.allCases, sorted) {
      let median = times[Self.rounds / 2]
      let rates = [median, times[Self.rounds - 1], times[0]].map { Int(Double(text.count) / 1e6 / $0) }
      let ratios = [copy / median, converter / median].map { ($0 * 100).rounded() / 100 }
      print(
        "  \(work.rawValue): \(rates[0]) MB/s (\(rates[1]) to \(rates[2])),",
        "\(ratios[0]) of memcpy's rate, \(ratios[1]) of iconv's")
    }
  }

  private static func seconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }

  private mutating func run(_ work: Work, _ text: [UInt8]) {
    switch work {
    case .memcpy: copy(text)
    case .iconv: convert(text)
    case .validate: sink &+= validUTF8End(text.span)
    case .scripts: sink &+= script(of: text.span).shares.count
    case .both: sink &+= validUTF8End(text.span) &+ script(of: text.span).shares.count
    }
  }

  private mutating func copy(_ text: [UInt8]) {
    target.withUnsafeMutableBytes { to in
      text.withUnsafeBytes { from in
        // SAFETY: the target has more bytes than the text.
        if let source = from.baseAddress, let base = to.baseAddress { unsafe _ = memcpy(base, source, from.count) }
      }
    }
    sink &+= Int(target[text.count / 2])
  }

  private mutating func convert(_ text: [UInt8]) {
    let descriptor = iconv_open("UTF-8", "UTF-8")
    defer { iconv_close(descriptor) }
    sink &+= target.withUnsafeMutableBytes { to in
      text.withUnsafeBytes { source in
        var from = UnsafeMutablePointer(mutating: source.bindMemory(to: CChar.self).baseAddress)
        var base = to.bindMemory(to: CChar.self).baseAddress
        var (left, room) = (source.count, to.count)
        // SAFETY: iconv advances the two pointers inside the buffers whose lengths it is given; it writes no input byte.
        return unsafe iconv(descriptor, &from, &left, &base, &room)
      }
    }
  }
}
