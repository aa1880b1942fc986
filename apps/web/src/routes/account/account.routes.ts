import type { RouteConfigEntry } from '@react-router/dev/routes';

import type { At } from '../at.js';

export const account = (_at: At): RouteConfigEntry[] => [];
