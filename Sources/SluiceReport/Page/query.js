// Search, filters and order. A condition is first asked of the words of a column, then of rows by number,
// so that typing in the search looks at each different text once.

const searchedColumns = ["metric", "metric_id", "place", "text", "sentence", "unit", "period"];

/** The rows that pass, in order. */
function findRows(data, count, query) {
  const conditions = [...filterConditions(data.claims, query), ...searchConditions(data, query.search)];
  const rows = [];
  for (let row = 0; row < count; row += 1) if (conditions.every((holds) => holds(row))) rows.push(row);
  return query.sort === null ? rows : sortRows(rows, sortKeys(data, count, query.sort), query.isDescending);
}

function filterConditions(claims, query) {
  const conditions = [];
  for (const name of ["place", "period"]) {
    if (query[name]) conditions.push(anyColumn([matches(claims[name], query[name], contains)]));
  }
  if (query.metric) {
    conditions.push(anyColumn([matches(claims.metric, query.metric, contains), matches(claims.metric_id, query.metric, contains)]));
  }
  for (const name of ["status", "kind"]) {
    if (query[name]) conditions.push(anyColumn([matches(claims[name], query[name], (text, wanted) => text === wanted)]));
  }
  return conditions;
}

/** Every word of the search must stand somewhere in the row or in the title of its source. */
function searchConditions(data, search) {
  return search.split(/\s+/).filter((part) => part !== "").map((part) => {
    const inColumns = anyColumn(searchedColumns.map((name) => matches(data.claims[name], part, contains)));
    const { title, path, url } = data.documents;
    const inDocument = title.map((text, index) => [text, path[index], url[index]].some((field) => contains(field ?? "", part)));
    return (row) => inColumns(row) || inDocument[data.claims.document[row]];
  });
}

function contains(text, part) {
  return text.toLocaleLowerCase().includes(part.toLocaleLowerCase());
}

function matches(column, wanted, holds) {
  return { rows: column.rows, found: column.words.map((text) => holds(text, wanted)) };
}

function anyColumn(columns) {
  return (row) => columns.some(({ rows, found }) => rows[row] >= 0 && found[rows[row]]);
}

/** A number for each row that orders it; NaN where it has nothing to be ordered by. */
function sortKeys(data, count, name) {
  const { claims, documents } = data;
  const keys = new Float64Array(count);
  const byRank = (words, indexOf) => {
    const ranks = rank(words);
    for (let row = 0; row < count; row += 1) keys[row] = ranks[indexOf(row)] ?? NaN;
  };
  if (name === "value") for (let row = 0; row < count; row += 1) keys[row] = signedValue(claims, row) ?? NaN;
  else if (name === "trend") for (let row = 0; row < count; row += 1) keys[row] = data.series[row]?.length ?? NaN;
  else if (name === "source") byRank(documents.title.map((title, index) => title ?? documents.path[index]), (row) => claims.document[row]);
  else if (name === "metric") {
    const names = Array.from({ length: count }, (_, row) => metricName(claims, row));
    const words = [...new Set(names)];
    const indices = new Map(words.map((text, index) => [text, index]));
    byRank(words, (row) => indices.get(names[row]));
  } else byRank(claims[name].words, (row) => claims[name].rows[row]);
  return keys;
}

const collator = new Intl.Collator(undefined, { numeric: true });

function rank(words) {
  const order = words.map((_, index) => index).sort((left, right) => collator.compare(words[left], words[right]));
  const ranks = new Array(words.length);
  order.forEach((index, place) => { ranks[index] = place; });
  return ranks;
}

/** Rows that have nothing to be ordered by come last either way. */
function sortRows(rows, keys, isDescending) {
  const sign = isDescending ? -1 : 1;
  return rows.sort((left, right) => {
    const [a, b] = [keys[left], keys[right]];
    if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) - Number.isNaN(b) || left - right;
    return sign * (a - b) || left - right;
  });
}
