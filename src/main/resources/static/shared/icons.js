import { s } from './dom.js';

const PATHS = {
  chat: 'M21 11.5a8.5 8.5 0 0 1-12.4 7.6L3 21l1.9-5.6A8.5 8.5 0 1 1 21 11.5z',
  close: 'M18 6 6 18M6 6l12 12',
  down: 'm6 9 6 6 6-6',
  back: 'm15 18-6-6 6-6',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  headset: 'M4 14v-2a8 8 0 0 1 16 0v2M4 14a2 2 0 0 1 2-2h1v7H6a2 2 0 0 1-2-2zM20 14a2 2 0 0 0-2-2h-1v7h1a2 2 0 0 0 2-2zM18 19a3 3 0 0 1-3 2h-2',
  info: 'M12 16v-5M12 8h.01M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z',
  send: 'M12 19V5M6 11l6-6 6 6',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  up: 'M7 11v9H4v-9zM7 11l4-8a2 2 0 0 1 2 2v4h5.5a2 2 0 0 1 2 2.3l-1.2 7a2 2 0 0 1-2 1.7H7',
  thumbdown: 'M17 13V4h3v9zM17 13l-4 8a2 2 0 0 1-2-2v-4H5.500a2 2 0 0 1-2-2.300l1.200-7a2 2 0 0 1 2-1.700H17',
  pin: 'M12 21s-7-6.100-7-11a7 7 0 1 1 14 0c0 4.900-7 11-7 11zM12 12.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z',
  file: 'M14 3H6a1 1 0 0 0-1 1v16a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1V8zM14 3v5h5M9 13h6M9 17h6',
  people: 'M16 20v-1a4 4 0 0 0-4-4H7a4 4 0 0 0-4 4v1M9.500 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM21 20v-1a4 4 0 0 0-3-3.800M15.500 4.200a3.500 3.500 0 0 1 0 6.600',
  building: 'M5 21V4a1 1 0 0 1 1-1h12a1 1 0 0 1 1 1v17M3 21h18M9 7h.01M12 7h.01M15 7h.01M9 11h.01M12 11h.01M15 11h.01M9 15h.01M15 15h.01M10 21v-3h4v3',
  clock: 'M12 7v5l3 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z',
  history: 'M3 12a9 9 0 1 0 3-6.700L3 8M3 3v5h5M12 7.500V12l3 2',
  globe: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM3 12h18M12 3c2.500 2.500 3.800 5.500 3.800 9s-1.300 6.500-3.800 9c-2.500-2.500-3.800-5.500-3.800-9S9.500 5.500 12 3z',
  warn: 'M12 4 2.500 20h19zM12 10v4M12 17h.01',
  offline: 'M3 3l18 18M8.500 16.500a5 5 0 0 1 7 0M5 13a10 10 0 0 1 5.500-2.700M14.500 10.500A10 10 0 0 1 19 13M2 9a15 15 0 0 1 5-3.300M11 5a15 15 0 0 1 11 4M12 20h.01',
  external: 'M14 4h6v6M20 4l-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5',
  swap: 'M4 8h14M4 8l3-3M4 8l3 3M20 16H6M20 16l-3-3M20 16l-3 3',
  metro: 'M7 4h10a2 2 0 0 1 2 2v8a3 3 0 0 1-3 3H8a3 3 0 0 1-3-3V6a2 2 0 0 1 2-2zM5 11h14M8.500 14h.01M15.500 14h.01M8 17l-2 4M16 17l2 4',
  tag: 'M3 11V4a1 1 0 0 1 1-1h7l9.500 9.500-8 8zM7.500 7.500h.01',
  download: 'M12 4v11M7 11l5 5 5-5M4 20h16',
  print: 'M7 9V3h10v6M7 17H4v-7h16v7h-3M7 14h10v7H7z',
  moon: 'M20 14.500A8.500 8.500 0 1 1 9.500 4a7 7 0 0 0 10.500 10.500z',
  bell: 'M6 10a6 6 0 0 1 12 0c0 6 2 7 2 7H4s2-1 2-7M10 21h4',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  trash: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13',
  check: 'm5 13 4 4L19 7',
  phone: 'M6 3h3l2 5-2.500 1.500a11 11 0 0 0 6 6L16 13l5 2v3a2 2 0 0 1-2.200 2A17 17 0 0 1 4 5.200 2 2 0 0 1 6 3z',
  text: 'M4 7V5h10v2M9 5v14M7 19h4M15 13v-2h6v2M18 11v8M16.500 19h3',
};

/** A decorative line icon; whoever uses it gives the name in words. */
export const icon = (name, size = 18) =>
  s(
    'svg',
    { viewBox: '0 0 24 24', width: size, height: size, class: 'icon', 'aria-hidden': 'true', focusable: 'false' },
    s('path', {
      d: PATHS[name],
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': name === 'more' ? 2.6 : 1.7,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
  );

/** The mark of the place: water and a sun over it. */
export const mark = (size = 36) =>
  s(
    'svg',
    { viewBox: '0 0 36 36', width: size, height: size, class: 'mark', 'aria-hidden': 'true', focusable: 'false' },
    s('rect', { width: 36, height: 36, rx: 9, fill: '#084C53' }),
    s('circle', { cx: 22, cy: 13, r: 4, fill: '#F2A48C' }),
    ...['M8 19c3.300-3 6.700-3 10 0s6.700 3 10 0', 'M8 25c3.300-3 6.700-3 10 0s6.700 3 10 0'].map((d, i) =>
      s('path', { d, fill: 'none', stroke: i ? '#9CCBCC' : '#fff', 'stroke-width': 2.4, 'stroke-linecap': 'round' }),
    ),
  );
