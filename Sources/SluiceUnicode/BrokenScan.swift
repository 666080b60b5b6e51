/// Finds fragments and runs of lost characters, and where Han characters are too rare, while a text is passed once.
///
/// A reader that decodes the text anyway asks ``BrokenSpans/looks`` of each character of three bytes itself and calls
/// ``note(_:at:look:excess:calm:)`` where one is to be looked at; ``run(_:)`` does it for bytes alone.
public struct BrokenScan: Sendable {
  /// A place in the text.
  public struct Place: Sendable {
    /// The bytes before it.
    public var byte: Int
    /// The code points before it.
    public var scalar: Int

    /// Makes a place, the start of the text without numbers.
    @inlinable
    public init(byte: Int = 0, scalar: Int = 0) {
      self.byte = byte
      self.scalar = scalar
    }
  }

  /// A stretch whose Han characters are too rare for good text.
  struct Suspect {
    /// The stretch, with as much before it as a span that ends in it may reach back.
    var bytes: Range<Int>
    /// The code points before it.
    var start: Int
    /// The code points in front, in which no span ends.
    var lead: Int
  }

  /// Where an excess, the sum of what looks add that is never below nothing, is to be noted.
  public static let alarm = MisreadSpans.alarm

  /// Code points that are lost for certain, in order.
  private(set) var lost: [Range<Int>] = []
  /// What is to be looked at closely, in order.
  private(set) var suspects: [Suspect] = []
  /// How far the last lost span reaches, and the last suspect.
  private var (lostEnd, suspectEnd) = (0, 0)

  /// Starts before a text.
  public init() {}

  /// Looks through a text.
  ///
  /// - Parameter utf8: Valid UTF-8.
  mutating func run(_ utf8: Span<UInt8>) {
    utf8.withUnsafeBufferPointer { utf8 in BrokenSpans.looks.withUnsafeBufferPointer { run(utf8, $0) } }
  }

  private mutating func run(_ utf8: UnsafeBufferPointer<UInt8>, _ looks: UnsafeBufferPointer<Int16>) {
    var here = Place()
    // How far the Han characters so far are rarer than those of good text; never below nothing.
    var excess = 0
    // A place where the excess was nothing, not always the last one.
    var calm = Place()
    while here.byte &+ 2 < utf8.count {
      let lead = utf8[here.byte]
      if lead < 0x80 {
        let next = ByteSearch.firstBeyondASCII(in: utf8.span, from: here.byte)
        here.scalar &+= next &- here.byte
        here.byte = next
        if excess == 0 { calm = here }
        continue
      }
      if 0xE0..<0xF0 ~= lead {
        let look = Self.look(utf8, here.byte, looks)
        excess = max(0, excess &+ Int(look >> 1))
        if look & 1 != 0 || excess >= Self.alarm { note(utf8, at: here, look: look, excess: excess, calm: calm) }
        here.byte &+= 3
      } else {
        note(utf8, at: here, lead: lead)
        here.byte &+= lead < 0xE0 ? 2 : 4
      }
      here.scalar &+= 1
    }
  }

  /// Notes a character of three bytes that may start a span, or at which the excess is too high.
  ///
  /// - Parameters:
  ///   - utf8: The text.
  ///   - here: Where the character stands.
  ///   - look: Its entry of ``BrokenSpans/looks``.
  ///   - excess: The sum up to it.
  ///   - calm: A place before it where the sum was nothing.
  public mutating func note(
    _ utf8: UnsafeBufferPointer<UInt8>, at here: Place, look: Int16, excess: Int, calm: Place
  ) {
    if look & 1 != 0, here.byte >= lostEnd { lostEnd = take(utf8, here) }
    if excess >= Self.alarm, here.byte >= suspectEnd {
      suspectEnd = BrokenSpans.looks.withUnsafeBufferPointer { suspect(utf8, $0, from: calm, alarm: here.byte) }
    }
  }

