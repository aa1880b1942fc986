import type { At } from '../at.js';

export const forums = (at: At) => [
  at('jurisdictions/JurisdictionRoute', ':jurisdiction'),
  at('forums/PlaceRoute', ':jurisdiction', ':place'),
  at('forums/MembersRoute', ':jurisdiction', ':forum', 'members'),
  at('forums/RulesRoute', ':jurisdiction', ':forum', 'rules'),
];
