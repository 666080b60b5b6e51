import SluiceCore

/// Gives what a container holds, in order; problems of the stream beneath go to its log.
protocol ContainerReader: AnyObject {
  /// Reads the next item, nil at the end.
  func next() -> ContainerItem?
}

/// One item of a container.
enum ContainerItem {
  /// A unit of work.
  case unit(InputUnit)
  /// A file inside the container, which may be a container itself.
  case member(Member)
}

/// A file inside a container, to be read before the container goes on.
struct Member {
  var origin: Origin
  /// The name by which its format is told.
  var name: String
  var source: any ByteSource
}
