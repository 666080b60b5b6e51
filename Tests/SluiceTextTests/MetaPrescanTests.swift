import SluiceCore
import SluiceText
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The encoding tests of html5lib; set `HTML5LIB_TESTS` to the folder of a checkout to run them.
private let folder = getenv("HTML5LIB_TESTS").map { String(cString: $0) }

private func contents(_ path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else { return [] }
  defer { fclose(file) }
  var out: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { out.append(contentsOf: buffer[..<count]) }
  return out
}

/// Splits a file of `#data … #encoding …` pairs.
private func cases(_ bytes: [UInt8]) -> [(data: [UInt8], encoding: String)] {
  var out: [(data: [UInt8], encoding: String)] = []
  var data: [UInt8] = []
  var isData = false
  var takesLabel = false
  for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
    if line.elementsEqual("#data".utf8) {
      (data, isData) = ([], true)
    } else if line.elementsEqual("#encoding".utf8) {
      (isData, takesLabel) = (false, true)
    } else if takesLabel {
      out.append((Array(data.dropLast()), String(decoding: line, as: UTF8.self)))
      takesLabel = false
    } else if isData {
      data += line + [0x0A]
    }
  }
  return out
}

@Suite struct MetaPrescanTests {
  @Test(arguments: [
    ("<meta charset=\"GBK\">", "gbk"), ("<!-- <meta charset=big5> --><META CHARSET='euc-kr'/>", "euc-kr"),
    ("<meta http-equiv=Content-Type content='text/html; charset=shift_jis'>", "shift_jis"),
    ("<meta name=x content='charset=big5'>", nil),
    ("<a title='<meta charset=big5>'><meta charset=koi8-r>", "koi8-r"),
    ("<meta charset=nonsense><meta charset=gbk>", "gbk"), ("<metacharset=gbk>", nil),
    ("<meta charset=gbk", nil),
  ])
  func findsTheDeclaration(page: String, label: String?) {
    #expect(MetaPrescan.label(in: Array(page.utf8).span)?.lowercased() == label)
  }

  @Test func looksBehindALongComment() {
    let page = "<!--" + String(repeating: "x", count: 9_000) + "--><meta charset=big5>"
    #expect(MetaPrescan.label(in: Array(page.utf8).span) == "big5")
  }

  @Test(.enabled(if: folder != nil), arguments: ["tests1.dat", "tests2.dat", "test-yahoo-jp.dat"])
  func passesTheStandardsTests(name: String) throws {
    let all = cases(contents("\(folder ?? "")/encoding/\(name)"))
    #expect(!all.isEmpty)
    for (data, encoding) in all {
      let declared = Declarations(in: data.span, transport: nil, isMarkup: true).strongest?.charset ?? .windows1252
      let hasMark = data.starts(with: [0xEF, 0xBB, 0xBF])
      let found = hasMark ? decode(data).decision.name : declared.name
      #expect(found == Charset(label: encoding)?.name, "\(String(decoding: data.prefix(80), as: UTF8.self))")
    }
  }
}
