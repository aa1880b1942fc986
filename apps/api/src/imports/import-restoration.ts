import { conflict } from '@mesa/domain/errors';
import type { EntityManager, ObjectLiteral } from 'typeorm';

import { AuditValue } from '../audit/audit-value.entity.js';
import { Wording } from '../commitments/wording.entity.js';
import { setWordingState } from '../commitments/wording.repository.js';
import type { ImportAct } from './import-act.entity.js';
import { obstaclesOf } from './import-record-names.js';
import { type Removable, removeRows } from './import-removal.js';
import { ImportedRecord } from './imported-record.entity.js';

/** Puts back what an import changed, the last change first, and what the import before had said of it. */
export async function putBack(manager: EntityManager, acts: readonly ImportAct[], made: readonly Removable[]): Promise<void> {
  await removeRows(manager, made.filter(({ isCorrection }) => isCorrection));
  for (const act of acts) {
    if (act.act !== 'changed') continue;
    if (act.formerObjectId === act.objectId) await putBackFields(manager, act);
    else await putBackWords(manager, act);
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

async function putBackWords(manager: EntityManager, { formerObjectId }: ImportAct): Promise<void> {
  const former = await manager.findOneBy(Wording, { id: formerObjectId ?? '' });
  if (former) await setWordingState(manager, former, 'in_force');
}
