import { h } from '../shared/dom.js';
import { time } from '../shared/format.js';
import { answerView, suggestionsView } from './answer.js';
import { fill } from './text.js';
import { render } from './markdown.js';

/** The messages of the conversation in their order, what is still under way below them. */
export class Thread {
  #ui;
  #log;
  #outbox;
  #live;
  #suggestions;
  #announcer;
  #scroller;
  #ready = Promise.resolve();
  #streamed = '';
  #mine = new Map();

  constructor(ui, scroller) {
    this.#ui = ui;
    this.#scroller = scroller;
    this.#log = h('div', { className: 'thread', role: 'log', 'aria-live': 'off', 'aria-label': ui.t('conversation') });
    this.#outbox = h('div', { className: 'thread' });
    this.#live = h('div', { className: 'thread', 'aria-hidden': 'true' });
    this.#suggestions = h('div', {});
    this.#announcer = h('div', { className: 'sr', role: 'status', 'aria-live': 'polite' });
    this.view = h('div', { className: 'thread', hidden: true }, this.#log, this.#outbox, this.#live, this.#suggestions, this.#announcer);
  }

  get empty() {
    return !this.#log.firstChild && !this.#outbox.firstChild;
  }

  /** Appends a stored message; messages appear in the order of the calls. */
  add(message, { announce }) {
    this.#ready = this.#ready.then(async () => {
      const near = this.#nearEnd();
      this.#log.append(await this.#viewOf(message));
      if (message.role === 'user') {
        this.#suggestions.replaceChildren();
      } else {
        this.#endStream();
        this.#suggest(message.suggestions);
        if (announce) this.#announcer.textContent = `${message.author?.displayName ?? ''} ${message.text.replace(/\[\d+\]|[*_#|]/g, '')}`;
      }
      this.view.hidden = false;
      if (near || message.role === 'user') this.#toEnd(message.role);
    });
    return this.#ready;
  }

  async #viewOf(message) {
    const { t } = this.#ui;
    if (message.role === 'assistant') return answerView(message, this.#ui);
    if (message.role === 'officer') return this.#officer(message);
    if (message.role === 'activity') return this.#activity(message);
    const mark = h('span', {}, t('delivered'));
    this.#mine.set(message.seq, mark);
    return h('div', { className: 'mine' }, h('div', { className: 'bubble' }, message.text), h('div', { className: 'meta' }, h('span', {}, time(message.createdAt)), mark));
  }

  async #officer(message) {
    const name = message.author?.displayName ?? this.#ui.t('officerName');
    const bubble = h('div', { className: 'bubble prose' });
    bubble.append(await render(message.text));
    return h('div', { className: 'officer' }, h('span', { className: 'avatar small', 'aria-hidden': 'true' }, [...name][0]), bubble, h('div', { className: 'meta' }, `${name} · ${time(message.createdAt)}`));
  }

  #activity(message) {
    const words = this.#ui.t('activities');
    const name = message.author?.displayName ?? this.#ui.t('officerName');
    const text = message.activity === 'correction' ? `${words.correction}${this.#ui.t('colon')}${message.text}` : message.text || fill(words[message.activity] ?? '', name);
    return h('div', { className: 'activity' }, h('span', {}, `${time(message.createdAt)} ${text}`));
  }

  #suggest(suggestions) {
    if (!suggestions?.length) return this.#suggestions.replaceChildren();
    this.#suggestions.replaceChildren(suggestionsView(suggestions, this.#ui.t('placeholderNext'), (text) => this.#ui.send(text)));
  }

  /** What has not been stored yet: sending, waiting for the network, or failed with a way out. */
  showOutbox(entries, offline) {
    const { t, retry, withdraw, problem } = this.#ui;
    const button = (word, action) => h('button', { type: 'button', onclick: action }, word);
    this.#outbox.replaceChildren(
      ...entries.map(({ clientMessageId: id, text, state, code }) => {
        const failed = state === 'failed';
        const waiting = offline && !failed;
        const meta = failed
          ? [`${t('failedMark')}${t('colon')}${problem({ code })}`, button(t('retry'), () => retry(id)), button(t('withdraw'), () => withdraw(id))]
          : waiting
            ? [t('queuedMark'), button(t('withdraw'), () => withdraw(id))]
            : [t(state === 'stored' ? 'delivered' : 'sending')];
        return h('div', { className: `mine ${failed ? 'failed' : waiting ? 'queued' : ''}` }, h('div', { className: 'bubble' }, text), h('div', { className: 'meta' }, meta));
      }),
    );
    if (entries.length) {
      this.view.hidden = false;
      this.#suggestions.replaceChildren();
      this.#toEnd('user');
    }
  }

  /** The assistant has a question to answer and nothing to show yet. */
  wait() {
    if (this.#live.firstChild) return;
    const { t } = this.#ui;
    this.#live.replaceChildren(h('p', { className: 'meta' }, t('thinking')), h('div', { className: 'skeleton' }, h('i'), h('i')));
    this.#toEnd('user');
  }

  async stream(text) {
    this.#streamed += text;
    const near = this.#nearEnd();
    const prose = h('div', { className: 'prose' });
    prose.append(await render(this.#streamed));
    if (!this.#streamed) return;
    this.#live.replaceChildren(prose, h('p', { className: 'meta' }, this.#ui.t('checking')), h('div', { className: 'skeleton' }, h('i'), h('i')));
    if (near) this.#toEnd('assistant');
  }

  /** Takes back what the assistant had begun to say; a person who is writing goes on. */
  discard() {
    if (!this.#live.querySelector('.officer')) this.#endStream();
  }

  #endStream() {
    this.#streamed = '';
    this.#live.replaceChildren();
  }

  officerTyping(name) {
    const dots = h('div', { className: 'officer' }, h('span', { className: 'avatar small' }, [...name][0]), h('div', { className: 'bubble' }, h('span', { className: 'dots' }, h('i'), h('i'), h('i'))));
    this.#live.replaceChildren(dots);
    clearTimeout(this.typingTimer);
    this.typingTimer = setTimeout(() => this.#endStream(), 5000);
    this.#toEnd('officer');
  }

  readUpTo(seq) {
    for (const [at, mark] of this.#mine) if (at <= seq) mark.textContent = this.#ui.t('readMark');
  }

  clear() {
    this.#log.replaceChildren();
    this.#outbox.replaceChildren();
    this.#suggestions.replaceChildren();
    this.#endStream();
    this.#mine.clear();
    this.view.hidden = true;
  }

  #nearEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    return scrollHeight - scrollTop - clientHeight < 160;
  }

  #toEnd(role) {
    const box = this.#scroller;
    const last = this.#log.lastElementChild;
    const tall = role === 'assistant' && last && last.offsetHeight > box.clientHeight - 90;
    box.scrollTop = tall ? last.offsetTop - box.offsetTop - 84 : box.scrollHeight;
  }
}
