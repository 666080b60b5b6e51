// Charts as inline pictures, each with a text for screen readers and its figures as a table.

const shownBars = 8;
const chartWidth = 360;

/** Bars from left to right, the largest first; what is beyond the first eight is summed up. */
function barChart(title, entries, noun) {
  const sorted = [...entries].sort((left, right) => right[1] - left[1]);
  const rest = sorted.slice(shownBars);
  const shown = sorted.slice(0, shownBars);
  if (rest.length > 0) shown.push([`${rest.length} others`, rest.reduce((sum, [, count]) => sum + count, 0)]);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  const most = Math.max(...shown.map(([, count]) => count));
  const bars = shown.map(([name, count], index) => {
    const y = index * 24;
    return picture("g", {}, picture("title", {}, `${name}: ${formatCount(count)}`),
      picture("text", { x: 0, y: y + 15 }, shorten(name)),
      picture("rect", { x: 128, y: y + 4, width: Math.max(2, (count / most) * 150), height: 14, rx: 3 }),
      picture("text", { class: "count", x: chartWidth, y: y + 15, "text-anchor": "end" }, `${formatCount(count)} · ${percent(count, total)}`));
  });
  return figure(title, sorted, noun, shown.length * 24, bars);
}

/** Columns in the order of their names, for dates and grades. */
function columnChart(title, entries, noun) {
  const most = Math.max(1, ...entries.map(([, count]) => count));
  const step = chartWidth / entries.length;
  const bars = entries.map(([name, count], index) => {
    const height = count === 0 ? 0 : Math.max(2, (count / most) * 110);
    return picture("g", {}, picture("title", {}, `${name}: ${formatCount(count)}`),
      picture("rect", { x: index * step + step * 0.1, y: 128 - height, width: step * 0.8, height, rx: Math.min(3, step * 0.2) }));
  });
  const axis = [picture("line", { class: "axis", x1: 0, x2: chartWidth, y1: 128.5, y2: 128.5 }),
    picture("text", { class: "count", x: 0, y: 146 }, entries[0][0]),
    picture("text", { class: "count", x: chartWidth, y: 146, "text-anchor": "end" }, entries.at(-1)[0]),
    picture("text", { class: "count", x: chartWidth, y: 12, "text-anchor": "end" }, `most: ${formatCount(most)}`)];
  return figure(title, entries, noun, 152, [...bars, ...axis]);
}

function figure(title, entries, noun, height, content) {
  const id = `chart-${title.toLowerCase().replaceAll(" ", "-")}`;
  const most = [...entries].sort((left, right) => right[1] - left[1]).slice(0, 3);
  const label = `${title}: ${most.map(([name, count]) => `${name} ${formatCount(count)}`).join(", ")}`;
  return element("figure", { class: "chart card", "aria-labelledby": id },
    element("h3", { id }, title),
    picture("svg", { viewBox: `0 0 ${chartWidth} ${height}`, role: "img", "aria-label": label }, content),
    element("details", {}, element("summary", {}, "Figures", element("span", { class: "unseen" }, ` of ${title.toLowerCase()}`)),
      table([title, noun], entries.map(([name, count]) => [name, formatCount(count)]), new Set([1]))));
}

function percent(count, total) {
  const share = (100 * count) / total;
  return share > 0 && share < 1 ? "<1 %" : `${Math.round(share)} %`;
}

/** A name that fits before the bars; an ideograph takes two places. */
function shorten(name) {
  let room = 18;
  let out = "";
  for (const character of name) {
    room -= character.codePointAt(0) >= 0x2e80 ? 2 : 1;
    if (room < 0) return `${out}…`;
    out += character;
  }
  return out;
}

function drawCharts(charts) {
  const drawn = [];
  const add = (make, title, entries, noun) => { if (entries.some(([, count]) => count > 0)) drawn.push(make(title, entries, noun)); };
  add(barChart, "Encoding", charts.encoding, "documents");
  add(barChart, "Script", charts.script, "documents");
  add(barChart, "Language", charts.language, "documents");
  add(barChart, "Page type", charts.page_type, "documents");
  add(columnChart, "Quality", charts.quality, "documents");
  add(columnChart, "Date", charts.date, "documents");
  add(barChart, "Drop reasons", charts.dropped, "documents");
  add(barChart, "Errors", charts.errors, "inputs");
  byID("charts").append(...(drawn.length > 0 ? drawn : [element("p", { class: "quiet" }, "The run wrote no documents.")]));
}
