extension ChineseCorpus {
  /// Wording of product pages, local news and studies, in the form of ``sentences``.
  static let features: [(String, [String])] = [
    (
      "新机搭载骁龙 765 Turbo 芯片，支持 33W 快充。",
      [
        "33W level 33 W exact - - [快充] - actual"
      ]
    ),
    (
      "最高支持 2TB 的拓展存储。",
      [
        "2TB level 2 TB exact - - [拓展存储] - actual"
      ]
    ),
    (
      "背面有一块 1.6 英寸 OLED 副屏。",
      [
        "1.6 英寸 level 1.6 in exact - - [OLED 副屏] - actual"
      ]
    ),
    (
      "球员身高1米92，体重88公斤。",
      [
        "1米92 level 1.92 m exact - - [球员身高] - actual",
        "88公斤 level 88 kg exact - - [体重] - actual",
      ]
    ),
    (
      "姐姐身高一米七，弟弟身高1米4。",
      [
        "一米七 level 1.7 m exact - - [姐姐身高] - actual",
        "1米4 level 1.4 m exact - - [弟弟身高] - actual",
      ]
    ),
    (
      "公园更新座椅1200张。",
      [
        "1200张 level 1200 张 exact - - [公园更新座椅] - actual"
      ]
    ),
    (
      "警方抓获嫌疑人14名、捣毁窝点9个。",
      [
        "14名 level 14 名 exact - - [抓获嫌疑人] - actual",
        "9个 level 9 个 exact - - [捣毁窝点] - actual",
      ]
    ),
    (
      "大约600名身着白衣的跑者在此举行5公里慢跑。",
      [
        "600名 level 600 名 about - - [跑者] - actual",
        "5公里 level 5 km exact - - [慢跑] - actual",
      ]
    ),
    (
      "新线路的良率可能在七成以上。",
      [
        "七成 level 70 % at_least - - [新线路的良率] - actual"
      ]
    ),
    (
      "利率区间大概率在2.1-2.4%之间。",
      [
        "2.1-2.4% level 2.1...2.4 % range - - [利率区间] - actual"
      ]
    ),
    (
      "折叠屏手机销量不及手机总销量的2%。",
      [
        "2% share 2 % at_most - - [折叠屏手机销量] - actual"
      ]
    ),
    (
      "有12.5%的在国内售出的汽车具备该功能。",
      [
        "12.5% share 12.5 % exact - - [汽车具备该功能] - actual"
      ]
    ),
    (
      "电动车的续航里程仅有燃油车的三分之一。",
      [
        "三分之一 share 33.333333333333336 % exact - - [电动车的续航里程] - actual"
      ]
    ),
    (
      "企业希望能把电池寿命保持在新电池的75%以上。",
      [
        "75% share 75 % at_least - - [电池寿命] - actual"
      ]
    ),
    (
      "这6.4%没有任何症状的病人已经隔离。",
      [
        "6.4% share 6.4 % exact - - [病人] - actual"
      ]
    ),
    (
      "4名队员按计划开展了训练。",
      [
        "4名 level 4 名 exact - - [队员] - actual"
      ]
    ),
    (
      "车队人数，迅速扩展到45人。",
      [
        "45人 level 45 人 exact - - [车队人数] - actual"
      ]
    ),
    (
      "80余名志愿者助力本地品牌。",
      [
        "80余名 level 80 名 at_least - - [志愿者] - actual"
      ]
    ),
    (
      "26家诊所达国家标准。",
      [
        "26家 level 26 家 exact - - [诊所] - actual"
      ]
    ),
    (
      "经过浸泡、蒸煮、发酵三个过程。",
      [
        "三个 level 3 个 exact - - [过程] - actual"
      ]
    ),
    (
      "两根管道紧紧连接成一体。",
      [
        "两根 level 2 根 exact - - [管道] - actual"
      ]
    ),
    (
      "县城建成区面积18平方公里。",
      [
        "18平方公里 level 18 km2 exact - - [县城建成区面积] - actual"
      ]
    ),
    (
      "排查隐患75个、整改率100%。",
      [
        "75个 level 75 个 exact - - [排查隐患] - actual",
        "100% level 100 % exact - - [整改率] - actual",
      ]
    ),
    (
      "对500户困难、低收入家庭发放补贴。",
      [
        "500户 level 500 户 exact - - [困难、低收入家庭发放补贴] - actual"
      ]
    ),
    (
      "建设12个社区、街道便民中心。",
      [
        "12个 level 12 个 exact - - [社区、街道便民中心] - actual"
      ]
    ),
    (
      "春运期间全市累计发送旅客86.4万人次。",
      [
        "86.4万人次 level 864000 人次 exact - - [发送旅客] - actual"
      ]
    ),
    (
      "该剧收视率为2.14%，同时段排名第二。",
      [
        "2.14% level 2.14 % exact - - [剧收视率] - actual",
        "第二 rank 2 rank exact - - [剧收视率] - actual",
      ]
    ),
    (
      "57%的受访者支持该方案，31%表示反对。",
      [
        "57% share 57 % exact - - [受访者支持该方案] - actual",
        "31% share 31 % exact - - [表示反对] - actual",
      ]
    ),
    (
      "手术持续了4个多小时。",
      [
        "4个多小时 level 4 h at_least - - [手术] - actual"
      ]
    ),
    (
      "会议开了两个半小时。",
      [
        "两个半小时 level 2.5 h exact - - [会议开] - actual"
      ]
    ),
    (
      "医生从患者体内取出一个重约2公斤的结石。",
      [
        "2公斤 level 2 kg about - - [结石] - actual"
      ]
    ),
    (
      "国际金价每盎司报1985美元。",
      [
        "1985美元 level 1985 USD exact - - [国际金价] - actual"
      ]
    ),
    (
      "学校共有学生1730人。",
      [
        "1730人 level 1730 人 exact - - [学生] - actual"
      ]
    ),
    (
      "近七成员工愿意加班，超六成年轻人表示理解。",
      [
        "七成 share 70 % about - - [员工愿意加班] - actual",
        "六成 share 60 % at_least - - [年轻人] - actual",
      ]
    ),
    (
      "产品成本上升两成。",
      [
        "两成 growth 20 % exact up - [产品成本] - actual"
      ]
    ),
    (
      "后置采用 6400万主摄与 800 万广角。",
      [
        "6400万 level 64000000 px exact - - [主摄] - actual",
        "800 万 level 8000000 px exact - - [广角] - actual",
      ]
    ),
    (
      "在国内的销量中，近乎85%是由本地企业贡献。",
      [
        "85% share 85 % about - - [本地企业贡献] - actual"
      ]
    ),
    (
      "完成城区4条较差水体治理。",
      [
        "4条 level 4 条 exact - - [较差水体治理] - actual"
      ]
    ),
    (
      "清晨气温骤降至零下14摄氏度。",
      [
        "零下14摄氏度 level -14 Cel exact - - [气温] - actual"
      ]
    ),
    (
      "最低气温-7℃，最高气温零下1℃。",
      [
        "-7℃ level -7 Cel exact - - [最低气温] - actual",
        "零下1℃ level -1 Cel exact - - [最高气温] - actual",
      ]
    ),
    (
      "央行升息半碼，隔夜利率調升至1.75%。",
      [
        "半碼 change 12.5 bp exact up - [央行升息] - actual",
        "1.75% level 1.75 % exact - - [隔夜利率] - actual",
      ]
    ),
    (
      "前锋在30码外射门。",
      [
        "30码 level 30 yd exact - - [前锋] - actual"
      ]
    ),
    (
      "每股派息12港仙。",
      [
        "12港仙 level 0.12 HKD exact - - [每股派息] - actual"
      ]
    ),
    (
      "全国共有2.1亿65岁以上老人。",
      [
        "2.1亿 level 210000000 1 exact - - [65岁以上老人] - actual"
      ]
    ),
    (
      "这笔罚款创下纪录，是此前最高罚单的四倍。",
      [
        "四倍 multiple 4 x exact - - [罚款] - actual"
      ]
    ),
    (
      "这一市场规模将在五年内翻一番。",
      [
        "翻一番 growth 100 % exact up - [市场规模] - target"
      ]
    ),
    (
      "这家企业完成了6000万美元C轮融资。",
      [
        "6000万美元 level 60000000 USD exact - - [C轮融资] - actual"
      ]
    ),
    (
      "出口增速比上半年放缓2.3个百分点。",
      [
        "2.3个百分点 change 2.3 pp exact down - [出口增速] - actual"
      ]
    ),
    (
      "房价从三四百元涨到一千多元。",
      [
        "三四百元 level 300.0...400 CNY range - - [房价] - actual",
        "一千多元 level 1000 CNY at_least - - [房价] - actual",
      ]
    ),
    (
      "礼堂里只有三百来人。",
      [
        "三百来人 level 300 人 about - - [礼堂里] - actual"
      ]
    ),
    (
      "第二批3万剂疫苗已运抵，首批2万剂于上周用完。",
      [
        "3万剂 level 30000 剂 exact - - [疫苗] - actual",
        "2万剂 level 20000 剂 exact - - [疫苗] - actual",
      ]
    ),
    (
      "累计报告确诊病例318例。",
      [
        "318例 level 318 例 exact - - [确诊病例] - actual"
      ]
    ),
    (
      "租金较高峰期回落12%。",
      [
        "12% growth 12 % exact down - [租金] - actual"
      ]
    ),
    (
      "水库蓄水量已降到总库容的四成。",
      [
        "四成 share 40 % exact - - [水库蓄水量] - actual"
      ]
    ),
    (
      "抽查的124批次产品中，不合格9批次。",
      [
        "124批次 level 124 批次 exact - - [产品] - actual",
        "9批次 level 9 批次 exact - - [不合格] - actual",
      ]
    ),
    (
      "每小时可挖土250立方米。",
      [
        "250立方米 level 250 m3 exact - - [可挖土] - actual"
      ]
    ),
    (
      "自8月5日起下调存款准备金率0.25个百分点。",
      [
        "0.25个百分点 change 0.25 pp exact down - [存款准备金率] - actual"
      ]
    ),
    (
      "全县生产总值增长5.9%，两年平均增长5.2%。",
      [
        "5.9% growth 5.9 % exact up - [生产总值] - actual",
        "5.2% growth 5.2 % exact up cagr [生产总值] - actual",
      ]
    ),
    (
      "截至5月底已完成投资318亿元。",
      [
        "318亿元 level 31800000000 CNY exact - - [投资] - actual"
      ]
    ),
    (
      "公共预算收入完成92.4亿元，剔除减税因素后增长1.8%。",
      [
        "92.4亿元 level 9240000000 CNY exact - - [公共预算收入] - actual",
        "1.8% growth 1.8 % exact up - [公共预算收入] - actual",
      ]
    ),
    (
      "学前教育毛入园率、九年义务教育巩固率分别达到90.2%和96.5%。",
      [
        "90.2% level 90.2 % exact - - [学前教育毛入园率] - actual",
        "96.5% level 96.5 % exact - - [九年义务教育巩固率] - actual",
      ]
    ),
    (
      "接待游客1280万人次、实现旅游收入96亿元，分别恢复到2019年的88%和83%。",
      [
        "1280万人次 level 12800000 人次 exact - - [接待游客] - actual",
        "96亿元 level 9600000000 CNY exact - - [旅游收入] - actual",
        "88% share 88 % exact - - [接待游客] - actual",
        "83% share 83 % exact - - [旅游收入] - actual",
      ]
    ),
    (
      "平均治疗费用2800元。",
      [
        "2800元 level 2800 CNY exact - - [治疗费用] - actual"
      ]
    ),
    (
      "基金持有1.6亿股，占比19%。",
      [
        "1.6亿股 level 160000000 股 exact - - [基金持有] - actual",
        "19% share 19 % exact - - [基金持有占比] - actual",
      ]
    ),
    (
      "今年贷款偿还24亿元。",
      [
        "24亿元 level 2400000000 CNY exact - - [贷款偿还] - actual"
      ]
    ),
    (
      "设备租用45台。",
      [
        "45台 level 45 台 exact - - [设备租用] - actual"
      ]
    ),
    (
      "办理人大代表建议182件。",
      [
        "182件 level 182 件 exact - - [人大代表建议] - actual"
      ]
    ),
  ]

  /// Sentences whose numbers name things, or only say which are meant.
  static let names = [
    "店里服务十分周到，顾客十分满意。",
    "麒麟710支持双卡，骁龙660次于它。",
    "昆仑800根据特征设计。",
    "相机支持 8K/60FPS 录制。",
    "采用双星自研 Exa 990 两种方案。",
    "据报道，2019 EXPO 展会已经结束。",
    "该机使用 Exa 9820 处理器。",
    "她以11秒32的成绩夺冠。",
    "每天步行超过6000步的人更健康。",
    "参赛者最大的68岁。",
    "我们要抓好3件事。",
    "事发30多天后，他出院了。",
  ]
}
