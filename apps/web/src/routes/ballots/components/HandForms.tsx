import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { choicesOf } from '@mesa/domain/ballot-count';
import { label } from '@mesa/domain/labels';
import { Button } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
import { FormActions } from '@mesa/ui/FormActions';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { ChoiceField } from '../../../layout/ChoiceField.js';
import { FormFaults } from '../../../layout/FormFaults.js';
import { InputField } from '../../../layout/InputField.js';
import type { FormFault } from '../../../session/mutate.js';
import type { ClerkPanel_ballotFragment } from './ClerkPanel.generated.js';

interface HandFormsProps {
  readonly ballot: ClerkPanel_ballotFragment;
  readonly seats: FormFault | undefined;
  readonly hands: FormFault | undefined;
}

const VOTES = ['inFavour', 'against', 'abstained'] as const;

/** A show of hands: whose they were, or how many of each bench. */
export function HandForms({ ballot, seats, hands }: HandFormsProps) {
  const { t } = useTranslation('ballots');
  const anyVoted = ballot.seats.some(({ hasVoted }) => hasVoted);
  return (
    <Section id="hands" title={t('clerk.hands')}>
      <Stack>
        <BySeat ballot={ballot} fault={seats} />
        {!anyVoted && <ByBench ballot={ballot} fault={hands} />}
      </Stack>
    </Section>
  );
}

interface FormProps {
  readonly ballot: ClerkPanel_ballotFragment;
  readonly fault: FormFault | undefined;
}

function BySeat({ ballot, fault }: FormProps) {
  const { t } = useTranslation('ballots');
  const language = useLanguage();
  const waiting = ballot.seats.filter(({ hasVoted, conflict }) => !hasVoted && conflict === null);
  const options = choicesOf(ballot.method).map((value) => ({ value, label: label('ballotChoice', value, language) }));
  if (waiting.length === 0) return null;
  return (
    <Details open={fault !== undefined} summary={t('clerk.bySeat')}>
      <Form method="post">
        <Stack>
          <FormFaults fault={fault} key={fault?.requestId} labels={{ seatId: t('seats.seat'), choice: t('own.choice') }} />
          <p>{t('clerk.bySeatHint')}</p>
          <input name="ballotId" type="hidden" value={ballot.id} />
          <input name="version" type="hidden" value={ballot.version} />
          {waiting.map(({ seatId, label: seat }) => (
            <ChoiceField fault={fault} key={seatId} label={seat || t('seats.personal')} name={`hand-${seatId}`} none={t('clerk.noChoice')} options={options} />
          ))}
          <FormActions consequence={t('clerk.seatsSay')}>
            <Button name="act" value="seats">{t('clerk.saveSeats')}</Button>
          </FormActions>
        </Stack>
      </Form>
    </Details>
  );
}

function ByBench({ ballot, fault }: FormProps) {
  const { t } = useTranslation('ballots');
  const benches = [...ballot.forum.benches, ...(ballot.seats.some(({ bench }) => bench === null) ? [{ id: 'none', name: t('seats.noBench') }] : [])];
  return (
    <Details open={fault !== undefined} summary={t('clerk.byBench')}>
      <Form method="post">
        <Stack>
          <FormFaults fault={fault} key={fault?.requestId} labels={{ hands: t('clerk.byBench') }} />
          <p>{t('clerk.byBenchHint')}</p>
          <input name="ballotId" type="hidden" value={ballot.id} />
          <input name="version" type="hidden" value={ballot.version} />
          {benches.map(({ id, name }) => VOTES.map((vote) => <InputField fault={fault} inputMode="numeric" key={`${vote}-${id}`} label={t(`clerk.${vote}`, { bench: name })} min={0} name={`${vote}-${id}`} type="number" width="short" />))}
          <FormActions>
            <Button name="act" value="hands">{t('clerk.saveHands')}</Button>
          </FormActions>
        </Stack>
      </Form>
    </Details>
  );
}
