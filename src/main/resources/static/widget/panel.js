import { h } from '../shared/dom.js';
import { icon, mark } from '../shared/icons.js';
import { LOCALES } from '../shared/format.js';
import { layout } from '../shared/map.js';
import { loadWords } from '../shared/words.js';
import { openCitation } from './citations.js';
import { handoffForm, ratingForm } from './forms.js';
import { suggestionsView } from './answer.js';
import { texts } from './text.js';
import { Thread } from './thread.js';

const LANGUAGE_NAMES = { zh: '中文', en: 'English', 'zh-Hant': '繁體' };
const LONG_OFFLINE_MS = 30000;
const PRINTED = `body { font: 16px/1.6 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
article { border-top: 1px solid #ccc; padding: .5rem 0; } h2 { font-size: .9rem; margin: 0; } p { white-space: pre-wrap; overflow-wrap: anywhere; margin: .3rem 0; }`;

/** Opens the copy in a window of its own and prints it; its look is adopted, as the policy of the page may forbid inline styles. */
const print = (address) => {
  const copy = window.open(address, '_blank');
  copy?.addEventListener('load', () => {
    const look = new copy.CSSStyleSheet();
    look.replaceSync(PRINTED);
    copy.document.adoptedStyleSheets = [look];
    copy.print();
  });
};

/**
 * The open widget. owner: {client, origin, locale, preferences, close(), setLocale(l), setColorScheme(s), emit(type, detail)}.
 * Rebuilt as a whole when the language changes; the client keeps what was said.
 */
export class Panel {
  #owner;
  #client;
  #t;
  #thread;
  #plan = null;
  #compared = new Set();
  #closeCitation = null;
  #listeners = new AbortController();
  #history;

