import SluiceCore
import SluiceIntake
import Testing

@Suite struct WARCTests {
  private func read(_ bytes: [UInt8], name: String = "a.warc", _ options: IntakeOptions = IntakeOptions()) throws
    -> Reading
  {
    let folder = try TemporaryFolder()
    return SluiceIntakeTests.read([try folder.write(name, bytes)], options)
  }

  private func bodies(_ content: [UInt8], _ fields: [String] = []) throws -> [String] {
    try read(warcRecord("response", content, fields: fields)).documents.map { String(decoding: $0.body, as: UTF8.self) }
  }

  @Test func placeAddressAndCharsetReachTheDocument() throws {
    let info = warcRecord("warcinfo", "software: x".bytes, url: nil)
    let reading = try read(info + warcRecord("response", response("<p>a</p>".bytes), id: 7))
    let document = try #require(reading.documents.first)
    #expect(document.origin == Origin(path: "a.warc", member: "urn:uuid:7", offset: info.count))
    #expect(document.url == "http://example.org/")
    #expect(document.transportCharset == "gbk")
    #expect(document.mediaType == .html && document.form == .bytes)
    #expect(String(decoding: document.body, as: UTF8.self) == "<p>a</p>")
    #expect(reading.problems.isEmpty)
  }

  @Test func pagesAndTextsOfSuccessAreRead() throws {
    let records =
      warcRecord("request", "GET / HTTP/1.1\r\n\r\n".bytes)
      + warcRecord("response", response("<p>no".bytes, status: "404 Not Found"))
      + warcRecord("response", response("GIF89a".bytes, ["Content-Type: image/gif"]))
      + warcRecord("response", response("{}".bytes, ["Content-Type: application/json"]))
      + warcRecord("response", response("text".bytes, ["content-type:TEXT/PLAIN"]))
      + warcRecord("response", response("<!DOCTYPE html><p>x".bytes, ["Content-Type: application/octet-stream"]))
      + warcRecord("response", response("no type".bytes, []))
      + warcRecord("response", response([0, 1, 2, 3], []))
      + warcRecord("resource", "<p>r".bytes, fields: ["Content-Type: text/html;charset=\"big5\""])
      + warcRecord("conversion", "plain text".bytes, fields: ["Content-Type: text/plain"])
      + warcRecord("revisit", response([]))
    let reading = try read(records)
    #expect(
      reading.documents.map { String(decoding: $0.body, as: UTF8.self) } == [
        "text", "<!DOCTYPE html><p>x", "no type", "<p>r", "plain text",
      ])
    #expect(reading.documents.map(\.mediaType) == [.plain, .html, .plain, .html, .plain])
    #expect(reading.documents[3].transportCharset == "big5")
    #expect(reading.skipped == ["record_type": 2, "http_status": 1, "media_type": 3])
    #expect(reading.problems.isEmpty)
    var all = IntakeOptions()
    all.readsHTTPErrors = true
    all.mediaTypes = [.html, .plain, .unknown]
    #expect(try read(records, all).documents.count == 9)
  }

  @Test func bodiesLoseTheirCodings() throws {
    let page = "<p>The page says so.</p>"
    func coded(_ fields: String..., body: [UInt8]) throws -> [String] {
      try bodies(response(body, ["Content-Type: text/html"] + fields))
    }
    let chunks = "5\r\n<p>Th\r\n13\r\ne page says so.</p>\r\n0\r\n\r\n".bytes
    let zlib = [0x78, 0x9C] + deflated(page.bytes) + [0, 0, 0, 0]
    #expect(try coded("Transfer-Encoding: chunked", body: chunks) == [page])
    #expect(try coded("Transfer-Encoding: chunked", body: page.bytes) == [page])
    #expect(try coded("Content-Encoding: gzip", body: gzip(page.bytes)) == [page])
    #expect(try coded("Content-Encoding: gzip", body: page.bytes) == [page])
    #expect(try coded(body: gzip(page.bytes)) == [page])
    #expect(try coded("Content-Encoding: deflate", body: deflated(page.bytes)) == [page])
    #expect(try coded("Content-Encoding: deflate", body: zlib) == [page])
    #expect(try coded("Content-Encoding: deflate", body: page.bytes) == [page])
    #expect(try coded("Content-Encoding: deflate, gzip", body: gzip(deflated(page.bytes))) == [page])
    #expect(try coded("Content-Encoding: br", body: page.bytes) == [page])
    #expect(try coded("Content-Encoding: utf-8", body: page.bytes) == [page])
  }

  @Test func codingsThatCannotBeUndoneAreNamed() throws {
    let fields = ["Content-Type: text/html", "Content-Encoding: br"]
    let reading = try read(warcRecord("response", response([0x1B, 3, 0, 0xF8, 1], fields)))
    #expect(reading.errors == ["a.warc!urn:uuid:1@0: unsupported"])
    #expect(reading.problems.first?.message.contains("brotli") == true)
  }

  @Test func damagedBodiesAreUsedAndTold() throws {
    let text = noise(4000).map { $0 % 26 + 97 }
    let cut = Array(gzip(text).prefix(1500))
    let reading = try read(
      warcRecord("response", response(cut, ["Content-Type: text/html", "Content-Encoding: gzip"])))
    #expect(reading.errors == ["a.warc!urn:uuid:1@0: corrupt"])
    #expect(reading.documents.count == 1 && reading.documents[0].flags.contains(.truncated))
  }

  @Test func compressedRecordsHaveTheOffsetOfTheirMember() throws {
    let members = (1...3).map { gzip(warcRecord("response", response("<p>\($0)".bytes), id: $0)) }
    let offsets = [0, members[0].count, members[0].count + members[1].count]
    let reading = try read(Array(members.joined()), name: "a.warc.gz")
    #expect(reading.documents.map(\.origin.offset) == offsets)
    let records = (1...3).map { warcRecord("response", response("<p>\($0)".bytes), id: $0) }
    let whole = try read(gzip(Array(records.joined())), name: "a.warc.gz")
    #expect(whole.documents.map(\.origin.offset) == [0, records[0].count, records[0].count * 2])
  }

  @Test func aDamagedMemberCostsOneRecord() throws {
    let good = (1...3).map { gzip(warcRecord("response", response("<p>\($0)".bytes), id: $0)) }
    // A deflate block of type 3, which does not exist.
    let bad: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 7, 9, 9, 9]
    let reading = try read(good[0] + bad + good[1] + good[2], name: "a.warc.gz")
    #expect(reading.documents.map(\.origin.member) == ["urn:uuid:1", "urn:uuid:2", "urn:uuid:3"])
    #expect(reading.errors == ["a.warc.gz@\(good[0].count + 11): corrupt"])
  }

  @Test func revisitsAreGivenTheContentBeforeThem() throws {
    let digest = "WARC-Payload-Digest: sha1:AAAA"
    let first = warcRecord("response", response("<p>one".bytes), url: "http://a/", fields: [digest], id: 1)
    let again = warcRecord("revisit", response([]), url: "http://b/", fields: [digest], id: 2)
    let other = warcRecord(
      "revisit", response([]), url: "http://c/",
      fields: ["WARC-Payload-Digest: sha1:BBBB", "WARC-Refers-To-Target-URI: http://old/"], id: 3)
    var options = IntakeOptions()
    options.warcTypes.insert(.revisit)
    for (name, bytes) in [("a.warc", first + again + other), ("a.warc.gz", gzip(first) + gzip(again) + gzip(other))] {
      let reading = try read(bytes, name: name, options)
      #expect(reading.rows == ["\(name)!urn:uuid:1: <p>one", "\(name)!urn:uuid:2: <p>one"])
      #expect(reading.documents.map(\.url) == ["http://a/", "http://b/"])
      #expect(reading.documents.map(\.fetched) == ["2024-03-05T10:20:30Z", "2024-03-05T10:20:30Z"])
      #expect(reading.problems.map(\.code) == [.noContent])
      #expect(reading.problems[0].message.contains("http://old/"))
    }
    // Inside one gzip member nothing but its start can be read again.
    let info = warcRecord("warcinfo", [], url: nil)
    let whole = try read(gzip(info + first + again), name: "whole.warc.gz", options)
    #expect(whole.rows == ["whole.warc.gz!urn:uuid:1: <p>one"] && whole.problems.map(\.code) == [.noContent])
  }

  @Test func addressesAndDatesAreFilteredBeforeDecoding() throws {
    let records =
      warcRecord("response", response("<p>1".bytes), url: "http://a.org/x/1", id: 1)
      + warcRecord("response", response("<p>2".bytes), url: "http://b.org/x/2", id: 2)
      + warcRecord("response", response("<p>3".bytes), url: "http://a.org/skip/3", id: 3)
    var options = IntakeOptions()
    options.urls = [Glob("http://a.org/**")]
    options.excludedURLs = [Glob("**/skip/**")]
    let reading = try read(records, options)
    #expect(reading.documents.map(\.url) == ["http://a.org/x/1"])
    #expect(reading.skipped == ["url": 2])
    options = IntakeOptions()
    options.since = "2024-04"
    #expect(try read(records, options).skipped == ["date": 3])
    options.since = "2024-03"
    options.until = "2024-03"
    #expect(try read(records, options).documents.count == 3)
  }
}
