// A schematic map of the plots, computed from the register alone: the same plots always give the same picture.
// Shapes and places are demonstration geometry: a plot stands as far from its station as the register says, on a
// scale of its own, and its size follows its area. It is no survey.

import { s } from './dom.js';
import { useFamily } from './format.js';
import { wordOf } from './words.js';

export const WIDTH = 900;
export const HEIGHT = 480;
const METRES_TO_UNITS = 0.17;
const GREEN = { from: 0.46, to: 0.57 };

const random = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

const hash = (text) => [...text].reduce((sum, c) => (Math.imul(sum, 31) + c.codePointAt(0)) | 0, 7);

const numberOf = (code) => code.replace(/^.*?(\d+)$/, '$1');

/** Stations in a fixed order along their lines, spread over the map. */
const stationsOf = (parcels) => {
  const found = new Map();
  for (const { metro } of parcels)
    for (const { station, line } of metro ?? []) if (station && !found.has(station)) found.set(station, line ?? '');
  const lines = [...new Set(found.values())].sort();
  const stations = [];
  lines.forEach((line, row) => {
    const names = [...found].filter(([, l]) => l === line).map(([name]) => name).sort();
    names.forEach((station, i) => {
      const share = names.length === 1 ? 0.14 : 0.2 + (0.62 * i) / (names.length - 1);
      const y = HEIGHT * (lines.length === 1 ? 0.45 : 0.8 - (0.42 * row) / (lines.length - 1));
      stations.push({ station, line, x: WIDTH * share, y: y + Math.sin(share * 7) * 26 });
    });
  });
  return stations;
};

/** Street blocks: a grid made a little irregular, with the green band left free. */
const blocksFor = (count) => {
  const columns = 11;
  const rows = Math.max(6, Math.ceil((count * 2.2) / (columns - 1)));
  const next = random(20260509);
  const xs = Array.from({ length: columns + 1 }, (_, i) => -40 + ((WIDTH + 80) * (i + (next() - 0.5) * 0.3)) / columns);
  const ys = Array.from({ length: rows + 1 }, (_, i) => -30 + ((HEIGHT + 60) * (i + (next() - 0.5) * 0.25)) / rows);
  const lean = (y) => (y - HEIGHT / 2) * 0.05;
  const rise = (x) => (WIDTH / 2 - x) * 0.055;
  const corner = (x, y) => [x + lean(y), y + rise(x)];
  const blocks = [];
  for (let c = 0; c < columns; c++)
    for (let r = 0; r < rows; r++) {
      const gap = 5;
      const [l, t, rgt, b] = [xs[c] + gap, ys[r] + gap, xs[c + 1] - gap, ys[r + 1] - gap];
      const middle = corner((l + rgt) / 2, (t + b) / 2);
      const share = middle[0] / WIDTH;
      if (share > GREEN.from && share < GREEN.to) continue;
      const points = [corner(l, t), corner(rgt, t), corner(rgt, b), corner(l, b)];
      blocks.push({ points, middle, inside: points.every(([x, y]) => x > 2 && x < WIDTH - 2 && y > 2 && y < HEIGHT - 2) });
    }
  return blocks;
};

/** Where everything stands: stations, blocks, and one shape per plot. Deterministic. */
export const layout = (parcels) => {
  const plots = [...parcels].sort((a, b) => a.code.localeCompare(b.code));
  const stations = stationsOf(plots);
  const blocks = blocksFor(plots.length);
  const underStation = ({ middle: [x, y] }) => stations.some((st) => Math.abs(st.x - x) < 46 && Math.abs(st.y - y) < 44);
  const roomy = blocks.filter((block) => block.inside && !underStation(block));
  const free = new Set(roomy.length >= plots.length ? roomy : blocks);
  const largest = Math.max(1, ...plots.map((p) => p.siteAreaSqm ?? 0));
  const shapes = plots.map((parcel) => {
    const near = (parcel.metro ?? []).find((m) => m.distanceM != null) ?? parcel.metro?.[0];
    const anchor = stations.find((st) => st.station === near?.station) ?? { x: WIDTH * 0.9, y: HEIGHT * 0.9 };
    const wish = (near?.distanceM ?? 1500) * METRES_TO_UNITS;
    const turn = (hash(parcel.code) >>> 0) % 628 / 100;
    const aim = [anchor.x + Math.cos(turn) * wish, anchor.y + Math.sin(turn) * wish * 0.7];
    const cost = ({ middle: [x, y] }) =>
      Math.abs(Math.hypot(x - anchor.x, y - anchor.y) - wish) + 0.25 * Math.hypot(x - aim[0], y - aim[1]);
    const block = [...free].reduce((best, b) => (best === null || cost(b) < cost(best) ? b : best), null);
    free.delete(block);
    const size = parcel.siteAreaSqm ? Math.max(0.62, Math.min(1, Math.sqrt(parcel.siteAreaSqm / largest) * 1.25)) : 0.7;
    const [mx, my] = block.middle;
    return { parcel, points: block.points.map(([x, y]) => [mx + (x - mx) * size, my + (y - my) * size]), middle: [mx, my] };
  });
  return { stations, blocks: blocks.filter((b) => !shapes.some((sh) => sh.middle === b.middle || (sh.middle[0] === b.middle[0] && sh.middle[1] === b.middle[1]))), shapes };
};

