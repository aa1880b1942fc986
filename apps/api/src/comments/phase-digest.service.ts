import { notFound } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { type Keyset, keysetOf, type Page, pageOf } from '../graphql/pagination.js';
import type { Loaders } from '../graphql/loaders.js';
import { Phase } from '../plans/phase.entity.js';
import type { Comment } from './comment.entity.js';
import { columnsOf, UNITS_OF_SUBJECT } from './comment.loader.js';
import { NONE } from './ledger-figures.repository.js';
import { LedgerService } from './ledger.service.js';
import type { PhaseDigestModel } from './phase-digest.model.js';

/** A comment's place in a digest: by commitment, milestone and time; agenda items come last. */
interface Placed extends Comment {
  readonly commitmentNumber: number;
  readonly milestoneNumber: number;
}

const LAST = 2_147_483_647;

/** Gathers what was said in a phase and what was done with it. */
@Injectable()
export class PhaseDigestService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly ledger: LedgerService,
  ) {}

  /** @throws NOT_FOUND */
  async of(planId: string, position: number, loaders: Loaders): Promise<PhaseDigestModel> {
    const phase = await this.dataSource.manager.findOneBy(Phase, { planId, position });
    if (!phase) throw notFound();
    const kinds: PhaseDigestModel['kinds'] = await this.dataSource.query('select kind, count(*)::int as count from comment where phase_id = $1 and parent_id is null group by 1 order by 2 desc, 1', [phase.id]);
    const dispositions: PhaseDigestModel['dispositions'] = await this.dataSource.query(
      `select latest.disposition, count(*)::int as count from comment c
       join lateral (select r.disposition from response_comment rc join reasoned_response r on r.id = rc.response_id and r.state = 'published'
         where rc.comment_id = c.id order by r.published_at desc, r.id desc limit 1) latest on true
       where c.phase_id = $1 and c.parent_id is null group by 1 order by 2 desc, 1`,
      [phase.id],
    );
    const figures = (await loaders.load(this.ledger.byPart.phase, planId)).find(({ key }) => key === phase.id) ?? NONE;
    return { phase, kinds, dispositions, figures, said: kinds.reduce((sum, { count }) => sum + count, 0) };
  }

  /** In the order of the plan. */
  async comments(phaseId: string, first: number, after: string | null): Promise<Page<Comment>> {
    const [commitment, milestone, postedAt, id] = keysetOf(after, 4) ?? [null, null, null, null];
    const rows: Placed[] = await this.dataSource.query(
      `select placed.* from (
         select ${columnsOf(this.dataSource, 'c')}, case when c.agenda_item_id is null then k.number else ${LAST} end as "commitmentNumber", case when c.agenda_item_id is null then coalesce(m.number, 0) else 0 end as "milestoneNumber"
         from comment c ${UNITS_OF_SUBJECT} where c.phase_id = $1 and c.parent_id is null) as placed
       where $2::int is null or (placed."commitmentNumber", placed."milestoneNumber", placed."postedAt", placed.id) > ($2, $3::int, $4::timestamptz, $5::uuid)
       order by placed."commitmentNumber", placed."milestoneNumber", placed."postedAt", placed.id limit $6`,
      [phaseId, commitment, milestone, postedAt, id, first + 1],
    );
    return pageOf(rows, first, ({ commitmentNumber, milestoneNumber, postedAt: at, id: own }): Keyset => [commitmentNumber, milestoneNumber, at.toISOString(), own]);
  }
}
