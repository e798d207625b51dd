// The map of the overview: outlines that come with the program, marks that the server has put together for the zoom.

const box = document.getElementById("map");
const panel = document.getElementById("marked");
const words = JSON.parse(box.dataset.words);
const asked = new URLSearchParams(box.dataset.query);
const counted = new Intl.NumberFormat((navigator.languages || []).find((each) => each.toLowerCase().startsWith(document.documentElement.lang)) || document.documentElement.lang);
for (const name of ["cursor", "sort"]) asked.delete(name);
for (const [name, value] of [...asked]) if (!value) asked.delete(name);

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

// TopoJSON: arcs are steps in whole numbers, rings are lists of arcs, a negative one is walked backwards.
function features(topology) {
  const { scale, translate } = topology.transform;
  const arcs = topology.arcs.map((arc) => {
    let x = 0, y = 0;
    return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
  });
  const ring = (numbers) => numbers.flatMap((n, place) => {
    const arc = n < 0 ? [...arcs[~n]].reverse() : arcs[n];
    return place ? arc.slice(1) : arc;
  });
  return topology.objects.countries.geometries.filter((each) => each.arcs).map((each) => ({
    type: "Feature", properties: { name: each.properties.name, numeric: Number(each.id) },
    geometry: {
      type: "MultiPolygon",
      coordinates: (each.type === "Polygon" ? [each.arcs] : each.arcs).map((polygon) => polygon.map(ring)),
    },
  }));
}

const map = L.map(box, {
  zoomControl: false, worldCopyJump: true, minZoom: 1, maxZoom: box.dataset.tiles ? 18 : 11, attributionControl: Boolean(box.dataset.tiles),
  zoomAnimation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
});
L.control.zoom({ position: "topleft", zoomInTitle: words.in, zoomOutTitle: words.out }).addTo(map);
map.createPane("areas").style.zIndex = 410;
const areas = L.layerGroup().addTo(map);
const pins = L.layerGroup().addTo(map);
const names = L.layerGroup().addTo(map);
let shapes = [];
let base = null, detail = "", hollow = new Map();

function look(feature) {
  const known = hollow.get(feature.properties.numeric);
  return { color: colour("--border"), weight: 1, fillColor: known ? colour("--says-wash") : colour("--landfill"), fillOpacity: 1, interactive: false };
}

// Closer up, finer outlines of the countries about the view, fetched in steps of ten degrees.
async function outlines() {
  if (box.dataset.tiles) return;
  let address = box.dataset.base;
  if (map.getZoom() >= 4) {
    const view = map.getBounds();
    const down = (n, least) => Math.max(least, 10 * Math.floor(n / 10)), up = (n, most) => Math.min(most, 10 * Math.ceil(n / 10));
    address = `/map/outlines?bbox=${[down(view.getWest(), -180), down(view.getSouth(), -90), up(view.getEast(), 180), up(view.getNorth(), 90)]}`;
  }
  if (address === detail) return;
  detail = address;
  const answer = await fetch(address);
  if (!answer.ok || detail !== address) return;
  const found = await answer.json();
  const made = L.geoJSON(found.arcs ? features(found) : found, { style: look, interactive: false });
  if (base) base.remove();
  base = made.addTo(map);
  base.bringToBack();
  shapes = made.toGeoJSON().features;
  titles();
}

// The name of each country in view, in the middle of its largest piece that is in view, where there is room for it.
function titles() {
  names.clearLayers();
  const view = map.getBounds();
  for (const shape of shapes) {
    let best = null;
    for (const [ring] of shape.geometry.coordinates) {
      const xs = ring.map((point) => Math.min(Math.max(point[0], view.getWest()), view.getEast()));
      const ys = ring.map((point) => Math.min(Math.max(point[1], view.getSouth()), view.getNorth()));
      const area = Math.abs(ring.reduce((sum, point, n) => sum + xs[n] * ys[(n + 1) % ring.length] - xs[(n + 1) % ring.length] * ys[n], 0)) / 2;
      if (!best || area > best.area) {
        const x = xs.reduce((a, b) => a + b, 0) / xs.length, y = ys.reduce((a, b) => a + b, 0) / ys.length;
        best = { area, x, y, west: Math.min(...xs), east: Math.max(...xs) };
      }
    }
    if (!best || best.area === 0) continue;
    const left = map.latLngToContainerPoint([best.y, best.west]).x, right = map.latLngToContainerPoint([best.y, best.east]).x;
    if (right - left < 9 * shape.properties.name.length) continue;
    const icon = L.divIcon({ className: "country-name", html: "", iconSize: [160, 16] });
    const mark = L.marker([best.y, best.x], { icon, interactive: false, keyboard: false }).addTo(names);
    mark.getElement().textContent = shape.properties.name;
    mark.getElement().setAttribute("aria-hidden", "true");
  }
}

function size(n) {
  return Math.round(22 + 9 * Math.log10(n) * 1.6);
}

