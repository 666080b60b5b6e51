/// Small words that tell English from other languages of the Latin script.
enum EnglishSmallWords {
  /// Words that no large language of the Latin script shares with English.
  static let english =
    "the of and to is was for with that by at from it are has were which this their be been will would they"

  /// The commonest words of Spanish, Portuguese, French, Italian, German, Dutch, Indonesian, Turkish, Polish, Swedish,
  /// Danish, Vietnamese, Romanian, Czech and Finnish that English lacks (Leipzig Corpora Collection, word ranks).
  static let foreign =
    """
    de que em os para uma um não por mais como dos das ao na nas el los las una del se su es lo y al le les des
    est dans pour qui sur au du une pas il di che è la sono della dei nel gli der und den das von zu mit sich ist
    ein eine auf für dem nicht het een dat niet zijn voor op yang dan di dari untuk dengan pada ini itu tidak
    ve bir bu için ile w z nie się że na jest och att som på är det af til och av ja ei că și în se la và của là
    """
}
