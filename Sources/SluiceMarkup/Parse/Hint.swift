/// What a word in a `class`, `id` or `role` says about an element.
///
/// The raw value is the bit in ``Hints``; the order is part of the trained model, so a new hint goes to the end.
package enum Hint: UInt8, Sendable, CaseIterable {
  case navigation, menu, breadcrumb, pagination, tableOfContents
  case header, footer, sidebar, banner, logo
  case content, article, body, text, main, entry, post, story, page
  case title, subtitle, summary, author, date, meta, tags, caption
  case comment, reply, thread, message, user, vote
  case share, social, related, recommended, popular, latest, more
  case advertisement, promotion, newsletter, cookie, overlay, login, search, form
  case copyright, disclaimer, toolbar, button, skip
  case product, price, review, specification, description, filter
  case card, grid, list, item, code
}

/// A set of hints, one bit each.
package struct Hints: OptionSet, Sendable {
  package let rawValue: UInt64

  package init(rawValue: UInt64) { self.rawValue = rawValue }

  package init(_ hint: Hint) { rawValue = 1 << UInt64(hint.rawValue) }
}

/// The words of class names that web authors and content systems use, by what they mean.
///
/// Source: the vocabularies of the microformats, WAI-ARIA landmark roles, the theme hierarchies of the widespread
/// content systems (WordPress, Drupal, Shopify, Discourse, phpBB, Sphinx, MediaWiki) and the pinyin and English names
/// usual on Chinese portals. Words are matched whole after a split at non-letters and at camel-case borders, with and
/// without a final `s`.
private let vocabulary: [(Hint, String)] = [
  (.navigation, "nav navbar navigation navi gnb lnb subnav topnav navbox daohang sitenav mainnav nva mulu"),
  (.menu, "menu submenu dropdown megamenu offcanvas hamburger drawer flyout caidan menubar"),
  (.breadcrumb, "breadcrumb crumb bread breadcrumbs crumbs path position weizhi mbx mianbaoxie"),
  (.pagination, "pagination pager paging paginate pagenav prev previous next prevnext pages nextprev fenye pagebar"),
  (.tableOfContents, "toc contents tableofcontents outline onthispage scrollspy jumplinks anchors"),
  (.header, "header head masthead top topbar hd heading toubu siteheader pageheader"),
  (.footer, "footer foot bottom colophon ft dibu sitefooter pagefooter btm"),
  (.sidebar, "sidebar side aside rail sidebars right left secondary complementary sub col2 rightcol leftcol r l rside"),
  (.banner, "banner hero jumbotron carousel slider slide swiper slick slideshow marquee ticker"),
  (.logo, "logo brand branding site"),
  (
    .content,
    "content contents cont con neirong nr maincontent contentbody innercontent primary prose richtext rte wysiwyg"
  ),
  (
    .article,
    "article articles art articlebody articlecontent articletext news newsbody wenzhang zhengwen wz single hentry"
  ),
  (.body, "body bodytext bd inner mainbody bodycopy copy"),
  (.text, "text txt paragraph para p textblock texte testo texto markdown md wenben html editor formatted"),
  (.main, "main primary center centre middle maincol zhuti mainarea"),
  (.entry, "entry blog entrycontent blogpost"),
  (.post, "post posts postbody postcontent posttext postmessage postinner"),
  (.story, "story storybody storytext longform feature"),
  (.page, "page pagecontent pagebody container wrapper wrap layout view region"),
  (.title, "title headline heading tit biaoti bt h1 name titre titulo titel"),
  (.subtitle, "subtitle subhead subheading deck standfirst dek kicker eyebrow subline tagline slogan"),
  (
    .summary,
    "summary lead intro introduction abstract excerpt teaser zhaiyao daodu preamble lede chapeau blurb overview"
  ),
  (.author, "author byline writer contributor reporter zuozhe bianji editor vcard bio credit credits autor auteur"),
  (
    .date,
    "date time timestamp published publish pubdate pubtime datetime updated shijian riqi datum fecha posted clock"
  ),
  (.meta, "meta info infos metadata details data source laiyuan xinxi postmeta stat stats count views counter infobar"),
  (
    .tags,
    "tag tags tagged category categories cat topic topics label labels keyword keywords taxonomy biaoqian hashtag"
  ),
  (
    .caption,
    "caption figcaption figure photo image img picture media video thumb thumbnail pic tupian credit imagecaption gallery album lightgallery zoom tuji"
  ),
  (
    .comment,
    "comment comments commentlist disqus pinglun discuss discussion livefyre respond feedback commentary fb replies"
  ),
  (.reply, "reply replies answer answers respuesta huifu quote quoted"),
  (.thread, "thread forum topic question topicbody bbs conversation qa threads tiezi"),
  (.message, "message messages msg postmsg chat bubble userpost"),
  (
    .user,
    "user users username member profile account nickname poster signature sig people person userinfo usercard avatar gravatar userpic touxiang"
  ),
  (.vote, "vote votes score rating ratings rate stars star like likes dislike upvote karma thumbs zan dianzan"),
  (.share, "share sharing sharebar addthis addtoany sharedaddy shareaholic fenxiang bdshare sharethis socialshare"),
  (
    .social,
    "social facebook twitter instagram linkedin pinterest whatsapp weibo weixin wechat youtube tiktok follow sns"
  ),
  (
    .related,
    "related relate relates similar relacionadas verwandt xiangguan associated seealso readnext upnext xgyd xgxw"
  ),
  (
    .recommended,
    "recommended recommend recommendation recommendations recs tuijian suggested suggestion outbrain taboola zergnet recirc recirculation guess cainixihuan youmaylike"
  ),
  (.popular, "popular trending hot mostread mostpopular paihang ranking rank rankings top10 redu remen toplist"),
  (.latest, "latest recent recents zuixin newest lastest"),
  (.more, "more readmore loadmore viewmore seemore viewall gengduo expand continue"),
  (
    .advertisement,
    "ad ads adv advert advertisement advertising adsense adsbygoogle adbox adslot adunit gg guanggao sponsor sponsored sponsors dfp gpt advertorial promoted adcontainer mpu leaderboard"
  ),
  (
    .promotion,
    "promo promotion promotions cta offer offers campaign marketing deal deals discount coupon upsell donate donation appeal sale"
  ),
  (.newsletter, "newsletter subscribe subscription signup mailinglist mailchimp optin subscriber mailing paywall"),
  (.cookie, "cookie cookies consent gdpr ccpa onetrust cookiebar privacy cmp"),
  (
    .overlay,
    "modal popup overlay lightbox dialog popover tooltip toast alert notice notification fancybox popin tippy announcement sticky fixed floating"
  ),
  (.login, "login signin register registration denglu zhuce logout auth"),
  (.search, "search searchbox searchform searchbar sousuo autocomplete"),
  (.form, "form field fields input fieldset captcha contact select checkbox"),
  (.copyright, "copyright copy banquan beian icp legal terms imprint license rights"),
  (
    .disclaimer,
    "disclaimer disclosure mianze shengming zeren statement fineprint footnote footnotes references reflist"
  ),
  (
    .toolbar,
    "toolbar tools tool actions action controls control options buttons util utility utilities bar bookmark print printer favorite"
  ),
  (.button, "btn button buttons anniu link links"),
  (
    .skip,
    "skip skiplink screenreader reader visually sr visuallyhidden accessibility noprint hide hidden invisible offscreen none sronly collapsed"
  ),
  (.product, "product products pdp sku goods shangpin merchandise catalog shop store"),
  (
    .price,
    "price prices pricing cost amount cart basket checkout buy purchase addtocart quantity qty stock shipping delivery jiage"
  ),
  (.review, "review reviews testimonial testimonials customer bazaarvoice yotpo trustpilot"),
  (
    .specification,
    "spec specs specification specifications attribute attributes params parameter features feature technical properties property ingredients dimensions"
  ),
  (.description, "description desc descr miaoshu jianjie shortdescription longdescription about"),
  (.filter, "filter filters facet facets facette refine sort sorting sortby refinement refinements"),
  (.card, "card cards tile tiles teaser box panel block module widget component portlet"),
  (.grid, "grid row column columns col cols flex masonry isotope"),
  (.list, "list lists listing ul ol listview items results result feed archive index liebiao loop collection"),
  (.item, "item items li element entry row cell listitem record unit"),
  (
    .code,
    "code highlight pre codeblock snippet syntax prettyprint console terminal prism hljs example sourcecode signature"
  ),
]