function show(found) {
  pins.clearLayers();
  areas.clearLayers();
  hollow = new Map(found.countries.map((each) => [each.numeric, each]));
  if (base) base.setStyle(look);
  for (const each of found.marks) {
    if (each.radius) {
      L.circle([each.lat, each.lon], {
        radius: each.radius, pane: "areas", interactive: false, color: colour("--says"), weight: 1.5, dashArray: "4 4", fillColor: colour("--says"), fillOpacity: 0.08,
      }).addTo(areas);
    }
    const across = size(each.n);
    const pin = L.marker([each.lat, each.lon], {
      icon: L.divIcon({ className: `pin${each.contested ? " some-contested" : ""}`, html: each.n > 1 ? counted.format(each.n) : "", iconSize: [each.n > 1 ? across : 18, each.n > 1 ? across : 18] }),
      keyboard: true, title: "", alt: "",
    });
    pin.on("click", () => open(each));
    pin.addTo(pins);
    if (each.place) {
      const name = document.createElement("bdi");
      name.textContent = each.place;
      pin.bindTooltip(name, { permanent: true, direction: "right", offset: [across / 2 + 2, 0], className: "place-name", interactive: false });
    }
    const element = pin.getElement();
    element.setAttribute("role", "button");
    element.setAttribute("aria-label", label(each));
    element.addEventListener("keydown", (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); open(each); } });
  }
}

function label(each) {
  const parts = [each.n === 1 ? words.one : words.many.replace("{n}", counted.format(each.n))];
  if (each.contested) parts.push(words.contested.replace("{n}", counted.format(each.contested)));
  if (each.killed !== null) parts.push(words.killed.replace("{n}", counted.format(each.killed)));
  return parts.join(", ");
}

async function open(each) {
  const [west, south, east, north] = each.box;
  const apart = Math.max(east - west, north - south) > 1e-4;
  if (apart && map.getZoom() < map.getMaxZoom() - 1) {
    map.fitBounds([[south, west], [north, east]], { padding: [60, 60], maxZoom: Math.max(map.getZoom() + 3, 7) });
    return;
  }
  const query = new URLSearchParams(asked);
  const edge = 2e-5;
  query.set("bbox", [west - edge, south - edge, east + edge, north + edge].map((each) => each.toFixed(6)).join(","));
  const answer = await fetch(`/map/list?${query}`);
  if (!answer.ok) return;
  panel.innerHTML = await answer.text();
  panel.hidden = false;
  const close = panel.querySelector("[data-close]");
  close.addEventListener("click", () => { panel.hidden = true; box.focus(); });
  close.focus({ preventScroll: true });
}

panel.addEventListener("keydown", (event) => { if (event.key === "Escape") { panel.hidden = true; box.focus(); } });

// From this zoom on, marks are asked for the part of the world about the view; further out there are few of them.
const CLOSE = 5;

// The view and half of it around, in whole tiles, so that small moves ask for nothing.
function around(zoom) {
  if (zoom < CLOSE) return "";
  const tile = 360 / 2 ** zoom, view = map.getBounds().pad(0.5);
  const down = (n, least) => Math.max(least, tile * Math.floor(n / tile)), up = (n, most) => Math.min(most, tile * Math.ceil(n / tile));
  const west = down(view.getWest(), -180), east = up(view.getEast(), 180);
  if (west >= east) return "";
  return [west, down(view.getSouth(), -90), east, up(view.getNorth(), 90)].map((n) => n.toFixed(5)).join(",");
}

let latest = 0, held = null;
async function marks() {
  const zoom = Math.round(map.getZoom());
  if (held && held.zoom === zoom && (!held.view || held.bounds.contains(map.getBounds()))) return null;
  const mine = ++latest, view = around(zoom);
  const query = new URLSearchParams([...asked, ["zoom", zoom]]);
  if (view) query.set("view", view);
  const answer = await fetch(`/map/marks?${query}`);
  if (!answer.ok || mine !== latest) return null;
  const found = await answer.json();
  const [west, south, east, north] = view.split(",").map(Number);
  held = { zoom, view, bounds: view ? L.latLngBounds([[south, west], [north, east]]) : null };
  show(found);
  return found;
}

function fit(found) {
  const boxes = found.marks.map((each) => each.box);
  if (!boxes.length) return;
  const west = Math.min(...boxes.map((b) => b[0])), south = Math.min(...boxes.map((b) => b[1]));
  const east = Math.max(...boxes.map((b) => b[2])), north = Math.max(...boxes.map((b) => b[3]));
  map.fitBounds([[south, west], [north, east]], { padding: [50, 50], maxZoom: 6, animate: false });
}

box.querySelector(".map-wait")?.remove();
map.setView([25, 20], 2, { animate: false });
if (box.dataset.tiles) L.tileLayer(box.dataset.tiles, { attribution: document.createTextNode(box.dataset.credit).textContent, maxZoom: 18 }).addTo(map);
const first = await marks();
if (first) fit(first);
await outlines();
if (map.getZoom() !== 2) await marks();
map.on("moveend", () => { marks(); outlines(); titles(); });
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { if (base) base.setStyle(look); held = null; marks(); });
box.dataset.ready = "yes";
