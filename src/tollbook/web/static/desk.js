// Days, times and numbers in the way of the reader's own kind of English; everything else on a page works without this.

const own = (navigator.languages || [navigator.language]).find((each) => each && each.toLowerCase().startsWith(document.documentElement.lang));

if (own) {
  const day = new Intl.DateTimeFormat(own, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  const short = new Intl.DateTimeFormat(own, { day: "numeric", month: "short", timeZone: "UTC" });
  const clock = new Intl.DateTimeFormat(own, { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" });
  const number = new Intl.NumberFormat(own);
  for (const each of document.querySelectorAll("time[datetime]")) {
    const at = new Date(each.dateTime);
    if ("short" in each.dataset) { each.textContent = short.format(at); continue; }
    each.textContent = "clock" in each.dataset ? clock.format(at) : day.format(at);
  }
  for (const each of document.querySelectorAll(".days")) {
    each.textContent = day.formatRange(new Date(each.dataset.first), new Date(each.dataset.last));
  }
  for (const each of document.querySelectorAll("data")) each.textContent = number.format(Number(each.value));
}

// On a phone the menu is wider than the screen; the page that one is on is not left outside.
document.querySelector(".pages [aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
