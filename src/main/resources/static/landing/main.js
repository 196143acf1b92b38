import { h, s } from '../shared/dom.js';
import { icon, mark } from '../shared/icons.js';
import { localeOf, number, useFamily } from '../shared/format.js';
import { drawMap, HEIGHT, layout, WIDTH } from '../shared/map.js';
import { fill, traditional } from '../widget/text.js';
import { csv, FAMILIES, fits, loadPlots, plotTable, sorted } from './plots.js';
import { loadWords, wordOf } from '../shared/words.js';
import { EN, ZH } from './text.js';

const $ = (id) => document.getElementById(id);
const LANG = { zh: 'zh-Hans', en: 'en', 'zh-Hant': 'zh-Hant' };
const assistant = () => window.TaopuAssistant;

const state = {
  locale: localeOf(localStorage.getItem('taopu.locale') ?? navigator.language),
  plots: [],
  plan: null,
  words: new Map(),
  filter: { use: '', area: '', far: '', metro: '', industry: '' },
  sort: { key: 'siteAreaMu', down: true },
  selected: null,
  compared: new Set(),
  zoom: 1,
};

// ---- words ------------------------------------------------------------------------------------------------------

const inPage = {};
document.querySelectorAll('[data-t]').forEach((element) => (inPage[element.dataset.t] ??= element.textContent));
document.querySelectorAll('[data-t-label]').forEach((element) => (inPage[element.dataset.tLabel] ??= element.getAttribute('aria-label')));
const chinese = { ...inPage, ...ZH };
const words = { zh: chinese, 'zh-Hant': { ...traditional(chinese), areas: ZH.areas.map(([v, w]) => [v, traditional(w)]) }, en: { ...chinese, ...EN } };
const t = (key, ...values) => (typeof words[state.locale][key] === 'string' ? fill(words[state.locale][key], ...values) : words[state.locale][key]);

const speak = () => {
  document.documentElement.lang = LANG[state.locale];
  document.querySelectorAll('[data-t]').forEach((element) => (element.textContent = t(element.dataset.t)));
  document.querySelectorAll('[data-t-label]').forEach((element) => element.setAttribute('aria-label', t(element.dataset.tLabel)));
  $('language').value = state.locale;
  buildFilters();
  draw();
};

// ---- plots ------------------------------------------------------------------------------------------------------

/** The words of the sheet in the language of the page, once they have come. */
const translate = async () => {
  const { locale } = state;
  const words = await loadWords('', locale);
  if (locale !== state.locale) return;
  state.words = words;
  buildFilters();
  draw();
};

const matching = () => state.plots.filter((parcel) => fits(parcel, state.filter));

const select = (key, options) => {
  const box = h('select', { 'aria-label': t(key), className: state.filter[key] ? 'on' : '', onchange: (event) => setFilter(key, event.target.value) }, options.map(([value, word]) => h('option', { value }, word)));
  box.value = state.filter[key];
  return box;
};

const setFilter = (key, value) => {
  state.filter[key] = value;
  buildFilters(key);
  draw();
  const active = Object.values(state.filter).some(Boolean);
  if (!state.selected) assistant()?.setContext(active ? { page: location.pathname, label: t('filteredTo', matching().length) } : null);
};

