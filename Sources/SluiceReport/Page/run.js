// The run itself: its figures, what each stage did, and the inputs that failed.

function drawSummary(summary) {
  const parts = [`pipeline ${summary.pipeline}`, plural(summary.files, "input file")];
  if (summary.finished !== null) parts.push(`finished ${new Date(summary.finished * 1000).toISOString().slice(0, 16).replace("T", " ")} UTC`);
  if (summary.folders > 1) parts.push(`${summary.folders} generations`);
  byID("summary").append(parts.join(" · "));
  const tiles = [["Documents", formatCount(summary.documents)], ["Claims", formatCount(summary.claims)],
    ["Failures", formatCount(summary.errors)], ["Input", formatBytes(summary.bytes)]];
  if (summary.seconds !== null) {
    tiles.push(["Time", formatSeconds(summary.seconds)], ["Speed", `${formatBytes(summary.content_bytes / Math.max(summary.seconds, 1e-9))}/s`]);
  }
  byID("tiles").append(...tiles.map(([name, value]) => element("div", { class: "card" }, element("dt", {}, name), element("dd", {}, value))));
}

function drawRun(data) {
  const counts = (list) => list.map(({ name, count }) => `${formatCount(count)} ${name}`).join(", ") || "—";
  const parts = [];
  if (data.stages.length > 0) {
    parts.push(element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Stages" }, table(["Stage", "In", "Out", "Seconds", "Dropped", "Failed"],
      data.stages.map((stage) => [stage.name, formatCount(stage.in), formatCount(stage.out), stage.seconds.toFixed(2), counts(stage.dropped), counts(stage.failed)]),
      new Set([1, 2, 3]), "What each stage did")));
  }
  if (data.failures.length > 0) {
    const more = data.summary.errors - data.failures.length;
    parts.push(element("h2", {}, "Failures"),
      element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Failures" }, table(["Input", "Code", "What is wrong"],
        data.failures.map((failure) => [[failure.path, failure.member].filter(Boolean).join(" # "), failure.code, failure.message]), new Set(), "Inputs that failed")));
    if (more > 0) parts.push(element("p", { class: "quiet" }, `and ${formatCount(more)} more in the errors shards`));
  }
  byID("run").append(...parts);
}
