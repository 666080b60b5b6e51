import SluiceReport
import Testing

@Suite struct NumberInSentenceTests {
  @Test func aRepeatedNumberIsToldApartByItsPlace() {
    var place = NumberInSentence()
    let sentence = "甲县增长5%，乙县增长5%。"
    place.begin(documentID: "d", text: "标题\n" + sentence)
    #expect(place.start(of: "5%", in: sentence, documentID: "d", start: 3 + 4) == 4)
    #expect(place.start(of: "5%", in: sentence, documentID: "d", start: 3 + 11) == 11)
  }

  @Test func withoutTheDocumentAPartOfALongerNumberIsNotTaken() {
    let place = NumberInSentence()
    #expect(place.start(of: "5%", in: "from 15% and 2.5% to 5%", documentID: "d", start: 0) == 21)
  }

  @Test func placesCountInUnitsOfBrowsers() {
    let place = NumberInSentence()
    #expect(place.start(of: "7", in: "𠮷📈 7", documentID: "d", start: 0) == 5)
    #expect(place.start(of: "8", in: "7", documentID: "d", start: 0) == nil)
  }
}
