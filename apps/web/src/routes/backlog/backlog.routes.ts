import type { At } from '../at.js';

export const backlog = (at: At) => [at('backlog/BacklogRoute', ':jurisdiction', ':forum', 'backlog')];
