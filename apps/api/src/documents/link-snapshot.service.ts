import { SNAPSHOT_LIMITS } from '@mesa/domain/link-snapshot';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { ClockService } from '../clock/clock.service.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { type FetchedPage, fetchOutbound, type NotFetched } from '../files/outbound-fetch.js';
import { JobsService } from '../jobs/jobs.service.js';
import { Document } from './document.entity.js';
import { LinkSnapshot } from './link-snapshot.entity.js';

/** Keeps what links led to, so that proof that moves or changes is seen to have done so. */
@Injectable()
export class LinkSnapshotService {
  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly jobs: JobsService,
    private readonly clock: ClockService,
  ) {}

  /** In the transaction that published the links; each is asked for once. Nothing where the installation fetches nothing. */
  async ask(manager: EntityManager, documentIds: readonly string[]): Promise<void> {
    if (this.config.linkSnapshots === null || documentIds.length === 0) return;
    const documents = await manager.findBy(Document, { id: In([...documentIds]), visibility: 'public' });
    const links = documents.filter(({ url }) => url !== null).map(({ id }) => id);
    const asked: { id: string }[] = await manager.query(
      `insert into link_snapshot (id, document_id) select * from unnest($1::uuid[], $2::uuid[]) on conflict (document_id) do nothing returning id`,
      [links.map(() => uuidv7()), links],
    );
    for (const { id } of asked) await this.jobs.add(manager, 'link_snapshot', { snapshotId: id });
  }

  /** Outside of any transaction while it fetches; what another process has kept meanwhile stays. */
  async take(snapshotId: string): Promise<void> {
    const rules = this.config.linkSnapshots;
    const { manager } = this.dataSource;
    const waiting = await manager.findOneBy(LinkSnapshot, { id: snapshotId, state: 'waiting' });
    const document = waiting && (await manager.findOneBy(Document, { id: waiting.documentId }));
    if (!rules || !document?.url) return;
    const found = await fetchOutbound(document.url, { ...rules, userAgent: `MesaAbierta (+${this.config.publicUrl})` });
    await this.dataSource.transaction(async (within) => {
      const snapshot = await within.findOne(LinkSnapshot, { where: { id: snapshotId, state: 'waiting' }, lock: { mode: 'pessimistic_write' } });
      if (snapshot) await this.#keep(within, snapshot, found);
    });
  }

  async #keep(manager: EntityManager, snapshot: LinkSnapshot, found: FetchedPage | NotFetched): Promise<void> {
    const fetchedAt = new Date(this.clock.now().epochMilliseconds);
    if (found.outcome === 'kept') {
      const { title, mediaType, bytes: sizeBytes, hash: contentHash } = found;
      await manager.save(manager.merge(LinkSnapshot, snapshot, { state: 'kept', fetchedAt, title, mediaType, sizeBytes, contentHash }));
      return;
    }
    const retry = found.outcome === 'silent' ? SNAPSHOT_LIMITS.retrySeconds[snapshot.attempts] : undefined;
    if (retry !== undefined) {
      await manager.save(manager.merge(LinkSnapshot, snapshot, { attempts: snapshot.attempts + 1 }));
      await this.jobs.add(manager, 'link_snapshot', { snapshotId: snapshot.id }, retry);
      return;
    }
    await manager.save(manager.merge(LinkSnapshot, snapshot, { state: found.outcome === 'refused' ? 'refused' : 'gone', fetchedAt, reason: found.reason, httpStatus: found.status }));
  }
}
