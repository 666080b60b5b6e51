/// Sums over a run of blocks.
struct Totals {
  var blocks: Float = 0
  var bytes: Float = 0
  var linkBytes: Float = 0
  var words: Float = 0
  var sentences: Float = 0
  var commas: Float = 0
  var headings: Float = 0
  /// Blocks that read like running text: a sentence, few links.
  var paragraphs: Float = 0
  var paragraphWords: Float = 0
  var images: Float = 0
  var items: Float = 0
  var currency: Float = 0

  var linkDensity: Float { bytes > 0 ? linkBytes / bytes : 0 }
  var wordsPerBlock: Float { blocks > 0 ? words / blocks : 0 }

  init() {}

  init(_ block: Block) {
    blocks = 1
    bytes = Float(block.byteCount)
    linkBytes = Float(block.linkBytes)
    words = block.words
    sentences = Float(block.measure.sentences)
    commas = Float(block.measure.commas)
    headings = block.kind == .heading ? 1 : 0
    images = Float(block.images)
    items = block.kind == .item ? 1 : 0
    currency = Float(block.measure.currency)
    if block.isRunningText {
      paragraphs = 1
      paragraphWords = words
    }
  }

  @inline(__always)
  static func + (left: Totals, right: Totals) -> Totals {
    var sum = left
    sum.combine(right, 1)
    return sum
  }

  @inline(__always)
  static func - (left: Totals, right: Totals) -> Totals {
    var difference = left
    difference.combine(right, -1)
    return difference
  }

  /// Inlined, because who asks for a difference mostly wants one or two of its fields.
  @inline(__always)
  private mutating func combine(_ other: Totals, _ sign: Float) {
    blocks += sign * other.blocks
    bytes += sign * other.bytes
    linkBytes += sign * other.linkBytes
    words += sign * other.words
    sentences += sign * other.sentences
    commas += sign * other.commas
    headings += sign * other.headings
    paragraphs += sign * other.paragraphs
    paragraphWords += sign * other.paragraphWords
    images += sign * other.images
    items += sign * other.items
    currency += sign * other.currency
  }
}

extension Block {
  /// The length in words, see ``TextMeasure/words``.
  var words: Float { Float(measure.words) / 10 }

  var linkDensity: Float { byteCount > 0 ? Float(linkBytes) / Float(byteCount) : 0 }

  /// Whether it reads like a piece of running text: at least ten words with a sentence's end or a comma, and few links.
  var isRunningText: Bool {
    measure.words >= 100 && measure.sentences + measure.commas > 0 && linkBytes * 3 < end - start
  }
}
