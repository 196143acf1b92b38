// One script tag on any page:
//   <script async src="https://HOST/widget.js"></script>
// Settings, before it: window.taopuSettings = {locale, colorScheme, context, identityToken, container, dockFrom, hint}.
// Calls, at any time:  window.TaopuAssistant = window.TaopuAssistant || []; TaopuAssistant.push(['open']);
// Events on window:    taopu:ready, taopu:open, taopu:close, taopu:message, taopu:unread, taopu:error, taopu:locale.
(() => {
  const METHODS = ['toggle', 'open', 'close', 'ask', 'setLocale', 'setColorScheme', 'setUser', 'setContext', 'reset', 'exportData', 'eraseData'];
  if (window.TaopuAssistant && !Array.isArray(window.TaopuAssistant)) return;
  const script = document.currentScript ?? document.querySelector('script[src*="/widget.js"]');
  const origin = new URL('.', script.src).href;
  const waiting = Array.isArray(window.TaopuAssistant) ? window.TaopuAssistant : [];

  const body = new Promise((resolve) => {
    if (document.body) resolve();
    else document.addEventListener('DOMContentLoaded', resolve, { once: true });
  });
  const tokens = fetch(`${origin}shared/tokens.css`, { credentials: 'omit' }).then((response) => (response.ok ? response.text() : Promise.reject(new Error(response.status))));
  const ready = Promise.all([body.then(() => import(`${origin}widget/element.js`)), tokens])
    .then(([{ mount }, css]) => mount({ ...script.dataset, ...window.taopuSettings }, origin, css));
  ready.catch((error) => window.dispatchEvent(new CustomEvent('taopu:error', { detail: { code: 'load', error } })));

  const api = {};
  for (const name of METHODS) api[name] = (...values) => ready.then((element) => element[name](...values));
  api.push = (...calls) => calls.forEach(([name, ...values]) => METHODS.includes(name) && api[name](...values));
  api.on = (type, listener) => window.addEventListener(`taopu:${type}`, ({ detail }) => listener(detail));
  window.TaopuAssistant = Object.freeze(api);
  api.push(...waiting);
})();
