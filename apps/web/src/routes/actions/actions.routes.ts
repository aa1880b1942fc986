import type { At } from '../at.js';

export const actions = (at: At) => [at('actions/ActionsRoute', ':jurisdiction', ':forum', 'actions'), at('actions/ActionRoute', ':jurisdiction', ':forum', 'actions', ':number')];
