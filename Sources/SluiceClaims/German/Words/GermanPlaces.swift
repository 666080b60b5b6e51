import CTables

/// The places of German sentences and titles.
enum GermanPlaces {
  // SAFETY: a C literal, ended by NUL.
  static let finder = unsafe LatinPlaces(
    String(cString: sluice_german_places()), prepositions: ["in", "im", "innerhalb"], capitalisesNouns: true)
}
