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

  @Test(arguments: [
    "It plans to reach 2 million tonnes by 2027, and hires.", "Traffic grew by half, the operator said.",
    "The bridge was opened by Minister Jane Doe, who spoke of the years that it had taken and of the people who built it in the end.",
  ])
  func takesNoProseForAByline(_ line: String) {
    #expect(author(line) == nil)
  }
}
