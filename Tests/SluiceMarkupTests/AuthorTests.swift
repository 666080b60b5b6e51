import SluiceMarkup
import Testing

/// Authors as pages show them, where they declare none.
@Suite struct AuthorTests {
  private func author(_ line: String) -> String? {
    let html =
      "<title>Port reopens after repairs</title><h1>Port reopens after repairs</h1><p>\(line)</p><p>The port took ships again.</p>"
    return extract(Array(html.utf8)).author
  }

  @Test(arguments: [
    ("By Jane Doe", "Jane Doe"), ("Posted by Jane Doe | 5 March", "Jane Doe "), ("作者：王小明 编辑：李四", "王小明"),
  ])
  func readsABylineBesideTheTitle(_ line: String, _ expected: String) {
    let found = author(line)
    #expect(found?.split(separator: " ") == expected.split(separator: " "))
  }

  @Test(arguments: ["March 5, 2024 Jane Doe", "Jane Doe | 5 March 2024", "2024-03-05 08:30 Jane Doe"])
  func leavesTheDateOutOfAName(_ line: String) {
    let html =
      "<title>Port reopens</title><article><h1>Port reopens</h1><p><span class=author>\(line)</span></p>"
      + "<p>The port took ships again on Monday, and the first of them came with grain from the south.</p></article>"
    #expect(extract(Array(html.utf8)).author == "Jane Doe")
  }

  @Test(arguments: [
    "It plans to reach 2 million tonnes by 2027, and hires.", "Traffic grew by half, the operator said.",
    "The bridge was opened by Minister Jane Doe, who spoke of the years that it had taken and of the people who built it in the end.",
  ])
  func takesNoProseForAByline(_ line: String) {
    #expect(author(line) == nil)
  }
}
