import type { RouteConfigEntry } from '@react-router/dev/routes';

import type { At } from '../at.js';

/** Pages of the demonstration; in production their loaders find nothing. */
export const demo = (at: At): RouteConfigEntry[] => [at('demo/DemoRoute', 'demo'), at('demo/MailRoute', 'demo', 'mail')];
