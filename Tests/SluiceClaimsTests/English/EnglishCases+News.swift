extension EnglishCases {
  /// Constructions of market, poll, court and budget news.
  static let news = """
    The Alder Index gained 118.2 points, or 0.4%, to close at 29,310.7.
      118.2 | change up | 118.2 1 | Alder Index
      0.4% | growth up | 0.4 % | Alder Index
      29,310.7 | level | 29310.7 1 | Alder Index
    The Alder 500 added 0.9% and the Birch Composite climbed 1.3%.
      0.9% | growth up | 0.9 % | Alder 500
      1.3% | growth up | 1.3 % | Birch Composite
    The mill reported net income of $84 million, or $1.37 per share, compared with $51 million, or $1.09 per share.
      $84 million | level | 84000000 USD | net income
      $1.37 | level | 1.37 USD | net income per share
      $51 million | level | 51000000 USD | net income
      $1.09 | level | 1.09 USD | net income per share
    Mayor Lind leads her rival, 48% to 45%.
      48% | share | 48 % | Mayor Lind
      45% | share | 45 % | rival
    The survey has a margin of error of plus or minus 3.5 percentage points.
      3.5 percentage points | level | 3.5 pp | margin of error
    The fair drew 9,000 visitors, nearly double the number it drew before.
      9,000 | level | 9000 1 | visitors
      double | multiple | 2 x | visitors | about
    The song peaked at No. 4 on the chart.
      No. 4 | rank | 4 rank | song
    The plan adds four teachers and two drivers.
      four | change up | 4 1 | teachers | target
      two | change up | 2 1 | drivers | target
    The margin was 18.6 percent, 1.2 points lower than in 2022.
      18.6 percent | level | 18.6 % | margin
      1.2 points | change down | 1.2 pp | margin | since:2022
    Yields averaged 1.9 tons per hectare, against 2.6 last season.
      1.9 tons per hectare | level | 1.9 t/ha | Yields
      2.6 | level | 2.6 t/ha | Yields
    The shop carried 86,000 books in 2023, 12,000 more than in 2022.
      86,000 | level | 86000 1 | books | @2023
      12,000 | change up | 12000 1 | books | since:2022 @2023
    Prices rose 4.3%, slowing from 5.2% in August.
      4.3% | growth up | 4.3 % | Prices
      5.2% | growth up | 5.2 % | Prices
    The bridge is 37 percent funded.
      37 percent | share | 37 % | bridge
    The bill would trim rents by half a percent.
      half a percent | growth down | 0.5 % | rents | target
    The slide killed nine people, injuring more than 150.
      nine | level | 9 1 | people
      150 | level | 150 1 | people | at_least
    He spoke in front of a crowd of 41,206.
      41,206 | level | 41206 1 | crowd
    The rooms are spread over three floors.
      three | level | 3 1 | floors
    Lead stood above 15 parts per billion.
      15 parts per billion | level | 15 ppb | Lead | at_least
    Only one calf in four survives.
      one calf in four | share | 25 % | survives
    The harvest is forecast to fall 22 percent in 2023-24.
      22 percent | growth down | 22 % | harvest | @2023/2024 target
    All but two members agreed.
    Eleven babies, or 0.3%, were ill, compared with 60 in the second group.
      Eleven | level | 11 1 | babies
      0.3% | share | 0.3 % | babies
      60 | level | 60 1 | babies
    The measure failed with 56 percent in favor.
      56 percent | share | 56 % | in favor
    """
}
