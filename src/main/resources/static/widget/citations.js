import { h } from '../shared/dom.js';
import { icon } from '../shared/icons.js';
import { today } from '../shared/format.js';

/** What the stated validity means today: {kind: expired|coming|valid, text}. */
export const validity = (citation, t) => {
  const { effectiveFrom: from, effectiveTo: to } = citation;
  if (to && to < today()) return { kind: 'expired', text: t('expired', to) };
  if (from && from > today()) return { kind: 'coming', text: t('coming', from) };
  const text = from && to ? t('fromUntil', from, to) : from ? t('from', from) : to ? t('until', to) : t('notStated');
  return { kind: 'valid', text };
};

const place = (c, t) => {
  if (c.sheet) return c.row ? t('sheetRow', c.sheet, c.row) : c.sheet;
  return [c.section, c.page ? t('page', c.page) : null].filter(Boolean).join(' · ');
};

const grouped = (citations) => {
  const groups = new Map();
  for (const c of citations) {
    const key = c.sheet ? `${c.documentId} ${c.sheet}` : c.n;
    groups.set(key, [...(groups.get(key) ?? []), c]);
  }
  return [...groups.values()];
};

/** 4, 5, 6, 9 as "4–6、9". */
const ranges = (rows, t) => {
  const runs = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    if (runs.at(-1)?.[1] === row - 1) runs.at(-1)[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(t('comma'));
};

/** The box of sources under an answer; open(citation, button) shows one. */
export const sourceList = (citations, t, open) =>
  h(
    'ul',
    { className: 'sources', 'aria-label': t('sources') },
    grouped(citations).map((group) => {
      const [c] = group;
      const state = validity(c, t);
      const rows = group.map((one) => one.row).filter(Boolean);
      const where = rows.length > 1 ? t('rows', ranges(rows, t)) : c.documentNumber || place(c, t);
      const title = where && where !== c.title ? `${c.title} · ${where}` : c.title;
      const note =
        state.kind !== 'valid'
          ? h('span', { className: 'more expired' }, icon('warn', 14), h('span', {}, state.text))
          : c.demo
            ? h('span', { className: 'more' }, t('demoNote'))
            : c.asOf && h('span', { className: 'more' }, `${t('asOf')} ${c.asOf}`);
      return h(
        'li',
        {},
        h(
          'button',
          { type: 'button', 'aria-expanded': 'false', 'aria-haspopup': 'dialog', onclick: (e) => open(c, e.currentTarget) },
          h('span', { className: 'chip', 'aria-hidden': 'true' }, String(c.n)),
          h('span', {}, title),
          note,
        ),
      );
    }),
  );

/** Marks the runs of the quotation that the answer repeats, so that the eye finds them. */
const marked = (quote, answer) => {
  const plain = answer.replace(/[*_`#|]/g, '').replace(/\[\d+\]/g, '');
  const parts = [];
  let rest = '';
  for (let i = 0; i < quote.length; ) {
    let length = 0;
    while (i + length < quote.length && length < 160 && plain.includes(quote.slice(i, i + length + 1))) length++;
    if (length >= 6 || (length >= 4 && /[\u4e00-\u9fff]/.test(quote[i]))) {
      if (rest) parts.push(rest);
      rest = '';
      parts.push(h('mark', {}, quote.slice(i, i + length)));
      i += length;
    } else {
      rest += quote[i];
      i += 1;
    }
  }
  if (rest) parts.push(rest);
  return parts;
};

/** A row of a sheet reads better field by field; those the answer speaks of are marked. */
const rowOf = (quote, answer) => {
  const fields = quote.split(/;\s*/).map((field) => /^([^:：]{1,40})[:：]\s*(.*)$/s.exec(field));
  if (fields.length < 4 || fields.some((field) => field === null)) return null;
  return h(
    'dl',
    { className: 'row' },
    fields.map(([, name, value]) => {
      const spoken = answer.includes(name.replace(/\s*[(（].*$/, ''));
      return [h('dt', {}, name), h('dd', {}, spoken ? h('mark', {}, value) : value)];
    }),
  );
};

/**
 * Opens the passage behind a number inside the panel. Esc, the close button and a press outside close it and give the
 * focus back to the opener.
 */
export const openCitation = ({ panel, opener, citation, answerText, origin, t, mobile }) => {
  const c = citation;
  const state = validity(c, t);
  const row = (name, value) => (value ? [h('dt', {}, name), h('dd', {}, value)] : []);
  const closeButton = h('button', { className: 'square', type: 'button', 'aria-label': t('close'), onclick: () => close() }, icon('close', 16));
  const status = state.kind === 'valid' ? state.text : h('span', { className: 'expired' }, icon('warn', 14), h('span', {}, state.text));
  const copy = h('button', { type: 'button', onclick: () => copyText(c.quote, copy, t) }, icon('copy', 15), h('span', {}, t('copyQuote')));
  const href = new URL(c.url || `/api/v1/documents/${encodeURIComponent(c.documentId)}/original`, origin);
  const popover = h(
    'div',
    { className: 'popover', role: 'dialog', 'aria-label': `${t('sourceNumber', c.n)} ${c.title}`, tabIndex: -1 },
    h('div', { className: 'title' }, h('span', { className: 'chip', 'aria-hidden': 'true' }, String(c.n)), h('h3', {}, c.title), closeButton),
    h('blockquote', {}, (c.sheet && rowOf(c.quote ?? '', answerText)) || marked(c.quote ?? '', answerText)),
    h(
      'dl',
      {},
      row(t('documentNumber'), c.documentNumber),
      row(t('place'), place(c, t)),
      row(t('asOf'), c.asOf),
      row(t('validity'), c.demo && state.kind === 'valid' && !c.effectiveTo ? null : status),
      row(t('source'), c.demo ? t('demoNote') : c.confidence === 'B' ? t('gradeB') : t('gradeA')),
    ),
    h(
      'div',
      { className: 'actions' },
      h('a', { href: /^https?:$/.test(href.protocol) ? href.href : '#', target: '_blank', rel: 'noopener noreferrer' }, icon('external', 15), t('original')),
      copy,
      h('span', { className: 'esc', 'aria-hidden': 'true' }, h('kbd', {}, 'Esc'), ` ${t('close')}`),
    ),
  );
  const layer = h('div', { className: mobile ? 'layer sheet' : 'layer', onclick: () => close() });
  const close = () => {
    layer.remove();
    popover.remove();
    opener.setAttribute('aria-expanded', 'false');
    opener.focus({ preventScroll: true });
  };
  popover.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  });
  panel.append(layer, popover);
  if (!mobile) placeNear(popover, opener, panel);
  opener.setAttribute('aria-expanded', 'true');
  popover.focus({ preventScroll: true });
  return close;
};

const placeNear = (popover, opener, panel) => {
  const outer = panel.getBoundingClientRect();
  const at = opener.getBoundingClientRect();
  const below = at.bottom - outer.top + 8;
  const height = popover.offsetHeight;
  const room = outer.height - below - 12;
  const top = height <= room ? below : Math.max(60, at.top - outer.top - height - 8);
  popover.style.insetBlockStart = `${Math.min(top, Math.max(60, outer.height - height - 12))}px`;
};

export const copyText = async (text, button, t) => {
  await navigator.clipboard?.writeText(text).catch(() => undefined);
  const before = button.getAttribute('aria-label');
  const word = button.querySelector('span');
  const label = word?.textContent;
  if (word) word.textContent = t('copied');
  else button.setAttribute('aria-label', t('copied'));
  button.querySelector('.icon')?.replaceWith(icon('check', 15));
  setTimeout(() => {
    if (word) word.textContent = label;
    else button.setAttribute('aria-label', before);
    button.querySelector('.icon')?.replaceWith(icon('copy', 15));
  }, 1600);
};