/// Finds the hints of a class, id or role attribute.
package struct HintTable: Sendable {
  private let table: NameTable<UInt64>

  package static let shared = HintTable()

  private init() {
    var hints: [(key: UInt64, bits: UInt64)] = []
    for (hint, words) in vocabulary {
      for word in words.utf8.split(separator: UInt8(ascii: " ")) {
        hints.append((NameHash.hash(word), Hints(hint).rawValue))
      }
    }
    table = NameTable(joining: hints)
  }

  /// The hints of every word of an attribute value.
  ///
  /// - Parameter value: The bytes of the value; at most the first 512 count.
  /// - Returns: The union of the words' hints.
  package func hints(in value: UnsafeBufferPointer<UInt8>) -> Hints {
    var found: UInt64 = 0
    let count = min(value.count, 512)
    var at = 0
    while at < count {
      guard (value[at] | 32) &- 97 < 26 else {
        at += 1
        continue
      }
      let word = Word(in: value, at: at, to: count)
      found |= hints(of: word)
      at = word.end
    }
    return Hints(rawValue: found)
  }

  /// A word as its hash, and the hashes of it without a final `s` and without final digits.
  private struct Word {
    private(set) var key = NameHash.seed
    private(set) var withoutS: UInt64 = 0
    private(set) var withoutDigits: UInt64 = 0
    private(set) var end: Int

    /// Reads the letters and digits from a letter on, up to a capital behind a small letter.
    init(in value: UnsafeBufferPointer<UInt8>, at start: Int, to limit: Int) {
      end = start
      var (last, isBehindSmall, withoutLast) = (UInt8(0), false, key)
      while end < limit {
        let byte = value[end]
        let isSmall = byte &- 97 < 26
        if isSmall {
          withoutDigits = 0
        } else if byte &- 48 < 10 {
          if withoutDigits == 0 { withoutDigits = key }
        } else if byte &- 65 < 26, !isBehindSmall {
          withoutDigits = 0
        } else {
          break
        }
        (last, isBehindSmall, withoutLast) = (byte | 32, isSmall, key)
        key = NameHash.step(key, last)
        end += 1
      }
      if last == UInt8(ascii: "s") { withoutS = withoutLast }
    }
  }

  private func hints(of word: Word) -> UInt64 {
    if let found = table.find(word.key) { return found }
    if word.withoutS != 0 { return table.find(word.withoutS) ?? 0 }
    return word.withoutDigits != 0 ? table.find(word.withoutDigits) ?? 0 : 0
  }
}
