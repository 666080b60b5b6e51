import SluiceEmit

/// An example inside a pipeline file: an input, and what must come of it.
package struct PipelineTest: Sendable {
  /// What the example shows.
  package var name: String
  /// Where it stands in the file.
  package var line: Int
  /// The name that the input has as a file, which tells its format.
  package var fileName: String
  /// The input's bytes, in UTF-8 where a charset is named.
  package var input: [UInt8]
  /// The charset that the input is written in before it is read; nil leaves it as it is.
  ///
  /// It is written when the example runs: a system without the charset can still run the pipeline.
  package var charset: String?
  /// The rows that must come, all of them and in order, of every kind that is looked at.
  package var rows: [RowKind: [Expectation]]
  /// How many documents each filter must drop, by `stage.reason`; nil where it is not looked at.
  package var dropped: [String: Int]?
}

/// What a value of a row must be.
package indirect enum Expectation: Sendable {
  /// A text, a number or a truth value, as written; nil for `null`.
  case scalar(String?)
  /// The columns that are looked at.
  case fields([Field])
  /// Values in order, all of them.
  case list([Expectation])
  /// A text that holds this one, or a list that has it.
  case contains(String)
  /// A text that does not hold this one, or a list without it.
  case lacks(String)
  /// A number within bounds, both included.
  case within(ClosedRange<Double>)

  /// A column and what it must hold.
  package struct Field: Sendable {
    /// The column's key.
    package var name: String
    /// What it must hold.
    package var value: Expectation
  }
}
