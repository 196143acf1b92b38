import { h } from '../shared/dom.js';
import { icon } from '../shared/icons.js';
import { time } from '../shared/format.js';
import { cardOf } from './cards.js';
import { copyText, sourceList } from './citations.js';
import { render, withChips } from './markdown.js';
import { feedbackForm } from './forms.js';

/** The number in the sentence; it opens the passage it stands for. */
const chipFor = (citation, t, open) =>
  h(
    'button',
    {
      className: 'chip',
      type: 'button',
      'aria-expanded': 'false',
      'aria-haspopup': 'dialog',
      'aria-label': `${t('sourceNumber', citation.n)} ${citation.title}`,
      onclick: (event) => open(citation, event.currentTarget),
    },
    String(citation.n),
  );

/**
 * One answer of the assistant. ui: {t, locale, plan, words, compared, oncompare, onvisit, openCitation, feedback, rated}.
 * Resolves when the text is in place.
 */
export const answerView = async (answer, ui) => {
  const { t } = ui;
  const open = (citation, opener) => ui.openCitation(citation, opener, answer.text);
  const citations = answer.citations ?? [];
  const byNumber = new Map(citations.map((c) => [c.n, c]));
  const prose = h('div', { className: 'prose', lang: answer.locale === 'en' ? 'en' : answer.locale === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans' });
  prose.append(await render(answer.text));
  withChips(prose, byNumber, (n) => chipFor(byNumber.get(n), t, open));
  const demo = citations.some((c) => c.demo);
  const words = answer.cards?.length ? await ui.words() : new Map();
  const context = { ...ui, words, answerText: answer.text, demo };
  return h(
    'article',
    { className: 'answer', 'data-seq': answer.seq, 'data-outcome': answer.outcome },
    prose,
    withoutRepeats(answer.cards ?? []).map((card) => cardOf(card, context)),
    citations.length > 0 && sourceList(citations, t, open),
    footOf(answer, ui),
  );
};

/** A table of one plot says nothing that the plot's own card does not say better. */
const withoutRepeats = (cards) => {
  const shown = new Set(cards.filter((card) => card.type === 'parcel').map((card) => card.parcel.code));
  return cards.filter((card) => card.type !== 'parcelTable' || card.rows.length !== 1 || !shown.has(card.rows[0].parcelCode));
};

const footOf = (answer, ui) => {
  const { t } = ui;
  const rate = (rating) => async () => {
    if (rating === 'down' && !form.firstChild) {
      form.replaceChildren(feedbackForm(t, (comment) => give('down', comment), () => form.replaceChildren()));
      form.querySelector('button, textarea')?.focus();
      return;
    }
    form.replaceChildren();
    await give(rating);
  };
  const give = async (rating, comment) => {
    const done = await ui.feedback(answer.id, rating, comment);
    if (!done) return;
    up.setAttribute('aria-pressed', String(rating === 'up'));
    down.setAttribute('aria-pressed', String(rating === 'down'));
    form.replaceChildren(h('p', { className: 'meta', role: 'status' }, t('thanks')));
  };
  const square = (name, label, onclick, pressed) =>
    h('button', { className: 'square', type: 'button', 'aria-label': label, 'aria-pressed': pressed, onclick }, icon(name, 18));
  const up = square('up', t('up'), rate('up'), 'false');
  const down = square('thumbdown', t('down'), rate('down'), 'false');
  const copy = square('copy', t('copy'), () => copyText(`${answer.text}\n\n${answer.label ?? ''}`, copy, t));
  const form = h('div', {});
  return [
    h(
      'div',
      { className: 'foot' },
      h('span', { className: 'ai' }, t('badge')),
      h('span', { className: 'meta' }, time(answer.createdAt)),
      h('span', { className: 'grow' }),
      copy,
      answer.conversationId && up,
      answer.conversationId && down,
    ),
    form,
  ];
};

/** At most three next questions; they go once one is chosen. */
export const suggestionsView = (suggestions, label, onchoose) =>
  h('div', { className: 'suggestions', role: 'group', 'aria-label': label }, suggestions.slice(0, 6).map((text) => h('button', { className: 'suggestion', type: 'button', onclick: () => onchoose(text) }, text)));
