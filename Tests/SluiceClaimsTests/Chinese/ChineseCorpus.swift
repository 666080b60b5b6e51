/// Sentences with all claims that they make, one line each: surface, kind, value, unit, qualifier, direction, basis,
/// [metric], period, status; `-` where a field is empty.
enum ChineseCorpus {
  static let sentences: [(String, [String])] = [
    (
      "乡镇产值30亿元，按可比价格计算，比上年增长5.6%，扣除价格因素，实际增长5.1%。",
      [
        "30亿元 level 3000000000 CNY exact - - [乡镇产值] - actual",
        "5.6% growth 5.6 % exact up yoy [乡镇产值] - actual",
        "5.1% growth 5.1 % exact up - [乡镇产值] - actual",
      ]
    ),
    (
      "均价2.3万元，微跌0.8%，完成全年计划的82%。",
      [
        "2.3万元 level 23000 CNY exact - - [均价] - actual",
        "0.8% growth 0.8 % exact down - [均价] - actual",
        "82% share 82 % exact - - [均价] - actual",
      ]
    ),
    (
      "支出12億元，目標媒合3,500戶。",
      [
        "12億元 level 1200000000 CNY exact - - [支出] - actual",
        "3,500戶 level 3500 户 exact - - [媒合] - target",
      ]
    ),
    (
      "布價升316元或1.77%。",
      [
        "316元 change 316 CNY exact up - [布價] - actual",
        "1.77% growth 1.77 % exact up - [布價] - actual",
      ]
    ),
    (
      "投入1.35亿元新建泵站12座。",
      [
        "1.35亿元 level 135000000 CNY exact - - [投入] - actual",
        "12座 level 12 座 exact - - [新建泵站] - actual",
      ]
    ),
    (
      "暑期旅客13萬人次，恢復至2019年同期的九成三，貨運量101萬公噸，航班起降660架次。",
      [
        "13萬人次 level 130000 人次 exact - - [暑期旅客] - actual",
        "九成三 share 93 % exact - - [暑期旅客] - actual",
        "101萬公噸 level 1010000 t exact - - [貨運量] - actual",
        "660架次 level 660 架次 exact - - [航班起降] - actual",
      ]
    ),
    (
      "整机尺寸为 160.5×74.2×8.1mm，重量 190 克，支持 5 倍光学变焦。",
      [
        "160.5 level 160.5 mm exact - - [整机尺寸] - actual",
        "74.2 level 74.2 mm exact - - [整机尺寸] - actual",
        "8.1mm level 8.1 mm exact - - [整机尺寸] - actual",
        "190 克 level 190 g exact - - [重量] - actual",
        "5 倍 multiple 5 x exact - - [光学变焦] - actual",
      ]
    ),
    (
      "西瓜每斤比上周便宜0.3元，平均等候时间缩短2.6小时。",
      [
        "0.3元 change 0.3 CNY exact down pop [西瓜] - actual",
        "2.6小时 change 2.6 h exact down - [平均等候时间] - actual",
      ]
    ),
    (
      "工资由4200元上调至4600元，事故减少近一半。",
      [
        "4200元 level 4200 CNY exact - - [工资] - actual",
        "4600元 level 4600 CNY exact - - [工资] - actual",
        "一半 growth 50 % about down - [事故] - actual",
      ]
    ),
    (
      "干笋产量2150吨、产值3.2亿元，分别比上年增长8%和12%。",
      [
        "2150吨 level 2150 t exact - - [干笋产量] - actual",
        "3.2亿元 level 320000000 CNY exact - - [产值] - actual",
        "8% growth 8 % exact up yoy [干笋产量] - actual",
        "12% growth 12 % exact up yoy [产值] - actual",
      ]
    ),
    (
      "住房支出占全部支出的61.5%，新出口订单指数为48.6。",
      [
        "61.5% share 61.5 % exact - - [住房支出] - actual",
        "48.6 level 48.6 1 exact - - [新出口订单指数] - actual",
      ]
    ),
    (
      "总人口比2010年的38万人减少2.6万人。",
      [
        "38万人 level 380000 人 exact - - [总人口] 2010 actual",
        "2.6万人 change 26000 人 exact down since:2010 [总人口] - actual",
      ]
    ),
    (
      "未来三年，园区将投入6.4亿元，引进企业40家，公司拟向股东每10股派发现金红利2元。",
      [
        "6.4亿元 level 640000000 CNY exact - - [投入] - target",
        "40家 level 40 家 exact - - [引进企业] - target",
        "2元 level 2 CNY exact - - [现金红利] - target",
      ]
    ),
    (
      "拆除旧桥2处和旧房40余栋，现有高中12所和职业学校5所。",
      [
        "2处 level 2 处 exact - - [拆除旧桥] - actual",
        "40余栋 level 40 栋 at_least - - [拆除旧房] - actual",
        "12所 level 12 所 exact - - [高中] - actual",
        "5所 level 5 所 exact - - [职业学校] - actual",
      ]
    ),
    (
      "2023年全市地区生产总值1205.6亿元,增长4.2%,增速居全省第三。",
      [
        "1205.6亿元 level 120560000000 CNY exact - - [地区生产总值] 2023 actual",
        "4.2% growth 4.2 % exact up - [地区生产总值] 2023 actual",
        "第三 rank 3 rank exact - - [地区生产总值增速] 2023 actual",
      ]
    ),
    (
      "力争到2027年建成充电桩超8000个,PM2.5年均浓度控制在30微克/立方米以内,城镇化率提高2.5个百分点左右。",
      [
        "8000个 level 8000 个 at_least - - [充电桩] 2027 target",
        "30微克/立方米 level 30 ug/m3 at_most - - [PM2.5年均浓度] 2027 target",
        "2.5个百分点 change 2.5 pp about up - [城镇化率] 2027 target",
      ]
    ),
    (
      "上半年，该公司实现营业收入3.4亿元，同比增长12.5%，净利润下降3.1%。",
      [
        "3.4亿元 level 340000000 CNY exact - - [营业收入] - actual",
        "12.5% growth 12.5 % exact up yoy [营业收入] - actual",
        "3.1% growth 3.1 % exact down - [净利润] - actual",
      ]
    ),
    (
      "6月末，存款和贷款余额分别增长6.6%、7.5%。",
      [
        "6.6% growth 6.6 % exact up - [存款余额] - actual",
        "7.5% growth 7.5 % exact up - [贷款余额] - actual",
      ]
    ),
    (
      "城乡居民收入分别达到5.2万元和2.6万元。",
      [
        "5.2万元 level 52000 CNY exact - - [城镇居民收入] - actual",
        "2.6万元 level 26000 CNY exact - - [农村居民收入] - actual",
      ]
    ),
    (
      "粮食总产量由2016年的182万吨提高到205万吨。",
      [
        "182万吨 level 1820000 t exact - - [粮食总产量] 2016 actual",
        "205万吨 level 2050000 t exact - - [粮食总产量] - actual",
      ]
    ),
    (
      "电子信息、新材料、生物医药产值分别是2018年的2.5、1.8、3.1倍。",
      [
        "2.5 multiple 2.5 x exact - since:2018 [电子信息产值] - actual",
        "1.8 multiple 1.8 x exact - since:2018 [新材料产值] - actual",
        "3.1倍 multiple 3.1 x exact - since:2018 [生物医药产值] - actual",
      ]
    ),
    (
      "新增规上企业23家、高新技术企业108家，总数居全市第一。",
      [
        "23家 level 23 家 exact - - [新增规上企业] - actual",
        "108家 level 108 家 exact - - [新增高新技术企业] - actual",
        "第一 rank 1 rank exact - - [新增高新技术企业总数] - actual",
      ]
    ),
    (
      "全年改造老旧小区64个，其中主城区21个。",
      [
        "64个 level 64 个 exact - - [改造老旧小区] - actual",
        "21个 level 21 个 exact - - [主城区] - actual",
      ]
    ),
    (
      "引进投资3亿元以上项目4个，总投资56.8亿元。",
      [
        "4个 level 4 个 exact - - [引进投资3亿元以上项目] - actual",
        "56.8亿元 level 5680000000 CNY exact - - [总投资] - actual",
      ]
    ),
    (
      "服务业增加值占比达到53.2%，比上年提高1.4个百分点。",
      [
        "53.2% share 53.2 % exact - - [服务业增加值占比] - actual",
        "1.4个百分点 change 1.4 pp exact up yoy [服务业增加值占比] - actual",
      ]
    ),
    (
      "第三产业对经济增长的贡献率超过六成。",
      [
        "六成 level 60 % at_least - - [第三产业对经济增长的贡献率] - actual"
      ]
    ),
    (
      "三次产业比调整为8.2:39.5:52.3。",
      [
        "8.2 share 8.2 % exact - - [三次产业比] - actual",
        "39.5 share 39.5 % exact - - [三次产业比] - actual",
        "52.3 share 52.3 % exact - - [三次产业比] - actual",
      ]
    ),
    (
      "外贸进出口总额突破千亿元大关，年均增长15%以上。",
      [
        "千亿元 level 100000000000 CNY at_least - - [外贸进出口总额] - actual",
        "15% growth 15 % at_least up cagr [外贸进出口总额] - actual",
      ]
    ),
    (
      "约三分之一的受访者表示愿意购买。",
      [
        "三分之一 share 33.333333333333336 % about - - [受访者表示愿意购买] - actual"
      ]
    ),
    (
      "参观人数超过2.3万人次，较去年同期翻了一番。",
      [
        "2.3万人次 level 23000 人次 at_least - - [参观人数] - actual",
        "翻了一番 growth 100 % exact up yoy [参观人数] - actual",
      ]
    ),
    (
      "这座大桥全长1368米、宽32.5米，总投资约9亿元。",
      [
        "1368米 level 1368 m exact - - [大桥全长] - actual",
        "32.5米 level 32.5 m exact - - [宽] - actual",
        "9亿元 level 900000000 CNY about - - [总投资] - actual",
      ]
    ),
    (
      "办理时限压缩至1.5天，提速70%。",
      [
        "1.5天 level 1.5 d exact - - [办理时限] - actual",
        "70% growth 70 % exact up - [办理时限] - actual",
      ]
    ),
    (
      "压减建设用地1.2万亩，淘汰落后产能35万吨。",
      [
        "1.2万亩 change 12000 mu exact down - [建设用地] - actual",
        "35万吨 level 350000 t exact - - [淘汰落后产能] - actual",
      ]
    ),
    (
      "空气优良天数比例为92.6%，PM2.5平均浓度下降8.3%，降至31微克/立方米。",
      [
        "92.6% share 92.6 % exact - - [空气优良天数比例] - actual",
        "8.3% growth 8.3 % exact down - [PM2.5平均浓度] - actual",
        "31微克/立方米 level 31 ug/m3 exact - - [PM2.5平均浓度] - actual",
      ]
    ),
    (
      "药品价格平均降幅达52%。",
      [
        "52% growth 52 % exact down - [药品价格] - actual"
      ]
    ),
    (
      "9月份，全国居民消费价格同比上涨0.4%，环比持平；核心价格同比上涨0.9%，环比上涨0.2%。",
      [
        "0.4% growth 0.4 % exact up yoy [居民消费价格] - actual",
        "0.9% growth 0.9 % exact up yoy [核心价格] - actual",
        "0.2% growth 0.2 % exact up pop [核心价格] - actual",
      ]
    ),
    (
      "央行下调存款准备金率0.5个百分点。",
      [
        "0.5个百分点 change 0.5 pp exact down - [央行下调存款准备金率] - actual"
      ]
    ),
    (
      "公司股价下跌5.3%至18.62元。",
      [
        "5.3% growth 5.3 % exact down - [股价] - actual",
        "18.62元 level 18.62 CNY exact - - [股价] - actual",
      ]
    ),
    (
      "预计明年产量将达到300万辆左右。",
      [
        "300万辆 level 3000000 辆 about - - [产量] - target"
      ]
    ),
    (
      "目标是今年新增就业5万人，失业率控制在5%以内。",
      [
        "5万人 level 50000 人 exact - - [新增就业] - target",
        "5% level 5 % at_most - - [失业率] - target",
      ]
    ),
    (
      "全县有15个乡镇、236个行政村，总人口48.7万人。",
      [
        "15个 level 15 个 exact - - [乡镇] - actual",
        "236个 level 236 个 exact - - [行政村] - actual",
        "48.7万人 level 487000 人 exact - - [总人口] - actual",
      ]
    ),
    (
      "培训学员1200余人次，发放补贴230多万元。",
      [
        "1200余人次 level 1200 人次 at_least - - [培训学员] - actual",
        "230多万元 level 2300000 CNY at_least - - [补贴] - actual",
      ]
    ),
    (
      "每吨售价3200至3500元，比上周上涨50元。",
      [
        "3200至3500元 level 3200.0...3500 CNY range - - [售价] - actual",
        "50元 change 50 CNY exact up pop [售价] - actual",
      ]
    ),
    (
      "这款手机售价2999元起，首销日卖出两万三千台。",
      [
        "2999元 level 2999 CNY at_least - - [手机售价] - actual",
        "两万三千台 level 23000 台 exact - - [首销日卖出] - actual",
      ]
    ),
    (
      "水库蓄水量恢复到3.6亿立方米，占总库容的七成五。",
      [
        "3.6亿立方米 level 360000000 m3 exact - - [水库蓄水量] - actual",
        "七成五 share 75 % exact - - [水库蓄水量] - actual",
      ]
    ),
    (
      "一季度工业用电量18.9亿度，增长一成。",
      [
        "18.9亿度 level 1890000000 kWh exact - - [工业用电量] - actual",
        "一成 growth 10 % exact up - [工业用电量] - actual",
      ]
    ),
    (
      "他用了三个月完成论文。",
      [
        "三个月 level 3 mo exact - - [论文] - actual"
      ]
    ),
    (
      "工程分两期建设，一期建筑面积12万平方米。",
      [
        "12万平方米 level 120000 m2 exact - - [一期建筑面积] - actual"
      ]
    ),
    (
      "合格率由88%提升至96.5%，提高8.5个百分点。",
      [
        "88% level 88 % exact - - [合格率] - actual",
        "96.5% level 96.5 % exact - - [合格率] - actual",
        "8.5个百分点 change 8.5 pp exact up - [合格率] - actual",
      ]
    ),
    (
      "地震震级为5.8级，造成12人受伤。",
      [
        "5.8级 level 5.8 级 exact - - [地震震级] - actual",
        "12人 level 12 人 exact - - [受伤] - actual",
      ]
    ),
    (
      "十四五期间，全省累计完成水利投资2600亿元。",
      [
        "2600亿元 level 260000000000 CNY exact - - [水利投资] 2021/2025 actual"
      ]
    ),
    (
      "GDP突破5000亿元，人均GDP达8.1万元。",
      [
        "5000亿元 level 500000000000 CNY at_least - - [GDP] - actual",
        "8.1万元 level 81000 CNY exact - - [人均GDP] - actual",
      ]
    ),
    (
      "截至2023年底，全市机动车保有量达156.3万辆，比2018年增长47.6%。",
      [
        "156.3万辆 level 1563000 辆 exact - - [机动车保有量] 2023 actual",
        "47.6% growth 47.6 % exact up since:2018 [机动车保有量] 2023 actual",
      ]
    ),
    (
      "存款余额4.5万亿元，贷款余额3.98万亿元。",
      [
        "4.5万亿元 level 4500000000000 CNY exact - - [存款余额] - actual",
        "3.98万亿元 level 3980000000000 CNY exact - - [贷款余额] - actual",
      ]
    ),
    (
      "产业基金规模达50亿元，已投项目17个，带动社会投资3.2倍。",
      [
        "50亿元 level 5000000000 CNY exact - - [产业基金规模] - actual",
        "17个 level 17 个 exact - - [已投项目] - actual",
        "3.2倍 multiple 3.2 x exact - - [社会投资] - actual",
      ]
    ),
    (
      "“十四五”时期，建成5G基站6800个，行政村通达率100%。",
      [
        "6800个 level 6800 个 exact - - [5G基站] 2021/2025 actual",
        "100% level 100 % exact - - [行政村通达率] 2021/2025 actual",
      ]
    ),
    (
      "大气污染防治行动连续三年考核优秀，位列全省前五。",
      [
        "前五 rank 5 rank at_most - - [大气污染防治行动] - actual"
      ]
    ),
    (
      "该院床位数从800张增加到1500张，门诊量增长1.2倍。",
      [
        "800张 level 800 张 exact - - [院床位数] - actual",
        "1500张 level 1500 张 exact - - [院床位数] - actual",
        "1.2倍 growth 120 % exact up - [门诊量] - actual",
      ]
    ),
    (
      "美国9月非农就业人口增加25.4万人，失业率降至4.1%。",
      [
        "25.4万人 change 254000 人 exact up - [非农就业人口] - actual",
        "4.1% level 4.1 % exact - - [失业率] - actual",
      ]
    ),
    (
      "拟募集资金总额不超过12亿元，用于三个项目。",
      [
        "12亿元 level 1200000000 CNY at_most - - [募集资金总额] - target",
        "三个 level 3 个 exact - - [项目] - target",
      ]
    ),
    (
      "成交额为1.05萬億元，較前一交易日減少逾百億元。",
      [
        "1.05萬億元 level 1050000000000 CNY exact - - [成交额] - actual",
        "百億元 change 10000000000 CNY at_least down pop [成交额] - actual",
      ]
    ),
    (
      "新建公路320公里、桥梁45座，实现所有乡镇通三级公路。",
      [
        "320公里 level 320 km exact - - [新建公路] - actual",
        "45座 level 45 座 exact - - [新建桥梁] - actual",
      ]
    ),
    (
      "税收收入86.5亿元，占一般公共预算收入的72.3%。",
      [
        "86.5亿元 level 8650000000 CNY exact - - [税收收入] - actual",
        "72.3% share 72.3 % exact - - [税收收入] - actual",
      ]
    ),
    (
      "本月生猪出栏13.5万头，同比下降6.7%，环比增长2.1%。",
      [
        "13.5万头 level 135000 头 exact - - [生猪出栏] - actual",
        "6.7% growth 6.7 % exact down yoy [生猪出栏] - actual",
        "2.1% growth 2.1 % exact up pop [生猪出栏] - actual",
      ]
    ),
    (
      "目标完成年度计划的82%。",
      [
        "82% share 82 % exact - - [年度计划] - target"
      ]
    ),
  ]

  /// Sentences full of numbers that measure nothing.
  static let negatives: [String] = [
    "我们要坚持一个中心、两个基本点，抓好三件大事。",
    "会议审议通过了《关于加强第十四届全国运动会筹备工作的若干意见》。",
    "请拨打电话010-88886666或0571-12345678咨询。",
    "这是新中国成立以来第一次召开的会议。",
    "2型糖尿病患者应避免熬夜。",
    "G205线、S253线和京九铁路在此交会。",
    "连续5年获评先进，五年来成绩显著。",
    "百尺竿头更进一步，千方百计促增收。",
    "一是加强领导，二是落实责任。",
    "60岁以上老人可免费乘车。",
    "8月15日上午9时30分，活动在5号馆举行。",
    "推进5A级景区和4K超高清频道建设，支持世界500强企业投资。",
    "“1310”部署和“百千万工程”加快落实。",
    "上百条线索、数十万群众、几十家企业。",
    "进一步优化一窗受理、一网通办，打造一批样板。",
    "大幅增长，零的突破，全覆盖。",
  ]
}
