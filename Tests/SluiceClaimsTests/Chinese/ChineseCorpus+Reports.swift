extension ChineseCorpus {
  /// Rates that changed, grades and members of what was counted, sums behind what was added, courts, rates of exchange,
  /// answers of surveys and amounts before their object, in the form of ``sentences``.
  static let reports: [(String, [String])] = [
    (
      "重点污染物化学需氧量、氨氮排放量分别削减4.2%、3.9%，超额完成省下达任务。",
      [
        "4.2% growth 4.2 % exact down - [污染物化学需氧量排放量] - actual",
        "3.9% growth 3.9 % exact down - [氨氮排放量] - actual",
      ]
    ),
    (
      "全年生产生猪420万头，能繁母猪存栏保持在36万头以上。",
      [
        "420万头 level 4200000 头 exact - - [生产生猪] - actual",
        "36万头 level 360000 头 at_least - - [能繁母猪存栏] - actual",
      ]
    ),
    (
      "全年办理建议提案386件，办复率100%，满意率99.2%。",
      [
        "386件 level 386 件 exact - - [建议提案] - actual",
        "100% level 100 % exact - - [办复率] - actual",
        "99.2% level 99.2 % exact - - [满意率] - actual",
      ]
    ),
    (
      "高铁里程从无到有达到268公里，高速公路通车里程突破700公里，县县通高速。",
      [
        "268公里 level 268 km exact - - [高铁里程] - actual",
        "700公里 level 700 km at_least - - [高速公路通车里程] - actual",
      ]
    ),
    (
      "民营经济贡献了62%的税收、71%的就业。",
      [
        "62% share 62 % exact - - [税收] - actual",
        "71% share 71 % exact - - [就业] - actual",
      ]
    ),
    (
      "新登记市场主体5.6万户，日均153户，总量达38.4万户，比上年末净增3.2万户。",
      [
        "5.6万户 level 56000 户 exact - - [新登记市场主体] - actual",
        "153户 level 153 户 exact - - [新登记市场主体] - actual",
        "38.4万户 level 384000 户 exact - - [市场主体总量] - actual",
        "3.2万户 change 32000 户 exact up yoy [市场主体总量] - actual",
      ]
    ),
    (
      "一线城市环比下降0.3%，降幅扩大0.1个百分点。",
      [
        "0.3% growth 0.3 % exact down pop [一线城市] - actual",
        "0.1个百分点 change 0.1 pp exact up - [一线城市降幅] - actual",
      ]
    ),
    (
      "工业增加值增速提高1.2个百分点，达到6%。",
      [
        "1.2个百分点 change 1.2 pp exact up - [工业增加值增速] - actual",
        "6% growth 6 % exact up - [工业增加值增速] - actual",
      ]
    ),
    (
      "出口增速比上年提高1.2个百分点，总额达到80亿元。",
      [
        "1.2个百分点 change 1.2 pp exact up yoy [出口增速] - actual",
        "80亿元 level 8000000000 CNY exact - - [出口总额] - actual",
      ]
    ),
    (
      "工业用电量68.5亿千瓦时，增速高于GDP增速2.3个百分点。",
      [
        "68.5亿千瓦时 level 6850000000 kWh exact - - [工业用电量] - actual",
        "2.3个百分点 change 2.3 pp exact up - [工业用电量增速] - actual",
      ]
    ),
    (
      "创建国家级绿色工厂4家、省级18家，省级以上专精特新企业总数达到126家。",
      [
        "4家 level 4 家 exact - - [国家级绿色工厂] - actual",
        "18家 level 18 家 exact - - [省级绿色工厂] - actual",
        "126家 level 126 家 exact - - [省级以上专精特新企业总数] - actual",
      ]
    ),
    (
      "新建高标准农田35万亩，累计达到280万亩，占耕地面积的六成。",
      [
        "35万亩 level 350000 mu exact - - [新建高标准农田] - actual",
        "280万亩 level 2800000 mu exact - - [高标准农田] - actual",
        "六成 share 60 % exact - - [高标准农田] - actual",
      ]
    ),
    (
      "全市GDP总量在全国地级市中的排名由第86位上升到第72位。",
      [
        "第86位 rank 86 rank exact - - [GDP总量] - actual",
        "第72位 rank 72 rank exact - - [GDP总量] - actual",
      ]
    ),
    (
      "我市GDP增速高于全国1.4个、全省0.6个百分点。",
      [
        "1.4个 change 1.4 pp exact up - [GDP增速] - actual",
        "0.6个百分点 change 0.6 pp exact up - [GDP增速] - actual",
      ]
    ),
    (
      "地区生产总值增长6.1%，增速居全省第2位、较上年前移3位。",
      [
        "6.1% growth 6.1 % exact up - [地区生产总值] - actual",
        "第2位 rank 2 rank exact - - [地区生产总值增速] - actual",
        "3位 change 3 位 exact up yoy [地区生产总值增速] - actual",
      ]
    ),
    (
      "财政用于民生支出占比始终保持在75%以上，累计投入超过1200亿元。",
      [
        "75% share 75 % at_least - - [财政用于民生支出] - actual",
        "1200亿元 level 120000000000 CNY at_least - - [投入] - actual",
      ]
    ),
    (
      "70个大中城市中，有52个城市新房价格环比下跌，比上月增加3个。",
      [
        "70个 level 70 个 exact - - [大中城市] - actual",
        "52个 level 52 个 exact - - [城市] - actual",
        "3个 change 3 个 exact up pop [城市] - actual",
      ]
    ),
    (
      "基尼系数由0.47降至0.45。",
      [
        "0.47 level 0.47 1 exact - - [基尼系数] - actual",
        "0.45 level 0.45 1 exact - - [基尼系数] - actual",
      ]
    ),
    (
      "财政八项支出增长12.6%，占一般公共预算支出的74.3%。",
      [
        "12.6% growth 12.6 % exact up - [财政八项支出] - actual",
        "74.3% share 74.3 % exact - - [财政八项支出] - actual",
      ]
    ),
    (
      "行政许可事项承诺时限压缩75%，即办件占比提高到61%。",
      [
        "75% growth 75 % exact down - [行政许可事项承诺时限] - actual",
        "61% share 61 % exact - - [办件占比] - actual",
      ]
    ),
    (
      "法院一审判处被告人有期徒刑十年六个月，并处罚金50万元。",
      [
        "十年六个月 level 126 mo exact - - [被告人有期徒刑] - actual",
        "50万元 level 500000 CNY exact - - [罚金] - actual",
      ]
    ),
    (
      "受访者中，近七成表示每天使用手机超过五小时，只有12%的人会刻意控制时间。",
      [
        "七成 share 70 % about - - [受访者] - actual",
        "五小时 level 5 h at_least - - [表示每天使用手机] - actual",
        "12% share 12 % exact - - [刻意控制时间] - actual",
      ]
    ),
    (
      "人民币对美元汇率中间价报7.1786，较前一交易日调升52个基点。",
      [
        "7.1786 level 7.1786 1 exact - - [人民币对美元汇率中间价] - actual",
        "52个基点 change 52 bp exact up pop [人民币对美元汇率中间价] - actual",
      ]
    ),
    (
      "警方查获毒品海洛因12.6公斤，抓获犯罪嫌疑人23名。",
      [
        "12.6公斤 level 12.6 kg exact - - [查获毒品海洛因] - actual",
        "23名 level 23 名 exact - - [抓获犯罪嫌疑人] - actual",
      ]
    ),
    (
      "他用时2分15秒跑完全程。",
      [
        "2分15秒 level 135 s exact - - [用时] - actual"
      ]
    ),
    (
      "62.4%的受访企业预计营业收入增长，18.3%的企业预计持平。",
      [
        "62.4% share 62.4 % exact - - [受访企业预计营业收入] - actual",
        "18.3% share 18.3 % exact - - [企业预计持平] - actual",
      ]
    ),
    (
      "小麦最低收购价定为每斤1.19元，比上年提高1分。",
      [
        "1.19元 level 1.19 CNY exact - - [小麦最低收购价] - actual",
        "1分 change 0.01 CNY exact up yoy [小麦最低收购价] - actual",
      ]
    ),
    (
      "出口管制生效后，对美出口额骤降四成，仅为去年同期的六成左右。",
      [
        "四成 growth 40 % exact down - [对美出口额] - actual",
        "六成 share 60 % about - - [对美出口额] - actual",
      ]
    ),
    (
      "香港8月零售業總銷貨價值臨時估計為291億元，按年下跌10.1%，跌幅較7月的11.7%收窄。",
      [
        "291億元 level 29100000000 HKD exact - - [零售業總銷貨價值] - actual",
        "10.1% growth 10.1 % exact down yoy [零售業總銷貨價值] - actual",
        "11.7% growth 11.7 % exact down - [零售業總銷貨價值] - actual",
      ]
    ),
    (
      "該基金首九個月虧損4.8%，跑輸大市12個百分點，管理資產規模縮水至36億美元。",
      [
        "4.8% level 4.8 % exact - - [虧損] - actual",
        "12個百分點 change 12 pp exact down - [虧損] - actual",
        "36億美元 level 3600000000 USD exact - - [管理資產規模] - actual",
      ]
    ),
    (
      "日本央行维持短期利率-0.1%不变，将2022财年核心CPI涨幅预期上调至2.9%。",
      [
        "-0.1% level -0.1 % exact - - [日本央行维持短期利率] - actual",
        "2.9% growth 2.9 % exact up - [核心CPI] 2022 target",
      ]
    ),
    (
      "央行开展2000亿元7天期逆回购操作，中标利率1.8%。",
      [
        "2000亿元 level 200000000000 CNY exact - - [7天期逆回购操作] - actual",
        "1.8% level 1.8 % exact - - [中标利率] - actual",
      ]
    ),
    (
      "此次集采平均降幅56%，最高降幅达93%，预计每年可节约费用4.8亿元。",
      [
        "56% growth 56 % exact down - [集采] - actual",
        "93% growth 93 % exact down - [集采] - actual",
        "4.8亿元 level 480000000 CNY exact - - [可节约费用] - target",
      ]
    ),
    (
      "房价较高峰期跌去三分之一。",
      [
        "三分之一 growth 33.333333333333336 % exact down - [房价] - actual"
      ]
    ),
    (
      "每天步行8000步以上的人，死亡风险降低51%。",
      [
        "51% growth 51 % exact down - [死亡风险] - actual"
      ]
    ),
    (
      "电影首日票房1.2亿元，豆瓣评分8.1分。",
      [
        "1.2亿元 level 120000000 CNY exact - - [电影首日票房] - actual"
      ]
    ),
    (
      "建设立交桥12座。",
      [
        "12座 level 12 座 exact - - [立交桥] - actual"
      ]
    ),
    (
      "人口自然增长率为-2.14‰。",
      [
        "-2.14‰ growth 2.14 ‰ exact down - [人口自然增长率] - actual"
      ]
    ),
    (
      "全年出口增长5%，出口增速为-1.5%。",
      [
        "5% growth 5 % exact up - [出口] - actual",
        "-1.5% growth 1.5 % exact down - [出口] - actual",
      ]
    ),
    (
      "净利润为−1.2亿元，营业收入同比-3.2%。",
      [
        "−1.2亿元 level -120000000 CNY exact - - [净利润] - actual",
        "-3.2% growth 3.2 % exact down yoy [营业收入] - actual",
      ]
    ),
    (
      "农村卫生厕所普及率从2020年的48%提高到2023年的76%。",
      [
        "48% level 48 % exact - - [农村卫生厕所普及率] 2020 actual",
        "76% level 76 % exact - - [农村卫生厕所普及率] 2023 actual",
      ]
    ),
    (
      "客流恢复到2019年的86%。",
      [
        "86% share 86 % exact - - [客流] - actual"
      ]
    ),
    (
      "工期三年零两个月。",
      [
        "三年零两个月 level 38 mo exact - - [工期] - actual"
      ]
    ),
    (
      "今年要新建高标准农田35万亩，粮食亩产提高到450公斤以上。",
      [
        "35万亩 level 350000 mu exact - - [新建高标准农田] - target",
        "450公斤 level 450 kg at_least - - [粮食亩产] - target",
      ]
    ),
    (
      "我们将统筹资金，研发投入增速不低于10%。",
      [
        "10% growth 10 % at_least up - [研发投入] - target"
      ]
    ),
    (
      "直接经济损失初步估计超过12亿元。",
      [
        "12亿元 level 1200000000 CNY at_least - - [直接经济损失] - actual"
      ]
    ),
    (
      "统筹资金15亿元以上支持科技创新。",
      [
        "15亿元 level 1500000000 CNY at_least - - [统筹资金] - actual"
      ]
    ),
    (
      "就诊8.2万人次，较前一周上升6.3%。",
      [
        "8.2万人次 level 82000 人次 exact - - [就诊] - actual",
        "6.3% growth 6.3 % exact up pop [就诊] - actual",
      ]
    ),
    (
      "二手住宅价格下降4%，其中广州下降6.5%。",
      [
        "4% growth 4 % exact down - [二手住宅价格] - actual",
        "6.5% growth 6.5 % exact down - [二手住宅价格] - actual",
      ]
    ),
    (
      "新增“四上”企业120家，累计达1935家。",
      [
        "120家 level 120 家 exact - - [新增“四上”企业] - actual",
        "1935家 level 1935 家 exact - - [“四上”企业] - actual",
      ]
    ),
    (
      "城市和农村低保标准分别提高到每月820元、640元。",
      [
        "820元 level 820 CNY exact - - [城市低保标准] - actual",
        "640元 level 640 CNY exact - - [农村低保标准] - actual",
      ]
    ),
    (
      "学前教育普惠率、公办园在园幼儿占比分别为92.3%和58%。",
      [
        "92.3% level 92.3 % exact - - [学前教育普惠率] - actual",
        "58% share 58 % exact - - [公办园在园幼儿占比] - actual",
      ]
    ),
    (
      "每千人口拥有3岁以下婴幼儿托位数4.1个。",
      [
        "4.1个 level 4.1 个 exact - - [每千人口3岁以下婴幼儿托位数] - actual"
      ]
    ),
    (
      "全年发生各类生产安全事故12起，下降8%。",
      [
        "12起 level 12 起 exact - - [生产安全事故] - actual",
        "8% growth 8 % exact down - [生产安全事故] - actual",
      ]
    ),
    (
      "力争用三年时间实现总产值翻番。",
      [
        "翻番 growth 100 % exact up - [总产值] - target"
      ]
    ),
    (
      "二季度工业增加值增长4%，增速比一季度回落0.7个百分点。",
      [
        "4% growth 4 % exact up - [工业增加值] - actual",
        "0.7个百分点 change 0.7 pp exact down pop [工业增加值增速] - actual",
      ]
    ),
    (
      "70个大中城市中新建商品住宅价格环比下降。",
      [
        "70个 level 70 个 exact - - [大中城市] - actual"
      ]
    ),
    (
      "全市累计完成固定资产投资1.2万亿元，是前五年的1.8倍。",
      [
        "1.2万亿元 level 1200000000000 CNY exact - - [固定资产投资] - actual",
        "1.8倍 multiple 1.8 x exact - - [固定资产投资] - actual",
      ]
    ),
    (
      "对“一带一路”沿线国家进出口增长28.6%，占比提升至41%。",
      [
        "28.6% growth 28.6 % exact up - [对“一带一路”沿线国家进出口] - actual",
        "41% share 41 % exact - - [对“一带一路”沿线国家进出口占比] - actual",
      ]
    ),
    (
      "每万名劳动者中研发人员达86人年。",
      ["86人年 level 86 人年 exact - - [每万名劳动者中研发人员] - actual"]
    ),
    (
      "该国号称有六十万大军。",
      ["六十万 level 600000 1 exact - - [大军] - actual"]
    ),
    (
      "每平方公里GDP产出提升到1.3亿元。",
      ["1.3亿元 level 130000000 CNY exact - - [每平方公里GDP产出] - actual"]
    ),
    (
      "为10万户家庭提供适老化改造服务。",
      ["10万户 level 100000 户 exact - - [家庭] - actual"]
    ),
    (
      "坚决守住12.6万公顷耕地红线。",
      ["12.6万公顷 level 126000 ha exact - - [耕地红线] - actual"]
    ),
    ("她以10分35秒的成绩夺冠。", []),
  ]
}
