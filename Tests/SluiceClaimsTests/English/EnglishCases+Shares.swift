extension EnglishCases {
  /// Shares, ranks and multiples.
  static let shares = """
    About two-thirds of voters back the proposal.
      two-thirds | share | 66.667 % | voters | about
    Nearly a quarter of the city's homes are empty.
      a quarter | share | 25 % | city's homes are empty | about
    Renewables accounted for 38% of electricity generation.
      38% | share | 38 % | Renewables
    The country ranks third in rice production.
      third | rank | 3 rank | rice production
    It is the second-largest steelmaker in Europe.
      second | rank | 2 rank | steelmaker
    The firm bought a 30% stake in the pipeline.
      30% | share | 30 % | stake in the pipeline
    The budget deficit narrowed to 2.9% of GDP from 3.4% in 2016.
      2.9% | share | 2.9 % | budget deficit
      3.4% | share | 3.4 % | budget deficit | @2016
    Three in ten adults have no savings.
      Three in ten | share | 30 % | adults have no savings
    The reservoir is at 61% of capacity.
      61% | share | 61 % | reservoir
    The survey of 1,200 adults found that 58 percent approve of the plan.
      1,200 | level | 1200 1 | adults
      58 percent | share | 58 % | approve of the plan
    Only 12% of the patients relapsed, compared with 31% in the control group.
      12% | share | 12 % | patients relapsed
      31% | share | 31 % | patients relapsed
    Membership has risen fivefold since 2008.
      fivefold | multiple | 5 x | Membership
    The pit is three times as deep as the old one.
      three times | multiple | 3 x | pit
    Revenue rose 12% year on year to $3.4 billion in 2024, with exports making up roughly a third; it now ranks second.
      12% | growth up | 12 % | Revenue | yoy @2024
      $3.4 billion | level | 3400000000 USD | Revenue | @2024
      a third | share | 33.333 % | exports | about @2024
      second | rank | 2 rank | Revenue
    The island gets 70 percent of its power from wind.
      70 percent | share | 70 % | power
    Roughly 60 percent of the workforce is unionized.
      60 percent | share | 60 % | workforce is unionized | about
    A third of the respondents said they had moved.
      A third | share | 33.333 % | respondents said they had moved
    He donated 10 percent of his salary.
      10 percent | share | 10 % | salary
    Women hold 41% of the seats.
      41% | share | 41 % | Women
    The survey found that 1 in 4 teenagers vape.
      1 in 4 | share | 25 % | teenagers vape
    Only five percent of the plastic is recycled.
      five percent | share | 5 % | plastic is recycled
    A majority, 54 percent, opposed the measure.
      54 percent | share | 54 % | opposed the measure
    The company's debt is four times its annual profit.
      four times | multiple | 4 x | company's debt
    Its shares closed 2.3 percent lower.
      2.3 percent | growth down | 2.3 % | shares
    The share price fell 12 percent to 340p.
      12 percent | growth down | 12 % | share price
      340p | level | 3.4 GBP | share price
    Nearly half of all teachers plan to quit.
      half | share | 50 % | teachers plan to quit | about
    Germany accounts for more than a fifth of the region's output.
      a fifth | share | 20 % | Germany | at_least
    The party won 43 percent of the vote.
      43 percent | share | 43 % | vote
    The nation's second-largest city was flooded.
      second | rank | 2 rank | city
    The reactor supplies a tenth of the country's electricity.
      a tenth | share | 10 % | reactor
    Nine out of ten shops were closed.
      Nine out of ten | share | 90 % | shops were closed
    """

  /// Plans, forecasts and goals.
  static let plans = """
    Analysts expect earnings of $1.15 a share.
      $1.15 | level | 1.15 USD | earnings | target
    The company forecasts revenue of between $4.2 billion and $4.4 billion for 2025.
      $4.2 billion and $4.4 billion | level | 4200000000..4400000000 USD | revenue | @2025 target
    The city plans to build 12,000 homes by 2030.
      12,000 | level | 12000 1 | homes | @2030 target
    The tunnel will cost an estimated €2.3 billion.
      €2.3 billion | level | 2300000000 EUR | tunnel cost | about target
    The plant will produce 250 megawatts of electricity.
      250 megawatts | level | 250 MW | electricity | target
    Spending on research will rise by 5% a year to reach $90 billion in 2026.
      5% | growth up | 5 % | Spending on research | target
      $90 billion | level | 90000000000 USD | Spending on research | @2026 target
    The company said it would lay off 900 employees.
      900 | change down | 900 1 | employees | target
    Electricity demand could increase by 20 to 25 percent by 2035.
      20 to 25 percent | growth up | 20..25 % | Electricity demand | @2035 target
    The minister said inflation would slow to 3 percent next year.
      3 percent | level | 3 % | inflation | target
    The government aims to cut emissions by 40% from 1990 levels by 2030.
      40% | growth down | 40 % | emissions | since:1990 @2030 target
    The law would raise the minimum wage to $15 an hour.
      $15 an hour | level | 15 USD/h | minimum wage | target
    Quarterly revenue was $5.1 billion, beating the $4.9 billion that analysts had expected.
      $5.1 billion | level | 5100000000 USD | Quarterly revenue
      $4.9 billion | level | 4900000000 USD | Quarterly revenue | target
    The bank will close 60 branches and cut 1,100 jobs by 2024.
      60 | level | 60 1 | branches | target
      1,100 | change down | 1100 1 | jobs | @2024 target
    Production is expected to reach 1.5 million barrels a day next year.
      1.5 million barrels a day | level | 1500000 bbl/d | Production | target
    Each share will receive a dividend of 45 cents.
      45 cents | level | 0.45 USD | dividend | target
    Analysts had forecast a 2.5% rise in sales.
      2.5% | growth up | 2.5 % | sales | target
    Capital spending will be $7 billion to $8 billion this year.
      $7 billion to $8 billion | level | 7000000000..8000000000 USD | Capital spending | target
    Prices could fall as much as 10 percent.
      10 percent | growth down | 10 % | Prices | at_most target
    The government set a target of 2 million new homes.
      2 million | level | 2000000 1 | new homes | target
    The council wants to plant 50,000 trees by 2026.
      50,000 | level | 50000 1 | trees | @2026 target
    The bill would cut taxes by $1.5 trillion over a decade.
      $1.5 trillion | change down | 1500000000000 USD | taxes | target
    """

  /// Sentences whose numbers are no claims.
  static let nothing = """
    Chapter 4 covers pages 12 to 30.
    The meeting is at 3:45 p.m. on May 5.
    Call 555-0142 for details.
    He scored 24 points in the second half.
    The Herons had a 9-point lead in the fourth quarter and the guard took three rebounds in the basketball playoffs.
    The iPhone 7 runs iOS 13.2.
    She turned 38 in March.
    John Smith, 52, of Leeds, was arrested.
    In the 1990s, many families left.
    One of the men was hurt.
    He lives at 123 Main Street.
    Dozens of people were hurt and thousands fled.
    This is the first time in five years.
    The team won 3-1 on Saturday.
    It was rated 4.5 out of 5 by readers.
    The two sides will meet again.
    The first two chapters are dull.
    There are many reasons to stay.
    Route 66 runs west.
    The S&P 500 and the Fortune 500 are lists.
    Boeing 737-800 jets were grounded.
    The 19th century was long.
    He retired three years ago.
    The law took effect on January 1, 2015.
    It was the third such attack.
    5 Tips for Better Sleep
    The four-cylinder engine is quiet.
    A 2.0-liter engine powers it.
    Version 2.1.3 fixes the bug.
    She is 100 percent sure.
    See Figure 3 and Table 2.
    The 12-month contract ends soon.
    A 45-year-old woman was treated.
    Room 101 is closed.
    He wore number 23.
    The ZIP code is 90210.
    Open 24/7 since 9/11.
    The G7 and the G20 met.
    COVID-19 spread quickly.
    The 5G network uses 3D maps.
    Both teams scored twice.
    It happened last Friday at 10 a.m.
    A few hundred people came.
    Companies with more than 50 employees must report.
    [1] Smith et al. [2] Jones.
    He finished second half strongly.
    The second phase begins in June.
    Part two of the series airs at 8 p.m. on Channel 4.
    """
}
