/// What an English word can be; a word may have several classes, and the tagger settles which one holds.
struct EnglishWordClass: OptionSet, Sendable {
  let rawValue: UInt64

  // Parts of speech.
  static let determiner = Self(rawValue: 1 << 0)
  static let possessive = Self(rawValue: 1 << 1)
  static let pronoun = Self(rawValue: 1 << 2)
  static let relative = Self(rawValue: 1 << 3)
  static let preposition = Self(rawValue: 1 << 4)
  static let coordinator = Self(rawValue: 1 << 5)
  static let subordinator = Self(rawValue: 1 << 6)
  static let be = Self(rawValue: 1 << 7)
  static let have = Self(rawValue: 1 << 8)
  static let auxiliaryDo = Self(rawValue: 1 << 9)
  static let modal = Self(rawValue: 1 << 10)
  static let adverb = Self(rawValue: 1 << 11)
  static let adjective = Self(rawValue: 1 << 12)
  static let noun = Self(rawValue: 1 << 13)
  static let verbBase = Self(rawValue: 1 << 14)
  static let verbThird = Self(rawValue: 1 << 15)
  static let verbPast = Self(rawValue: 1 << 16)
  static let verbParticiple = Self(rawValue: 1 << 17)
  static let verbIng = Self(rawValue: 1 << 18)
  static let negation = Self(rawValue: 1 << 19)

  // Numbers.
  static let small = Self(rawValue: 1 << 20)
  static let tens = Self(rawValue: 1 << 21)
  static let scale = Self(rawValue: 1 << 22)
  static let ordinal = Self(rawValue: 1 << 23)
  static let fraction = Self(rawValue: 1 << 24)
  static let shortScale = Self(rawValue: 1 << 25)

  // Calendar.
  static let month = Self(rawValue: 1 << 26)
  static let weekday = Self(rawValue: 1 << 27)
  static let timeNoun = Self(rawValue: 1 << 28)
  static let timeAdverb = Self(rawValue: 1 << 29)

  // Meaning of verbs and nouns.
  static let up = Self(rawValue: 1 << 30)
  static let down = Self(rawValue: 1 << 31)
  static let changeNoun = Self(rawValue: 1 << 32)
  static let target = Self(rawValue: 1 << 33)
  static let share = Self(rawValue: 1 << 34)
  static let reach = Self(rawValue: 1 << 35)
  static let saying = Self(rawValue: 1 << 36)
  static let transaction = Self(rawValue: 1 << 37)
  static let lasting = Self(rawValue: 1 << 38)
  static let ranking = Self(rawValue: 1 << 39)
  static let moneyNoun = Self(rawValue: 1 << 40)
  static let comparative = Self(rawValue: 1 << 41)

  // What keeps a number from being a claim.
  static let label = Self(rawValue: 1 << 42)
  static let street = Self(rawValue: 1 << 43)
  static let sport = Self(rawValue: 1 << 44)
  static let title = Self(rawValue: 1 << 45)
  static let abbreviation = Self(rawValue: 1 << 46)
  static let priceNoun = Self(rawValue: 1 << 47)
  static let vagueNoun = Self(rawValue: 1 << 48)
  static let demonym = Self(rawValue: 1 << 49)
  static let listed = Self(rawValue: 1 << 50)
  static let place = Self(rawValue: 1 << 51)
  static let definite = Self(rawValue: 1 << 52)
  static let stockNoun = Self(rawValue: 1 << 53)
  static let currencyCode = Self(rawValue: 1 << 54)
  static let multiple = Self(rawValue: 1 << 55)
  static let weakSport = Self(rawValue: 1 << 56)
  static let englishOnly = Self(rawValue: 1 << 57)
  static let foreignOnly = Self(rawValue: 1 << 58)
  /// A verb that holds a number: doubled.
  static let growthNumber = Self(rawValue: 1 << 59)
  static let numberWord: Self = [.small, .tens, .scale]
  static let anyVerb: Self = [.verbBase, .verbThird, .verbPast, .verbParticiple, .verbIng]
}
