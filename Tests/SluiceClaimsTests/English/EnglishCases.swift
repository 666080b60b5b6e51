/// English sentences with the claims they make, in the form that ``EnglishCase`` reads.
enum EnglishCases {
  /// Amounts, measures and counts as they stand.
  static let amounts = """
    The mill employs about 1,400 workers.
      1,400 | level | 1400 1 | workers | about
    Output dropped to 3.2 million tonnes from 3.9 million tonnes a year earlier.
      3.2 million tonnes | level | 3200000 t | Output
      3.9 million tonnes | level | 3900000 t | Output
    Coffee exports were worth $1.9 billion last year.
      $1.9 billion | level | 1900000000 USD | Coffee exports
    Revenue for fiscal 2019 was $1.2bn.
      $1.2bn | level | 1200000000 USD | Revenue | @2019
    FY19 sales were $5 million.
      $5 million | level | 5000000 USD | sales | @2019
    Exports in FY2018-19 rose 4%.
      4% | growth up | 4 % | Exports | @2018/2019
    Q3 2019 profit came to $3 million.
      $3 million | level | 3000000 USD | profit | @2019-Q3
    2019 sales were $5 million.
      $5 million | level | 5000000 USD | sales | @2019
    The bridge is 1.2 kilometers long.
      1.2 kilometers | level | 1.2 km | bridge
    Ticket prices start at $25.
      $25 | level | 25 USD | Ticket prices | at_least
    She paid $3,500 for the painting.
      $3,500 | level | 3500 USD | price of painting
    The museum drew more than 600,000 visitors in 2018.
      600,000 | level | 600000 1 | visitors | at_least @2018
    Traffic deaths fell for a third year, to 1,020.
      1,020 | level | 1020 1 | Traffic deaths
    The lake covers 420 square kilometers.
      420 square kilometers | level | 420 km2 | lake
    Its population has grown to 84,000.
      84,000 | level | 84000 1 | population
    The storm dumped up to 30 inches of rain.
      30 inches | level | 30 in | rain | at_most
    The surgery took nearly nine hours.
      nine hours | level | 9 h | surgery | about
    He was sentenced to 14 years in prison.
      14 years | level | 14 a | prison
    The loan carries an interest rate of 5.25%.
      5.25% | level | 5.25 % | interest rate
    The contract is worth up to $750 million over five years.
      $750 million | level | 750000000 USD | contract | at_most
    Sales of electric cars tripled to 3,000 units.
      tripled | growth up | 200 % | Sales of electric cars
      3,000 | level | 3000 1 | Sales of electric cars
    The group had cash of $2.1 billion at the end of March.
      $2.1 billion | level | 2100000000 USD | cash
    The train can reach 350 km/h.
      350 km/h | level | 350 km/h | train
    Two people were killed and 37 were injured.
      Two | level | 2 1 | people
      37 | level | 37 1 | people injured
    Tuition is $14,000 per year.
      $14,000 | level | 14000 USD | Tuition
    The shop sells the jackets for $120 each.
      $120 | level | 120 USD | price of jackets
    The jackets sell for between $90 and $140.
      $90 and $140 | level | 90..140 USD | price of jackets
    The ship carried 18,000 containers.
      18,000 | level | 18000 1 | containers
    The new line cuts travel time from 90 minutes to 55 minutes.
      90 minutes | level | 90 min | travel time
      55 minutes | level | 55 min | travel time
    The state has 39 million residents.
      39 million | level | 39000000 1 | residents
    The village lies 40 miles north of the capital.
      40 miles | level | 40 mi | village
    The team found 23 new species.
      23 | level | 23 1 | new species
    The satellite weighs 1,300 kilograms.
      1,300 kilograms | level | 1300 kg | satellite
    The mine produced 410,000 ounces of gold in the first half of 2020.
      410,000 ounces | level | 410000 oz | gold | @2020-H1
    The bank's profit margin shrank to 14% from 18%.
      14% | level | 14 % | bank's profit margin
      18% | level | 18 % | bank's profit margin
    The stadium seats 52,000.
      52,000 | level | 52000 1 | stadium
    More than 3,000 protesters gathered outside parliament.
      3,000 | level | 3000 1 | protesters | at_least
    At least 46 miners died in the blast.
      46 | level | 46 1 | miners | at_least
    The startup has raised $40 million in venture funding.
      $40 million | level | 40000000 USD | venture funding
    The yield on the 10-year note fell to 1.82%.
      1.82% | level | 1.82 % | yield
    Crop losses are estimated at $1.1 billion.
      $1.1 billion | level | 1100000000 USD | Crop losses
    Some 4,500 homes lost power.
      4,500 | level | 4500 1 | homes | about
    The company employs 12,000 people in 30 countries.
      12,000 | level | 12000 1 | people
      30 | level | 30 1 | countries
    Its market share rose to 23% from 19%.
      23% | share | 23 % | market share
      19% | share | 19 % | market share
    The firm earned $1.20 per share on revenue of $2.6 billion.
      $1.20 | level | 1.2 USD | earned
      $2.6 billion | level | 2600000000 USD | revenue
    The university enrolled 8,200 students last fall.
      8,200 | level | 8200 1 | students
    The average household spends $640 a month on food.
      $640 | level | 640 USD | food
    The storm caused damage of about $900 million.
      $900 million | level | 900000000 USD | damage | about
    The carrier flew 3.1 billion passenger miles in July.
      3.1 billion | level | 3100000000 1 | passenger miles
    The survey covered 3,400 farms.
      3,400 | level | 3400 1 | farms
    The vaccine costs between $15 and $20 per dose.
      $15 and $20 | level | 15..20 USD | vaccine cost
    The museum paid £2.1 million for the portrait.
      £2.1 million | level | 2100000 GBP | portrait
    Turnout was 67.2 percent.
      67.2 percent | level | 67.2 % | Turnout
    Net loss widened to $84 million from $61 million.
      $84 million | level | 84000000 USD | Net loss
      $61 million | level | 61000000 USD | Net loss
    The city spent $18 million on road repairs in 2019.
      $18 million | level | 18000000 USD | road repairs | @2019
    Twelve plants were shut.
      Twelve | level | 12 1 | plants
    The country imported 2.4 million tons of rice.
      2.4 million tons | level | 2400000 t | rice
    The wall is 8 feet tall and 300 miles long.
      8 feet | level | 8 ft | wall
      300 miles | level | 300 mi | wall
    The project created 650 jobs.
      650 | level | 650 1 | jobs
    Debt stood at 3.5 lakh crore rupees.
      3.5 lakh crore rupees | level | 3500000000000 INR | Debt
    The fee was Rs 500.
      Rs 500 | level | 500 INR | fee
    Output rose from 4.2 million tons in 2015 to 5.6 million tons in 2018.
      4.2 million tons | level | 4200000 t | Output | @2015
      5.6 million tons | level | 5600000 t | Output | @2018
    The chain operates 1,150 restaurants.
      1,150 | level | 1150 1 | restaurants
    The two companies employ 9,000 and 4,000 people, respectively.
      9,000 | level | 9000 1 | people
      4,000 | level | 4000 1 | people
    The charity served 40,000 meals last year.
      40,000 | level | 40000 1 | meals
    The bill passed with 218 votes.
      218 | level | 218 1 | votes
    Hotel occupancy averaged 71 percent.
      71 percent | level | 71 % | Hotel occupancy
    The jury awarded her $2.8 million in damages.
      $2.8 million | level | 2800000 USD | damages
    The reserve holds 120 billion cubic feet of gas.
      120 billion cubic feet | level | 120000000000 ft3 | gas
    The warehouse is 900,000 square feet.
      900,000 square feet | level | 900000 ft2 | warehouse
    The fund has $11 billion in assets.
      $11 billion | level | 11000000000 USD | assets
    The panel includes 14 experts.
      14 | level | 14 1 | experts
    The number of bankruptcies doubled to 2,400.
      doubled | growth up | 100 % | number of bankruptcies
      2,400 | level | 2400 1 | number of bankruptcies
    The loss was less than $5 million.
      $5 million | level | 5000000 USD | loss | at_most
    The company posted a profit of 310 million euros.
      310 million euros | level | 310000000 EUR | profit
    The event drew 15,000 fans.
      15,000 | level | 15000 1 | fans
    Temperatures reached 41 degrees Celsius.
      41 degrees Celsius | level | 41 Cel | Temperatures
    The drought has killed 200,000 cattle.
      200,000 | level | 200000 1 | cattle
    The rule affects 2.1 million drivers.
      2.1 million | level | 2100000 1 | drivers
    The unemployment rate among young people is 18%.
      18% | level | 18 % | unemployment rate
    The study followed 700 patients for six years.
      700 | level | 700 1 | patients
      six years | level | 6 a | followed
    The road was closed for 12 hours.
      12 hours | level | 12 h | road closed
    He has been missing for five weeks.
      five weeks | level | 5 wk | missing
    The jobless total rose 41,000 to 2.3 million.
      41,000 | change up | 41000 1 | jobless total
      2.3 million | level | 2300000 1 | jobless total
    Costs could climb by 10% to 15%.
      10% to 15% | growth up | 10..15 % | Costs | target
    The mill uses 30 litres of water per 1,000 sheets.
      30 litres | level | 30 L | water
    Inspectors found faults in 19 of the city's 260 lifts.
      19 | level | 19 1 | lifts
      260 | level | 260 1 | lifts
    Beds in use: 84
      84 | level | 84 1 | Beds in use
    Share of patients seen within a day: 71%
      71% | share | 71 % | Share of patients seen within a day
    The club hired nine stewards, bringing its staff to 130.
      nine | level | 9 1 | stewards
      130 | level | 130 1 | staff
    Orders grew 6% in Spain and 2% in Portugal.
      6% | growth up | 6 % | Orders
      2% | growth up | 2 % | Orders
    Unemployment edged up to 4.1%.
      4.1% | level | 4.1 % | Unemployment
    The longest tunnel, Kestrel Pass, covers 14 hectares.
      14 hectares | level | 14 ha | longest tunnel
    If rates stay low, the number of loans could rise by 9%.
      9% | growth up | 9 % | number of loans | target
    The bridge was built in 19 months.
      19 months | level | 19 mo | bridge built
    About 400 tonnes of sludge are to be removed.
      400 tonnes | level | 400 t | sludge | about target
    The three tanks hold 12% of the region's fuel.
      12% | share | 12 % | three tanks
    The unit cost was A$590.
      A$590 | level | 590 AUD | unit cost
    The wage gap is 16 percent.
      16 percent | level | 16 % | wage gap
    The plane carried 212 passengers and eight crew.
      212 | level | 212 1 | passengers
      eight | level | 8 1 | crew
    The lender reported a loss of £120 million.
      £120 million | level | 120000000 GBP | loss
    They caught 14 kilograms of fish.
      14 kilograms | level | 14 kg | fish
    The lake holds 900 million cubic meters of water.
      900 million cubic meters | level | 900000000 m3 | water
    An estimated 2.5 million households lack clean water.
      2.5 million | level | 2500000 1 | households | about
    The bond yields 4 percent.
      4 percent | level | 4 % | bond
    The tower is 324 meters high.
      324 meters | level | 324 m | tower
    The median age is 41 years.
      41 years | level | 41 a | median age
    The machine uses 1.2 kilowatt-hours of power per load.
      1.2 kilowatt-hours | level | 1.2 kWh | power
    The province has 18 airports.
      18 | level | 18 1 | airports
    The bakery sells 3,000 loaves a day.
      3,000 | level | 3000 1 | loaves
    The plant can make 600,000 cars a year.
      600,000 | level | 600000 1 | cars
    The tanker spilled 40,000 barrels of oil.
      40,000 barrels | level | 40000 bbl | oil
    The council approved a $2.4 million budget.
      $2.4 million | level | 2400000 USD | budget
    The actor earned $20 million for the film.
      $20 million | level | 20000000 USD | film
    The club sold the player for €35 million.
      €35 million | level | 35000000 EUR | price of player
    The toll rose to 57 dead.
      57 | level | 57 1 | toll
    The tariff on steel was raised from 10 percent to 25 percent.
      10 percent | level | 10 % | tariff on steel
      25 percent | level | 25 % | tariff on steel
    The hospital treated 85 people for burns.
      85 | level | 85 1 | people
    The crash killed 11 people and injured 29 others.
      11 | level | 11 1 | people
      29 | level | 29 1 | others
    The team studied 96 mice.
      96 | level | 96 1 | mice
    Fewer than 200 pandas remain in the valley.
      200 | level | 200 1 | pandas | at_most
    Exactly 1,000 tickets were sold.
      1,000 | level | 1000 1 | tickets
    The mall has over 250 stores.
      250 | level | 250 1 | stores | at_least
    The reserve covers about 3,500 square miles (9,065 square kilometers).
      3,500 square miles | level | 3500 mi2 | reserve | about
      9,065 square kilometers | level | 9065 km2 | reserve | about
    The house sold for $415,000.
      $415,000 | level | 415000 USD | price of house
    """

