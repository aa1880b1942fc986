import { Injectable } from '@nestjs/common';
import { conflict } from '@mesa/domain/errors';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

import { type AuditEntry, recordAudit } from '../audit/record-audit.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { claimKey, settleKey } from '../idempotency/idempotency.js';

/** Deadlock and serialization failure: the transaction was undone whole and may be run again. */
const TRY_AGAIN = new Set(['40P01', '40001']);
const TRIES = 4;

/** What a write works with: one transaction, and its audit rows. */
export interface Transaction {
  readonly manager: EntityManager;
  audit(entry: AuditEntry): Promise<void>;
}

/** A write whose repetition with the same key has one effect and gives the same object. */
export interface Repeatable<Row extends ObjectLiteral> {
  readonly entity: EntityTarget<Row>;
  /** The mutation's name: the same key for another mutation is another request. */
  readonly operation: string;
  readonly input: { readonly idempotencyKey?: string | null | undefined };
}

/** Every change of the database goes through here: one transaction, its audit rows in it, repeated when PostgreSQL asks. */
@Injectable()
export class WriteService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: ClockService,
  ) {}

  /** Runs `work` in one transaction. */
  async run<Result>(viewer: Viewer, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    for (let tried = 1; ; tried += 1) {
      try {
        return await this.dataSource.transaction((manager) =>
          work({ manager, audit: (entry) => recordAudit(manager, viewer, this.clock.now(), entry) }),
        );
      } catch (error) {
        if (tried === TRIES || !TRY_AGAIN.has(sqlStateOf(error))) throw error;
      }
    }
  }

  /**
   * Runs `work` once per idempotency key and account, in the same transaction as the key: a repetition
   * gives the object as it is now, and the same key with other input is refused.
   */
  async once<Row extends ObjectLiteral & { id: string }>(viewer: Viewer, request: Repeatable<Row>, work: (transaction: Transaction) => Promise<Row>): Promise<Row> {
    return this.run(viewer, async (transaction) => {
      const { manager } = transaction;
      const claim = await claimKey(manager, viewer, request.operation, request.input);
      if (claim?.objectId) return manager.findOneByOrFail<Row>(request.entity, { id: claim.objectId } as never);
      const row = await work(transaction);
      if (claim) await settleKey(manager, claim, row.id);
      return row;
    });
  }
}

/** Refuses an edit of another version than the one that was read, with the newer one. */
export function assertVersion(row: { readonly version: number }, version: number): void {
  if (row.version !== version) throw conflict('stale_version', { current: { version: row.version } });
}

function sqlStateOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
