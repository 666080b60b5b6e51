"""Measures and calculates once over the sample corpus, and checks the published table against its figures.

    python check_scale.py SLUICE
"""

import json
import os
import sys
import tempfile

import scale

SCRIPT = scale.ROOT / "Pipelines" / "scale" / "scale.py"


def main(sluice):
    checks = scale.Checks("Scale")
    page = SCRIPT.with_name("README.md").read_text(encoding="utf-8")
    published = scale.run([sys.executable, SCRIPT, "table", SCRIPT.with_name("figures.json")])
    checks.check(published in page, "the page's table is not what its figures give")
    measured = json.loads(scale.run([sys.executable, SCRIPT, "measure", sluice, scale.ROOT / "Pipelines/text.yaml", scale.ROOT / "Corpus/crawl-2012-04"]))
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        # Figures that make the arithmetic plain: 1 MB in 2 s is 1e12 bytes in 2e6 s, which are 555.6 hours.
        measured[0].update(html_bytes=1_000_000, cpu_seconds=2.0, warc_bytes=250_000, pages=10)
        json.dump(measured, file)
        file.flush()
        table = scale.run([sys.executable, SCRIPT, "table", file.name, "--terabytes", "1", "--cores", "10"])
    lines = dict(line.strip("| ").split(" | ") for line in table.splitlines() if "---" not in line)
    for name, wanted in (("core hours", "556"), ("days on 10 cores", "2.3"), ("HTML, one core", "500 kB/s"),
                         ("WARC files of 1 GB, one shard each", "250"), ("pages", "0.01 billion"), ("core minutes a shard", "133.3")):
        checks.check(lines.get(name) == wanted, f"{name} is {lines.get(name)} and not {wanted}")
    checks.end()


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]))
