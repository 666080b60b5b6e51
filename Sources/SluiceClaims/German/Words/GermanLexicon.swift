/// The German words that structure a sentence, in lower case, one table for each class.
///
/// Closed classes after Duden, Die Grammatik (10th edition), chapters on articles, prepositions, conjunctions and
/// particles; verbs and nouns of change as economic news and statistical offices use them.
enum GermanLexicon {
  /// The entries that ``trie`` numbers.
  static let entries: [GermanEntry] = built.entries
  /// Words to entries, read forward.
  static let trie: PhraseTrie = built.trie

  private static let words: [(GermanWordClass, String)] = [
    (
      .determiner,
      "der die das den dem des ein eine einen einem einer eines kein keine keinen keiner dieser diese dieses"
    ),
    (
      .determiner,
      "diesem diesen jede jeder jedes jedem alle aller allen sein seine seinen seiner seinem ihr ihre ihren"
    ),
    (.determiner, "ihrer ihrem unser unsere unserer unseren beide beiden einige mehrere viele solche welche manche"),
    (.genitive, "der des aller dieser dieses ihrer seiner unserer eines einer"),
    (.preposition, "in im an am auf aus bei beim mit nach von vom zu zum zur für gegen ohne um durch über unter vor"),
    (
      .preposition, "hinter neben zwischen seit während wegen trotz gegenüber innerhalb außerhalb binnen pro je ab dank"
    ),
    (.preposition, "laut gemäß bis per samt statt entlang inklusive exklusive anhand mittels angesichts ins ans fürs"),
    (.conjunction, "und oder aber sondern doch sowie beziehungsweise bzw denn"),
    (.subordinator, "dass weil da wenn obwohl nachdem bevor während damit sodass wobei wo welcher ob"),
    (.pronoun, "er es sie ich wir man dies das sich wer was davon dabei darunter diese dieser letzterer"),
    (
      .adverb, "nur noch schon bereits auch sogar dabei damit so dort hier heute gestern morgen jetzt nun nicht zuletzt"
    ),
    (
      .adverb,
      "zuvor danach dann zudem außerdem jedoch allerdings insgesamt zusammen jeweils immer wieder erneut leicht"
    ),
    (
      .adverb,
      "deutlich stark kräftig rund etwa circa ungefähr fast nahezu knapp gut genau höchstens mindestens maximal"
    ),
    (
      .adverb,
      "wenigstens sehr weiter weiterhin inzwischen mittlerweile derzeit aktuell damals lediglich hingegen dagegen"
    ),
    (.adverb, "demnach somit dadurch deshalb daher erstmals jährlich monatlich gleichzeitig unterdessen vielmehr wohl"),
    (.adverb, "netto brutto real nominal saisonbereinigt preisbereinigt bereinigt durchschnittlich im schnitt"),
    ([.rising, .stative], "stieg stiegen steigt steigen gestiegen ansteigen angestiegen wuchs wuchsen wächst wachsen"),
    ([.rising, .stative], "gewachsen kletterte kletterten klettert geklettert erhöhte erhöhten erhöht erhöhen"),
    ([.rising, .stative], "zugelegt zugenommen zulegen zunehmen steigerte steigerten gesteigert steigern verteuerte"),
    ([.rising, .stative], "verteuerten verteuert gewann gewannen ausgebaut aufgestockt anzog angezogen verbesserte"),
    ([.rising, .stative], "verbessert verbesserten vergrößerte vergrößert angehoben hochgefahren"),
    (
      [.falling, .stative], "sank sanken sinkt sinken gesunken fiel fielen fällt fallen gefallen schrumpfte schrumpften"
    ),
    (
      [.falling, .stative],
      "schrumpft geschrumpft verringerte verringerten verringert verringern reduzierte reduzierten"
    ),
    ([.falling, .stative], "reduziert reduzieren senkte senkten gesenkt senken abgenommen abnehmen zurückgegangen"),
    ([.falling, .stative], "zurückgehen verlor verloren verliert eingebrochen nachgegeben verbilligte verbilligten"),
    (
      [.falling, .stative],
      "verbilligt kürzte kürzten gekürzt kürzen verminderte vermindert abgebaut gedrosselt halbierte"
    ),
    (
      [.separable, .stative],
      "nahm nahmen nimmt nehmen legte legten legt ging gingen geht gab gaben gibt brach brachen zog"
    ),
    ([.separable, .stative], "zogen hob hoben baute bauten"),
    (.stative, "betrug betrugen beträgt betragen lag lagen liegt liegen belief beliefen beläuft belaufen erreichte"),
    (.stative, "erreichten erreicht erzielte erzielten erzielt umfasst umfasste zählt zählte zählten kostet kostete"),
    (
      .stative,
      "kosten verfügt verfügte beschäftigt beschäftigte produzierte produziert verkaufte verkauften exportierte"
    ),
    (
      .stative,
      "summierte summierten summiert entfielen entfiel entfällt entfallen macht machte machten machen entsprach"
    ),
    (.stative, "entspricht übertraf bezifferte beziffert investierte investiert verzeichnete meldete wies weist stand"),
    (.stative, "steht bleibt blieb umgesetzt leben lebten arbeiten arbeiteten nutzen nutzten gehören gehörten besitzt"),
    (
      .planning,
      "fordert fordern forderte soll sollen sollte sollten will wollen plant planen plante erwartet erwarten erwartete rechnet"
    ),
    (
      .planning,
      "rechnen prognostiziert prognostizierte anpeilt peilt strebt anstrebt dürfte dürften geplant vorgesehen"
    ),
    (.planning, "voraussichtlich ziel vorhergesagt werde wolle solle prognose zielwert"),
    (.auxiliary, "ist sind war waren wird werden wurde wurden hat haben hatte hatten sei seien worden kann können"),
    (.auxiliary, "könnte konnte muss müssen darf"),
    (
      [.changeNoun, .rising],
      "plus anstieg zuwachs zuwächse wachstum steigerung zunahme erhöhung anstiegs wachstums zuwachses"
    ),
    ([.changeNoun, .rising], "zugewinn aufschlag aufwuchs zuwachsrate wachstumsrate preisanstieg"),
    (
      [.changeNoun, .falling],
      "minus rückgang rückgangs abnahme verringerung senkung einbruch reduzierung reduktion einbußen"
    ),
    ([.changeNoun, .falling], "abschlag kürzung schrumpfung preisrückgang"),
    ([.comparative, .rising], "mehr höher höhere höheren größer teurer länger schneller höherer höheres"),
    (
      [.comparative, .falling],
      "weniger niedriger niedrigere niedrigeren kleiner billiger günstiger kürzer geringer geringere"
    ),
    (.holder, "konzern konzerns unternehmen unternehmens firma gruppe gesellschaft stadt landes land kreises kreis"),
    (
      .holder, "gemeinde vereins verein bundesrepublik hersteller herstellers anbieters anbieter bundes betriebs hauses"
    ),
    (
      .relational,
      "zahl anzahl wert höhe menge preis preise preisen anteil anteils absatz produktion export exporte import"
    ),
    (
      .relational, "importe bau verbrauch bedarf ausgaben einnahmen kosten nachfrage fläche umsatz volumen summe zahlen"
    ),
    (.relational, "leistung kapazität quote erzeugung lieferungen verkauf ausstoß"),
    (.share, "anteil anteils anteile marktanteil marktanteile quote"),
    (.time, "jahr jahre jahren jahres monat monate monaten monats tag tage tagen woche wochen stunde stunden minute"),
    (.time, "minuten sekunde sekunden quartal quartals quartale halbjahr halbjahrs vorjahr vorjahres vorjahr vormonat"),
    (
      .time, "vorquartal vorjahreszeitraum vorjahresmonat vorjahresquartal zeitraum ende anfang mitte beginn jahresende"
    ),
    (
      .time,
      "geschäftsjahr geschäftsjahres jahrhundert jahrzehnt uhr montag dienstag mittwoch donnerstag freitag samstag"
    ),
    (.time, "sonntag vergleich schnitt durchschnitt jahresvergleich jahresfrist saison wochenende"),
    (
      .numbering,
      "artikel paragraf paragraph absatz seite seiten kapitel nummer nr band abschnitt ziffer tabelle abbildung"
    ),
    (.numbering, "zimmer gleis linie tor halle haus klasse stufe version teil folge staffel bundesstraße autobahn §"),
    (.rank, "platz rang position stelle"),
    (.dotted, "mio mrd bio tsd ca rd nr bzw inkl exkl jan feb febr aug sept okt nov dez"),
    (.adverb, "ca rd"),
  ]

