extension EnglishCases {
  /// Prices, polls, budgets and records as a daily paper tells them.
  static let daily = """
    Airlines carried 2.4 million passengers over the weekend, 8% more than in the same period of 2018.
      2.4 million | level | 2400000 1 | passengers
      8% | growth up | 8 % | passengers | yoy
    Tickets cost $25 for adults and $10 for children.
      $25 | level | 25 USD | Tickets cost
      $10 | level | 10 USD | Tickets cost
    The film took in $45.6 million in its first week, bringing its worldwide total to $123 million.
      $45.6 million | level | 45600000 USD | took
      $123 million | level | 123000000 USD | worldwide total
    Every course of the vaccine saves about $16 in health costs.
      $16 | change down | 16 USD | health costs | about
    Sales grew 4.1%, beating the 3.3% analysts had forecast.
      4.1% | growth up | 4.1 % | Sales
      3.3% | growth up | 3.3 % | Sales | target
    The chain plans to open 200 cafes, on top of the 1,100 it already runs.
      200 | level | 200 1 | cafes | target
      1,100 | level | 1100 1 | cafes
    Rents climbed 3.2% from a year earlier to a median of $1,480.
      3.2% | growth up | 3.2 % | Rents | yoy
      $1,480 | level | 1480 USD | Rents
    The quake had a magnitude of 6.4.
      6.4 | level | 6.4 1 | magnitude
    The population is expected to reach 100 million by 2050 from 60 million today.
      100 million | level | 100000000 1 | population | @2050 target
      60 million | level | 60000000 1 | population
    Of the 435 seats, the party holds 233.
      435 | level | 435 1 | seats
      233 | level | 233 1 | seats
    The network covers 90% of the population, up from two-thirds in 2015.
      90% | share | 90 % | network
      two-thirds | share | 66.667 % | network | @2015
    The company trimmed its full-year forecast to $3.00 a share.
      $3.00 | level | 3 USD | full-year forecast | target
    The state ranks 48th in per-pupil spending, at $7,200.
      48th | rank | 48 rank | per-pupil spending
      $7,200 | level | 7200 USD | per-pupil spending
    The island was flooded, and winds topped 100 mph.
      100 mph | level | 100 mi/h | winds | at_least
    It shipped 46.6 million phones for a market share of 13%, third behind Sunray.
      46.6 million | level | 46600000 1 | phones
      13% | share | 13 % | market share
      third | rank | 3 rank | market share
    The new dose decreased the number of calories consumed by 13%.
      13% | growth down | 13 % | number of calories
    The museum is receiving help in the form of 15 million euros.
      15 million euros | level | 15000000 EUR | receiving help
    Revenue rose 11 percent to a record of $41.1 billion.
      11 percent | growth up | 11 % | Revenue
      $41.1 billion | level | 41100000000 USD | Revenue
    He must pay $432,787 in back taxes and interest.
      $432,787 | level | 432787 USD | back taxes and interest
    In 2013, only 37 percent was spent there; by 2017, that percentage had risen to 43 percent.
      37 percent | share | 37 % | spent there | @2013
      43 percent | share | 43 % | spent there | @2017
    It has helped to lower our marketing costs by about 5 to 10%.
      5 to 10% | growth down | 5..10 % | marketing costs
    Staff costs can run $40,000 a year.
      $40,000 | level | 40000 USD | Staff costs
    Design, engineering, and integration costs account for 25% of the total.
      25% | share | 25 % | Design, engineering, and integration costs
    You'll pay an average of $11,505 for the panels.
      $11,505 | level | 11505 USD | panels
    In 2019 so far, they have released 200 tons of methane.
      200 tons | level | 200 t | methane | @2019
    Normally $89.99, the headphones are now $59.99.
      $89.99 | level | 89.99 USD | price of headphones
      $59.99 | level | 59.99 USD | price of headphones
    The senator leads the race with 26 percent, followed by the mayor at 19 percent.
      26 percent | share | 26 % | senator
      19 percent | share | 19 % | mayor
    The board approved a budget that raises property taxes by 2.9 percent.
      2.9 percent | growth up | 2.9 % | property taxes
    Officials estimate the repairs will take six months.
      six months | level | 6 mo | repairs | target
    The new law caps interest on payday loans at 36 percent.
      36 percent | level | 36 % | interest on payday loans
    You can get our top pick, Nordlicht, for just $3.39.
      $3.39 | level | 3.39 USD | price of Nordlicht
    The app runs on all your devices for $2.99.
      $2.99 | level | 2.99 USD | price of devices
    A card with an RTX 3050 drops the price to $900.
      $900 | level | 900 USD | price
    You simply pay 10% less.
      10% | growth down | 10 % | pay
    My purchases were 5,830 yen, out of which 530 yen was tax.
      5,830 yen | level | 5830 JPY | purchases
      530 yen | level | 530 JPY | tax
    Most of the products in this group are $500.
      $500 | level | 500 USD | price of products
    The school has a good record, with about 20% of graduates going into consulting and 27% into finance.
      20% | share | 20 % | graduates going into consulting | about
      27% | share | 27 % | graduates going into consulting
    The rates in San Diego, averaging around $62, are low.
      $62 | level | 62 USD | rates | about
    There is a 2-hour minimum.
      2-hour | level | 2 h | minimum
    The shop takes a 50% discount.
      50% | growth down | 50 % | discount
    The kit includes five bills, five invoices, and reconciliation.
      five | level | 5 1 | bills
      five | level | 5 1 | invoices
    There are 3.9 billion Android and 1.46 billion iOS users.
      3.9 billion | level | 3900000000 1 | Android users
      1.46 billion | level | 1460000000 1 | iOS users
    The tool is free for businesses earning $50,000 or less.
    46% in the survey said price was their first concern.
      46% | share | 46 % | said price was their first concern
    A basic film costs anywhere from $500 to $5,000.
      $500 to $5,000 | level | 500..5000 USD | basic film cost
    To be sold as such, the spirit must be 100% agave.
      100% | share | 100 % | agave
    She pays for apps, with users spending 40 minutes daily on each.
      40 minutes | level | 40 min | users spending
    The company reported revenue of $5.2 billion, beating estimates of $5.05 billion.
      $5.2 billion | level | 5200000000 USD | revenue
      $5.05 billion | level | 5050000000 USD | revenue | target
    Two people died and 14 were taken to hospital.
      Two | level | 2 1 | people
      14 | level | 14 1 | people taken to hospital
    Rates on credit cards average 17.1 percent.
      17.1 percent | level | 17.1 % | Rates
    The factory cut water use by 40 percent.
      40 percent | growth down | 40 % | water use
    The museum drew 310,000 visitors, 40,000 more than expected.
      310,000 | level | 310000 1 | visitors
      40,000 | change up | 40000 1 | visitors
    Net profit fell to $46 million, or 31 cents per share, from $61 million, or 40 cents per share.
      $46 million | level | 46000000 USD | Net profit
      31 cents | level | 0.31 USD | Net profit per share
      $61 million | level | 61000000 USD | Net profit
      40 cents | level | 0.4 USD | Net profit per share
    The price has risen from $600 in 2012 to $1,300 today.
      $600 | level | 600 USD | price | @2012
      $1,300 | level | 1300 USD | price
    The center, which can hold 2,500 detainees, had 3,100 last week.
      2,500 | level | 2500 1 | detainees
      3,100 | level | 3100 1 | detainees
    It extends battery life by 30 percent.
      30 percent | growth up | 30 % | battery life
    They cut annual heating and cooling energy costs by about 8%, or roughly $50 per year.
      8% | growth down | 8 % | annual heating and cooling energy costs | about
      $50 | change down | 50 USD | annual heating and cooling energy costs | about
    Among these adolescents, 48% received mental health services.
      48% | share | 48 % | received mental health services
    A survey found that 60 percent of respondents endured five or more rounds of review.
      60 percent | share | 60 % | respondents endured five or more rounds of review
      five | level | 5 1 | rounds of review | at_least
    By 2026, the worth of sales generated through social commerce could soar to 2.9 trillion dollars.
      2.9 trillion dollars | level | 2900000000000 USD | worth of sales | @2026 target
    There will be 110.4 million social buyers, making up 42.0% of all internet users.
      110.4 million | level | 110400000 1 | social buyers | target
      42.0% | share | 42 % | social buyers | target
    The reservoir holds only 40 ounces.
      40 ounces | level | 40 oz | reservoir
    The study gave it a score of 734 out of 1,000.
    The average hourly rate for an agency ranges from $75 to $249.
      $75 to $249 | level | 75..249 USD | average hourly rate for an agency
    The pledge is to reach 100 percent clean power by 2035.
      100 percent | share | 100 % | clean power | @2035 target
    That is why 48% of small businesses are planning to raise prices.
      48% | share | 48 % | small businesses are planning to raise prices
    Cities can be 8 to 10 degrees hotter than their surroundings.
      8 to 10 degrees | change up | 8..10 deg | Cities
    Progressive reported net premiums written of $18.1 billion, up 20% from 2023.
      $18.1 billion | level | 18100000000 USD | net premiums
      20% | growth up | 20 % | net premiums | since:2023
    The group projects revenues between $450 million and $455 million.
      $450 million and $455 million | level | 450000000..455000000 USD | revenues | target
    The mic is just $49 on Amazon.
      $49 | level | 49 USD | price of mic
    Servers get tips between $50 and $100.
      $50 and $100 | level | 50..100 USD | tips
    Maine is the second-most affordable state and Idaho is the third-most affordable.
      second | rank | 2 rank | state
      third | rank | 3 rank | state
    """
}
