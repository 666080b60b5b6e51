extension EnglishCases {
  /// Numbers whose noun, unit or verb stands in the clause before, and what one thing has more or less of than another.
  static let clauses = """
    The new hatchback undercuts its rival by about €2,700 and carries a larger tank: 52 litres against 47 in the older car.
      €2,700 | change down | 2700 EUR | price of new hatchback | about
      52 litres | level | 52 L | larger tank
      47 | level | 47 L | larger tank
    Check-in took 35 minutes, nine more than last month.
      35 minutes | level | 35 min | Check-in
      nine | change up | 9 min | Check-in | pop
    The tunnel cut the journey from 95 minutes to 40.
      95 minutes | level | 95 min | journey
      40 | level | 40 min | journey
    The retailer laid off 300 workers in May and plans to axe 120 more.
      300 | change down | 300 1 | workers
      120 | change down | 120 1 | workers | target
    In six weeks the puppy has shed 700 grams.
      700 grams | change down | 700 g | puppy shed
    Wind supplied 12.3% of power and solar 8%.
      12.3% | share | 12.3 % | Wind
      8% | share | 8 % | solar
    In Marlow, 31 percent of pupils walk to school; this year the figure is 36 percent.
      31 percent | share | 31 % | pupils walk to school
      36 percent | share | 36 % | pupils walk to school
    The hosts put the turnout at 45,000, while police spoke of between 30,000 and 35,000.
      45,000 | level | 45000 1 | turnout
      30,000 and 35,000 | level | 30000..35000 1 | turnout
    Flats here spend a median of 24 days on the market, five fewer than a year ago.
      24 days | level | 24 d | Flats spend on the market
      five | change down | 5 d | Flats spend on the market | yoy
    The album spent 17 weeks in the top 20.
      17 weeks | level | 17 wk | album spent
      top 20 | rank | 20 rank | album | at_most
    The charity raised $640,000, beating last year's total by $85,000.
      $640,000 | level | 640000 USD | raised
      $85,000 | change up | 85000 USD | raised
    The police recorded four burglaries and one arson.
      four | level | 4 1 | burglaries
      one | level | 1 1 | arson
    The cook squeezed one lemon and two limes.
      one | level | 1 1 | lemon
      two | level | 2 1 | limes
    The new engine uses half the fuel of its predecessor.
      half | multiple | 50 % | new engine fuel
    The probe orbits at a tenth the distance of the Moon.
      a tenth | multiple | 10 % | probe distance
    The grains are about a sixth of a millimetre wide.
      a sixth of a millimetre | level | 0.167 mm | grains | about
    Smokers were 31 percent more likely to catch the flu than others.
      31 percent | growth up | 31 % | likely to catch the flu
    Of its nine songs only three are new.
      three | level | 3 1 | songs
    The reactor delivered 5.4 megajoules of heat.
      5.4 megajoules | level | 5.4 MJ | heat
    At 152 minutes the film is a quarter longer than the first one.
      152 minutes | level | 152 min | film
      a quarter | growth up | 25 % | film
    The line runs 74 km, 51 of them in tunnels.
      74 km | level | 74 km | runs
      51 | level | 51 km | runs
    The budget has risen by €1.5 billion to 9 billion.
      €1.5 billion | change up | 1500000000 EUR | budget
      9 billion | level | 9000000000 EUR | budget
    The wagon does 0-62 mph in 7.1 seconds.
      7.1 seconds | level | 7.1 s | 0-62 mph
    Adding a lane cuts the trip roughly in half.
      half | growth down | 50 % | trip
    The detour adds four to five days to the voyage.
      four to five days | change up | 4..5 d | voyage
    Shares of the lender were off 3% in early trading.
      3% | growth down | 3 % | Shares of the lender
    A paperback costs €12.50, while the hardback is €9 dearer.
      €12.50 | level | 12.5 EUR | paperback cost
      €9 | change up | 9 EUR | hardback
    Wages swallow 62 per cent of it.
      62 per cent | share | 62 % | Wages
    The recall covers 38,200 Corto and Mira vans built in 2020.
      38,200 | level | 38200 1 | Corto and Mira vans
    Tuition rose to $14,200 from $13,500, and room and board to $11,900.
      $14,200 | level | 14200 USD | Tuition
      $13,500 | level | 13500 USD | Tuition
      $11,900 | level | 11900 USD | room and board
    Three of those arrested were students.
      Three | level | 3 1 | arrested
    The country's debt stands at 97% of GDP.
      97% | share | 97 % | country's debt
    The couple have raised more than $70,000 of their $100,000 goal.
      $70,000 | level | 70000 USD | raised | at_least
      $100,000 | level | 100000 USD | goal | target
    The new rule affects one in every six homes.
      one in every six | share | 16.667 % | homes
    Kestrel Pad 4, Unlocked, 64GB - Grey (Second Hand) $214.50 Available from Otterlane
      $214.50 | level | 214.5 USD | price of Kestrel Pad 4
    The cheapest tier, with adverts, stays at $6.49.
      $6.49 | level | 6.49 USD | price of cheapest tier
    The phone comes with 8GB of RAM and 128GB of storage and costs $499.
      8GB | level | 8 GB | RAM
      128GB | level | 128 GB | storage
      $499 | level | 499 USD | phone cost
    The rocket lifted off with 53 satellites, each weighing about 260 kilograms.
      53 | level | 53 1 | satellites
      260 kilograms | level | 260 kg | satellites | about
    The asteroid will pass within 31,000 kilometres of Earth.
      31,000 kilometres | level | 31000 km | asteroid | at_most target
    Astronomers measured the dust at 70 degrees.
      70 degrees | level | 70 deg | dust
    The mission will cost $2.4 billion, up from an initial estimate of $1.6 billion.
      $2.4 billion | level | 2400000000 USD | mission cost | target
      $1.6 billion | level | 1600000000 USD | mission cost | target
    Soybean exports to the country fell by 74 percent to 8.2 million tons.
      74 percent | growth down | 74 % | Soybean exports to the country
      8.2 million tons | level | 8200000 t | Soybean exports to the country
    You can get the speaker for $79, down from its usual $129.
      $79 | level | 79 USD | price of speaker
      $129 | level | 129 USD | price of speaker
    The jacket, usually $180, is now $99.
      $180 | level | 180 USD | price of jacket
      $99 | level | 99 USD | price of jacket
    Participants lost an average of 5.2 kg over 12 weeks, compared with 1.8 kg in the control group.
      5.2 kg | change down | 5.2 kg | Participants lost
      1.8 kg | change down | 1.8 kg | Participants lost
    The show fell a steep 41% in its third week.
      41% | growth down | 41 % | show
    The hurdler's club took fourth place with 310 points.
      fourth | rank | 4 rank | hurdler's club
    The tool was wrong in 6.2% of its replies, half the rate of the old one.
      6.2% | share | 6.2 % | replies
      half | multiple | 50 % | replies
    Some 9,000 flats, a tenth of the town, were without power.
      9,000 | level | 9000 1 | flats | about
      a tenth | share | 10 % | flats
    The road was finished for 4 billion euros, about 700 million over budget.
      4 billion euros | level | 4000000000 EUR | price of road
      700 million | change up | 700000000 EUR | price of road | about
    Wardens logged 8,100 storks in June, not quite double the count of 2011.
      8,100 | level | 8100 1 | storks
      double | multiple | 2 x | storks | @2011
    The council set aside $2.4 million for repaving.
      $2.4 million | level | 2400000 USD | repaving
    The gap between rich and poor towns, which had narrowed to 19 points, has grown.
      19 points | level | 19 pp | gap between rich and poor towns
    The prosecutors sought four years; the judge gave him three.
      four years | level | 4 a | prosecutors sought
    Insurers put the risk at one in 70.
      one in 70 | share | 1.429 % | risk
    The band sold 800,000 tickets and took $61 million.
      800,000 | level | 800000 1 | tickets
      $61 million | level | 61000000 USD | took
    The chain hopes to make a third of its sales online.
      a third | share | 33.333 % | sales online | target
    The repair took a few hundred dollars.
    The Alder 3 15 comes with a stand.
    Any score below 8 indicates a fault.
    Consider that 71 per cent of clerks now use the form.
      71 per cent | share | 71 % | clerks now use the form
    Considering that this kettle is priced around $45, it boils fast.
      $45 | level | 45 USD | price of kettle | about
    I assume the losses are 35% or greater.
      35% | level | 35 % | losses | at_least
    The fares being asked, which range from $150 to $380, are too high.
      $150 to $380 | level | 150..380 USD | fares
    Tickets range from $9 for children to $22 for adults.
      $9 | level | 9 USD | Tickets
      $22 | level | 22 USD | Tickets
    The drug cut the rate of lung infections by a quarter.
      a quarter | growth down | 25 % | rate of lung infections
    The minister said that 450 extra teachers would be hired.
      450 | level | 450 1 | extra teachers | target
    Ease of use and repair (15%): we timed each step.
      15% | share | 15 % | Ease of use and repair
    The index closed 96 points higher at 21,480.
      96 | change up | 96 1 | index
      21,480 | level | 21480 1 | index
    Crates up to a width of 60cm and up to a length of 90cm may board.
      60cm | level | 60 cm | width
      90cm | level | 90 cm | length
    He scored nine goals, including two triples.
    Fixes for the 2.4 series will follow.
    The motion passed by a majority of 41.
      41 | level | 41 1 | majority
    The new lens will improve the scope's resolution by 30 times.
      30 times | multiple | 30 x | scope's resolution | target
    Files with a file size less than 90 KB are skipped.
      90 KB | level | 90 KB | file size | at_most
    Boil 12 minutes (15 minutes for brown rice).
      12 minutes | level | 12 min | Boil
      15 minutes | level | 15 min | Boil
    Models (12-ex2035cl) and (AB14-31P-R2RR) have dim screens.
    She led a 40-minute project.
      40-minute | level | 40 min | project
    Costs for a professional cleaner can vary from $1,100 up to $9,000.
      $1,100 up to $9,000 | level | 1100..9000 USD | Costs for a professional cleaner
    The city's tax brackets are from 3% to 8.5%.
      3% to 8.5% | level | 3..8.5 % | city's tax brackets
    Oregon reports the fourth-highest average number of sick days (4.2 days) and the second-lowest school participation rate (61.5%).
      fourth | rank | 4 rank | average number of sick days
      4.2 days | level | 4.2 d | average number of sick days
      second | rank | 2 rank | school participation rate
      61.5% | level | 61.5 % | school participation rate
    Sales of water pumps hit an astonishing US$7bn in 2021.
      US$7bn | level | 7000000000 USD | Sales of water pumps | @2021
    Repairs to the pier came to an eye-watering £2.4m.
      £2.4m | level | 2400000 GBP | Repairs
    The hedge can grow 3 to 6 feet tall.
      3 to 6 feet | level | 3..6 ft | hedge
    The game has been downloaded 7 million times.
      7 million | level | 7000000 1 | game downloaded
    The clip was retweeted 14,000 times and liked 31,000 times.
      14,000 | level | 14000 1 | clip retweeted
      31,000 | level | 31000 1 | liked
    She has visited 40 times as many villages.
      40 times | multiple | 40 x | villages
    The appeal has raised £9,000 of its £15,000 target.
      £9,000 | level | 9000 GBP | raised
      £15,000 | level | 15000 GBP | target | target
    The lamb weighs six or seven pounds.
      six or seven pounds | level | 6..7 lb | lamb
    The rinse lasts from 30 seconds to 2 minutes.
      30 seconds to 2 minutes | level | 30..120 s | rinse
    The machine can complete the wash cycle in 40 minutes to 2 hours.
      40 minutes to 2 hours | level | 40..120 min | machine complete the wash cycle
    He was sentenced to 18 years for arson.
      18 years | level | 18 a | sentenced
    Applications have multiplied by six since March.
      six | multiple | 6 x | Applications
    Multiply the width by two.
    He sold melons, earning around Taka 6,500.
      Taka 6,500 | level | 6500 BDT | earning | about
    The clinic charges Rupees 48,000 a year.
      Rupees 48,000 | level | 48000 INR | clinic charges
    Implants fail in 14% of smokers without treatment.
      14% | share | 14 % | Implants fail in smokers
    Rust was detected in 12% of samples.
      12% | share | 12 % | Rust detected in samples
    Expect to pay $20/£17.99 for the guide.
      $20 | level | 20 USD | pay
      £17.99 | level | 17.99 GBP | pay
    Traffic has doubled roughly every 2.6 months.
      2.6 months | level | 2.6 mo | Traffic doubled
    There are four main areas where the charity works.
    He committed three turnovers in the first half.
    Anyone who lies in order to win a grant can be fined £1,200, under new rules coming into force today.
      £1,200 | level | 1200 GBP | fined
    Rents grew 4.6%, the fastest since 2009.
      4.6% | growth up | 4.6 % | Rents
    Orders fell 5%, the first drop since 2017.
      5% | growth down | 5 % | Orders
    Rents have risen 14% since 2015.
      14% | growth up | 14 % | Rents | since:2015
    The old pump took 3 minutes and 20 seconds.
      3 minutes and 20 seconds | level | 200 s | old pump
    The trip takes 2 hours and 10 minutes by train.
      2 hours and 10 minutes | level | 130 min | trip
    Sales fell by a fifth last year.
      a fifth | growth down | 20 % | Sales
    Sales fell by half last year.
      half | growth down | 50 % | Sales
    The median price of an existing home rose 3% to $410,000, while sales dropped to a seasonally adjusted annual rate of 3.79 million units.
      3% | growth up | 3 % | median price of an existing home
      $410,000 | level | 410000 USD | median price of an existing home
      3.79 million | level | 3790000 1 | sales
    The firm plans to lay off 2,000 of its 18,000 employees.
      2,000 | level | 2000 1 | employees | target
      18,000 | level | 18000 1 | employees
    The city set aside $4 million.
      $4 million | level | 4000000 USD | set aside
    The company booked a one-time charge of $45 million and a one-off gain of $20 million.
      $45 million | level | 45000000 USD | charge
      $20 million | level | 20000000 USD | gain
    Rents in the city average $2,140 a month, 6% more than last spring.
      $2,140 | level | 2140 USD | Rents
      6% | growth up | 6 % | Rents
    GDP expanded at an annual rate of 2.8% in the third quarter, slower than the 3% pace in the second.
      2.8% | growth up | 2.8 % | GDP
      3% | growth up | 3 % | GDP
    Average hourly earnings climbed 0.4% for the month and 4.1% over the past year.
      0.4% | growth up | 0.4 % | Average hourly earnings
      4.1% | growth up | 4.1 % | Average hourly earnings
    Payrolls grew by 12,000 in the month and by 140,000 over the year.
      12,000 | change up | 12000 1 | Payrolls
      140,000 | change up | 140000 1 | Payrolls | yoy
    Consumer prices rose 0.3% in May from April and were 3.1% higher than a year earlier.
      0.3% | growth up | 0.3 % | Consumer prices
      3.1% | growth up | 3.1 % | Consumer prices | yoy
    Production costs per tonne dropped from $640 to $590.
      $640 | level | 640 USD | Production costs per tonne
      $590 | level | 590 USD | Production costs per tonne
    The index gained 1.2% on the day and 8% on the year.
      1.2% | growth up | 1.2 % | index
      8% | growth up | 8 % | index | yoy
    Costs are 12% lower than in 2018 and a third below the 2015 peak.
      12% | growth down | 12 % | Costs | since:2018
      a third | growth down | 33.333 % | Costs | since:2015
    """
}
