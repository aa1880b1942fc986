import type { WordingState } from '@mesa/domain/amendment-state';
import { conflict } from '@mesa/domain/errors';
import { type EntityManager, In, type ObjectLiteral } from 'typeorm';

import { AuditValue } from '../audit/audit-value.entity.js';
import { Wording } from '../commitments/wording.entity.js';
import { setWordingState } from '../commitments/wording.repository.js';
import type { ImportAct } from './import-act.entity.js';
import { obstaclesOf } from './import-record-names.js';
import { type Removable, removeRows } from './import-removal.js';
import { ImportedRecord } from './imported-record.entity.js';

/** Puts back what an import changed, the last change first, and what the import before had said of it. */
export async function putBack(manager: EntityManager, batchId: string, acts: readonly ImportAct[], made: readonly Removable[]): Promise<void> {
  const states = await statesOf(manager, acts);
  await removeRows(manager, batchId, made.filter(({ isCorrection }) => isCorrection));
  for (const act of acts) {
    if (act.act !== 'changed') continue;
    if (act.formerObjectId === act.objectId) await putBackFields(manager, act);
    else await putBackWords(manager, act, states.get(act.objectId) ?? 'in_force');
    await manager.update(ImportedRecord, { sourceKey: act.sourceKey }, { objectId: act.formerObjectId ?? act.objectId, digests: act.formerDigests ?? {} });
  }
}

async function putBackFields(manager: EntityManager, { objectType, objectId, auditLogId }: ImportAct): Promise<void> {
  const kept = await manager.findOneBy(AuditValue, { auditLogId: auditLogId ?? '' });
  // Erased on somebody's request, or by its age: what stood there before is nobody's to say.
  if (!kept?.before) throw conflict('expired', { current: obstaclesOf([objectType]) });
  const entity = manager.connection.entityMetadatas.find(({ tableName }) => tableName === objectType)?.target;
  if (entity) await manager.update(entity, { id: objectId }, kept.before as ObjectLiteral);
}

/** How the corrected words stand before they go: the former stood so, in force or as drafts of a plan that is being written. */
async function statesOf(manager: EntityManager, acts: readonly ImportAct[]): Promise<ReadonlyMap<string, WordingState>> {
  const corrected = acts.flatMap(({ act, objectId, formerObjectId }) => (act === 'changed' && formerObjectId !== objectId ? [objectId] : []));
  return new Map((await manager.findBy(Wording, { id: In(corrected) })).map(({ id, state }) => [id, state]));
}

async function putBackWords(manager: EntityManager, { formerObjectId }: ImportAct, state: WordingState): Promise<void> {
  const former = await manager.findOneBy(Wording, { id: formerObjectId ?? '' });
  if (former) await setWordingState(manager, former, state);
}
