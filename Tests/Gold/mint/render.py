"""Renders a document as the bytes that a crawler would have stored: page layout, furniture, charset, damage."""
import html, json, os, re, textwrap
from sources import BYTES, HERE, TAG, cells, plain, unmark

CODECS = {"UTF-8": "utf-8", "GBK": "gbk", "gb18030": "gb18030", "Big5": "big5hkscs", "Shift_JIS": "cp932", "EUC-JP": "euc_jp",
          "EUC-KR": "cp949", "windows-1250": "cp1250", "windows-1251": "cp1251", "windows-1252": "cp1252", "windows-1253": "cp1253",
          "ISO-8859-2": "iso8859_2", "KOI8-R": "koi8_r", "UTF-16LE": "utf-16-le", "UTF-16BE": "utf-16-be"}
BOMS = {"UTF-8": b"\xef\xbb\xbf", "UTF-16LE": b"\xff\xfe", "UTF-16BE": b"\xfe\xff"}

with open(os.path.join(HERE, "sites.json"), encoding="utf-8") as f:
    SITES = json.load(f)


def fill(template, values):
    """A small mustache: {{name}}, and {{#list}}…{{.}}…{{i}}…{{/list}} or {{#flag}}…{{/flag}}."""
    def section(m):
        value = values.get(m[1])
        if not isinstance(value, list):
            return fill(m[2], values) if value else ""
        return "".join(m[2].replace("{{.}}", str(v)).replace("{{i}}", str(i + 1)).replace("{{n}}", str(3907 + 37 * i))
                       for i, v in enumerate(value))
    template = re.sub(r"\{\{#(\w+)\}\}(.*?)\{\{/\1\}\}", section, template, flags=re.S)
    return re.sub(r"\{\{(\w+)\}\}", lambda m: str(values.get(m[1], "")), template)


def layout(name):
    with open(os.path.join(HERE, "layouts", name + ".html"), encoding="utf-8") as f:
        return f.read()


def meta_charset(label, style):
    if not label or label == "none":
        return ""
    if style == "http-equiv":
        return f'<meta http-equiv="Content-Type" content="text/html; charset={label}">'
    return f'<meta charset="{label}">'


def body_html(part, style):
    """The blocks of a document in the markup that the layout uses for its article."""
    out, open_list = [], None
    for kind, text, _ in part.lines + [("end", "", None)]:
        text = unmark(text)
        wanted = {"li": "ul", "row": "table"}.get(kind)
        if open_list and wanted != open_list:
            out.append(f"</{open_list}>")
        if wanted and wanted != open_list:
            out.append("<table border=1 class=data>" if wanted == "table" else "<ul>")
        open_list = wanted
        if kind != "end":
            out.append(block(kind, text, style))
    return "\n".join(out)


def block(kind, text, style):
    if kind == "raw":
        return text
    if kind == "row":
        return "<tr>" + "".join(f"<td>{c.strip()}</td>" for c in cells(text)) + "</tr>"
    if kind == "li":
        return f"<li>{text}" + ("" if style == "unclosed" else "</li>")
    if kind == "quote":
        return f"<blockquote><p>{text}</p></blockquote>"
    if kind in ("h2", "h3"):
        return {"br": f"<b>{text}</b><br><br>", "div": f"<div><strong>{text}</strong></div>"}.get(style, f"<{kind}>{text}</{kind}>")
    return {"br": f"&nbsp;&nbsp;&nbsp;&nbsp;{text}<br><br>", "unclosed": f"<p>{text}", "div": f"<div>{text}</div>",
            "zh": f"<p>\u3000\u3000{text}</p>"}.get(style, f"<p>{text}</p>")


def page(part):
    """The HTML page of a document, furniture of its site around it."""
    site = SITES.get(part.get("site_key"), {})
    name = part.get("layout", site.get("layout"))
    style = part.get("style", site.get("style", "p"))
    label = part.get("declare", "none")
    values = {**site, **part.header, "charset": meta_charset(label, part.get("meta", "plain")), "body": body_html(part, style),
              "iso": part.get("published", ""), "date": part.get("date", part.get("published", "")),
              "title_json": json.dumps(plain(part.get("title", "")), ensure_ascii=False)}
    return fill(layout(name), values)


def plain_text(part):
    """A text scrape: blocks by lines, raw lines as they stand, wrapped or glued where the source says so."""
    glue, width, out, glued = part.get("glue") == "yes", int(part.get("wrap", 0)), [], []
    for kind, text, _ in part.lines:
        line = plain(text) if kind != "raw" and not BYTES.search(text) else unmark(text)
        if kind == "row":
            line = "\t".join(plain(c).strip() for c in cells(text))
        if glue and kind != "raw":
            glued.append(line)
            continue
        if glued:
            out.append("".join(glued))
            glued = []
        if kind == "li":
            line = "- " + line
        elif kind == "p" and not width:
            line = part.get("indent", "").replace("_", "\u3000") + line
        out += wrap(line, width) if width and kind in ("p", "li") else [line]
        if part.get("blank") == "yes":
            out.append("")
    return "\n".join(out + (["".join(glued)] if glued else [])) + "\n"


def wrap(line, width):
    if re.search(r"[\u4e00-\u9fff]", line):
        return [line[i:i + width] for i in range(0, len(line), width)]
    return textwrap.wrap(line, width)


def json_lines(parts):
    """One record a part; raw lines stand between the records as they are."""
    out = []
    for part in parts:
        record = {k: part.get(k) for k in ("id", "url", "title", "section", "published") if part.get(k)}
        blocks = [plain(t) for k, t, _ in part.lines if k != "raw"]
        if blocks and part.get("record") == "html":
            record["html"] = page(part)
        elif blocks:
            record["text"] = "\n".join(blocks)
        if blocks:
            out.append(json.dumps(record, ensure_ascii=part.get("ascii") == "yes"))
        if part.get("record") != "html":
            out += [t for k, t, _ in part.lines if k == "raw"]
    return "\n".join(out) + "\n"


def encode(text, name, markup):
    """Bytes in the named encoding; {{x:FF}} in the text stands for those very bytes."""
    codec, out, at = CODECS[name], b"", 0
    errors = "xmlcharrefreplace" if markup else "strict"
    for m in BYTES.finditer(text):
        out += text[at:m.start()].encode(codec, errors) + bytes.fromhex(m[0][4:-2])
        at = m.end()
    return out + text[at:].encode(codec, errors)


def content(parts):
    """The bytes of the whole file."""
    head = parts[0]
    form = head.get("form", "html")
    text = json_lines(parts) if form == "jsonl" else page(head) if form == "html" else "".join(plain_text(p) for p in parts)
    if head.get("newline") == "crlf":
        text = text.replace("\n", "\r\n")
    name = head.get("encoding", "UTF-8")
    return (BOMS[name] if head.get("bom") == "yes" else b"") + encode(text, name, form == "html")
