extension ChineseCorpus {
  /// Wording of the press on both sides of the strait, and of reports, in the form of ``sentences``.
  static let press: [(String, [String])] = [
    (
      "网约车订单较目前增加12%。",
      [
        "12% growth 12 % exact up - [网约车订单] - actual"
      ]
    ),
    (
      "单日最高车流18万辆次。",
      [
        "18万辆次 level 180000 辆次 exact - - [单日最高车流] - actual"
      ]
    ),
    (
      "星河手机出货210万部，重回第一。",
      [
        "210万部 level 2100000 部 exact - - [星河手机出货] - actual",
        "第一 rank 1 rank exact - - [星河手机出货] - actual",
      ]
    ),
    (
      "三十多名护林员常年值守。",
      [
        "三十多名 level 30 名 at_least - - [护林员] - actual"
      ]
    ),
    (
      "南郊建成20个保障性住房项目。",
      [
        "20个 level 20 个 exact - - [保障性住房项目] - actual"
      ]
    ),
    (
      "收购竞价首轮售出1.5万张门票。",
      [
        "1.5万张 level 15000 张 exact - - [门票] - actual"
      ]
    ),
    (
      "以貸款80萬元、20年期為例，月供減少310元。",
      [
        "310元 change 310 CNY exact down - [月供] - actual"
      ]
    ),
    (
      "民警对其处以300元罚款。",
      [
        "300元 level 300 CNY exact - - [罚款] - actual"
      ]
    ),
    (
      "镇上生活垃圾处理率由62%提高到91%。",
      [
        "62% level 62 % exact - - [镇上生活垃圾处理率] - actual",
        "91% level 91 % exact - - [镇上生活垃圾处理率] - actual",
      ]
    ),
    (
      "候车时间由12分钟缩短至5分钟。",
      [
        "12分钟 level 12 min exact - - [候车时间] - actual",
        "5分钟 level 5 min exact - - [候车时间] - actual",
      ]
    ),
    (
      "每千人口床位数由5.1张提高到6.8张。",
      [
        "5.1张 level 5.1 张 exact - - [每千人口床位数] - actual",
        "6.8张 level 6.8 张 exact - - [每千人口床位数] - actual",
      ]
    ),
    (
      "改造提升农田3.8万亩。",
      [
        "3.8万亩 level 38000 mu exact - - [改造提升农田] - actual"
      ]
    ),
    (
      "完成改造57个内涝排水点。",
      [
        "57个 level 57 个 exact - - [改造内涝排水点] - actual"
      ]
    ),
    (
      "建设油茶良种培育基地1200亩。",
      [
        "1200亩 level 1200 mu exact - - [油茶良种培育基地] - actual"
      ]
    ),
    (
      "园区入驻企业60多家。",
      [
        "60多家 level 60 家 at_least - - [入驻企业] - actual"
      ]
    ),
    (
      "运量相当于疫情前的92%。",
      [
        "92% share 92 % exact - - [运量] - actual"
      ]
    ),
    (
      "全年旅客达350万人次，为2019年的73%。",
      [
        "350万人次 level 3500000 人次 exact - - [旅客] - actual",
        "73% share 73 % exact - - [旅客] - actual",
      ]
    ),
    (
      "利润不足，市值蒸发约45亿元。",
      [
        "45亿元 change 4500000000 CNY about down - [市值] - actual"
      ]
    ),
    (
      "高于市场预期的30亿元。",
      [
        "30亿元 level 3000000000 CNY exact - - [] - target"
      ]
    ),
    (
      "公司計畫再展店15家。",
      [
        "15家 level 15 家 exact - - [展店] - target"
      ]
    ),
    (
      "店方拟配发股利0.7元。",
      [
        "0.7元 level 0.7 CNY exact - - [股利] - target"
      ]
    ),
    (
      "河道质量至少是原来的4倍。",
      [
        "4倍 multiple 4 x at_least - - [河道质量] - actual"
      ]
    ),
    (
      "2000年底前建成的老旧小区改造180户，到2025年新增车位900个。",
      [
        "180户 level 180 户 exact - - [老旧小区改造] - actual",
        "900个 level 900 个 exact - - [新增车位] 2025 target",
      ]
    ),
    (
      "预计2026年量产，月产能4万片。公司营收18亿元。",
      [
        "4万片 level 40000 片 exact - - [月产能] 2026 target",
        "18亿元 level 1800000000 CNY exact - - [营收] - actual",
      ]
    ),
    (
      "票房1.2億元，較去年成長37%。",
      [
        "1.2億元 level 120000000 CNY exact - - [票房] - actual",
        "37% growth 37 % exact up yoy [票房] - actual",
      ]
    ),
    (
      "學會訪問600名家長，發現五成三受訪者失眠。",
      [
        "600名 level 600 名 exact - - [家長] - actual",
        "五成三 share 53 % exact - - [受訪者失眠] - actual",
      ]
    ),
    (
      "沽出207伙，佔可售單位約95%。",
      [
        "207伙 level 207 伙 exact - - [沽出] - actual",
        "95% share 95 % about - - [沽出] - actual",
      ]
    ),
    (
      "七夕假期3天，景区接待游客6万人次。",
      [
        "6万人次 level 60000 人次 exact - - [景区接待游客] - actual"
      ]
    ),
    (
      "出口额按可比口径同比增长11.7%。",
      [
        "11.7% growth 11.7 % exact up yoy [出口额] - actual"
      ]
    ),
    (
      "每万人口发明专利拥有量达到12.6件。",
      [
        "12.6件 level 12.6 件 exact - - [每万人口发明专利拥有量] - actual"
      ]
    ),
    (
      "三季度公司回购最多3亿美元股份。",
      [
        "3亿美元 level 300000000 USD at_most - - [回购] - actual"
      ]
    ),
    (
      "建校100周年。",
      []
    ),
    (
      "市价六五折起。",
      []
    ),
    (
      "一年期存款利率由1.65%降至1.55%。",
      [
        "1.65% level 1.65 % exact - - [一年期存款利率] - actual",
        "1.55% level 1.55 % exact - - [一年期存款利率] - actual",
      ]
    ),
    (
      "钢材销量410万吨，达成全年目标49%。",
      [
        "410万吨 level 4100000 t exact - - [钢材销量] - actual",
        "49% share 49 % exact - - [钢材销量] - actual",
      ]
    ),
    (
      "线路设计时速350公里，设站8座。",
      [
        "8座 level 8 座 exact - - [设站] - actual"
      ]
    ),
    (
      "單位實用面積278至635平方呎，超額認購14倍。",
      [
        "278至635平方呎 level 278.0...635 ft2 range - - [單位實用面積] - actual",
        "14倍 multiple 14 x exact - - [認購] - actual",
      ]
    ),
    (
      "服务业方面，增加值增长4%。",
      [
        "4% growth 4 % exact up - [服务业增加值] - actual"
      ]
    ),
    (
      "上月集中开工22个总投资48亿元的项目。",
      [
        "22个 level 22 个 exact - - [项目] - actual",
        "48亿元 level 4800000000 CNY exact - - [总投资] - actual",
      ]
    ),
    (
      "改造资金中60%由省级财政承担。",
      [
        "60% share 60 % exact - - [改造资金] - actual"
      ]
    ),
    (
      "受访学生中三成来自高中。",
      [
        "三成 share 30 % exact - - [受访学生] - actual"
      ]
    ),
    (
      "2023年1至3月份进口额为30亿美元，4月到6月份出口额为40亿美元。",
      [
        "30亿美元 level 3000000000 USD exact - - [进口额] 2023-01/2023-03 actual",
        "40亿美元 level 4000000000 USD exact - - [出口额] 2023-04/2023-06 actual",
      ]
    ),
    (
      "明年全区工业产值增长6%-6.5%。",
      [
        "6%-6.5% growth 6.0...6.5 % range up - [工业产值] - target"
      ]
    ),
    (
      "盐度为3‰-5‰。",
      [
        "3‰-5‰ level 3.0...5 ‰ range - - [盐度] - actual"
      ]
    ),
    (
      "入园企业数量实现翻番。",
      [
        "翻番 growth 100 % exact up - [入园企业数量] - actual"
      ]
    ),
    (
      "2022年1至9月，游船载客8万人次。10月，游船载客2万人次。",
      [
        "8万人次 level 80000 人次 exact - - [游船载客] 2022-01/2022-09 actual",
        "2万人次 level 20000 人次 exact - - [游船载客] 2022-10 actual",
      ]
    ),
    (
      "2023年第3季营收20亿元。",
      [
        "20亿元 level 2000000000 CNY exact - - [营收] 2023-Q3 actual"
      ]
    ),
    (
      "民國113年1至6月捐血5萬袋。",
      [
        "5萬袋 level 50000 袋 exact - - [捐血] 2024-01/2024-06 actual"
      ]
    ),
    (
      "臺南113年第2季房價上漲2%。",
      [
        "2% growth 2 % exact up - [房價] 2024-Q2 actual"
      ]
    ),
    (
      "养殖户比重升至七成以上。",
      [
        "七成 share 70 % at_least - - [养殖户比重] - actual"
      ]
    ),
    (
      "园区税收比上年增收3万元。",
      [
        "3万元 change 30000 CNY exact up yoy [园区税收] - actual"
      ]
    ),
    (
      "驿站比上年同期净增15家。",
      [
        "15家 change 15 家 exact up yoy [驿站] - actual"
      ]
    ),
    (
      "水费收入完成年初预算数40万元的95%，比上年下降2%。",
      [
        "40万元 level 400000 CNY exact - - [年初预算数] - actual",
        "95% share 95 % exact - - [水费收入] - actual",
        "2% growth 2 % exact down yoy [水费收入] - actual",
      ]
    ),
    (
      "矿区产煤由2010年的20万吨增加到2015年的40万吨，年均增长15%。",
      [
        "20万吨 level 200000 t exact - - [矿区产煤] 2010 actual",
        "40万吨 level 400000 t exact - - [矿区产煤] 2015 actual",
        "15% growth 15 % exact up cagr [矿区产煤] 2015 actual",
      ]
    ),
    (
      "城区绿化率达到40%，比“十二五”末提高了3个百分点。",
      [
        "40% level 40 % exact - - [城区绿化率] - actual",
        "3个百分点 change 3 pp exact up since:2015 [城区绿化率] - actual",
      ]
    ),
    (
      "茶园面积5万亩，在全州12个县中排名第4。",
      [
        "5万亩 level 50000 mu exact - - [茶园面积] - actual",
        "12个 level 12 个 exact - - [县] - actual",
        "第4 rank 4 rank exact - - [茶园面积] - actual",
      ]
    ),
    (
      "县城有6万人口。",
      [
        "6万 level 60000 1 exact - - [人口] - actual"
      ]
    ),
    (
      "林地面积约占全县面积的1/3。",
      [
        "1/3 share 33.33333333333333 % about - - [林地面积] - actual"
      ]
    ),
    (
      "计划投资8亿元，截至5月底，累计完成投资3亿元。",
      [
        "8亿元 level 800000000 CNY exact - - [投资] - target",
        "3亿元 level 300000000 CNY exact - - [投资] - actual",
      ]
    ),
    (
      "化肥使用量、农药使用量分别完成年度控制任务的90%、95%。",
      [
        "90% share 90 % exact - - [化肥使用量] - actual",
        "95% share 95 % exact - - [农药使用量] - actual",
      ]
    ),
    (
      "入学率在90%以上的村20个。",
      [
        "20个 level 20 个 exact - - [入学率在90%以上的村] - actual"
      ]
    ),
    (
      "两队派出15名队员赶赴灾区。",
      [
        "15名 level 15 名 exact - - [队员] - actual"
      ]
    ),
    (
      "火灾起数比去年同期减少20起，降幅达15%。",
      [
        "20起 change 20 起 exact down yoy [火灾起数] - actual",
        "15% growth 15 % exact down yoy [火灾起数] - actual",
      ]
    ),
    (
      "公路养护投入完成6亿元，超出养护定额4000万元。",
      [
        "6亿元 level 600000000 CNY exact - - [公路养护投入] - actual",
        "4000万元 change 40000000 CNY exact up - [公路养护投入] - actual",
      ]
    ),
    (
      "渡口改建项目年度计划投资1.2亿元。",
      [
        "1.2亿元 level 120000000 CNY exact - - [渡口改建项目年度计划投资] - target"
      ]
    ),
    (
      "门票收入18亿元，超过预期的16亿元。",
      [
        "18亿元 level 1800000000 CNY exact - - [门票收入] - actual",
        "16亿元 level 1600000000 CNY exact - - [门票收入] - target",
      ]
    ),
    (
      "新华社长沙2022年10月20日电 今年前三季度全省外贸进出口总额4800亿元，同比增长12.1%。",
      [
        "4800亿元 level 480000000000 CNY exact - - [外贸进出口总额] 2022-01/2022-09 actual",
        "12.1% growth 12.1 % exact up yoy [外贸进出口总额] 2022-01/2022-09 actual",
      ]
    ),
    (
      "该公司上季营收新台币86.4亿元，年增7.2%。",
      [
        "86.4亿元 level 8640000000 TWD exact - - [上季营收] - actual",
        "7.2% growth 7.2 % exact up yoy [上季营收] - actual",
      ]
    ),
    (
      "亏损收窄至人民币3,180万元，按年减少28%。",
      [
        "3,180万元 level 31800000 CNY exact - - [亏损] - actual",
        "28% growth 28 % exact down yoy [亏损] - actual",
      ]
    ),
    (
      "公司去年营收年增18趴，尖峰负载达3,920万瓩。",
      [
        "18趴 growth 18 % exact up yoy [营收] - actual",
        "3,920万瓩 level 39200000 kW exact - - [尖峰负载] - actual",
      ]
    ),
    (
      "全市一般公共预算收入52亿元，为年初预算的103.2%，同比增长6.1%；支出88亿元，完成预算的97%，增长4.4%。",
      [
        "52亿元 level 5200000000 CNY exact - - [一般公共预算收入] - actual",
        "103.2% share 103.2 % exact - - [一般公共预算收入] - actual",
        "6.1% growth 6.1 % exact up yoy [一般公共预算收入] - actual",
        "88亿元 level 8800000000 CNY exact - - [支出] - actual",
        "97% share 97 % exact - - [支出] - actual",
        "4.4% growth 4.4 % exact up - [支出] - actual",
      ]
    ),
    (
      "长假首日，高速公路日均车流量达到平日的1.9倍。",
      [
        "1.9倍 multiple 1.9 x exact - - [高速公路日均车流量] - actual"
      ]
    ),
    (
      "8座及以下小客车免收通行费，预计节省2.1亿元。",
      [
        "2.1亿元 level 210000000 CNY exact - - [节省] - target"
      ]
    ),
    (
      "2025年全县教育支出拟安排12.4亿元，比上年执行数增长3.1%，其中义务教育支出7亿元。",
      [
        "12.4亿元 level 1240000000 CNY exact - - [教育支出] 2025 target",
        "3.1% growth 3.1 % exact up yoy [教育支出] 2025 target",
        "7亿元 level 700000000 CNY exact - - [义务教育支出] 2025 target",
      ]
    ),
    (
      "出口年增率约落在2%至5%。",
      [
        "2%至5% growth 2.0...5 % range up yoy [出口] - actual"
      ]
    ),
    (
      "今年电价平均调涨8%，非住宅用电调降2%。",
      [
        "8% growth 8 % exact up - [电价] - actual",
        "2% growth 2 % exact down - [非住宅用电] - actual",
      ]
    ),
  ]
}
