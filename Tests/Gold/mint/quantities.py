"""Reads the surface of a marked claim ("1205.6亿元", "$3.4 billion", "a third") into value and unit.

The author of a source marks where a claim is and what it says; this module only does the arithmetic, by the unit table
of the claims contract, so that no value is mistyped. A mark can override it (v=, lo=, hi=, u=).
"""
import re

SCALE = {"十": 1e1, "百": 1e2, "千": 1e3, "万": 1e4, "萬": 1e4, "亿": 1e8, "億": 1e8}
DIGIT = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "兩": 2}
WORDS = {w: i for i, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
                                    "fifteen sixteen seventeen eighteen nineteen twenty".split())}
WORDS |= {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "a": 1, "an": 1}
EN_SCALE = {"hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12}
FRACTION = {"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fifth": 20.0, "tenth": 10.0}
ORDINAL = {w: i + 1 for i, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split())}

ZH_UNIT = {
    "": "1", "元": "CNY", "元人民币": "CNY", "人民币": "CNY", "美元": "USD", "欧元": "EUR", "歐元": "EUR", "港元": "HKD", "日元": "JPY",
    "新台幣": "TWD", "%": "%", "％": "%", "个百分点": "pp", "個百分點": "pp", "个基点": "bp", "倍": "x", "米": "m", "公里": "km",
    "千米": "km", "平方米": "m2", "平方公尺": "m2", "平方公里": "km2", "公顷": "ha", "公頃": "ha", "亩": "mu", "畝": "mu",
    "立方米": "m3", "方": "m3", "升": "L", "桶": "bbl", "克": "g", "公斤": "kg", "千克": "kg", "吨": "t", "噸": "t", "公噸": "t",
    "斤": "jin", "标准箱": "TEU", "標準箱": "TEU", "瓦": "W", "千瓦": "kW", "兆瓦": "MW", "千瓦时": "kWh", "千瓦時": "kWh", "度": "kWh",
    "千伏安": "kVA", "吨标准煤": "tce", "℃": "Cel", "摄氏度": "Cel", "秒": "s", "分钟": "min", "分鐘": "min", "小时": "h", "小時": "h",
    "天": "d", "日": "d", "个小时": "h", "個小時": "h", "個工作天": "d", "毫米": "mm", "吉瓦": "GW", "个工作日": "d", "周": "wk", "个月": "mo", "個月": "mo", "年": "a", "微克/立方米": "ug/m3",
    "毫克/升": "mg/L", "吨/日": "t/d", "噸/日": "t/d", "公里/小时": "km/h", "元/平方米": "CNY/m2", "兆": "Mbit/s",
    "個": "个", "戶": "户", "項": "项", "條": "条", "臺": "台", "輛": "辆", "場": "场", "間": "间", "張": "张", "組": "组", "棟": "栋", "萬": "",
}
EN_UNIT = {
    "": "1", "%": "%", "percent": "%", "per cent": "%", "percentage points": "pp", "percentage point": "pp", "points": "pp",
    "basis points": "bp", "times": "x", "mm": "mm", "km": "km", "kilometers": "km", "kilometres": "km", "kilometre": "km",
    "miles": "mi", "mile": "mi", "feet": "ft", "meters": "m", "metres": "m", "metre": "m", "square meters": "m2",
    "square metres": "m2", "square kilometres": "km2", "square miles": "mi2", "square feet": "ft2", "acres": "acre",
    "hectares": "ha", "cubic metres": "m3", "litres": "L", "barrels": "bbl", "grams": "g", "kilograms": "kg", "kg": "kg",
    "tonnes": "t", "tons": "t", "metric tons": "t", "pounds": "lb", "ounces": "oz", "TEU": "TEU", "kilowatts": "kW",
    "megawatts": "MW", "MW": "MW", "gigawatts": "GW", "megawatt hours": "MWh", "MWh": "MWh", "GWh": "GWh", "°C": "Cel",
    "degrees Celsius": "Cel", "degrees": "Cel", "seconds": "s", "minutes": "min", "minute": "min", "hours": "h", "hour": "h", "days": "d",
    "day": "d", "weeks": "wk", "week": "wk", "months": "mo", "month": "mo", "years": "a", "year": "a", "euros": "EUR",
    "dollars": "USD", "mg/L": "mg/L", "micrograms per litre": "ug/L", "km/h": "km/h", "TB": "TB", "GB": "GB",
}
EN_CURRENCY = {"$": "USD", "US$": "USD", "A$": "AUD", "€": "EUR", "£": "GBP", "¥": "JPY"}
FULL = str.maketrans("０１２３４５６７８９．，％", "0123456789.,%")


def han_number(s):
    """Value of a number in Chinese characters, 两千亿 or 十二, or None."""
    total = section = digit = 0
    for c in s:
        if c in DIGIT:
            digit = DIGIT[c]
        elif c in SCALE and SCALE[c] < 1e4:
            section, digit = section + (digit or 1) * SCALE[c], 0
        elif c in SCALE:
            total, section, digit = (total + section + digit) * SCALE[c], 0, 0
        else:
            return None
    return total + section + digit


