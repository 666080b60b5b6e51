import SluiceText

let bytes: [UInt8] = [0xC1, 0xB8, 0xCA, 0xB3, 0xB2, 0xFA, 0xC1, 0xBF, 0xD4, 0xF6, 0xB3, 0xA4]
let decoded = decode(bytes, transportCharset: "gb2312")
print(decoded.decision.name, decoded.decision.source, decoded.decision.confidence)
print(String(decoding: decoded.utf8, as: UTF8.self))
print(script(of: decoded.utf8).main)
