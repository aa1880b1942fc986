import { notFound } from '@mesa/domain/errors';
import type { EntityManager } from 'typeorm';

import { Evidence } from '../commitments/evidence.entity.js';
import { StatusStatement } from '../commitments/status-statement.entity.js';
import { Document } from '../documents/document.entity.js';
import type { PlanPlace } from '../plans/plan-place.service.js';
import type { EvidenceInput } from './statement.input.js';

/** The statement, held until the transaction ends. @throws NOT_FOUND */
export async function lockStatement(manager: EntityManager, id: string): Promise<StatusStatement> {
  const statement = await manager.findOne(StatusStatement, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!statement) throw notFound();
  return statement;
}

interface Submitter {
  readonly personId: string | null;
  readonly isPublished: boolean;
}

/** Links as documents of the plan's repository; those of a draft are public when it is. Gives their ids. */
export async function addLinks(manager: EntityManager, statementId: string, { jurisdictionId, forumId }: PlanPlace, links: readonly EvidenceInput[], { personId, isPublished }: Submitter): Promise<string[]> {
  const ids: string[] = [];
  for (const { title, url, note = null, language } of links) {
    const document = await manager.save(manager.create(Document, { jurisdictionId, forumId, kind: 'evidence', visibility: isPublished ? 'public' : 'forum', title, url, language, uploadedById: personId }));
    await manager.save(manager.create(Evidence, { statementId, documentId: document.id, note, language }));
    ids.push(document.id);
  }
  return ids;
}

/** What proves a statement is public once the statement is. Gives the ids of its documents. */
export async function publishEvidence(manager: EntityManager, statementId: string): Promise<string[]> {
  await manager.query(`update document d set visibility = 'public', version = d.version + 1 from evidence e where e.statement_id = $1 and e.document_id = d.id and d.visibility = 'forum'`, [statementId]);
  const proofs = await manager.findBy(Evidence, { statementId });
  return proofs.map(({ documentId }) => documentId);
}
