import SluiceMarkup
import Testing

/// What stands among the paragraphs of an article and is none of it.
struct KeptFurnitureTests {
  private static let paragraphs = [
    "The harbour authority opened the second container terminal on Monday, three months ahead of plan.",
    "Its cranes can lift two boxes at a time, and the quay is long enough for the largest ships of the line.",
    "Lorry drivers had waited for hours in the past year, a survey of the drivers' union showed in the spring.",
    "The authority said that it would hire another forty people before the summer, most of them in the control room.",
    "Neighbours of the port welcomed the longer quay, but they asked for fewer lorries in the narrow streets at night.",
  ]

  private func lines(_ extra: String) -> [String] {
    let body = Self.paragraphs.map { "<p>\($0)</p>" }
    let page = """
      <html><head><title>Second terminal opens</title></head><body><article><h1>Second terminal opens at the harbour</h1>
      \(body[0])\(body[1])\(extra)\(body[2])\(body[3])\(body[4])</article></body></html>
      """
    return String(decoding: extract(Array(page.utf8)).text, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    "<p>Read also: <a href=/a>Why the old terminal closed its gates for good</a></p>",
    "<p><strong>Lesen Sie auch:</strong> <a href=/a>Warum der alte Hafen geschlossen wurde</a></p>",
    "<p>Lea también: <a href=/a>Por qué cerró la vieja terminal del puerto</a></p>",
    "<p>Читайте также: <a href=/a>Почему закрылся старый терминал в порту</a></p>",
    "<p><b>Jälgi meid:</b> <a href=/a>Vana sadam suletakse sügisel kolmeks aastaks</a></p>",
    "<p>Διαβάστε επίσης <a href=/a>Γιατί έκλεισε ο παλιός σταθμός του λιμανιού</a></p>",
    "<p>（责任编辑：李小明）</p>", "<p>【编辑：王大力】</p>", "<p>Advertisement</p>", "<p>Foto: R. Lindqvist</p>",
    "<p>https://harbour.example.org/terminal</p>",
    "<p>2024-03-05T08:57:40+01:00</p>",
    "<figure><img src=a><figcaption>A crane lifts a box on Monday. (Photo by R. Lind/Harbour Images)</figcaption></figure>",
    "<p><a href=/b>OLD TERMINAL TO BECOME A PARK WITH A BEACH</a></p>",
    "<p>Second terminal opens at the harbour</p>",
  ])
  func aLineThatLeadsElsewhereOrNamesASourceGoes(_ extra: String) {
    #expect(lines(extra) == Self.paragraphs)
  }

  @Test(arguments: ["", "<title></title>", "<title> </title>"]) func aPageWithoutATitleHasItsFirstHeading(head: String)
  {
    let body = Self.paragraphs.map { "<p>\($0)</p>" }.joined()
    let page = "\(head)<article><h1>Forty cranes load nine ships</h1>\(body)<h2>Cranes</h2>\(body)</article>"
    #expect(extract(Array(page.utf8)).title == "Forty cranes load nine ships")
  }

  /// What only the heading says is in the title or in the text.
  @Test(arguments: ["Harbour Post, news of the coast", "Forty cranes", ""]) func noHeadingIsLost(title: String) {
    let body = Self.paragraphs.map { "<p>\($0)</p>" }.joined()
    let heading = "Forty cranes load nine ships"
    let page = "<title>\(title)</title><article><h1>\(heading)</h1>\(body)</article>"
    let found = extract(Array(page.utf8))
    let text = String(decoding: found.text, as: UTF8.self)
    #expect((found.title == heading) != text.contains(heading), "\(found.title ?? "-")")
  }

  /// Answers quote a whole post; what was said stands in the text once, whatever the page is.
  @Test func aPostThatIsQuotedWholeStandsOnce() {
    let said = "My pond pump does not start after the winter: it hums for 3 seconds and stops again."
    let answered = "That sounds like the capacitor, which dries out when the pump stands still for months."
    let posts = [
      "<p>\(said)</p><p>I cleaned the rotor and measured 230 volts at the plug.</p>",
      "<blockquote><p>\(said)</p></blockquote><p>\(answered)</p>",
      "<blockquote><p>\(answered)</p></blockquote><p>I agree, mine failed in the same way and a new one cost 8 euros.</p>",
    ]
    let page = posts.enumerated().map { number, post in
      """
      <article class="post message"><div class=user><a href=/u/\(number)>user\(number)</a> Member, joined 201\(number)</div>
      <div class="post-body">\(post)</div></article>
      """
    }
    let html = "<title>Pump does not start - Garden Forum</title><div class=posts>\(page.joined())</div>"
    let found = extract(Array(html.utf8))
    let lines = String(decoding: found.text, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(found.pageType == .forum)
    #expect(lines.filter { $0 == said }.count == 1 && lines.filter { $0 == answered }.count == 1, "\(lines)")
    #expect(lines.contains("I agree, mine failed in the same way and a new one cost 8 euros."))
  }

  @Test(arguments: ["<h2>Cranes</h2>", "<p>Second terminal opens at the harbour and nobody is there to see it.</p>"])
  func headingsWithinTheTextAndSentencesLikeTheTitleStay(_ extra: String) {
    #expect(lines(extra).count == Self.paragraphs.count + 1)
  }

  @Test(arguments: [
    "More from the harbour is shipped by rail now than by road, the authority's figures of the last three years show.",
    "Foto editors of the local paper had gathered at the gate since the early morning to see the first ship come in.",
    "Sources in the ministry said that the money for a third terminal was found and would be asked for in the autumn.",
    "The authority put it plainly: nobody will lose a job when the old quay is closed for repairs.",
  ])
  func aParagraphThatBeginsLikeALabelStays(_ text: String) {
    #expect(lines("<p>\(text)</p>").contains(text))
  }
}
