import type { RouteConfigEntry } from '@react-router/dev/routes';

import type { At } from '../at.js';

export const search = (at: At): RouteConfigEntry[] => [at('search/SearchRoute', ':jurisdiction', 'search')];
