public import CTables

/// What the Unicode Character Database says of one scalar: its script and a few classes, from one look-up.
public struct Properties: Sendable, Equatable {
  /// The script's number in the low byte, one bit for each class above it.
  @usableFromInline let bits: UInt16

  /// Looks a scalar up.
  ///
  /// - Parameter scalar: A code point; beyond U+10FFFF and for surrogates the script is unknown and no class holds.
  @inlinable
  public init(of scalar: UInt32) {
    guard scalar < 0x11_0000 else {
      bits = 0
      return
    }
    // SAFETY: the index has an entry for every 128 scalars below U+110000, and each names a whole block.
    let block = unsafe Int(sluice_property_index()[Int(scalar >> 7)])
    bits = unsafe sluice_property_blocks()[block << 7 | Int(scalar & 127)]
  }

  /// The script.
  @inlinable
  public var script: Script { Script(number: UInt8(truncatingIfNeeded: bits)) }
  /// A letter of any kind (general category L).
  @inlinable
  public var isLetter: Bool { has(SLUICE_IS_LETTER) }
  /// A combining mark (M).
  @inlinable
  public var isMark: Bool { has(SLUICE_IS_MARK) }
  /// A decimal digit of any script (Nd).
  @inlinable
  public var isDigit: Bool { has(SLUICE_IS_DIGIT) }
  /// Punctuation (P).
  @inlinable
  public var isPunctuation: Bool { has(SLUICE_IS_PUNCTUATION) }
  /// A symbol (S), such as a currency sign.
  @inlinable
  public var isSymbol: Bool { has(SLUICE_IS_SYMBOL) }
  /// White space (White_Space), NO-BREAK SPACE and IDEOGRAPHIC SPACE included.
  @inlinable
  public var isWhitespace: Bool { has(SLUICE_IS_SPACE) }
  /// A Han character that running text uses in Simplified Chinese but not in Traditional.
  @inlinable
  public var isSimplifiedOnly: Bool { has(SLUICE_IS_HANS) }
  /// A Han character that running text uses in Traditional Chinese but not in Simplified.
  @inlinable
  public var isTraditionalOnly: Bool { has(SLUICE_IS_HANT) }

  @usableFromInline
  @inline(__always)
  func has(_ bit: Int) -> Bool { bits & UInt16(bit) != 0 }
}

/// The script of a scalar.
///
/// - Parameter scalar: A code point.
/// - Returns: Its Scripts property.
@inlinable
public func script(of scalar: UInt32) -> Script { Properties(of: scalar).script }

/// Whether a scalar is a Han character.
///
/// - Parameter scalar: A code point.
/// - Returns: Whether its script is Han.
@inlinable
public func isHan(_ scalar: UInt32) -> Bool {
  Properties(of: scalar).script == Script(number: UInt8(SLUICE_SCRIPT_HANI))
}

/// Whether a scalar is a letter of any script.
///
/// - Parameter scalar: A code point.
/// - Returns: Whether its general category is L.
@inlinable
public func isLetter(_ scalar: UInt32) -> Bool { Properties(of: scalar).isLetter }

/// Whether a scalar is a decimal digit of any script.
///
/// - Parameter scalar: A code point.
/// - Returns: Whether its general category is Nd.
@inlinable
public func isDigit(_ scalar: UInt32) -> Bool { Properties(of: scalar).isDigit }

/// Whether a scalar is white space.
///
/// - Parameter scalar: A code point.
/// - Returns: Whether it has the White_Space property.
@inlinable
public func isWhitespace(_ scalar: UInt32) -> Bool { Properties(of: scalar).isWhitespace }

/// Whether a scalar is punctuation.
///
/// - Parameter scalar: A code point.
/// - Returns: Whether its general category is P.
@inlinable
public func isPunctuation(_ scalar: UInt32) -> Bool { Properties(of: scalar).isPunctuation }

/// Whether a scalar is reserved for private use.
///
/// - Parameter scalar: A code point.
/// - Returns: Whether it lies in one of the three private-use areas.
@inlinable
public func isPrivateUse(_ scalar: UInt32) -> Bool {
  0xE000...0xF8FF ~= scalar || 0xF_0000...0xF_FFFD ~= scalar || 0x10_0000...0x10_FFFD ~= scalar
}

/// Which of the two Chinese traditions uses a character.
public enum HanForm: Sendable {
  /// Running text in Simplified Chinese alone.
  case simplified
  /// Running text in Traditional Chinese alone.
  case traditional
  /// Both, or it is no Han character.
  case both
}

/// Which of the two Chinese traditions uses a character.
///
/// - Parameter scalar: A code point.
/// - Returns: The verdict; characters such as 后 and 台, which both use, are ``HanForm/both``.
@inlinable
public func hanForm(of scalar: UInt32) -> HanForm {
  let properties = Properties(of: scalar)
  if properties.isSimplifiedOnly { return .simplified }
  return properties.isTraditionalOnly ? .traditional : .both
}
