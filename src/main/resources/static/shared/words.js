// The sheet's words in English, as the server knows them. For reading only: the sheet's own word prevails and stays beside it.

import { h } from './dom.js';

const NONE = new Map();
let fetched = null;

/** Sheet word to English for the interface language; empty for others, and when it cannot be had. */
export const loadWords = (origin, locale) => {
  if (locale !== 'en') return Promise.resolve(NONE);
  fetched ??= fetch(`${origin}/api/v1/parcel-words`, { credentials: 'omit' })
    .then((response) => (response.ok ? response.json() : Promise.reject(new Error(response.status))))
    .then(({ en }) => new Map(Object.entries(en)))
    .catch(() => {
      fetched = null;
      return NONE;
    });
  return fetched;
};

/** A word of the sheet in English with a capital, or as it is. */
export const wordOf = (value, words) => {
  const english = words?.get(value);
  return english ? english[0].toUpperCase() + english.slice(1) : value;
};

/** The English word as text that shows the sheet's own on hover and to assistive tools; an unknown one as it is. */
export const wordView = (value, words) => {
  const shown = wordOf(value, words);
  return shown === value ? value : h('span', { title: value }, shown, h('span', { className: 'sr', lang: 'zh-Hans' }, ` ${value}`));
};
