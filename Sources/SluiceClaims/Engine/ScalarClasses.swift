import SluiceUnicode

/// What every reader of a text asks of a code point, one bit each, so that eight code points are asked at once.
struct ScalarClasses: OptionSet {
  let rawValue: UInt8

  /// A line break, a full-width stop, or `.`, `!`, `?` or `…`: a sentence may end here.
  static let stop = Self(rawValue: 1)
  /// A Han character of the basic plane.
  static let han = Self(rawValue: 2)
  /// Another letter or sign from hiragana on.
  static let high = Self(rawValue: 4)

  /// A Han character in place of which matching sees another one: most are Traditional.
  static let variant = Self(rawValue: 8)

  /// ``MarkStarts``: one look-up while decoding serves the Chinese scanner too.
  static let chineseMark = Self(rawValue: 16)

  /// A Latin letter as ``LetterCounts`` counts them.
  static let latin = Self(rawValue: 32)
  /// A decimal digit of ASCII.
  static let digit = Self(rawValue: 64)

  /// The classes of the folded code points of the basic plane but ``variant``, by ranges: to ask of every code point
  /// what it is takes several times as long.
  static let basicPlane: [ScalarClasses] = {
    var classes = [ScalarClasses](repeating: [], count: 0x3041)
    classes += repeatElement(.high, count: 0x1_0000 - classes.count)
    classes.replaceSubrange(0x3400...0x9FFF, with: repeatElement(.han, count: 0x9FFF - 0x3400 + 1))
    for stop in [0x0A, 0x0D, 0x85, 0x2028, 0x2029, 0x3002, 0xFF61, 0x2E, 0x21, 0x3F, 0x2026] { classes[stop] = .stop }
    for start in MarkStarts.all { classes[Int(start)].insert(.chineseMark) }
    for letters in [0x41...0x5A, 0x61...0x7A, 0xC0...0x24F] { for letter in letters { classes[letter].insert(.latin) } }
    for digit in 0x30...0x39 { classes[digit].insert(.digit) }
    return classes
  }()

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The class in each byte of a word.
  var everywhere: UInt64 { 0x0101_0101_0101_0101 &* UInt64(rawValue) }
}

/// What is known of a code point, in one word, as tables keep it.
struct ScalarEntry {
  /// The folded code point in 21 bits, its classes above.
  private let bits: UInt32

  /// Looks up a code point as written.
  init(_ original: UInt32) { self.init(original, ScalarClasses.basicPlane) }

  private init(_ original: UInt32, _ basicPlane: [ScalarClasses]) {
    let folded = foldedScalar(original)
    var classes = folded < 0x1_0000 ? basicPlane[Int(folded)] : .high
    if folded != original, classes.contains(.han) { classes.insert(.variant) }
    bits = folded | UInt32(classes.rawValue) << 24
  }

  /// The entries of the basic plane.
  static func basicPlane() -> [ScalarEntry] {
    let classes = ScalarClasses.basicPlane
    return (0..<0x1_0000).map { ScalarEntry($0, classes) }
  }

  /// The folded code point.
  @inline(__always)
  var folded: UInt32 { bits & 0x1F_FFFF }
  /// Its classes.
  @inline(__always)
  var classes: UInt8 { UInt8(truncatingIfNeeded: bits >> 24) }
}

extension Span<UInt8> {
  /// The first place whose classes include one of some.
  ///
  /// - Parameters:
  ///   - classes: What is looked for.
  ///   - start: Where to look from.
  ///   - limit: Where to stop.
  /// - Returns: The place, the limit without one.
  func first(of classes: ScalarClasses, from start: Int, to limit: Int) -> Int {
    precondition(start >= 0 && limit <= count)
    let wanted = classes.everywhere
    return withUnsafeBytes { bytes in
      var index = start
      // SAFETY: every load ends before the limit.
      while index &+ 8 <= limit {
        let found = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian & wanted
        if found != 0 { return index &+ found.trailingZeroBitCount >> 3 }
        index &+= 8
      }
      while index < limit, unsafe bytes[index] & classes.rawValue == 0 { index &+= 1 }
      return index
    }
  }

  /// How many places have a class.
  ///
  /// - Parameter classes: One class.
  /// - Returns: The number of places.
  func count(of classes: ScalarClasses) -> Int {
    let wanted = classes.everywhere
    return withUnsafeBytes { bytes in
      var (index, total) = (0, 0)
      // SAFETY: every load ends before the count.
      while index &+ 8 <= count {
        total &+= (unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & wanted).nonzeroBitCount
        index &+= 8
      }
      while index < count {
        total &+= unsafe bytes[index] & classes.rawValue == 0 ? 0 : 1
        index &+= 1
      }
      return total
    }
  }
}
