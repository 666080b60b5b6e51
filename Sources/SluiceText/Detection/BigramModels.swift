import CTables

/// How well the bytes of a document fit a charset and a language that it can write.
struct SingleByteScore {
  var charset: Charset
  /// The number of the language model.
  var model: Int
  /// Minus log2 of the bytes' probability, in bits.
  var bits: Double
}

/// The bigram models of the languages with an alphabet, seen through the single-byte charsets.
enum BigramModels {
  /// The cost of a byte that a charset does not define, in bits.
  private static let malformedCost = 30.0
  /// The cost of a capital behind a small letter and of its like, in bits: `costs[first][second]` over the cases of
  /// the generated table (letter without case, lower, upper, no letter), in ordinary text and in capitals throughout.
  private static let ordinaryCase: [[Double]] = [
    [0, 0.2, 3, 0], [0, 0.01, 8, 0], [0, 0.6, 1.5, 0], [0, 0.3, 2.4, 0],
  ]
  private static let capitals: [[Double]] = [
    [0, 4, 0.2, 0], [0, 2, 6, 0], [0, 6, 0.05, 0], [0, 4, 0.1, 0],
  ]
  /// How rare a document in capitals is, in bits.
  private static let capitalsPrior = 4.0

  /// Scores every pair of charset and language.
  ///
  /// - Parameter pairs: The byte pairs of the document.
  /// - Returns: The best language for each charset that has a model, in no particular order.
  static func scores(_ pairs: BytePairs) -> [SingleByteScore] {
    var best = [SingleByteScore?](repeating: nil, count: Int(SLUICE_CHARSETS))
    var caseCost = [Double?](repeating: nil, count: Int(SLUICE_CHARSETS))
    for index in 0..<Int(SLUICE_MODEL_PAIRS) {
      // SAFETY: the generated tables hold two bytes and 256 classes for each of the `SLUICE_MODEL_PAIRS` pairs.
      let charset = Charset(number: unsafe Int(sluice_model_pairs()[2 * index]))
      let model = unsafe Int(sluice_model_pairs()[2 * index + 1])
      let number = Int(charset.number)
      let letters = caseCost[number] ?? caseBits(pairs, charset)
      caseCost[number] = letters
      let bits = letters + bigramBits(pairs, pair: index, model: model)
      if bits < best[number]?.bits ?? .infinity {
        best[number] = SingleByteScore(charset: charset, model: model, bits: bits)
      }
    }
    return best.compactMap { $0 }
  }

  /// The language of a model.
  static func language(_ model: Int) -> String { names[model] }

  private static let names: [String] = {
    // SAFETY: a C literal, ended by NUL.
    unsafe String(cString: sluice_model_names()).split(separator: "\n").map(String.init)
  }()

  private static func bigramBits(_ pairs: BytePairs, pair: Int, model: Int) -> Double {
    // SAFETY: each model has a square of costs behind its offset, each pair 256 classes, which are below the model's
    // size or `undefined`.
    let costs = unsafe sluice_model_costs() + Int(sluice_model_offsets()[model])
    let size = unsafe Int(sluice_model_sizes()[model])
    let classes = unsafe sluice_model_classes() + 256 * pair
    let undefined: UInt8 = 255
    var total = 0
    var malformed = 0
    for pair in pairs.pairs {
      let (first, second) = unsafe (classes[Int(pair.first)], classes[Int(pair.second)])
      if second == undefined {
        malformed &+= Int(pair.count)
      } else if first != undefined {
        total &+= unsafe Int(pair.count) &* Int(costs[Int(first) &* size &+ Int(second)])
      }
    }
    return Double(total) / Double(SLUICE_COST_UNIT) + Double(malformed) * malformedCost
  }

  private static func caseBits(_ pairs: BytePairs, _ charset: Charset) -> Double {
    // SAFETY: the table has 256 entries for every charset up to the last one that has a model.
    let cases = unsafe sluice_charset_cases() + 256 * Int(charset.number)
    var counts = [[Double]](repeating: [0, 0, 0, 0], count: 4)
    for pair in pairs.pairs {
      let (first, second) = unsafe (Int(cases[Int(pair.first)]), Int(cases[Int(pair.second)]))
      counts[first][second] += Double(pair.count)
    }
    return min(weighted(counts, ordinaryCase), weighted(counts, capitals) + capitalsPrior)
  }

  private static func weighted(_ counts: [[Double]], _ costs: [[Double]]) -> Double {
    var total = 0.0
    for (row, cost) in zip(counts, costs) {
      for (count, bits) in zip(row, cost) { total += count * bits }
    }
    return total
  }
}
