import CTables

/// The places of English sentences and titles.
enum EnglishPlaces {
  // SAFETY: a C literal, ended by NUL.
  static let finder = unsafe LatinPlaces(
    String(cString: sluice_english_places()), prepositions: ["in", "across", "throughout", "within", "inside"],
    capitalisesNouns: false)
}
