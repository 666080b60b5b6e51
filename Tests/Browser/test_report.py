#!/usr/bin/env python3
"""Opens reports in headless Chromium and uses them as a person would.

usage: test_report.py SLUICE [--screenshots FOLDER]

Ends with 77 and says so where there is no Chromium, as test drivers understand a skipped test.
"""
import csv
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from devtools import Browser, find_chromium
from mint_output import HOSTILE, mint

HERE = pathlib.Path(__file__).parent
MANY = int(os.environ.get("REPORT_CLAIMS", "100000"))
# The bar for 100,000 claims; a loaded machine gets three attempts.
MOST_SECONDS = float(os.environ.get("REPORT_SECONDS", "2"))


def check(condition, message):
    if not condition:
        raise AssertionError(message)


def report(sluice, folder, page):
    subprocess.run([sluice, "report", str(folder), "--output", str(page), "--title", "News & figures 2008–2024"], check=True, stdout=subprocess.DEVNULL)


def load(browser, page):
    """Opens a page afresh and gives the seconds from the start of loading until its list can be used."""
    browser.open(page)
    browser.wait_for(f"location.pathname === {json.dumps(str(page))} && document.documentElement?.dataset.ready", 60)
    return browser.evaluate("Number(document.documentElement.dataset.ready)") / 1000


def count(browser):
    """How many claims the page says it shows."""
    return int(browser.evaluate("document.getElementById('count').textContent").split(" of ")[0].replace(",", ""))


def fill(browser, name, text):
    browser.click(f"#{name}")
    browser.type(text)


def cell(browser, row, name):
    return browser.evaluate(f"document.querySelector('#row-{row} .{name}').textContent")


def opens_fast(browser, page):
    browser.send("Performance.enable", timeDomain="threadTicks")
    attempts = []
    for _ in range(3):
        wall = load(browser, page)
        metrics = {metric["name"]: metric["value"] for metric in browser.send("Performance.getMetrics")["metrics"]}
        attempts.append((wall, metrics["TaskDuration"]))
        if wall < MOST_SECONDS:
            break
    best, cpu = min(attempts)
    print(f"  {MANY:,} claims are ready after {best:.2f} s ({cpu:.2f} s of the page's own CPU); {page.stat().st_size / 1e6:.1f} MB")
    # Where other work has the processors, what counts is the page's own time.
    check(min(best, cpu) < MOST_SECONDS, f"the page took {attempts} s")
    check(count(browser) == MANY, "not all claims are there")
    rows = browser.evaluate("document.querySelectorAll('.rows .row').length")
    check(0 < rows < 80, f"{rows} rows exist at once")


def searches(browser, page):
    load(browser, page)
    browser.press("/")
    check(browser.evaluate("document.activeElement.id") == "search", "/ does not go to the search")
    browser.type("harrow grain")
    browser.evaluate("document.getElementById('search').value")
    shown = count(browser)
    check(0 < shown < MANY, f"the search left {shown}")
    check("Harrow" in cell(browser, 0, "place") and "grain" in cell(browser, 0, "metric"), "the search shows another row")
    browser.click("#clear")
    check(count(browser) == MANY, "clearing does not bring all back")


def filters(browser, page):
    load(browser, page)
    fill(browser, "place", "Eastmere")
    fill(browser, "metric", "rent")
    fill(browser, "period", "201")
    shown = count(browser)
    check(0 < shown < MANY / 20, f"the filters left {shown}")
    check((cell(browser, 0, "place"), cell(browser, 0, "period")[:3], cell(browser, 0, "metric")) == ("Eastmere", "201", "rent average rent"), "the filters show another row")
    browser.evaluate("(() => { const s = document.getElementById('status'); s.value = 'target'; s.dispatchEvent(new Event('input', {bubbles: true})); })()")
    check(cell(browser, 0, "status") == "target" and 0 < count(browser) < shown, "the status does not filter")
    fill(browser, "search", "nothing has these words")
    check(count(browser) == 0 and "No claim" in browser.evaluate("document.getElementById('grid').textContent"), "an empty list does not say so")


def sorts(browser, page):
    load(browser, page)
    fill(browser, "metric", "rent")
    for order, compare in (("ascending", lambda a, b: a <= b), ("descending", lambda a, b: a >= b)):
        browser.click(".head .period button")
        check(browser.evaluate("document.querySelector('.head .period').ariaSort") == order, f"the heading does not say {order}")
        first = cell(browser, 0, "period")
        browser.evaluate("document.getElementById('grid').focus()")
        browser.press("End")
        last = browser.evaluate("document.querySelector('.row.active .period').textContent")
        check(first != last and compare(first, last), f"{order}: {first} … {last}")
    browser.click(".head .value button")
    browser.wait_for("document.querySelector('.head .value').ariaSort === 'ascending'")
    check("down" in cell(browser, 0, "value"), "the lowest value is not a fall")


