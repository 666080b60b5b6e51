extension EnglishCases {
  /// Constructions of the press: records, marks, revisions, forecasts, polls, contracts, promises.
  static let press = """
    Solar capacity rose 12 percent to 40 gigawatts, while wind power capacity expanded 9 percent to 22 gigawatts.
      12 percent | growth up | 12 % | Solar capacity
      40 gigawatts | level | 40 GW | Solar capacity
      9 percent | growth up | 9 % | wind power capacity
      22 gigawatts | level | 22 GW | wind power capacity
    Online sales grew 4% while store revenue slid 2% to $40 million.
      4% | growth up | 4 % | Online sales
      2% | growth down | 2 % | store revenue
      $40 million | level | 40000000 USD | store revenue
    The number of passengers fell to a record low of 41,200 last year, down 6 percent from 2019.
      41,200 | level | 41200 1 | number of passengers
      6 percent | growth down | 6 % | number of passengers | since:2019
    Traffic rose to an all-time high of 9,300 vehicles.
      9,300 | level | 9300 1 | vehicles
    The lender reported a 12.5 per cent year-on-year rise in standalone net profit to Rs 940 crore for the quarter.
      12.5 per cent | growth up | 12.5 % | standalone net profit | yoy
      Rs 940 crore | level | 9400000000 INR | standalone net profit
    Ticket revenue crossed the $2 billion mark for the first time.
      $2 billion | level | 2000000000 USD | Ticket revenue
    The bank trimmed its forecast for GDP growth next year to 1.4% from 1.8%.
      1.4% | growth up | 1.4 % | GDP | target
      1.8% | growth up | 1.8 % | GDP | target
    The council raised the subsidised price it pays growers by nearly 20% to 3,400 pesos per tonne.
      20% | growth up | 20 % | subsidised price | about
      3,400 pesos per tonne | level | 3400 peso/t | subsidised price
    The board cut rates, lowering its deposit rate by a quarter of a percentage point to 2.5%.
      a quarter of a percentage point | change down | 0.25 pp | deposit rate
      2.5% | level | 2.5 % | deposit rate
    Rescuers picked up 64 people, taking to 2,310 the number who have arrived this year, 30 percent more than in 2021.
      64 | level | 64 1 | people
      2,310 | level | 2310 1 | number who have arrived
      30 percent | growth up | 30 % | number who have arrived | since:2021
    Nobody won on Friday, pushing the jackpot to an estimated $312 million.
      $312 million | level | 312000000 USD | jackpot | about
    The plan would eliminate 14 positions and raises the fuel levy by 3.1 percent.
      14 | change down | 14 1 | positions | target
      3.1 percent | growth up | 3.1 % | fuel levy | target
    Retailers shed 12,000 jobs in May and factories cut 9,000.
      12,000 | change down | 12000 1 | jobs
      9,000 | change down | 9000 1 | factories jobs
    March's figure was revised down by 22,000 to 140,000.
      22,000 | change down | 22000 1 | March's figure
      140,000 | level | 140000 1 | March's figure
    June's gain was revised up to 190,000 from 171,000.
      190,000 | level | 190000 1 | June's gain
      171,000 | level | 171000 1 | June's gain
    U.S. crude added 54 cents to settle at $71.20 a barrel.
      54 cents | change up | 0.54 USD | U.S. crude
      $71.20 a barrel | level | 71.2 USD/bbl | price of U.S. crude
    The temperature was 1.4 degrees Celsius above the 1951-1980 average.
      1.4 degrees Celsius | change up | 1.4 Cel | temperature
    The house sold for $3.2 million, $250,000 under the asking price.
      $3.2 million | level | 3200000 USD | price of house
      $250,000 | change down | 250000 USD | price of house
    Ticket sales are running 5.2% ahead of 2021 but still a third below 2019 levels.
      5.2% | growth up | 5.2 % | Ticket sales | since:2021
      a third | growth down | 33.333 % | Ticket sales | since:2019
    The survey puts the senator on 44% (up two) ahead of her rival on 38% (down three).
      44% | share | 44 % | senator
      two | change up | 2 pp | senator
      38% | share | 38 % | rival
      three | change down | 3 pp | rival
    The typical home spent 38 days on the market, up from 29.
      38 days | level | 38 d | typical home spent on the market
      29 | level | 29 d | typical home spent on the market
    Some 61% of the corn crop was rated good, three points better than a week earlier.
      61% | share | 61 % | corn crop was rated good | about
      three points | change up | 3 pp | corn crop was rated good | pop
    Both lanes were shut for seven hours.
      seven hours | level | 7 h | lanes shut
    She signed a three-year contract worth about £40,000 a week.
      three-year | level | 3 a | contract
      £40,000 | level | 40000 GBP | contract | about
    The trip will be cut from 50 minutes to a quarter of an hour.
      50 minutes | level | 50 min | trip
      a quarter of an hour | level | 0.25 h | trip | target
    She put the chance of a strike at less than 5%.
      5% | level | 5 % | chance of a strike | at_most
    One in eight dropped out, double the rate seen with placebo.
      One in eight | share | 12.5 % | dropped
      double | multiple | 2 x | dropped
    Bus operators carried 310 million passengers, some 14% fewer than before, and only half of all trains ran on time.
      310 million | level | 310000000 1 | passengers
      14% | growth down | 14 % | passengers | about
      half | share | 50 % | trains
    Shares closed at $14.10, up 32 cents, as volume topped the 1 million mark.
      $14.10 | level | 14.1 USD | Shares
      32 cents | change up | 0.32 USD | Shares
      1 million | level | 1000000 1 | volume
    A refund is paid within 14 days, and the crew arrived within 20 minutes.
      14 days | level | 14 d | refund | at_most
      20 minutes | level | 20 min | crew | at_most
    The town has a team of 12 paramedics and a staff of 340.
      12 | level | 12 1 | paramedics
      340 | level | 340 1 | staff
    The sale is in less than two days.
    The shop, which counts 1,200 built-in lamps, sold out in under 40 minutes.
      1,200 | level | 1200 1 | built-in lamps
      40 minutes | level | 40 min | shop | at_most
    The depot has sent back more than 400 late or broken parcels.
      400 | level | 400 1 | late or broken parcels | at_least
    The group said on Tuesday store sales rose 2.4%.
      2.4% | growth up | 2.4 % | store sales
    The Hawks signed a four-year, $40 million extension.
      four-year | level | 4 a | extension
      $40 million | level | 40000000 USD | extension
    Riders, 35% of whom were under 18, rated it well.
      35% | share | 35 % | Riders
    The party carried the county by 12 points.
      12 points | level | 12 pp | party
    Launch crews fired 31 rockets and four Osprey-B gliders.
      31 | level | 31 1 | rockets
      four | level | 4 1 | Osprey-B gliders
    The film opened with $8.1 million from 2,900 screens, down 41% from its debut.
      $8.1 million | level | 8100000 USD | film
      2,900 | level | 2900 1 | screens
      41% | growth down | 41 % | film
    The bank expects the average to dip under $4.
      $4 | level | 4 USD | average | at_most target
    The 1996 and 2004 games drew crowds, and the ABX 4080 & 4070 cards sold.
    He backed a 12 per cent buy-back clause.
      12 per cent | level | 12 % | buy-back clause
    The average price for a used boat was $28,400.
      $28,400 | level | 28400 USD | average price for a used boat
    At 3.1 pounds (1.4kg) the Kestrel is light.
      3.1 pounds | level | 3.1 lb | Kestrel
      1.4kg | level | 1.4 kg | Kestrel
    The plan suits them 100%.
    The Otters opened the hall in front of 9,400 on Friday.
      9,400 | level | 9400 1 | in front of
    The phone charges fully in under 25 minutes.
    The brother got nine years, the court said.
      nine years | level | 9 a | brother
    Ms Hale holds a seven-point lead over the mayor.
      seven-point | level | 7 pp | lead
    Hourly pay rose 0.4% from March and 4.1% from a year earlier.
      0.4% | growth up | 0.4 % | Hourly pay
      4.1% | growth up | 4.1 % | Hourly pay | yoy
    Diesel was 6 cents cheaper than a week ago and 30 cents less than at this time last year.
      6 cents | change down | 0.06 USD | Diesel | pop
      30 cents | change down | 0.3 USD | Diesel | yoy
    """
}
