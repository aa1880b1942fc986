import { forumPagePath, meetingPagePath } from '@mesa/domain/addresses';
import type { Language } from '@mesa/domain/vocabulary';

/** `/es/penalolen/mesa/sesiones/3/votaciones/<id>`, or `/es/penalolen/mesa/votaciones/<id>` out of session. */
export const ballotPath = (language: Language, jurisdiction: string, forum: string, ordinal: number | null, id: string): string =>
  `${ordinal === null ? forumPagePath(language, jurisdiction, forum, 'ballots') : meetingPagePath(language, jurisdiction, forum, ordinal, 'ballots')}/${encodeURIComponent(id)}`;
