/// The phrases by which page furniture is known in a line of plain text.
///
/// Source: common knowledge of the default templates of content systems (DedeCMS, PHPCMS, Discuz!, WordPress, Drupal), the notices that
/// regulation puts on Chinese sites (filing and licence numbers, telephone for complaints), and the conventions of newsrooms for
/// credits; Simplified and Traditional forms stand side by side. No phrase decides alone: ``FurnitureJudge`` weighs how much
/// of the line it covers, where the line stands, and whether the line is a sentence.
enum FurniturePhrases {
  /// A group of phrases of the same meaning and weight.
  struct Group {
    /// Why a line with such a phrase is left out.
    var reason: DroppedLine.Reason
    /// How much a phrase tells: 3 is hardly ever met in running text, 1 often.
    var weight: Int
    /// The phrases, divided by `|`.
    var phrases: String
  }

  /// What a phrase tells of its line.
  struct Meaning: Sendable {
    /// Why the line would be left out.
    var reason: DroppedLine.Reason
    /// How much the phrase tells, 0 for one that only hides a shorter one.
    var weight: Int
  }

  /// All phrases, ready to be found.
  static let index = PhraseIndex<Meaning>(
    groups.flatMap { group in
      group.phrases.utf8.split(separator: UInt8(ascii: "|")).map {
        (String(Substring($0)), Meaning(reason: group.reason, weight: group.weight))
      }
    })

  /// Names of channels and sources that stand beside the date in the stamp of a scraper.
  static let channels = PhraseIndex<Void>(
    """
    新闻|新聞|要闻|要聞|资讯|資訊|财经|財經|频道|頻道|动态|動態|公告|网络|網絡|網路|转载|综合|时政|時政|社会|社會|国内|国际|國際|体育|娱乐|科技|教育|行业|政务|公开|文章|博客|栏目|分类|未分类|标签|News\
    |Blog|Article|Articles|Press|Media|Uncategorized|Category|General|Business|Politics|Sports|Technology
    """.utf8.split(separator: UInt8(ascii: "|")).map { (String(Substring($0)), ()) })

