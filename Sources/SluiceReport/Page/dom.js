// Making elements. Everything that comes from rows goes through text nodes and attributes, never through markup,
// so that no page, title or sentence can inject any.

/** An element with attributes and children; a child may be a node or a text, and nothing where it is null. */
function element(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** The same for inline pictures. */
function picture(name, attributes = {}, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
}

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(name, value);
    else if (value !== null && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

function byID(id) {
  return document.getElementById(id);
}

/** A table with a heading row; columns named in `numbers` are set to the right. */
function table(headings, rows, numbers = new Set(), caption = null) {
  const cell = (name, text, column) =>
    element(name, { class: numbers.has(column) ? "number" : null, scope: name === "th" ? "col" : null }, text);
  return element("table", {},
    caption === null ? null : element("caption", { class: "unseen" }, caption),
    element("thead", {}, element("tr", {}, headings.map((text, column) => cell("th", text, column)))),
    element("tbody", {}, rows.map((row) => element("tr", {}, row.map((text, column) => cell("td", text, column))))));
}
