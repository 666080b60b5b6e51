/// What a German word does in a sentence, as far as the tables know it.
struct GermanWordClass: OptionSet, Sendable {
  /// The bits.
  let rawValue: UInt32
  /// Articles and words that stand in their place (der, eine, unser, alle).
  static let determiner = Self(rawValue: 1 << 0)
  /// Prepositions: the noun behind one is no subject.
  static let preposition = Self(rawValue: 1 << 1)
  /// Words that join two parts of a sentence (und, aber).
  static let conjunction = Self(rawValue: 1 << 2)
  /// Words that stand for a noun (er, dies).
  static let pronoun = Self(rawValue: 1 << 3)
  /// Adverbs and particles, which neither name nor say anything.
  static let adverb = Self(rawValue: 1 << 4)
  /// Verbs that say more (stieg).
  static let rising = Self(rawValue: 1 << 5)
  /// Verbs that say less (sank).
  static let falling = Self(rawValue: 1 << 6)
  /// Verbs whose direction stands in a particle at the end of the clause (nahm … zu).
  static let separable = Self(rawValue: 1 << 7)
  /// Other verbs that a number follows (betrug, lag).
  static let stative = Self(rawValue: 1 << 8)
  /// Verbs that say what is to come (soll, erwartet).
  static let planning = Self(rawValue: 1 << 9)
  /// Nouns of growth (Plus, Anstieg); with ``rising`` or ``falling``.
  static let changeNoun = Self(rawValue: 1 << 10)
  /// Comparatives behind a number (mehr, niedriger); with ``rising`` or ``falling``.
  static let comparative = Self(rawValue: 1 << 11)
  /// Who has something, which a metric does without (Konzern, Land).
  static let holder = Self(rawValue: 1 << 12)
  /// Nouns that need the one behind them (Zahl, Preis).
  static let relational = Self(rawValue: 1 << 13)
  /// Nouns of calendar and duration.
  static let time = Self(rawValue: 1 << 14)
  /// Nouns that a number behind them only names (Artikel, Seite).
  static let numbering = Self(rawValue: 1 << 15)
  /// Words of number: 0…12, tens, hundred, thousand.
  static let number = Self(rawValue: 1 << 16)
  /// Words that multiply the number before them (Millionen, Mrd.).
  static let scale = Self(rawValue: 1 << 17)
  /// Months.
  static let month = Self(rawValue: 1 << 18)
  /// Ordinals in words (ersten, drittes).
  static let ordinal = Self(rawValue: 1 << 19)
  /// Abbreviations that take the dot behind them.
  static let dotted = Self(rawValue: 1 << 20)
  /// Parts in words (Drittel).
  static let fraction = Self(rawValue: 1 << 21)
  /// Words that begin a clause with its verb at the end (dass, weil).
  static let subordinator = Self(rawValue: 1 << 22)
  /// Auxiliaries (ist, wurde, hat).
  static let auxiliary = Self(rawValue: 1 << 23)
  /// Words that make a multiple (doppelt, dreifache).
  static let multiple = Self(rawValue: 1 << 24)
  /// Nouns of share (Anteil).
  static let share = Self(rawValue: 1 << 25)
  /// Articles that open a genitive (der, des, aller).
  static let genitive = Self(rawValue: 1 << 26)
  /// Nouns of ranks (Platz, Rang).
  static let rank = Self(rawValue: 1 << 27)

  /// Every word that cannot be a verb by its form.
  static let function: Self = [
    .determiner, .preposition, .conjunction, .pronoun, .adverb, .subordinator, .number, .scale, .ordinal, .comparative,
    .fraction, .multiple,
  ]
  /// Every verb of the tables.
  static let verb: Self = [.separable, .stative, .planning, .auxiliary]
}

/// What the tables know of a word.
struct GermanEntry: Sendable {
  /// What it does.
  var classes: GermanWordClass
  /// The number of a number word, scale, month, ordinal or fraction.
  var value: Double = 0
}