const buildFilters = (focused) => {
  const counts = state.plots.reduce((sum, p) => ({ ...sum, [useFamily(p.landUseCode)]: (sum[useFamily(p.landUseCode)] ?? 0) + 1 }), {});
  const pill = (value, word, count) => h('button', { type: 'button', className: 'pill', 'aria-pressed': String(state.filter.use === value), 'data-use': value, onclick: () => setFilter('use', value) }, `${word} ${count}`);
  const industries = [...new Set(state.plots.flatMap((p) => p.industries))].sort((a, b) => a.localeCompare(b, 'zh'));
  const any = Object.values(state.filter).some(Boolean);
  $('filters').replaceChildren(
    pill('', t('uses').all, state.plots.length),
    ...FAMILIES.filter((family) => counts[family]).map((family) => pill(family, t('uses')[family], counts[family])),
    h('span', { className: 'divider' }),
    select('area', t('areas')),
    select('far', t('fars')),
    select('metro', t('metros')),
    select('industry', [['', t('industryAny')], ...industries.map((name) => [name, wordOf(name, state.words)])]),
    h('span', { className: 'grow' }),
    h('button', { type: 'button', className: 'clear', hidden: !any, onclick: () => {
      Object.keys(state.filter).forEach((key) => (state.filter[key] = ''));
      setFilter('use', '');
    } }, t('clear')),
  );
  if (focused === 'use') $('filters').querySelector(`[data-use="${state.filter.use}"]`)?.focus();
  else if (focused) $('filters').querySelector(`select[aria-label="${t(focused)}"]`)?.focus();
};

const choose = (code) => {
  const again = state.selected === code;
  state.selected = again ? null : code;
  draw();
  assistant()?.setContext(again ? null : { page: location.pathname, parcelCode: code });
  if (again) return;
  const docked = matchMedia('(min-width: 1280px)').matches;
  assistant()?.open({ focus: !docked });
};

const compareWith = (code) => {
  if (!state.compared.delete(code)) state.compared.add(code);
  showCompare();
};

const showCompare = () => {
  const button = $('compare');
  button.hidden = state.compared.size < 2;
  button.replaceChildren(icon('swap', 16), t('compare', state.compared.size));
};

const draw = () => {
  if (!state.plan) return;
  const found = sorted(matching(), state.sort);
  const focused = document.activeElement?.closest('#table') && document.activeElement.textContent;
  $('count').textContent = state.plots.length;
  $('result').textContent = found.length ? t('result', found.length, state.plots.length, number(found.reduce((sum, p) => sum + (p.siteAreaMu ?? 0), 0), state.locale, 1)) : t('none');
  $('table').replaceChildren(
    ...plotTable(found, {
      t,
      locale: state.locale,
      words: state.words,
      sort: state.sort,
      selected: state.selected,
      compared: state.compared,
      onselect: choose,
      oncompare: compareWith,
      onsort: (key) => {
        state.sort = { key, down: state.sort.key === key ? !state.sort.down : false };
        draw();
      },
    }),
  );
  if (focused) [...$('table').querySelectorAll('button')].find((b) => b.textContent.replace(/ [▾▴]$/, '') === focused.replace(/ [▾▴]$/, ''))?.focus();
  const dates = state.plots.map((p) => p.updatedAt).filter(Boolean).sort();
  $('updated').textContent = dates.length ? t('updated', dates.at(-1)) : '';
  showCompare();
  drawPlan(new Set(found.map((p) => p.code)));
  drawLegend();
};

const drawPlan = (codes) => {
  const width = WIDTH / state.zoom;
  const height = HEIGHT / state.zoom;
  const shape = state.plan.shapes.find((sh) => sh.parcel.code === state.selected);
  const [cx, cy] = state.zoom > 1 && shape ? shape.middle : [WIDTH / 2, HEIGHT / 2];
  const x = Math.max(0, Math.min(WIDTH - width, cx - width / 2));
  const y = Math.max(0, Math.min(HEIGHT - height, cy - height / 2));
  const all = codes.size === state.plots.length;
  $('map').replaceChildren(drawMap({ plan: state.plan, matched: all ? null : codes, selected: state.selected, onselect: choose, name: t('map', state.plots.length), labels: { green: t('green') }, words: state.words, viewBox: [x, y, width, height] }));
};

