// The rows in sight of the filters as a file for spreadsheets (RFC 4180, UTF-8 with a mark for Excel).

const csvColumns = ["metric", "metric_id", "place", "period", "status", "kind", "value", "low", "high", "unit", "qualifier", "direction",
  "basis", "text", "sentence", "section", "rule", "confidence"];
const csvDocumentColumns = ["title", "url", "path", "published"];

function makeCSV(data, rows) {
  const lines = [[...csvColumns, ...csvDocumentColumns].join(",")];
  for (const row of rows) {
    const fields = csvColumns.map((name) => {
      const column = data.claims[name];
      return Array.isArray(column) ? column[row] ?? "" : quoted(word(column, row) ?? "");
    });
    const index = data.claims.document[row];
    lines.push([...fields, ...csvDocumentColumns.map((name) => quoted(data.documents[name][index] ?? ""))].join(","));
  }
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

/** A text as a field; a leading = + - @ would be run as a formula by spreadsheets, so it gets an apostrophe. */
function quoted(text) {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function download(text, name) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = element("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
