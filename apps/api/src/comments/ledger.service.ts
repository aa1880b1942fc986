import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { ClockService } from '../clock/clock.service.js';
import type { Batch } from '../graphql/loaders.js';
import type { Page } from '../graphql/pagination.js';
import type { Comment } from './comment.entity.js';
import { type Figures, figuresBy, figuresByPlan, type LedgerAsked, ledgerPage, NONE, type PlanFigures, type Waiting, waitingByForum } from './ledger.repository.js';

/** The ledger of responses: what was asked, what was answered, what waits. Figures are loaders that know what time it is. */
@Injectable()
export class LedgerService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: ClockService,
  ) {}

  readonly byPlan: Batch<string, PlanFigures[]> = (ids, dataSource) => figuresByPlan(dataSource, ids, this.#now());
  readonly byCommitment: Batch<string, Figures> = (ids, dataSource) => figuresBy(dataSource, 'commitment', ids, this.#now());
  readonly byMilestone: Batch<string, Figures> = (ids, dataSource) => figuresBy(dataSource, 'milestone', ids, this.#now());
  readonly waiting: Batch<string, Waiting> = (ids, dataSource) => waitingByForum(dataSource, ids, this.#now());

  page(planId: string, asked: LedgerAsked): Promise<Page<Comment>> {
    return ledgerPage(this.dataSource, planId, asked);
  }

  /** Of the whole plan, among its figures. */
  wholeOf(figures: readonly PlanFigures[]): Figures {
    return figures.find(({ isWhole }) => isWhole) ?? NONE;
  }

  #now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }
}
