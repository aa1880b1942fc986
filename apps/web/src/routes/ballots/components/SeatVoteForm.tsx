import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { choicesOf } from '@mesa/domain/ballot-count';
import { label } from '@mesa/domain/labels';
import { Button } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
import { FormActions } from '@mesa/ui/FormActions';
import { RadioGroup } from '@mesa/ui/RadioGroup';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { AreaField } from '../../../layout/AreaField.js';
import { FormFaults } from '../../../layout/FormFaults.js';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import { useReason } from '../../../layout/use-reason.js';
import type { FormFault } from '../../../session/mutate.js';
import { ofSeat } from '../ballot-acts.js';
import type { OwnVotes_ballotFragment } from './OwnVotes.generated.js';

interface SeatVoteFormProps {
  readonly ballot: OwnVotes_ballotFragment;
  readonly seat: OwnVotes_ballotFragment['viewerSeats'][number];
  readonly fault: FormFault | undefined;
  readonly formKey: string;
}

/** The vote of one seat; or why it must not vote. */
export function SeatVoteForm({ ballot, seat, fault, formKey }: SeatVoteFormProps) {
  const { t } = useTranslation('ballots');
  const language = useLanguage();
  const reason = useReason();
  const { seatId } = seat;
  const name = seat.label || t('own.personal');
  const isConflict = fault?.values['act'] === 'conflict';
  const own = renamed(isConflict ? undefined : fault, { choice: ofSeat('choice', seatId), reason: ofSeat('reason', seatId) });
  const declared = renamed(isConflict ? fault : undefined, { reason: ofSeat('conflict', seatId) });
  const choice = ofSeat('choice', seatId);
  return (
    <Stack>
      <Form method="post">
        <Stack>
          <FormFaults fault={own} key={own?.requestId} labels={{ [choice]: t('own.choice'), [ofSeat('reason', seatId)]: t('own.reason') }} />
          {seat.replaces && <p>{t('own.replaces')}</p>}
          <HiddenKey value={`${formKey}-${seatId}`} />
          <input name="ballotId" type="hidden" value={ballot.id} />
          <input name="seatId" type="hidden" value={seatId} />
          <RadioGroup
            defaultValue={ballot.isSecret ? undefined : own?.values[choice]}
            error={own?.fields[choice] && reason(own.fields[choice])}
            legend={t('own.seat', { seat: name })}
            name={choice}
            options={choicesOf(ballot.method).map((value) => ({ value, label: <Capital>{label('ballotChoice', value, language)}</Capital> }))}
            required
          />
          {!ballot.isSecret && <AreaField fault={own} hint={t(ballot.method === 'consensus' ? 'own.objectionHint' : 'own.reasonHint')} label={t('own.reason')} name={ofSeat('reason', seatId)} rows={2} />}
          <FormActions consequence={t('own.says')}>
            <Button name="act" value="vote" variant="primary">{t('own.vote')}</Button>
          </FormActions>
        </Stack>
      </Form>
      <Details open={isConflict} summary={t('own.conflict')}>
        <Form method="post">
          <Stack>
            <FormFaults fault={declared} key={declared?.requestId} labels={{ [ofSeat('conflict', seatId)]: t('own.conflictReason') }} />
            <HiddenKey value={`${formKey}-${seatId}-conflict`} />
            <input name="ballotId" type="hidden" value={ballot.id} />
            <input name="seatId" type="hidden" value={seatId} />
            <AreaField fault={declared} label={t('own.conflictReason')} name={ofSeat('conflict', seatId)} required rows={2} />
            <FormActions consequence={t('own.conflictSays')}>
              <Button name="act" value="conflict" variant="danger">{t('own.declare')}</Button>
            </FormActions>
          </Stack>
        </Form>
      </Details>
    </Stack>
  );
}

const Capital = ({ children }: { children: string }) => <>{children.charAt(0).toUpperCase() + children.slice(1)}</>;

/** The fault by the names that the fields have on this page, where several seats have a form each. */
function renamed(fault: FormFault | undefined, names: Readonly<Record<string, string>>): FormFault | undefined {
  return fault && { ...fault, fields: Object.fromEntries(Object.entries(fault.fields).map(([path, why]) => [names[path] ?? path, why])) };
}
