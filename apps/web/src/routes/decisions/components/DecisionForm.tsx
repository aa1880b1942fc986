import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { label } from '@mesa/domain/labels';
import { DECISION_METHODS, DECISION_RESULTS } from '@mesa/domain/vocabulary';
import { Button } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
import { FormActions } from '@mesa/ui/FormActions';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import type { FormFault } from '../../../session/mutate.js';
import { AreaField } from '../../meetings/components/AreaField.js';
import { ChoiceField } from '../../meetings/components/ChoiceField.js';
import { InputField } from '../../meetings/components/InputField.js';

interface DecisionFormProps {
  readonly agenda: readonly { readonly id: string; readonly title: string }[];
  readonly benches: readonly { readonly id: string; readonly name: string }[];
  readonly formKey: string;
  readonly fault: FormFault | undefined;
}

const VOTES = ['inFavour', 'against', 'abstained'] as const;

/** What was decided, how, and with which votes. */
export function DecisionForm({ agenda, benches, formKey, fault }: DecisionFormProps) {
  const { t } = useTranslation('decisions');
  const language = useLanguage();
  return (
    <Form method="post">
      <Stack>
        <HiddenKey value={formKey} />
        <AreaField fault={fault} label={t('outcomes.text')} name="text" required />
        <ChoiceField fault={fault} label={t('outcomes.agendaItemId')} name="agendaItemId" none={t('outcomes.noItem')} options={agenda.map(({ id, title }) => ({ value: id, label: title }))} />
        <ChoiceField fault={fault} label={t('outcomes.method')} name="method" options={DECISION_METHODS.filter((method) => method !== 'unknown').map((method) => ({ value: method, label: label('decisionMethod', method, language) }))} />
        <ChoiceField fault={fault} label={t('outcomes.result')} name="result" options={DECISION_RESULTS.filter((result) => result !== 'unknown').map((result) => ({ value: result, label: label('decisionResult', result, language) }))} />
        <Details summary={t('outcomes.tally')}>
          <Stack>
            <p>{t('outcomes.tallyHint')}</p>
            {benches.map(({ id, name }) => VOTES.map((vote) => <InputField fault={fault} key={`${vote}-${id}`} label={t(`outcomes.${vote}`, { bench: name })} min={0} name={`${vote}-${id}`} type="number" width="short" />))}
          </Stack>
        </Details>
        <AreaField fault={fault} label={t('outcomes.dissent')} name="dissent" rows={2} />
        <InputField fault={fault} label={t('outcomes.officialNumber')} name="officialNumber" width="half" />
        <FormActions consequence={t('outcomes.lead')}>
          <Button name="act" value="decision" variant="primary">
            {t('outcomes.save')}
          </Button>
        </FormActions>
      </Stack>
    </Form>
  );
}
