// The investor side of the protocol: a visitor, one conversation, messages in order, nothing lost, nothing twice.
// Plain standards only (fetch, WebSocket, EventTarget), so that any page and any test can use it.

const SOCKET_TRIES = 2;
const RETRY_BASE_MS = 400;
const RETRY_MAX_MS = 20000;
const POLL_MS = 4000;
const MAX_TEXT_BYTES = 8192;
const RENEW_BEFORE_MS = 24 * 3600 * 1000;

/** A problem as the server reports it (RFC 9457), or code "offline" when it could not be asked. */
export class Problem extends Error {
  constructor({ status = 0, code = 'offline', detail = '', errors = [], retryAfter = null }) {
    super(detail || code);
    Object.assign(this, { status, code, detail, errors, retryAfter });
  }
}

export const newId = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
};

/** Keys and values that survive a reload where the browser allows it. */
export const memoryOr = (storage) => {
  const held = new Map();
  const attempt = (action, otherwise) => {
    try {
      return action();
    } catch {
      return otherwise();
    }
  };
  return {
    get: (key) => held.get(key) ?? attempt(() => storage().getItem(key), () => null),
    set: (key, value) => {
      held.set(key, value);
      attempt(() => storage().setItem(key, value), () => undefined);
    },
    remove: (key) => {
      held.delete(key);
      attempt(() => storage().removeItem(key), () => undefined);
    },
  };
};

/**
 * Events (CustomEvent, data in detail): message {message}, outbox {entries}, delta {replyTo, text}, discard {replyTo},
 * status {status, handoff, officer}, connection {state: idle|connecting|online|offline}, typing {role},
 * read {role, seq}, reset {}, problem {problem}.
 */
export class AssistantClient extends EventTarget {
  #origin;
  #store;
  #key;
  #state;
  #channel;
  #socket = null;
  #socketFailures = 0;
  #http = false;
  #retries = 0;
  #timers = new Map();
  #connection = 'idle';
  #lastHeard = 0;
  #catching = null;
  #flushing = false;
  #closed = false;
  #registering = null;
  #opening = null;
  #status = { status: 'pending', handoff: null, officer: null };

