extension EnglishCases {
  /// What devices, recipes and vehicles measure, and what only looks like it.
  static let measures = """
    The cannons will fire for nine minutes.
      nine minutes | level | 9 min | cannons fire | target
    The course of tablets continued for 9 months.
      9 months | level | 9 mo | course of tablets continued
    The film plays at a jerky 12fps on the old set.
      12fps | level | 12 fps | film plays
    The app tries to draw at a smooth 50fps in its window.
      50fps | level | 50 fps | app draw
    The ferry should manage around 90 miles between stops, while the bigger one is rated for up to 140 miles.
      90 miles | level | 90 mi | ferry | about
      140 miles | level | 140 mi | ferry | at_most
    With the 3.4 cu.ft. front locker, there is more room.
      3.4 cu.ft. | level | 3.4 ft3 | front locker
    Boil the rags for *15 minutes.
      15 minutes | level | 15 min | Boil the rags
    Shopping list 5-6 sweet onions, chopped
      5-6 | level | 5..6 1 | sweet onions
    Cook the rice longer if you camp at a height of more than 900 feet.
    The drawer is 2-inches wide.
      2-inches | level | 2 in | drawer
    The fan reached 41 dBA in the test.
      41 dBA | level | 41 dBA | fan
    The pan reached 195 degrees Fahrenheit. Without a lid it only reached 150 degrees.
      195 degrees Fahrenheit | level | 195 degF | pan
      150 degrees | level | 150 degF | pan
    Turn the dish by 90 degrees.
      90 degrees | level | 90 deg | dish
    They call it the "Four Friends" and the term "two roads" is used for it.
    He was jailed for the "one man, two jobs" policy.
    Police said "two bags" had been left.
      two | level | 2 1 | bags
    The load is about two-thirds of what a beam can bear.
      two-thirds | multiple | 66.667 % | load | about
    Output is half of what it was in 2010.
      half | share | 50 % | Output
    The 200 page book comes with a map.
      200 | level | 200 1 | page book
    Lamp sales made up 12 percent of all orders in May. They were up from 10 percent in April and below the high of 15 percent.
      12 percent | share | 12 % | Lamp sales
      10 percent | share | 10 % | Lamp sales
      15 percent | share | 15 % | Lamp sales
    It takes three times longer to paint the floor.
      three times | multiple | 3 x | paint the floor
    It might take 2-3 hours to fully sink into the soil.
      2-3 hours | level | 2..3 h | fully sink into the soil
    The lamp lasts for 7 hours. That is two hours longer than its predecessor.
      7 hours | level | 7 h | lamp lasts
      two hours | change up | 2 h | lamp lasts
    The shelf holds 40 litres. Take it out and that rises to 50 litres.
      40 litres | level | 40 L | shelf
      50 litres | level | 50 L | shelf
    The gap is 3 millimeters. This is against 2 millimeters on the old door.
      3 millimeters | level | 3 mm | gap
      2 millimeters | level | 2 mm | gap
    Adults with a dog pay $30 a night.
      $30 | level | 30 USD | pay
    Reviewed by: Ann Brown MSRP: $23.99 Sold by: mail
      $23.99 | level | 23.99 USD | MSRP
    Note that nine of the 12 guests will stay.
      nine | level | 9 1 | guests | target
      12 | level | 12 1 | guests
    Two boats joined a field of 30.
      Two | level | 2 1 | boats
      30 | level | 30 1 | field
    The ride has a minimum age of 40 months and up.
    Três anos atrás 25 pessoas moravam aqui com 3 filhos.
    Não há mais lugar. As 5 etapas para ler com os filhos.
    Otter Bag with Long Strap (Second Edition) $139.00 Available from Kestrel today
      $139.00 | level | 139 USD | price of Otter Bag with Long Strap
    Otter Phone 7, Unlocked, 32GB – Black is sold out.
    Otter Watch (GPS, 44mm) comes in black.
    Linden stopped 27 shots in the win.
    Guards fired 27 shots into the air.
      27 | level | 27 1 | shots
    The side has lost five of its past 12 matches.
    The stall torque is 310 oz-in.
      310 oz-in | level | 310 oz-in | stall torque
    The charger draws six amps.
      six amps | level | 6 A | draws
    The tablet lasted a bit under 11 hours in our tests.
      11 hours | level | 11 h | tablet | at_most
    In spring 37% of members were walking to work, compared with 61% riding bicycles.
      37% | share | 37 % | members were walking to work
      61% | share | 61 % | riding bicycles
    He shoots on 16mm film.
    The lens costs $400.
      $400 | level | 400 USD | lens cost
    The council has approved 450 homes, of which 30% will be affordable.
      450 | level | 450 1 | homes
      30% | share | 30 % | affordable | target
    More than 8 million passengers used the airport in the first half, up 22% on the same period last year.
      8 million | level | 8000000 1 | passengers | at_least
      22% | growth up | 22 % | passengers | yoy
    The storm dropped 14 inches of rain in two days.
      14 inches | level | 14 in | rain
    The carmaker delivered 310,000 vans in the quarter, short of the 335,000 analysts expected.
      310,000 | level | 310000 1 | vans
      335,000 | level | 335000 1 | vans
    The merger creates a group with 27,000 staff and annual sales of $9 billion.
      27,000 | level | 27000 1 | staff
      $9 billion | level | 9000000000 USD | annual sales
    The 20-odd villages along the river lost power.
      20-odd | level | 20 1 | villages | at_least
    The drivers want a fourth week of holiday.
    Tickets run from $45 to $210.
      $45 to $210 | level | 45..210 USD | price of Tickets
    """
}
