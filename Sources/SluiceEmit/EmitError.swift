/// Output that could not be written: the run cannot go on.
public struct EmitError: Error, Sendable {
  /// What kind of failure it is.
  public enum Code: String, Sendable {
    /// The disk or quota is full.
    case noSpace = "no_space"
    /// The folder or file may not be written.
    case denied
    /// The output folder already holds a run.
    case occupied
    /// The output folder holds a run of another pipeline or other inputs.
    case different
    /// Another process writes to the output folder.
    case locked
    /// The files in the output folder do not fit their journal.
    case damaged
    /// Another failure of the file system.
    case failed
    /// Memory for compression is lacking.
    case outOfMemory = "out_of_memory"
    /// The reader at the other end of a pipe is gone.
    case brokenPipe = "broken_pipe"
  }

  /// What kind of failure it is.
  public var code: Code
  /// What is wrong and what can be done.
  public var message: String
  /// The path that has it.
  public var path: String

  /// Describes a failure.
  ///
  /// - Parameters:
  ///   - code: What kind it is.
  ///   - message: What is wrong and what can be done.
  ///   - path: The path that has it.
  public init(_ code: Code, _ message: String, path: String) {
    self.code = code
    self.message = message
    self.path = path
  }
}
