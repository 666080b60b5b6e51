import ArgumentParser
import SluiceEmit
import SluiceReport

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write an output folder as one HTML page: charts, and every claim to search, sort and open.",
    discussion: """
      EXAMPLES
        sluice report out                        writes out.html
        sluice report out --output claims.html
        sluice report out --claims 20000         a smaller page; the charts still count all

      The page holds its data and asks the network for nothing, so it can be
      mailed, archived, or opened from a USB stick.
      """)

  @Argument(help: "The output folder of a run, also one of --incremental or compact.", completion: .directory)
  var folder: String

  @Option(name: .shortAndLong, help: "The file to write (default: the folder's name with .html, beside it).")
  var output: String?

  @Option(help: "What the page is called (default: the folder's name).")
  var title: String?

  @Option(help: "How many claims the page holds at most.")
  var claims = 200_000

  @OptionGroup var common: CommonOptions

  func validate() throws {
    // Browsers lay out no element higher than some 17 million pixels (Firefox), which are 390,000 rows.
    if !(0...350_000).contains(claims) { throw ValidationError("--claims is from 0 to 350000") }
  }

  func run() throws {
    let target = output ?? beside
    let report: Report
    do throws(EmitError) {
      report = try Report(try ReportSource(path: folder), mostClaims: claims)
    } catch {
      Terminal.error("sluice: \(error.message)")
      throw Exit.wrongUsage
    }
    let page = report.page(title: title ?? name, version: sluiceVersion)
    try writePage(page, to: target)
    let counts = report.claimCounts
    let rest = counts.all > counts.shown ? " of \(Figures.grouped(counts.all)); raise --claims for more" : ""
    common.print(
      "\(target): \(Figures.count(counts.shown, "claim"))\(rest), \(Figures.decimal(Double(page.count) / 1e6)) MB")
  }

  /// The page does not go into the folder itself, which holds what a run made and nothing else.
  private var beside: String {
    var path = folder
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return [".", "..", "/"].contains(path) ? "report.html" : path + ".html"
  }

  /// The last part of the folder's path.
  private var name: String { folder.split(separator: "/").last { $0 != "." }.map(String.init) ?? folder }
}

/// Writes a page whole or not at all; into a pipe or device as it is.
///
/// - Throws: An exit with status 3.
func writePage(_ page: [UInt8], to path: String) throws {
  do throws(EmitError) {
    let files = PosixFileSystem()
    if files.isSpecial(path) {
      let file = try files.create(path)
      try files.write(page, to: file)
      return try files.close(file)
    }
    let cut = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = cut.map { String(path[...$0]) } ?? "."
    let name = cut.map { String(path[path.utf8.index(after: $0)...]) } ?? path
    try files.writeWhole(page, as: name, in: folder)
  } catch {
    Terminal.error("sluice: \(error.message)")
    throw Exit.cannotWrite
  }
}