def opens_a_claim(browser, page):
    load(browser, page)
    fill(browser, "search", "南浦区 gdp")
    browser.click("#row-2")
    browser.wait_for("document.getElementById('claim').open")
    text = browser.evaluate("document.querySelector('#claim mark').textContent")
    check(text and text in cell_of_dialog(browser, "blockquote"), "the number is not marked")
    check("公报" in cell_of_dialog(browser, ".source") and "crawl-" in cell_of_dialog(browser, ".source"), "the source is not named")
    link = browser.evaluate("document.querySelector('#claim .source a').href")
    check(link.startswith("https://news.example/"), f"the source leads to {link}")
    check(browser.evaluate("document.querySelectorAll('#claim .trend tbody tr').length") > 1, "the periods are not listed")
    browser.press("Escape")
    check(not browser.evaluate("document.getElementById('claim').open"), "Escape does not close")
    check(browser.evaluate("document.activeElement.id") == "grid", "focus does not come back to the list")
    for key, expected in (("ArrowDown", 3), ("ArrowDown", 4), ("ArrowUp", 3), ("Home", 0)):
        browser.press(key)
        check(browser.evaluate("document.getElementById('grid').getAttribute('aria-activedescendant')") == f"row-{expected}", f"{key} does not lead to row {expected}")
    browser.press("Enter")
    check(browser.evaluate("document.getElementById('claim').open"), "Enter does not open")
    title = cell_of_dialog(browser, "blockquote")
    browser.evaluate("[...document.querySelectorAll('#claim .steps button')].find((b) => b.textContent === 'Next').focus()")
    browser.press("Enter")
    check(cell_of_dialog(browser, "blockquote") != title, "Next shows the same claim")
    browser.press("Escape")


def cell_of_dialog(browser, selector):
    return browser.evaluate(f"document.querySelector('#claim {selector}').textContent")


def downloads(browser, page, folder):
    load(browser, page)
    fill(browser, "search", "nieuwdam rent")
    shown = count(browser)
    browser.send("Page.setDownloadBehavior", behavior="allow", downloadPath=str(folder))
    browser.click("#download")
    path = folder / "sluice-claims.csv"
    browser.wait_for("true")
    for _ in range(100):
        if path.exists() and path.stat().st_size > 0:
            break
        browser.evaluate("new Promise((done) => setTimeout(done, 50))")
    rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))
    check(len(rows) == shown > 0, f"{len(rows)} lines for {shown} claims")
    check(all(row["place"] == "Nieuwdam" and float(row["value"]) > 0 and row["sentence"] for row in rows), "a line lacks fields")
    path.unlink()
    browser.click("#clear")
    fill(browser, "search", "HYPERLINK")
    browser.click("#download")
    for _ in range(100):
        if path.exists() and path.stat().st_size > 0:
            break
        browser.evaluate("new Promise((done) => setTimeout(done, 50))")
    hostile = next(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))
    check(hostile["metric"].startswith("'="), "a formula would run in a spreadsheet")


def injects_nothing(browser, page):
    load(browser, page)
    for text in HOSTILE:
        browser.click("#clear")
        fill(browser, "search", text.split(" ")[0])
        check(count(browser) > 0, f"{text} is not found")
        index = browser.evaluate(f"[...document.querySelectorAll('.rows .row')].findIndex((row) => row.querySelector('.metric')?.textContent === {json.dumps(text)})")
        check(index >= 0, f"{text} is not shown as it is")
        browser.click(f"#row-{index}")
        check(browser.evaluate("document.getElementById('claim').open"), f"{text} does not open")
        check(text in cell_of_dialog(browser, "blockquote"), f"the sentence of {text} is not shown as it is")
        check(browser.evaluate("document.querySelectorAll('#claim .source a').length") == 0, "an address of javascript: is a link")
        browser.press("Escape")
    check(browser.evaluate("document.documentElement.dataset.owned ?? null") is None, "a row ran its script")
    check(browser.evaluate("document.querySelectorAll('main img, main script, main iframe').length") == 0, "a row became markup")


def audit_finds_faults(browser, page):
    load(browser, page)
    browser.evaluate("document.querySelector('h1').style.color = '#bbb'; document.querySelector('main h2').id = 'count'")
    found = " ".join(browser.evaluate((HERE / "audit.js").read_text()))
    check("contrast" in found and "comes twice" in found, f"the audit is blind: {found}")


def is_accessible(browser, page):
    for scheme in ("light", "dark"):
        for width in (1280, 390):
            browser.view(width, 900, scheme)
            load(browser, page)
            found = browser.evaluate((HERE / "audit.js").read_text())
            browser.evaluate("document.getElementById('grid').focus()")
            browser.press("Enter")
            found += browser.evaluate((HERE / "audit.js").read_text())
            found += nameless(browser)
            browser.press("Escape")
            check(not found, f"{scheme}, {width} wide: {found}")
    browser.view(1280, 900)
    load(browser, page)
    order = []
    for _ in range(17):
        browser.press("Tab")
        order.append(browser.evaluate("document.activeElement.id || document.activeElement.textContent.slice(0, 20)"))
        check(browser.evaluate("(() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 1; })()"), f"focus is not seen on {order[-1]}")
    check(order[1:9] == ["search", "metric", "place", "period", "status", "kind", "clear", "download"], f"focus goes {order}")
    check(order[9] == "grid" and order[10:17] == ["Metric", "Value", "Place", "Period", "Status", "Trend", "Source"], f"focus goes {order}")
    browser.view(1280, 900)


