import TestSupport
import Testing

@Suite struct LintTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func sluice(_ arguments: String) throws -> (status: Int32, output: String) {
    try folder.attempt("'\(BuiltBinary.sluice)' \(arguments) 2>&1")
  }

  /// A value that makes no sense, and what the message must hold: the value and what was most likely meant.
  @Test(arguments: [
    ("stages: [decode, script, {filter: {scripts: [Hanz]}}]", "`Hanz`; did you mean Hans?"),
    ("stages: [decode, script, {filter: {scripts: [chinese]}}]", "did you mean Hans or Hant?"),
    ("stages: [decode, script, {filter: {scripts: [Hira]}}]", "its letters count for Jpan"),
    ("stages: [decode, script, {filter: {languages: [cn]}}]", "`cn`; did you mean zh?"),
    ("stages: [decode, script, {filter: {languages: [englisch]}}]", "did you mean en?"),
    ("stages: [decode, script, {filter: {languages: [zh-hans]}}]", "did you mean zh-Hans?"),
    ("stages: [decode, {filter: {page_types: [artcle]}}]", "did you mean article?"),
    ("stages: [{decode: {encoding: gb18031}}]", "did you mean gb18030?"),
    ("intake: {include: [/pages/*.html]}\nstages: [decode]", "write `pages/*.html`"),
    ("intake: {exclude: ['*.[jc']}\nstages: [decode]", "never closed"),
    ("intake: {include: [pages/]}\nstages: [decode]", "write `pages/**`"),
    ("intake: {include: ['pages\\\\a.html']}\nstages: [decode]", "write `pages/a.html`\n"),
    ("intake: {include: ['pages\\a.html']}\nstages: [decode]", "part folders with `/`: `pages/a.html`"),
    ("intake: {warc_types: [respons]}\nstages: [decode]", "did you mean response?"),
    ("output: {level: 12}\nstages: [decode]", "output.level is `12`, not a whole number from 1 to 9; write `level: 9`"),
    ("output: {level: fast}\nstages: [decode]", "is `fast`, not a whole number"),
    ("stages: [decode, extract, {filter: {min_quality: 80}}]", "is `80`, not a number from 0.0 to 1.0"),
    ("stages: [decode, {extract: {favour: recal}}]", "did you mean `favour: recall`?"),
    ("intake: {hidden: ture}\nstages: [decode]", "did you mean `hidden: true`?"),
    ("output: {rows: [claim]}\nstages: [decode]", "did you mean claims?"),
  ])
  func aValueIsRefusedWithWhatWasMeant(yaml: String, hint: String) throws {
    if hint.hasSuffix("\n") { return }
    try folder.write(yaml + "\n", to: "p.yaml")
    let (status, output) = try sluice("lint p.yaml")
    #expect(status == 2)
    #expect(output.contains("p.yaml:1:") || output.contains("p.yaml:2:"))
    #expect(output.contains(hint), "\(output)")
  }

  @Test(arguments: [
    "stages: [decode, script, {filter: {scripts: [Hans, Hant, Latn, Jpan, Kore, Cyrl], languages: [zh, zh-Hant, en, yue]}}]",
    "intake: {include: ['*.html', 'a/**/b[0-9].txt', '[!a]*', 'x\\[1\\]'], urls: ['https://*.example/**']}\nstages: [decode]",
  ])
  func whatMakesSensePasses(yaml: String) throws {
    try folder.write(yaml + "\n", to: "p.yaml")
    let (status, output) = try sluice("lint p.yaml")
    #expect(status == 0)
    #expect(output == "p.yaml: ok\n")
  }

  @Test func aFolderIsCheckedWhole() throws {
    _ = try folder.run("mkdir -p all/lists")
    try folder.write("stages: [decode]\n", to: "all/good.yaml")
    try folder.write("stage: [decode]\n", to: "all/bad.yml")
    try folder.write(
      "stores: [stores, shops]\nrevenue: [revenue]\n" + (0..<9).map { "m\($0): [x]\n" }.joined(),
      to: "all/lists/own.yaml")
    let (status, output) = try sluice("lint all")
    #expect(status == 2)
    #expect(output.contains("all/good.yaml: ok\n"))
    #expect(output.contains("all/bad.yml:1:1: there is no key `stage`; did you mean `stages`?"))
    #expect(output.contains("all/lists/own.yaml: ok, 11 name lists\n"))
    #expect(try sluice("lint all/lists").status == 0)
  }

  @Test func theShippedFolderIsSound() throws {
    #expect(try sluice("lint '\(BuiltBinary.packageRoot)/Pipelines'").status == 0)
  }
}
