import { h } from '../shared/dom.js';
import { number, unknown, useFamily } from '../shared/format.js';
import { wordOf, wordView } from '../shared/words.js';

export const FAMILIES = ['C65', 'M0', 'M1', 'M1C65', 'W', 'other'];

export const nearest = (parcel) => parcel.metro?.find((m) => m.distanceM != null) ?? parcel.metro?.[0] ?? null;

/** All plots of the register. */
export const loadPlots = async () => {
  const plots = [];
  for (let page = 0, total = 1; plots.length < total; page++) {
    const response = await fetch(`/api/v1/parcels?size=100&page=${page}`);
    if (!response.ok) throw new Error(`parcels ${response.status}`);
    const body = await response.json();
    if (!body.items.length) break;
    plots.push(...body.items);
    total = body.total;
  }
  return plots;
};

/** filter: {use, area: 'from-to', far, metro, industry}; an unknown value never fits a limit. */
export const fits = (parcel, { use, area, far, metro, industry }) => {
  if (use && useFamily(parcel.landUseCode) !== use) return false;
  if (industry && !parcel.industries.includes(industry)) return false;
  if (area) {
    const [from, to] = area.split('-').map((v) => (v === '' ? Infinity : Number(v)));
    if (parcel.siteAreaMu == null || parcel.siteAreaMu < from || parcel.siteAreaMu > to) return false;
  }
  if (far && !(parcel.floorAreaRatio >= Number(far))) return false;
  return !metro || (nearest(parcel)?.distanceM ?? Infinity) <= Number(metro);
};

const COLUMNS = [
  { key: 'code', value: (p) => p.code },
  { key: 'landUse', value: (p) => p.landUse, long: true },
  { key: 'siteAreaMu', value: (p) => p.siteAreaMu, digits: 1, least: 1 },
  { key: 'siteAreaSqm', value: (p) => p.siteAreaSqm, digits: 0, quiet: true },
  { key: 'floorAreaRatio', value: (p) => p.floorAreaRatio, digits: 2, least: 1 },
  { key: 'maxHeightM', value: (p) => p.maxHeightM, digits: 1 },
  { key: 'industries', value: (p) => p.industries.join('、'), long: true },
  { key: 'metro', value: (p) => nearest(p)?.distanceM, show: (p, locale, words) => metroText(p, locale, words), original: (p) => nearest(p)?.station, wrap: true },
  { key: 'status', value: (p) => p.status, wrap: true },
  { key: 'supplyPeriod', value: (p) => p.supplyPeriod },
];

const metroText = (parcel, locale, words) => {
  const near = nearest(parcel);
  if (!near) return unknown(locale);
  const station = wordOf(near.station, words);
  return near.distanceM == null ? station : `${station} ${number(near.distanceM, locale)}\u00a0m`;
};

const compare = (a, b, down) => {
  if (a == null || b == null) return (a == null) - (b == null);
  const order = typeof a === 'number' ? a - b : String(a).localeCompare(String(b), 'zh');
  return down ? -order : order;
};

export const sorted = (plots, { key, down }) => {
  const column = COLUMNS.find((c) => c.key === key);
  return [...plots].sort((a, b) => compare(column.value(a), column.value(b), down) || a.code.localeCompare(b.code));
};

/** The table: sort by a press on a header, choose a plot by its code, tick plots to compare. */
export const plotTable = (plots, { t, locale, words, sort, selected, compared, onsort, onselect, oncompare }) => {
  const names = t('columns');
  const head = COLUMNS.map((column) => {
    const mine = sort.key === column.key;
    const arrow = mine ? (sort.down ? ' ▾' : ' ▴') : '';
    return h(
      'th',
      { scope: 'col', className: 'digits' in column ? 'figure' : '', 'aria-sort': mine ? (sort.down ? 'descending' : 'ascending') : 'none' },
      h('button', { type: 'button', onclick: () => onsort(column.key) }, names[column.key], h('span', { 'aria-hidden': 'true' }, arrow)),
    );
  });
  const cell = (parcel, column) => {
    const value = column.value(parcel);
    const text = column.show ? column.show(parcel, locale, words) : 'digits' in column ? number(value, locale, column.digits, column.least) : value ? wordView(value, words) : unknown(locale);
    const missing = value == null || value === '';
    return h('td', { className: `${'digits' in column ? 'figure' : ''} ${column.quiet || missing ? 'quiet' : ''} ${column.long ? 'long' : ''} ${column.wrap ? 'wrap' : ''}`, title: words?.size ? column.original?.(parcel) : null }, text);
  };
  const row = (parcel) =>
    h(
      'tr',
      { className: parcel.code === selected ? 'selected' : '', onclick: (event) => event.target.closest('button, input') || onselect(parcel.code) },
      h('td', { className: 'tick' }, h('input', { type: 'checkbox', checked: compared.has(parcel.code), 'aria-label': `${names.compare} ${parcel.code}`, onchange: () => oncompare(parcel.code) })),
      h('th', { scope: 'row' }, h('button', { type: 'button', 'aria-pressed': String(parcel.code === selected), onclick: () => onselect(parcel.code) }, parcel.code)),
      COLUMNS.slice(1).map((column) => cell(parcel, column)),
    );
  return [
    h('caption', { className: 'sr' }, t('map', plots.length)),
    h('thead', {}, h('tr', {}, h('th', { scope: 'col', className: 'tick' }, h('span', { className: 'sr' }, names.compare)), head)),
    h('tbody', {}, plots.map(row)),
  ];
};

/** The table as CSV, with the label of the data in every row. */
export const csv = (plots, t, locale) => {
  const names = t('columns');
  const quote = (value) => `"${String(value ?? '').replaceAll('"', '""').replace(/^([=+\-@\t])/, "'$1")}"`;
  const lines = [[...COLUMNS.map((c) => names[c.key]), t('demo')]];
  for (const p of plots) lines.push([...COLUMNS.map((c) => (c.show ? c.show(p, locale) : c.value(p))), p.dataLabel ?? (p.demo ? t('demo') : '')]);
  return `\ufeff${lines.map((line) => line.map(quote).join(',')).join('\r\n')}\r\n`;
};
