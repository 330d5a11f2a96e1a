"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  const byId = id => document.getElementById(id);

  // Filter: the rows of the table and the cards below it.
  const rows = [...document.querySelectorAll("#matrix tbody tr")];
  const cards = new Map([...document.querySelectorAll("details.card")].map(card => [card.dataset.id, card]));
  const texts = new Map(rows.map(row => [row, (row.textContent + " " + (cards.get(row.dataset.id)?.querySelector("summary").textContent ?? "")).toLowerCase()]));
  const form = byId("filters");
  const selects = [...form.querySelectorAll("select")];
  const applyFilter = () => {
    const words = byId("filter-text").value.toLowerCase().split(/\s+/).filter(Boolean);
    const headlineOnly = byId("filter-headline").checked;
    let shown = 0;
    for (const row of rows) {
      const visible = selects.every(select => !select.value || row.dataset[select.dataset.key] === select.value)
        && (!headlineOnly || row.hasAttribute("data-headline"))
        && words.every(word => texts.get(row).includes(word));
      row.hidden = !visible;
      const card = cards.get(row.dataset.id);
      if (card) card.hidden = !visible;
      if (visible) shown++;
    }
    for (const group of document.querySelectorAll(".card-group")) group.hidden = !group.querySelector("details.card:not([hidden])");
    byId("shown").textContent = shown === rows.length ? `${rows.length} claims` : `${shown} of ${rows.length} claims`;
  };
  form.addEventListener("input", applyFilter);
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(applyFilter));

  // Sort: by a column's text, or by its rank where the cell gives one.
  const body = document.querySelector("#matrix tbody");
  const headings = [...document.querySelectorAll("#matrix th")];
  const keyOf = (row, column) => row.cells[column].dataset.sort ?? row.cells[column].textContent.trim();
  const compare = new Intl.Collator("en", { numeric: true }).compare;
  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
    heading.replaceChildren(button);
    button.addEventListener("click", () => {
      const ascending = heading.getAttribute("aria-sort") !== "ascending";
      headings.forEach(other => other.removeAttribute("aria-sort"));
      heading.setAttribute("aria-sort", ascending ? "ascending" : "descending");
      const keys = new Map(rows.map(row => [row, keyOf(row, column)]));
      rows.sort((a, b) => (ascending ? 1 : -1) * compare(keys.get(a), keys.get(b)));
      body.append(...rows);
    });
  });

  // A link to a card opens it, even if a filter hides it.
  const openTarget = () => {
    const target = location.hash && byId(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.hidden) form.reset();
    for (let element = target; element; element = element.parentElement) if (element.tagName === "DETAILS") element.open = true;
    setTimeout(() => target.scrollIntoView());
  };
  window.addEventListener("hashchange", openTarget);
  document.addEventListener("click", event => {
    const link = event.target.closest("a[href^='#']");
    if (link && link.getAttribute("href") === location.hash) openTarget();
  });
  openTarget();
  const setAll = open => { for (const card of cards.values()) if (!card.hidden) card.open = open; };
  byId("open-all").addEventListener("click", () => setAll(true));
  byId("close-all").addEventListener("click", () => setAll(false));

  // Print: opens everything, and closes it again afterwards.
  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open])")];
    closed.forEach(element => { element.open = true; });
  });
  window.addEventListener("afterprint", () => closed.forEach(element => { element.open = false; }));

  // Charts: the first chart that is asked for starts the library.
  const startLibrary = () => {
    const text = byId("chart-library");
    if (!window.vegaEmbed && text) {
      const script = document.createElement("script");
      script.textContent = text.textContent;
      document.head.append(script);
    }
    return window.vegaEmbed;
  };
  for (const button of document.querySelectorAll("button.explore")) {
    button.addEventListener("click", async () => {
      const figure = button.closest("figure");
      const specification = [...document.querySelectorAll("script.chart-specification")].find(script => script.dataset.figure === figure.dataset.figure);
      const frame = figure.querySelector(".chart-frame");
      const still = [...frame.childNodes];
      const place = document.createElement("div");
      try {
        frame.replaceChildren(place);
        await startLibrary()(place, JSON.parse(specification.textContent), { ast: true, renderer: "canvas", actions: { export: true, source: false, compiled: false, editor: false } });
        figure.classList.add("interactive");
        button.remove();
      } catch (error) {
        frame.replaceChildren(...still);
        button.textContent = `The interactive chart failed: ${error.message}`;
        button.disabled = true;
      }
    });
  }
})();
