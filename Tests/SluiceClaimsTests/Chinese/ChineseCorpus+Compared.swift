extension ChineseCorpus {
  /// Metrics beside other values of theirs, what was added to a stock, 分别 behind what was spoken of, times in two units
  /// and nouns that stop before a preposition, in the form of ``sentences``.
  static let compared: [(String, [String])] = [
    (
      "全区规上工业增加值增长7.6%，高于全省1.3个百分点。",
      [
        "7.6% growth 7.6 % exact up - [规上工业增加值] - actual",
        "1.3个百分点 change 1.3 pp exact up - [规上工业增加值] - actual",
      ]
    ),
    (
      "规上工业增加值增长7.6%，高于全省平均水平1.3个百分点。",
      [
        "7.6% growth 7.6 % exact up - [规上工业增加值] - actual",
        "1.3个百分点 change 1.3 pp exact up - [规上工业增加值] - actual",
      ]
    ),
    (
      "旅游收入增速高于全国0.6个百分点。",
      [
        "0.6个百分点 change 0.6 pp exact up - [旅游收入增速] - actual"
      ]
    ),
    (
      "地区生产总值增速高于全国、全省0.7个和0.4个百分点。",
      [
        "0.7个 change 0.7 pp exact up - [地区生产总值增速] - actual",
        "0.4个百分点 change 0.4 pp exact up - [地区生产总值增速] - actual",
      ]
    ),
    (
      "城镇调查失业率低于全省0.2个百分点。",
      [
        "0.2个百分点 change 0.2 pp exact down - [城镇调查失业率] - actual"
      ]
    ),
    (
      "农民收入增幅快于城镇居民1.4个百分点。",
      [
        "1.4个百分点 change 1.4 pp exact up - [农民收入增幅] - actual"
      ]
    ),
    (
      "税收占比高于上年同期2.6个百分点。",
      [
        "2.6个百分点 change 2.6 pp exact up yoy [税收占比] - actual"
      ]
    ),
    (
      "人均可支配收入高于全国平均水平2800元。",
      [
        "2800元 change 2800 CNY exact up - [人均可支配收入] - actual"
      ]
    ),
    (
      "单位能耗低于行业平均水平12%。",
      [
        "12% growth 12 % exact down - [单位能耗] - actual"
      ]
    ),
    (
      "气温较常年同期偏高1.3℃。",
      [
        "1.3℃ change 1.3 Cel exact up - [气温] - actual"
      ]
    ),
    (
      "平均风速比往年低0.6米/秒。",
      [
        "0.6米/秒 change 0.6 m/s exact down - [风速] - actual"
      ]
    ),
    (
      "全年降雨量偏少三成。",
      [
        "三成 growth 30 % exact down - [降雨量] - actual"
      ]
    ),
    (
      "出口增速比全国高0.9个百分点。",
      [
        "0.9个百分点 change 0.9 pp exact up - [出口增速] - actual"
      ]
    ),
    (
      "进口增速高于年度目标3个百分点。",
      [
        "3个百分点 change 3 pp exact up - [进口增速] - actual"
      ]
    ),
    (
      "死亡率高于上年的1.4%。",
      [
        "1.4% level 1.4 % at_least - - [死亡率] - actual"
      ]
    ),
    (
      "住户收入低于贫困线的家庭减少到16户。",
      [
        "16户 level 16 户 exact - - [住户收入低于贫困线的家庭] - actual"
      ]
    ),
    (
      "失业率不高于5.2%。",
      [
        "5.2% level 5.2 % at_most - - [失业率] - actual"
      ]
    ),
    (
      "存款余额比年初增加280亿元。",
      [
        "280亿元 change 28000000000 CNY exact up - [存款余额] - actual"
      ]
    ),
    (
      "非税收入占比比全省平均水平低4.1个百分点。",
      [
        "4.1个百分点 change 4.1 pp exact down - [非税收入占比] - actual"
      ]
    ),
    (
      "水库蓄水量较多年平均偏多两成。",
      [
        "两成 growth 20 % exact up - [水库蓄水量] - actual"
      ]
    ),
    (
      "大豆产量比计划多出260吨。",
      [
        "260吨 change 260 t exact up - [大豆产量] - actual"
      ]
    ),
    (
      "县域面积比邻县大180平方公里。",
      [
        "180平方公里 change 180 km2 exact up - [县域面积] - actual"
      ]
    ),
    (
      "游客满意度和投诉办结率分别高于全省1.2个、0.8个百分点。",
      [
        "1.2个 change 1.2 pp exact up - [游客满意度] - actual",
        "0.8个百分点 change 0.8 pp exact up - [投诉办结率] - actual",
      ]
    ),
    (
      "合格率超过全国平均水平1.7个百分点，落后于邻市0.3个百分点。",
      [
        "1.7个百分点 change 1.7 pp exact up - [合格率] - actual",
        "0.3个百分点 change 0.3 pp exact down - [合格率] - actual",
      ]
    ),
    (
      "考试通过率不低于85%。",
      [
        "85% level 85 % at_least - - [考试通过率] - actual"
      ]
    ),
    (
      "限上商贸企业达到186家，净增15家。",
      [
        "186家 level 186 家 exact - - [限上商贸企业] - actual",
        "15家 level 15 家 exact - - [净增限上商贸企业] - actual",
      ]
    ),
    (
      "各项贷款余额345亿元，较年初新增38亿元。",
      [
        "345亿元 level 34500000000 CNY exact - - [各项贷款余额] - actual",
        "38亿元 change 3800000000 CNY exact up - [各项贷款余额] - actual",
      ]
    ),
    (
      "高技术产业、装备制造业增加值分别增长16.2%、12.4%，占规上工业比重分别达到20%、28%。",
      [
        "16.2% growth 16.2 % exact up - [高技术产业增加值] - actual",
        "12.4% growth 12.4 % exact up - [装备制造业增加值] - actual",
        "20% share 20 % exact - - [高技术产业增加值占规上工业比重] - actual",
        "28% share 28 % exact - - [装备制造业增加值占规上工业比重] - actual",
      ]
    ),
    (
      "房地产投资、基础设施投资分别增长5%和9%，占比分别提高1.1个和2.4个百分点。",
      [
        "5% growth 5 % exact up - [房地产投资] - actual",
        "9% growth 9 % exact up - [基础设施投资] - actual",
        "1.1个 change 1.1 pp exact up - [房地产投资占比] - actual",
        "2.4个百分点 change 2.4 pp exact up - [基础设施投资占比] - actual",
      ]
    ),
    (
      "火灾起数、受伤人数分别下降13.5%、8.2%。",
      [
        "13.5% growth 13.5 % exact down - [火灾起数] - actual",
        "8.2% growth 8.2 % exact down - [受伤人数] - actual",
      ]
    ),
    (
      "累计争取上级专项资金38亿元。",
      [
        "38亿元 level 3800000000 CNY exact - - [上级专项资金] - actual"
      ]
    ),
    (
      "争取年内新增学位2000个。",
      [
        "2000个 level 2000 个 exact - - [新增学位] - target"
      ]
    ),
    (
      "为企业减负5.6亿元。",
      [
        "5.6亿元 level 560000000 CNY exact - - [企业减负] - actual"
      ]
    ),
    (
      "人均预期寿命提高到78.6岁。",
      [
        "78.6岁 level 78.6 岁 exact - - [人均预期寿命] - actual"
      ]
    ),
    (
      "发放补贴6200万元，惠及农户2.3万户。",
      [
        "6200万元 level 62000000 CNY exact - - [补贴] - actual",
        "2.3万户 level 23000 户 exact - - [农户] - actual",
      ]
    ),
    (
      "全县150万人民共同努力。",
      [
        "150万 level 1500000 1 exact - - [人民] - actual"
      ]
    ),
    (
      "平台服务7000名用户对设备进行升级。",
      [
        "7000名 level 7000 名 exact - - [用户] - actual"
      ]
    ),
    (
      "他用时4小时21分跑完全程。",
      [
        "4小时21分 level 261 min exact - - [用时] - actual"
      ]
    ),
    (
      "手术历时2天6小时。",
      [
        "2天6小时 level 54 h exact - - [手术历时] - actual"
      ]
    ),
    (
      "比赛时间为1小时15分钟。",
      [
        "1小时15分钟 level 75 min exact - - [比赛时间] - actual"
      ]
    ),
    (
      "订单却减少了三成。",
      [
        "三成 growth 30 % exact down - [订单] - actual"
      ]
    ),
    (
      "他捐出了全部积蓄16万元。",
      [
        "16万元 level 160000 CNY exact - - [全部积蓄] - actual"
      ]
    ),
    (
      "手机电池容量5200毫安时。",
      [
        "5200毫安时 level 5200 mAh exact - - [手机电池容量] - actual"
      ]
    ),
    (
      "手机的电量从85%降到35%。",
      [
        "85% level 85 % exact - - [手机的电量] - actual",
        "35% level 35 % exact - - [手机的电量] - actual",
      ]
    ),
    (
      "佣金从6%降到3%。",
      [
        "6% level 6 % exact - - [佣金] - actual",
        "3% level 3 % exact - - [佣金] - actual",
      ]
    ),
    (
      "首付比例从30%降到25%。",
      [
        "30% share 30 % exact - - [首付比例] - actual",
        "25% share 25 % exact - - [首付比例] - actual",
      ]
    ),
    (
      "该项目建成后，年可实现产值26亿元、税收1.2亿元。",
      [
        "26亿元 level 2600000000 CNY exact - - [产值] - target",
        "1.2亿元 level 120000000 CNY exact - - [税收] - target",
      ]
    ),
    (
      "两市成交额9700亿元，较上个交易日放量1300亿元。",
      [
        "9700亿元 level 970000000000 CNY exact - - [两市成交额] - actual",
        "1300亿元 change 130000000000 CNY exact up - [两市成交额] - actual",
      ]
    ),
    (
      "人民币对美元中间价报7.1512元，调贬14个基点。",
      [
        "7.1512元 level 7.1512 CNY exact - - [人民币对美元中间价] - actual",
        "14个基点 change 14 bp exact down - [人民币对美元中间价] - actual",
      ]
    ),
    (
      "全年接到举报1100件。",
      [
        "1100件 level 1100 件 exact - - [接到举报] - actual"
      ]
    ),
    (
      "2023-24年度赤字为986亿元。",
      [
        "986亿元 level 98600000000 CNY exact - - [赤字] 2023/2024 actual"
      ]
    ),
    (
      "2022/23财年营收增长7%。",
      [
        "7% growth 7 % exact up - [营收] 2022/2023 actual"
      ]
    ),
    (
      "恒指升76点，报19512点。",
      [
        "76点 change 76 点 exact up - [恒指] - actual",
        "19512点 level 19512 点 exact - - [恒指] - actual",
      ]
    ),
    (
      "每股净资产6.2元，每股盈余0.48元。",
      [
        "6.2元 level 6.2 CNY exact - - [每股净资产] - actual",
        "0.48元 level 0.48 CNY exact - - [每股盈余] - actual",
      ]
    ),
    (
      "房贷利率升破2.4%。",
      [
        "2.4% level 2.4 % at_least - - [房贷利率] - actual"
      ]
    ),
    (
      "票价平均加价6.5%。",
      [
        "6.5% growth 6.5 % exact up - [票价] - actual"
      ]
    ),
    (
      "本地生产总值按年实质增长1.6%。",
      [
        "1.6% growth 1.6 % exact up yoy [本地生产总值] - actual"
      ]
    ),
    (
      "该州人口260万人，占全国的1.9%。",
      [
        "260万人 level 2600000 人 exact - - [州人口] - actual",
        "1.9% share 1.9 % exact - - [州人口] - actual",
      ]
    ),
  ]
}
