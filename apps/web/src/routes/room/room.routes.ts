import type { At } from '../at.js';

export const room = (at: At) => [
  at('room/RoomRoute', ':jurisdiction', ':forum', 'meetings', ':ordinal', 'room'),
  at('room/ScreenRoute', ':jurisdiction', ':forum', 'meetings', ':ordinal', 'room', 'screen'),
  at('room/QueueRoute', ':jurisdiction', ':forum', 'meetings', ':ordinal', 'room', 'queue'),
];