  /// Growth and absolute changes.
  static let changes = """
    Operating profit climbed 8 percent to $412 million in 2021.
      8 percent | growth up | 8 % | Operating profit | @2021
      $412 million | level | 412000000 USD | Operating profit | @2021
    Rents in the city have fallen by 4.5% since 2019.
      4.5% | growth down | 4.5 % | Rents | since:2019
    The central bank cut its main rate by 50 basis points to 3.25 percent.
      50 basis points | change down | 50 bp | main rate
      3.25 percent | level | 3.25 % | main rate
    The unemployment rate edged down 0.2 percentage points to 4.1% in May.
      0.2 percentage points | change down | 0.2 pp | unemployment rate
      4.1% | level | 4.1 % | unemployment rate
    Shares of the carmaker were up 6% in early trading.
      6% | growth up | 6 % | Shares of the carmaker
    The index lost 2.4 percent on Friday.
      2.4 percent | growth down | 2.4 % | index
    Imports grew faster than exports, rising 11 percent to £58bn.
      11 percent | growth up | 11 % | Imports
      £58bn | level | 58000000000 GBP | Imports
    The drug reduced the risk of stroke by 17 percent.
      17 percent | growth down | 17 % | risk of stroke
    Wages rose 3.1% year over year, while prices rose 2.4%.
      3.1% | growth up | 3.1 % | Wages | yoy
      2.4% | growth up | 2.4 % | prices
    Net sales increased to $812 million, up 9% from the prior year.
      $812 million | level | 812000000 USD | Net sales
      9% | growth up | 9 % | Net sales | yoy
    The airport handled 5 million passengers, 12% more than a year earlier.
      5 million | level | 5000000 1 | passengers
      12% | growth up | 12 % | passengers | yoy
    The phone costs $799, or $100 less than the previous model.
      $799 | level | 799 USD | phone cost
      $100 | change down | 100 USD | phone
    Diesel fell 3 cents to $2.89 a gallon.
      3 cents | change down | 0.03 USD | Diesel
      $2.89 a gallon | level | 2.89 USD/gal | Diesel
    Average temperatures have risen by 1.1 degrees Celsius.
      1.1 degrees Celsius | change up | 1.1 Cel | Average temperatures
    Deposits and loans grew 6.6% and 7.5%, respectively.
      6.6% | growth up | 6.6 % | Deposits
      7.5% | growth up | 7.5 % | loans
    GDP grew at an average annual rate of 6.5% between 2010 and 2015.
      6.5% | growth up | 6.5 % | GDP | cagr @2010/2015
    The price of copper rose 2 percent to $9,480 a ton.
      2 percent | growth up | 2 % | price of copper
      $9,480 a ton | level | 9480 USD/t | price of copper
    Foreign investment totaled $7.7 billion, an increase of 14% over 2018.
      $7.7 billion | level | 7700000000 USD | Foreign investment
      14% | growth up | 14 % | Foreign investment | since:2018
    The gap widened by $3 billion to $48 billion.
      $3 billion | change up | 3000000000 USD | gap
      $48 billion | level | 48000000000 USD | gap
    Profit was down 11% at 6.2 billion yen.
      11% | growth down | 11 % | Profit
      6.2 billion yen | level | 6200000000 JPY | Profit
    Retail sales fell 1.3% month over month in December 2018.
      1.3% | growth down | 1.3 % | Retail sales | pop @2018-12
    Loans grew 9 percent, deposits 4 percent.
      9 percent | growth up | 9 % | Loans
      4 percent | growth up | 4 % | deposits
    Output per worker is 30% higher in Germany.
      30% | growth up | 30 % | Output per worker
    Oil settled at $63.40 a barrel, up 1.2%.
      $63.40 a barrel | level | 63.4 USD/bbl | price of Oil
      1.2% | growth up | 1.2 % | price of Oil
    Home prices climbed 0.4% in June from the previous month.
      0.4% | growth up | 0.4 % | Home prices | pop
    The euro slipped 0.3% to $1.1040.
      0.3% | growth down | 0.3 % | euro
      $1.1040 | level | 1.104 USD | euro
    Exports to India jumped 31.5 percent in the first quarter of 2021.
      31.5 percent | growth up | 31.5 % | Exports to India | @2021-Q1
    The glacier has lost 15 meters of ice since 1998.
      15 meters | change down | 15 m | ice | since:1998
    Rents are now 25% above their 2010 level.
      25% | growth up | 25 % | Rents
    Inventory fell by 2,300 units.
      2,300 | change down | 2300 1 | Inventory
    Water levels dropped four feet.
      four feet | change down | 4 ft | Water levels
    Overall crime fell 7 percent, while burglaries rose 3 percent.
      7 percent | growth down | 7 % | Overall crime
      3 percent | growth up | 3 % | burglaries
    Sales in China, its biggest market, dropped 9 percent.
      9 percent | growth down | 9 % | Sales
    Profits were flat, but revenue rose 4%.
      4% | growth up | 4 % | revenue
    The price of gold, which had soared in 2011, fell 28 percent.
      28 percent | growth down | 28 % | price of gold
    Gross margin improved by 140 basis points to 38.2%.
      140 basis points | change up | 140 bp | Gross margin
      38.2% | level | 38.2 % | Gross margin
    The airline cut fares by as much as 40 percent.
      40 percent | growth down | 40 % | fares | at_most
    Gasoline prices averaged $3.05 a gallon, 18 cents more than a week earlier.
      $3.05 a gallon | level | 3.05 USD/gal | Gasoline prices
      18 cents | change up | 0.18 USD | Gasoline prices | pop
    Unit sales were down 3%, but average selling prices were up 5%.
      3% | growth down | 3 % | Unit sales
      5% | growth up | 5 % | average selling prices
    Shipments totaled 88.4 million units in the quarter, down 2.1% year over year.
      88.4 million | level | 88400000 1 | Shipments
      2.1% | growth down | 2.1 % | Shipments | yoy
    The company's stock has gained 45% this year.
      45% | growth up | 45 % | company's stock
    Passenger numbers were 15 percent lower than in 2019.
      15 percent | growth down | 15 % | Passenger numbers | since:2019
    Sugar prices are down 16% since January.
      16% | growth down | 16 % | Sugar prices
    The river rose three feet overnight.
      three feet | change up | 3 ft | river
    Rainfall was 30 percent below average.
      30 percent | growth down | 30 % | Rainfall
    Cement output grew at an annual rate of 4 percent.
      4 percent | growth up | 4 % | Cement output
    The gap between rich and poor has widened by 9 percentage points.
      9 percentage points | change up | 9 pp | gap
    """
}
