#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The target that the environment chooses; libFuzzer calls from one thread only, one input after the other.
nonisolated(unsafe) private var target: any FuzzTarget = chosenTarget()

private func chosenTarget() -> any FuzzTarget {
  guard let name = environment("SLUICE_FUZZ_TARGET"), let type = fuzzTargets[name] else {
    fatalError("SLUICE_FUZZ_TARGET names none of \(fuzzTargets.keys.sorted().joined(separator: " "))")
  }
  return type.init()
}

/// The value of a variable of the environment.
///
/// - Parameter name: The variable.
/// - Returns: Its value, nil where it is not set.
func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// What libFuzzer calls with each input.
///
/// - Parameters:
///   - bytes: The input.
///   - count: Its length.
/// - Returns: 0; the fuzzer may keep the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  target.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}

#if FUZZ_DRIVER
  /// libFuzzer's own loop, for a build that links its library without `main`.
  @_silgen_name("LLVMFuzzerRunDriver")
  private func runFuzzer(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
  ) -> CInt

  /// What the package manager takes for `main`.
  @_cdecl("sluice_fuzz_main")
  public func fuzzMain(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt {
    var (count, arguments) = (count, arguments)
    return runFuzzer(&count, &arguments) { testOneInput($0, $1) }
  }
#endif
