import type { RouteConfigEntry } from '@react-router/dev/routes';

import type { At } from '../at.js';

export const start = (at: At): RouteConfigEntry[] => [at('start/PrivacyRoute', 'privacy'), at('start/AccessibilityRoute', 'accessibility')];
