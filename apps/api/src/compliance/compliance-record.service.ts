import { RECORD_SUBJECTS } from '@mesa/domain/compliance/record';
import { conflict, invalid, notFound } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import { authorize, authorizeReading } from '../auth/authorize.js';
import { type ForumPlace, PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { WriteService } from '../database/write.service.js';
import { Document } from '../documents/document.entity.js';
import { ComplianceRecord } from './compliance-record.entity.js';
import type { RecordComplianceInput, WithdrawComplianceRecordInput } from './compliance.input.js';
import { recordCompliance } from './compliance.policy.js';

/** What the data cannot know: acts done elsewhere, told by the secretariat with a proof. */
@Injectable()
export class ComplianceRecordService {
  constructor(
    private readonly places: PlaceService,
    private readonly writes: WriteService,
    private readonly clock: ClockService,
  ) {}

  /** @throws NOT_FOUND for a plan, commitment or document that is not of the forum, INVALID for a day ahead or without one proof */
  async record(viewer: Viewer, input: RecordComplianceInput): Promise<ComplianceRecord> {
    const place = await this.places.ofForum(input.forumId);
    const { role } = authorize(viewer, recordCompliance, place);
    assertWhole(input, place.today);
    return this.writes.once(viewer, { entity: ComplianceRecord, operation: 'recordCompliance', input }, async ({ manager, audit }) => {
      await assertOfForum(manager, place, input);
      const { kind, doneOn, language, planId = null, commitmentId = null, documentId = null, url = null, note = null } = input;
      const content = { kind, planId, commitmentId, doneOn, documentId, url, note: note === '' ? null : note, language };
      const record = await manager.save(manager.create(ComplianceRecord, { ...content, forumId: place.forumId, recordedById: viewer.account?.personId ?? null }));
      await audit({ act: 'record_compliance', objectType: 'compliance_record', objectId: record.id, role, forumId: place.forumId, after: content });
      return record;
    });
  }

  /** A mistaken one counts no more, and stays with the reason. @throws NOT_FOUND, CONFLICT wrong_state for one that was withdrawn */
  async withdraw(viewer: Viewer, input: WithdrawComplianceRecordInput): Promise<ComplianceRecord> {
    return this.writes.once(viewer, { entity: ComplianceRecord, operation: 'withdrawComplianceRecord', input }, async ({ manager, audit }) => {
      const record = await manager.findOne(ComplianceRecord, { where: { id: input.recordId }, lock: { mode: 'pessimistic_write' } });
      if (!record) throw notFound();
      const place = await this.places.ofForum(record.forumId, manager);
      authorizeReading(viewer, recordCompliance, place);
      const { role } = authorize(viewer, recordCompliance, place);
      if (record.withdrawnAt !== null) throw conflict('wrong_state', { current: 'withdrawn', allowed: [] });
      const withdrawal = { withdrawnAt: new Date(this.clock.now().epochMilliseconds), withdrawnById: viewer.account?.personId ?? null, withdrawalReason: input.reason };
      const withdrawn = await manager.save(manager.merge(ComplianceRecord, record, withdrawal));
      await audit({ act: 'withdraw_compliance_record', objectType: 'compliance_record', objectId: record.id, role, forumId: place.forumId, after: { reason: input.reason } });
      return withdrawn;
    });
  }
}

/** One proof, a day that has come, and what the kind is about. @throws INVALID */
function assertWhole({ kind, doneOn, planId, commitmentId, documentId, url }: RecordComplianceInput, today: string): void {
  if (doneOn > today) throw invalid({ doneOn: 'out_of_range' });
  const proofs = [documentId, url].filter(Boolean).length;
  if (proofs !== 1) throw invalid({ url: proofs === 0 ? 'required' : 'too_many' });
  const about = RECORD_SUBJECTS[kind];
  if ((about === 'plan') !== Boolean(planId)) throw invalid({ planId: about === 'plan' ? 'required' : 'malformed' });
  if ((about === 'commitment') !== Boolean(commitmentId)) throw invalid({ commitmentId: about === 'commitment' ? 'required' : 'malformed' });
}

/** @throws NOT_FOUND */
async function assertOfForum(manager: EntityManager, { forumId }: ForumPlace, { planId = null, commitmentId = null, documentId = null }: RecordComplianceInput): Promise<void> {
  if (documentId !== null && !(await manager.existsBy(Document, { id: documentId, forumId, visibility: 'public' }))) throw notFound();
  if (planId === null && commitmentId === null) return;
  const found: unknown[] = await manager.query(
    `select 1 from plan_forum x left join commitment k on k.plan_id = x.plan_id and k.id = $3 where x.forum_id = $1 and x.part = 'lead' and (x.plan_id = $2 or k.id is not null)`,
    [forumId, planId, commitmentId],
  );
  if (found.length === 0) throw notFound();
}
