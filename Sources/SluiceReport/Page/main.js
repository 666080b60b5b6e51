// Puts the page together: data in, then one query that the controls change and the grid shows.

function fillList(id, words, limit) {
  byID(id).append(...words.slice(0, limit).map((text) => element("option", { value: text })));
}

/** The words of a column by how many rows have them. */
function byFrequency(column) {
  const counts = new Array(column.words.length).fill(0);
  for (const index of column.rows) if (index >= 0) counts[index] += 1;
  return column.words.map((text, index) => [text, counts[index]]).sort((left, right) => right[1] - left[1]).map(([text]) => text);
}

function fillChoices(claims) {
  fillList("metrics", [...new Set([...byFrequency(claims.metric_id), ...byFrequency(claims.metric)])].filter(Boolean), 300);
  fillList("places", byFrequency(claims.place), 300);
  fillList("periods", [...new Set(claims.period.words.map((period) => period.slice(0, 4)).filter((year) => /^\d{4}$/.test(year)))].sort().reverse(), 300);
  for (const name of ["status", "kind"]) byID(name).append(...byFrequency(claims[name]).map((text) => element("option", { value: text }, text)));
}

async function start() {
  const data = await readData();
  const count = data.claims.document.length;
  data.series = findSeries(data.claims, count);
  const query = { search: "", metric: "", place: "", period: "", status: "", kind: "", sort: null, isDescending: false };
  const controls = ["search", "metric", "place", "period", "status", "kind"].map(byID);
  let dialog = null;
  const grid = new ClaimGrid(byID("grid"), data, (index) => dialog.open(index), sortBy);
  dialog = new ClaimDialog(byID("claim"), data, grid);

  function update() {
    for (const control of controls) query[control.id] = control.value.trim();
    grid.show(findRows(data, count, query), query.sort, query.isDescending);
    const left = data.summary.claims - count;
    byID("count").textContent = `${formatCount(grid.rows.length)} of ${plural(count, "claim")}`
      + (left > 0 ? `; ${formatCount(left)} more are in the shards, not in this page` : "");
  }

  /** The first click sorts upward, the second downward, the third gives the order of the documents back. */
  function sortBy(name) {
    if (query.sort !== name) [query.sort, query.isDescending] = [name, false];
    else if (!query.isDescending) query.isDescending = true;
    else [query.sort, query.isDescending] = [null, false];
    update();
  }

  drawSummary(data.summary);
  fillChoices(data.claims);
  for (const control of controls) control.addEventListener("input", update);
  byID("clear").addEventListener("click", () => { for (const control of controls) control.value = ""; update(); byID("search").focus(); });
  byID("download").addEventListener("click", () => download(makeCSV(data, grid.rows), "sluice-claims.csv"));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.target.matches("input, select, textarea") || byID("claim").open) return;
    event.preventDefault();
    byID("search").focus();
  });
  update();
  drawCharts(data.charts);
  drawRun(data);
  document.documentElement.dataset.ready = String(Math.round(performance.now()));
}

start().catch((error) => {
  byID("count").textContent = `This page's data could not be read: ${error.message}`;
  throw error;
});
