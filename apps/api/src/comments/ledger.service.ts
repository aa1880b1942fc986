import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { ClockService } from '../clock/clock.service.js';
import type { Batch } from '../graphql/loaders.js';
import type { Page } from '../graphql/pagination.js';
import type { Comment } from './comment.entity.js';
import { type Division, type Figures, figuresBy, figuresByPart, figuresByPlan, NONE, type PartFigures, type PlanFigures, type Waiting, waitingByForum } from './ledger-figures.repository.js';
import { type LedgerAsked, ledgerCount, type LedgerFilter, ledgerPage } from './ledger.repository.js';

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
  readonly byPart: Readonly<Record<Division, Batch<string, PartFigures[]>>> = { commitment: this.#by('commitment'), phase: this.#by('phase'), sector: this.#by('sector') };

  page(planId: string, asked: LedgerAsked): Promise<Page<Comment>> {
    return ledgerPage(this.dataSource, planId, asked, this.#now());
  }

  count(planId: string, filter: LedgerFilter): Promise<number> {
    return ledgerCount(this.dataSource, planId, filter, this.#now());
  }

  /** Of the whole plan, among its figures. */
  wholeOf(figures: readonly PlanFigures[]): Figures {
    return figures.find(({ isWhole }) => isWhole) ?? NONE;
  }

  #by(division: Division): Batch<string, PartFigures[]> {
    return (ids, dataSource) => figuresByPart(dataSource, division, ids, this.#now());
  }

  #now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }
}
