import { h } from '../shared/dom.js';
import { icon } from '../shared/icons.js';
import { number, unknown } from '../shared/format.js';
import { wordOf, wordView } from '../shared/words.js';
import { drawMap, stripOf } from '../shared/map.js';

const MOST_COLUMNS = 3;
const ROWS_AT_ONCE = 8;

export const demoBadge = (t) => h('span', { className: 'demo' }, t('demo'));

/** context: {t, locale, words: Map, plan(): Promise, compared: Set, oncompare, onvisit, answerText, demo} */
export const cardOf = (card, context) => {
  switch (card.type) {
    case 'parcel':
      return parcelCard(card.parcel, context);
    case 'parcelTable':
      return tableCard(card, context);
    case 'calculation':
      return calculationCard(card, context);
    default:
      return null;
  }
};

const figure = (name, value, unit, more, { locale, limit, least }) => {
  const known = value !== null && value !== undefined;
  const shown = known ? `${limit ? '≤ ' : ''}${number(value, locale, 2, least)}` : unknown(locale);
  return h('div', {}, h('dt', {}, name), h('dd', {}, h('b', { className: known ? '' : 'none' }, shown), known && unit ? ` ${unit}` : '', known && more ? more : ''));
};

const metroText = (parcel, { t, words }) => {
  const [near] = parcel.metro ?? [];
  if (!near) return t('noMetro');
  const [line, station] = [near.line ?? '', near.station].map((name) => wordOf(name, words));
  return near.distanceM == null ? t('metroNoDistance', line, station) : t('metroAt', line, station, near.distanceM);
};

const metroTitle = ({ metro: [near] = [] }, words) => (near && words.size > 0 ? `${near.line ?? ''}${near.station}` : null);

/** Said once in a card whose words are not the sheet's own. */
const translationNote = ({ t, words }, values) => values.some((value) => words.has(value)) && h('p', { className: 'note' }, t('translated'));

const parcelCard = (parcel, context) => {
  const { t, locale, words, compared } = context;
  const badge = demoBadge(t);
  const strip = h('div', { className: 'mapstrip', hidden: true }, parcel.demo && demoBadge(t));
  context.plan().then((plan) => {
    const viewBox = plan && stripOf(plan, parcel.code);
    if (!viewBox) return;
    strip.prepend(drawMap({ plan, selected: parcel.code, viewBox, words, name: parcel.code }));
    strip.hidden = false;
    badge.hidden = true;
  });
  const sqm = parcel.siteAreaSqm == null ? '' : locale === 'en' ? ` (${number(parcel.siteAreaSqm, locale)} m²)` : `（${number(parcel.siteAreaSqm, locale)} ㎡）`;
  const compare = h(
    'button',
    {
      className: 'button',
      type: 'button',
      'aria-pressed': String(compared.has(parcel.code)),
      onclick: () => {
        const inside = context.oncompare(parcel.code);
        compare.setAttribute('aria-pressed', String(inside));
        compare.lastChild.textContent = t(inside ? 'inCompare' : 'addCompare');
      },
    },
    icon('swap', 16),
    h('span', {}, t(compared.has(parcel.code) ? 'inCompare' : 'addCompare')),
  );
  return h(
    'section',
    { className: 'card', 'aria-label': parcel.code },
    strip,
    h(
      'div',
      { className: 'body' },
      h(
        'div',
        { className: 'title' },
        h('b', {}, parcel.code),
        parcel.landUse && h('span', { className: 'label' }, wordView(parcel.landUse, words), parcel.landUseCode && !parcel.landUse.includes(parcel.landUseCode) && ` ${parcel.landUseCode}`),
        h('span', { className: 'grow' }),
        parcel.status && h('span', { className: 'label plain' }, wordView(parcel.status, words)),
        parcel.demo && badge,
      ),
      h(
        'dl',
        { className: 'figures' },
        figure(t('siteArea'), parcel.siteAreaMu, t('mu'), sqm, { locale }),
        figure(t('far'), parcel.floorAreaRatio, '', '', { locale, limit: true, least: 1 }),
        figure(t('height'), parcel.maxHeightM, 'm', '', { locale, limit: true }),
        figure(t('gfa'), parcel.grossFloorAreaSqm, t('sqm'), '', { locale }),
      ),
      h(
        'div',
        { className: 'facts' },
        h('div', {}, icon('metro', 16), h('span', { title: metroTitle(parcel, words) }, metroText(parcel, context))),
        h('div', {}, icon('tag', 16), h('span', {}, parcel.startingPriceWan == null ? t('price') : t('priceIs', number(parcel.startingPriceWan, locale)))),
      ),
      h(
        'div',
        { className: 'pair' },
        compare,
        h('button', { className: 'button', type: 'button', onclick: () => context.onvisit(parcel.code) }, icon('headset', 16), h('span', {}, t('visit'))),
      ),
    ),
    translationNote(context, [parcel.landUse, parcel.status]),
  );
};

