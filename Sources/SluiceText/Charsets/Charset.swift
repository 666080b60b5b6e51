import CTables

/// A charset that this library decodes: every encoding of the Encoding Standard, UTF-32 and IANA charsets beyond.
public struct Charset: Hashable, Sendable, CustomStringConvertible {
  /// The number in the generated tables.
  package let number: UInt8

  package init(number: Int) { self.number = UInt8(number) }

  /// The name: WHATWG's where the standard has the encoding, IANA's or the vendor's otherwise.
  public var name: String { Self.names[Int(number)] }

  /// The name.
  public var description: String { name }

  /// Looks a label up as the Encoding Standard does: case and surrounding white space do not count.
  ///
  /// Labels that the standard maps to its `replacement` encoding (`hz-gb-2312`, `iso-2022-kr`) name the charset they
  /// say, because a corpus is better served by the text than by one U+FFFD. A label the table lacks is tried again
  /// without hyphens, underscores and spaces (`utf_8`, `Windows 1251`).
  ///
  /// - Parameter label: What a header, a page or a person wrote.
  public init?(label: String) {
    let key = Self.trimmed(Array(label.utf8))
    if let number = Self.labels[String(decoding: key, as: UTF8.self)] {
      self.init(number: number)
    } else if let number = Self.looseLabels[Self.loose(key)] {
      self.init(number: number)
    } else {
      return nil
    }
  }

  /// All charsets, in the order of their numbers.
  public static var all: [Charset] { (0..<Int(SLUICE_CHARSETS)).map(Charset.init(number:)) }

  var kind: Int {
    // SAFETY: both tables have one entry for each of the `SLUICE_CHARSETS` numbers.
    unsafe Int(sluice_charset_kinds()[Int(number)])
  }

  var argument: Int {
    // SAFETY: as in `kind`.
    unsafe Int(sluice_charset_arguments()[Int(number)])
  }

  /// Whether an ASCII byte that starts a character always stands for itself.
  var isASCIICompatible: Bool {
    switch kind {
    case SLUICE_KIND_UTF16LE, SLUICE_KIND_UTF16BE, SLUICE_KIND_UTF32LE, SLUICE_KIND_UTF32BE: false
    case SLUICE_KIND_SINGLE: codePoints[0x41] == 0x41
    default: true
    }
  }

  /// The 256 code points of a single-byte charset; 0xFFFF is malformed.
  var codePoints: UnsafeBufferPointer<UInt16> {
    // SAFETY: `argument` of a single-byte charset is the number of one of the tables of 256 entries.
    unsafe UnsafeBufferPointer(start: sluice_single_byte() + 256 * argument, count: 256)
  }
}

extension Charset {
  /// UTF-8.
  public static let utf8 = Charset(number: SLUICE_CHARSET_UTF_8)
  /// UTF-16, least significant byte first.
  public static let utf16LE = Charset(number: SLUICE_CHARSET_UTF_16LE)
  /// UTF-16, most significant byte first.
  public static let utf16BE = Charset(number: SLUICE_CHARSET_UTF_16BE)
  /// UTF-32, least significant byte first.
  public static let utf32LE = Charset(number: SLUICE_CHARSET_UTF_32LE)
  /// UTF-32, most significant byte first.
  public static let utf32BE = Charset(number: SLUICE_CHARSET_UTF_32BE)
  /// Windows Latin 1, which the standard also reads for ISO-8859-1 and ASCII.
  public static let windows1252 = Charset(number: SLUICE_CHARSET_WINDOWS_1252)
  /// GB 18030, whose decoder reads GBK and GB 2312 too.
  public static let gb18030 = Charset(number: SLUICE_CHARSET_GB18030)
  /// GBK; decoded as GB 18030.
  public static let gbk = Charset(number: SLUICE_CHARSET_GBK)
  /// Big5 with the Hong Kong supplementary character set.
  public static let big5 = Charset(number: SLUICE_CHARSET_BIG5)
  /// EUC-JP.
  public static let eucJP = Charset(number: SLUICE_CHARSET_EUC_JP)
  /// Shift_JIS as Windows extends it.
  public static let shiftJIS = Charset(number: SLUICE_CHARSET_SHIFT_JIS)
  /// ISO-2022-JP.
  public static let iso2022JP = Charset(number: SLUICE_CHARSET_ISO_2022_JP)
  /// EUC-KR with the unified Hangul code.
  public static let eucKR = Charset(number: SLUICE_CHARSET_EUC_KR)
}

extension Charset {
  private static let names = lines(of: unsafe sluice_charset_names())

  /// iconv's name of a charset that the system decodes.
  static let systemNames = lines(of: unsafe sluice_iconv_names())

  private static let labels: [String: Int] = {
    var out: [String: Int] = [:]
    for line in lines(of: unsafe sluice_charset_labels()) {
      let parts = line.utf8.split(separator: UInt8(ascii: "\t")).map(Substring.init)
      if parts.count == 2, let number = Int(parts[1]) { out[String(parts[0])] = number }
    }
    return out
  }()

  private static let looseLabels: [String: Int] = {
    var out: [String: Int] = [:]
    for (label, number) in labels { out[loose(Array(label.utf8))] = number }
    return out
  }()

  private static func lines(of text: UnsafePointer<CChar>) -> [String] {
    // SAFETY: the generated strings are C literals, ended by NUL.
    unsafe String(cString: text).utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
  }

  /// Lower case without the white space at both ends, as "get an encoding" asks.
  private static func trimmed(_ label: [UInt8]) -> [UInt8] {
    let isSpace = { (byte: UInt8) in byte == 0x20 || 0x09...0x0D ~= byte && byte != 0x0B }
    let start = label.firstIndex { !isSpace($0) } ?? label.endIndex
    let end = label.lastIndex { !isSpace($0) } ?? label.startIndex - 1
    guard start <= end else { return [] }
    return label[start...end].map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
  }

  private static func loose(_ label: [UInt8]) -> String {
    String(decoding: label.filter { !Array("-_ .:".utf8).contains($0) }, as: UTF8.self)
  }
}
