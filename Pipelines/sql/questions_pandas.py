"""The ten questions of `questions/` for pandas: each takes the tables of load_pandas and gives a frame."""

MONEY = ["CNY", "USD", "EUR", "GBP", "JPY", "HKD", "TWD"]


def _named(claims):
    return claims.assign(name=claims.metric_id.fillna(claims.metric))


def metric_by_place_and_year(tables):
    c = tables["claims"]
    c = c[(c.metric_id == "gross_domestic_product") & (c.kind == "level") & (c.status == "actual")]
    c = c[c.place.notna() & (c.period.str.len() == 4)].sort_values(["place", "period", "published", "id"])
    return c[["place", "period", "unit", "value", "qualifier", "text", "published", "path"]]


def targets_and_outcomes(tables):
    c = _named(tables["claims"]).dropna(subset=["place", "period", "value", "published"])
    keys = ["place", "name", "kind", "unit", "period"]
    pairs = c[c.status == "target"].merge(c[c.status == "actual"], on=keys, suffixes=("_t", "_a"))
    pairs = pairs[(pairs.published_a > pairs.published_t) & (pairs.value_t > 0)]
    pairs = pairs.assign(ratio=pairs.value_a / pairs.value_t).rename(
        columns={"text_t": "target", "text_a": "outcome", "published_t": "said", "published_a": "reported"})
    order = ["place", "name", "kind", "period", "target", "outcome", "said", "reported"]
    return pairs.sort_values(order)[order[:6] + ["ratio", "said", "reported"]]


def largest_growth(tables):
    c = _named(tables["claims"])
    c = c[(c.kind == "growth") & (c.direction == "up") & (c.status == "actual") & (c.unit == "%") & c.value.notna()]
    c = c.sort_values(["value", "id"], ascending=[False, True]).head(10)
    return c[["place", "name", "period", "basis", "value", "sentence"]]


def conflicting_values(tables):
    c = _named(tables["claims"])
    c = c[c.kind == "level"].dropna(subset=["place", "period", "value"])
    g = c.groupby(["place", "name", "period", "unit", "status"]).agg(
        documents=("doc_id", "nunique"), lowest=("value", "min"), highest=("value", "max")).reset_index()
    return g[(g.lowest < g.highest) & (g.documents > 1)]


def coverage_by_source_and_night(tables):
    d = tables["documents"]
    d = d.assign(source=d.site.fillna(""), some=(d.claims > 0).astype("int64"))
    return d.groupby(["night", "source"]).agg(
        documents=("id", "size"), with_claims=("some", "sum"), claims=("claims", "sum"), chars=("chars", "sum")
    ).reset_index()


def largest_targets(tables):
    c = tables["claims"]
    c = c[(c.status == "target") & (c.kind == "level") & c.value.notna() & c.unit.isin(MONEY)]
    c = c.sort_values(["value", "id"], ascending=[False, True]).head(10)
    return c[["unit", "place", "metric", "period", "value", "qualifier", "sentence"]]


def amount_with_its_growth(tables):
    c = tables["claims"]
    growth = c[(c.kind == "growth") & c.value.notna() & c.of.notna()]
    pairs = growth.merge(c[(c.kind == "level") & c.value.notna()], left_on="of", right_on="id", suffixes=("_g", "_l"))
    down = (pairs.direction_g == "down").fillna(False)
    pairs = pairs[~(down & (pairs.value_g >= 100))].sort_values("id_g")
    signed = pairs.value_g.mask((pairs.direction_g == "down").fillna(False), -pairs.value_g)
    pairs = pairs.assign(before=pairs.value_l / (1 + signed / 100))
    return pairs[
        ["place_l", "metric_l", "period_l", "unit_l", "value_l", "value_g", "direction_g", "basis_g", "before"]]


def rankings(tables):
    c = tables["claims"]
    c = c[(c.kind == "rank") & (c.status == "actual")].sort_values(["value", "id"])
    return c[["place", "metric", "period", "value", "qualifier", "sentence"]]


def what_failed(tables):
    g = tables["errors"].groupby(["stage", "code"])
    return g.agg(failures=("path", "size"), an_example=("path", "min")).reset_index()


def metrics_without_a_name(tables):
    c = tables["claims"]
    g = c[c.metric_id.isna() & (c.metric != "")].groupby("metric")
    g = g.agg(times=("id", "size"), documents=("doc_id", "nunique")).reset_index()
    return g.sort_values(["times", "metric"], ascending=[False, True]).head(20)


QUESTIONS = [
    metric_by_place_and_year, targets_and_outcomes, largest_growth, conflicting_values, coverage_by_source_and_night,
    largest_targets, amount_with_its_growth, rankings, what_failed, metrics_without_a_name,
]
