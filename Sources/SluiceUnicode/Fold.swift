public import CTables

/// The form of a scalar that extraction compares: Simplified, half-width, without compatibility variants.
///
/// The mapping is one to one, so positions in a folded text are positions in the text. Traditional characters become
/// Simplified, full-width forms ASCII, half-width katakana, CJK compatibility ideographs, radicals and vertical forms
/// their ordinary characters, the private-use characters that stood for characters of GBK before Unicode had those (U+E815
/// to U+E864 and a few others) what has replaced them, and fixed-width spaces U+0020. Superscripts, subscripts and enclosed numbers stay, because
/// their digits are not digits of the number before them; 后, 干 and 著, which Simplified text also uses, stay too.
///
/// - Parameter scalar: A code point.
/// - Returns: The folded code point.
@inlinable
public func foldedScalar(_ scalar: UInt32) -> UInt32 {
  guard scalar >= 0x80, scalar < 0x11_0000 else { return scalar }
  // SAFETY: the index has an entry for every 128 scalars below U+110000, and each names a whole block.
  let block = unsafe Int(sluice_fold_index()[Int(scalar >> 7)])
  return unsafe scalar &+ UInt32(bitPattern: sluice_fold_blocks()[block << 7 | Int(scalar & 127)])
}

/// The simple case folding of a scalar: lower case, save in Cherokee.
///
/// - Parameter scalar: A code point.
/// - Returns: The code point to compare without regard to case.
@inlinable
public func caseFoldedScalar(_ scalar: UInt32) -> UInt32 {
  guard scalar < 0x11_0000 else { return scalar }
  // SAFETY: as in `foldedScalar`.
  let block = unsafe Int(sluice_case_index()[Int(scalar >> 7)])
  return unsafe scalar &+ UInt32(bitPattern: sluice_case_blocks()[block << 7 | Int(scalar & 127)])
}