const drawLegend = () => {
  const present = FAMILIES.filter((family) => state.plots.some((p) => useFamily(p.landUseCode) === family));
  const key = (kind, word) => h('li', {}, h('span', { className: 'key' }, s('svg', { class: `plot-map ${kind === 'selected' ? '' : ''}`, viewBox: '0 0 14 14', width: 14, height: 14, 'aria-hidden': 'true' }, s('g', { class: `plot ${kind}` }, s('polygon', { points: '1,1 13,1 13,13 1,13' })))), word);
  $('legend').replaceChildren(...present.map((family) => key(family, [t('uses')[family], family === 'other' ? '' : family].join(' '))), key('faint', t('legendFaint')), key('selected', t('legendSelected')));
};

// ---- page -------------------------------------------------------------------------------------------------------

const download = (name, text, type) => {
  const link = h('a', { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
};

const setScheme = (scheme) => {
  document.documentElement.style.colorScheme = scheme === 'auto' ? '' : scheme;
  const dark = scheme === 'dark' || (scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  $('scheme').setAttribute('aria-pressed', String(dark));
  return dark;
};

const setLarger = (on) => {
  document.documentElement.classList.toggle('larger', on);
  $('larger').setAttribute('aria-pressed', String(on));
  localStorage.setItem('taopu.larger', on ? 'on' : 'off');
};

const listen = () => {
  document.querySelectorAll('[data-icon]').forEach((element) => element.append(icon(element.dataset.icon, 18)));
  document.querySelector('[data-mark]').append(mark(36));
  document.querySelectorAll('[data-ask]').forEach((button) => button.addEventListener('click', () => assistant().ask(t(button.dataset.ask))));
  $('language').addEventListener('change', ({ target }) => assistant().setLocale(target.value));
  $('larger').addEventListener('click', () => setLarger($('larger').getAttribute('aria-pressed') !== 'true'));
  $('scheme').addEventListener('click', () => assistant().setColorScheme($('scheme').getAttribute('aria-pressed') === 'true' ? 'light' : 'dark'));
  $('closer').addEventListener('click', () => ((state.zoom = Math.min(3, state.zoom * 1.5)), draw()));
  $('wider').addEventListener('click', () => ((state.zoom = Math.max(1, state.zoom / 1.5)), draw()));
  $('compare').addEventListener('click', () => assistant().ask(t('compareAsk', [...state.compared].join(state.locale === 'en' ? ', ' : '、'))));
  $('export').addEventListener('click', () => download('taopu-plots-demo.csv', csv(sorted(matching(), state.sort), t, state.locale), 'text/csv'));
  $('export-data').addEventListener('click', () => exportData());
  $('erase-data').addEventListener('click', () => eraseData());
  window.addEventListener('taopu:locale', ({ detail }) => {
    state.locale = detail.locale;
    speak();
    translate();
  });
  window.addEventListener('taopu:scheme', ({ detail }) => setScheme(detail.scheme));
};

const exportData = async () => {
  try {
    const data = await assistant().exportData();
    if (data) download('taopu-my-data.json', JSON.stringify(data, null, 2), 'application/json');
    $('data-result').textContent = data ? '' : t('nothing');
  } catch {
    $('data-result').textContent = t('notDone');
  }
};

const eraseData = async () => {
  if (!confirm(t('confirmErase'))) return;
  try {
    const receipt = await assistant().eraseData();
    $('data-result').textContent = receipt ? t('erased', receipt.receiptId) : t('erasedHere');
  } catch {
    $('data-result').textContent = t('notDone');
  }
};

listen();
setScheme(localStorage.getItem('taopu.scheme') ?? 'auto');
setLarger(localStorage.getItem('taopu.larger') === 'on');
speak();

/** The register may not be live yet just after a start, so this asks again, less and less often. */
const load = (waitMs) =>
  loadPlots().then(
    (plots) => {
      state.plots = plots;
      state.plan = layout(plots);
      speak();
      translate();
    },
    () => {
      $('result').textContent = t('failed');
      setTimeout(load, waitMs, Math.min(waitMs * 2, 30000));
    },
  );

load(1500);
