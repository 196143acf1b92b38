import { h } from '../shared/dom.js';
import { icon } from '../shared/icons.js';
import { number, unknown } from '../shared/format.js';
import { drawMap, stripOf } from '../shared/map.js';

const MOST_COLUMNS = 3;
const ROWS_AT_ONCE = 8;

export const demoBadge = (t) => h('span', { className: 'demo' }, t('demo'));

/** context: {t, locale, plan(): Promise, compared: Set, oncompare, onvisit, answerText, demo} */
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

const metroText = (parcel, t) => {
  const [near] = parcel.metro ?? [];
  if (!near) return t('noMetro');
  return near.distanceM == null ? t('metroNoDistance', near.line ?? '', near.station) : t('metroAt', near.line ?? '', near.station, near.distanceM);
};

const parcelCard = (parcel, context) => {
  const { t, locale, compared } = context;
  const badge = demoBadge(t);
  const strip = h('div', { className: 'mapstrip', hidden: true }, parcel.demo && demoBadge(t));
  context.plan().then((plan) => {
    const viewBox = plan && stripOf(plan, parcel.code);
    if (!viewBox) return;
    strip.prepend(drawMap({ plan, selected: parcel.code, viewBox, name: parcel.code }));
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
        parcel.landUse && h('span', { className: 'label' }, [parcel.landUse, parcel.landUse.includes(parcel.landUseCode) ? '' : parcel.landUseCode].filter(Boolean).join(' ')),
        h('span', { className: 'grow' }),
        parcel.status && h('span', { className: 'label plain' }, parcel.status),
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
        h('div', {}, icon('metro', 16), h('span', {}, metroText(parcel, t))),
        h('div', {}, icon('tag', 16), h('span', {}, parcel.startingPriceWan == null ? t('price') : t('priceIs', number(parcel.startingPriceWan, locale)))),
      ),
      h(
        'div',
        { className: 'pair' },
        compare,
        h('button', { className: 'button', type: 'button', onclick: () => context.onvisit(parcel.code) }, icon('headset', 16), h('span', {}, t('visit'))),
      ),
    ),
  );
};

const cellText = (value, locale, key) => {
  if (value === null || value === undefined || value === '') return unknown(locale);
  if (typeof value === 'number') return number(value, locale, 2, key === 'floorAreaRatio' ? 1 : 0);
  return Array.isArray(value) ? value.join(locale === 'en' ? ', ' : '、') : String(value);
};

const totalsOf = ({ totals = [] }, locale) =>
  totals.map((total) => {
    const formula = total.formula ? (locale === 'en' ? ` (${total.formula})` : `（${total.formula}）`) : '';
    return h('p', { className: 'note' }, `${total.label}${locale === 'en' ? ': ' : '：'}`, h('b', {}, `${number(total.value, locale)} ${total.unit ?? ''}`), formula);
  });

const numeric = (rows, key) => rows.some((row) => typeof row.cells[key] === 'number');

const tableCard = (card, context) => {
  const { t } = context;
  const few = card.rows.length <= MOST_COLUMNS && card.columns.length > 2;
  const title = few && card.rows.length > 1 ? t('comparison') : t('plotCount', card.rows.length);
  const box = h(
    'section',
    { className: 'card', 'aria-label': title },
    h('div', { className: 'top' }, h('span', { className: 'grow' }, title), context.demo && demoBadge(t)),
    h('div', { className: 'tablewrap', tabIndex: 0, role: 'group', 'aria-label': title }, few ? besideEachOther(card, context) : oneBelowAnother(card, context)),
    ...totalsOf(card, context.locale),
    h('p', { className: 'note' }, t('priceNote')),
  );
  return box;
};

const headOf = (column) => (column.unit ? `${column.label} ${column.unit}` : column.label);

const isCode = (column) => column.key === 'code' || column.key === 'parcelCode';

const besideEachOther = ({ columns, rows }, { t, locale, answerText }) => {
  const first = rows.map((row) => [answerText.indexOf(row.parcelCode), row.parcelCode]).filter(([at]) => at >= 0).sort((a, b) => a[0] - b[0])[0]?.[1];
  const cls = (row) => (row.parcelCode === first ? 'picked' : '');
  return h(
    'table',
    {},
    h('thead', {}, h('tr', {}, h('th', { className: 'words unit', scope: 'col' }, t('unitsInRow')), rows.map((row) => h('th', { scope: 'col', className: cls(row) }, h('span', { className: 'nowrap' }, row.parcelCode))))),
    h('tbody', {}, columns.filter((c) => !isCode(c)).map((column) => h('tr', {}, h('th', { scope: 'row' }, headOf(column)), rows.map((row) => h('td', { className: cls(row) }, cellText(row.cells[column.key], locale, column.key)))))),
  );
};

const oneBelowAnother = ({ columns, rows }, { t, locale }) => {
  const shown = columns.filter((c) => !isCode(c));
  const lineOf = (row) =>
    h('tr', {}, h('th', { scope: 'row' }, h('span', { className: 'nowrap' }, row.parcelCode)), shown.map((c) => h('td', { className: numeric(rows, c.key) ? '' : 'words' }, cellText(row.cells[c.key], locale, c.key))));
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
