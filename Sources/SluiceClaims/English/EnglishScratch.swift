/// What one sentence needs and the next one needs again: kept so that its memory is allocated once.
struct EnglishScratch: Sendable {
  /// The numbers of the sentence.
  var quantities: [EnglishQuantity] = []
  /// For each of them, whether it is part of a name, a date or an idiom.
  var isName: [Bool] = []
  /// The parts of speech of the tokens.
  var tags: [EnglishTag] = []
  /// What the numbers say.
  var readings: [EnglishReading?] = []
  /// The times that the sentence names.
  var times: [EnglishPeriod.Mention] = []
  /// What the growth of the sentence is compared with.
  var bases: [EnglishBasis.Mention] = []
}
