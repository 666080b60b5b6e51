/// Fixed phrases around a number and what they say.
enum EnglishPhraseTables {
  /// Qualifiers in front of a number.
  static let qualifiersBefore: [(EnglishQualifier, String)] = [
    (
      .about,
      "about | around | approximately | roughly | nearly | almost | some | circa | an estimated | estimated | close to"
    ),
    (
      .about,
      "just short of | just shy of | just about | c . | ca | approx"
    ),
    (
      .about,
      "closer to | in the region of | in the neighborhood of | somewhere around | on the order of | virtually | ~"
    ),
    (
      .about,
      "something like | near | practically | an approximate"
    ),
    (
      .atLeast,
      "just over | just above | a little over | slightly over | slightly more than | a little more than | a bit more than | a bit over"
    ),
    (
      .atMost,
      "just under | just below | slightly under | slightly less than | a little under | a little less than | a bit under"
    ),
    (.about, "approximately about | an estimate of | shy of | short of | well - nigh | about the"),
    (
      .atLeast,
      "over | more than | at least | above | in excess of | upwards of | upward of | no less than | no fewer than"
    ),
    (.atLeast, "not less than | greater than | well over | well above | well more than | exceeding | exceed | exceeds"),
    (
      .atLeast,
      "exceeded | surpassing | surpassed | crossed | passed | breached | topping | topped | starting at | starting from | start at | starts at"
    ),
    (.atLeast, "starts from | start from | a minimum of | minimum of | north of | surpass | surpasses | higher than"),
    (
      .atLeast, "larger than | bigger than | longer than | better than | anything over | far more than | much more than"
    ),
    (
      .atLeast,
      "even more than | beyond | > | ≥ | > = | started at | starting | far above | comfortably over | much over"
    ),
    (.atLeast, "greater than or equal to | bigger or equal than | higher or equal than | equal to or more than"),
    (.atLeast, "equal to or greater than | more than or equal to | past | top | tops | priced from | prices from"),
    (.atMost, "up to | at most | no more than | not more than | less than | fewer than | under | below | a maximum of"),
    (
      .atMost,
      "maximum of | as much as | as many as | as high as | as long as | within | lower than | smaller than | not exceeding"
    ),
    (.atMost, "well under | well below | < | ≤ | < = | south of | far below | anything under | only up to | to up to"),
    (
      .atMost,
      "less than or equal to | equal to or less than | lower or equal than | smaller than or equal to | shorter than | no longer than"
    ),
    (.atMost, "not to exceed | up until | far less than | much less than | capped at | limited to"),
    (
      .exact,
      "exactly | only | just | a total of | total of | a combined | the total of | an average of | average of | an additional"
    ),
    (
      .exact,
      "another | a further | a mere | merely | a whopping | a staggering | a record | an average | precisely | equal to"
    ),
    (
      .exact,
      "equaling to | a combined total of | in total | an extra | an impressive | a cool | fully | a full | a total"
    ),
    (
      .exact,
      "to the tune of | an overwhelming | a hefty | a massive | a record - breaking | even | on average | as few as | as little as"
    ),
    (
      .exact,
      "an astonishing | an astounding | an incredible | an unprecedented | a remarkable | a stunning | a colossal | a measly | a paltry | a meagre | a meager"
    ),
    (.exact, "an eye - watering | an eye - popping | a mind - boggling | a jaw - dropping | a modest | a respectable"),
  ]

  /// Qualifiers behind a number.
  static let qualifiersAfter: [(EnglishQualifier, String)] = [
    (
      .atLeast,
      "or more | or greater | or above | or higher | or over | or older | and above | and up | and over | plus | +"
    ),
    (.atLeast, "or longer | or better | and more | and counting | and higher | or better"),
    (
      .atMost,
      "or less | or fewer | or below | or under | or lower | at most | or younger | and under | and below | max | tops"
    ),
    (.about, "or so | or thereabouts | more or less | give or take | approximately | - odd | - ish | or thereabout"),
  ]

