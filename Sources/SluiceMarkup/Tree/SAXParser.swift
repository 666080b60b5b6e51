import CLibXML2

/// One libxml2 context, used for every page of a worker.
///
/// The context is address-stable C memory that only this object touches; a worker calls it from one thread at a time.
/// Its dictionary cannot grow with hostile names, because the guard writes only five different ones.
final class SAXParser {
  private let context: htmlParserCtxtPtr?

  /// libxml2 wants to be initialised once, before any thread uses it.
  private static let initialised: Void = xmlInitParser()

  init() {
    Self.initialised
    context = htmlNewParserCtxt()
    guard let context, let sax = context.pointee.sax else { return }
    sax.pointee = Self.handlers()
  }

  deinit {
    if let context { htmlFreeParserCtxt(context) }
  }

  private static func handlers() -> htmlSAXHandler {
    var handlers = htmlSAXHandler()
    handlers.initialized = 1
    // Each closure gets back the collector that `parse` passed as user data; it is alive until `parse` returns.
    handlers.startElement = { context, name, attributes in
      guard let context, let name else { return }
      Unmanaged<PageCollector>.fromOpaque(context).takeUnretainedValue().start(name, attributes)
    }
    handlers.endElement = { context, name in
      guard let context, let name else { return }
      Unmanaged<PageCollector>.fromOpaque(context).takeUnretainedValue().end(name)
    }
    handlers.characters = { context, text, length in
      guard let context, let text else { return }
      Unmanaged<PageCollector>.fromOpaque(context).takeUnretainedValue().characters(text, Int(length))
    }
    handlers.ignorableWhitespace = handlers.characters
    return handlers
  }

  /// Parses what the guard wrote.
  ///
  /// - Parameters:
  ///   - markup: The guard's output; a 0 byte is put behind it.
  ///   - collector: What takes the elements and texts.
  /// - Returns: Whether libxml2 had the memory to do it.
  func parse(_ markup: ByteBuffer, into collector: PageCollector) -> Bool {
    guard let context, markup.count < Int(Int32.max) else { return false }
    markup.append(0)
    markup.truncate(to: markup.count - 1)
    return withExtendedLifetime(collector) {
      context.pointee.userData = Unmanaged.passUnretained(collector).toOpaque()
      let bytes = UnsafeRawPointer(markup.bytes).assumingMemoryBound(to: CChar.self)
      return sluice_html_parse(context, bytes, Int32(markup.count)) == 0
    }
  }
}
