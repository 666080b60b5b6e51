import SluiceCore
import Testing

@Suite struct OriginTests {
  @Test func differentPlacesHaveDifferentIdentifiers() {
    let origins = [
      Origin(path: "a/b.html"), Origin(path: "a/b.html", member: "c"), Origin(path: "a", member: "b.html"),
      Origin(path: "ab.html"),
    ]
    let ids = origins.flatMap { [$0.derivedID(part: 0), $0.derivedID(part: 1)] }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.utf8.count == 32 })
  }

  @Test func theOffsetDoesNotChangeTheIdentifier() {
    #expect(
      Origin(path: "a", member: "m", offset: 7).derivedID(part: 0) == Origin(path: "a", member: "m").derivedID(part: 0))
  }
}
