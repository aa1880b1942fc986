import { Injectable } from '@nestjs/common';

import { AttemptLimits } from '../auth/attempt-limits.service.js';
import type { Viewer } from '../auth/viewer.js';
import { keysetOf, type Page, pageOf } from '../graphql/pagination.js';
import { JurisdictionService } from '../jurisdictions/jurisdiction.service.js';
import type { SearchArgs } from './search.input.js';
import type { SearchExcerptPartModel, SearchHitModel } from './search-hit.model.js';
import { FOUND_END, FOUND_START, type FoundRow, SearchRepository } from './search.repository.js';

type SearchQuestion = Pick<SearchArgs, 'jurisdiction' | 'text' | 'kinds' | 'forum' | 'from' | 'until' | 'first' | 'after'>;

@Injectable()
export class SearchService {
  constructor(
    private readonly jurisdictions: JurisdictionService,
    private readonly texts: SearchRepository,
    private readonly limits: AttemptLimits,
  ) {}

  /**
   * What a jurisdiction has published with these words, newest first.
   * @throws NOT_FOUND for an unknown jurisdiction, INVALID for a cursor that is none, RATE_LIMITED.
   */
  async search(viewer: Viewer, { jurisdiction, text, kinds, forum, from, until, first, after }: SearchQuestion): Promise<Page<SearchHitModel>> {
    await this.limits.spendUse('search', viewer);
    const { id, timeZone } = await this.jurisdictions.bySlug(jurisdiction);
    const rows = await this.texts.find({
      jurisdictionId: id, text, kinds: kinds ?? [], forum: forum ?? null, from: from ?? null, until: until ?? null, timeZone,
      after: keysetOf(after, 2), limit: first + 1,
    });
    const page = pageOf(rows, first, ({ atKey, id: key }) => [atKey, key]);
    return { ...page, edges: page.edges.map(({ node, cursor }) => ({ cursor, node: { ...node, excerpt: partsOf(node) } })) };
  }
}

function partsOf({ headline }: FoundRow): SearchExcerptPartModel[] {
  return headline.split(FOUND_START).flatMap((stretch, index) => {
    const [words = '', rest = ''] = stretch.split(FOUND_END);
    const parts = index === 0 ? [{ text: stretch, found: false }] : [{ text: words, found: true }, { text: rest, found: false }];
    return parts.filter(({ text }) => text !== '');
  });
}
