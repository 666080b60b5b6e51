/// A fenced block of a Markdown page.
struct FencedBlock {
  /// The word behind the fence.
  var language: String
  /// The lines between the fences.
  var lines: [String]
  /// Where it starts, from 1.
  var line: Int

  /// The block as it stands.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// The blocks of a page in order.
  static func all(in page: String) -> [FencedBlock] {
    var blocks: [FencedBlock] = []
    var open: FencedBlock?
    for (index, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("```") {
        if let block = open {
          blocks.append(block)
          open = nil
        } else {
          open = FencedBlock(language: String(line.dropFirst(3)), lines: [], line: index + 1)
        }
      } else {
        open?.lines.append(String(line))
      }
    }
    return blocks
  }
}
