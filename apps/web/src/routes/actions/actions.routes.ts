import type { At } from '../at.js';

export const actions = (at: At) => [at('actions/ActionsRoute', ':jurisdiction', ':forum', 'actions')];
