import type { At } from '../at.js';

export const desk = (at: At) => [
  at('desk/DeskRoute', 'desk'),
  at('desk/FridayRoute', ':jurisdiction', ':forum', 'friday'),
];