def nameless(browser):
    """Controls and pictures that a screen reader could not name, by the browser's own accessibility tree."""
    named = {"button", "textbox", "searchbox", "combobox", "link", "grid", "image", "img", "dialog", "columnheader", "region", "search", "figure"}
    found = []
    for node in browser.send("Accessibility.getFullAXTree")["nodes"]:
        role = node.get("role", {}).get("value")
        if not node.get("ignored") and role in named and not node.get("name", {}).get("value", "").strip():
            found.append(f"a {role} has no name")
    return found


def prints(browser, page):
    load(browser, page)
    browser.evaluate("dispatchEvent(new Event('beforeprint'))")
    check(browser.evaluate("document.querySelectorAll('.rows .row').length") == 500, "not the first 500 rows are printed")
    browser.evaluate("dispatchEvent(new Event('afterprint'))")
    check(browser.evaluate("document.querySelectorAll('.rows .row').length") < 80, "printing leaves its rows behind")


def inspection_is_readable(browser, sluice, folder):
    """The page of `inspect --html`: found sound by the audit, nothing wider than the screen, no column of single letters."""
    sentences = "".join(f"<p>2023年全市粮食产量{number}.5万吨，同比增长4%，预计2024年达到{number + 1}万吨以上，农业生产形势保持稳定。</p>" for number in range(20, 30))
    (folder / "page.html").write_text(
        f"<html><head><title>全市农业生产形势稳定</title></head><body><nav><a href='/'>Home</a></nav><article><h1>全市农业生产形势稳定</h1>{sentences}</article></body></html>")
    page = folder / "a-rather-long-name-of-a-page-that-was-inspected.html"
    subprocess.run([sluice, "inspect", str(folder / "page.html"), "--html", "--output", str(page), "--quiet"], check=True)
    for scheme in ("light", "dark"):
        for width in (1280, 390):
            browser.view(width, 900, scheme)
            browser.open(page)
            browser.wait_for(f"location.pathname === {json.dumps(str(page))} && document.readyState === 'complete'", 60)
            browser.evaluate("document.querySelectorAll('details').forEach((part) => part.open = true)")
            found = browser.evaluate((HERE / "audit.js").read_text())
            check(not found, f"inspect, {scheme}, {width} wide: {found}")
            check(browser.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"inspect, {width} wide: the page is wider than the screen")
            tall = browser.evaluate("[...document.querySelectorAll('td')].filter((cell) => cell.textContent.length < 9 && cell.firstChild"
                                    " && (() => { const r = document.createRange(); r.selectNodeContents(cell); return r.getClientRects().length > 2; })()).length")
            check(tall == 0, f"inspect, {width} wide: {tall} short cells are broken into letters")
    browser.view(1280, 900)


def take_screenshots(browser, page, folder):
    import base64
    folder.mkdir(parents=True, exist_ok=True)
    for name, width, height, scheme, steps in (
            ("light", 1280, 900, "light", ""), ("dark", 1280, 900, "dark", ""), ("narrow", 390, 844, "light", ""),
            ("claim", 1280, 900, "light", "document.querySelector('#row-3').click()"),
            ("charts", 1280, 1100, "light", "document.getElementById('documents-title').scrollIntoView()"),
            ("narrow-charts", 390, 844, "dark", "document.getElementById('documents-title').scrollIntoView()"),
            ("claim-narrow", 390, 844, "dark", "document.querySelector('#row-3').click()")):
        browser.view(width, height, scheme)
        load(browser, page)
        browser.evaluate(f"(() => {{ {steps} }})()")
        picture = browser.send("Page.captureScreenshot", format="png")["data"]
        (folder / f"report-{name}.png").write_bytes(base64.b64decode(picture))
    browser.view(1280, 900)


def main():
    chromium = find_chromium()
    if chromium is None:
        print("skipped: no Chromium on this machine; apt-get install chromium, or set CHROMIUM to its path")
        return 77
    sluice = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="sluice-report-") as name:
        folder = pathlib.Path(name)
        check(mint(folder / "many", MANY) == MANY, "the sample has another size")
        page = folder / "report.html"
        report(sluice, folder / "many", page)
        browser = Browser(chromium)
        try:
            browser.view(1280, 900)
            tests = [opens_fast, searches, filters, sorts, opens_a_claim, injects_nothing, prints, audit_finds_faults, is_accessible]
            for test in tests:
                test(browser, page)
                print(f"ok  {test.__name__}")
            downloads(browser, page, folder)
            print("ok  downloads")
            inspection_is_readable(browser, sluice, folder)
            print("ok  inspection_is_readable")
            check(not browser.problems(), f"the console says: {browser.problems()[:5]}")
            print("ok  no error in the console, no request to the network")
            if "--screenshots" in sys.argv:
                take_screenshots(browser, page, pathlib.Path(sys.argv[sys.argv.index("--screenshots") + 1]))
        finally:
            browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
