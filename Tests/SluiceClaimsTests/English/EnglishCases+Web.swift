extension EnglishCases {
  /// Constructions of web articles and reviews: subjects that stand elsewhere, parts told in passing, statistics of sport.
  static let web = """
    The grocer expects freight costs to rise by 3% this year.
      3% | growth up | 3 % | freight costs | target
    Analysts expect the market to double.
      double | growth up | 100 % | market | target
    At 2.7 pounds, the tablet is light.
      2.7 pounds | level | 2.7 lb | tablet
    Sunray was second with 13%, followed by Trackfit at 11%.
      second | rank | 2 rank | Sunray
      13% | share | 13 % | Sunray
      11% | share | 11 % | Trackfit
    Fares will cost $3.20, up from $2.75.
      $3.20 | level | 3.2 USD | Fares cost | target
      $2.75 | level | 2.75 USD | Fares cost
    The union reports 94% of nurses skipped a meal.
      94% | share | 94 % | nurses skipped a meal
    The insurer increased its premiums 14%.
      14% | growth up | 14 % | premiums
    The heir told of a net worth of about $145 million.
      $145 million | level | 145000000 USD | net worth | about
    Repairs range from $4 to $9 per square foot.
      $4 to $9 per square foot | level | 4..9 USD/ft2 | price of Repairs
    Some boots have studs as deep as 6 millimeters.
      6 millimeters | level | 6 mm | studs
    The tower, 59 feet tall, leans.
      59 feet | level | 59 ft | tower
    Workers cut off 18 inches of pipe.
      18 inches | level | 18 in | pipe
    The screen doubles as a mirror.
    He threw five touchdowns.
    People age 12 and older may join.
    Some 83,000 people age 15 and older took part.
      83,000 | level | 83000 1 | people | about
    The league has 3.9 million adult and 1.5 million junior members.
      3.9 million | level | 3900000 1 | adult members
      1.5 million | level | 1500000 1 | junior members
    The town has made 112 arrests this year, double the 58 made before.
      112 | level | 112 1 | arrests
      double | multiple | 2 x | arrests
      58 | level | 58 1 | arrests
    Lyle's shop flew 10 missions, two of which failed.
      10 | level | 10 1 | missions
      two | level | 2 1 | missions
    The remaining 30 riders slowed by an average of 25 seconds.
      30 | level | 30 1 | riders
      25 seconds | change down | 25 s | riders
    The rate slipped 1.2 points to 86.4%.
      1.2 points | change down | 1.2 pp | rate
      86.4% | level | 86.4 % | rate
    Silver added 38 cents, or 1.4%, to $27.90.
      38 cents | change up | 0.38 USD | Silver
      1.4% | growth up | 1.4 % | Silver
      $27.90 | level | 27.9 USD | Silver
    Lows were 0.9 degrees Celsius above average.
      0.9 degrees Celsius | change up | 0.9 Cel | Lows
    The index was down 0.2% at 89.8.
      0.2% | growth down | 0.2 % | index
      89.8 | level | 89.8 1 | index
    Services account for 40% of jobs and 14% of exports.
      40% | share | 40 % | Services
      14% | share | 14 % | Services
    The bank left its policy rate at 24 percent.
      24 percent | level | 24 % | policy rate
    Cover: Trip delay $500, medical costs $1,000.
      $500 | level | 500 USD | Trip delay
      $1,000 | level | 1000 USD | medical costs
    The fleet is valued at $10 million and is projected to reach $20 million.
      $10 million | level | 10000000 USD | fleet
      $20 million | level | 20000000 USD | fleet | target
    The dorm reported a 66% year-over-year increase in mail.
      66% | growth up | 66 % | mail | yoy
    It took her four years.
      four years | level | 4 a | took
    Nearly 94% of 9,000 reviews were kind.
      94% | share | 94 % | reviews were kind | about
      9,000 | level | 9000 1 | reviews
    Forty percent said yes, with 9 percent undecided.
      Forty percent | share | 40 % | said yes
      9 percent | share | 9 % | undecided
    Taxes rise on incomes over $400,000.
    The plan is to cut waste because its budget was slashed by $43 million.
      $43 million | change down | 43000000 USD | budget
    Some 80 workers could lose jobs.
      80 | level | 80 1 | workers | about target
    Costs can range from $8 to $30 a foot.
      $8 to $30 | level | 8..30 USD | Costs
    Police made 20 arrests and 13 countries work on the case.
      20 | level | 20 1 | arrests
      13 | level | 13 1 | countries
    Traders see gold averaging $1,850 next year.
      $1,850 | level | 1850 USD | gold | target
    The survey found 38 percent felt tired.
      38 percent | share | 38 % | felt tired
    The flu caused more than 3 million deaths in Europe.
      3 million | level | 3000000 1 | deaths | at_least
    It works if taken within 24 hours of a bite.
    Travel is 1 mm, in comparison to 0.6 mm on the 2016-style keys.
      1 mm | level | 1 mm | Travel
      0.6 mm | level | 0.6 mm | Travel
    Traders see stocks falling to 600 tons.
      600 tons | level | 600 t | stocks | target
    The falls, at 312 feet, draw crowds.
      312 feet | level | 312 ft | falls
    Seven of the mills closed.
      Seven | level | 7 1 | mills
    """
}
