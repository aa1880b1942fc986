import type { RouteConfigEntry } from '@react-router/dev/routes';

import type { At } from '../at.js';

export const search = (_at: At): RouteConfigEntry[] => [];