def chinese(s, rank=False):
    """(value, low, high, unit) of a Chinese surface; a rank is told by its mark, since 第 is often left out."""
    s = re.sub(r"[\s,]", "", s.translate(FULL))
    if m := re.fullmatch(r"(.+)分之(.+)", s):
        return 100 * han_number(m[2]) / han_number(m[1]), None, None, "%"
    if m := re.fullmatch(r"([一二三四五六七八九两兩])成([一二三四五六七八九半])?", s):
        return DIGIT[m[1]] * 10 + (5 if m[2] == "半" else DIGIT.get(m[2], 0)), None, None, "%"
    if s in ("一半", "过半", "半数"):
        return 50.0, None, None, "%"
    if s in ("翻一番", "翻两番"):
        return {"翻一番": 100.0, "翻两番": 300.0}[s], None, None, "%"
    if rank and (m := re.fullmatch(r"[第前]?(\d+|[一二三四五六七八九十百]+)[位名强強]?", s)):
        return (float(m[1]) if m[1].isdigit() else han_number(m[1])), None, None, "rank"
    if m := re.fullmatch(r"(\d[\d.]*)([%万亿元個个]*)(?:—|–|-|~|～|至|到)(\d[\d.]*)(.*)", s):
        scale, unit = scale_and_unit(m[4])
        return None, float(m[1]) * scale, float(m[3]) * scale, unit
    m = re.fullmatch(r"[-−+]?(\d+(?:\.\d+)?)(.*)", s)
    if m:
        scale, unit = scale_and_unit(m[2])
        return float(m[1]) * scale, None, None, unit
    m = re.match(r"[零一二三四五六七八九十百千万萬亿億两兩]+", s)
    unit = s[m.end():]
    return han_number(m[0]), None, None, ZH_UNIT.get(unit, unit)


def scale_and_unit(rest):
    scale = 1.0
    while rest and (rest[0] in "万萬亿億" or rest[0] in "十百千" and rest[:2] not in ("千瓦", "千米", "千克", "千伏")):
        scale, rest = scale * SCALE[rest[0]], rest[1:]
    rest = re.sub(r"^[多余餘]", "", rest)
    return scale, ZH_UNIT.get(rest, rest)


def english(s):
    """(value, low, high, unit) of an English surface."""
    s = s.replace("\u00a0", " ").replace("-", " ") if not re.search(r"\d\s?[-–]\s?\d|^-", s) else s
    if m := re.fullmatch(r"(\D*)(\d[\d.,]*)(?: (?:million|billion))?\s?(?:–|-|to)\s?\D?(\d[\d.,]*)\s?(.*)", s):
        scale, unit = en_scale_and_unit(m[4])
        cur = EN_CURRENCY.get(m[1].strip())
        return None, num(m[2]) * scale, num(m[3]) * scale, cur or unit
    low = s.lower()
    if m := re.fullmatch(r"(?:(a|one|two|three|four) )?(half|third|quarter|fifth|tenth)s?", low):
        return (WORDS[m[1]] if m[1] else 1) * FRACTION[m[2]], None, None, "%"
    if low in ("threefold", "twofold", "fourfold", "twice", "double"):
        return {"threefold": 3.0, "twofold": 2.0, "fourfold": 4.0, "twice": 2.0, "double": 2.0}[low], None, None, "x"
    if m := re.fullmatch(r"(?:no\. )?(\d+)(?:st|nd|rd|th)", low):
        return float(m[1]), None, None, "rank"
    if low in ORDINAL:
        return float(ORDINAL[low]), None, None, "rank"
    if m := re.fullmatch(r"[-−+]?(US\$|A\$|[$€£¥])?(\d[\d.,]*)\s?(.*)", s):
        scale, unit = en_scale_and_unit(m[3])
        return num(m[2]) * scale, None, None, EN_CURRENCY.get(m[1]) or unit
    value, rest = 0, s.split(" ")
    while rest and rest[0].lower() in WORDS | EN_SCALE:
        w = rest.pop(0).lower()
        value = value * EN_SCALE[w] if w in EN_SCALE else value + WORDS[w]
    return float(value), None, None, EN_UNIT[" ".join(rest)]


def num(s):
    return float(s.rstrip(".,").replace(",", ""))


def en_scale_and_unit(rest):
    m = re.match(r"(thousand|million|billion|trillion|bn|[mk])\b\s?", rest)
    scale = EN_SCALE[m[1]] if m else 1.0
    unit = rest[m.end():] if m else rest
    return scale, EN_UNIT[unit]


def parse(surface, lang, kind):
    """(value, low, high, unit) of a surface, the growth of 1.2倍 given as 120 %."""
    value, low, high, unit = english(surface) if lang.startswith("en") else chinese(surface, kind == "rank")
    if kind == "growth" and unit == "x":
        value, unit = value * 100, "%"
    return tidy(value), tidy(low), tidy(high), unit


def tidy(value):
    """The number without the dust of binary fractions, an integer where it is one."""
    if value is None:
        return None
    value = float(f"{value:.10g}")
    return int(value) if value == int(value) else value
