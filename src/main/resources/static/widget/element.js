import { AssistantClient, memoryOr } from '../shared/client.js';
import { h } from '../shared/dom.js';
import { icon } from '../shared/icons.js';
import { localeOf } from '../shared/format.js';
import { CSS } from './style.js';
import { texts } from './text.js';

const sheet = new CSSStyleSheet();

const mobile = matchMedia('(max-width: 639.9px)');
const dark = matchMedia('(prefers-color-scheme: dark)');

/** <taopu-assistant>: launcher, unread badge, and the panel once somebody opens it. */
class AssistantElement extends HTMLElement {
  #panel = null;
  #loading = null;
  #open = false;
  #unread = 0;
  #messages = [];
  #settings = {};
  #root = this.attachShadow({ mode: 'open' });
  #lastFocus = null;

  /** Called once, with the settings of the page and the address this script came from. */
  begin(settings, origin) {
    this.#settings = settings;
    this.origin = origin.replace(/\/$/, '');
    this.storage = memoryOr(() => localStorage);
    this.preferences = {
      get: (key) => this.storage.get(`taopu.${key}`),
      set: (key, value) => this.storage.set(`taopu.${key}`, value),
    };
    this.locale = localeOf(this.preferences.get('locale') ?? settings.locale ?? (document.documentElement.lang || navigator.language));
    this.scheme = this.preferences.get('scheme') ?? settings.colorScheme ?? 'auto';
    this.client = new AssistantClient({ origin: this.origin, storage: this.storage, locale: this.locale, key: 'taopu.conversation' });
    if (settings.identityToken) this.client.identityToken = settings.identityToken;
    if (settings.context) this.client.context = settings.context;
    this.#root.adoptedStyleSheets = [sheet];
    this.#applyScheme();
    this.#buildLauncher();
    this.#listen();
    this.#dock();
    this.client.start();
    this.emit('ready', { locale: this.locale });
  }

  get dark() {
    return this.scheme === 'dark' || (this.scheme === 'auto' && dark.matches);
  }
  get docked() {
    return this.dataset.mode === 'dock';
  }
  get modal() {
    return this.#open && mobile.matches && !this.docked;
  }

  #listen() {
    this.client.addEventListener('message', ({ detail: { message } }) => {
      this.#messages.push(message);
      this.emit('message', { message });
      const seen = this.#open && !document.hidden;
      if (message.role === 'user') return;
      if (seen) this.client.read(message.seq);
      else if (message.seq > Number(this.preferences.get('seen') ?? 0)) this.#unreadIs(this.#unread + 1);
      if (!seen && this.preferences.get('sound') === 'on') chime();
      if (seen) this.preferences.set('seen', String(message.seq));
    });
    this.client.addEventListener('reset', () => {
      this.#messages = [];
      this.preferences.set('seen', '0');
      this.#unreadIs(0);
    });
    this.client.addEventListener('problem', ({ detail: { problem } }) => this.#panel || this.emit('error', { code: problem.code }));
    document.addEventListener('visibilitychange', () => this.#open && !document.hidden && this.#allSeen());
  }

  #buildLauncher() {
    const t = texts(this.locale);
    this.badge = h('span', { className: 'badge', hidden: true });
    this.launcher = h('button', { className: 'launcher', type: 'button', 'aria-label': t('open'), 'aria-expanded': 'false', onclick: () => this.open() }, icon('chat', 28));
    const launch = h('div', { className: 'launch' }, this.#hint(t), this.launcher, this.badge);
    this.launch?.remove();
    this.launch = launch;
    this.#root.prepend(launch);
    this.launch.hidden = this.#open || this.docked;
    this.#unreadIs(this.#unread);
  }

  #hint(t) {
    if (this.#settings.hint === false || this.preferences.get('hint') === 'seen' || this.client.conversationId) return null;
    const dismiss = () => {
      hint.remove();
      this.preferences.set('hint', 'seen');
    };
    const ask = h('button', { className: 'ask', type: 'button', onclick: () => this.open() }, t('hint'));
    const hint = h('div', { className: 'hint' }, ask, h('button', { type: 'button', 'aria-label': t('close'), onclick: dismiss }, icon('close', 16)));
    this.dismissHint = dismiss;
    return hint;
  }

  #dock() {
    const { dockFrom } = this.#settings;
    if (!dockFrom) return;
    const wide = matchMedia(`(min-width: ${dockFrom}px)`);
    const apply = () => {
      const was = this.docked;
      if (wide.matches) this.dataset.mode = 'dock';
      else delete this.dataset.mode;
      if (this.docked) this.open({ focus: false });
      else if (was) this.close();
    };
    wide.addEventListener('change', apply);
    apply();
  }