  constructor(owner, history) {
    this.#owner = owner;
    this.#client = owner.client;
    this.#history = history;
    this.#t = texts(owner.locale);
    this.#build();
    this.#listen();
    history.forEach((message) => this.#thread.add(message, { announce: false }));
    this.#showStatus();
    this.#showConnection();
    this.#thread.showOutbox(this.#client.outbox, this.#offline);
    this.#showWelcome();
    this.showContext();
  }

  destroy() {
    this.#listeners.abort();
    clearTimeout(this.longOffline);
    this.view.remove();
  }

  focus() {
    (this.formView.hidden ? this.input : this.formView.querySelector('input, button'))?.focus({ preventScroll: true });
  }

  get draft() {
    return this.input.value;
  }

  // ---- building -----------------------------------------------------------------------------------------------

  #build() {
    const t = this.#t;
    const square = (name, label, onclick, more = {}) => h('button', { className: 'square', type: 'button', 'aria-label': label, title: label, onclick, ...more }, icon(name, 20));
    this.officerButton = h('button', { className: 'button', type: 'button', onclick: () => this.showHandoff() }, icon('headset', 17), h('span', { className: 'word' }, t('officer')));
    this.officerButton.setAttribute('aria-label', t('handoffTitle'));
    this.waiting = h('span', { className: 'label human', hidden: true }, t('queueing'));
    this.menuButton = square('more', t('menu'), () => this.#toggleMenu(), { 'aria-haspopup': 'menu', 'aria-expanded': 'false' });
    this.backButton = square('back', t('back'), () => this.showChat(), { hidden: true });
    this.closeButton = square('close', t('close'), () => this.#owner.close());
    this.badge = h('span', {}, mark(36));
    this.heading = h('h2', {}, t('name'));
    this.sub = h('p', { className: 'sub' }, t('tagline'));
    this.strip = h('div', { className: 'strip', role: 'status' });
    this.looking = h('div', { className: 'looking', hidden: true });
    this.welcome = h('div', { className: 'welcome' });
    this.after = h('div', {});
    this.scroller = h('div', { className: 'scroll', tabIndex: -1 });
    this.#thread = new Thread(this.#threadActions(), this.scroller);
    this.contextSuggestions = h('div', {});
    this.scroller.append(h('div', { className: 'thread' }, this.looking, this.welcome, this.#thread.view, this.contextSuggestions, this.after));
    this.formView = h('div', { className: 'scroll', hidden: true });
    this.choices = h('div', { className: 'choices', hidden: true });
    this.view = h(
      'section',
      { className: 'panel', 'aria-label': t('name') },
      h('header', { className: 'head' }, this.backButton, this.badge, h('div', { className: 'who' }, this.heading, this.sub), this.waiting, this.officerButton, this.menuButton, this.closeButton),
      this.strip,
      this.scroller,
      this.formView,
      this.choices,
      this.#composer(),
    );
    this.view.addEventListener('keydown', (event) => this.#keys(event));
  }

  #composer() {
    const t = this.#t;
    this.input = h('textarea', { rows: 1, 'aria-label': t('message'), placeholder: t('placeholder'), value: this.#owner.preferences.get('draft') ?? '' });
    this.sendButton = h('button', { className: 'send', type: 'submit', 'aria-label': t('send') }, icon('send', 20));
    const grow = () => {
      this.input.style.height = 'auto';
      this.input.style.height = `${Math.min(this.input.scrollHeight, 140)}px`;
      this.sendButton.classList.toggle('ready', this.input.value.trim() !== '');
      this.#owner.preferences.set('draft', this.input.value);
    };
    this.grow = grow;
    this.input.addEventListener('input', () => {
      grow();
      if (this.#client.status.status === 'open') this.#client.typing();
    });
    this.input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
      event.preventDefault();
      this.#submit();
    });
    const form = h('form', { className: 'composer' }, h('div', { className: 'field' }, this.input, this.sendButton), h('div', { className: 'under' }, h('span', {}, t('privacy')), h('span', { className: 'keys', 'aria-hidden': 'true' }, t('enter'))));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.composer = form;
    requestAnimationFrame(grow);
    return form;
  }

  #threadActions() {
    return {
      t: this.#t,
      locale: this.#owner.locale,
      compared: this.#compared,
      plan: () => this.plan(),
      words: () => loadWords(this.#owner.origin, this.#owner.locale),
      send: (text) => this.send(text),
      retry: (id) => this.#client.retry(id),
      withdraw: (id) => this.#takeBack(id),
      problem: (error) => this.#problemText(error),
      onvisit: (code) => this.showHandoff(this.#t('visitText', code)),
      oncompare: (code) => this.#compare(code),
      openCitation: (citation, opener, answerText) => this.#cite(citation, opener, answerText),
      feedback: (id, rating, comment) => this.#client.feedback(id, rating, comment).then(() => true, (error) => this.#complain(error)),
    };
  }

  /** Where the plots stand on the schematic map; fetched once, null when it cannot be had. */
  plan() {
    this.#plan ??= fetch(`${this.#owner.origin}/api/v1/parcels?size=100`, { credentials: 'omit' })
      .then((response) => (response.ok ? response.json() : { items: [] }))
      .then(({ items }) => (items.length ? layout(items) : null))
      .catch(() => null);
    return this.#plan;
  }

  // ---- what happens -------------------------------------------------------------------------------------------

  #listen() {
    const on = (type, action) => this.#client.addEventListener(type, ({ detail }) => action(detail), { signal: this.#listeners.signal });
    on('message', ({ message }) => {
      this.#thread.add(message, { announce: true });
      if (message.role === 'user' && this.#client.status.status === 'pending') this.#thread.wait();
      this.contextSuggestions.replaceChildren();
      this.#showWelcome();
      this.#showStatus();
    });
    on('outbox', ({ entries }) => {
      this.#thread.showOutbox(entries, this.#offline);
      this.#showWelcome();
    });
    on('delta', ({ text }) => this.#thread.stream(text));
    on('discard', () => this.#thread.discard());
    on('status', () => this.#showStatus());
    on('connection', () => this.#showConnection());
    on('typing', () => this.#thread.officerTyping(this.#officerName()));
    on('read', ({ role, seq }) => role !== 'user' && this.#thread.readUpTo(seq));
    on('problem', ({ problem }) => {
      const said = this.#client.outbox.some(({ state, code }) => state === 'failed' && code === problem.code);
      if (said) this.#owner.emit('error', { code: problem.code });
      else this.#complain(problem);
    });
    on('reset', () => {
      this.#history = [];
      this.#thread.clear();
      this.after.replaceChildren();
      this.#showStatus();
      this.#showWelcome();
    });
  }

  #submit() {
    const text = this.input.value;
    if (!text.trim()) return;
    this.input.value = '';
    this.grow();
    this.send(text);
  }

  send(text) {
    this.showChat();
    this.after.replaceChildren();
    this.#client.send(text);
  }

  #takeBack(id) {
    const text = this.#client.withdraw(id);
    if (text === null) return;
    if (!this.input.value) this.input.value = text;
    this.grow();
    this.input.focus();
  }

  #compare(code) {
    if (this.#compared.has(code)) this.#compared.delete(code);
    else this.#compared.add(code);
    const codes = [...this.#compared];
    if (codes.length > 1) {
      const ask = this.#t('compareNow', codes.join(this.#owner.locale === 'en' ? ', ' : '、'));
      this.after.replaceChildren(suggestionsView([ask], ask, (text) => this.send(text)));
    } else this.after.replaceChildren();
    this.#owner.emit('compare', { codes });
    return this.#compared.has(code);
  }

  #cite(citation, opener, answerText) {
    this.#closeCitation?.();
    const mobile = matchMedia('(max-width: 639.9px)').matches;
    this.#closeCitation = openCitation({ panel: this.view, opener, citation, answerText, origin: this.#owner.origin, t: this.#t, mobile });
  }

  #keys(event) {
    if (event.key === 'Escape' && !event.isComposing) {
      if (this.menu) return this.#toggleMenu();
      if (!this.formView.hidden) return this.showChat();
      if (this.#owner.docked) return;
      event.stopPropagation();
      this.#owner.close();
    }
    if (event.key === 'Tab' && this.#owner.modal) this.#trap(event);
  }

  #trap(event) {
    const stops = [...this.view.querySelectorAll('button, a[href], input, textarea')].filter((el) => el.checkVisibility?.() ?? el.offsetParent);
    const active = this.view.getRootNode().activeElement;
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    if (active !== edge) return;
    event.preventDefault();
    (event.shiftKey ? stops.at(-1) : stops[0]).focus();
  }

  // ---- views --------------------------------------------------------------------------------------------------

  showChat() {
    if (this.formView.hidden) return;
    this.formView.hidden = true;
    this.scroller.hidden = this.composer.hidden = this.strip.hidden = false;
    this.#showStatus();
    this.input.focus({ preventScroll: true });
  }

  showHandoff(note) {
    const t = this.#t;
    this.#closeCitation?.();
    this.formView.replaceChildren(
      handoffForm({
        t,
        problem: (error) => this.#problemText(error),
        submit: async (request) => {
          if (note) this.#client.send(note);
          await this.#client.handoff(request);
          this.showChat();
        },
      }),
    );
    this.scroller.hidden = this.composer.hidden = this.strip.hidden = this.officerButton.hidden = this.waiting.hidden = true;
    this.choices.hidden = true;
    this.formView.hidden = false;
    this.backButton.hidden = false;
    this.badge.hidden = true;
    this.heading.textContent = t('handoffTitle');
    this.sub.textContent = t('handoffLead');
    this.formView.querySelector('input').focus({ preventScroll: true });
  }

  #toggleMenu() {
    if (this.menu) {
      this.menu.remove();
      this.menu = null;
      this.menuButton.setAttribute('aria-expanded', 'false');
      this.menuButton.focus();
      return;
    }
    const t = this.#t;
    const { preferences, locale } = this.#owner;
    const entry = (name, label, action, ticked) =>
      h('button', { type: 'button', role: ticked === undefined ? 'menuitem' : 'menuitemcheckbox', 'aria-checked': ticked === undefined ? null : String(ticked), onclick: () => {
        this.#toggleMenu();
        action();
      } }, icon(name, 18), label, ticked && h('span', { className: 'tick' }, icon('check', 16)));
    const talked = Boolean(this.#client.conversationId);
    const dark = this.#owner.dark;
    this.menu = h(
      'div',
      { className: 'menu', role: 'menu', 'aria-label': t('menu') },
      LOCALES.map((tag) => entry('globe', LANGUAGE_NAMES[tag], () => this.#owner.setLocale(tag), tag === locale)),
      h('hr', { role: 'separator' }),
      entry('moon', t('scheme'), () => this.#owner.setColorScheme(dark ? 'light' : 'dark'), dark),
      entry('bell', t('sound'), () => preferences.set('sound', preferences.get('sound') === 'on' ? 'off' : 'on'), preferences.get('sound') === 'on'),
      talked && h('hr', { role: 'separator' }),
      talked && entry('download', t('export'), () => this.#transcript('json')),
      talked && entry('print', t('print'), () => this.#transcript('html')),
      talked && entry('check', t('rate'), () => this.#askRating()),
      talked && entry('plus', t('newTalk'), () => this.#client.newConversation()),
    );
    this.menu.addEventListener('keydown', (event) => {
      const items = [...this.menu.querySelectorAll('button')];
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const at = items.indexOf(this.view.getRootNode().activeElement);
      items.at((at + step + items.length) % items.length).focus();
    });
    this.menu.addEventListener('focusout', ({ relatedTarget }) => {
      if (this.menu && relatedTarget && !this.menu.contains(relatedTarget) && relatedTarget !== this.menuButton) this.#toggleMenu();
    });
    this.view.append(this.menu);
    this.menuButton.setAttribute('aria-expanded', 'true');
    this.menu.querySelector('button').focus();
  }

  async #transcript(format) {
    try {
      const address = URL.createObjectURL(await this.#client.transcript(format));
      setTimeout(() => URL.revokeObjectURL(address), 60000);
      if (format === 'html') print(address);
      else h('a', { href: address, download: `taopu-conversation.${format}` }).click();
    } catch (error) {
      this.#complain(error);
    }
  }

  #askRating() {
    this.after.replaceChildren(ratingForm(this.#t, (score) => this.#client.rate(score).then(() => true, (error) => this.#complain(error))));
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  #showWelcome() {
    const t = this.#t;
    const empty = this.#history.length === 0 && this.#client.lastSeq === 0 && this.#client.outbox.length === 0;
    this.welcome.hidden = !empty;
    if (!empty || this.welcome.firstChild) return;
    this.welcome.append(
      h('h3', {}, t('hello')),
      h('p', {}, t('basis')),
      h('div', { className: 'entries' }, t('entries').map(([name, title, more, question]) => h('button', { className: 'entry', type: 'button', onclick: () => this.send(question) }, icon(name, 20), h('b', {}, title), h('span', {}, more)))),
      h('div', { className: 'rows' }, h('div', {}, icon('globe', 16), LOCALES.map((tag, i) => [i > 0 ? '·' : null, h('button', { type: 'button', lang: tag, 'aria-pressed': String(tag === this.#owner.locale), onclick: () => this.#owner.setLocale(tag) }, LANGUAGE_NAMES[tag])]).flat())),
    );
  }

  /** Says which page or plot the visitor looks at, and offers questions about the plot. */
  showContext() {
    const { context } = this.#client;
    const shown = context?.parcelCode || context?.label;
    this.looking.hidden = !shown;
    this.contextSuggestions.replaceChildren();
    if (!shown) return;
    const clear = h('button', { type: 'button', onclick: () => this.#owner.setContext(null) }, this.#t('clear'));
    this.looking.replaceChildren(icon('pin', 14), h('span', {}, this.#t('looking', shown)), clear);
    if (context.parcelCode) {
      const questions = this.#t('askPlot').map((question) => question.replace('{0}', context.parcelCode));
      this.contextSuggestions.append(suggestionsView(questions, context.parcelCode, (text) => this.send(text)));
      this.scroller.scrollTop = this.scroller.scrollHeight;
    }
  }

  #officerName() {
    const { officer, handoff } = this.#client.status;
    return officer?.displayName ?? handoff?.assignee?.displayName ?? this.#t('officerName');
  }

  #showStatus() {
    const t = this.#t;
    const { status, handoff, officer } = this.#client.status;
    const person = status === 'open' && (officer || handoff?.status === 'assigned');
    const queued = status === 'open' && !person && handoff;
    const name = this.#officerName();
    if (this.formView.hidden) {
      this.backButton.hidden = true;
      this.badge.hidden = false;
      this.badge.replaceChildren(person ? h('span', { className: 'avatar', 'aria-hidden': 'true' }, [...name][0]) : mark(36));
      this.heading.textContent = person ? name : t('name');
      this.sub.replaceChildren(...(person ? [h('span', { className: 'on' }), t('officerSub')] : [t('tagline')]));
      this.officerButton.hidden = Boolean(person || queued);
      this.waiting.hidden = !queued;
      this.choices.hidden = !queued;
    }
    this.choices.replaceChildren(
      h('button', { className: 'button', type: 'button', onclick: () => this.#client.leaveQueue().catch((error) => this.#complain(error)) }, t('leave')),
      h('button', { className: 'button', type: 'button', onclick: () => this.showHandoff() }, t('leaveContact')),
    );
    if (status === 'open') this.#thread.discard();
    if (status === 'resolved' && !this.after.firstChild) this.#askRating();
    this.input.placeholder = person ? t('placeholderOfficer', name) : queued ? t('placeholderQueued') : this.#client.lastSeq ? t('placeholderNext') : t('placeholder');
    this.#showStrip(person, queued ? handoff : null, name);
  }

  #showStrip(person, handoff, name) {
    const t = this.#t;
    const minutes = handoff?.expectedWaitSeconds ? Math.max(1, Math.round(handoff.expectedWaitSeconds / 60)) : null;
    const [kind, picture, text] = this.#offline
      ? ['strip warn', 'offline', t('offline')]
      : person
        ? ['strip human', 'headset', t('officerIn', name)]
        : handoff
          ? ['strip', 'clock', handoff.officeHours?.open === false ? t('queueClosed', handoff.position ?? 1, handoff.officeHours.text) : minutes ? t('queueAt', handoff.position ?? 1, minutes) : t('queueNow')]
          : ['strip', 'info', t('notice')];
    if (this.strip.textContent === text && this.strip.className === kind) return;
    this.strip.className = kind;
    this.strip.replaceChildren(icon(picture, 15), h('span', {}, text));
  }

  get #offline() {
    return this.#client.connection === 'offline';
  }

  #showConnection() {
    this.#showStatus();
    this.#thread.showOutbox(this.#client.outbox, this.#offline);
    clearTimeout(this.longOffline);
    if (!this.#offline) {
      this.after.querySelector('.help')?.remove();
      return;
    }
    this.#thread.discard();
    this.input.placeholder = this.#t('placeholderOffline');
    this.longOffline = setTimeout(() => {
      if (this.after.querySelector('.help')) return;
      this.after.append(h('p', { className: 'help' }, `${this.#t('longOffline')} `, h('b', {}, h('a', { href: 'tel:+862163635298' }, '021-63635298'))));
    }, LONG_OFFLINE_MS);
  }

  #problemText({ code }) {
    const words = this.#t('problems');
    return words[code] ?? words.other;
  }

  #complain(error) {
    if (error.code === 'offline') return false;
    this.#thread.discard();
    this.after.replaceChildren(h('p', { className: 'error', role: 'alert' }, icon('warn', 15), this.#t('tryAgain', this.#problemText(error))));
    this.scroller.scrollTop = this.scroller.scrollHeight;
    this.#owner.emit('error', { code: error.code });
    return false;
  }
}
