// A series is one metric in one place over periods: same kind, unit, basis, status, and periods of one length.
// Claims without a place only form a series within their own document, for nothing says that two mean the same place.

const periodLengths = [[/^\d{4}$/, "year"], [/^\d{4}-H[12]$/, "half"], [/^\d{4}-Q[1-4]$/, "quarter"], [/^\d{4}-\d\d$/, "month"],
  [/^\d{4}-\d\d-\d\d$/, "day"]];

/** For every row its series, an array of `{period, value, row}` in order, or null where it is alone. */
function findSeries(claims, count) {
  const lengths = claims.period.words.map((period) => periodLengths.find(([form]) => form.test(period))?.[1] ?? null);
  const groups = new Map();
  for (let row = 0; row < count; row += 1) {
    const length = lengths[claims.period.rows[row]];
    if (!length || signedValue(claims, row) === null) continue;
    const key = seriesKey(claims, row, length);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const seriesOfRow = new Array(count).fill(null);
  for (const rows of groups.values()) {
    const series = points(claims, rows);
    if (series.length > 1) for (const row of rows) seriesOfRow[row] = series;
  }
  return seriesOfRow;
}

function seriesKey(claims, row, length) {
  const place = claims.place.rows[row];
  const metric = claims.metric_id.rows[row] >= 0 ? `i${claims.metric_id.rows[row]}` : `t${claims.metric.rows[row]}`;
  return [metric, place >= 0 ? place : `d${claims.document[row]}`, claims.kind.rows[row], claims.unit.rows[row],
    claims.basis.rows[row], claims.status.rows[row], length].join("|");
}

/** One point a period; of several claims the surest counts. */
function points(claims, rows) {
  const best = new Map();
  for (const row of rows) {
    const period = word(claims.period, row);
    const known = best.get(period);
    if (known === undefined || claims.confidence[row] > claims.confidence[known]) best.set(period, row);
  }
  return [...best].map(([period, row]) => ({ period, row, value: signedValue(claims, row) }))
    .sort((left, right) => (left.period < right.period ? -1 : 1));
}

/** A small line through a series; the circle is at the period of the claim that is shown. */
function sparkline(series, period, width, height) {
  const values = series.map((point) => point.value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = (index) => 4 + (index * (width - 8)) / (series.length - 1);
  const y = (value) => (most === least ? height / 2 : 4 + ((most - value) * (height - 8)) / (most - least));
  const mark = series.findIndex((point) => point.period === period);
  const label = `${series.length} periods, ${series[0].period}: ${formatNumber(values[0])} to ${series.at(-1).period}: ${formatNumber(values.at(-1))}`;
  return picture("svg", { class: "spark", viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": label },
    picture("polyline", { points: series.map((point, index) => `${x(index).toFixed(1)},${y(point.value).toFixed(1)}`).join(" ") }),
    picture("circle", { cx: x(mark).toFixed(1), cy: y(values[mark]).toFixed(1), r: 2.75 }));
}
