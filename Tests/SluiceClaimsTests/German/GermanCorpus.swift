/// German sentences written for the tests, each with the claims that it makes, marked by hand.
enum GermanCorpus {
  static let changes = """
    Der Umsatz der Brauerei stieg im Jahr 2023 um 3,5 Prozent auf 1,2 Mrd. Euro.
      3,5 Prozent | growth up | 3.5 % | Umsatz der Brauerei | @2023
      1,2 Mrd. Euro | level | 1200000000 EUR | Umsatz der Brauerei | @2023
    Im ersten Quartal 2024 legte der Absatz von Fahrrädern um 7 % auf 12.400 Stück zu.
      7 % | growth up | 7 % | Absatz von Fahrrädern | @2024-Q1
      12.400 Stück | level | 12400 1 | Absatz von Fahrrädern | @2024-Q1
    Der Gewinn sank gegenüber dem Vorjahr um 12 Prozent auf 45 Mio. Euro.
      12 Prozent | growth down | 12 % | Gewinn | yoy
      45 Mio. Euro | level | 45000000 EUR | Gewinn
    Die Zahl der Beschäftigten ging um 1.200 auf 34.500 zurück.
      1.200 | change down | 1200 1 | Zahl der Beschäftigten
      34.500 | level | 34500 1 | Zahl der Beschäftigten
    Die Inflationsrate fiel von 8,7 Prozent im Vorjahr auf 5,9 Prozent.
      8,7 Prozent | level | 8.7 % | Inflationsrate | @2023
      5,9 Prozent | level | 5.9 % | Inflationsrate
    Die Exporte verzeichneten ein Plus von 4,2 Prozent.
      4,2 Prozent | growth up | 4.2 % | Exporte
    Der Rückgang der Baugenehmigungen um 27 Prozent überraschte die Branche.
      27 Prozent | growth down | 27 % | Baugenehmigungen
    Die Stadt baute 850 neue Wohnungen, 3 Prozent mehr als im Vorjahr.
      850 | level | 850 1 | neue Wohnungen
      3 Prozent | growth up | 3 % | neue Wohnungen | yoy
    Der Strompreis erhöhte sich um 2,5 Cent.
      2,5 Cent | change up | 0.025 EUR | Strompreis
    Die Marktanteile stiegen um 2 Prozentpunkte auf 14 Prozent.
      2 Prozentpunkte | change up | 2 pp | Marktanteile
      14 Prozent | level | 14 % | Marktanteile
    Seit 2016 wuchs die Bevölkerung um 8 Prozent.
      8 Prozent | growth up | 8 % | Bevölkerung | since:2016
    Der Umsatz stieg um 3 Prozent, der Gewinn um 5 Prozent.
      3 Prozent | growth up | 3 % | Umsatz
      5 Prozent | growth up | 5 % | Gewinn
    Die Ausgaben für Forschung wuchsen jährlich um 4 Prozent.
      4 Prozent | growth up | 4 % | Ausgaben für Forschung | cagr
    Der Auftragseingang nahm im Vergleich zum Vormonat um 0,8 Prozent ab.
      0,8 Prozent | growth down | 0.8 % | Auftragseingang | pop
    Die Gärtnerei steigerte ihren Umsatz im Geschäftsjahr 2022/23 um rund 6 Prozent auf 310 Millionen Euro.
      6 Prozent | growth up | 6 % | Umsatz | about @FY2023
      310 Millionen Euro | level | 310000000 EUR | Umsatz | @FY2023
    Der Bau von Einfamilienhäusern brach im ersten Halbjahr um 41,5 Prozent ein.
      41,5 Prozent | growth down | 41.5 % | Bau von Einfamilienhäusern | @2024-H1
    Die Übernachtungen nahmen im Juli um 3,1 % zu, die Ankünfte um 2,4 %.
      3,1 % | growth up | 3.1 % | Übernachtungen | @2024-07
      2,4 % | growth up | 2.4 % | Ankünfte | @2024-07
    Die Exporte nach China gingen um 9 Prozent zurück, die Importe legten um 1 Prozent zu.
      9 Prozent | growth down | 9 % | Exporte nach China
      1 Prozent | growth up | 1 % | Importe
    Die Bäckerei senkte die Preise um 4 Prozent.
      4 Prozent | growth down | 4 % | Preise
    Die Emissionen sollen bis 2035 um 40 Prozent sinken.
      40 Prozent | growth down | 40 % | Emissionen | @2035 target
    Der Ausstoß wird bis 2040 um 55 Prozent sinken.
      55 Prozent | growth down | 55 % | Ausstoß | @2040 target
    """