  static let groups: [Group] = [
    // Phrases that hide a shorter one: the source of figures belongs to the text.
    Group(reason: .meta, weight: 0, phrases: "数据来源|数据来源:|資料來源|资料来源|数据更新时间|拍摄|拍攝|摄像|摄入|摄氏|攝氏|经济来源|收入来源|資金來源|资金来源"),
    // Imprint and legal notices.
    Group(
      reason: .footer, weight: 3,
      phrases: """
        版权所有|版權所有|版权声明|版權聲明|著作权所有|ICP备|ICP备案|ICP證|ICP证|公网安备|京公网安备|网安备|备案号|備案號|网站备案\
        |增值电信业务经营许可证|互联网新闻信息服务许可证|信息网络传播视听节目许可证|网络文化经营许可证|广播电视节目制作经营许可证|出版物经营许可证\
        |违法和不良信息举报|不良信息举报|举报电话|举报邮箱|违法信息举报|网站标识码|政府网站标识码|未经授权|未经书面授权|未经许可不得转载\
        |未經授權|不得转载|不得轉載|禁止转载|请勿转载|转载请注明|转载请注明出处|轉載請註明|转载须注明|技术支持|技術支援|建议使用IE|最佳浏览|浏览器访问\
        |Powered by|Power by|All rights reserved|Copyright ©|Copyright (c)|© Copyright|Copyright|Terms of Use|Terms of Service\
        |Privacy Policy|Terms and Conditions|Legal notice|Imprint
        """),
    Group(
      reason: .footer, weight: 2,
      phrases: """
        免责声明|免責聲明|主办单位|主办:|主办:|主辦單位|承办单位|承办:|承办:|协办:|协办:|网站地图|網站地圖|网站声明|法律声明|隐私声明|隐私政策|隱私政策\
        |隱私權政策|关于我们|關於我們|关于本站|联系我们|聯繫我們|聯絡我們|联系方式|广告服务|廣告服務|广告合作|商务合作|企业入驻|诚聘英才|人才招聘|帮助中心\
        |友情链接|友情鏈接|友情連結|客服热线|客服电话|客服QQ|联系QQ|联系电话|聯絡電話|编辑部电话|传真:|传真:|邮编:|邮编:|地址:|地址:|邮箱:|邮箱:|本站所有\
        |本网所有|仅供参考|不代表本站|不代表本网|观点不代表|纠错|About us|Contact us|Site map|Sitemap|Advertise with us|Accessibility|Disclaimer\
        |Help Center|Careers|©
        """),
    // Ways to other pages.
    Group(
      reason: .navigation, weight: 3,
      phrases: """
        当前位置|当前位置:|您的位置|您现在的位置|你的位置|所在位置|目前位置|您所在的位置|上一篇|下一篇|上一条|下一条|上一頁|下一頁|上一页|下一页|返回顶部|返回頂部|回到顶部\
        |返回首页|返回列表|返回上级|关闭窗口|關閉視窗|关闭本页|设为首页|设为主页|加入收藏|加入最愛|相关阅读|相关新闻|相关文章|相關新聞|相關文章|延伸阅读|延伸閱讀|推荐阅读|推薦閱讀|热门文章\
        |热门推荐|猜你喜欢|精彩推荐|更多新闻|更多>>|查看更多|查看全部|点击查看更多|阅读全文|閱讀全文|展开全文|Skip to content|Skip to main content\
        |Back to top|Previous article|Next article|Previous post|Next post|Related articles|Related stories|Related posts\
        |Read more|Load more|See also more|You may also like|Recommended for you|Most read|Most popular|Trending now
        """),
    Group(
      reason: .navigation, weight: 1,
      phrases: "首页|首頁|主页|更多|下载APP|客户端|登录|登入|注册|註冊|手机版|无障碍|长者模式|English|Home|Log in|Sign in|Sign up|Register|Menu|Search"
    ),
    // Counters.
    Group(
      reason: .counter, weight: 3,
      phrases: """
        浏览次数|浏览量|浏览:|浏览:|瀏覽次數|瀏覽量|点击数|点击量|点击次数|点击率|點擊數|點閱|阅读次数|阅读量:|阅读量:|阅读(|阅读:|阅读:|閱讀數|访问量|访问次数|人气:|人气:|已阅读\
        |次阅读|次浏览|人浏览|人阅读|人已读|条评论|則留言|人参与|人评论|page views|views:|comments (|comments:|shares
        """),
    // Credits.
    Group(
      reason: .credit, weight: 3,
      phrases: """
        责任编辑|責任編輯|责编|責編|网络编辑|本文编辑|编辑:|编辑:|編輯:|編輯:|校对:|校对:|校對:|审核:|审核:|初审:|初审:|复审:|复审:|终审:|终审:|值班主任|监制:|监制:|编审:|编审:\
        |本文来源|文章来源|稿件来源|来源单位|信息来源|图片来源|圖片來源|供稿:|供稿:|撰稿:|撰稿:|摄影:|摄影:|攝影:|攝影:|通讯员:|专题组稿|本版文字|本版图片|本版撰文|统筹:|统筹:|策划:|策划:|文/图\
        |文/本报记者|文/记者|图/记者|Photo by|Photo:|Photos:|Image:|Photo credit|Photograph by|Edited by|Editing by|Reporting by|Written by
        """),
    Group(
      reason: .credit, weight: 1,
      phrases: "本报记者|本報記者|本网记者|本台记者|特约记者|特约通讯员|通讯员|记者|記者|本报讯记者|新华社记者|新華社記者|作者:|作者:|编辑|供图|摄|攝|By "),
    // Source and time.
    Group(
      reason: .meta, weight: 2,
      phrases: """
        发布时间|发布日期|发表时间|发表于|发布于|發佈時間|發布時間|發表於|发文日期|更新时间|更新時間|更新日期|更新于|时间:|时间:|日期:|日期:|来源:|来源:|來源:|來源:|信息来源|字号:|字号:|字體:\
        |字体:|字体:|稿源|发稿时间|录入时间|Posted on|Posted by|Published on|Published:|Published|Last updated|Last modified|Updated:|Updated on|Source:|Date:
        """),
    // Share bars and page tools.
    Group(
      reason: .tool, weight: 3,
      phrases: """
        分享到|分享至|分享給|一键分享|微信扫一扫|扫一扫|打开微信|分享到朋友圈|字号大小|字号:大|字号:大|大 中 小|大中小|打印本页|打印此文|打印本文|我要打印|列印本頁|我要纠错|收藏本文|转发到|复制链接|保护视力色\
        |Share this|Share on|Share via|Tweet this|Print this|Email this|Copy link|Follow us|Like us on|Click to share
        """),
    Group(
      reason: .tool, weight: 1,
      phrases:
        "打印|列印|关闭|關閉|收藏|分享|转发|点赞|纠错|微博|微信|QQ空间|朋友圈|Facebook|Twitter|LinkedIn|WhatsApp|Telegram|Share|Print|Email|Tweet"
    ),
    // Calls.
    Group(
      reason: .call, weight: 3,
      phrases: """
        点我投稿|欢迎投稿|投稿邮箱|投稿热线|我要投稿|在线投稿|歡迎投稿|新闻热线|新闻线索|报料热线|爆料热线|报料|关注我们|关注公众号|关注微信公众号|微信公众号|扫码关注|扫描二维码|长按二维码|识别二维码|二维码\
        |點擊訂閱|点击订阅|订阅我们|订阅|有想补充|补充信息|立即下载|下载客户端|下载本文|点击下载|立即注册|免费注册|加入我们|加群|Subscribe to|Subscribe now|Sign up for|Sign up to\
        |Join our newsletter|our newsletter|Submit a tip|Send us|Write for us|Support our journalism|Become a member|Download our app\
        |Donate now|Contribute|Leave a comment|Leave a reply|Post a comment
        """),
    // Notices.
    Group(
      reason: .notice, weight: 3,
      phrases: """
        使用Cookie|使用 Cookie|接受所有Cookie|cookie政策|uses cookies|use cookies|cookie policy|cookie settings|accept cookies\
        |accept all cookies|manage cookies|cookie preferences|consent to our
        """),
  ]
}
