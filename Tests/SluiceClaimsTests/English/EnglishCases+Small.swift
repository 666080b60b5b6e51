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
    """
}
