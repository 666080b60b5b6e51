/// A decoder that is fed in pieces of any size and gives the same elements whatever the pieces.
///
/// The caller fills the window, calls ``decode(_:)`` until it returns nil (more bytes are needed), fills again, and at
/// the end of the stream calls ``finish(_:)`` until that returns nil. A decoder consumes from the window what it has
/// understood and keeps nothing of the stream itself but a bounded state.
package protocol IncrementalDecoder {
  /// What the decoder gives: a line, a record head, a run of body bytes, a damage.
  associatedtype Element

  /// Decodes the next element from the front of the window.
  ///
  /// - Parameter window: The unconsumed bytes.
  /// - Returns: The element, nil when more bytes are needed.
  mutating func decode(_ window: inout ByteWindow) -> Element?

  /// Decodes the next element when no more bytes will come, or those that come do not continue these.
  ///
  /// After it has returned nil the decoder is ready for a stream that starts anew.
  ///
  /// - Parameter window: The unconsumed bytes.
  /// - Returns: The element, nil when nothing is left.
  mutating func finish(_ window: inout ByteWindow) -> Element?
}
