/// The closed classes of English: words whose part of speech is known by heart.
///
/// Source: the closed classes of the Penn Treebank tag set (DT, PRP, PRP$, WDT, WP, IN, CC, MD, RP, EX), written out.
enum EnglishClosedClasses {
  static let table: [(EnglishWordClass, String)] = [
    (.determiner, "the a an this that these those every each either neither no any some another all both such what"),
    (.definite, "the this that these those both"),
    (.possessive, "my your his her its our their whose"),
    (.definite, "my your his her its our their"),
    (.pronoun, "i you he she it we they me him us them myself yourself himself herself itself ourselves themselves"),
    (.pronoun, "who everyone everybody someone somebody anyone anybody nobody nothing something anything there"),
    (.relative, "which who whom that whose where when"),
    (.preposition, "of in on at by for with from to into onto over under above below between among amid against about"),
    (
      .preposition,
      "around across along after before during within without through throughout toward towards until till"
    ),
    (.preposition, "upon off near beyond behind beside besides beneath despite except inside outside per than"),
    (
      .preposition,
      "versus vs via worth like unlike since amongst atop excluding including involving regarding up down out"
    ),
    (.coordinator, "and or but nor plus yet &"),
    (
      .subordinator,
      "why because although though while whereas if unless as when whether once so since where until before"
    ),
    (.subordinator, "however therefore meanwhile moreover thus"),
    (.be, "be is are was were been being am 're"),
    (.have, "have has had having 've"),
    (.be, "isn't aren't wasn't weren't"),
    (.have, "hasn't haven't hadn't"),
    (.auxiliaryDo, "do does did don't doesn't didn't"),
    (.modal, "won't wouldn't can't cannot couldn't shouldn't"),
    (.target, "won't"),
    (.modal, "will would shall should can could may might must 'll 'd wo ca"),
    (.target, "will shall 'll wo"),
    (.negation, "not n't never"),
    (
      .adverb,
      "just only also still even now then very too quite rather almost nearly about around approximately roughly"
    ),
    (
      .adverb,
      "already again soon later earlier once twice ago yet well far much more most less least often always ever anywhere"
    ),
    (
      .adverb,
      "never perhaps maybe instead together apart away back here there up down out off over alone else indeed ahead"
    ),
    (
      .adverb,
      "respectively overall nationwide worldwide today yesterday tomorrow tonight annually monthly weekly daily"
    ),
    (.adverb, "north south east west northeast northwest southeast southwest inland offshore upstream downstream"),
    (.adverb, "abroad altogether somewhat somehow per nationally globally currently recently previously fully further"),
    (
      .timeAdverb,
      "today yesterday tomorrow tonight annually monthly weekly daily ago nightly overnight yearly quarterly"
    ),
    (.timeAdverb, "currently recently previously earlier later now then already soon"),
    (
      .comparative,
      "more less fewer higher lower greater larger smaller bigger faster slower better worse cheaper longer"
    ),
    (
      .comparative,
      "shorter stronger weaker heavier lighter older younger taller deeper wider quicker hotter warmer colder cooler dearer pricier costlier"
    ),
    (
      .up,
      "more higher greater larger bigger faster better longer stronger heavier wider taller hotter warmer dearer pricier costlier up above ahead"
    ),
    (.down, "less fewer lower smaller slower worse cheaper shorter weaker lighter colder cooler down below"),
    (
      .adjective, "more less fewer higher lower greater larger smaller bigger faster slower better worse cheaper longer"
    ),
    (
      .adjective,
      "shorter stronger weaker new old other many few several own same such good great big small large"
    ),
    (
      .adjective, "false true fake legal illegal misleading usual regular steep"
    ),
    (
      .adjective,
      "high low long short first last next previous previously recent current early late young full free whole"
    ),
    (
      .adjective,
      "total average annual monthly weekly daily hourly quarterly yearly net gross main major minor key top best worst"
    ),
    (.adjective, "public private local national regional global federal international domestic foreign military civil"),
    (.adjective, "additional extra further initial final former future past prior proposed estimated combined"),
    (.adjective, "male female white black hispanic asian human social economic political medical legal financial"),
    (.adjective, "common special general particular certain available possible likely real true clear strong weak"),
    (.adjective, "separate single double triple raw clean dirty safe cheap expensive rich poor hot cold warm wet dry"),
    (.adjective, "open diluted adjusted unpaid outstanding overall per-share wide deep tall heavy light dark bright"),
    (
      .adjective,
      "little akin year-on-year consecutive straight worth equivalent unemployed retail wholesale urban rural"
    ),
    (.vagueNoun, "thing things way ways lot bit kind sort part side sides"),
  ]
}
