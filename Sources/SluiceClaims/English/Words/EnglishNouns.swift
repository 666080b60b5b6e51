/// English nouns and other open-class words that decide what a number means.
enum EnglishNouns {
  static let table: [(EnglishWordClass, String)] = [
    // A noun that is itself a change; its direction comes from the verb table or from here.
    (
      .changeNoun,
      "increase rise growth gain jump surge hike boost improvement expansion rally rebound advance uptick raise lift"
    ),
    (.changeNoun, "increases gains rises hikes jumps improvements spike upswing appreciation climb leap cagr"),
    (
      .up,
      "cagr growth gain improvement expansion uptick upswing appreciation gains increases improvements inflation premium"
    ),
    (.changeNoun, "decrease decline drop fall cut reduction loss slump dip plunge decreases declines drops falls cuts"),
    (
      .changeNoun,
      "reductions losses contraction downturn shrinkage depreciation slide slowdown pullback discount discounts"
    ),
    (.down, "reduction loss contraction downturn shrinkage depreciation slowdown pullback losses reductions discount"),
    (.down, "discounts savings rebate rebates markdown decreases declines drops falls cuts dip slump"),
    (.share, "share stake majority proportion percentage portion fraction minority slice holding ownership"),
    // Calendar.
    (
      .timeNoun, "second minute hour day week month year quarter decade century semester season weekend fortnight night"
    ),
    (
      .timeNoun,
      "morning afternoon evening seconds minutes hours days weeks months years quarters decades centuries half"
    ),
    (.timeNoun, "seasons semesters weekends fortnights nights mornings period time summer winter spring autumn fall"),
    (.weekday, "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"),
    // Nouns that money can be: they name the metric as they stand.
    (
      .moneyNoun,
      "spending funding earnings savings expenditure outlay proceeds receipt turnover compensation tuition damages"
    ),
    (
      .moneyNoun,
      "fee fine bond budget deal contract loan investment buyout bid offer payment cost tax rate salary wage tip"
    ),
    (
      .moneyNoun,
      "surcharge deposit check cheque grant fund debt loss profit revenue income deficit surplus amendment bailout settlement lawsuit verdict"
    ),
    (
      .moneyNoun,
      "stake acquisition takeover purchase project plan program package aid prize award jackpot bonus refund voucher vouchers coupon coupons"
    ),
    (
      .moneyNoun,
      "rebate discount charge penalty bill tab mortgage rent move transfer signing dividend pension valuation"
    ),
    (.moneyNoun, "market industry business economy fortune donation gift credit subsidy cut hike increase relief gain"),
    (.moneyNoun, "facility expansion renovation upgrade scheme initiative proposal request shortfall gap hole trust"),
    (
      .moneyNoun,
      "campaign effort target partnership agreement line write-down charge impairment bail ransom bounty reward fraud"
    ),
    (.moneyNoun, "price tariff toll levy duty export import trade sale sales worth goods share shares backlog order"),
    // Nouns that say a price or amount themselves.
    (
      .priceNoun, "price prices pricing cost costs fee fees rate rates fare fares rent rents salary salaries wage wages"
    ),
    (.priceNoun, "tariff toll charge charges bill premium msrp tuition budget value worth valuation bid"),
    (.stockNoun, "stock stocks shares share index dow nasdaq futures"),
    // A label before a number makes a name of it.
    (
      .label,
      "chapter section figure fig table page pages phase part step level grade class type model version volume vol"
    ),
    (
      .label, "issue episode season week day round stage group room gate route highway interstate exit flight number no"
    ),
    (
      .label,
      "nos article amendment title rule act bill act proposition prop resolution line lane unit suite apt apartment"
    ),
    (.label, "box channel district ward precinct zone area block lot game set act scene verse psalm item lesson unit"),
    (.label, "appendix annex category cat tier division region hall building terminal platform track pier bay square"),
    (.label, "windows iphone ipad ios android galaxy playstation xbox series mark mk tip reason"),
    (
      .street,
      "street st avenue ave road rd boulevard blvd drive dr lane ln court ct place pl square sq highway hwy parkway"
    ),
    (.street, "pkwy terrace way circle suite floor broadway"),
    (.title, "mr mrs ms dr prof sen rep gov gen col lt sgt capt maj rev hon pres st jr sr"),
    (
      .abbreviation,
      "mr mrs ms dr prof sen rep gov gen col lt sgt capt maj rev hon st jr sr inc corp co ltd llc plc vs etc"
    ),
    (
      .abbreviation, "jan feb mar apr jun jul aug sep sept oct nov dec no nos vol fig dept est approx ave blvd rd mt ft"
    ),
    (.abbreviation, "u.s u.k u.n e.g i.e a.m p.m d.c n.y n.j n.m s.d n.d n.c s.c r-ky cos bros al p pp cf ca"),
    (
      .abbreviation,
      "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla"
    ),
    (.abbreviation, "ore pa tenn tex va vt wash wis wyo"),
    // Sports: what they count is left out by the contract.
    (
      .sport,
      "touchdown touchdowns interception interceptions yards yard rushing passing quarterback receiver nfl nba mlb"
    ),
    (
      .sport,
      "nhl inning innings homer homers rbi rbis rebounds assists steals turnovers halftime goalkeeper goalie"
    ),
    (
      .sport,
      "striker midfielder goals shutout pitcher pitchers bullpen playoff playoffs postseason wickets wicket overs"
    ),
    (.sport, "batting batsman birdie birdies bogey bogeys par puck quarterfinal semifinal semifinals knockout tackles"),
    (.sport, "sacks fumble fumbles punt kickoff scrimmage touchback freshman sophomore varsity linebacker cornerback"),
    (.sport, "lineman fielder infielder outfielder shortstop strikeouts strikeout homered dunk layup three-pointers"),
    (
      .sport,
      "free-throw championship tournament semifinalist coach coached roster preseason premiership uefa fifa league"
    ),
    (.sport, "seahawks steelers patriots lakers cowboys packers yankees mets dodgers warriors celtics bulls"),
    (.sport, "qualifiers midfielder midfielders goalkeeper offside striker standings playoff playoffs clinched"),
    (.sport, "assist goaltender netminder shorthanded outshot unassisted hat-trick"),
    // Words that sport shares with other fields.
    (.weakSport, "saves shots overtime beat scorer rookie"),
    (.weakSport, "qualifying draw victories victory defeat final finals semi-final penalty innings"),
    (.weakSport, "season team teams game games players player wins win win losses loss"),
    (.weakSport, "goal points point scored scoring match matches ball defense offense fans club"),
    // What a percentage stands for where it is a noun that has a rate.
    (.vagueNoun, "ones figure figures estimate amount number numbers sum sums average mean median result results"),
    (.timeAdverb, "year-on-year year-over-year"),
    (.demonym, "americans democrats republicans chinese europeans britons germans canadians indians africans asians"),
    (.demonym, "russians australians muslims jews christians catholics syrians iraqis israelis palestinians mexicans"),
    (.demonym, "texans californians new-yorkers londoners latinos hispanics"),
    (.listed, "reasons things ways tips facts steps questions lessons signs rules myths photos tricks ideas examples"),
    (.listed, "takeaways commandments areas aspects pillars themes principles"),
    (.place, "city town county state country region area market province district village world nation capital area"),
    (.priceNoun, "rrp asp"),
    (
      .noun,
      """
      spending funding training housing lending borrowing hiring manufacturing shipping mining farming banking marketing
      engineering advertising building trading gaming streaming charging processing recycling polling ranking rating meeting
      hearing opening offering ruling killing shooting bombing drilling fishing testing screening financing parking clothing
      holding holdings listing pricing rating savings feeling finding findings warning investing breeding packaging licensing
      """
    ),
    (.noun, "news people water police children women men data media staff earnings sales jobs goods"),
  ]

  /// Words that a full stop may follow inside a sentence.
  static let abbreviations = table.filter { $0.0 == .abbreviation }
    .flatMap { $0.1.split(separator: " ").map(String.init) }
}
