import type { RouteConfigEntry } from '@react-router/dev/routes';

import type { At } from '../at.js';

export const decisions = (_at: At): RouteConfigEntry[] => [];
