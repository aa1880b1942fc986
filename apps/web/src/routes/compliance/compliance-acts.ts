import type { RouterContextProvider } from 'react-router';

import { COMPLIANCE_RECORD_KINDS, RECORD_SUBJECTS } from '@mesa/domain/compliance/record';
import type { Language } from '@mesa/domain/vocabulary';
import { type FormFault, KEY_FIELD, mutate, textOf } from '../../session/mutate.js';
import { RecordComplianceDocument, WithdrawComplianceRecordDocument } from './Compliance.generated.js';

/** What was chosen: a kind, and the plan or commitment that it is about. */
function whatOf(form: FormData) {
  const [chosen, id = null] = (textOf(form, 'what') ?? '').split(':');
  const kind = COMPLIANCE_RECORD_KINDS.find((one) => one === chosen) ?? 'repository_updated';
  return { kind, planId: RECORD_SUBJECTS[kind] === 'plan' ? id : null, commitmentId: RECORD_SUBJECTS[kind] === 'commitment' ? id : null };
}

/** The secretariat's two acts on the page; null where it was done. */
export async function complianceAct(context: Readonly<RouterContextProvider>, form: FormData, forumId: string, language: Language): Promise<FormFault | null> {
  const result =
    textOf(form, 'act') === 'withdraw'
      ? await mutate(context, WithdrawComplianceRecordDocument, { input: { recordId: textOf(form, 'recordId') ?? '', reason: textOf(form, 'reason') ?? '', idempotencyKey: textOf(form, 'recordId') } }, form)
      : await mutate(
          context,
          RecordComplianceDocument,
          { input: { ...whatOf(form), forumId, doneOn: textOf(form, 'doneOn') ?? '', url: textOf(form, 'url'), documentId: textOf(form, 'documentId'), note: textOf(form, 'note'), language, idempotencyKey: textOf(form, KEY_FIELD) } },
          form,
        );
  return 'fault' in result ? result.fault : null;
}