const ONE_DECIMAL = new Set(['floorAreaRatio', 'siteAreaMu']);

const cellText = (value, { locale, words }, key) => {
  if (value === null || value === undefined || value === '') return unknown(locale);
  if (typeof value === 'number') return number(value, locale, 2, ONE_DECIMAL.has(key) ? 1 : 0);
  if (Array.isArray(value)) return value.map((one) => wordOf(one, words)).join(locale === 'en' ? ', ' : '、');
  return wordView(String(value), words);
};

const totalsOf = ({ totals = [] }, { locale, words }) =>
  totals.map((total) => {
    const formula = total.formula ? (locale === 'en' ? ` (${total.formula})` : `（${total.formula}）`) : '';
    return h('p', { className: 'note' }, `${wordOf(total.label, words)}${locale === 'en' ? ': ' : '：'}`, h('b', {}, `${number(total.value, locale)} ${total.unit ?? ''}`), formula);
  });

const numeric = (rows, key) => rows.some((row) => typeof row.cells[key] === 'number');

const tableCard = (card, context) => {
  const { t } = context;
  const few = card.rows.length <= MOST_COLUMNS && card.columns.length > 2;
  const title = few && card.rows.length > 1 ? t('comparison') : t(card.rows.length === 1 ? 'onePlot' : 'plotCount', card.rows.length);
  const box = h(
    'section',
    { className: 'card', 'aria-label': title },
    h('div', { className: 'top' }, h('span', { className: 'grow' }, title), context.demo && demoBadge(t)),
    h('div', { className: 'tablewrap', tabIndex: 0, role: 'group', 'aria-label': title }, few ? besideEachOther(card, context) : oneBelowAnother(card, context)),
    ...totalsOf(card, context),
    h('p', { className: 'note' }, t('priceNote')),
    translationNote(context, card.rows.flatMap((row) => card.columns.map((column) => row.cells[column.key]))),
  );
  return box;
};

const headOf = (column) => (column.unit ? `${column.label} ${column.unit}` : column.label);

const isCode = (column) => column.key === 'code' || column.key === 'parcelCode';

const besideEachOther = ({ columns, rows }, context) => {
  const { t, answerText } = context;
  const first = rows.map((row) => [answerText.indexOf(row.parcelCode), row.parcelCode]).filter(([at]) => at >= 0).sort((a, b) => a[0] - b[0])[0]?.[1];
  const cls = (row) => (row.parcelCode === first ? 'picked' : '');
  return h(
    'table',
    {},
    h('thead', {}, h('tr', {}, h('th', { className: 'words unit', scope: 'col' }, t('unitsInRow')), rows.map((row) => h('th', { scope: 'col', className: cls(row) }, h('span', { className: 'nowrap' }, row.parcelCode))))),
    h('tbody', {}, columns.filter((c) => !isCode(c)).map((column) => h('tr', {}, h('th', { scope: 'row' }, headOf(column)), rows.map((row) => h('td', { className: cls(row) }, cellText(row.cells[column.key], context, column.key)))))),
  );
};

const oneBelowAnother = ({ columns, rows }, context) => {
  const { t } = context;
  const shown = columns.filter((c) => !isCode(c));
  const lineOf = (row) =>
    h('tr', {}, h('th', { scope: 'row' }, h('span', { className: 'nowrap' }, row.parcelCode)), shown.map((c) => h('td', { className: numeric(rows, c.key) ? '' : 'words' }, cellText(row.cells[c.key], context, c.key))));
  const body = h('tbody', {}, rows.slice(0, ROWS_AT_ONCE).map(lineOf));
  const table = h('table', {}, h('thead', {}, h('tr', {}, h('th', { className: 'words', scope: 'col' }, t('plots')), shown.map((c) => h('th', { scope: 'col', className: numeric(rows, c.key) ? '' : 'words' }, headOf(c))))), body);
  if (rows.length <= ROWS_AT_ONCE) return table;
  const more = h('button', { className: 'link', type: 'button' }, t('showAll', rows.length));
  more.addEventListener('click', () => {
    body.append(...rows.slice(ROWS_AT_ONCE).map(lineOf));
    more.remove();
  });
  return [table, more];
};

const calculationCard = (card, { t, locale, demo }) =>
  h(
    'section',
    { className: 'card', 'aria-label': card.label },
    h('div', { className: 'top' }, h('span', { className: 'grow' }, card.label), demo && demoBadge(t)),
    h(
      'div',
      { className: 'body' },
      h('dl', { className: 'figures' }, card.inputs.map((input) => figure(input.label, input.value, input.unit, '', { locale })), figure(card.label, card.value, card.unit, '', { locale })),
      card.formula && h('div', { className: 'facts' }, card.formula),
    ),
  );
