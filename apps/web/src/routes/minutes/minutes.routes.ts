import type { RouteConfigEntry } from '@react-router/dev/routes';

import type { At, Segment } from '../at.js';

const MINUTES: readonly Segment[] = [':jurisdiction', ':forum', 'meetings', ':ordinal', 'minutes'];

export const minutes = (at: At): RouteConfigEntry[] => [
  at('minutes/MinutesRoute', ...MINUTES),
  at('minutes/DraftRoute', ...MINUTES, 'edit'),
  at('minutes/ObservationsRoute', ...MINUTES, 'observations'),
  at('minutes/ApprovalRoute', ...MINUTES, 'approval'),
  at('minutes/PublicationRoute', ...MINUTES, 'publication'),
  at('minutes/ErrataRoute', ...MINUTES, 'errata'),
  at('minutes/ActaTranslationsRoute', ...MINUTES, 'translations'),
  at('minutes/VersionRoute', ...MINUTES, 'history', ':number'),
];