  /// Notes a character of two or four bytes, which may start a fragment.
  ///
  /// - Parameters:
  ///   - utf8: The text.
  ///   - here: Where the character stands.
  ///   - lead: Its first byte.
  @inlinable
  public mutating func note(_ utf8: UnsafeBufferPointer<UInt8>, at here: Place, lead: UInt8) {
    // Planes 15 and 16 are private.
    if lead >= 0xF3 || lead == 0xC3 { noteFragment(utf8, at: here, lead: lead) }
  }

  @usableFromInline
  mutating func noteFragment(_ utf8: UnsafeBufferPointer<UInt8>, at here: Place, lead: UInt8) {
    guard here.byte >= lostEnd, here.byte + 2 < utf8.count else { return }
    if lead != 0xC3 || Self.startsFragment(utf8, here.byte) { lostEnd = take(utf8, here) }
  }

  /// The look of a character of three bytes.
  @inline(__always)
  private static func look(_ utf8: UnsafeBufferPointer<UInt8>, _ at: Int, _ looks: UnsafeBufferPointer<Int16>) -> Int16
  {
    let high = Int(utf8[at] & 0x0F) << 12 | Int(utf8[at &+ 1] & 0x3F) << 6
    return looks[high | Int(utf8[at &+ 2] & 0x3F)]
  }

  /// Notes the stretch around an alarm: between places where Han characters are as common as in good text.
  ///
  /// It is read once more only where there was an alarm, so that good text pays nothing for it.
  ///
  /// - Returns: The stretch's end, behind which the next one begins.
  private mutating func suspect(
    _ utf8: UnsafeBufferPointer<UInt8>, _ looks: UnsafeBufferPointer<Int16>, from start: Place, alarm: Int
  ) -> Int {
    var (here, calm, excess) = (start, start, 0)
    while here.byte + 2 < utf8.count {
      let lead = utf8[here.byte]
      let isThree = 0xE0..<0xF0 ~= lead
      if isThree { excess = max(0, excess + Int(Self.look(utf8, here.byte, looks) >> 1)) }
      let isBehind = here.byte > alarm
      here.byte += lead < 0x80 ? 1 : isThree ? 3 : lead < 0xE0 ? 2 : 4
      here.scalar += 1
      guard excess == 0 else { continue }
      if isBehind { break }
      calm = here
    }
    let end = excess == 0 ? here.byte : utf8.count
    append(utf8, calm, end)
    return end
  }

  private mutating func append(_ utf8: UnsafeBufferPointer<UInt8>, _ calm: Place, _ end: Int) {
    var (start, lead) = (calm.byte, 0)
    while start > 0, lead < MisreadSpans.reach {
      start -= 1
      if utf8[start] & 0xC0 != 0x80 { lead += 1 }
    }
    suspects.append(Suspect(bytes: start..<end, start: calm.scalar - lead, lead: lead))
  }

  /// Whether a character from U+00C0 to U+00FF may start a fragment: ï, and Ã before another one beyond ASCII.
  private static func startsFragment(_ utf8: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    utf8[at + 1] == 0xAF || utf8[at + 1] == 0x83 && utf8[at + 2] >= 0xC2
  }

  /// Notes the span that starts at a place, if any does.
  ///
  /// - Returns: The byte behind it; 0 without one.
  private mutating func take(_ utf8: UnsafeBufferPointer<UInt8>, _ start: Place) -> Int {
    guard let end = BrokenSpans.end(utf8.span, start.byte) else { return 0 }
    let upper = start.scalar + scalarCount(of: utf8.span.extracting(start.byte..<end))
    // A broken passage has gaps of ASCII marks (`锟斤拷?锟斤拷`): spans close to each other are one.
    if let last = lost.last, start.scalar - last.upperBound <= 2 {
      lost[lost.count - 1] = last.lowerBound..<upper
    } else {
      lost.append(start.scalar..<upper)
    }
    return end
  }
}
