/// Numbers as people read them.
enum Figures {
  /// `12.3` with the given number of decimals.
  static func decimal(_ value: Double, _ places: Int = 1) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let rounded = (value * scale).rounded()
    guard rounded.magnitude < 1e15 else { return "\(value)" }
    let digits = String(Int(rounded.magnitude))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
    let sign = rounded < 0 ? "-" : ""
    return places == 0 ? sign + padded : "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
  }

  /// `1,234,567`.
  static func grouped(_ value: Int) -> String {
    var out = ""
    for (index, digit) in String(value.magnitude).reversed().enumerated() {
      if index > 0, index % 3 == 0 { out.append(",") }
      out.append(digit)
    }
    return (value < 0 ? "-" : "") + String(out.reversed())
  }

  /// `1 claim`, `1,234 claims`.
  static func count(_ value: Int, _ noun: String) -> String { "\(grouped(value)) \(noun)\(value == 1 ? "" : "s")" }

  /// `1:02:03`, or `2:03` under an hour.
  static func duration(seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    let tail = "\(twoDigits(whole % 60))"
    return whole < 3600 ? "\(whole / 60):\(tail)" : "\(whole / 3600):\(twoDigits(whole / 60 % 60)):\(tail)"
  }

  /// Megabytes of 1,000,000 bytes for each second.
  static func rate(bytes: Int, nanoseconds: UInt64) -> String {
    nanoseconds == 0 ? "0.0 MB/s" : "\(decimal(Double(bytes) / 1e6 / (Double(nanoseconds) / 1e9))) MB/s"
  }

  private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