  /// What growth compares with.
  static let bases: [(String, String)] = [
    (
      "yoy", "year on year | year - on - year | year over year | year - over - year | y / y | yoy | y - o - y | yr / yr"
    ),
    (
      "yoy", "from a year ago | from a year earlier | from a year before | from the previous year | from the prior year"
    ),
    ("yoy", "over the current year | from the current year | over this year"),
    ("yoy", "from last year | than a year ago | than a year earlier | than last year | than the previous year"),
    (
      "yoy",
      "than the year before | from the year before | over last year | over the previous year | over the prior year"
    ),
    ("yoy", "over the year | on the year | on year | compared with a year ago | compared with a year earlier"),
    ("yoy", "compared to a year ago | compared to a year earlier | compared with last year | compared to last year"),
    (
      "yoy", "compared with the previous year | compared to the previous year | compared with the same period last year"
    ),
    ("yoy", "compared to the same period last year | from the same period last year | from the same period a year ago"),
    ("yoy", "from the same period a year earlier | from the year - earlier period | from the year - ago period"),
    (
      "yoy",
      "from the year - to - date period last year | from the same quarter last year | from the same quarter a year ago"
    ),
    (
      "yoy",
      "from the same time last year | from this time last year | versus a year ago | vs last year | versus last year"
    ),
    (
      "yoy",
      "over the same period last year | over the same period a year ago | than in the previous year | than in the same"
    ),
    ("yoy", "from the same month last year | from the same month a year ago | from the same month a year earlier"),
    ("yoy", "from the same quarter a year earlier | compared with the prior year | compared to the prior year"),
    ("yoy", "over a year ago | over a year earlier | from the third quarter last year | compared with the year before"),
    ("yoy", "compared with the same quarter last year | compared to the same quarter last year | than the same period"),
    (
      "yoy",
      "than the prior year | than in the prior year | on an annual basis | annual growth | from year - ago levels"
    ),
    ("yoy", "on the same period last year | on the same period a year earlier | on the same period a year ago"),
    ("yoy", "on the previous year | on last year | on the prior year | against last year | against the previous year"),
    ("yoy", "compared with the same period a year ago | compared with the same period a year earlier | yearly"),
    ("yoy", "compared to the same period a year ago | compared with the same period of last year | in a year"),
    ("yoy", "compared with the same month last year | compared to the same month last year | from a year - ago"),
    ("yoy", "in annual terms | from the same period of last year | from the corresponding period last year"),
    ("yoy", "than at this time last year | than this time last year | than at the same time last year"),
    ("pop", "than a week ago | than a week earlier | than the previous week | than last week | than a day earlier"),
    (
      "pop", "than a month ago | than the previous month | than last month | than a quarter earlier | than last quarter"
    ),
    ("pop", "month on month | month - on - month | month over month | month - over - month | quarter on quarter"),
    ("pop", "quarter - on - quarter | quarter over quarter | quarter - over - quarter | q / q | m / m | qoq | mom"),
    ("pop", "from the previous month | from the prior month | from last month | from the previous quarter"),
    (
      "pop",
      "from the prior quarter | from last quarter | from a month earlier | from a month ago | from a quarter earlier"
    ),
    ("pop", "than the previous month | than the previous quarter | than last month | than last quarter | on the month"),
    (
      "pop",
      "on the quarter | compared with the previous quarter | compared to the previous quarter | over the previous quarter"
    ),
    (
      "pop",
      "compared with the previous month | compared to the previous month | over the previous month | week on week"
    ),
    ("pop", "from the previous week | from last week | from a week earlier | from a week ago | from the day before"),
    (
      "pop",
      "sequentially | than a month earlier | than in the previous quarter | than the prior quarter | over last month"
    ),
    (
      "cagr",
      "annually | a year on average | per year on average | compound annual growth rate | cagr | compounded annually"
    ),
    ("cagr", "average annual | annual average | average annual growth | average yearly | each year on average"),
    (
      "cagr", "compound annual | annualized growth | on average each year | on average every year | on average per year"
    ),
  ]

  /// What a rate is per; such a phrase behind a number is passed over.
  static let perUnits =
    "per | a | an | each | every | /"

  /// Nouns that may follow such a word.
  static let perNouns = """
    second minute hour day week month year night annum share head capita person unit piece ton tonne barrel ounce pound kilo
    kilogram gram kg km mile kilometer kilometre gallon liter litre foot acre hectare game shift ticket seat household family
    quarter semester student child worker employee customer user subscriber adult ride trip mwh kwh gigabyte item pair pop
    shot dose vehicle car room bottle pack box bushel square cubic mmbtu visit patient episode session passenger customer
    weekday decade inhabitant resident case test day-rate set copy download transaction vote
    """
}

/// How a phrase says that a number is meant.
enum EnglishQualifier: Int, Sendable {
  case exact, about, atLeast, atMost
}
