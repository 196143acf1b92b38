// The widget's whole look; its colours and fonts are those of shared/tokens.css. Adopted as a constructed style sheet, so a strict style policy of the host page does not matter.

export const CSS = `:host { all: initial !important; display: block !important; color-scheme: light dark !important; color: var(--ink) !important;
  font: 400 calc(15px * var(--s, 1)) / 1.7 var(--font) !important; text-autospace: normal !important;
  text-spacing-trim: trim-start !important; line-break: strict !important; font-synthesis: none !important; }
:host([data-scheme="light"]) { color-scheme: light !important; }
:host([data-scheme="dark"]) { color-scheme: dark !important; }
:host([data-mode="dock"]) { height: 100% !important; }
:host { --s: var(--taopu-scale, 1); }
[hidden] { display: none !important; }
*, *::before, *::after { box-sizing: border-box; }
button, input, textarea, select { font: inherit; color: inherit; margin: 0; }
button { background: none; border: 0; padding: 0; cursor: pointer; text-align: inherit; }
a { color: var(--pri); text-underline-offset: 3px; }
h2, h3, p, ul, ol, dl, dd, figure, blockquote { margin: 0; }
:focus { outline: none; }
:focus-visible { outline: 2px solid var(--pri); outline-offset: 2px; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.icon { flex: none; display: block; }
.nowrap { white-space: nowrap; }

/* Launcher */
.launch { position: fixed; inset-inline-end: 24px; inset-block-end: 24px; z-index: 2147483000; }
.launcher { width: 60px; height: 60px; border-radius: 50%; background: var(--pri); color: var(--onpri); display: grid;
  place-items: center; box-shadow: var(--shadow3); transition: transform 120ms; }
.launcher:hover { transform: translateY(-2px); }
.badge { position: absolute; inset-block-start: -2px; inset-inline-end: -2px; min-width: 22px; height: 22px; padding: 0 6px;
  border-radius: 11px; background: var(--bad); color: light-dark(#fff, #3e1815); font: 600 12px/22px var(--font); text-align: center; }
.hint { position: absolute; inset-block-end: 76px; inset-inline-end: 0; width: 268px; padding: 14px 40px 14px 16px;
  background: var(--surface); border: 1px solid var(--line); border-radius: 14px 14px 4px; box-shadow: var(--shadow3); font-size: calc(14px * var(--s)); }
.hint button { position: absolute; inset-block-start: 8px; inset-inline-end: 8px; width: 28px; height: 28px; display: grid; place-items: center; border-radius: 8px; }
.hint .ask { all: unset; cursor: pointer; }
.hint .ask:focus-visible { outline: 2px solid var(--pri); outline-offset: 4px; }

/* Panel */
.panel { position: fixed; inset-inline-end: 24px; inset-block-end: 24px; z-index: 2147483001; width: 400px;
  height: min(720px, calc(100dvh - 48px)); display: flex; flex-direction: column; background: var(--surface);
  border: 1px solid var(--line); border-radius: 16px; box-shadow: var(--shadow3); overflow: hidden; animation: rise 200ms ease-out; }
@keyframes rise { from { opacity: 0; transform: translateY(12px); } }
:host([data-mode="dock"]) .panel { position: relative; inset: auto; width: 100%; height: 100%; z-index: 0; animation: none; }
.head { display: flex; align-items: center; gap: 8px; padding: 10px 8px 10px 14px; border-block-end: 1px solid var(--line); flex: none; }
.head .mark, .avatar { flex: none; }
.head .button { padding-inline: 9px; } .head h2 { letter-spacing: -0.01em; } .head .square { width: 32px; } .head .square + .square { margin-inline-start: -4px; }
.head .who { flex: 1; min-width: 0; line-height: 1.35; }
.head h2 { font: 600 calc(16px * var(--s))/1.35 var(--font); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.head .sub { font-size: calc(12px * var(--s)); color: var(--ink3); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.sub .on { display: inline-block; width: 8px; height: 8px; border-radius: 50%; background: var(--ok); margin-inline-end: 6px; }
.avatar { width: 36px; height: 36px; border-radius: 50%; display: grid; place-items: center; background: var(--human-tint);
  color: var(--human); border: 1px solid currentColor; font-weight: 600; }
.avatar.small { width: 28px; height: 28px; font-size: 12px; }
.button { display: inline-flex; align-items: center; justify-content: center; gap: 6px; min-height: 34px; padding: 0 12px; border: 1px solid var(--line);
  border-radius: 8px; background: var(--surface); font-weight: 600; font-size: calc(14px * var(--s)); line-height: 1.3; white-space: nowrap; transition: background 120ms; }
.button:hover { background: var(--sunken); }
.button.primary { background: var(--pri); color: var(--onpri); border-color: var(--pri); }
.button.wide { width: 100%; min-height: 44px; }
.button.bad { color: var(--bad); }
.square { width: 36px; height: 36px; display: grid; place-items: center; border-radius: 8px; flex: none; color: var(--ink2); }
.square:hover { background: var(--sunken); }
.square[aria-pressed="true"] { background: var(--tint); color: var(--tint-ink); }
.strip { display: flex; align-items: center; gap: 8px; padding: 6px 16px; min-height: 32px; font-size: calc(13px * var(--s)); line-height: 1.5;
  background: var(--sunken); color: var(--ink2); flex: none; }
.strip.human { background: var(--human-tint); color: var(--ink); }
.strip.human .icon, .strip.warn .icon { color: var(--human); }
.strip.warn { background: var(--warn-tint); color: var(--ink); }
.strip.warn .icon { color: var(--warn); }
.strip .grow { flex: 1; }
.scroll { flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; padding: 16px; scrollbar-width: thin; }
.thread { display: flex; flex-direction: column; gap: 12px; min-width: 0; }
.thread > :empty:not(.sr) { display: none; }
.looking { display: flex; align-items: center; justify-content: center; gap: 6px; font-size: calc(12px * var(--s)); color: var(--ink3); }
.looking button { color: var(--pri); text-decoration: underline; }

/* Messages */
.mine { align-self: flex-end; max-width: 84%; display: flex; flex-direction: column; align-items: flex-end; gap: 4px; }
.bubble { padding: 8px 14px; border-radius: 14px 14px 4px 14px; background: var(--tint); color: var(--ink); white-space: pre-wrap; overflow-wrap: anywhere; text-wrap: pretty; }
.mine.queued .bubble, .mine.failed .bubble { background: none; border: 1px solid var(--edge); }
.meta { font-size: calc(12px * var(--s)); line-height: 1.5; color: var(--ink3); display: flex; align-items: center; gap: 4px 8px; flex-wrap: wrap; }
.mine.queued .meta { color: var(--warn); } .mine.failed .meta { color: var(--bad); }
.meta button { text-decoration: underline; text-underline-offset: 3px; }
.officer { display: grid; grid-template-columns: 28px minmax(0, 1fr); gap: 4px 8px; max-width: 92%; }
.officer .avatar { align-self: end; }

.officer .bubble { white-space: normal; background: var(--human-tint); border-radius: 14px 14px 14px 4px; justify-self: start; }
.officer .meta { grid-column: 2; }
.activity { display: flex; align-items: center; gap: 12px; font-size: calc(12px * var(--s)); color: var(--ink3); text-align: center; }
.activity::before, .activity::after { content: ""; flex: 1; height: 1px; background: var(--line); }
.dots { display: inline-flex; gap: 5px; padding: 4px 2px; }
.dots i { width: 7px; height: 7px; border-radius: 50%; background: var(--human); animation: blink 1.2s infinite; }
.dots i:nth-child(2) { animation-delay: 150ms; } .dots i:nth-child(3) { animation-delay: 300ms; }
@keyframes blink { 50% { opacity: 0.3; } }
.answer { display: flex; flex-direction: column; gap: 10px; min-width: 0; }
.prose { overflow-wrap: anywhere; text-wrap: pretty; }
.prose > * + * { margin-block-start: 8px; }
.prose ul, .prose ol { padding-inline-start: 22px; } .prose li + li { margin-block-start: 4px; }
.prose h1, .prose h2, .prose h3, .prose h4 { font: 600 calc(15px * var(--s))/1.5 var(--font); margin: 12px 0 0; }
.prose table { display: block; overflow-x: auto; border-collapse: collapse; font-size: calc(13px * var(--s)); line-height: 1.5; }
.prose th, .prose td { border-block-end: 1px solid var(--line2); padding: 5px 10px 5px 0; text-align: start; vertical-align: top; }
.prose blockquote { border-inline-start: 3px solid var(--line); padding-inline-start: 10px; color: var(--ink2); }
.prose code { font-family: ui-monospace, monospace; font-size: 0.9em; background: var(--sunken); border-radius: 4px; padding: 1px 4px; }
.prose pre { overflow-x: auto; background: var(--sunken); padding: 8px 10px; border-radius: 8px; }
.prose p { white-space: pre-line; }
.prose strong { font-weight: 600; }
.chip { display: inline-grid; place-items: center; min-width: 18px; height: 18px; padding: 0 4px; margin: 0 2px; border-radius: 4px;
  background: var(--tint); color: var(--tint-ink); font: 600 12px/18px var(--font); vertical-align: 2px; position: relative; }
.chip::after { content: ""; position: absolute; inset: -5px -4px; }
.chip[aria-expanded="true"] { background: var(--pri); color: var(--onpri); }
.skeleton { display: grid; gap: 8px; } .skeleton i { height: 10px; border-radius: 5px; background: var(--sunken); } .skeleton i:last-child { width: 70%; }
.sources { border: 1px solid var(--line); border-radius: 12px; padding: 4px; font-size: calc(13px * var(--s)); line-height: 1.5; list-style: none; }
.sources button { display: grid; grid-template-columns: 22px minmax(0, 1fr); gap: 0 4px; width: 100%; padding: 5px 7px; border-radius: 8px; text-align: start; }
.sources button:hover { background: var(--sunken); }
.sources .chip { margin: 1px 0 0; align-self: start; }
.sources .more { color: var(--ink3); grid-column: 2; font-size: calc(12px * var(--s)); }
.expired { color: var(--warn); display: flex; gap: 4px; align-items: flex-start; } .expired .icon { margin-top: 2px; }
.foot { display: flex; align-items: center; gap: 8px; } .foot .grow { flex: 1; }
.ai { border: 1px solid var(--edge); border-radius: 4px; padding: 0 5px; font-size: calc(12px * var(--s)); line-height: 18px; color: var(--ink2); text-autospace: ideograph-alpha; white-space: nowrap; }
.demo { border: 1px dashed var(--demo); color: var(--demo); border-radius: 4px; padding: 0 5px; font-size: calc(12px * var(--s)); line-height: 18px; white-space: nowrap; font-weight: 400; }
.suggestions { display: flex; flex-wrap: wrap; gap: 8px; }
.suggestion { min-height: 34px; padding: 4px 14px; border: 1px solid light-dark(#9ccbcc, #2b7c80); border-radius: 17px; color: var(--pri); font-size: calc(14px * var(--s)); line-height: 1.5; text-align: start; }
.suggestion:hover { background: var(--tint); }

/* Cards */
.card { border: 1px solid var(--line); border-radius: 12px; overflow: hidden; background: var(--surface); font-size: calc(13px * var(--s)); line-height: 1.55; }
.card .top { display: flex; align-items: center; gap: 8px; padding: 8px 12px; background: var(--sunken); font-weight: 600; font-size: calc(14px * var(--s)); }
.card .top .grow, .card .title .grow { flex: 1; }
.card .mapstrip { position: relative; height: 84px; border-block-end: 1px solid var(--line); }
.card .mapstrip svg { width: 100%; height: 100%; display: block; }
.card .mapstrip .demo { position: absolute; inset-block-start: 8px; inset-inline-end: 8px; background: var(--surface); }
.card .body { padding: 10px 12px 12px; display: grid; gap: 10px; }
.card .title { display: flex; align-items: center; gap: 8px; flex-wrap: wrap; } .card .title b { font-size: calc(17px * var(--s)); font-weight: 600; }
.label { background: var(--tint); color: var(--tint-ink); border-radius: 4px; padding: 0 6px; font-size: calc(12px * var(--s)); line-height: 20px; white-space: nowrap; }
.label.human { background: var(--human-tint); color: var(--human); line-height: 24px; padding: 0 8px; flex: none; }
.label.plain { background: var(--sunken); color: var(--ink2); }
.figures { display: grid; grid-template-columns: 1fr 1fr; gap: 6px 16px; }
.figures dt { color: var(--ink3); font-size: calc(12px * var(--s)); } .figures dd b { font-size: calc(17px * var(--s)); font-weight: 600; font-variant-numeric: tabular-nums; } .figures dd { color: var(--ink3); }
.figures dd b { color: var(--ink); }
.figures dd b.none { font-size: calc(14px * var(--s)); font-weight: 400; color: var(--ink3); }
.facts { display: grid; gap: 2px; color: var(--ink2); } .facts div { display: flex; gap: 6px; align-items: flex-start; } .facts .icon { margin-top: 2px; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
.tablewrap { position: relative; overflow-x: auto; }
.card table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
.card th, .card td { padding: 5px 8px; }
.card th:first-child { padding-inline-start: 12px; } .card th:last-child, .card td:last-child { padding-inline-end: 12px; }
.card th, .card td { border-block-end: 1px solid var(--line2); text-align: end; font-weight: 400; }
.card thead th::first-letter, .card tbody th::first-letter { text-transform: uppercase; } .card thead th { font-weight: 600; vertical-align: bottom; } .card thead th.unit { font-weight: 400; color: var(--ink3); }
.card tbody th { text-align: start; color: var(--ink2); white-space: nowrap; } .card thead th { white-space: nowrap; } .card td { min-width: 5.5em; overflow-wrap: anywhere; } .card td.words, .card th.words { text-align: start; } .card td.words { min-width: 7em; word-break: keep-all; }
.card .picked { background: var(--tint); color: var(--tint-ink); font-weight: 600; }
.card .note { padding: 7px 12px; color: var(--ink2); font-size: calc(12px * var(--s)); }
.card .note + .note { padding-top: 0; } .card tbody tr:last-child > * { border-block-end-color: var(--line); }
.card button.link { color: var(--pri); padding: 6px 12px; }
.plot-map .ground { fill: var(--map-ground); } .plot-map .block { fill: var(--map-block); } .plot-map .green { fill: var(--map-green); } .plot-map .tree { fill: var(--map-tree); }
.plot-map .river { fill: none; stroke: var(--map-river); stroke-width: 11; } .plot-map .line { fill: none; stroke: var(--map-line); stroke-width: 3; stroke-dasharray: 9 5; }
.plot-map .plot polygon { stroke: light-dark(#5f7672, #8ba39f); stroke-width: 1; fill: var(--map-ground); }
.plot-map .C65 polygon { fill: var(--use-c65); } .plot-map .M0 polygon { fill: var(--use-m0); } .plot-map .M1 polygon { fill: var(--use-m1); } .plot-map .W polygon { fill: var(--use-w); } .plot-map .M1C65 polygon { fill: var(--use-mixed); }
.plot-map .plot.selected polygon { fill: var(--pri); } .plot-map .plot.selected text { fill: var(--onpri); }
.plot-map text { font: 600 13px var(--font); fill: var(--ink); text-anchor: middle; dominant-baseline: central; } .plot-map .stop { fill: var(--map-ground); stroke: var(--map-line); stroke-width: 3; } .plot-map .dot { fill: var(--map-line); }

/* Welcome */
.welcome { display: grid; gap: 12px; } .welcome h3 { font: 600 calc(20px * var(--s))/1.4 var(--font); }
.entries { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
.entry { border: 1px solid var(--line); border-radius: 12px; padding: 12px; display: grid; gap: 2px; text-align: start; align-content: start; } .entry:hover { background: var(--sunken); }
.entry .icon { color: var(--pri); margin-block-end: 4px; } .entry b { font-weight: 600; } .entry span { font-size: calc(12px * var(--s)); color: var(--ink3); line-height: 1.5; }
.rows { display: grid; gap: 6px; border-block-start: 1px solid var(--line); padding-block-start: 12px; font-size: calc(13px * var(--s)); color: var(--ink2); }
.rows > div { display: flex; gap: 6px; align-items: center; flex-wrap: wrap; } .rows button { color: var(--pri); } .rows button[aria-pressed="true"] { color: var(--ink); font-weight: 600; }

/* Composer */
.composer { flex: none; border-block-start: 1px solid var(--line); padding: 10px 12px 8px; background: var(--surface); }
.field { display: flex; align-items: flex-end; gap: 6px; border: 1px solid var(--edge); border-radius: 12px; padding: 4px 4px 4px 12px; background: var(--surface); }
.field:focus-within { border-color: var(--pri); box-shadow: 0 0 0 1.5px var(--pri); }
.field textarea { flex: 1; border: 0; background: none; resize: none; padding: 5px 0; min-height: 36px; max-height: 140px; outline: none; line-height: 1.7; overflow-y: auto; scrollbar-width: thin; }
.field textarea::placeholder { color: var(--ink3); opacity: 1; }
.send { width: 36px; height: 36px; border-radius: 8px; display: grid; place-items: center; background: var(--sunken); color: var(--ink2); flex: none; }
.send.ready { background: var(--pri); color: var(--onpri); }
.under { display: flex; justify-content: space-between; gap: 12px; font-size: calc(12px * var(--s)); color: var(--ink3); padding: 5px 2px 0; line-height: 1.4; }
.choices { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; padding: 8px 12px; flex: none; }

/* Popover, menu, forms */
.layer { position: absolute; inset: 0; z-index: 3; }
.popover { position: absolute; inset-inline: 12px; z-index: 4; background: var(--surface); border: 1px solid var(--line); border-radius: 12px; box-shadow: var(--shadow3); padding: 12px 14px; font-size: calc(13px * var(--s)); line-height: 1.6; max-height: 70%; overflow-y: auto; }
.popover .title { display: grid; grid-template-columns: 22px minmax(0, 1fr) 28px; gap: 4px; align-items: start; } .popover h3 { font: 600 calc(14px * var(--s))/1.5 var(--font); }
.popover .title .chip { margin: 2px 0 0; }
.popover .square { width: 28px; height: 28px; }
.popover blockquote { border-inline-start: 2px solid light-dark(#9ccbcc, #2b7c80); padding-inline-start: 10px; margin: 8px 0; color: var(--ink2); white-space: pre-line; overflow-wrap: anywhere; }
blockquote .row dt { font-size: calc(12px * var(--s)); } blockquote .row dd { color: var(--ink); }
mark { background: var(--tint); color: var(--tint-ink); border-radius: 2px; }
.popover dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 14px; } .popover dt { color: var(--ink3); white-space: nowrap; } .popover dd { overflow-wrap: anywhere; }
.popover .actions { display: flex; align-items: center; gap: 14px; margin-block-start: 10px; } .popover .actions a, .popover .actions button { display: inline-flex; gap: 5px; align-items: center; color: var(--pri); text-decoration: none; }
.popover .actions .esc { margin-inline-start: auto; color: var(--ink3); } kbd { border: 1px solid var(--line); border-radius: 4px; padding: 0 5px; font: inherit; }
.menu { position: absolute; inset-block-start: 52px; inset-inline-end: 12px; z-index: 5; min-width: 220px; max-width: calc(100% - 24px); background: var(--surface); border: 1px solid var(--line); border-radius: 12px; box-shadow: var(--shadow3); padding: 6px; font-size: calc(14px * var(--s)); }
.menu button { display: flex; align-items: center; gap: 10px; width: 100%; min-height: 38px; padding: 0 10px; border-radius: 8px; text-align: start; } .menu button:hover, .menu button:focus-visible { background: var(--sunken); }
.menu .tick { margin-inline-start: auto; color: var(--pri); } .menu hr { border: 0; border-block-start: 1px solid var(--line2); margin: 6px 0; }
.form { display: grid; gap: 12px; align-content: start; } .form label.field-label { display: grid; gap: 7px; font-weight: 600; font-size: calc(14px * var(--s)); } .form small { font-weight: 400; color: var(--ink3); font-size: calc(12px * var(--s)); margin-inline-start: 6px; }
.form input[type="text"], .form input[type="tel"], .form input[type="email"], .form textarea { width: 100%; min-height: 40px; border: 1px solid var(--edge); border-radius: 8px; padding: 6px 10px; background: var(--surface); font-weight: 400; font-size: calc(15px * var(--s)); }
.form label + .error, .form .field-label ~ .error { margin-block-start: 7px; } .form input[aria-invalid="true"] { border: 2px solid var(--bad); }
.error { color: var(--bad); font-size: calc(13px * var(--s)); font-weight: 400; display: flex; gap: 5px; align-items: flex-start; line-height: 1.5; } .error .icon { margin-top: 1px; }
.consent { display: grid; grid-template-columns: 24px minmax(0, 1fr); gap: 8px; font-size: calc(13px * var(--s)); line-height: 1.6; color: var(--ink2); } .consent input { width: 20px; height: 20px; accent-color: var(--pri); margin: 1px 0 0; }
.form .lead { color: var(--ink2); font-size: calc(13px * var(--s)); }
.help { background: var(--sunken); border-radius: 8px; padding: 10px 12px; font-size: calc(13px * var(--s)); color: var(--ink2); } .help b { color: var(--ink); font-weight: 600; white-space: nowrap; }
.form > .meta { min-height: 1.6em; } .stars { display: flex; gap: 6px; } .stars button { width: 44px; height: 44px; border: 1px solid var(--line); border-radius: 8px; text-align: center; } .stars button[aria-pressed="true"] { background: var(--tint); color: var(--tint-ink); border-color: currentColor; font-weight: 600; }

@media (max-width: 639.9px) {
  :host(:not([data-mode="dock"])) .panel { inset: 0; width: auto; height: 100dvh; border: 0; border-radius: 0; padding-block-end: env(safe-area-inset-bottom); }
  .panel { font-size: calc(16px * var(--s)); } .square, .send { width: 44px; height: 44px; } .suggestion, .button { min-height: 44px; } .suggestion { border-radius: 22px; }
  .foot .square { width: 40px; height: 40px; } .chip { min-width: 20px; height: 20px; } .chip::after { inset: -12px -10px; } .sources button { min-height: 44px; align-content: center; }
  .layer.sheet { background: #0e1514a6; } .popover { inset-inline: 0; inset-block-end: 0; border-radius: 16px 16px 0 0; border-width: 1px 0 0; max-height: 80%; padding: 10px 20px calc(16px + env(safe-area-inset-bottom)); font-size: calc(15px * var(--s)); }
  .popover::before { content: ""; display: block; width: 40px; height: 4px; border-radius: 2px; background: var(--edge); margin: 0 auto 12px; } .popover h3 { font-size: calc(17px * var(--s)); }
  .head h2, .head .sub { white-space: normal; } .head .button .word { display: none; } .head .button { border: 0; padding: 0; width: 44px; } .esc, .under .keys { display: none; }
}
@media (prefers-reduced-motion: reduce) { *, *::before, *::after { animation: none !important; transition: none !important; } }
@media (forced-colors: active) { .chip, .label, .ai, .demo, .bubble, .button, .launcher { border: 1px solid; } .send.ready { border: 2px solid; } .picked { outline: 1px solid; } }
@media print { .launch, .composer, .head .button, .head .square, .suggestions, .foot .square { display: none !important; } .panel { position: static; height: auto; border: 0; box-shadow: none; } .scroll { overflow: visible; } }
`;
