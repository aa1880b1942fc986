import { forumPagePath } from '@mesa/domain/addresses';
import { PATH_WORDS } from '@mesa/domain/path-words';
import type { Language } from '@mesa/domain/vocabulary';

/** `/es/penalolen/mesa/gestion/encuestas/<id>`: the secretariat's page of a date poll. */
export function pollDeskPath(language: Language, jurisdiction: string, forum: string, id: string, page?: 'edit'): string {
  const desk = `${forumPagePath(language, jurisdiction, forum, 'manage', 'polls')}/${id}`;
  return page === undefined ? desk : `${desk}/${PATH_WORDS[page][language]}`;
}
