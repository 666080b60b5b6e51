#!/usr/bin/env python3
"""Makes pages that have one page's frame and another page's text, and pages that have none, so that a model knows neither
by heart.

usage: augment.py OUT SEED FEATURES GOLD [FEATURES GOLD ...]

OUT         the folder to write: OUT/html/*.html and OUT/gold.json, for features.py and label.py
SEED        of the random choice
FEATURES    the prefix that features.py wrote, for its decoded pages
GOLD        the gold of these pages as label.py takes it; a page without a "type" is an article

The container of a page's text is the deepest element that holds nearly all of the gold. Its children give way to those
of another page's container, of the same type and the same fold. What the gold has outside the container stays. Every
fifth page is made once more without any frame, its text cut short, as dumps have pages that somebody stripped.
"""
import gzip
import json
import os
import random
import sys
from multiprocessing import Pool

import lxml.html
import lxml.html.builder

from folds import fold
from label import SHINGLE, WORD, host

UNREAD = {"script", "style", "noscript", "template"}
# The part of a gold text's word runs that its container holds, and that a page must have at all.
HELD, FOUND = 0.92, 0.6
SHORTEST_GOLD = 60
# Elements that are parts of a text and no place for one.
PARTS = {"p", "table", "tbody", "tr", "ul", "ol"}
DEEPEST = 5000
# One page in so many is made bare, of so many children of its container.
BARE, CHILDREN = 5, (4, 30)


def read(path):
    with open(path, "rb") as f:
        return lxml.html.fromstring(f.read(), parser=lxml.html.HTMLParser(encoding="utf-8", huge_tree=True))


def words(element):
    found = WORD.findall((element.text or "").lower()) if isinstance(element.tag, str) and element.tag not in UNREAD else []
    if isinstance(element.tag, str) and element.tag not in UNREAD:
        for child in element:
            found += words(child) + WORD.findall((child.tail or "").lower())
    return found


def runs(found):
    return {tuple(found[i:i + SHINGLE]) for i in range(len(found) - SHINGLE + 1)}


def container(body, wanted):
    """The deepest element with nearly all wanted runs; None where only the body has them."""
    total = len(runs(words(body)) & wanted)
    if total < FOUND * len(wanted):
        return None
    at = body
    while True:
        inner = [c for c in at if isinstance(c.tag, str) and len(runs(words(c)) & wanted) >= HELD * total]
        if not inner or inner[-1].tag in PARTS:
            return None if at is body else at
        at = inner[-1]


def parted(gold, held):
    """The lines of a gold text that are in the container, and those that are not."""
    inside, outside, text = [], [], " ".join(held)
    known = runs(held)
    for line in filter(str.strip, gold.split("\n")):
        line_words = WORD.findall(line.lower())
        own = runs(line_words)
        is_inside = 2 * len(own & known) >= len(own) if own else " ".join(line_words) in text
        (inside if is_inside else outside).append(line)
    return inside, outside


def analyse(page):
    """The container's place and the gold's lines in it and outside, or None."""
    path, gold = page
    wanted = WORD.findall(gold.lower())
    if len(wanted) < SHORTEST_GOLD:
        return None
    sys.setrecursionlimit(DEEPEST)
    try:
        document = read(path)
        body = document.find(".//body")
        place = None if body is None else container(body, runs(wanted))
    except (lxml.etree.ParserError, RecursionError) as error:
        print(f"{path}: left out, {error}", file=sys.stderr)
        return None
    if place is None:
        return None
    return document.getroottree().getpath(place), *parted(gold, words(place))


def swap(job):
    """Writes a frame with another page's text; returns whether both containers were found again."""
    out, (frame_path, frame_place), (text_path, text_place) = job
    frame, text = read(frame_path), read(text_path)
    into, source = frame.getroottree().xpath(frame_place), text.getroottree().xpath(text_place)
    if not into or not source:
        return False
    for child in list(into[0]):
        into[0].remove(child)
    into[0].text = source[0].text
    for child in list(source[0]):
        into[0].append(child)
    with open(out, "wb") as f:
        f.write(lxml.html.tostring(frame.getroottree(), encoding="utf-8", doctype="<!DOCTYPE html>"))
    return True


def strip(job):
    """Writes the first children of a page's container, without attributes, as a page of their own."""
    out, (path, place), children = job
    page = read(path)
    source = page.getroottree().xpath(place)
    if not source:
        return False
    title = lxml.html.tostring(lxml.html.builder.TITLE(page.findtext(".//title") or ""), encoding="unicode")
    parts = [lxml.html.tostring(c, encoding="unicode") for c in list(source[0])[:children] if isinstance(c.tag, str)]
    text = lxml.html.fromstring("<body>" + "".join(parts) + "</body>")
    for element in text.iter():
        for name in ("class", "id", "style"):
            element.attrib.pop(name, None)
    with open(out, "w", encoding="utf-8", errors="replace") as f:
        f.write(f"<html><head>{title}</head>{lxml.html.tostring(text, encoding='unicode')}</html>")
    return True


def main():
    out, seed, sets = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    os.makedirs(os.path.join(out, "html"), exist_ok=True)
    pages, facts = [], []
    for prefix, path in zip(sets[::2], sets[1::2]):
        with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as f:
            gold = json.load(f)
        for name in sorted(os.listdir(prefix + ".pages")):
            row = gold.get(name) or gold.get(name.removesuffix(".html")) or {}
            pages.append((os.path.join(prefix + ".pages", name), row.get("main_content") or row.get("articleBody") or ""))
            facts.append((row.get("type") or "article", host(row, name), row))
    with Pool() as pool:
        analysed = pool.map(analyse, pages, chunksize=8)
    groups = {}
    for page, fact, found in zip(pages, facts, analysed):
        if found:
            groups.setdefault((fact[0], fold(fact[1])), []).append((page[0], fact[1], found))
    chance, jobs, bare, gold = random.Random(seed), [], [], {}
    for (kind, _), group in sorted(groups.items()):
        for frame in group:
            text = chance.choice(group)
            if text is frame:
                continue
            name = f"{len(jobs):05d}.html"
            jobs.append((os.path.join(out, "html", name), (frame[0], frame[2][0]), (text[0], text[2][0])))
            gold[name] = {"main_content": "\n".join(frame[2][2] + text[2][1]), "type": kind, "url": f"http://{frame[1]}/"}
    for (kind, _), group in sorted(groups.items()):
        for page in group[::BARE]:
            name = f"bare{len(bare):05d}.html"
            bare.append((os.path.join(out, "html", name), (page[0], page[2][0]), chance.randint(*CHILDREN)))
            gold[name] = {"main_content": "\n".join(page[2][1]), "type": kind, "url": f"http://{page[1]}/"}
    with Pool() as pool:
        done = pool.map(swap, jobs, chunksize=8) + pool.map(strip, bare, chunksize=8)
    gold = {name: row for (name, row), is_done in zip(gold.items(), done) if is_done}
    with open(os.path.join(out, "gold.json"), "w", encoding="utf-8") as f:
        json.dump(gold, f, ensure_ascii=False)
    print(f"{len(pages)} pages, {sum(f is not None for f in analysed)} with a container, {len(gold)} made")


if __name__ == "__main__":
    main()
