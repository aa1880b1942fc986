import { circularDelivery } from '@mesa/domain/circulars';
import { invalid, notFound } from '@mesa/domain/errors';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { authorize, authorizeReading } from '../auth/authorize.js';
import { type ForumPlace, PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { WriteService } from '../database/write.service.js';
import { Document } from '../documents/document.entity.js';
import { Bench } from '../forums/bench.entity.js';
import { Forum } from '../forums/forum.entity.js';
import { type ConnectionArgs, keysetOf, type Page, pageOf } from '../graphql/pagination.js';
import { MailBatch } from '../mail/mail-batch.entity.js';
import { MailBatchService } from '../mail/mail-batch.service.js';
import { NotificationService } from '../notifications/notification.service.js';
import { CircularDocument } from './circular-document.entity.js';
import { CircularRecipient } from './circular-recipient.entity.js';
import { Circular } from './circular.entity.js';
import type { SendCircularInput } from './circular.input.js';
import type { CircularProofModel } from './circular.model.js';
import { readCirculars, sendCircular } from './circular.policy.js';
import { circularsOf, isOut, peopleOf, type Reach, reachOf, recipientsOf, repliesTo } from './circular.repository.js';

/** What the secretariat writes to many: sent once, kept, and proven. */
@Injectable()
export class CircularService implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly writes: WriteService,
    private readonly places: PlaceService,
    private readonly batches: MailBatchService,
    private readonly notifications: NotificationService,
    private readonly clock: ClockService,
  ) {}

  /** One that is taken back stays with the secretariat, and nobody else ever sees it. */
  onModuleInit(): void {
    this.batches.register('circular', { policy: sendCircular, undone: async () => true });
  }

  /** @throws FORBIDDEN, NOT_FOUND, INVALID benchId, isPublic, documentIds, audience (nobody is in it) */
  async send(viewer: Viewer, input: SendCircularInput): Promise<Circular> {
    const place = await this.places.ofForum(input.forumId);
    const { role } = authorize(viewer, sendCircular, place);
    return this.writes.once(viewer, { entity: Circular, operation: 'sendCircular', input }, async ({ manager, audit }) => {
      // Numbers are given one after the other.
      await manager.findOneOrFail(Forum, { where: { id: place.forumId }, lock: { mode: 'pessimistic_write' } });
      await assertInput(manager, place, input);
      const benchId = input.benchId ?? null;
      const people = await peopleOf(manager, { forumId: place.forumId, today: place.today, audience: input.audience, benchId });
      if (people.length === 0) throw invalid({ audience: 'required' });
      const id = uuidv7();
      const batch = await this.batches.open(manager, { forumId: place.forumId, subjectType: 'circular', subjectId: id });
      const { subject, text, language, audience, isPublic } = input;
      const number = (await manager.countBy(Circular, { forumId: place.forumId })) + 1;
      const circular = await manager.save(manager.create(Circular, { id, forumId: place.forumId, number, subject, text, language, audience, benchId, isPublic, sentById: viewer.account?.personId ?? null, sentAt: this.#now(), batchId: batch.id }));
      await manager.save(input.documentIds.map((documentId) => manager.create(CircularDocument, { circularId: id, documentId })));
      await manager.save(people.map(({ personId }) => manager.create(CircularRecipient, { circularId: id, personId })));
      const recipients = people.map(({ personId, takesPart }) => ({ personId, why: takesPart ? (audience === 'bench' ? 'on_bench' : 'takes_part') : 'follows' }) as const);
      await this.notifications.tell(manager, { kind: 'circular', forumId: place.forumId, objectType: 'circular', objectId: id, recipients, batch });
      await audit({ act: 'send_circular', objectType: 'circular', objectId: id, forumId: place.forumId, role, after: { number, subject, audience, benchId, isPublic, people: people.length } });
      return circular;
    });
  }

  async list(viewer: Viewer, forumId: string, { first, after }: ConnectionArgs): Promise<Page<Circular>> {
    const [before = null] = keysetOf(after, 1) ?? [];
    const found = await circularsOf(this.dataSource, forumId, await this.#sees(viewer, forumId), this.#now(), { first, before: typeof before === 'number' ? before : null });
    return pageOf(found, first, ({ number }) => [number]);
  }

  /** @throws NOT_FOUND for who may not read it, and for anybody but the secretariat before it is out */
  async byNumber(viewer: Viewer, forumId: string, number: number): Promise<Circular> {
    const sees = await this.#sees(viewer, forumId);
    const circular = await this.dataSource.manager.findOneBy(Circular, { forumId, number });
    if (!circular || !(circular.isPublic || sees.papers) || !(sees.all || (await isOut(this.dataSource, circular, this.#now())))) throw notFound();
    return circular;
  }

  /** Whom each audience would reach now. @throws NOT_FOUND for anybody but the secretariat */
  async reach(viewer: Viewer, forumId: string): Promise<Reach[]> {
    const place = await this.places.ofForum(forumId);
    authorizeReading(viewer, sendCircular, place);
    return reachOf(this.dataSource, forumId, place.today);
  }

  /** @throws NOT_FOUND for anybody but the secretariat */
  async proof(viewer: Viewer, circularId: string): Promise<CircularProofModel> {
    const circular = await this.dataSource.manager.findOneBy(Circular, { id: circularId });
    if (!circular) throw notFound();
    authorizeReading(viewer, sendCircular, await this.places.ofForum(circular.forumId));
    const [batch, recipients, replies] = [await this.dataSource.manager.findOneByOrFail(MailBatch, { id: circular.batchId }), await recipientsOf(this.dataSource, circularId), await repliesTo(this.dataSource, circularId)];
    return { batch, isHeld: batch.undoneAt === null && this.#now() < batch.releaseAt, recipients: recipients.map((row) => ({ ...row, delivery: circularDelivery(row) })), replies };
  }

  async #sees(viewer: Viewer, forumId: string): Promise<{ papers: boolean; all: boolean }> {
    const place = await this.places.ofForum(forumId);
    return { papers: readCirculars(viewer, place).roles.length > 0, all: sendCircular(viewer, place).roles.length > 0 };
  }

  #now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }
}

/** What goes to everyone is public; what goes with it must be readable by whoever reads it. */
async function assertInput(manager: EntityManager, { forumId }: ForumPlace, { audience, benchId, isPublic, documentIds }: SendCircularInput): Promise<void> {
  if ((audience === 'bench') !== Boolean(benchId)) throw invalid({ benchId: benchId ? 'unknown' : 'required' });
  if (benchId && !(await manager.existsBy(Bench, { id: benchId, forumId }))) throw notFound();
  if (audience === 'everyone' && !isPublic) throw invalid({ isPublic: 'required' });
  if (new Set(documentIds).size < documentIds.length) throw invalid({ documentIds: 'malformed' });
  const readable = await manager.countBy(Document, { id: In(documentIds), forumId, visibility: In(isPublic ? ['public'] : ['public', 'forum']) });
  if (readable < documentIds.length) throw invalid({ documentIds: 'unknown' });
}
