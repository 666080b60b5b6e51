import TestSupport
import Testing

@Suite struct InspectTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func inspect(_ arguments: String) throws -> String {
    try folder.run("'\(BuiltBinary.sluice)' inspect \(arguments)")
  }

  private func page(_ sentence: String) -> String {
    """
    <html><head><title>Harbour figures</title></head><body><nav><a href="/">Home</a> <a href="/all">All topics</a></nav>
    <article><h1>Harbour figures</h1><p>\(sentence) The port authority published the numbers on Monday, and said that
    it expects the trade to go on as before.</p><p>Ships waited for less time than in the years before, it added, since
    the new quay was opened in the spring and the cranes were renewed.</p></article>
    <footer><p>Copyright Harbour Post. All rights reserved.</p></footer></body></html>
    """
  }

  /// A web archive of one page for each address.
  private func archive(_ pages: [(url: String, html: String)]) -> String {
    pages.map { url, html in
      let message = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n\(html)"
      return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: \(url)\r\n"
        + "Content-Type: application/http; msgtype=response\r\nContent-Length: \(message.utf8.count)\r\n\r\n"
        + message + "\r\n\r\n"
    }.joined()
  }

  @Test func theOutputOfARunIsLeftToTheReport() throws {
    try folder.write("2023年收入5万元。\n", to: "a.txt")
    _ = try folder.run("'\(BuiltBinary.sluice)' run text a.txt --output out -q")
    let (status, output) = try folder.attempt("'\(BuiltBinary.sluice)' inspect out 2>&1")
    #expect(status == 2 && output.contains("sluice report out"), "\(output)")
  }

  @Test func blocksAreKeptAndDroppedForAReason() throws {
    try folder.write(page("Cargo rose 4% to 52 million tonnes."), to: "a.html")
    let output = try inspect("a.html")
    #expect(output.contains("page type: "))
    #expect(output.contains("quality: "))
    #expect(output.contains("  + main content"))
    let dropped = output.split(separator: "\n").filter { $0.hasPrefix("  - ") }
    #expect(dropped.contains { $0.contains("navigation") && $0.contains("All topics") })
    #expect(dropped.contains { $0.contains("Copyright") })
  }

  @Test func linesOfPlainTextAreDroppedForAReason() throws {
    try folder.write("港口数据\n\n2023年港口吞吐量5200万吨，同比增长4%。\n\n责任编辑：某某\n", to: "a.txt")
    #expect(try inspect("a.txt").split(separator: "\n").contains { $0.hasPrefix("  - credit") && $0.contains("责任编辑") })
  }

  @Test func aRecordIsFoundByItsAddress() throws {
    let pages = ["a", "b", "c"].map { ("https://harbour.example/\($0)", page("Cargo of port \($0) rose 4%.")) }
    try folder.write(archive(pages), to: "dump.warc")
    let output = try inspect("'dump.warc#https://harbour.example/b'")
    #expect(output.contains("Cargo of port b"))
    #expect(!output.contains("Cargo of port a"))
    let (status, message) = try folder.attempt(
      "'\(BuiltBinary.sluice)' inspect 'dump.warc#https://harbour.example/d' 2>&1")
    #expect(status == 1)
    #expect(message.contains("https://harbour.example/d"))
  }

  @Test func severalFilesAreSetApart() throws {
    try folder.write("甲港吞吐量5200万吨。", to: "a.txt")
    try folder.write("乙港吞吐量6300万吨。", to: "b.txt")
    let output = try inspect("a.txt b.txt")
    #expect(output.contains("─── a.txt ───"))
    #expect(output.contains("\n\n─── b.txt ───"))
  }

  @Test func thePageShowsTheSameAndRunsNothing() throws {
    try folder.write(page("Cargo rose 4% to 52 million tonnes &lt;script&gt;alert(1)&lt;/script&gt;."), to: "a.html")
    _ = try inspect("a.html --html --output page.html")
    let page = String(decoding: try folder.read("page.html"), as: UTF8.self)
    #expect(page.contains("<mark class=\"growth\">4%"))
    #expect(page.contains("main content"))
    #expect(page.contains("&lt;script&gt;alert(1)"))
    #expect(!page.contains("<script"))
    #expect(page.contains("default-src 'none'"))
  }
}
