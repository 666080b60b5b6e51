/// One pass over a text that finds fragments and runs of lost characters, and where Han characters are too rare.
struct BrokenScan {
  /// A stretch whose Han characters are too rare for good text.
  struct Suspect {
    /// The stretch, with as much before it as a span that ends in it may reach back.
    var bytes: Range<Int>
    /// The code points before it.
    var start: Int
    /// The code points in front, in which no span ends.
    var lead: Int
  }

  /// Code points that are lost for certain, in order.
  private(set) var lost: [Range<Int>] = []
  /// What is to be looked at closely, in order.
  private(set) var suspects: [Suspect] = []

  /// A place in the text.
  private struct Place {
    var byte = 0
    var scalar = 0
  }

  /// Looks through a text.
  ///
  /// - Parameters:
  ///   - utf8: Valid UTF-8.
  ///   - looks: ``BrokenSpans/looks``.
  mutating func run(_ utf8: Span<UInt8>, _ looks: Span<Int16>) {
    var here = Place()
    // Where Han characters were last as common as in good text, and how far they are rarer since; never below nothing.
    var (calm, excess, isAlarmed) = (Place(), 0, false)
    // How far the last lost span reaches.
    var done = 0
    while here.byte + 2 < utf8.count {
      let lead = utf8[unchecked: here.byte]
      if lead < 0x80 {
        let next = ByteSearch.firstBeyondASCII(in: utf8, from: here.byte)
        here.scalar &+= next - here.byte
        here.byte = next
        continue
      }
      guard 0xE0..<0xF0 ~= lead else {
        // Planes 15 and 16 are private.
        if lead >= 0xF3 || lead == 0xC3 && Self.startsFragment(utf8, here.byte), here.byte >= done {
          done = take(utf8, here)
        }
        here.byte &+= lead < 0xE0 ? 2 : 4
        here.scalar &+= 1
        continue
      }
      let high = Int(lead & 0x0F) << 12 | Int(utf8[unchecked: here.byte + 1] & 0x3F) << 6
      let look = looks[unchecked: high | Int(utf8[unchecked: here.byte + 2] & 0x3F)]
      if look & 1 != 0, here.byte >= done { done = take(utf8, here) }
      excess = max(0, excess &+ Int(look >> 1))
      here.byte &+= 3
      here.scalar &+= 1
      if excess == 0 {
        if isAlarmed { suspect(utf8, calm, here.byte) }
        (calm, isAlarmed) = (here, false)
      } else if excess >= MisreadSpans.alarm {
        isAlarmed = true
      }
    }
    if isAlarmed { suspect(utf8, calm, utf8.count) }
  }

  private mutating func suspect(_ utf8: Span<UInt8>, _ calm: Place, _ end: Int) {
    var (start, lead) = (calm.byte, 0)
    while start > 0, lead < MisreadSpans.reach {
      start -= 1
      if utf8[start] & 0xC0 != 0x80 { lead += 1 }
    }
    suspects.append(Suspect(bytes: start..<end, start: calm.scalar - lead, lead: lead))
  }

  /// Whether a character from U+00C0 to U+00FF may start a fragment: ï, and Ã before another one beyond ASCII.
  private static func startsFragment(_ utf8: Span<UInt8>, _ at: Int) -> Bool {
    utf8[at + 1] == 0xAF || utf8[at + 1] == 0x83 && utf8[at + 2] >= 0xC2
  }

  /// Notes the span that starts at a place, if any does.
  ///
  /// - Returns: The byte behind it; 0 without one.
  private mutating func take(_ utf8: Span<UInt8>, _ start: Place) -> Int {
    guard let end = BrokenSpans.end(utf8, start.byte) else { return 0 }
    let upper = start.scalar + scalarCount(of: utf8.extracting(start.byte..<end))
    // A broken passage has gaps of ASCII marks (`锟斤拷?锟斤拷`): spans close to each other are one.
    if let last = lost.last, start.scalar - last.upperBound <= 2 {
      lost[lost.count - 1] = last.lowerBound..<upper
    } else {
      lost.append(start.scalar..<upper)
    }
    return end
  }
}
