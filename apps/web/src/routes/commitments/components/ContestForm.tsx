import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { label } from '@mesa/domain/labels';
import { TEXT_LIMITS } from '@mesa/domain/limits';
import { Button } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
import { Field } from '@mesa/ui/Field';
import { FormActions } from '@mesa/ui/FormActions';
import { RadioGroup } from '@mesa/ui/RadioGroup';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import { SeatName } from '../../forums/components/SeatName.js';
import { LimitedText } from './LimitedText.js';
import type { StatementActsProps } from './StatementActs.js';

interface ContestFormProps extends Pick<StatementActsProps, 'own' | 'fault' | 'idempotencyKey'> {
  readonly statements: StatementActsProps['milestone']['latestStatements'];
}

/** A member disputes one of the statements shown, for a seat that is theirs. */
export function ContestForm({ statements, own, fault, idempotencyKey }: ContestFormProps) {
  const { t } = useTranslation('commitments');
  const language = useLanguage();
  const seats = own.commitment.plan.forums.flatMap(({ forum }) => forum.seats).filter(({ id }) => own.viewerCan.contestSeatIds.includes(id));
  const values = fault?.values ?? {};
  const contested = values['act'] === 'contest';
  return (
    <Details summary={t('contest.open_form')} open={contested}>
      <Form method="post" noValidate>
        <Stack gap="l">
          <HiddenKey value={idempotencyKey} />
          <RadioGroup name="statementId" legend={t('contest.which')} required defaultValue={values['statementId'] ?? (statements.length === 1 ? statements[0]?.id : undefined)} options={statements.map(({ id, author }) => ({ value: id, label: label('statementAuthor', author, language) }))} />
          <RadioGroup name="seatId" legend={t('contest.seat')} required defaultValue={values['seatId'] ?? (seats.length === 1 ? seats[0]?.id : undefined)} options={seats.map((seat) => ({ value: seat.id, label: <SeatName seat={seat} /> }))} />
          <Field name="reason" label={t('contest.reason')} hint={t('contest.reasonHint')}>
            {(control) => <LimitedText {...control} max={TEXT_LIMITS.reason.max} defaultValue={values['reason']} />}
          </Field>
          <FormActions consequence={t('contest.consequence')}>
            <Button name="act" value="contest">{t('contest.send')}</Button>
          </FormActions>
        </Stack>
      </Form>
    </Details>
  );
}
