// Figures and days as people in each language write them. Unknown is said, never shown as zero.

export const LOCALES = ['zh', 'en', 'zh-Hant'];

export const localeOf = (wish) => {
  const tag = (wish || '').toLowerCase();
  if (/^zh-(hant|tw|hk|mo)/.test(tag)) return 'zh-Hant';
  return tag.startsWith('en') ? 'en' : 'zh';
};

export const unknown = (locale) => ({ zh: '未公布', 'zh-Hant': '未公布', en: 'not published' })[locale];

export const number = (value, locale, digits = 2, least = 0) =>
  value === null || value === undefined
    ? unknown(locale)
    : Number(value).toLocaleString(locale === 'en' ? 'en-GB' : 'zh-CN', { maximumFractionDigits: digits, minimumFractionDigits: least });

/** Shanghai days, because validity is counted in them. */
export const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());

export const time = (instant) =>
  new Date(instant).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false });

export const day = (instant, locale) =>
  new Date(instant).toLocaleDateString(locale === 'en' ? 'en-GB' : 'zh-CN', { month: 'long', day: 'numeric' });

const USES = [
  [/C65/, /M/, 'M1C65'],
  [/C65/, null, 'C65'],
  [/M0/, null, 'M0'],
  [/M1/, null, 'M1'],
  [/^W/, null, 'W'],
];

/** The family a land use code belongs to, for tints and filters. */
export const useFamily = (code) => {
  if (!code) return 'other';
  const found = USES.find(([must, also]) => must.test(code) && (!also || also.test(code)));
  return found ? found[2] : 'other';
};
