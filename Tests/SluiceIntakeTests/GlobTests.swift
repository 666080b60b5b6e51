import SluiceIntake
import Testing

@Suite struct GlobTests {
  @Test(arguments: [
    ("*.html", "a.html", true), ("*.html", "x/y/a.html", true), ("*.html", "a.htm", false),
    ("a/*.html", "a/b.html", true), ("a/*.html", "a/b/c.html", false), ("a/**/c.txt", "a/c.txt", true),
    ("a/**/c.txt", "a/b/d/c.txt", true), ("a/**/c.txt", "a/xc.txt", false), ("**/c", "c", true), ("**/c", "b/c", true),
    ("**/c", "bc", false), ("a/**", "a/b/c", true), ("a/**", "a", false), ("?.txt", "b.txt", true),
    ("?.txt", ".txt", false), ("[a-c]?.txt", "b1.txt", true), ("[!a-c]1", "b1", false), ("[!a-c]1", "d1", true),
    ("[]x]", "]", true), ("[open", "[open", true), ("\\*", "*", true), ("\\*", "a", false), ("", "", true),
    ("第*章.txt", "第十二章.txt", true),
  ])
  func matches(pattern: String, path: String, expected: Bool) {
    #expect(Glob(pattern).matches(path) == expected, "\(pattern) on \(path)")
  }

  @Test func manyStarsTakeLinearTime() {
    let pattern = String(repeating: "*a", count: 100) + "b"
    #expect(!Glob(pattern).matches(String(repeating: "a", count: 4000)))
  }
}
