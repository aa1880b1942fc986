import { paragraphsOf } from '@mesa/domain/acta-parts';
import { invalid } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';

import { AttemptLimits } from '../auth/attempt-limits.service.js';
import type { Viewer } from '../auth/viewer.js';
import { keysetOf, pageOf } from '../graphql/pagination.js';
import { JurisdictionService } from '../jurisdictions/jurisdiction.service.js';
import type { SearchArgs } from './search.input.js';
import type { SearchConnection, SearchExcerptPartModel } from './search-hit.model.js';
import { FOUND_END, FOUND_START, type FoundRow, FRAGMENT_END, SearchRepository } from './search.repository.js';

type SearchQuestion = Pick<SearchArgs, 'jurisdiction' | 'text' | 'kinds' | 'forum' | 'commitmentId' | 'organizationId' | 'from' | 'until' | 'first' | 'after' | 'order' | 'mendsWords'>;

/** A word as people mistype it: short ones are like too many. */
const WORD = /[\p{L}]{4,40}/gu;

@Injectable()
export class SearchService {
  constructor(
    private readonly jurisdictions: JurisdictionService,
    private readonly texts: SearchRepository,
    private readonly limits: AttemptLimits,
  ) {}

  /**
   * What a jurisdiction has published with these words, or where nothing has, with those that are most like them.
   * @throws NOT_FOUND for an unknown jurisdiction, INVALID for a cursor that is none, RATE_LIMITED.
   */
  async search(viewer: Viewer, { jurisdiction, text, kinds, forum, commitmentId, organizationId, from, until, first, after, order, mendsWords }: SearchQuestion): Promise<SearchConnection> {
    await this.limits.spendUse('search', viewer);
    const { id, timeZone } = await this.jurisdictions.bySlug(jurisdiction);
    const byRelevance = order === 'relevance';
    if (byRelevance && after != null) throw invalid({ after: 'malformed' });
    const kept = { kinds: kinds ?? [], forum: forum ?? null, commitmentId: commitmentId ?? null, organizationId: organizationId ?? null, from: from ?? null, until: until ?? null };
    const anywhere = { kinds: [], forum: null, commitmentId: null, organizationId: null, from: null, until: null };
    const find = (words: string, within: typeof kept = kept, limit = first + 1) => this.texts.find({ jurisdictionId: id, text: words, ...within, timeZone, byRelevance, after: keysetOf(after, 2), limit });
    let words = text;
    let rows = await find(text);
    // What stands elsewhere is not mistyped: it is said that it is not in what was chosen.
    if (rows.length === 0 && mendsWords && after == null && (await find(text, anywhere, 1)).length === 0) {
      const mended = await this.#mended(id, text);
      const found = mended === text ? [] : await find(mended);
      if (found.length > 0) [words, rows] = [mended, found];
    }
    const page = pageOf(rows, first, ({ atKey, id: key }) => [atKey, key]);
    const edges = page.edges.map(({ node, cursor }) => ({ cursor, node: { ...node, excerpt: partsOf(node), paragraph: paragraphOf(node) } }));
    return { words, edges, pageInfo: byRelevance ? { hasNextPage: false, endCursor: null } : page.pageInfo };
  }

  /** The text with the nearest public word in the place of each that nothing has. */
  async #mended(jurisdictionId: string, text: string): Promise<string> {
    const words = [...new Set((text.match(WORD) ?? []).map((word) => word.toLowerCase()))];
    const alike = await this.texts.alike(jurisdictionId, words);
    return text.replace(WORD, (word) => alike.get(word.toLowerCase()) ?? word);
  }
}

/** The paragraph of a passage that the first stretch of its excerpt finds most in; excerpts are cut out of it as they are. */
function paragraphOf({ blockPosition, body, headline }: FoundRow): number | null {
  if (blockPosition === null) return null;
  const [stretch = ''] = headline.split(FRAGMENT_END);
  const [before = '', ...found] = stretch.split(FOUND_START);
  const begin = body.indexOf(stretch.replaceAll(FOUND_START, '').replaceAll(FOUND_END, ''));
  if (begin < 0) return null;
  let at = begin + before.length;
  const numbers = found.map((words) => {
    const number = Math.max(1, paragraphsOf(`${body.slice(0, at)}.`).length);
    at += words.length - FOUND_END.length;
    return number;
  });
  const count = (number: number): number => numbers.filter((one) => one === number).length;
  return numbers.reduce<number | null>((best, number) => (best === null || count(number) > count(best) ? number : best), null);
}

function partsOf({ headline }: FoundRow): SearchExcerptPartModel[] {
  return headline.split(FOUND_START).flatMap((stretch, index) => {
    const [words = '', rest = ''] = stretch.split(FOUND_END);
    const parts = index === 0 ? [{ text: stretch, found: false }] : [{ text: words, found: true }, { text: rest, found: false }];
    return parts.filter(({ text }) => text !== '');
  });
}
