import SluiceClaims
import SluiceCore
import Testing

/// Numbers of every habit, each text one number.
struct ChineseNumberTests {
  static let numbers: [(String, Double, String)] = [
    ("1,234.5个", 1_234.5, "个"), ("１２３．４吨", 123.4, "t"), ("1 234米", 1_234, "m"), ("12,34,567元", 1_234_567, "CNY"),
    ("1,100万元", 11_000_000, "CNY"), ("二百五十六户", 256, "户"), ("两万三千元", 23_000, "CNY"), ("两万三元", 23_000, "CNY"),
    ("三千二百万元", 32_000_000, "CNY"), ("一百二十点五公里", 120.5, "km"), ("壹佰元整", 100, "CNY"), ("廿五人", 25, "人"),
    ("3万5千人", 35_000, "人"), ("3萬6,412戶", 36_412, "户"), ("1萬1200人", 11_200, "人"), ("1.2万亿元", 1.2e12, "CNY"),
    ("七成五", 75, "%"), ("百分之三点五", 3.5, "%"),
    ("三分之二", 200.0 / 3, "%"), ("千分之五", 0.5, "%"), ("一年半", 1.5, "a"), ("三斤半", 3.5, "jin"), ("五元三角", 5.3, "CNY"),
    ("20余个", 20, "个"), ("一千多万元", 10_000_000, "CNY"), ("三十几万人", 300_000, "人"), ("2.5个百分点", 2.5, "pp"),
    ("15个基点", 15, "bp"), ("US$3.5亿", 3.5e8, "USD"), ("价格¥300", 300, "CNY"), ("30微克/立方米", 30, "ug/m3"),
    ("730吨/日", 730, "t/d"), ("5元/小时", 5, "CNY/h"), ("12千米", 12, "km"), ("5千克", 5, "kg"), ("743万千瓦", 7_430_000, "kW"),
    ("负3.9%", -3.9, "%"), ("性能达78563 IPS", 78_563, "IPS"), ("四千零五十万吨", 40_500_000, "t"), ("1.05萬億元", 1.05e12, "CNY"),
    ("用电18亿度", 1.8e9, "kWh"), ("气温38度", 38, "Cel"), ("第29位", 29, "rank"), ("约3/5的人", 60, "%"),
  ]

  @Test(arguments: numbers.indices)
  func number(_ index: Int) throws {
    let (text, value, unit) = Self.numbers[index]
    let found = SluiceClaims.numbers(in: text, ClaimInput(language: "zh"))
    let only = try #require(found.count == 1 ? found.first : nil)
    #expect(abs((only.value ?? .nan) - value) <= abs(value) * 1e-12)
    #expect(only.unit == unit)
  }

  static let ranges: [(String, Double, Double, String)] = [
    ("6.0—6.5%", 6, 6.5, "%"), ("2-3个", 2, 3, "个"), ("1%至1.25%", 1, 1.25, "%"), ("5、6个", 5, 6, "个"),
    ("三四十人", 30, 40, "人"),
    ("十七八户", 17, 18, "户"), ("500至600万元", 5_000_000, 6_000_000, "CNY"), ("20～30公里", 20, 30, "km"),
    ("两三百家", 200, 300, "家"),
  ]

  @Test(arguments: ranges.indices)
  func range(_ index: Int) throws {
    let (text, low, high, unit) = Self.ranges[index]
    let found = SluiceClaims.numbers(in: text, ClaimInput(language: "zh"))
    let only = try #require(found.count == 1 ? found.first : nil)
    #expect([only.low, only.high] == [low, high])
    #expect(only.unit == unit)
    #expect(only.qualifier == .range)
  }
}
