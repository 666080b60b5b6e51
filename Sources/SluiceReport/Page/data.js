// The data stands in the page as deflated JSON in Base64. Claims come by columns, and texts that repeat
// as numbers into a list of words, so that 100,000 claims take a few megabytes and a fraction of a second.

async function readData() {
  const text = atob(byID("data").textContent);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(plain).json();
}

/** The word of a column in a row; null where the row has none. */
function word(column, row) {
  const index = column.rows[row];
  return index < 0 ? null : column.words[index];
}

/** What the metric of a row is called: its canonical name, else the words of the text. */
function metricName(claims, row) {
  return word(claims.metric_id, row) ?? (word(claims.metric, row) || "—");
}

/** The value with its sign, of a range its middle; null where there is none. */
function signedValue(claims, row) {
  const value = claims.value[row] ?? middle(claims.low[row], claims.high[row]);
  return value !== null && word(claims.direction, row) === "down" ? -value : value;
}

function middle(low, high) {
  return low === null || high === null ? low ?? high : (low + high) / 2;
}
