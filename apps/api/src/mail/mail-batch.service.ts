import { conflict, notFound } from '@mesa/domain/errors';
import { LIMITS } from '@mesa/domain/limits';
import type { MailBatchSubject } from '@mesa/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import { authorize, authorizeReading, type Place, type Policy, requireAccount } from '../auth/authorize.js';
import { PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { type Transaction, WriteService } from '../database/write.service.js';
import { MailBatch } from './mail-batch.entity.js';

/** What each noun that sends to many says of it. */
export interface Sending {
  /** Who may take it back: whoever may send. */
  readonly policy: Policy<readonly [place: Place]>;
  /** Takes back what sending did beside the mails; false where that can no longer be. */
  undone(transaction: Transaction, batch: MailBatch): Promise<boolean>;
}

export interface Undone {
  readonly batch: MailBatch;
  readonly isSubjectTakenBack: boolean;
}

/** "Undo send": mails to many wait some minutes. */
@Injectable()
export class MailBatchService {
  readonly #sendings = new Map<MailBatchSubject, Sending>();

  constructor(
    private readonly writes: WriteService,
    private readonly places: PlaceService,
    private readonly clock: ClockService,
  ) {}

  /** Each noun that sends registers once, when its module starts. */
  register(subject: MailBatchSubject, sending: Sending): void {
    if (this.#sendings.has(subject)) throw new Error(`"${subject}" is sent by two`);
    this.#sendings.set(subject, sending);
  }

  /** A batch for the mails of one act, within its transaction. */
  open(manager: EntityManager, subject: Pick<MailBatch, 'forumId' | 'subjectType' | 'subjectId'>): Promise<MailBatch> {
    const releaseAt = new Date(this.#now().getTime() + LIMITS.sendHoldMinutes * 60_000);
    return manager.save(manager.create(MailBatch, { ...subject, releaseAt, undoneAt: null, undoneById: null }));
  }

  /** Whether it still waits; its row is then locked until the transaction ends. */
  async isHeld(manager: EntityManager, id: string): Promise<MailBatch | null> {
    const batch = await manager.findOneOrFail(MailBatch, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return this.isOpen(batch) ? batch : null;
  }

  /** Nobody takes it back: what is sent now says it better. */
  async supersede(manager: EntityManager, batch: MailBatch): Promise<void> {
    await manager.save(manager.merge(MailBatch, batch, { undoneAt: this.#now() }));
  }

  /** @throws NOT_FOUND for who may not send, CONFLICT wrong_state once it is on its way or taken back */
  async undo(viewer: Viewer, { batchId }: { readonly batchId: string }): Promise<Undone> {
    requireAccount(viewer);
    return this.writes.run(viewer, async (transaction) => {
      const { manager, audit } = transaction;
      const batch = await manager.findOne(MailBatch, { where: { id: batchId }, lock: { mode: 'pessimistic_write' } });
      const sending = batch && this.#sendings.get(batch.subjectType);
      if (!batch || !sending) throw notFound();
      const place = await this.places.ofForum(batch.forumId, manager);
      authorizeReading(viewer, sending.policy, place);
      const { role } = authorize(viewer, sending.policy, place);
      if (!this.isOpen(batch)) throw conflict('wrong_state', { current: batch.undoneAt === null ? 'released' : 'undone' });
      await manager.save(manager.merge(MailBatch, batch, { undoneAt: this.#now(), undoneById: viewer.account?.personId ?? null }));
      const isSubjectTakenBack = await sending.undone(transaction, batch);
      await audit({ act: 'undo_sending', objectType: batch.subjectType, objectId: batch.subjectId, forumId: place.forumId, role, after: { isSubjectTakenBack } });
      return { batch, isSubjectTakenBack };
    });
  }

  /** Seconds until its mails may go; 0 for now, null for never. Waits for whoever is taking it back this moment. */
  async wait(manager: EntityManager, batchId: string): Promise<number | null> {
    const [found]: { releaseAt: Date; undoneAt: Date | null }[] = await manager.query(
      'select release_at as "releaseAt", undone_at as "undoneAt" from mail_batch where id = $1 for share',
      [batchId],
    );
    if (!found || found.undoneAt !== null) return null;
    return this.secondsUntil(found.releaseAt);
  }

  /** Of our clock, which a demonstration sets: the queue knows the machine's alone. */
  secondsUntil(moment: Date): number {
    return this.clock.secondsUntil(moment);
  }

  /** Whether it can still be taken back. */
  isOpen({ undoneAt, releaseAt }: Pick<MailBatch, 'undoneAt' | 'releaseAt'>): boolean {
    return undoneAt === null && this.#now() < releaseAt;
  }

  #now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }
}
