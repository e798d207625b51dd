// Words and codes beside each other: pointing at the one shows the other; selected words become the quote of a new claim.

const text = document.getElementById("text");
const cards = new Map([...document.querySelectorAll("[data-claim]")].map((each) => [each.dataset.claim, each]));
const marks = [...text.querySelectorAll("mark[data-claims]")];

function light(names, on) {
  for (const mark of marks) {
    if (mark.dataset.claims.split(" ").some((name) => names.includes(name))) mark.classList.toggle("is-lit", on);
  }
  for (const name of names) cards.get(name)?.classList.toggle("is-lit", on);
}

function reveal(name, jump) {
  const card = cards.get(name);
  if (!card) return;
  for (const other of cards.values()) if (other !== card && !other.dataset.kept) other.querySelector("details").open = false;
  card.querySelector("details").open = true;
  card.scrollIntoView({ block: jump ? "center" : "nearest" });
}

let lit = [];
function point(names) {
  if (names.join() === lit.join()) return;
  light(lit, false);
  lit = names;
  light(lit, true);
}

const wide = matchMedia("(min-width: 1001px)");
for (const mark of marks) {
  const names = mark.dataset.claims.split(" ");
  mark.addEventListener("pointerenter", () => { point(names); if (wide.matches) reveal(names.at(-1)); });
  mark.addEventListener("pointerleave", () => point([]));
  mark.addEventListener("focusin", () => { point(names); if (wide.matches) reveal(names.at(-1)); });
  mark.addEventListener("click", (event) => { if (String(getSelection())) return; event.preventDefault(); point(names); reveal(names.at(-1), true); history.replaceState(null, "", `#${names.at(-1)}`); });
}
for (const [name, card] of cards) {
  card.addEventListener("pointerenter", () => point([name]));
  card.addEventListener("pointerleave", () => point([]));
  card.addEventListener("focusin", () => point([name]));
}

function target() {
  const name = location.hash.slice(1);
  if (!cards.has(name)) return;
  reveal(name, true);
  point([name]);
  marks.find((each) => each.dataset.claims.split(" ").includes(name))?.scrollIntoView({ block: "center" });
}
addEventListener("hashchange", target);
target();

// A place in the page as a place in the report: every piece says where it begins; offsets count characters as Python does.
function place(node, offset) {
  const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-at]");
  if (!piece || !text.contains(piece)) return null;
  if ("letter" in piece.dataset) return Number(piece.dataset.at);
  const range = document.createRange();
  range.selectNodeContents(piece);
  range.setEnd(node, offset);
  const fragment = range.cloneContents();
  fragment.querySelectorAll(".anchor").forEach((each) => each.remove());
  return Number(piece.dataset.at) + [...fragment.textContent].length;
}

function words(range) {
  const fragment = range.cloneContents();
  fragment.querySelectorAll(".anchor").forEach((each) => each.remove());
  return fragment.textContent;
}

const button = document.getElementById("select-add");
if (button && "adds" in text.dataset) {
  const form = document.querySelector("#add form");
  let chosen = null;
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    const range = selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    const start = range && text.contains(range.commonAncestorContainer) ? place(range.startContainer, range.startOffset) : null;
    chosen = start === null ? null : { start, quote: words(range) };
    button.hidden = !chosen || !chosen.quote.trim();
    if (!button.hidden) {
      const box = range.getBoundingClientRect();
      button.style.top = `${box.bottom + scrollY + 8}px`;
      button.style.left = `${Math.max(12, Math.min(box.left + scrollX, innerWidth - button.offsetWidth - 12))}px`;
    }
  });
  button.addEventListener("pointerdown", (event) => event.preventDefault());
  button.addEventListener("click", () => {
    if (!chosen) return;
    const lead = chosen.quote.length - chosen.quote.trimStart().length;
    form.elements.quote.value = chosen.quote.trim();
    form.elements.start.value = chosen.start + lead;
    button.hidden = true;
    document.getElementById("add").open = true;
    document.getElementById("add").scrollIntoView({ block: "start" });
    form.elements.speaker.focus();
  });
  form.elements.quote.addEventListener("input", () => { form.elements.start.value = ""; });
}