  private static let numbers: [(GermanWordClass, [(String, Double)])] = [
    (
      .number,
      [
        ("zwei", 2), ("drei", 3), ("vier", 4), ("fünf", 5), ("sechs", 6), ("sieben", 7), ("acht", 8), ("neun", 9),
        ("zehn", 10), ("elf", 11), ("zwölf", 12), ("hundert", 100), ("tausend", 1_000), ("anderthalb", 1.5),
        ("eineinhalb", 1.5), ("zweieinhalb", 2.5), ("dreieinhalb", 3.5), ("viereinhalb", 4.5),
      ]
    ),
    (
      .scale,
      [
        ("tausend", 1e3), ("tsd", 1e3), ("million", 1e6), ("millionen", 1e6), ("mio", 1e6), ("milliarde", 1e9),
        ("milliarden", 1e9), ("mrd", 1e9), ("billion", 1e12), ("billionen", 1e12), ("bio", 1e12), ("dutzend", 12),
      ]
    ),
    (
      .fraction,
      [
        ("drittel", 3), ("dritteln", 3), ("viertel", 4), ("vierteln", 4), ("fünftel", 5), ("fünfteln", 5),
        ("zehntel", 10), ("zehnteln", 10), ("achtel", 8), ("sechstel", 6), ("hälfte", 2),
      ]
    ),
    (
      .month,
      [
        ("januar", 1), ("jänner", 1), ("februar", 2), ("märz", 3), ("april", 4), ("mai", 5), ("juni", 6), ("juli", 7),
        ("august", 8), ("september", 9), ("oktober", 10), ("november", 11), ("dezember", 12), ("jan", 1), ("feb", 2),
        ("febr", 2), ("aug", 8), ("sept", 9), ("okt", 10), ("nov", 11), ("dez", 12),
      ]
    ),
    (
      .multiple,
      [
        ("doppelt", 2), ("doppelte", 2), ("zweifache", 2), ("dreimal", 3), ("dreifache", 3), ("dreifach", 3),
        ("viermal", 4), ("vierfache", 4), ("fünfmal", 5), ("fünffache", 5), ("zehnmal", 10), ("zehnfache", 10),
      ]
    ),
  ]

  private static let ordinals = "erst zweit dritt viert fünft sechst siebt acht neunt zehnt"

  private static let built: (entries: [GermanEntry], trie: PhraseTrie) = {
    var table: [String: GermanEntry] = [:]
    func add(_ word: String, _ classes: GermanWordClass, _ value: Double = 0) {
      var entry = table[word] ?? GermanEntry(classes: [])
      entry.classes.formUnion(classes)
      if value != 0 { entry.value = value }
      table[word] = entry
    }
    for (classes, list) in words { for word in list.split(separator: " ") { add(String(word), classes) } }
    for (classes, list) in numbers { for (word, value) in list { add(word, classes, value) } }
    for (index, stem) in ordinals.split(separator: " ").enumerated() {
      for ending in ["e", "en", "er", "es", "em"] { add(stem + ending, .ordinal, Double(index + 1)) }
    }
    let sorted = table.sorted { $0.key < $1.key }
    return (sorted.map(\.value), PhraseTrie(sorted.enumerated().map { ($0.element.key, $0.offset) }))
  }()

  /// The months' names, for dates such as `3. März`.
  static let months = "januar februar märz april mai juni juli august september oktober november dezember"
    .split(separator: " ").map(String.init)
}
