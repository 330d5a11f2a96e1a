"use strict";
(() => {
  document.documentElement.classList.add("js");
  const byId = id => document.getElementById(id);

  // A link to a claim opens its card and moves the focus there. On the overview it leads on to the page of the paper; that entry of the
  // history is replaced, so that Back returns.
  const openTarget = () => {
    const target = location.hash && byId(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const onward = target.matches("tr.claim-row") && target.querySelector("a[href]");
    if (onward) { location.replace(onward.href); return; }
    for (let element = target; element; element = element.parentElement) if (element.tagName === "DETAILS") element.open = true;
    const card = target.closest("details.card");
    if (!card) { setTimeout(() => target.scrollIntoView()); return; }
    setTimeout(() => { card.querySelector("summary").focus({ preventScroll: true }); card.scrollIntoView(); });
  };
  window.addEventListener("hashchange", openTarget);
  document.addEventListener("click", event => {
    const link = event.target.closest("a[href^='#']");
    if (link && link.getAttribute("href") === location.hash) openTarget();
  });
  openTarget();
  // The browser goes to the place once more when the page is loaded, which takes the focus away.
  window.addEventListener("load", openTarget);

  // All cards at once.
  const setAll = open => document.querySelectorAll("details.card").forEach(card => { card.open = open; });
  byId("open-all")?.addEventListener("click", () => setAll(true));
  byId("close-all")?.addEventListener("click", () => setAll(false));

  // The table of all claims: a filter over its columns, and an order by any of them.
  const matrix = byId("matrix");
  if (!matrix) return;
  const rows = [...matrix.tBodies[0].rows];
  const headings = [...matrix.tHead.rows[0].cells];
  const columnOf = key => headings.findIndex(heading => heading.dataset.key === key);
  const words = new Map(rows.map(row => [row, row.textContent.toLowerCase()]));
  const form = byId("filters");
  const wordIn = (row, key) => key === "paper"
    ? row.id.slice(0, row.id.indexOf("."))
    : (row.cells[columnOf(key)].querySelector(".verdict, .gate")?.lastChild ?? row.cells[columnOf(key)]).textContent;
  const applyFilter = () => {
    const wanted = byId("filter-text").value.toLowerCase().split(/\s+/).filter(Boolean);
    const headlineOnly = byId("filter-headline").checked;
    let shown = 0;
    for (const row of rows) {
      const visible = [...form.querySelectorAll("select")].every(select => !select.value || wordIn(row, select.dataset.key) === select.value)
        && (!headlineOnly || row.querySelector(".headline-mark"))
        && wanted.every(word => words.get(row).includes(word));
      row.hidden = !visible;
      if (visible) shown++;
    }
    byId("shown").textContent = shown === rows.length ? `${rows.length} claims` : `${shown} of ${rows.length} claims`;
  };
  form.addEventListener("input", applyFilter);
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(applyFilter));
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
      const keys = new Map(rows.map(row => [row, row.cells[column].dataset.sort ?? row.cells[column].textContent.trim()]));
      rows.sort((a, b) => (ascending ? 1 : -1) * compare(keys.get(a), keys.get(b)));
      matrix.tBodies[0].append(...rows);
    });
  });
})();
