import { record, toRecord } from '../../factories/compliance.factory.js';
import { bySecretariat, creates } from './office.js';
import type { Rows } from './table.js';

const toWithdraw = async (forumId: string, ask: Parameters<typeof record>[0]['secretariat']) => {
  const { data } = await record({ secretariat: ask }, toRecord(forumId));
  return { recordId: data?.recordCompliance.recordId, reason: 'Era de otra mesa' };
};

export const complianceRows: Rows = {
  recordCompliance: bySecretariat(async (_app, { forumId }) => toRecord(forumId), creates),
  withdrawComplianceRecord: bySecretariat((_app, { forumId, ask }) => toWithdraw(forumId, ask), { 'stale version': 'a record never changes but by its one withdrawal', 'wrong state': 'test/api/compliance/compliance.spec.ts: one that was withdrawn is refused' }),
};