  #unreadIs(count) {
    if (count !== this.#unread) this.emit('unread', { count });
    this.#unread = count;
    this.badge.hidden = count === 0;
    this.badge.textContent = count > 9 ? '9+' : String(count);
    const t = texts(this.locale);
    this.launcher.setAttribute('aria-label', count ? `${t('open')}（${t('unread', count)}）` : t('open'));
  }

  #allSeen() {
    const last = this.#messages.at(-1);
    if (last) {
      this.preferences.set('seen', String(last.seq));
      this.client.read(last.seq);
    }
    this.#unreadIs(0);
  }

  #applyScheme() {
    if (this.scheme === 'auto') delete this.dataset.scheme;
    else this.dataset.scheme = this.scheme;
  }

  async #showPanel() {
    this.#loading ??= import('./panel.js');
    const { Panel } = await this.#loading;
    this.#panel?.destroy();
    this.#panel = new Panel(this, this.#messages);
    this.#panel.view.hidden = !this.#open;
    this.#roles();
    this.#root.append(this.#panel.view);
    this.#panel.closeButton.hidden = this.docked;
  }

  #roles() {
    const { view } = this.#panel;
    view.setAttribute('role', this.docked ? 'region' : 'dialog');
    if (this.modal) view.setAttribute('aria-modal', 'true');
    else view.removeAttribute('aria-modal');
  }

  // ---- the interface for the page --------------------------------------------------------------------------------

  async open({ focus = true } = {}) {
    if (this.#open && this.#panel) {
      if (focus) this.#panel.focus();
      return;
    }
    this.#open = true;
    this.#lastFocus = document.activeElement;
    this.dismissHint?.();
    if (!this.#panel) await this.#showPanel();
    this.#panel.view.hidden = false;
    this.#panel.closeButton.hidden = this.docked;
    this.#roles();
    this.launch.hidden = true;
    this.launcher.setAttribute('aria-expanded', 'true');
    this.#allSeen();
    if (focus) this.#panel.focus();
    this.emit('open', {});
  }

  close() {
    if (!this.#open) return;
    this.#open = false;
    if (this.#panel) this.#panel.view.hidden = true;
    this.launch.hidden = this.docked;
    this.launcher.setAttribute('aria-expanded', 'false');
    const back = this.#lastFocus && this.#lastFocus !== document.body && this.#lastFocus !== this ? this.#lastFocus : this.launcher;
    back.focus?.({ preventScroll: true });
    this.emit('close', {});
  }

  toggle(wish) {
    const open = wish === undefined ? !this.#open : wish === 'open' || wish === true;
    return open ? this.open() : this.close();
  }

  async ask(text) {
    await this.open();
    this.#panel.send(text);
  }

  async setLocale(wish) {
    this.locale = localeOf(wish);
    this.preferences.set('locale', this.locale);
    this.client.locale = this.locale;
    this.#buildLauncher();
    if (this.#panel) {
      await this.#showPanel();
      if (this.#open) this.#panel.focus();
    }
    this.emit('locale', { locale: this.locale });
  }

  setColorScheme(scheme) {
    this.scheme = ['light', 'dark'].includes(scheme) ? scheme : 'auto';
    this.preferences.set('scheme', this.scheme);
    this.#applyScheme();
    this.emit('scheme', { scheme: this.scheme });
  }

  /** identityToken: signed by the site, expiring; verified by the server, never optional once it has a key. */
  setUser({ identityToken }) {
    if (identityToken === this.client.identityToken) return;
    this.client.forget();
    this.client.identityToken = identityToken;
  }

  /** {page?, parcelCode?, label?}, or null. */
  setContext(context) {
    this.client.context = context;
    this.#panel?.showContext();
  }

  reset() {
    this.client.forget();
  }

  exportData() {
    return this.client.exportData();
  }

  eraseData() {
    return this.client.eraseData();
  }

  emit(type, detail) {
    window.dispatchEvent(new CustomEvent(`taopu:${type}`, { detail }));
  }
}

/** A short soft tone, for those who switched it on. */
const chime = () => {
  try {
    const audio = new AudioContext();
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = 660;
    volume.gain.setValueAtTime(0.08, audio.currentTime);
    volume.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + 0.35);
    tone.connect(volume).connect(audio.destination);
    tone.start();
    tone.stop(audio.currentTime + 0.4);
  } catch {
    // No sound device, or the browser wants a gesture first: the badge still tells.
  }
};

/** tokens: the text of shared/tokens.css. */
export const mount = (settings, origin, tokens) => {
  sheet.replaceSync(tokens + CSS);
  if (!customElements.get('taopu-assistant')) customElements.define('taopu-assistant', AssistantElement);
  const element = document.querySelector('taopu-assistant') ?? document.createElement('taopu-assistant');
  if (!element.isConnected) (document.querySelector(settings.container ?? 'body') ?? document.body).append(element);
  customElements.upgrade(element);
  element.begin(settings, origin);
  return element;
};
