import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { label, OVERDUE_LABEL } from '@mesa/domain/labels';
import { Button } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
import { Field } from '@mesa/ui/Field';
import { Select, type SelectOption } from '@mesa/ui/Select';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { capitalised } from '../capitalised.js';
import { LEDGER_STANDINGS, type LedgerChoice, type LedgerStanding } from '../ledger-filter.js';
import type { LedgerFigures_planFragment } from './LedgerFigures.generated.js';
import { useLedgerNames } from './use-ledger-names.js';

interface LedgerFilterProps {
  readonly choice: LedgerChoice;
  readonly plan: LedgerFigures_planFragment;
}

/** By how they stand; by unit, commitment, phase and sector behind a press. Each offers what the ledger holds. */
export function LedgerFilter({ choice, plan }: LedgerFilterProps) {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  const options = useOptions(plan);
  const standing = (one: LedgerStanding): string => (one === 'overdue' ? OVERDUE_LABEL[language] : one === 'due' ? t('ledger.dueStill') : label('commentState', one, language));
  const select = (name: keyof LedgerChoice, of: readonly SelectOption[], placeholder = t('ledger.any')) =>
    of.length > 1 && (
      <Field name={name} label={t(`ledger.filter.${name}`)} optional="">
        {(control) => <Select {...control} defaultValue={choice[name] ?? ''} placeholder={placeholder} width="half" options={of} />}
      </Field>
    );
  return (
    <Form method="get">
      <Stack gap="m">
        {select('state', LEDGER_STANDINGS.map((one) => ({ value: one, label: capitalised(standing(one)) })), t('ledger.anyState'))}
        <Details summary={t('ledger.more')} open={[choice.unit, choice.commitment, choice.phase, choice.sector].some((one) => one !== null)}>
          <Stack gap="m">
            {(['unit', 'commitment', 'phase', 'sector'] as const).map((name) => <div key={name}>{select(name, options[name])}</div>)}
          </Stack>
        </Details>
        <p>
          <Button>{t('ledger.apply')}</Button>
        </p>
      </Stack>
    </Form>
  );
}

function useOptions(plan: LedgerFigures_planFragment): Readonly<Record<Exclude<keyof LedgerChoice, 'state'>, readonly SelectOption[]>> {
  const names = useLedgerNames();
  return {
    unit: plan.responseFiguresByUnit.flatMap(({ unit }) => (unit === null ? [] : [{ value: unit.id, label: unit.name }])),
    commitment: plan.responseFiguresByCommitment.flatMap(({ commitment }) => (commitment === null ? [] : [{ value: commitment.id, label: names.commitment(commitment) }])),
    phase: plan.responseFiguresByPhase.flatMap(({ phase }) => (phase === null ? [] : [{ value: phase.id, label: names.phase(phase) }])),
    sector: plan.responseFiguresBySector.flatMap(({ sector }) => (sector === null ? [] : [{ value: sector, label: names.sector(sector) }])),
  };
}
