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
    Councillors voted to put up council tax by 4.5 per cent from April.
      4.5 per cent | growth up | 4.5 % | council tax
    The firm hopes to bring down the gap between buses from six minutes to four minutes.
      six minutes | level | 6 min | gap
      four minutes | level | 4 min | gap | target
    Trips are meant to come down from 52 minutes to 41 minutes.
      52 minutes | level | 52 min | Trips
      41 minutes | level | 41 min | Trips
    The party's vote share rose to 42.1 per cent.
      42.1 per cent | share | 42.1 % | party's vote share
    Norway's share of the trade has shrunk from 41 percent to 13 percent.
      41 percent | share | 41 % | Norway's share of the trade
      13 percent | share | 13 % | Norway's share of the trade
    The report covers all 86 state farms and all five ports.
      86 | level | 86 1 | state farms
    At least 18 people drowned and 27 were unaccounted for.
      18 | level | 18 1 | people | at_least
      27 | level | 27 1 | people unaccounted
    The boat was licensed to carry 42 passengers but had 93 on board.
      42 | level | 42 1 | passengers
      93 | level | 93 1 | passengers
    The crews pushed a 700-mm copper pipe through the wall.
      700-mm | level | 700 mm | copper pipe
    The rescuers reached 40 miners, three of whom are in hospital.
      40 | level | 40 1 | miners
      three | level | 3 1 | miners
    The brooches were insured for $1.9 million.
      $1.9 million | level | 1900000 USD | price of brooches
    Shoplifting rose by almost a fifth.
      a fifth | growth up | 20 % | Shoplifting | about
    The maker will lay off roughly 900 people.
      900 | change down | 900 1 | people | about target
    Some 82 per cent of those who voted backed the strike.
      82 per cent | share | 82 % | backed the strike | about
    The stores were 83 percent full on Monday, nearly 12 points below where they stood a year earlier.
      83 percent | share | 83 % | stores
      12 points | change down | 12 pp | stores | about
    The group has lifted its targets by about 2.5 million bpd since April.
      2.5 million bpd | change up | 2500000 bbl/d | targets | about target
    Futures hovered around $32 per megawatt-hour.
      $32 per megawatt-hour | level | 32 USD/MWh | price of Futures | about
    The wage floor went up, a raise of 3.5 percent.
      3.5 percent | growth up | 3.5 % | wage floor
    The share sale was subscribed 6.8 times on its last day.
      6.8 times | multiple | 6.8 x | share sale
    It mended 40 roads and paid out $5 million to drivers.
      40 | level | 40 1 | roads
      $5 million | level | 5000000 USD | paid out
    The moon goes around its planet every 33 days.
      33 days | level | 33 d | goes around its planet
    The town sweltered through 45.2C on Saturday.
      45.2C | level | 45.2 Cel | town sweltered
    The agency plans 18 launches against seven in the year just ended.
      18 | level | 18 1 | launches | target
      seven | level | 7 1 | launches | target
    Patients on the pill had 7.1 fewer attacks a month.
      7.1 | change down | 7.1 1 | attacks
    One in four adults skipped the dentist, with the figure rising to 37 per cent among the poor.
      One in four | share | 25 % | adults skipped the dentist
      37 per cent | share | 37 % | adults skipped the dentist
    The service ended May with 41.6m subscribers, 1.2m more than three months earlier.
      41.6m | level | 41600000 1 | subscribers
      1.2m | change up | 1200000 1 | subscribers
    The league signed a new deal, a lift of about 30 per cent.
      30 per cent | growth up | 30 % | league | about
    Farming remained the biggest source of gas, with 38 per cent of the total.
      38 per cent | share | 38 % | Farming
    The fire grew after gusts of 50 mph pushed flames over the road.
      50 mph | level | 50 mi/h | gusts
    In Wales 28.1% of entries were awarded an A, still above the 26.5% recorded in 2019.
      28.1% | share | 28.1 % | entries were awarded
      26.5% | share | 26.5 % | entries were awarded | @2019
    Enrolment fell, even as the number of part-time students ticked up 0.8 percent.
      0.8 percent | growth up | 0.8 % | number of part-time students
    Of the 34 rooms at the inn, only nine face the sea.
      34 | level | 34 1 | rooms
      nine | level | 9 1 | rooms
    A dozen large eggs sold for $3.28 in June, the bureau said Tuesday, down 27 percent from May.
      A dozen | level | 12 1 | large eggs
      $3.28 | level | 3.28 USD | price of large eggs
      27 percent | growth down | 27 % | price of large eggs
    The party trailed in fourth with 1,106 votes and lost its £500 deposit.
      fourth | rank | 4 rank | party
      1,106 | level | 1106 1 | votes
      £500 | level | 500 GBP | deposit
    The mayor raised $3.1 million, about twice her usual haul.
      $3.1 million | level | 3100000 USD | raised
      twice | multiple | 2 x | mayor | about
    More than half of those surveyed (56 per cent) said the town was too loud, against 27 per cent who thought it was quiet.
      half | share | 50 % | said the town was too loud | at_least
      56 per cent | share | 56 % | said the town was too loud
      27 per cent | share | 27 % | thought it was quiet
    Police recorded 4,910 thefts in 2024-25, 19% more than the year before.
      4,910 | level | 4910 1 | thefts | @2024/2025
      19% | growth up | 19 % | thefts | yoy @2024/2025
    Orders were 14% lower than a year earlier and the operating margin halved to 2.1%.
      14% | growth down | 14 % | Orders | yoy
      halved | growth down | 50 % | operating margin
      2.1% | level | 2.1 % | operating margin
    He was ordered to forfeit $310,000.
      $310,000 | level | 310000 USD | forfeit
    Asked who runs it better, 45 per cent chose the mayor and 41 per cent his rival.
      45 per cent | share | 45 % | chose the mayor
      41 per cent | share | 41 % | rival
    The group lifted net profit 22 per cent to A$148.6 million. The stock still slid to $18.06.
      22 per cent | growth up | 22 % | net profit
      A$148.6 million | level | 148600000 AUD | net profit
      $18.06 | level | 18.06 AUD | stock
    The mill sold for A$80 million ($52 million), and its owner holds $3 million in cash.
      A$80 million | level | 80000000 AUD | price of mill
      $52 million | level | 52000000 USD | price of mill
      $3 million | level | 3000000 USD | cash
    The number of cases climbed to 124 on Friday, up 15 since Tuesday.
      124 | level | 124 1 | number of cases
      15 | change up | 15 1 | number of cases
    About eight in 10 of those infected are children.
      eight in 10 | share | 80 % | infected | about
    The poll has a margin of error of 2.8 points.
      2.8 points | level | 2.8 pp | margin of error
    It took seven years to polish the mirror.
      seven years | level | 7 a | polish the mirror
    The auctioneer needed barely six minutes to sell the house.
      six minutes | level | 6 min | sell the house
    Of the 212 wells in the valley, fewer than 30 still yield water.
      212 | level | 212 1 | wells
      30 | level | 30 1 | wells | at_most
    Three seasons ago the team played at a rugby ground.
    The inn has doubles from $58.
      $58 | level | 58 USD | price of inn
    The county has 4,870 open cases, up from 2,950 in 2019.
      4,870 | level | 4870 1 | open cases
      2,950 | level | 2950 1 | open cases | @2019
    House prices rose 0.4 per cent in February to $1.46 million, a record high in that part of the town, and the clearance rate slid to 61.2 per cent.
      0.4 per cent | growth up | 0.4 % | House prices
      $1.46 million | level | 1460000 USD | House prices
      61.2 per cent | level | 61.2 % | clearance rate
    The gap, now 26.8 percentage points, has widened since 2019.
      26.8 percentage points | level | 26.8 pp | gap
    Diesel sells for $4.10 a gallon and rice costs $520 a tonne.
      $4.10 a gallon | level | 4.1 USD/gal | price of Diesel
      $520 a tonne | level | 520 USD/t | rice cost
    Ground beef averaged $6.32 a pound in August, up from $5.58 a year earlier.
      $6.32 a pound | level | 6.32 USD/lb | Ground beef
      $5.58 | level | 5.58 USD/lb | Ground beef
    Milk rose from 30 to 36 cents a litre.
      30 | level | 0.3 USD/L | price of Milk
      36 cents a litre | level | 0.36 USD/L | price of Milk
    Fees of 20 to 35 pence a litre apply.
      20 to 35 pence a litre | level | 0.2..0.35 GBP/L | Fees
    The pass starts at $39/mo and the room costs $90 a night.
      $39/mo | level | 39 USD/mo | price of pass | at_least
      $90 | level | 90 USD | room cost
    Norwegian pump maker Helgor said operating profit came in at 1.42 billion crowns, above the 1.29 billion expected by analysts.
      1.42 billion crowns | level | 1420000000 NOK | operating profit
      1.29 billion | level | 1290000000 NOK | operating profit | target
    The ice covers 4.6 million square kilometers, well short of the average of 6.22 million.
      4.6 million square kilometers | level | 4600000 km2 | ice
      6.22 million | level | 6220000 km2 | ice
    Annualised revenue has passed 100 million euros.
      100 million euros | level | 100000000 EUR | Annualised revenue | at_least
    The company passed 12 audits last year.
      12 | level | 12 1 | audits
    The four-week average, which smooths out the ups and downs, edged up by 500 to 230,750.
      500 | change up | 500 1 | four-week average
      230,750 | level | 230750 1 | four-week average
    Shares in the company, up 11% so far this year, were 5.6% higher.
      11% | growth up | 11 % | Shares
      5.6% | growth up | 5.6 % | Shares
    Another 6 gigawatts of wind power is due online by December.
      6 gigawatts | level | 6 GW | wind power | target
    Cocoa output is seen rising 17%.
      17% | growth up | 17 % | Cocoa output | target
    Ratepayers face a 27 per cent rate rise over three years.
      27 per cent | growth up | 27 % | rate | target
    Prices went up in March, by about a tenth.
      a tenth | growth up | 10 % | Prices | about
    Brazil grows more than a third of the coffee of the world.
      a third | share | 33.333 % | coffee of the world | at_least
    Some 16,148 leases began in the quarter, a fall of a fifth.
      16,148 | level | 16148 1 | leases | about
      a fifth | growth down | 20 % | leases
    The operator expects the share to approach a third by 2034.
      a third | share | 33.333 % | share | @2034 target
    Home sales fell 20 per cent to 96,285 units in the April-June quarter of 2025.
      20 per cent | growth down | 20 % | Home sales | @2025-Q2
      96,285 | level | 96285 1 | Home sales | @2025-Q2
    Profit reached Rs 42 crore in the quarter ended December 2024.
      Rs 42 crore | level | 420000000 INR | Profit | @2024-Q4
    He sold the mill for $42 million, 60 times what he paid in 1988.
      $42 million | level | 42000000 USD | price of mill
      60 times | multiple | 60 x | price of mill
    Patients were followed for a median of 12.5 years.
      12.5 years | level | 12.5 a | followed
    Ambulances took 42 minutes, against a target of 18 minutes.
      42 minutes | level | 42 min | Ambulances
      18 minutes | level | 18 min | target | target
    """
}
