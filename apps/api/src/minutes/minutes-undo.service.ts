import { MINUTES_TRANSITIONS } from '@mesa/domain/minutes-state';
import { canMove, move } from '@mesa/domain/transitions';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';

import type { MailBatch } from '../mail/mail-batch.entity.js';
import { MailBatchService } from '../mail/mail-batch.service.js';
import { MinutesCirculation } from './minutes-circulation.entity.js';
import { MinutesObservation } from './minutes-observation.entity.js';
import { MinutesWorkService } from './minutes-work.service.js';
import { Minutes } from './minutes.entity.js';
import { circulate } from './minutes.policy.js';

/** A circulation that is taken back before anybody was told. */
@Injectable()
export class MinutesUndoService implements OnModuleInit {
  constructor(
    private readonly batches: MailBatchService,
    private readonly work: MinutesWorkService,
  ) {}

  onModuleInit(): void {
    this.batches.register('circulation', { policy: circulate, undone: ({ manager }, batch) => this.#takeBack(manager, batch) });
  }

  /** The text is a draft again, in the same version; not where somebody has read it on the page and observed, or it has gone further. */
  async #takeBack(manager: EntityManager, { subjectId }: MailBatch): Promise<boolean> {
    const { minutes, group, version } = await this.work.lock(manager, subjectId);
    if (!canMove(MINUTES_TRANSITIONS, minutes.state, 'takeUpObservations')) return false;
    if (await manager.existsBy(MinutesObservation, { minutesVersionId: version.id })) return false;
    await manager.delete(MinutesCirculation, { minutesVersionId: version.id });
    // The clock of the rules stops at the first circulation: where this was it, it runs on.
    const wasFirst = version.number === 1;
    const state = move(MINUTES_TRANSITIONS, minutes.state, 'takeUpObservations');
    await manager.update(Minutes, { id: In(group.map(({ id }) => id)) }, { state, ...(wasFirst && { circulatedAt: null }) });
    return true;
  }
}
