import { isDay } from '@mesa/domain/local-time';
import { TEXT_LIMITS } from '@mesa/domain/limits';
import { isUuid } from '../../session/is-uuid.js';

/** What can be sought, as the page offers it; the API's list of kinds. */
export const SOUGHT_KINDS = ['minutes', 'decision', 'action', 'commitment', 'milestone', 'comment', 'response'] as const;
export type SoughtKind = (typeof SOUGHT_KINDS)[number];

/** What an address asks for. */
export interface SearchQuestion {
  readonly text: string;
  readonly kind: SoughtKind | null;
  readonly forum: string | null;
  readonly commitmentId: string | null;
  readonly organizationId: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly order: 'newest' | 'relevance';
  /** Whether the words are meant as they are, though nothing has them. */
  readonly isExact: boolean;
}

/** Reads it from an address; what is none of its choices asks for nothing. */
export function questionIn(params: URLSearchParams): SearchQuestion {
  const day = (name: string): string | null => {
    const given = params.get(name) ?? '';
    return isDay(given) ? given : null;
  };
  const idIn = (name: string): string | null => {
    const given = params.get(name) ?? '';
    return isUuid(given) ? given : null;
  };
  return {
    text: (params.get('q') ?? '').slice(0, TEXT_LIMITS.search.max),
    kind: SOUGHT_KINDS.find((kind) => kind === params.get('kind')) ?? null,
    forum: params.get('forum') || null,
    commitmentId: idIn('commitment'),
    organizationId: idIn('organization'),
    from: day('from'),
    until: day('until'),
    order: params.get('order') === 'relevance' ? 'relevance' : 'newest',
    isExact: params.has('exact'),
  };
}

export const hasFilter = ({ kind, forum, commitmentId, organizationId, from, until, order }: SearchQuestion): boolean => [kind, forum, commitmentId, organizationId, from, until].some((chosen) => chosen !== null) || order !== 'newest';

/** The question as an address, with what `more` adds. */
export function searchAddress(page: string, { text, kind, forum, commitmentId, organizationId, from, until, order, isExact }: SearchQuestion, more: Readonly<Record<string, string>> = {}): string {
  const given = Object.entries({ q: text, kind, forum, commitment: commitmentId, organization: organizationId, from, until, order: order === 'newest' ? null : order, exact: isExact ? '1' : null, ...more }).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return `${page}?${new URLSearchParams(given).toString()}`;
}
