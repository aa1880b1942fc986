import { forumPagePath } from '@mesa/domain/addresses';
import { PATH_WORDS } from '@mesa/domain/path-words';
import type { Language } from '@mesa/domain/vocabulary';

/** `/es/penalolen/mesa/gestion/sesiones/<id>/presencia`: the secretariat's pages of a meeting, which a draft has too. */
export function meetingDeskPath(language: Language, jurisdiction: string, forum: string, id: string, page?: 'edit' | 'presence' | 'decisions' | 'convocation'): string {
  const desk = `${forumPagePath(language, jurisdiction, forum, 'manage', 'meetings')}/${id}`;
  return page === undefined ? desk : `${desk}/${PATH_WORDS[page][language]}`;
}

/** The roll on paper. */
export const signaturesPath = (language: Language, jurisdiction: string, forum: string, id: string): string =>
  `${meetingDeskPath(language, jurisdiction, forum, id, 'presence')}/${PATH_WORDS.signatures[language]}`;
