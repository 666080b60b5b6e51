#!/usr/bin/env python3
"""Writes ../place_names.c: names of administrative places in Chinese, English and German.

usage: place_names.py ADCODES NATIONS [LOCALE]

ADCODES  adcodes.csv of the PyPI package cpca 0.5.5 (MIT): the provinces, prefectures and counties of GB/T 2260
NATIONS  56_nations.csv of the same package: the names of peoples in the names of autonomous places
LOCALE   gettext catalogues of Debian's iso-codes (LGPL-2.1), /usr/share/locale by default: countries (ISO 3166-1) and
         the states of a few of them (ISO 3166-2) with their Chinese and German names

Names stand in one string a language, apart by newlines, each behind a letter: n country, p province or state,
t prefecture, c county; a short form follows behind a colon where it is safe beside the full one. Counties have none:
和平, 朝阳 and 南山 are words.
"""
import csv
import gettext
import json
import os
import sys

ISO = "/usr/share/iso-codes/json/"
STATES = ["US", "CA", "AU", "DE", "GB", "IN", "AT", "CH"]
STATE_TYPES = {"State", "Province", "Land", "Country", "Nation", "District", "Canton", "Union territory"}
# What news calls countries that ISO names by their full style.
ENGLISH = {
    "GB": ["Britain", "U.K.", "UK", "United Kingdom"], "US": ["United States", "U.S.", "US", "USA", "America"], "RU": ["Russia"],
    "KR": ["South Korea"], "KP": ["North Korea"], "VN": ["Vietnam"], "IR": ["Iran"], "SY": ["Syria"], "TZ": ["Tanzania"],
    "VE": ["Venezuela"], "BO": ["Bolivia"], "MD": ["Moldova"], "LA": ["Laos"], "TW": ["Taiwan"], "TR": ["Turkey"],
    "NL": ["Netherlands"], "CZ": ["Czech Republic", "Czechia"], "CD": ["Congo"], "BN": ["Brunei"], "PS": ["Palestine"],
    "FK": ["Falkland Islands"], "CI": ["Ivory Coast"],
}
CHINESE = {"KR": ["韩国"], "KP": ["朝鲜"], "AE": ["阿联酋"], "SA": ["沙特", "沙特阿拉伯"], "GB": ["英国"], "RU": ["俄罗斯"],
           "NZ": ["新西兰"], "LA": ["老挝"], "BA": ["波黑"], "PG": ["巴布亚新几内亚"], "CD": ["刚果（金）"]}
GERMAN = {"US": ["USA", "Vereinigte Staaten", "Vereinigten Staaten"], "GB": ["Großbritannien"], "CZ": ["Tschechien"], "KR": ["Südkorea"],
          "RU": ["Russland"], "NL": ["Niederlande", "Niederlanden"]}


def chinese_administration(adcodes, nations):
    peoples = sorted((row[0] for row in csv.reader(open(nations, encoding="utf-8")) if row), key=len, reverse=True)
    peoples += [p[:-1] for p in peoples if len(p) > 2]
    rows = []
    for row in csv.DictReader(open(adcodes, encoding="utf-8-sig")):
        code, name = row["adcode"], row["name"].strip()
        if name in ("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划", "城区", "郊区", "矿区") or len(name) < 2:
            continue
        level = "p" if code[2:6] == "0000" else "t" if code[4:6] == "00" else "c"
        rows.append((level, name, short(level, name, peoples)))
    return rows


def short(level, name, peoples):
    if level == "c":
        return ""
    for tail in ("特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "自治州", "地区", "省", "市", "盟"):
        if name.endswith(tail):
            stem = name[: -len(tail)]
            while True:
                people = next((p for p in peoples if stem.endswith(p) and len(stem) - len(p) >= 2), None)
                if tail != "自治州" or people is None:
                    break
                stem = stem[: -len(people)]
            return stem if len(stem) >= 2 else ""
    return ""


def countries(locale, language, extra):
    translate = gettext.translation("iso_3166-1", locale, [language]).gettext if language else (lambda s: s)
    rows = []
    for row in json.load(open(ISO + "iso_3166-1.json"))["3166-1"]:
        names = [translate(row[key]) for key in ("common_name", "name") if key in row]
        names = extra.get(row["alpha_2"], []) + names
        rows += [("n", name, "") for name in names if not set(name) & set(",(（，[")]
    return rows


def states(locale, language, only):
    translate = gettext.translation("iso_3166-2", locale, [language]).gettext if language else (lambda s: s)
    rows = []
    for row in json.load(open(ISO + "iso_3166-2.json"))["3166-2"]:
        if row["code"][:2] in only and row["type"] in STATE_TYPES:
            name = translate(row["name"])
            if not set(name) & set(",(（[/") and len(name) > 1:
                rows.append(("p", name, ""))
    return rows


def text(rows):
    lines = {}
    for level, name, brief in rows:
        lines.setdefault(name, level + name + (":" + brief if brief else ""))
    return list(lines.values())


def literal(lines):
    quoted = ['    "%s\\n"' % line for line in lines]
    return "\n".join(quoted)


def main():
    adcodes, nations = sys.argv[1:3]
    locale = sys.argv[3] if len(sys.argv) > 3 else "/usr/share/locale"
    taiwan = [("t", name + "市", name) for name in "台北 新北 桃园 台中 台南 高雄 基隆 新竹 嘉义".split()]
    tables = {
        "chinese": chinese_administration(adcodes, nations) + taiwan + countries(locale, "zh_CN", CHINESE),
        "english": countries(locale, None, ENGLISH) + states(locale, None, STATES),
        "german": countries(locale, "de", GERMAN) + states(locale, "de", ["DE", "AT", "CH"]),
    }
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, "..", "place_names.c"), "w", encoding="utf-8") as f:
        f.write("/* Written by generate/place_names.py; do not edit. */\n#include \"place_names.h\"\n")
        for name, rows in tables.items():
            f.write("\nconst char *sluice_%s_places(void) {\n  return\n%s;\n}\n" % (name, literal(text(rows))))
    with open(os.path.join(here, "..", "include", "place_names.h"), "w", encoding="utf-8") as f:
        f.write("/* Written by generate/place_names.py; do not edit. */\n#ifndef SLUICE_PLACE_NAMES_H\n")
        f.write("#define SLUICE_PLACE_NAMES_H\n\n")
        for name in tables:
            f.write("const char *sluice_%s_places(void);\n" % name)
        f.write("\n#endif\n")
    print({name: len(text(rows)) for name, rows in tables.items()})


main()
