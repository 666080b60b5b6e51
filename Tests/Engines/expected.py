"""Answers that were worked out by hand from the pages of Corpus/ and from towns.jsonl, not copied from an engine."""


def check_answers(answers, check):
    by_place, outcomes, _, conflicts, coverage, _, growth, ranks, failures, _ = answers

    # 1, by hand. art_20240206_report.html says 全市地区生产总值1868.4亿元 of 2023: 1868.4 times 10^8 yuan.
    found = [row[3] for row in by_place if row[:3] == ["青澜市", "2023", "CNY"]]
    check(found == [186_840_000_000.0], f"the product of 青澜市 is {found}")

    # 2, by hand. art_20240312_stat.html says 全年粮食总产量36.92万吨,比上年增长1.3%: 369,200 t now, so 369,200 / 1.013 =
    # 364,461.994 t the year before.
    found = [row[-1] for row in growth if row[1] == "粮食总产量" and row[4] == 369_200.0]
    check([round(value, 3) for value in found] == [364_461.994], f"the grain before is {found}")

    # 3, by hand. The report of 2023 in towns.jsonl aims at 880亿元, 3万人以上 and 500个 for that year; the report of 2024
    # says 869.2亿元 (0.98773 of it), 3.35万人 (1.11667) and 460个 (0.92). The later bulletin says 861.7亿元 (0.97920).
    found = [(row[4], row[5], round(row[6], 5)) for row in outcomes if row[0] == "松河市"]
    check(
        found == [("880亿元", "861.7亿元", 0.9792), ("880亿元", "869.2亿元", 0.98773), ("3万人", "3.35万人", 1.11667),
                  ("500个", "460个", 0.92)], f"the outcomes of 松河市 are {found}")

    # 4. Report and bulletin of 松河市 give two values for 2023, and nothing else in the sample does.
    check(
        conflicts == [["松河市", "gross_domestic_product", "2023", "CNY", "actual", 2, 86_170_000_000.0, 86_920_000_000.0]],
        f"the conflicts are {conflicts}")

    # 5. The third night has one text of 11 characters and no claim; the second has four texts of three sources.
    check([row for row in coverage if row[0] == "2024-05-03"] == [["2024-05-03", "", 1, 0, 0, 11]], f"{coverage}")
    check(sum(row[2] for row in coverage if row[0] == "2024-05-02") == 4, f"{coverage}")

    # 8. 霖川县 says 增速居全市第二位.
    found = [row[1:4] for row in ranks if row[0] == "霖川县"]
    check(found == [["地区生产总值增速", "2023", 2.0]], f"the ranks of 霖川县 are {found}")

    # 9. Four inputs of the sample corpus are damaged on purpose (Tests/Gold/expected-errors.json).
    check(
        [row[:3] for row in failures] == [["decode", "binary", 1], ["intake", "bad_json", 1], ["intake", "empty", 1],
                                          ["intake", "truncated", 1]], f"the failures are {failures}")