const polygon = (points, attributes, ...children) =>
  s('polygon', { points: points.map((p) => p.map((v) => v.toFixed(1)).join(',')).join(' '), ...attributes }, ...children);

const scenery = (stations) => {
  const parts = [
    s('path', {
      class: 'green',
      d: `M${WIDTH * 0.475} -10 C${WIDTH * 0.45} 140 ${WIDTH * 0.49} 300 ${WIDTH * 0.465} ${HEIGHT + 10} H${WIDTH * 0.565} C${WIDTH * 0.59} 320 ${WIDTH * 0.54} 160 ${WIDTH * 0.565} -10 Z`,
    }),
    ...[[0.5, 60, 13], [0.53, 150, 19], [0.505, 250, 16], [0.525, 350, 21], [0.5, 440, 14]].map(([x, y, r]) =>
      s('circle', { class: 'tree', cx: WIDTH * x, cy: y, r }),
    ),
    s('path', { class: 'river', d: `M-10 118 C220 84 420 118 620 76 S820 66 ${WIDTH + 10} 52` }),
    s('path', { class: 'river', d: `M-10 372 C240 330 430 366 640 318 S830 306 ${WIDTH + 10} 290` }),
  ];
  for (const line of new Set(stations.map((st) => st.line))) {
    const stops = stations.filter((st) => st.line === line);
    const first = stops[0];
    const last = stops.at(-1);
    const through = stops.map((st) => `S${(st.x - 60).toFixed(0)} ${st.y.toFixed(0)} ${st.x.toFixed(0)} ${st.y.toFixed(0)}`);
    parts.push(s('path', { class: 'line', d: `M-10 ${(first.y - 18).toFixed(0)} ${through.join(' ')} S${WIDTH - 40} ${(last.y + 24).toFixed(0)} ${WIDTH + 10} ${(last.y + 10).toFixed(0)}` }));
  }
  return parts;
};

/**
 * Draws the map. matched: codes that keep their tint (null = all); selected: one code; onselect(code): on a click.
 * labels: texts for green and rivers; words: names of the sheet in the language of the page; viewBox: a part of the map only.
 */
export const drawMap = ({ plan, matched = null, selected = null, onselect = null, labels = null, words = null, name, viewBox = null }) => {
  const { stations, blocks, shapes } = plan;
  const box = viewBox ?? [0, 0, WIDTH, HEIGHT];
  const svg = s('svg', { viewBox: box.join(' '), class: 'plot-map', role: 'img', 'aria-label': name, preserveAspectRatio: 'xMidYMid slice' });
  svg.append(s('rect', { class: 'ground', x: -60, y: -60, width: WIDTH + 120, height: HEIGHT + 120 }));
  blocks.forEach(({ points }) => svg.append(polygon(points, { class: 'block' })));
  svg.append(...scenery(stations));
  for (const { parcel, points, middle } of shapes) {
    const fits = !matched || matched.has(parcel.code);
    const classes = ['plot', useFamily(parcel.landUseCode), fits ? 'fits' : 'faint', parcel.code === selected && 'selected'];
    const group = s('g', { class: classes.filter(Boolean).join(' '), 'data-code': parcel.code });
    group.append(polygon(points, {}, s('title', {}, `${parcel.code} ${wordOf(parcel.landUse, words) ?? ''}`)));
    group.append(s('text', { x: middle[0], y: middle[1] }, numberOf(parcel.code)));
    if (onselect) group.addEventListener('click', () => onselect(parcel.code));
    svg.append(group);
  }
  for (const { x, y, station, line } of stations) {
    svg.append(s('circle', { class: 'stop', cx: x, cy: y, r: 9 }), s('circle', { class: 'dot', cx: x, cy: y, r: 3.4 }));
    if (labels) svg.append(s('text', { class: 'name', x, y: y + 27 }, `${wordOf(line, words)} ${wordOf(station, words)}`.trim()));
  }
  if (labels) svg.append(s('text', { class: 'name', x: WIDTH * 0.515, y: 104 }, labels.green));
  return svg;
};

/** The surroundings of one plot, for a card. */
export const stripOf = (plan, code, ratio = 3.9) => {
  const shape = plan.shapes.find((sh) => sh.parcel.code === code);
  if (!shape) return null;
  const width = 300;
  const height = width / ratio;
  const clamp = (v, low, high) => Math.max(low, Math.min(high, v));
  return [clamp(shape.middle[0] - width / 2, 0, WIDTH - width), clamp(shape.middle[1] - height / 2, 0, HEIGHT - height), width, height];
};
