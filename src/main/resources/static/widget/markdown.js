// Answers are Markdown from a server that quotes other people's documents: parsed, sanitised, and only then shown.
// HTML inside them is shown as the text it is.
// Both libraries are fetched when the first answer needs them.

const ALLOWED_TAGS = ['p', 'br', 'strong', 'em', 'del', 'ul', 'ol', 'li', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'blockquote', 'code', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr'];
const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const LINKS = /^(?:https?:|tel:|mailto:)/i;

let libraries = null;
const load = () =>
  (libraries ??= Promise.all([
    import(new URL('../webjars/marked/lib/marked.esm.js', import.meta.url)),
    import(new URL('../webjars/dompurify/dist/purify.es.mjs', import.meta.url)),
  ]).then(([{ Marked }, { default: purify }]) => ({
    purify,
    marked: new Marked({ gfm: true, renderer: { html: ({ text }) => text.replace(/[&<>"]/g, (c) => ESCAPES[c]) } }),
  })).catch((error) => {
    libraries = null;
    throw error;
  }));

const plain = (text) => {
  const fragment = document.createDocumentFragment();
  for (const paragraph of text.split(/\n{2,}/)) {
    const p = document.createElement('p');
    p.textContent = paragraph;
    fragment.append(p);
  }
  return fragment;
};

/** A fragment that holds nothing but harmless elements; plain paragraphs when the libraries cannot be had. */
export const render = async (text) => {
  try {
    const { marked, purify } = await load();
    const html = marked.parse(text, { async: false });
    const fragment = purify.sanitize(html, {
      ALLOWED_TAGS,
      ALLOWED_ATTR: ['href', 'start'],
      ALLOWED_URI_REGEXP: LINKS,
      ALLOW_DATA_ATTR: false,
      RETURN_DOM_FRAGMENT: true,
    });
    for (const link of fragment.querySelectorAll('a')) {
      if (!LINKS.test(link.getAttribute('href') ?? '')) link.replaceWith(...link.childNodes);
      else Object.assign(link, { target: '_blank', rel: 'noopener noreferrer nofollow' });
    }
    return fragment;
  } catch {
    return plain(text);
  }
};

/** Turns [1] in the text into what chip(1) returns; unknown numbers stay text. */
export const withChips = (root, numbers, chip) => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) if (/\[\d{1,2}\]/.test(walker.currentNode.data)) found.push(walker.currentNode);
  for (const node of found) {
    const parts = node.data.split(/(\s*\[\d{1,2}\])/).map((part) => {
      const match = /^\s*\[(\d{1,2})\]$/.exec(part);
      return match && numbers.has(Number(match[1])) ? chip(Number(match[1])) : part;
    });
    node.replaceWith(...parts);
  }
};