  constructor({ origin, storage = memoryOr(() => localStorage), channel = 'web', locale = 'zh', key = 'taopu' }) {
    super();
    this.#origin = origin.replace(/\/$/, '');
    this.#store = storage;
    this.#key = key;
    this.#channel = channel;
    this.locale = locale;
    this.identityToken = null;
    this.context = null;
    this.lastSeq = 0;
    this.#state = { token: null, expiresAt: null, conversationId: null, outbox: [], ...this.#load() };
    this.#state.outbox.forEach((entry) => (entry.state = 'queued'));
    globalThis.addEventListener?.('online', () => this.#wake());
    globalThis.addEventListener?.('offline', () => this.#lost(true));
    globalThis.document?.addEventListener('visibilitychange', () => document.hidden || this.#wake());
  }

  get conversationId() {
    return this.#state.conversationId;
  }
  get connection() {
    return this.#connection;
  }
  get status() {
    return this.#status;
  }
  get outbox() {
    return this.#state.outbox.map((entry) => ({ ...entry }));
  }

  // ---- what a person does -------------------------------------------------------------------------------------

  /** Resumes the stored conversation, if there is one. */
  start() {
    this.#closed = false;
    if (this.#state.conversationId || this.#state.outbox.length) this.#connect();
  }

  /** Queues a text and sends it as soon as possible; the entry is in the outbox until the server has stored it. */
  send(text, context = this.context) {
    if (!text.trim()) return null;
    const tooLong = new TextEncoder().encode(text).length > MAX_TEXT_BYTES;
    const entry = { clientMessageId: newId(), text, context, at: new Date().toISOString(), state: 'queued' };
    if (tooLong) Object.assign(entry, { state: 'failed', code: 'too-long' });
    this.#state.outbox.push(entry);
    this.#outboxChanged();
    if (!tooLong) this.#connect();
    return entry.clientMessageId;
  }

  retry(clientMessageId) {
    const entry = this.#state.outbox.find((e) => e.clientMessageId === clientMessageId);
    if (!entry) return;
    delete entry.code;
    entry.state = 'queued';
    this.#outboxChanged();
    this.#wake();
  }

  /** Takes back a text that has not been stored. Returns it, or null when it is too late. */
  withdraw(clientMessageId) {
    const at = this.#state.outbox.findIndex((e) => e.clientMessageId === clientMessageId && e.state !== 'sending');
    if (at < 0) return null;
    const [entry] = this.#state.outbox.splice(at, 1);
    this.#outboxChanged();
    return entry.text;
  }

  typing() {
    if (this.#timers.has('typing')) return;
    this.#timer('typing', 3000, () => undefined);
    this.#frame({ type: 'typing' });
  }

  read(seq) {
    this.#frame({ type: 'read', seq });
  }

  async handoff(request = {}) {
    await this.#conversation();
    const handoff = await this.api('POST', this.#path('/handoff'), request);
    this.#statusIs({ status: 'open', handoff });
    this.#connect();
    return handoff;
  }

  async leaveQueue() {
    const conversation = await this.api('DELETE', this.#path('/handoff'));
    this.#statusIs(conversation);
    return conversation;
  }

  feedback(messageId, rating, comment) {
    const body = comment ? { rating, comment } : { rating };
    return this.api('POST', this.#path(`/messages/${encodeURIComponent(messageId)}/feedback`), body);
  }

  rate(score, comment) {
    return this.api('POST', this.#path('/rating'), comment ? { score, comment } : { score });
  }

  transcript(format) {
    return this.#fetch('GET', this.#path(`/transcript?format=${format}`)).then((response) => response.blob());
  }

  exportData() {
    return this.#state.token ? this.api('GET', '/api/v1/visitors/me/export') : Promise.resolve(null);
  }

  async eraseData() {
    const receipt = this.#state.token ? await this.api('DELETE', '/api/v1/visitors/me') : null;
    this.forget();
    return receipt;
  }

  /** The next message opens a new conversation; the visitor stays the same. */
  newConversation() {
    this.#hangUp();
    Object.assign(this.#state, { conversationId: null, outbox: [] });
    this.lastSeq = 0;
    this.#status = { status: 'pending', handoff: null, officer: null };
    this.#save();
    this.#emit('reset', {});
    this.#connectionIs('idle');
  }

  /** Forgets visitor and conversation on this device. */
  forget() {
    Object.assign(this.#state, { token: null, expiresAt: null });
    this.newConversation();
    this.#store.remove(this.#key);
  }

  close() {
    this.#closed = true;
    this.#hangUp();
  }

  // ---- calls --------------------------------------------------------------------------------------------------

  /** One JSON call; throws a Problem. */
  async api(method, path, body) {
    const response = await this.#fetch(method, path, body);
    return response.status === 204 ? null : response.json();
  }

  async #fetch(method, path, body, { accept = 'application/json', open = false } = {}) {
    if (!open && path.startsWith('/api/v1/') && !path.startsWith('/api/v1/parcels')) await this.#visitor();
    const headers = { Accept: accept };
    if (this.#state.token && !open) headers.Authorization = `Bearer ${this.#state.token}`;
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    let response;
    try {
      response = await fetch(this.#origin + path, {
        method,
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
        credentials: 'omit',
      });
    } catch {
      throw new Problem({ code: 'offline' });
    }
    if (response.ok) return response;
    const problem = await response.json().catch(() => ({}));
    throw new Problem({
      code: `http-${response.status}`,
      ...problem,
      status: response.status,
      retryAfter: Number(response.headers.get('Retry-After')) || null,
    });
  }

  async #visitor() {
    const left = this.#state.expiresAt ? Date.parse(this.#state.expiresAt) - Date.now() : 0;
    if (this.#state.token && left > RENEW_BEFORE_MS) return;
    const call = async (path, body) => {
      const { token, expiresAt } = await (await this.#fetchOpen(path, body)).json();
      Object.assign(this.#state, { token, expiresAt });
      this.#save();
    };
    if (this.#state.token && left > 0) return call('/api/v1/visitors/me/token').catch(() => undefined);
    if (this.#state.token) Object.assign(this.#state, { token: null, conversationId: null });
    const body = { locale: this.locale, channel: this.#channel };
    if (this.identityToken) body.identityToken = this.identityToken;
    this.#registering ??= call('/api/v1/visitors', body).finally(() => (this.#registering = null));
    await this.#registering;
  }

  async #fetchOpen(path, body) {
    const renewal = body === undefined;
    const headers = { 'Content-Type': 'application/json' };
    if (renewal) headers.Authorization = `Bearer ${this.#state.token}`;
    let response;
    try {
      response = await fetch(this.#origin + path, {
        method: 'POST',
        headers,
        body: JSON.stringify(body ?? {}),
        credentials: 'omit',
      });
    } catch {
      throw new Problem({ code: 'offline' });
    }
    if (!response.ok) {
      const problem = await response.json().catch(() => ({}));
      throw new Problem({ code: `http-${response.status}`, ...problem, status: response.status });
    }
    return response;
  }

  async #conversation() {
    await this.#visitor();
    if (this.#state.conversationId) return;
    const body = { channel: this.#channel, locale: this.locale };
    if (this.context) body.context = this.context;
    this.#opening ??= this.api('POST', '/api/v1/conversations', body).finally(() => (this.#opening = null));
    const conversation = await this.#opening;
    if (this.#state.conversationId) return;
    this.#state.conversationId = conversation.id;
    this.#save();
    this.#statusIs(conversation);
  }

  #path(rest = '') {
    return `/api/v1/conversations/${encodeURIComponent(this.#state.conversationId)}${rest}`;
  }

  // ---- connection ---------------------------------------------------------------------------------------------

  async #connect() {
    if (this.#closed || this.#timers.has('reconnect')) return;
    if (this.#connection === 'online' || this.#connection === 'connecting') return this.#flush();
    this.#connectionIs('connecting');
    try {
      await this.#conversation();
      if (this.#http) await this.#startHttp();
      else this.#openSocket();
    } catch (problem) {
      this.#failed(problem);
    }
  }

  #failed(problem) {
    const refused = problem.code === 'identity-token-invalid';
    if ((problem.status === 401 && !refused) || problem.status === 404) {
      const lost = problem.status === 401 ? { token: null, expiresAt: null } : {};
      Object.assign(this.#state, lost, { conversationId: null });
      this.lastSeq = 0;
      this.#save();
      this.#emit('reset', {});
      this.#retries += 1;
      this.#connectionIs('idle');
      if (this.#state.outbox.length && this.#retries < 4) return this.#later();
      return;
    }
    if (problem.status >= 400 && problem.status < 500 && problem.status !== 429) {
      this.#emit('problem', { problem });
      const entry = this.#state.outbox.find((e) => e.state !== 'failed');
      if (entry) this.#entryFailed(entry, problem.code);
      this.#connectionIs('idle');
      return;
    }
    this.#lost(false, problem.retryAfter);
  }

  #openSocket() {
    const url = `${this.#origin.replace(/^http/, 'ws')}/ws/v1/chat`;
    const socket = new WebSocket(url);
    this.#socket = socket;
    this.#timer('handshake', 8000, () => socket.close());
    socket.onopen = () => {
      const { token, conversationId } = this.#state;
      socket.send(JSON.stringify({ type: 'hello', token, conversationId, after: this.lastSeq }));
    };
    socket.onmessage = ({ data }) => {
      if (socket !== this.#socket) return;
      this.#lastHeard = Date.now();
      this.#received(JSON.parse(data));
    };
    socket.onclose = ({ code }) => {
      if (socket !== this.#socket) return;
      this.#socket = null;
      this.#cancel('handshake', 'heartbeat');
      if (code === 4401) return this.#failed(new Problem({ status: 401 }));
      if (code === 4404) return this.#failed(new Problem({ status: 404 }));
      if (this.#connection === 'connecting') this.#socketFailures += 1;
      if (this.#socketFailures >= SOCKET_TRIES) {
        this.#http = true;
        this.#timer('socket-again', 300000, () => this.#trySocketAgain());
      }
      this.#lost(false, code === 4429 ? 15 : null);
    };
  }

  #trySocketAgain() {
    this.#http = false;
    this.#socketFailures = SOCKET_TRIES - 1;

  }

  #received(frame) {
    switch (frame.type) {
      case 'ready':
        this.#cancel('handshake');
        this.#socketFailures = 0;
        this.#retries = 0;
        this.#statusIs(frame);
        this.#connectionIs('online');
        this.#beat((frame.heartbeatSeconds || 25) * 1000);
        this.#state.outbox.forEach((entry) => entry.state === 'sending' && (entry.state = 'queued'));
        this.#flush();
        break;
      case 'ack':
        this.#entryIs(frame.clientMessageId, 'stored');
        break;
      case 'message':
        this.#apply(frame.message);
        break;
      case 'pong':
        if (frame.seq > this.lastSeq) this.#catchUp();
        break;
      case 'error':
        this.#socketError(frame);
        break;
      case 'status':
        this.#statusIs(frame);
        break;
      case 'delta':
      case 'discard':
      case 'typing':
      case 'read':
        this.#emit(frame.type, frame);
        break;
    }
  }

  #socketError(frame) {
    const entry = this.#state.outbox.find((e) => e.clientMessageId === frame.clientMessageId);
    if (['too-many-requests', 'unavailable'].includes(frame.code) && entry) {
      entry.state = 'queued';
      this.#outboxChanged();
      this.#timer('slower', 5000, () => this.#flush());
      return;
    }
    if (entry) this.#entryFailed(entry, frame.code);
    this.#emit('problem', { problem: new Problem({ code: frame.code, detail: frame.detail }) });
  }

  #beat(everyMs) {
    this.#lastHeard = Date.now();
    const tick = () => {
      if (Date.now() - this.#lastHeard > 2 * everyMs) return this.#socket?.close();
      this.#frame({ type: 'ping' });
      this.#timer('heartbeat', everyMs, tick);
    };
    this.#timer('heartbeat', everyMs, tick);
  }

  #frame(frame) {
    if (this.#socket?.readyState !== 1 || this.#connection !== 'online') return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  #lost(certainly, retryAfterSeconds = null) {
    if (this.#closed || (this.#connection === 'idle' && !this.#state.conversationId)) return;
    if (certainly) this.#hangUp();
    this.#cancel('poll');
    this.#state.outbox.forEach((entry) => entry.state === 'sending' && (entry.state = 'queued'));
    this.#outboxChanged();
    this.#connectionIs('offline');
    this.#later(retryAfterSeconds);
  }

  #later(retryAfterSeconds) {
    const ceiling = Math.min(RETRY_MAX_MS, RETRY_BASE_MS * 2 ** this.#retries);
    this.#retries = Math.min(this.#retries + 1, 10);
    const wait = retryAfterSeconds ? retryAfterSeconds * 1000 : 150;
    this.#timer('reconnect', wait + Math.random() * ceiling, () => this.#connect());
  }

  #wake() {
    if (this.#closed || (!this.#state.conversationId && !this.#state.outbox.length)) return;
    this.#cancel('reconnect');
    this.#connect();
  }

  #hangUp() {
    const socket = this.#socket;
    this.#socket = null;
    this.#cancel('heartbeat', 'handshake', 'poll', 'reconnect');
    socket?.close();
  }

  // ---- HTTP, where sockets do not get through -----------------------------------------------------------------

  async #startHttp() {
    await this.#catchUp();
    this.#retries = 0;
    this.#connectionIs('online');
    this.#poll();
    this.#flush();
  }

  #poll() {
    this.#timer('poll', POLL_MS, async () => {
      try {
        if (this.#status.status !== 'pending' && !globalThis.document?.hidden) {
          this.#statusIs(await this.api('GET', this.#path()));
          await this.#catchUp();
        }
        this.#poll();
      } catch (problem) {
        this.#failed(problem);
      }
    });
  }

  async #post(entry) {
    const body = { text: entry.text, clientMessageId: entry.clientMessageId };
    if (entry.context) body.context = entry.context;
    const response = await this.#fetch('POST', this.#path('/messages'), body, { accept: 'text/event-stream' });
    let asked = null;
    for await (const { event, data } of events(response)) {
      if (event === 'message') {
        asked = data;
        await this.#apply(data);
      } else if (event === 'delta') this.#emit('delta', { replyTo: asked?.id, text: data.text });
      else if (event === 'reply') await this.#apply({ ...data, replyTo: data.replyTo ?? asked?.id });
      else if (event === 'error') {
        this.#emit('discard', { replyTo: asked?.id });
        this.#emit('problem', { problem: new Problem(data) });
      } else if (event === 'done') {
        this.#statusIs({ ...this.#status, status: data.status });
        if (data.lastSeq > this.lastSeq) await this.#catchUp();
      }
    }
  }

  // ---- order --------------------------------------------------------------------------------------------------

  async #flush() {
    if (this.#connection !== 'online' || this.#flushing) return;
    this.#flushing = true;
    try {
      for (let entry; (entry = this.#state.outbox.find((e) => e.state === 'queued')); ) {
        if (this.#connection !== 'online') return;
        entry.state = 'sending';
        this.#outboxChanged();
        if (this.#http) await this.#post(entry);
        else if (!this.#sendFrame(entry)) return;
      }
    } catch (problem) {
      this.#failed(problem);
    } finally {
      this.#flushing = false;
    }
  }

  #sendFrame({ clientMessageId, text, context }) {
    return this.#frame(context ? { type: 'send', clientMessageId, text, context } : { type: 'send', clientMessageId, text });
  }

  async #apply(message) {
    if (message.seq <= this.lastSeq) return;
    if (message.seq > this.lastSeq + 1) return this.#catchUp();
    this.lastSeq = message.seq;
    if (message.clientMessageId) {
      const at = this.#state.outbox.findIndex((e) => e.clientMessageId === message.clientMessageId);
      if (at >= 0) this.#state.outbox.splice(at, 1);
      if (at >= 0) this.#outboxChanged();
    }
    if (message.handoff) this.#statusIs({ status: 'open', handoff: message.handoff });
    this.#emit('message', { message });
  }

  #catchUp() {
    this.#catching ??= (async () => {
      for (let more = true; more; ) {
        const page = await this.api('GET', this.#path(`/messages?after=${this.lastSeq}&limit=200`));
        const before = this.lastSeq;
        for (const message of page.items) if (message.seq === this.lastSeq + 1) await this.#apply(message);
        more = page.hasMore && this.lastSeq > before;
      }
    })().finally(() => (this.#catching = null));
    return this.#catching;
  }

  // ---- small things -------------------------------------------------------------------------------------------

  #entryIs(clientMessageId, state) {
    const entry = this.#state.outbox.find((e) => e.clientMessageId === clientMessageId);
    if (entry) entry.state = state;
    this.#outboxChanged();
  }

  #entryFailed(entry, code) {
    Object.assign(entry, { state: 'failed', code });
    this.#outboxChanged();
  }

  #outboxChanged() {
    this.#save();
    this.#emit('outbox', { entries: this.outbox });
  }

  #statusIs({ status, handoff = null, officer }) {
    const next = { status, handoff, officer: officer ?? handoff?.assignee ?? null };
    const changed = JSON.stringify(next) !== JSON.stringify(this.#status);
    this.#status = next;
    if (changed) this.#emit('status', next);
  }

  #connectionIs(state) {
    if (state === this.#connection) return;
    this.#connection = state;
    this.#emit('connection', { state });
  }

  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  #timer(name, ms, action) {
    this.#cancel(name);
    this.#timers.set(
      name,
      setTimeout(() => {
        this.#timers.delete(name);
        action();
      }, ms),
    );
  }

  #cancel(...names) {
    names.forEach((name) => {
      clearTimeout(this.#timers.get(name));
      this.#timers.delete(name);
    });
  }

  #load() {
    try {
      return JSON.parse(this.#store.get(this.#key) ?? '{}');
    } catch {
      return {};
    }
  }

  #save() {
    this.#store.set(this.#key, JSON.stringify(this.#state));
  }
}

/** Server-sent events of a response, data parsed as JSON. */
export async function* events(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    rest += value.replace(/\r\n?/g, '\n');
    for (let end; (end = rest.indexOf('\n\n')) >= 0; rest = rest.slice(end + 2)) {
      const fields = { event: 'message', data: [] };
      for (const line of rest.slice(0, end).split('\n')) {
        const [, name, text] = /^([^:]*):? ?(.*)$/.exec(line);
        if (name === 'data') fields.data.push(text);
        else if (name === 'event') fields.event = text;
      }
      if (fields.data.length) yield { event: fields.event, data: JSON.parse(fields.data.join('\n')) };
    }
  }
}
