import SluiceClaims
import SluiceCore
import Testing

/// The place of a claim: its sentence's, else the title's.
struct PlaceTests {
  @Test func chineseSentencesNameTheirPlaces() {
    let text = """
      上半年，广东进出口总额3.1万亿元。深圳市出口增长8%，对美国出口下降3%。浙江省杭州市余杭区新增产值35亿元。2023年新竹市產值為500億元。
      北京大学捐建学校2所。
      """
    let found = places(text)
    #expect(found == ["广东", "深圳市", "深圳市", "浙江省杭州市余杭区", "新竹市", nil])
  }

  @Test func aListOfPlacesSharesItsNumbersInTurn() {
    #expect(places("广州、佛山、惠州投资分别增长3%、4%、5%。") == ["广州", "佛山", "惠州"])
    #expect(places("苏州、无锡工业投资增长6%。", title: "江苏工业投资") == [nil])
  }

  @Test func aTitleGivesThePlaceThatSentencesLeaveOut() {
    #expect(places("进出口总额增长5%。", title: "广东上半年外贸") == ["广东"])
    #expect(places("利润增长5%。", title: "中国银行年报") == [nil])
    #expect(places("Prices rose 5%.", title: "Texas house prices") == ["Texas"])
    #expect(places("Exports to Japan rose 5%.", title: "Texas exports") == [nil])
  }

  /// In a place's own report 湖北 of a laboratory's name is no place of its numbers.
  @Test func aReportSpeaksOfItsOwnPlace() {
    let title = "2024年临江市政府工作报告"
    #expect(places("湖北滨湖实验室揭牌，新增企业25家。", title: title) == ["临江市"])
    #expect(places("浙江省杭州市投资12亿元。", title: title) == ["浙江省杭州市"])
  }

  @Test func englishPlacesStandBehindPrepositionsOrOwn() {
    #expect(places("Prices in Texas rose 5% and sales dropped 2% in New York.") == ["Texas", "New York"])
    #expect(places("The U.S. economy grew 2.4%.") == ["U.S."])
    #expect(places("Germany's exports fell 3%.") == ["Germany"])
    #expect(places("Bank of America cut 400 jobs.") == [nil])
    #expect(places("Jordan Smith earned $5 million.") == [nil])
  }

  @Test func germanPlaces() {
    #expect(places("In Bayern stieg die Zahl der Betriebe um 3 Prozent.") == ["Bayern"])
    #expect(places("Deutschlands Exporte sanken um 2 Prozent und das ist viel.") == ["Deutschland"])
  }

  private func places(_ text: String, title: String? = nil) -> [String?] {
    claims(in: text, ClaimInput(title: title)).map(\.place)
  }
}
