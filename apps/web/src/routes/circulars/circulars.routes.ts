import type { At } from '../at.js';

export const circulars = (at: At) => [
  at('circulars/CircularsRoute', ':jurisdiction', ':forum', 'circulars'),
  at('circulars/NewCircularRoute', ':jurisdiction', ':forum', 'circulars', 'new'),
  at('circulars/CircularRoute', ':jurisdiction', ':forum', 'circulars', ':circular'),
];
