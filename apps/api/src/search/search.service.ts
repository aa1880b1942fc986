import { Injectable } from '@nestjs/common';

import { AttemptLimits } from '../auth/attempt-limits.service.js';
import type { Viewer } from '../auth/viewer.js';
import { keysetOf, type Page, pageOf } from '../graphql/pagination.js';
import { JurisdictionService } from '../jurisdictions/jurisdiction.service.js';
import type { SearchExcerptPartModel, SearchHitModel } from './search-hit.model.js';
import { FOUND_END, FOUND_START, type FoundRow, SearchRepository } from './search.repository.js';

interface SearchQuestion {
  readonly jurisdiction: string;
  readonly text: string;
  readonly first: number;
  readonly after?: string | null;
}

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
  async search(viewer: Viewer, { jurisdiction, text, first, after }: SearchQuestion): Promise<Page<SearchHitModel>> {
    await this.limits.spendUse('search', viewer);
    const { id } = await this.jurisdictions.bySlug(jurisdiction);
    const rows = await this.texts.find(id, text, keysetOf(after, 2), first + 1);
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
