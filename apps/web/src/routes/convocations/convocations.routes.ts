import type { At } from '../at.js';

export const convocations = (at: At) => [
  at('convocations/AnswerLinkRoute', 'answer'),
  at('convocations/ConvocationRoute', ':jurisdiction', ':forum', 'manage', 'meetings', ':meeting', 'convocation'),
];
