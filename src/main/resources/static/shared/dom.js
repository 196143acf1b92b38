// Building elements without HTML strings: text stays text.

const SVG = 'http://www.w3.org/2000/svg';

const apply = (element, properties) => {
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name in element && !(element instanceof SVGElement) && !name.includes('-') && name !== 'list')
      element[name] = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
};

const build = (create) => (tag, properties, ...children) => {
  const element = create(tag);
  apply(element, properties);
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
};

/** h('button', {className: 'send', onclick: send}, 'Send') */
export const h = build((tag) => document.createElement(tag));

/** The same for SVG; every property is an attribute. */
export const s = build((tag) => document.createElementNS(SVG, tag));
