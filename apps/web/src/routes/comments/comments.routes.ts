import type { RouteConfigEntry } from '@react-router/dev/routes';

import type { At } from '../at.js';

export const comments = (_at: At): RouteConfigEntry[] => [];
