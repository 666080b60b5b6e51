/// English number words with their values.
enum EnglishNumberWords {
  /// Verbs that say by how many percent something grew or, negative, fell.
  static let growthVerbs = """
    double=100 doubled=100 doubles=100 triple=200 tripled=200 triples=200 treble=200 trebled=200 quadruple=300
    quadrupled=300 quintuple=400 quintupled=400 halve=-50 halved=-50
    """

  static let small =
    "zero=0 nought=0 naught=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12"
    + " thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19"
  static let tens = "twenty=20 thirty=30 forty=40 fourty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90"
  /// Words that multiply what stands before them.
  static let scales = """
    hundred=1e2 thousand=1e3 million=1e6 billion=1e9 trillion=1e12 quadrillion=1e15 lakh=1e5 lakhs=1e5 lac=1e5 crore=1e7
    crores=1e7 dozen=12 dozens=12 hundreds=1e2 thousands=1e3 millions=1e6 billions=1e9 trillions=1e12
    """
  /// Abbreviated scales; the one-letter ones need a currency, a capital or a counted noun (see the number grammar).
  static let shortScales = """
    k=1e3 mm=1e6 mn=1e6 mln=1e6 mil=1e6 mio=1e6 m=1e6 bn=1e9 bln=1e9 b=1e9 tn=1e12 trn=1e12 tln=1e12 t=1e12 cr=1e7
    """
  static let ordinals = """
    first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 nineth=9 tenth=10 eleventh=11 twelfth=12
    thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20
    thirtieth=30 fortieth=40 fiftieth=50 sixtieth=60 seventieth=70 eightieth=80 ninetieth=90 hundredth=1e2
    thousandth=1e3 millionth=1e6 billionth=1e9 trillionth=1e12
    """
  /// Words for a part: the denominator.
  static let fractions = """
    half=2 halves=2 third=3 thirds=3 quarter=4 quarters=4 fourth=4 fourths=4 fifth=5 fifths=5 sixth=6 sixths=6 seventh=7
    sevenths=7 eighth=8 eighths=8 ninth=9 ninths=9 tenth=10 tenths=10 twelfth=12 twelfths=12 twentieth=20 twentieths=20
    thirtieth=30 hundredth=100 hundredths=100 thousandth=1e3 thousandths=1e3 firsts=1
    """
  /// Words that say so many times.
  static let multiples = """
    twice=2 thrice=3 twofold=2 threefold=3 fourfold=4 fivefold=5 sixfold=6 sevenfold=7 eightfold=8 ninefold=9 tenfold=10
    twentyfold=20 hundredfold=100
    """
  static let months = """
    january=1 february=2 march=3 april=4 may=5 june=6 july=7 august=8 september=9 october=10 november=11 december=12
    jan=1 feb=2 mar=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 oct=10 nov=11 dec=12
    """
  /// The value of a fraction sign, nil for any other; most signs are none by their range alone.
  @inline(__always)
  static func fraction(_ sign: UInt32) -> Double? {
    0xBC...0xBE ~= sign || 0x2150...0x215E ~= sign ? fractionSigns[sign] : nil
  }

  /// Fraction signs of Unicode (Number Forms and Latin-1).
  private static let fractionSigns: [UInt32: Double] = [
    0xBC: 0.25, 0xBD: 0.5, 0xBE: 0.75, 0x2150: 1 / 7, 0x2151: 1 / 9, 0x2152: 0.1, 0x2153: 1 / 3, 0x2154: 2 / 3,
    0x2155: 0.2, 0x2156: 0.4, 0x2157: 0.6, 0x2158: 0.8, 0x2159: 1 / 6, 0x215A: 5 / 6, 0x215B: 0.125, 0x215C: 0.375,
    0x215D: 0.625, 0x215E: 0.875,
  ]
}
