import { planPagePath } from '@mesa/domain/addresses';
import { today } from '@mesa/domain/local-time';
import type { Language } from '@mesa/domain/vocabulary';

/** Where comments are: a plan, or a forum for what is in none. */
export interface CommentsPlace {
  readonly jurisdiction: string;
  /** Slug of the plan or forum. */
  readonly slug: string;
  readonly timeZone: string;
}

/** The permanent address of one comment. */
export const commentPath = (language: Language, { jurisdiction, slug }: Pick<CommentsPlace, 'jurisdiction' | 'slug'>, id: string): string =>
  `${planPagePath(language, jurisdiction, slug, 'comments')}/${id}`;

/** The calendar day of an instant, where the comment was made. */
export const dayOf = (instant: string, timeZone: string): string => today(timeZone, new Date(instant));