  static let levels = """
    Die Arbeitslosenquote lag im März bei 5,3 Prozent.
      5,3 Prozent | level | 5.3 % | Arbeitslosenquote | @2024-03
    Rund 60 Prozent der Haushalte heizen mit Gas.
      60 Prozent | share | 60 % | Haushalte | about
    Ein Drittel der Befragten nutzt täglich das Rad.
      Ein Drittel | share | 33.333 % | Befragten
    Auf Erdgas entfielen 31 Prozent der Wärmeerzeugung.
      31 Prozent | share | 31 % | Erdgas
    Der Anteil der Teilzeitkräfte lag bei 29,3 Prozent.
      29,3 Prozent | share | 29.3 % | Anteil der Teilzeitkräfte
    Das Werk produzierte 5.000 Tonnen Stahl und verbrauchte 1,5 Millionen Kubikmeter Wasser.
      5.000 Tonnen | level | 5000 t | Stahl
      1,5 Millionen Kubikmeter | level | 1500000 m3 | Wasser
    Bis 2030 soll der Anteil der erneuerbaren Energien auf 80 Prozent steigen.
      80 Prozent | level | 80 % | Anteil der erneuerbaren Energien | @2030 target
    Das Unternehmen erwartet für das laufende Jahr einen Umsatz von 2 bis 2,2 Milliarden Euro.
      2 bis 2,2 Milliarden Euro | level | 2000000000..2200000000 EUR | Umsatz | @2024 target
    Mehr als 2.300 Besucher kamen am 3. März 2024 zur Messe.
      2.300 | level | 2300 1 | Besucher | at_least @2024-03-03
    Der Verein liegt auf Platz 3.
      Platz 3 | rank | 3 rank | Verein
    Die Investitionen in Höhe von 30 Millionen Euro fließen in das neue Rechenzentrum.
      30 Millionen Euro | level | 30000000 EUR | Investitionen
    Die Bahn beförderte in den ersten neun Monaten 2023 1,3 Milliarden Fahrgäste.
      1,3 Milliarden | level | 1300000000 1 | Fahrgäste | @2023-01/2023-09
    Der Ertrag war doppelt so hoch wie im Vorjahr.
      doppelt | multiple | 2 x | Ertrag
    Die Mieten stiegen auf 12,50 Euro pro Quadratmeter.
      12,50 Euro pro Quadratmeter | level | 12.5 EUR/m2 | Mieten
    Der Umsatz betrug 5,4 Mio. Euro (Vorjahr: 4,8 Mio. Euro).
      5,4 Mio. Euro | level | 5400000 EUR | Umsatz
      4,8 Mio. Euro | level | 4800000 EUR | Umsatz | @2023
    Die Temperatur lag zwischen 3 und 5 Grad Celsius.
      3 und 5 Grad Celsius | level | 3..5 Cel | Temperatur
    Das Statistische Landesamt zählte zweihundertfünfzig Betriebe.
      zweihundertfünfzig | level | 250 1 | Betriebe
    Zum 31. Dezember 2023 hatte die Gemeinde 12.845 Einwohner.
      12.845 | level | 12845 1 | Einwohner | @2023-12-31
    Die Wartezeit sank von 14 auf 9 Minuten.
      14 | level | 14 min | Wartezeit
      9 Minuten | level | 9 min | Wartezeit
    Ende 2023 lagen die Spareinlagen bei 1,1 Billionen Euro.
      1,1 Billionen Euro | level | 1100000000000 EUR | Spareinlagen | @2023
    Der Zuschuss beträgt bis zu 4.500 Euro.
      4.500 Euro | level | 4500 EUR | Zuschuss | at_most
    Der Weizenpreis kletterte auf 245 Euro je Tonne.
      245 Euro je Tonne | level | 245 EUR/t | Weizenpreis
    Der Konzern will 400 Stellen streichen.
      400 | level | 400 1 | Stellen | target
    Das Gerät wiegt 2,5kg und läuft mit 60 km/h.
      2,5kg | level | 2.5 kg | Gerät
      60 km/h | level | 60 km/h | Gerät
    Im Lager bei Kiel stehen zwölf Kräne.
      zwölf | level | 12 1 | Kräne
    """

  static let nothing = """
    Siehe Seite 12 und Artikel 5 der Verordnung vom 31.12.2023.
    In den vergangenen fünf Jahren änderte sich wenig.
    Um 14.30 Uhr spielte die Mannschaft 2:1 gegen den 60-jährigen Trainer.
    Die Leitung hat 5G und steht in Raum A20 im Haus 7.
    Der Vorsitzende ist 42 Jahre alt und seit drei Jahren im Amt.
    """
}
