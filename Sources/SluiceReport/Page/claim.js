// One claim opened: its sentence with the number marked, its fields, the periods beside it, and its source.

class ClaimDialog {
  constructor(node, data, grid) {
    Object.assign(this, { node, data, grid });
    // A click beside the box closes it, as people expect.
    node.addEventListener("click", (event) => { if (event.target === node) node.close(); });
  }

  open(index) {
    this.index = index;
    const { data } = this;
    const row = this.grid.rows[index];
    this.node.replaceChildren(
      element("div", { class: "top" },
        element("div", {}, element("h2", { id: "claim-title" }, metricName(data.claims, row)),
          element("p", { class: "claim-value" }, valueContent(data.claims, row))),
        element("button", { type: "button", click: () => this.node.close() }, "Close")),
      element("blockquote", { lang: null }, markedSentence(data.claims, row)),
      source(data, row), fieldList(data, row), trend(data, row) ?? "",
      element("div", { class: "steps" }, this.step("Previous", -1), this.step("Next", 1)));
    if (!this.node.open) this.node.showModal();
  }

  step(title, distance) {
    const target = this.index + distance;
    const button = element("button", { type: "button", click: () => { this.grid.activate(target); this.open(target); this.focusStep(title); } }, title);
    button.disabled = target < 0 || target >= this.grid.rows.length;
    return button;
  }

  focusStep(title) {
    [...this.node.querySelectorAll(".steps button")].find((button) => button.textContent === title && !button.disabled)?.focus();
  }
}

/** The sentence with the number in a mark; a number that is not in it stands before it. */
function markedSentence(claims, row) {
  const sentence = word(claims.sentence, row) ?? "";
  const text = word(claims.text, row) ?? "";
  const start = claims.mark[row];
  if (start < 0) return [element("mark", {}, text), " ", sentence];
  return [sentence.slice(0, start), element("mark", {}, sentence.slice(start, start + text.length)), sentence.slice(start + text.length)];
}

function fieldList(data, row) {
  const { claims } = data;
  const fields = [
    ["Written", word(claims.text, row)], ["In the text", word(claims.metric, row)], ["Place", word(claims.place, row)],
    ["Period", word(claims.period, row)], ["Status", word(claims.status, row)], ["Kind", word(claims.kind, row)],
    ["Compared with", word(claims.basis, row)], ["Section", word(claims.section, row)], ["Rule", word(claims.rule, row)],
    ["Confidence", claims.confidence[row]?.toFixed(2)],
  ];
  return element("dl", { class: "fields" }, fields.filter(([, value]) => value).map(([name, value]) =>
    element("div", {}, element("dt", {}, name), element("dd", {}, value))));
}

function trend(data, row) {
  const series = data.series[row];
  if (!series) return null;
  const unit = formatUnit(data.claims, row);
  return element("div", { class: "trend" }, element("h3", {}, "Over periods"), sparkline(series, word(data.claims.period, row), 640, 96),
    element("div", { class: "scroll" }, table(["Period", "Value"],
      series.map((point) => [point.period, `${formatNumber(point.value)} ${unit}`]), new Set([1]), "The same metric over periods")));
}

function source(data, row) {
  const { title, url, path, published } = data.documents;
  const index = data.claims.document[row];
  const name = title[index] ?? path[index];
  // Only web addresses are linked: a row may carry javascript: or data: as its address.
  const isLink = /^https?:\/\//i.test(url[index] ?? "");
  return element("div", { class: "source" }, element("h3", { class: "unseen" }, "Source"),
    element("p", {}, isLink ? element("a", { href: url[index], rel: "noopener noreferrer", target: "_blank" }, name) : name),
    element("p", { class: "quiet small" }, [published[index]?.slice(0, 10), path[index], isLink ? null : url[index]].filter(Boolean).join(" · ")));
}
