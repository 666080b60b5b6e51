#!/usr/bin/env python3
"""Decodes the pages of one set and writes their features.

usage: features.py PAGES OUT [TOOL]

PAGES   a folder of pages, .html or .html.gz
OUT     the prefix of the files to write; the decoded pages go to OUT.pages/
TOOL    the built extractor-features, .build/release/extractor-features without it
"""
import glob
import gzip
import os
import re
import subprocess
import sys

META = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)", re.I)


def decode(data):
    """UTF-8 where it is, else what the page declares; the product's own decoder is not needed for training."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        found = META.search(data[:8192])
        name = found.group(1).decode().lower() if found else "windows-1252"
        name = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "windows-1252"}.get(name, name)
        try:
            return data.decode(name, "replace")
        except LookupError:
            return data.decode("windows-1252", "replace")


def main():
    folder, out = sys.argv[1:3]
    tool = sys.argv[3] if len(sys.argv) > 3 else ".build/release/extractor-features"
    os.makedirs(out + ".pages", exist_ok=True)
    pages = []
    for path in sorted(glob.glob(os.path.join(folder, "*"))):
        opened = gzip.open if path.endswith(".gz") else open
        with opened(path, "rb") as f:
            text = decode(f.read())
        name = os.path.basename(path)
        name = name[:-3] if name.endswith(".gz") else name
        pages.append(os.path.join(out + ".pages", name))
        with open(pages[-1], "wb") as f:
            f.write(text.encode("utf-8", "replace"))
    subprocess.run([tool, out, *pages], check=True)


if __name__ == "__main__":
    main()
