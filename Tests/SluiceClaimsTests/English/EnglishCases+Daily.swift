extension EnglishCases {
  /// Prices, polls, budgets and records as a daily paper tells them.
  static let daily = """
    Ferries carried 2.4 million passengers over the weekend, 8% more than in the same period of 2018.
      2.4 million | level | 2400000 1 | passengers
      8% | growth up | 8 % | passengers | yoy
    Tickets cost $25 for adults and $10 for children.
      $25 | level | 25 USD | Tickets cost
      $10 | level | 10 USD | Tickets cost
    The film took in $45.6 million in its first week, bringing its worldwide total to $123 million.
      $45.6 million | level | 45600000 USD | film took
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
    The population is expected to reach 90 million by 2050 from 60 million today.
      90 million | level | 90000000 1 | population | @2050 target
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
    The new lamp decreased the number of watts used by 19%.
      19% | growth down | 19 % | number of watts
    The shelter is getting aid in the form of 3 million euros.
      3 million euros | level | 3000000 EUR | getting aid
    Turnover rose 7 percent to a record of $12.4 billion.
      7 percent | growth up | 7 % | Turnover
      $12.4 billion | level | 12400000000 USD | Turnover
    He owes $9,300 in back rent and interest.
      $9,300 | level | 9300 USD | back rent and interest
    In 2004, only 22 percent was sold there; by 2011, that percentage had risen to 31 percent.
      22 percent | share | 22 % | sold there | @2004
      31 percent | share | 31 % | sold there | @2011
    The reform has helped to lower our energy bills by about 3 to 4%.
      3 to 4% | growth down | 3..4 % | energy bills
    Repair costs can run $9,000 a year.
      $9,000 | level | 9000 USD | Repair costs
    Fuel, harbour, and repair bills account for 40% of the total.
      40% | share | 40 % | Fuel, harbour, and repair bills
    You'll see an average of 14 boats there.
      14 | level | 14 1 | boats
    In 2021 so far, they have burned 65 tons of coal.
      65 tons | level | 65 t | coal | @2021
    Normally $89.99, the boots are now $59.99.
      $89.99 | level | 89.99 USD | price of boots
      $59.99 | level | 59.99 USD | price of boots
    The senator leads the race with 26 percent, followed by the mayor at 19 percent.
      26 percent | share | 26 % | senator
      19 percent | share | 19 % | mayor
    The board approved a budget that raises property taxes by 2.9 percent.
      2.9 percent | growth up | 2.9 % | property taxes
    Officials estimate the repairs will take six months.
      six months | level | 6 mo | repairs | target
    The new law caps interest on payday loans at 36 percent.
      36 percent | level | 36 % | interest on payday loans
    You can get our cheapest boat, Otterlane, for just $620.
      $620 | level | 620 USD | price of Otterlane
    You can rent a tent on both our islands for $80.
      $80 | level | 80 USD | price of tent
    A machine with an ABX 4070 costs $1,300.
      $1,300 | level | 1300 USD | machine cost
    You just burn 15% less.
      15% | growth down | 15 % | burn
    My tickets were 90 euros, out of which 8 euros was postage.
      90 euros | level | 90 EUR | price of tickets
      8 euros | level | 8 EUR | postage
    Most of the boats in this harbour are $5,000.
      $5,000 | level | 5000 USD | price of boats
    The school has a good name, with about 30% of leavers going into farming and 12% into fishing.
      30% | share | 30 % | leavers going into farming | about
      12% | share | 12 % | leavers going into farming
    The rents in Elm Bay, averaging around $800, are low.
      $800 | level | 800 USD | rents | about
    There is a 3-hour minimum.
      3-hour | level | 3 h | minimum
    The shop takes a 40% discount.
      40% | growth down | 40 % | discount
    The kit includes six lamps, six hooks, and delivery.
      six | level | 6 1 | lamps
      six | level | 6 1 | hooks
    There were 40 million Sunray and 15 million Trackfit watches.
      40 million | level | 40000000 1 | Sunray watches
      15 million | level | 15000000 1 | Trackfit watches
    The fund is open to farms earning $20,000 or less.
    31% in the inquiry said noise was their first worry.
      31% | share | 31 % | said noise was their first worry
    A basic film costs anywhere from $500 to $5,000.
      $500 to $5,000 | level | 500..5000 USD | basic film cost
    To be sold as such, the cloth must be 100% wool.
      100% | share | 100 % | wool
    She pays for apps, with pupils spending 40 minutes daily on each.
      40 minutes | level | 40 min | pupils spending
    The company reported revenue of $5.2 billion, beating estimates of $5.05 billion.
      $5.2 billion | level | 5200000000 USD | revenue
      $5.05 billion | level | 5050000000 USD | revenue | target
    Two people died and 14 were taken to hospital.
      Two | level | 2 1 | people
      14 | level | 14 1 | people taken to hospital
    Rates on credit cards average 17.1 percent.
      17.1 percent | level | 17.1 % | Rates
    The mill cut water use by 40 percent.
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
    The coating extends pump life by 20 percent.
      20 percent | growth up | 20 % | pump life
    They cut weekly lighting and heating gas bills by about 6%, or roughly $20 a month.
      6% | growth down | 6 % | weekly lighting and heating gas bills | about
      $20 | change down | 20 USD | weekly lighting and heating gas bills | about
    Among these pupils, 37% got free meals.
      37% | share | 37 % | got free meals
    A survey found that 70 percent of drivers made six or more trips.
      70 percent | share | 70 % | drivers made six or more trips
      six | level | 6 1 | trips | at_least
    By 2031, the worth of goods shipped through the canal could soar to 900 million dollars.
      900 million dollars | level | 900000000 USD | worth of goods | @2031 target
    There are 300 apprentices, making up 9% of the staff.
      300 | level | 300 1 | apprentices
      9% | share | 9 % | apprentices
    The tank holds only 70 litres.
      70 litres | level | 70 L | tank
    The jury gave it a score of 61 out of 80.
    The average fee for a permit ranges from $35 to $90.
      $35 to $90 | level | 35..90 USD | average fee for a permit
    The aim is to run on 100 percent local power by 2040.
      100 percent | share | 100 % | local power | @2040 target
    That is why 29% of small farms are planning to sell land.
      29% | share | 29 % | small farms are planning to sell land
    Towns can be 3 to 4 degrees warmer than the fields around.
      3 to 4 degrees | change up | 3..4 deg | Towns
    The mill reported net orders taken of $18 million, up 6% from 2017.
      $18 million | level | 18000000 USD | net orders
      6% | growth up | 6 % | net orders | since:2017
    The group projects revenues between $450 million and $460 million.
      $450 million and $460 million | level | 450000000..460000000 USD | revenues | target
    The tent is just $85 on Kestrel.
      $85 | level | 85 USD | price of tent
    Waiters get tips between $5 and $9.
      $5 and $9 | level | 5..9 USD | tips
    Ebbe is the second-most expensive town and Elm is the third-most expensive.
      second | rank | 2 rank | town
      third | rank | 3 rank | town
    Sales to Spain rose 8%, those to Peru 5%.
      8% | growth up | 8 % | Sales to Spain
      5% | growth up | 5 % | Sales to Peru
    Shipments to Norway fell 3%, those to Chile 9%.
      3% | growth down | 3 % | Shipments to Norway
      9% | growth down | 9 % | Shipments to Chile
    The kiosk sells some 1,200 rolls a day at $2.50 apiece.
      1,200 | level | 1200 1 | rolls | about
      $2.50 | level | 2.5 USD | price of rolls
    The zoo drew 1.1 million guests last year, nearly double its usual average.
      1.1 million | level | 1100000 1 | guests
      double | multiple | 2 x | guests | about
    Two of every nine lamps failed.
      Two of every nine | share | 22.222 % | lamps failed
    The mill will hire 350 people at first and as many as 900 by 2028.
      350 | level | 350 1 | people | @2028 target
      900 | level | 900 1 | people | at_most @2028 target
    Profit was $1.12 a share, 6 cents above what brokers had expected.
      $1.12 | level | 1.12 USD | Profit
      6 cents | change up | 0.06 USD | Profit
    The kettle starts at $79 and weighs 6.1 ounces.
      $79 | level | 79 USD | price of kettle | at_least
      6.1 ounces | level | 6.1 oz | kettle
    He paid $18 for two beers.
      $18 | level | 18 USD | price of beers
      two | level | 2 1 | beers
    The court imposed a fine of up to 4% of revenue.
      4% | share | 4 % | fine | at_most
    Rent eats up 28 cents of every dollar.
      28 cents | level | 0.28 USD | Rent
    The cell lasts a fifth longer than before.
      a fifth | growth up | 20 % | cell
    The club has $3.4 million on hand.
      $3.4 million | level | 3400000 USD | club
    The fair cost £1.2m to stage, three quarters of which came from fees.
      £1.2m | level | 1200000 GBP | fair cost
      three quarters | share | 75 % | fair cost
    He owns 8.4% of the firm.
      8.4% | share | 8.4 % | firm
    The hall seats 260 and opens in May.
      260 | level | 260 1 | hall seats
    The mayor wants to plant 30,000 trees, up from the 12,000 planted so far.
      30,000 | level | 30000 1 | trees | target
      12,000 | level | 12000 1 | trees
    Sales, which strip out new shops, were up 3.6 percent, short of the 4.7 percent Harlow Street was looking for.
      3.6 percent | growth up | 3.6 % | Sales
      4.7 percent | growth up | 4.7 % | Sales | target
    Shoppers spent $7.4 billion online on Sunday alone.
      $7.4 billion | level | 7400000000 USD | spent
    The house has 38 seats, second only to Peru's 55.
      38 | level | 38 1 | seats
      second | rank | 2 rank | house
      55 | level | 55 1 | seats
    The motor makes 310 horsepower.
      310 horsepower | level | 310 hp | motor
    Economy is rated at 28 mpg in town and 36 on the highway.
      28 mpg | level | 28 mpg | Economy
      36 | level | 36 mpg | Economy
    Warm the oven to 175 degrees and bake for 35 to 40 minutes.
      175 degrees | level | 175 deg | oven
      35 to 40 minutes | level | 35..40 min | bake
    Tickets are $12 for adults, $8 for seniors.
      $12 | level | 12 USD | price of Tickets
      $8 | level | 8 USD | price of Tickets
    The bank trimmed its rate by a quarter point.
      a quarter point | change down | 0.25 pp | rate
    Hiring grew by 128,000, well above the 85,000 brokers had penciled in.
      128,000 | change up | 128000 1 | Hiring
      85,000 | change up | 85000 1 | Hiring | target
    It has raised $25 million from donors giving less than $200.
      $25 million | level | 25000000 USD | raised
    Brook leads with 23 percent, followed by Harlow at 19 percent and Finch at 15.
      23 percent | share | 23 % | Brook
      19 percent | share | 19 % | Harlow
      15 | share | 15 % | Finch
    Wages crept up 2%.
      2% | growth up | 2 % | Wages
    Profit before tax rose 12% to £5m.
      12% | growth up | 12 % | Profit before tax
      £5m | level | 5000000 GBP | Profit before tax
    Losses after tax narrowed to £9m from £22m.
      £9m | level | 9000000 GBP | Losses after tax
      £22m | level | 22000000 GBP | Losses after tax
    The lead had narrowed to 7 points.
      7 points | level | 7 pp | lead
    The firm let go of 160 clerks.
      160 | change down | 160 1 | clerks
    He got 16 months in federal custody.
      16 months | level | 16 mo | federal custody
    The odds are one in 45 million.
      one in 45 million | share | 0 % | odds
    The breeze blew at 12 knots.
      12 knots | level | 12 kn | breeze blew
    Drivers earn $24.60 an hour.
      $24.60 an hour | level | 24.6 USD/h | earn
    Total cost to date: $3.2 million
      $3.2 million | level | 3200000 USD | Total cost to date
    """
}
