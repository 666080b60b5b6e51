/// What the words of a short block say of its purpose, whatever the page; bits of ``Cues``.
enum Cue: UInt8, CaseIterable {
  case share, comment, login, cookie, subscribe, copyright, related, more, cart, price, byline, date, advertisement
  case navigation, contact, search, legal, follow, download, editor, source, question, page, view, table, caption
  case shipping, review, author, posted
}

/// A set of cues, one bit each.
struct Cues: OptionSet {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }
  init(_ cue: Cue) { rawValue = 1 << UInt32(cue.rawValue) }
}

/// Words of page furniture in the widespread languages of the web.
///
/// For Chinese and Japanese the entries are pairs of
/// characters, because words are not parted by spaces there.
///
/// Source: the interface texts of the content systems named at ``Hint``, in their public translations.
private let vocabulary: [(Cue, String)] = [
  (
    .share,
    "share tweet facebook twitter whatsapp linkedin pinterest email reddit teilen partager compartir condividi 分享 转发 微博 微信 朋友圈"
  ),
  (
    .comment,
    "comment comments reply replies respond kommentar kommentare commentaires comentarios commenti 评论 跟帖 留言 网友 回复 热评"
  ),
  (.login, "login logout register signin signup password account sign anmelden connexion 登录 注册 登陆 密码"),
  (.cookie, "cookie cookies consent gdpr accept preferences 隐私"),
  (.subscribe, "subscribe newsletter inbox unsubscribe subscription signup abonnieren abonnez suscríbete iscriviti 订阅"),
  (.copyright, "copyright © reserved rights 版权 所有 备案 许可 icp"),
  (.related, "related similar recommended popular trending recommend also ähnliche 相关 推荐 猜你 热门 热点 排行 延伸 精彩"),
  (.more, "more read continue load show view see weiterlesen mehr plus más lire 更多 全文 阅读 展开 详情 查看 点击"),
  (.cart, "cart basket bag wishlist checkout buy add warenkorb panier carrito 购物 购买 加入"),
  (.price, "price sale usd eur save discount regular msrp 价格 元起 优惠"),
  (.byline, "by von par por written reporter correspondent 记者 作者 通讯 撰文 编译 文章"),
  (
    .date,
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep oct nov dec ago hours minutes days updated published monday tuesday wednesday thursday friday saturday sunday 发布 时间 小时 分钟"
  ),
  (.advertisement, "advertisement sponsored ad ads advertising promoted anzeige publicité 广告 推广 赞助"),
  (
    .navigation,
    "home menu skip navigation main content about next previous prev back top toggle sitemap startseite 首页 导航 上一 下一 返回 频道 网站"
  ),
  (.contact, "contact address phone tel fax mail call kontakt 联系 电话 地址 邮箱 客服 热线"),
  (.search, "search find suche recherche buscar 搜索 检索"),
  (.legal, "privacy policy terms conditions disclaimer imprint impressum legal 声明 协议 条款 免责 转载 侵权 本网"),
  (.follow, "follow instagram youtube tiktok rss telegram fans 关注 扫码 二维 公众 订阅"),
  (.download, "download app install apk 下载 客户 安装"),
  (.editor, "editor editing edited redaktion 编辑 责编 责任 校对 审核 编审"),
  (.source, "source via credit quelle 来源 出处 原标 摘自 来自"),
  (.question, "question answer answers faq asked q 问题 回答 提问"),
  (.page, "page pages results showing sort filter filters items per 页码 排序 筛选 共有"),
  (.view, "views view likes like votes vote followers shares 浏览 点击 人气 点赞 收藏 阅读"),
  (.table, "contents toc overview 目录"),
  (.caption, "photo image picture photograph getty reuters afp credit courtesy video watch foto 图片 资料 摄影 视频 图为 供图"),
  (.shipping, "shipping delivery returns return stock free warranty 配送 退货 发货 包邮"),
  (.review, "review reviews rating ratings stars star customer rated bewertungen 评价 评分"),
  (.author, "author writer journalist bio biography contributor 简介 专栏"),
  (.posted, "posted joined member messages posts post wrote said topic thread 发表 楼主 帖子 回帖 主题"),
]

/// Finds the cues of a text.
struct Lexicon: Sendable {
  private let words: NameTable<UInt32>
  /// Words of pairs of wide characters, by the six bytes.
  private let pairs: NameTable<UInt32>

  static let shared = Lexicon()
  /// Longer texts are content; looking for cues in them says nothing.
  static let longest = 400

  private init() {
    var plain: [(key: UInt64, bits: UInt32)] = []
    var wide = plain
    for (cue, list) in vocabulary {
      for word in list.utf8.split(separator: UInt8(ascii: " ")).map(Array.init) {
        // Wide characters have three bytes.
        if word[0] >= 0xE3 {
          for at in stride(from: 0, to: word.count - 3, by: 3) {
            wide.append((NameHash.hash(word[at..<at + 6]), Cues(cue).rawValue))
          }
        } else {
          plain.append((NameHash.hash(word), Cues(cue).rawValue))
        }
      }
    }
    words = NameTable(joining: plain)
    pairs = NameTable(joining: wide)
  }

  /// The cues of a text; longer ones than ``longest`` have none.
  func cues(in text: UnsafeBufferPointer<UInt8>) -> Cues {
    guard text.count <= Self.longest else { return [] }
    var found: UInt32 = 0
    var at = 0
    while at < text.count {
      let byte = text[at]
      if byte >= 0xe3, byte < 0xf0 {
        if at + 6 <= text.count { found |= pair(text, at) }
        at += 3
      } else if let letter = letter(byte) {
        var key = NameHash.step(NameHash.seed, letter)
        at += 1
        while at < text.count, let letter = self.letter(text[at]) {
          key = NameHash.step(key, letter)
          at += 1
        }
        found |= words.find(key) ?? 0
      } else {
        at += 1
      }
    }
    return Cues(rawValue: found)
  }

  private func pair(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt32 {
    var key = NameHash.seed
    for index in at..<at + 6 { key = NameHash.step(key, text[index]) }
    return pairs.find(key) ?? 0
  }

  /// A byte of a word in lower case, nil for any other.
  @inline(__always)
  private func letter(_ byte: UInt8) -> UInt8? {
    let small = byte | 32
    if small &- 97 < 26 { return small }
    return byte >= 0x80 && byte < 0xe2 ? byte : nil
  }
}
