// Numbers and dates as people read them.

const wholeNumbers = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const smallNumbers = new Intl.NumberFormat("en", { maximumFractionDigits: 4 });
const shortNumbers = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 2 });

function formatCount(count) {
  return wholeNumbers.format(count);
}

function formatNumber(value) {
  return Math.abs(value) >= 1e7 ? shortNumbers.format(value) : smallNumbers.format(value);
}

/** `1 claim`, `1,234 claims`. */
function plural(count, noun) {
  return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}

const unitOfBytes = ["B", "kB", "MB", "GB", "TB"];

function formatBytes(bytes) {
  const power = bytes < 1000 ? 0 : Math.min(4, Math.floor(Math.log10(bytes) / 3));
  return `${smallNumbers.format(Number((bytes / 1000 ** power).toPrecision(3)))} ${unitOfBytes[power]}`;
}

function formatSeconds(seconds) {
  if (seconds < 60) return `${Number(seconds.toPrecision(2))} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** The number or the two ends of a range, with a word for what is not exact. */
function formatValue(claims, row) {
  const [value, low, high] = [claims.value[row], claims.low[row], claims.high[row]];
  const qualifier = { about: "≈ ", at_least: "≥ ", at_most: "≤ " }[word(claims.qualifier, row)] ?? "";
  if (value !== null) return qualifier + formatNumber(value);
  return `${low === null ? "…" : formatNumber(low)} – ${high === null ? "…" : formatNumber(high)}`;
}

/** The unit as shown: a bare count has none. */
function formatUnit(claims, row) {
  const unit = word(claims.unit, row) ?? "";
  return unit === "1" ? "" : unit;
}
