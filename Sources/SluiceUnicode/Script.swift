import CTables

/// A script of the Unicode Scripts property, named by its ISO 15924 code.
public struct Script: Hashable, Sendable, CustomStringConvertible {
  /// The number of the script in the generated tables.
  public let number: UInt8

  /// Names a script by its number in the generated tables.
  ///
  /// - Parameter number: A number below ``count``.
  @inlinable
  public init(number: UInt8) { self.number = number }

  /// How many scripts there are.
  public static var count: Int { Int(SLUICE_SCRIPTS) }

  /// The script with an ISO 15924 code.
  ///
  /// Composite codes such as `Hans` and `Jpan` are no values of the Scripts property.
  ///
  /// - Parameter code: Four letters, the first one a capital.
  public init?(code: String) {
    for number in 0..<Script.count where Script(number: UInt8(number)).code == code {
      self.init(number: UInt8(number))
      return
    }
    return nil
  }

  /// The ISO 15924 code, such as `Hani`.
  public var code: String {
    // SAFETY: the table holds four ASCII bytes for each of the `SLUICE_SCRIPTS` numbers.
    let codes = unsafe UnsafeBufferPointer(start: sluice_script_codes(), count: 4 * Script.count)
    return unsafe String(decoding: codes[4 * Int(number)..<4 * Int(number) + 4], as: UTF8.self)
  }

  /// The ISO 15924 code.
  public var description: String { code }

  /// Whether letters of this script count for a text's script: all but common, inherited and unknown.
  public var isSpecific: Bool { self != .common && self != .inherited && self != .unknown }

  /// Unassigned, private use and surrogates.
  public static let unknown = Script(number: UInt8(SLUICE_SCRIPT_ZZZZ))
  /// Punctuation, digits and whatever several scripts share.
  public static let common = Script(number: UInt8(SLUICE_SCRIPT_ZYYY))
  /// Marks that take the script of their base.
  public static let inherited = Script(number: UInt8(SLUICE_SCRIPT_ZINH))
  /// Arabic.
  public static let arabic = Script(number: UInt8(SLUICE_SCRIPT_ARAB))
  /// Bopomofo.
  public static let bopomofo = Script(number: UInt8(SLUICE_SCRIPT_BOPO))
  /// Cyrillic.
  public static let cyrillic = Script(number: UInt8(SLUICE_SCRIPT_CYRL))
  /// Greek.
  public static let greek = Script(number: UInt8(SLUICE_SCRIPT_GREK))
  /// Han characters of any tradition.
  public static let han = Script(number: UInt8(SLUICE_SCRIPT_HANI))
  /// Hangul.
  public static let hangul = Script(number: UInt8(SLUICE_SCRIPT_HANG))
  /// Hebrew.
  public static let hebrew = Script(number: UInt8(SLUICE_SCRIPT_HEBR))
  /// Hiragana.
  public static let hiragana = Script(number: UInt8(SLUICE_SCRIPT_HIRA))
  /// Katakana.
  public static let katakana = Script(number: UInt8(SLUICE_SCRIPT_KANA))
  /// Latin.
  public static let latin = Script(number: UInt8(SLUICE_SCRIPT_LATN))
  /// Thai.
  public static let thai = Script(number: UInt8(SLUICE_SCRIPT_THAI))
}
