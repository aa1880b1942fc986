import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { label } from '@mesa/domain/labels';
import { DECISION_METHODS, DECISION_RESULTS } from '@mesa/domain/vocabulary';
import { Button } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
import { FormActions } from '@mesa/ui/FormActions';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import type { FormFault } from '../../../session/mutate.js';
import { AreaField } from '../../../layout/AreaField.js';
import { ChoiceField } from '../../../layout/ChoiceField.js';
import { InputField } from '../../../layout/InputField.js';
import type { DecisionForm_decisionFragment } from './DecisionForm.generated.js';

interface DecisionFormProps {
  readonly benches: readonly { readonly id: string; readonly name: string }[];
  readonly fault: FormFault | undefined;
  /** Whether the page stays where it is scrolled to, as under a dialog. */
  readonly staysInPlace?: boolean;
  /** As it was written down, where it is corrected. */
  readonly decision?: DecisionForm_decisionFragment;
  readonly consequence: string;
  readonly save: string;
  /** Fields of the occasion: the item it was under, or the day. */
  readonly children: ReactNode;
}

const VOTES = ['inFavour', 'against', 'abstained'] as const;

/** What was decided, how, and with which votes. */
export function DecisionForm({ benches, fault, decision, consequence, save, staysInPlace = false, children }: DecisionFormProps) {
  const { t } = useTranslation('decisions');
  const language = useLanguage();
  const votesOf = (id: string) => decision?.tally.find(({ bench }) => bench === id);
  return (
    <Form method="post" preventScrollReset={staysInPlace}>
      <Stack>
        <AreaField fault={fault} label={t('outcomes.text')} name="text" required rows={5} value={decision?.text} />
        {children}
        <ChoiceField fault={fault} label={t('outcomes.method')} name="method" options={DECISION_METHODS.filter((method) => method !== 'unknown').map((method) => ({ value: method, label: label('decisionMethod', method, language) }))} value={decision?.method} />
        <ChoiceField fault={fault} label={t('outcomes.result')} name="result" options={DECISION_RESULTS.filter((result) => result !== 'unknown').map((result) => ({ value: result, label: label('decisionResult', result, language) }))} value={decision?.result} />
        <Details open={(decision?.tally.length ?? 0) > 0} summary={t('outcomes.tally')}>
          <Stack>
            <p>{t('outcomes.tallyHint')}</p>
            {benches.map(({ id, name }) => VOTES.map((vote) => <InputField fault={fault} key={`${vote}-${id}`} label={t(`outcomes.${vote}`, { bench: name })} min={0} name={`${vote}-${id}`} type="number" value={votesOf(id)?.[vote].toString()} width="short" />))}
          </Stack>
        </Details>
        <AreaField fault={fault} label={t('outcomes.dissent')} name="dissent" rows={2} value={decision?.dissent} />
        <InputField fault={fault} label={t('outcomes.officialNumber')} name="officialNumber" value={decision?.officialNumber} width="half" />
        <FormActions consequence={consequence}>
          <Button name="act" value="decision" variant="primary">
            {save}
          </Button>
        </FormActions>
      </Stack>
    </Form>
  );
}
