#!/usr/bin/env python3
"""Writes the seeds of the fuzz targets (Seeds/TARGET/NAME): small inputs of every form that a target reads.

All texts are made for this purpose. Run it again after a change and commit what it writes; the bytes do not depend on
the time or the machine.
"""
import base64
import io
import json
import os
import struct
import sys
import tarfile
import zipfile
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour report | The Quay</title>
<meta property="og:site_name" content="The Quay"><meta name="author" content="A. Lind">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour report","datePublished":"2024-03-05T10:00:00+01:00"}</script>
<style>p { color: red }</style></head><body><nav><ul><li><a href="/">Home</a><li><a href="/x">More</a></ul></nav>
<article><h1>Harbour report</h1><p class="byline">By A. Lind, 5 March 2024</p>
<p>The port moved 12.5 million tonnes in 2023, up 4.2% from the year before, and H<sub>2</sub>O stayed at 10<sup>4</sup> m<sup>3</sup>.</p>
<table><tr><th>Year<th>Tonnes</tr><tr><td rowspan=2>2022<td>11.9</tr><tr><td>12.5</tr></table>
<h2>Outlook</h2><p>Officials expect 13&ndash;14&nbsp;million tonnes &#x4E2D;&#25991; &amp more.</p><img src="data:image/png;base64,AAAA">
<!-- a comment --><svg><path d="M0 0"/></svg><pre> kept  as it is </pre></article><footer>&copy; The Quay</footer></body></html>
"""
ZH = "2023年全港货物吞吐量1205.6万吨，比上年增长4.2%，居全省第三位。\n其中集装箱三十五万标箱，同比下降1.5个百分点；到2025年力争达到40万标箱左右。\n"
HANT = "二〇二三年全港營業收入約新臺幣十二億元，較前一年成長百分之八點五，占全縣三分之一。\n"
EN = (
    "Harbour report\nRevenue rose 4.2% to $1.2 billion in the third quarter of 2023, from $1.15bn a year earlier.\n"
    "Between 30 and 40 ships, about one in five, waited more than twelve hours; the board aims for 25 by 2025.\n"
)
DIGEST = "".join(
    f"{title}\n2024年3月{day}日\n{ZH}\n" for day, title in enumerate(("一、港口运行情况", "二、货物吞吐量", "三、下一步工作"), 1))
FEED = [
    {"id": "a-1", "title": "Harbour report", "text": EN, "published": "2024-03-05", "url": "https://quay.example/1"},
    {"id": "a-2", "html": PAGE, "section": "港口"},
    {"content": ZH, "content_type": "text/plain", "n": [1, -2.5e-3, True, None, {"k": "\U0001F600\\"}]},
]


def gz(data, level=6, name=b""):
    flags = 8 if name else 0
    raw = zlib.compressobj(level, zlib.DEFLATED, -15)
    body = raw.compress(data) + raw.flush()
    head = b"\x1f\x8b\x08" + bytes([flags]) + b"\0\0\0\0\0\xff" + (name + b"\0" if name else b"")
    return head + body + struct.pack("<II", zlib.crc32(data), len(data) & 0xFFFFFFFF)


def zipped(entries, compression, streamed=False):
    out = io.BytesIO()

    class Pipe(io.RawIOBase):
        """A stream that cannot seek, so that sizes follow the content."""

        def writable(self):
            return True

        def write(self, data):
            return out.write(data)

    with zipfile.ZipFile(Pipe() if streamed else out, "w", compression) as archive:
        for name, data in entries:
            info = zipfile.ZipInfo(name, (2024, 3, 5, 10, 0, 0))
            info.compress_type = compression
            archive.writestr(info, data)
    return out.getvalue()


def tarred(entries, form):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=form) as archive:
        for name, data in entries:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    # The padding to a whole tape record tells nothing.
    return out.getvalue().rstrip(b"\0") + bytes(1024)


def record(kind, content, *fields, version="1.0"):
    head = [f"WARC/{version}", f"WARC-Type: {kind}", "WARC-Date: 2024-03-05T10:00:00Z", *fields,
            f"Content-Length: {len(content)}"]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + content + b"\r\n\r\n"


def response(body, *fields, status="200 OK"):
    return "\r\n".join([f"HTTP/1.1 {status}", *fields]).encode() + b"\r\n\r\n" + body


def chunked(data, size=300):
    parts = [data[at:at + size] for at in range(0, len(data), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def warcs():
    target = "WARC-Target-URI: https://quay.example/"
    http = "Content-Type: application/http; msgtype=response"
    html = "Content-Type: text/html; charset=utf-8"
    page = PAGE.encode()
    digest = "WARC-Payload-Digest: sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ"
    plain = record("response", response(page, html), target, http, digest)
    yield "response", record("warcinfo", b"software: seed\r\n") + plain
    yield "chunked", record("response", response(chunked(page), html, "Transfer-Encoding: chunked"), target, http)
    yield "gzipped", record("response", response(gz(page), html, "Content-Encoding: gzip"), target, http)
    yield "deflated", record("response", response(zlib.compress(page), html, "Content-Encoding: deflate"), target, http)
    yield "error", record("response", response(b"gone", html, status="404 Not Found"), target, http)
    yield "conversion", record("conversion", EN.encode(), target, "Content-Type: text/plain", version="1.1")
    yield "resource", record("resource", page, target, "Content-Type: text/html", version="0.18")
    yield "revisit", plain + record(
        "revisit", response(b"", html), target, http, digest, "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest",
        "WARC-Refers-To-Target-URI: https://quay.example/", "WARC-Refers-To-Date: 2024-03-05T10:00:00Z")
    yield "members", gz(plain) + gz(record("conversion", ZH.encode(), target, "Content-Type: text/plain"))
    yield "wrong-length", plain.replace(b"Content-Length: ", b"Content-Length: 9") + plain


def mime():
    html = PAGE.encode()
    quoted = PAGE.replace("=", "=3D").replace("&ndash;", "=E2=80=93").replace("\n", "=\r\n\r\n")
    yield "page", ("From: <Saved by a browser>\r\nSnapshot-Content-Location: https://quay.example/1\r\nSubject: =?utf-8?Q?Harbour=20report?=\r\n"
        "Date: Tue, 5 Mar 2024 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----B0\"\r\n\r\n"
        "------B0\r\nContent-Type: text/html\r\nContent-ID: <f@mhtml>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://quay.example/1\r\n\r\n"
        + quoted + "\r\n------B0\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n------B0--\r\n").encode()
    yield "mail", ("From: a@quay.example\nSubject: =?gb18030?B?" + base64.b64encode("港口".encode("gb18030")).decode()
        + "?=\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=x\n\npreamble\n--x\nContent-Type: text/plain; charset=gb18030\n"
        "Content-Transfer-Encoding: base64\n\n" + base64.encodebytes(ZH.encode("gb18030")).decode()
        + "\n--x\nContent-Type: text/html; charset=\"utf-8\"\n\n").encode() + html + b"\n--x--\n"
    yield "nested", (b"Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: multipart/alternative; boundary=b\n\n--b\n\n"
        b"text\n--b--\n--a\nContent-Type: message/rfc822\n\nSubject: inner\n\nbody\n--a--\n")
    yield "plain", ("Subject: report\nContent-Type: text/plain; charset*=us-ascii'en'utf-8\n\n" + EN).encode()


CHARSETS = ["utf-8", "utf-16-le", "utf-16-be", "gb18030", "gbk", "hz", "big5", "euc-jp", "iso2022_jp", "shift_jis", "euc-kr",
            "windows-1252", "koi8-r", "iso8859-2", "windows-1251", "utf-32-le", "utf-7"]
TEXTS = {"gb18030": ZH, "gbk": ZH, "hz": ZH.replace("，", ","), "big5": "全港營業收入成長百分之八", "euc-jp": "港の貨物は十二万トン、前年比四・二%増。",
         "iso2022_jp": "港の貨物は十二万トン。ｶﾅ", "shift_jis": "港の貨物は十二万トン、前年比四・二%増。", "euc-kr": "항만 물동량은 십이만 톤으로 늘었다.",
         "koi8-r": "Порт принял двенадцать тысяч тонн.", "windows-1251": "Порт принял двенадцать тысяч тонн.",
         "windows-1252": "Le port a reçu douze mille tonnes, « un record ».", "iso8859-2": "Przystań przyjęła dwanaście tysięcy ton, żółć."}


def charset_texts():
    for name in CHARSETS:
        text = TEXTS.get(name, ZH)
        yield name, text.encode(name, "ignore")


PIPELINES = {
    "small": "stages: [decode, extract]\n",
    "full": "name: all\ndescription: every stage\nintake:\n  format: auto\n  containers: all\n  max_document: 4MiB\n  include: ['*.html']\n"
            "  fields: {text: body, html: page.raw}\n  since: 2024-03\nstages:\n  - decode: {mappings: registered}\n  - normalise: {width: true}\n"
            "  - extract: {favour: recall}\n  - split: {min_chars: 50}\n  - script\n  - filter: {scripts: [Hans, Hant], min_chars: 200, languages: [zh]}\n"
            "  - dedup: {threshold: 0.8, action: drop}\n  - claims:\n      lexicons: [a.yaml]\noutput:\n  rows: [documents, claims]\n  level: 6\n",
    "wrong": "stages:\n  - decod\n  - extract: {favor: x}\n  - claims: 3\noutput: {level: 99, rows: documents}\nintake: []\n",
    "anchors": "x: &a [decode, *a]\nstages: *a\n? [k]\n: !!str v\n--- |\n  text\n...\n",
}

DICTIONARIES = {
    "gzip": [b"\x1f\x8b\x08", b"\x00\x00\xff\xff"],
    "zip": [b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08", b"PK\x01\x02", b"PK\x06\x06", b"\x01\x00\x10\x00", b"\xff\xff\xff\xff"],
    "tar": [b"ustar\x0000", b"ustar  \x00", b"././@LongLink", b"PaxHeader", b"11 path=a\n", b"size="],
    "warc": [b"WARC/1.0\r\n", b"WARC-Type: response\r\n", b"Content-Length: ", b"WARC-Type: revisit\r\n", b"HTTP/1.1 200 OK\r\n",
             b"Transfer-Encoding: chunked\r\n", b"Content-Encoding: gzip\r\n", b"WARC-Target-URI: ", b"\r\n\r\n", b"0\r\n\r\n"],
    "jsonl": [b'{"text":"', b'"html":"', b'"id":', b"\\u4e2d", b"\\ud83d\\ude00", b"}\n", b"\xef\xbb\xbf"],
    "json-values": [b"[{", b"},{", b'{"text":"', b"}]", b"\\\""],
    "csv": [b'""', b'","', b"\r\n", b"text,id\n", b";", b"\t"],
    "mime": [b"Content-Type: multipart/related; boundary=", b"Content-Transfer-Encoding: base64", b"quoted-printable", b"=\r\n", b"=3D",
             b"=?utf-8?B?", b"=?utf-8?Q?", b"?=", b"--", b"charset*0*=utf-8''", b"text/html", b"message/rfc822"],
    "charset": [b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x1b$B", b"\x1b(B", b"\x1b(J", b"\x1b(I", b"~{", b"~}", b"\x810\x810", b"\x84\x31\xa4\x37",
                b"\x8f\xa2\xb7", b"<meta charset=", b"<?xml version='1.0' encoding='", b"\xed\xa0\x80", b"\x00\xd8\x00\xdc", b"\xc3\xa9", b"\xe4\xb8\xad"],
    "markup": [b"<p>", b"</p>", b"<div>", b"</div>", b"<table>", b"<tr>", b"<td colspan=2>", b"</table>", b"<article>", b"<h1>", b"<li>", b"<ul>",
               b"<script>", b"</script>", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<svg>", b"<template>", b"<select>", b"<option>", b"&#x", b"&amp;",
               b"&notin;", b"<br>", b"<sup>", b"<sub>", b"<a href=", b"<title>", b"<textarea>", b"<pre>", b"<plaintext>", b"<frameset>", b"<math>",
               b'<script type="application/ld+json">', b'<meta name="', b' class="', b' style="display:none"', b"<noscript>", b"<iframe>", b"<form>"],
    "plain": ["一、".encode(), "（一）".encode(), "第一章".encode(), b"\n\n", b"1. ", b"---\n", b"\t", "来源：".encode(), "2024年3月5日".encode(), b"\xe3\x80\x80",
              b"By ", "责任编辑".encode(), b"http://", b"\r\n", "【".encode()],
    "claims-zh": [word.encode() for word in (
        "亿元 万元 增长 下降 同比 比上年 百分点 百分之 % ％ 其中 达到 分别 第 左右 以上 至 到 — 2023年 上半年 一季度 三分之一 倍 翻一番 零 十二万 半 力争 人均 占 每 点 , ， 。 ； 、 （ ） 1 . - 万 億 兆 "
        "平方公里 美元 至少 不到 近 余 多 个 家 项 户 GDP 年均 累计 其 两").split(" ")],
    "claims-en": [word.encode() for word in (
        "% percent $ € billion million bn m rose fell up down by to from of in 2023 Q3 first-half year-on-year respectively and between about "
        "more-than one-third twice double half dozen hundred thousand points basis-points per-cent km2 square kilometres employees -, 1,234.5 1.2 1st third ( ) "
        "; . per capita compared with target by 2025 expects ninth two-thirds 3/4 ½").split(" ")],
    "pipeline": [b"stages:", b"intake:", b"output:", b"- decode", b"- extract", b"- claims", b"- filter: {", b"&a", b"*a", b"<<: ", b"!!", b"? ", b"| ", b"> ",
                 b"lexicons: [", b"[", b"]", b"{", b"}", b"\xef\xbb\xbf", b"---\n", b"max_document: ", b"rows: ", b"%YAML 1.1\n"],
    "json": [b'{"', b'":', b"[]", b"{}", b"null", b"true", b"false", b"1e308", b"-0.0", b"1E-400", b"\\u", b"\\ud83d", b"\\ude00", b'"'],
}
DICTIONARIES["charset-detector"] = DICTIONARIES["charset-decoders"] = DICTIONARIES["charset"]
DICTIONARIES["plain-text"] = DICTIONARIES.pop("plain")
DICTIONARIES["chain"] = DICTIONARIES["markup"] + DICTIONARIES["plain-text"] + DICTIONARIES["claims-zh"] + DICTIONARIES["claims-en"] + DICTIONARIES["charset"]
del DICTIONARIES["charset"]


def seeds():
    entries = [("a/page.html", PAGE.encode()), ("report.txt", ZH.encode()), ("feed.jsonl", json.dumps(FEED[0]).encode() + b"\n")]
    inner = zipped(entries[1:2], zipfile.ZIP_STORED)
    pages = [("page", PAGE.encode()), ("fragment", b"<p>one<p>two <b>three</p> four</b><table><b>5<tr>6"),
             ("chinese", f"<html><body><div class=content><h2>一、情况</h2><p>{ZH}</p><p>{HANT}</p></div></body></html>".encode()),
             ("gbk", f"<meta charset=gbk><body><p>{ZH}".encode("gbk"))]
    feed = "".join(json.dumps(row, ensure_ascii=index > 0) + "\n" for index, row in enumerate(FEED))
    yield "gzip", [("page", gz(PAGE.encode())), ("two", gz(EN.encode(), name=b"a.txt") + gz(ZH.encode(), 0)), ("padded", gz(b"x") + bytes(64)),
                   ("trailing", gz(ZH.encode(), 1) + b"trailing"), ("twice", gz(gz(PAGE.encode()))), ("cut", gz(EN.encode())[:60])]
    yield "zip", [("deflated", zipped(entries, zipfile.ZIP_DEFLATED)), ("stored", zipped(entries[1:], zipfile.ZIP_STORED)),
                  ("streamed", zipped(entries, zipfile.ZIP_DEFLATED, True)), ("streamed-stored", zipped(entries[1:], zipfile.ZIP_STORED, True)),
                  ("nested", zipped([("inner.zip", inner), ("a.txt.gz", gz(b"text"))], zipfile.ZIP_STORED)),
                  ("other", zipped(entries[1:2], zipfile.ZIP_BZIP2)), ("names", zipped([("港口/报告.txt", ZH.encode()), ("../up.txt", b"x")], zipfile.ZIP_STORED))]
    yield "tar", [("ustar", tarred(entries, tarfile.USTAR_FORMAT)), ("gnu", tarred([("long/" * 30 + "a.txt", ZH.encode())], tarfile.GNU_FORMAT)),
                  ("pax", tarred([("港口/" * 40 + "a.txt", ZH.encode())], tarfile.PAX_FORMAT)), ("gzipped", gz(tarred(entries[1:2], tarfile.USTAR_FORMAT))),
                  ("nested", tarred([("inner.zip", inner)], tarfile.USTAR_FORMAT))]
    yield "warc", list(warcs())
    yield "jsonl", [("feed", feed.encode()), ("damaged", feed.encode()[:-20] + b"\n{}\n[]\nnull\n"), ("mark", b"\xef\xbb\xbf" + feed.encode()[:200])]
    yield "json-values", [("array", json.dumps(FEED).encode()), ("pretty", json.dumps(FEED, indent=1, ensure_ascii=False).encode()), ("glued", feed.encode() * 2)]
    yield "csv", [("commas", f'id,title,text\n1,"A ""b""","{EN}"\n2,港口,"{ZH}"\n'.encode()), ("tabs", f"id\ttext\r\n1\t{ZH.strip()}\r\n".encode().replace(b"\n\xe5", b"\xe5")),
                  ("semicolons", "text;url\n\"x;y\";https://quay.example/\n".encode()), ("open", b'text\n"open\nrest')]
    yield "mime", list(mime())
    texts = list(charset_texts())
    yield "charset-detector", texts + [("page", pages[3][1]), ("mojibake", ZH.encode().decode("latin-1").encode()), ("xml", b"<?xml version='1.0' encoding='koi8-r'?>\xf0\xcf\xd2\xd4")]
    yield "charset-decoders", [(f"{number:02}", bytes([number]) + TEXTS["shift_jis" if number % 2 else "gb18030"].encode(CHARSETS[number % 11], "ignore")) for number in range(42)]
    yield "markup", pages
    yield "plain-text", [("digest", DIGEST.encode()), ("report", ("Harbour report\nBy A. Lind\n\n" + EN * 2 + "\n\nShare\nHome | More\n").encode()), ("chinese", (ZH + HANT).encode())]
    yield "claims-zh", [("simplified", ZH.encode()), ("traditional", HANT.encode()), ("both", ("港口\n" + ZH + HANT).encode()),
                        ("lists", "一、二产业分别增长3.1%、4.5%和-0.2%；占比为三成、四成。每万人12.5人，比2020年翻一番，约合1:3，年均增长8%以上。".encode())]
    yield "claims-en", [("report", EN.encode()), ("more", b"Sales of 3/4 of the units fell by a third; profits were $1.2m-$1.4m (up 50 basis points), and the twenty-five largest took two-thirds.")]
    yield "pipeline", [(name, text.encode()) for name, text in PIPELINES.items()]
    yield "json", [("feed", json.dumps(FEED).encode()), ("numbers", b"[0,-0,1e5,-2.5E-3,1e400,123456789012345678901234567890]"), ("strings", b'{"a":"\\u00e9\\ud83d\\ude00\\n\\"","":[]}')]
    yield "chain", pages + [("plain", DIGEST.encode()), ("english", EN.encode()), ("big5", HANT.encode("big5", "ignore"))]


def files():
    for target, inputs in seeds():
        for name, data in inputs:
            yield os.path.join("Seeds", target, name), data
        escaped = ["".join(chr(byte) if 32 <= byte < 127 and byte not in b'"\\' else f"\\x{byte:02X}" for byte in word) for word in DICTIONARIES[target]]
        yield os.path.join("Seeds", target + ".dict"), "".join(f'"{word}"\n' for word in escaped if word).encode()


for path, data in files():
    path = os.path.join(HERE, path)
    if "--check" in sys.argv:
        if not os.path.exists(path) or open(path, "rb").read() != data:
            sys.exit(f"{path} is not what mint_seeds.py makes")
        continue
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(data)
