extension EnglishCases {
  /// Glued units, hyphened durations, small counts, stakes and sides.
  static let small = """
    It was a 75-minute play in two acts.
      75-minute | level | 75 min | play
      two | level | 2 1 | acts
    Her 40-minute commute became a two-hour ordeal.
      40-minute | level | 40 min | commute
      two-hour | level | 2 h | ordeal
    The clip is a two-minute long animated film.
      two-minute | level | 2 min | animated film
    The five-year plan cost the six-day market dear.
    A 4K television with 8K upscaling and 5G went on sale.
    The camera shoots 120fps video.
      120fps | level | 120 fps | video
    The crate weighs 10kg and holds 25L of water.
      10kg | level | 10 kg | crate
      25L | level | 25 L | water
    The court heard nine witnesses over four days.
      nine | level | 9 1 | witnesses
    A crowd of a million or more filled the square.
      a million | level | 1000000 1 | crowd | at_least
    The fund took a 51% ownership position in the dairy.
      51% | share | 51 % | ownership position in the dairy
    The room measures 3 m by 4 m.
      3 m | level | 3 m | room
      4 m | level | 4 m | room
    The panel is 60 by 40 inches.
      60 | level | 60 in | panel
      40 inches | level | 40 in | panel
    Two of the three bridges were closed.
      Two | level | 2 1 | bridges
    The fee rose to 17 USD 25.
      17 USD 25 | level | 17.25 USD | fee
    The depot sold 3.1 million Cargobikes in May.
      3.1 million | level | 3100000 1 | Cargobikes
    The reservoir holds 17.1 billion litres.
      17.1 billion litres | level | 17100000000 L | reservoir
    The co-op paid Sh2.5 million for seed.
      Sh2.5 million | level | 2500000 KES | paid
    Villagers raised £4,100 for the chapel.
      £4,100 | level | 4100 GBP | chapel
    Ferry fares will go up by an average of 3.2%.
      3.2% | growth up | 3.2 % | Ferry fares | target
    Enrolment is up by 1,200 since spring.
      1,200 | change up | 1200 1 | Enrolment
    Of the 412 350 voters listed, 198 220 cast a ballot.
      412 350 | level | 412350 1 | voters
      198 220 | level | 198220 1 | voters
    The dairy has a market share of 12 percent.
      12 percent | share | 12 % | market share
    The tide peaked at 4.2 metres.
      4.2 metres | level | 4.2 m | tide
    The storm destroyed 85 barns and dozens of sheds.
      85 | level | 85 1 | barns
    Calls fell to 900, down from 1,150 visits.
      900 | level | 900 1 | Calls
      1,150 | level | 1150 1 | visits
    The deal sets aside money for docks, and the deficit rose to 4 percent.
      4 percent | level | 4 % | deficit
    Lodgers and unregistered guests accounted for 12 percent.
      12 percent | share | 12 % | Lodgers and unregistered guests
    The blast left seven dead and 18 hurt.
      seven | level | 7 1 | dead
      18 | level | 18 1 | hurt
    The bank pegged loan growth at 6 per cent and bad debt at 2 per cent.
      6 per cent | growth up | 6 % | loan
      2 per cent | level | 2 % | bad debt
    Wheat growth slowed to 3 percent.
      3 percent | growth up | 3 % | Wheat
    Climbing the stairs was a 30 minute ordeal for him.
      30 minute | level | 30 min | ordeal
    The cruise is to close with a 21 day quarantine period.
      21 day | level | 21 d | quarantine period | target
    One short, 2-week study showed that fibre helped sleepers.
      2-week | level | 2 wk | study
    The choir filled the hall for the 12-hour rehearsal.
      12-hour | level | 12 h | rehearsal
    The 10-day average rose and the six-week trial ended.
    She has 25 years of management experience.
      25 years | level | 25 a | management experience
    The 40-seat dining room opened in May.
      40 | level | 40 1 | seat dining room
    The former barracks became a 220-room hotel.
      220 | level | 220 1 | room hotel
    A nine-point plan and a two-storey house are kinds.
    The plate held only one small pancake.
      one | level | 1 1 | small pancake
    He is not the only one who worries.
    Each guest got 1 bag of nuts.
      1 | level | 1 1 | bag of nuts
    Stir in 1 1/2 cups sugar, 1/4 cup lemon juice and 1 cup water.
      1 1/2 cups | level | 1.5 cup | sugar
      1/4 cup | level | 0.25 cup | lemon juice
      1 cup | level | 1 cup | water
    They won 3 cups and two league titles.
      3 | level | 3 1 | cups
      two | level | 2 1 | league titles
    The trail is a mile and a half long.
      a mile and a half | level | 1.5 mi | trail
    It took two hours and a half to finish.
      two hours and a half | level | 2.5 h | finish
    She found that the soil had 12 times the number of worms expected.
      12 times | multiple | 12 x | number of worms
    At his last visit he clocked in at 98 kilograms.
      98 kilograms | level | 98 kg | clocked in
    Ministers met at COP 28 and the bank made the TOP 100 list.
    The city lent COP 2.4 trillion and TRY 3,500.
      COP 2.4 trillion | level | 2400000000000 COP | lent
      TRY 3,500 | level | 3500 TRY | lent
    Readers save up to 60% on shipping costs.
      60% | growth down | 60 % | shipping costs | at_most
    Each of the five franchises met the two sides and his three children.
      five | level | 5 1 | franchises
    Crews freed the last of the 12 miners.
      12 | level | 12 1 | miners
    Click rates were 3x higher in May.
      3x | multiple | 3 x | Click rates
    The new boiler works at an 11x higher pressure.
      11x | multiple | 11 x | pressure
    The chip draws 5g of gold.
      5g | level | 5 g | gold
    The trunk holds 58.4 cu.ft. with the seats down.
      58.4 cu.ft. | level | 58.4 ft3 | trunk
    The shop saw a 6.5x increase in calls on its line.
      6.5x | multiple | 6.5 x | calls
    Nurses there work 60 hours per week.
      60 hours | level | 60 h | Nurses work
    A bus leaves every 20 minutes.
      20 minutes | level | 20 min | bus
    Patients are examined every 90-110 minutes.
      90-110 minutes | level | 90..110 min | Patients
    Meetings are held every two years.
    The harbour ferry line is about half of that, every 40 minutes.
      half | multiple | 50 % | harbour ferry line | about
      40 minutes | level | 40 min | harbour ferry line
    The market for pumps hit $2 billion in 2024. Analysts expect this will reach $3 billion by 2030.
      $2 billion | level | 2000000000 USD | market | @2024
      $3 billion | level | 3000000000 USD | market | @2030 target
    The market for pumps hit $2 billion in 2024. Experts project it to reach $3 billion by 2030.
      $2 billion | level | 2000000000 USD | market | @2024
      $3 billion | level | 3000000000 USD | market | @2030 target
    The authors point out that rents in the city are 40 percent higher, accounting for about 35 percent of incomes.
      40 percent | growth up | 40 % | rents
      35 percent | share | 35 % | rents | about
    We could set an aim to save $4,000 for a car.
      $4,000 | level | 4000 USD | car | target
    The policy might almost double the yield of the farms.
      double | growth up | 100 % | yield of the farms | about target
    Two of the 12 jurors on the panel were dismissed.
      Two | level | 2 1 | jurors
      12 | level | 12 1 | jurors
    Three of the four lifts were closed.
      Three | level | 3 1 | lifts
    The exam has 80 questions.
      80 | level | 80 1 | questions
    Here are 12 questions to ask a landlord.
    The model was tried by 10-fold cross-validation.
    The town saw a 10-fold increase in rents.
      10-fold | multiple | 10 x | rents
    Its battery life (13 hours) is short.
      13 hours | level | 13 h | battery life
    Allow 2-3 hours of dry time between coats.
      2-3 hours | level | 2..3 h | dry time
    Bake 25 to 30 minutes.
      25 to 30 minutes | level | 25..30 min | Bake
    The course takes 40 hours and costs $300.
      40 hours | level | 40 h | course
      $300 | level | 300 USD | course cost
    Participants who walked 7,000 steps a day slept well.
      7,000 | level | 7000 1 | steps
    The bridge, completed in 1932, is 1,149 metres long.
      1,149 metres | level | 1149 m | bridge
    A serving contains 12 g of protein and 9 g of fat.
      12 g | level | 12 g | protein
      9 g | level | 9 g | fat
    He drank 3 L of water.
      3 L | level | 3 L | water
    The firm raised $40 million in a round led by two investors.
      $40 million | level | 40000000 USD | round
      two | level | 2 1 | investors
    The museum draws 700,000 visitors a year, four times the town's population.
      700,000 | level | 700000 1 | visitors
      four times | multiple | 4 x | visitors
    Roughly a third of the respondents said they had changed jobs in the last 12 months.
      a third | share | 33.333 % | respondents said they had changed jobs | about
    Exports to Asia, which account for 40% of the total, fell by a fifth.
      40% | share | 40 % | Exports to Asia
      a fifth | growth down | 20 % | Exports to Asia
    Growers reported revenue of $69.1 million, beating estimates of $68.5 million.
      $69.1 million | level | 69100000 USD | revenue
      $68.5 million | level | 68500000 USD | revenue | target
    Sales of electric cars doubled last year to 6.6 million.
      doubled | growth up | 100 % | Sales of electric cars
      6.6 million | level | 6600000 1 | Sales of electric cars
    The cost mostly falls between $200 and $300.
      $200 and $300 | level | 200..300 USD | cost
    The change sped up approvals by 3x.
      3x | multiple | 3 x | approvals
    The tool cut errors by 3x.
      3x | multiple | 3 x | errors
    It expects sales to grow between 3% and 5%.
      3% and 5% | growth up | 3..5 % | sales | target
    """
}
