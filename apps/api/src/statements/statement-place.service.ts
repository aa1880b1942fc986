import { notFound } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';

import { authorizeReading } from '../auth/authorize.js';
import type { Viewer } from '../auth/viewer.js';
import { responsibleUnitIds } from '../commitments/commitment.repository.js';
import { StatusStatement } from '../commitments/status-statement.entity.js';
import { Wording } from '../commitments/wording.entity.js';
import { planOfWording } from '../commitments/wording.repository.js';
import { type PlanPlace, PlanPlaceService } from '../plans/plan-place.service.js';
import * as planPolicy from '../plans/plan.policy.js';
import * as statementPolicy from './statement.policy.js';

/** A wording that statements are about, with the plan it stands in and the units that answer for it. */
export interface StatedWording {
  readonly wording: Wording;
  readonly place: PlanPlace;
  readonly responsibleUnitIds: readonly string[];
}

/** Finds what a statement is about, and hides what the viewer may not know of. */
@Injectable()
export class StatementPlaceService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly places: PlanPlaceService,
  ) {}

  /** @throws NOT_FOUND */
  async ofWording(viewer: Viewer, wordingId: string, manager: EntityManager = this.dataSource.manager): Promise<StatedWording> {
    const place = await this.places.ofPlan(await planOfWording(manager, wordingId), manager);
    authorizeReading(viewer, planPolicy.read, place);
    const wording = await manager.findOneByOrFail(Wording, { id: wordingId });
    return { wording, place, responsibleUnitIds: await responsibleUnitIds(manager, wording) };
  }

  /** @throws NOT_FOUND, also for a draft that is not the viewer's to read. */
  async ofStatement(viewer: Viewer, statementId: string): Promise<StatedWording & { readonly statement: StatusStatement }> {
    const statement = await this.dataSource.manager.findOneBy(StatusStatement, { id: statementId });
    if (!statement) throw notFound();
    const stated = await this.ofWording(viewer, statement.wordingId);
    if (statement.state === 'draft') authorizeReading(viewer, statementPolicy.draft, stated.place, { author: statement.author, responsibleUnitIds: stated.responsibleUnitIds });
    return { ...stated, statement };
  }
}
