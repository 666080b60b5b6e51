// The list of claims. Only the rows in sight exist, so that any number scrolls smoothly; focus stays on the grid,
// which tells a screen reader the active row (aria-activedescendant).

const columns = [["metric", "Metric"], ["value", "Value"], ["place", "Place"], ["period", "Period"], ["status", "Status"],
  ["trend", "Trend"], ["source", "Source"]];
const spareRows = 8;
const printedRows = 500;

class ClaimGrid {
  constructor(node, data, onOpen, onSort) {
    Object.assign(this, { node, data, onOpen, rows: [], active: 0, first: -1, last: -1 });
    this.headers = columns.map(([name, title]) =>
      element("div", { role: "columnheader", class: `${name} ${name === "value" ? "number" : ""}`, "aria-sort": "none" },
        element("button", { type: "button", click: () => onSort(name) }, title)));
    this.head = element("div", { role: "rowgroup", class: "head" }, element("div", { role: "row", class: "row", "aria-rowindex": 1 }, this.headers));
    this.body = element("div", { role: "rowgroup", class: "rows" });
    node.append(this.head, this.body);
    node.setAttribute("aria-colcount", columns.length);
    node.addEventListener("scroll", () => this.draw(), { passive: true });
    node.addEventListener("keydown", (event) => this.press(event));
    new ResizeObserver(() => this.resize()).observe(node);
    window.addEventListener("beforeprint", () => this.drawRange(0, Math.min(this.rows.length, printedRows)));
    window.addEventListener("afterprint", () => this.resize());
  }

  /** Shows other rows, from the top. */
  show(rows, sort, isDescending) {
    this.rows = rows;
    this.active = 0;
    columns.forEach(([name], index) =>
      this.headers[index].setAttribute("aria-sort", name !== sort ? "none" : isDescending ? "descending" : "ascending"));
    this.node.setAttribute("aria-rowcount", rows.length + 1);
    this.node.scrollTop = 0;
    this.resize();
  }

  /** Makes a row the active one and brings it into sight. */
  activate(index) {
    if (this.rows.length === 0) return;
    this.active = Math.max(0, Math.min(this.rows.length - 1, index));
    const top = this.active * this.rowHeight;
    const room = this.node.clientHeight - this.head.offsetHeight;
    if (top < this.node.scrollTop) this.node.scrollTop = top;
    else if (top + this.rowHeight > this.node.scrollTop + room) this.node.scrollTop = top + this.rowHeight - room;
    this.first = -1;
    this.draw();
  }

  resize() {
    this.rowHeight = parseFloat(getComputedStyle(this.node).getPropertyValue("--row"));
    this.body.style.height = `${Math.max(1, this.rows.length) * this.rowHeight}px`;
    this.first = -1;
    this.draw();
  }

  draw() {
    const first = Math.max(0, Math.floor(this.node.scrollTop / this.rowHeight) - spareRows);
    const last = Math.min(this.rows.length, Math.ceil((this.node.scrollTop + this.node.clientHeight) / this.rowHeight) + spareRows);
    if (first !== this.first || last !== this.last) this.drawRange(first, last);
  }

  drawRange(first, last) {
    [this.first, this.last] = [first, last];
    const drawn = [];
    for (let index = first; index < last; index += 1) drawn.push(this.row(index));
    this.body.replaceChildren(...(this.rows.length === 0 ? [emptyRow()] : drawn));
    const isInSight = this.active >= first && this.active < last;
    if (isInSight) this.node.setAttribute("aria-activedescendant", `row-${this.active}`);
    else this.node.removeAttribute("aria-activedescendant");
  }

  row(index) {
    const row = this.rows[index];
    const node = element("div", {
      role: "row", id: `row-${index}`, class: index === this.active ? "row active" : "row", "aria-rowindex": index + 2,
      "aria-selected": index === this.active,
      click: () => { this.activate(index); this.onOpen(index); },
    }, columns.map(([name]) => element("div", { role: "gridcell", class: name === "value" ? "value number" : name },
      cellContent(this.data, row, name))));
    node.style.top = `${index * this.rowHeight}px`;
    return node;
  }

  press(event) {
    if (event.target !== this.node) return;
    const page = Math.max(1, Math.floor(this.node.clientHeight / this.rowHeight) - 2);
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity };
    if (event.key in steps) this.activate(this.active + steps[event.key]);
    else if ((event.key === "Enter" || event.key === " ") && this.rows.length > 0) this.onOpen(this.active);
    else return;
    event.preventDefault();
  }
}

function emptyRow() {
  return element("div", { role: "row" }, element("div", { role: "gridcell", class: "none" }, "No claim passes these filters."));
}

function cellContent(data, row, name) {
  const { claims, documents, series } = data;
  switch (name) {
    case "metric": return metricContent(claims, row);
    case "value": return valueContent(claims, row);
    case "status": return word(claims.status, row) === "target" ? element("span", { class: "target" }, "target") : word(claims.status, row);
    case "trend": return series[row] ? sparkline(series[row], word(claims.period, row), 104, 28) : "";
    case "source": return documents.title[claims.document[row]] ?? documents.path[claims.document[row]];
    default: return word(claims[name], row) ?? "";
  }
}

/** The canonical name of a metric, with the words of the text behind it where they differ. */
function metricContent(claims, row) {
  const [name, words] = [metricName(claims, row), word(claims.metric, row)];
  return words === null || words === "" || words === name ? name : [name, " ", element("span", { class: "words" }, words)];
}

/** The value with an arrow for growth and change, its unit, and what it compares with. */
function valueContent(claims, row) {
  const direction = word(claims.direction, row);
  const arrow = direction === null ? null
    : element("span", { class: `arrow ${direction}` }, direction === "up" ? "▲ " : "▼ ", element("span", { class: "unseen" }, direction));
  const basis = word(claims.basis, row);
  return [arrow, formatValue(claims, row), " ", element("span", { class: "unit" }, formatUnit(claims, row)),
    basis === null ? null : element("span", { class: "basis" }, ` ${basis}`)];
}
