// The queue by keyboard: one letter chooses, a reason may be typed or taken by its number before it.

const form = document.getElementById("ruling");
const reason = document.getElementById("reason");

for (const offer of document.querySelectorAll("[data-reason]")) {
  offer.addEventListener("click", () => { reason.value = offer.dataset.reason; reason.focus(); });
}

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.closest("input:not([type=checkbox]), textarea, select");
  if (typing) {
    if (event.key === "Escape") typing.blur();
    // Enter in the reason keeps the reason and waits for a letter: nothing is decided by accident.
    if (event.key === "Enter" && typing === reason) { event.preventDefault(); typing.blur(); }
    return;
  }
  const letter = event.key.toLowerCase();
  const go = (name) => document.getElementById(name)?.click();
  if (letter === "j") go("after");
  else if (letter === "k") go("before");
  else if (letter === "z") document.getElementById("undo")?.requestSubmit();
  else if (letter === "/" && reason) { event.preventDefault(); reason.focus(); }
  else if (form && /^[1-9]$/.test(letter)) document.querySelectorAll("[data-reason]")[Number(letter) - 1]?.click();
  else if (form) {
    const button = document.querySelector(`[data-key="${CSS.escape(letter)}"]`);
    if (button) { event.preventDefault(); button.click(); }
  }
});

// Only the list moves, never the page.
const list = document.querySelector(".questions");
const now = list?.querySelector("[aria-current]");
if (now) list.scrollTop = Math.max(0, now.offsetTop - list.clientHeight / 2);
