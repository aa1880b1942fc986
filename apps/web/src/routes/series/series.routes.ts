import type { At } from '../at.js';

export const series = (at: At) => [
  at('series/SeriesListRoute', ':jurisdiction', ':forum', 'manage', 'series'),
  at('series/NewSeriesRoute', ':jurisdiction', ':forum', 'manage', 'series', 'new'),
  at('series/SeriesRoute', ':jurisdiction', ':forum', 'manage', 'series', ':series'),
];
