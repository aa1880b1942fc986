import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { AGREED_MAJORITIES } from '@mesa/domain/ballot-count';
import { label } from '@mesa/domain/labels';
import { BALLOT_METHODS } from '@mesa/domain/vocabulary';
import { Button } from '@mesa/ui/Button';
import { FormActions } from '@mesa/ui/FormActions';
import { RadioGroup } from '@mesa/ui/RadioGroup';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { AreaField } from '../../../layout/AreaField.js';
import { ChoiceField } from '../../../layout/ChoiceField.js';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import type { FormFault } from '../../../session/mutate.js';

interface BallotFormProps {
  readonly fault: FormFault | undefined;
  readonly formKey: string;
  /** Fields of the occasion: the item it is under, or the last day. */
  readonly children: ReactNode;
}

/** Opening a ballot: what is decided, how, and whether it is secret. */
export function BallotForm({ fault, formKey, children }: BallotFormProps) {
  const { t } = useTranslation('ballots');
  const language = useLanguage();
  return (
    <Form method="post">
      <Stack>
        <HiddenKey value={formKey} />
        <AreaField fault={fault} hint={t('open.questionHint')} label={t('open.question')} name="question" required rows={3} />
        {children}
        <ChoiceField fault={fault} label={t('open.method')} name="ballotMethod" options={BALLOT_METHODS.toReversed().map((method) => ({ value: method, label: label('ballotMethod', method, language) }))} />
        <ChoiceField fault={fault} hint={t('open.majorityHint')} label={t('open.majority')} name="majority" none={t('open.majorityRules')} options={AGREED_MAJORITIES.map((majority) => ({ value: majority, label: label('decisionMethod', majority, language) }))} />
        <RadioGroup
          defaultValue={fault?.values['isSecret'] ?? 'no'}
          hint={t('open.secretHint')}
          legend={t('open.secret')}
          name="isSecret"
          options={[{ value: 'no', label: t('open.secretNo') }, { value: 'yes', label: t('open.secretYes') }]}
        />
        <FormActions consequence={t('open.says')}>
          <Button name="act" value="ballot" variant="primary">{t('open.act')}</Button>
        </FormActions>
      </Stack>
    </Form>
  );
}
