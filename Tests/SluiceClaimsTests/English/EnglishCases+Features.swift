extension EnglishCases {
  /// Constructions of features, reviews and reports of votes and weather: numbers said twice, counts without their noun,
  /// how long and how far things go.
  static let features = """
    The 3.4-billion-rupee (US$41-million) bridge, known to locals as the Ribbon, was finished in May.
      3.4-billion-rupee | level | 3400000000 INR | bridge
      US$41-million | level | 41000000 USD | bridge
    Its 90-metre-long hull is made of steel.
      90-metre | level | 90 m | hull
    Its dish is 90 metres wide.
      90 metres | level | 90 m | dish
    The kit comes with six (6) spare blades.
      six | level | 6 1 | spare blades
    The dam took two decades to build.
      two decades | level | 20 a | dam
    The move should take no longer than three days to finish.
      three days | level | 3 d | move | at_most
    Time to assemble: 20-30 minutes.
      20-30 minutes | level | 20..30 min | Time to assemble
    Bake 25 to 30 minutes or until golden.
      25 to 30 minutes | level | 25..30 min | Bake
    Let the dough rest 10 minutes.
      10 minutes | level | 10 min | Let the dough rest
    Stir in two cups of flour and 2 or 3 eggs.
      two cups | level | 2 cup | flour
      2 or 3 | level | 2..3 1 | eggs
    The noise in the yard fell from 70 to 55 decibels.
      70 | level | 70 dB | noise
      55 decibels | level | 55 dB | noise
    Ferries to the islands, such as the Linda and the Nora, have doubled since 2010.
      doubled | growth up | 100 % | Ferries | since:2010
    Mail volume increased 400 times between 2011 and 2019.
      400 times | multiple | 400 x | Mail volume | @2011/2019
    Rates rose three times last year.
    Only one in six (17 per cent) thought the rules were fair.
      one in six | share | 16.667 % | thought the rules were fair
      17 per cent | share | 17 % | thought the rules were fair
    Over half (54%) of bakers ignore the advice.
      half | share | 50 % | bakers ignore the advice | at_least
      54% | share | 54 % | bakers ignore the advice
    The trade is set to boom, with pear sales expected to grow from $2.1 billion to $3.4 billion.
      $2.1 billion | level | 2100000000 USD | pear sales
      $3.4 billion | level | 3400000000 USD | pear sales | target
    I looked at kettles around $40.
      $40 | level | 40 USD | price of kettles | about
    The sector grew at a compound annual growth rate (CAGR) of 12.5% from 2014 to 2020.
      12.5% | growth up | 12.5 % | sector | cagr @2014/2020
    Another wonder is the number of northern stops on her tour (more than 80).
      80 | level | 80 1 | northern stops on her tour | at_least
    Of the 12 towns that flooded, five are also on this list.
      five | level | 5 1 | towns
    I saw that 52 people had opened the letter, but only 14 had answered.
      52 | level | 52 1 | people
      14 | level | 14 1 | people
    The law covers 30 counties; nine have yet to apply.
      30 | level | 30 1 | counties
      nine | level | 9 1 | counties
    The inn stands at 12 Six Mile Lane near the Forty-foot Pole.
    Exports of the north grew 8.2 percent, while those of the south dropped 7.4 percent.
      8.2 percent | growth up | 8.2 % | Exports of the north
      7.4 percent | growth down | 7.4 % | Exports of the south
    Lake ice peaked at 960 square kilometres, more than 40 square kilometres below the previous record low.
      960 square kilometres | level | 960 km2 | Lake ice
      40 square kilometres | change down | 40 km2 | Lake ice | at_least
    The van fell about 12 metres (39 feet) into a quarry.
      12 metres | level | 12 m | van fell | about
      39 feet | level | 39 ft | van fell | about
    The river rose 2 metres in a day.
      2 metres | change up | 2 m | river
    Most of the new power came from waves, at 66MW.
      66MW | level | 66 MW | waves
    This year's favourite, Otter Lane, tumbled 60 percent to $8.1 million.
      60 percent | growth down | 60 % | Otter Lane
      $8.1 million | level | 8100000 USD | Otter Lane
    Road tax rose by 10%, adding $24 to the average bill.
      10% | growth up | 10 % | Road tax
      $24 | change up | 24 USD | average bill
    Just 48 per cent of claims were paid in full, lower than the previous year (61 per cent).
      48 per cent | share | 48 % | claims were paid in full
      61 per cent | share | 61 % | claims were paid in full
    The senator leads her rival 44 percent to 41 percent in Texas.
      44 percent | share | 44 % | senator
      41 percent | share | 41 % | rival
    Fifty-one percent of respondents approved of the mayor, down six points since July.
      Fifty-one percent | share | 51 % | respondents approved of the mayor
      six points | change down | 6 pp | respondents approved of the mayor
    They won by a margin of 20 points.
      20 points | level | 20 pp | margin
    The council voted 31 to 12 on Monday to pass the budget.
      31 | level | 31 1 | council voted
      12 | level | 12 1 | council voted
    Ohio was top at 81.5%, while Iowa was ninth at 62.1%.
      81.5% | share | 81.5 % | Ohio
      ninth | rank | 9 rank | Iowa
      62.1% | share | 62.1 % | Iowa
    The bureau now expects output during the season ending June 30 to total 12.6 million tonnes.
      12.6 million tonnes | level | 12600000 t | output | target
    Agencies bought 162 tonnes of rice from some 900 farmers, against a target of 241 tonnes.
      162 tonnes | level | 162 t | rice
      900 | level | 900 1 | farmers | about
      241 tonnes | level | 241 t | rice | target
    A total of $1.6 billion has been earmarked for road repairs.
      $1.6 billion | level | 1600000000 USD | road repairs
    So far 48 cases have been logged, as against 31 in the whole of last year.
      48 | level | 48 1 | cases
      31 | level | 31 1 | cases
    Boats took 7% of the trade, and landings at the east pier ran at six times the level of a year earlier.
      7% | share | 7 % | Boats
      six times | multiple | 6 x | landings
    The bank will cut 2,600 jobs to save $310 million a year.
      2,600 | change down | 2600 1 | jobs | target
      $310 million | level | 310000000 USD | save | target
    Net profit sank to $212m, missing the $280m pencilled in by analysts.
      $212m | level | 212000000 USD | Net profit
      $280m | level | 280000000 USD | Net profit
    Consumer prices rose 7.1% in the year to May, up from 6.4% in April.
      7.1% | growth up | 7.1 % | Consumer prices
      6.4% | growth up | 6.4 % | Consumer prices
    Staff shortages grew, with fewer drivers and a wage bill going from $4 million to $6 million.
      $4 million | level | 4000000 USD | wage bill
      $6 million | level | 6000000 USD | wage bill
    """
}
