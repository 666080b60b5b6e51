extension Array {
  /// The array, which leaves an empty one behind: its only owner may write to it.
  mutating func taken() -> Self {
    var other: Self = []
    swap(&self, &other)
    return other
  }
}
