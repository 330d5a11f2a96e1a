// Draws Vega-Lite specifications as static SVG, all in one process.
// stdin: [{ "key": "...", "title": "...", "prefix": "...", "specification": { ... } }]
// stdout: [{ "key": "...", "svg": "..." } or { "key": "...", "error": "..." }]
import { text } from "node:stream/consumers";
import * as vega from "vega";
import { compile } from "vega-lite";

const escape = value => value.replace(/[&<>"]/g, character => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character]);

// Two decimals of a pixel are enough. The drawing is one image with one name, so its parts have no roles. A prefix keeps the names of clip paths and gradients unique in the page.
const tidy = (svg, title, prefix) => svg
  .replace(/ (d|transform|x|y|x1|x2|y1|y2|width|height|points)="([^"]*)"/g, (_, name, value) => ` ${name}="${value.replace(/-?\d*\.\d{3,}(?:e-?\d+)?/g, number => String(Math.round(Number(number) * 100) / 100))}"`)
  .replace(/ (?:role="graphics-[a-z]+"|aria-roledescription="[^"]*"|aria-label="[^"]*")/g, "")
  .replace(/ id="([^"]+)"/g, ` id="${prefix}$1"`)
  .replace(/url\(#([^)]+)\)/g, `url(#${prefix}$1)`)
  .replace(/href="#([^"]+)"/g, `href="#${prefix}$1"`)
  .replace(/<svg /, `<svg role="img" aria-label="${escape(title)}" `);

// The cells of a map: one path per colour instead of one per cell, and no seams between them.
const joinCells = svg => svg.replace(/(<g class="mark-rect [^>]*)>((?:<path d="[^"]*" fill="[^"]*"\/>)+)<\/g>/g, (_, group, cells) => {
  const shapes = new Map();
  for (const [, shape, fill] of cells.matchAll(/<path d="([^"]*)" fill="([^"]*)"\/>/g)) {
    shapes.set(fill, (shapes.get(fill) ?? "") + shape);
  }
  return `${group} shape-rendering="crispEdges">${[...shapes].map(([fill, shape]) => `<path d="${shape}" fill="${fill}"/>`).join("")}</g>`;
});

const draw = async ({ key, title, prefix, specification }) => {
  try {
    const logger = { level() { return this; }, warn() { return this; }, info() { return this; }, debug() { return this; }, error(...messages) { throw new Error(messages.join(" ")); } };
    const view = new vega.View(vega.parse(compile(specification, { logger }).spec), { renderer: "none", logger });
    const svg = await view.toSVG();
    view.finalize();
    return { key, svg: joinCells(tidy(svg, title, prefix)) };
  } catch (error) {
    return { key, error: error.message };
  }
};

const drawings = [];
for (const request of JSON.parse(await text(process.stdin))) {
  drawings.push(await draw(request));
}
process.stdout.write(JSON.stringify(drawings));
