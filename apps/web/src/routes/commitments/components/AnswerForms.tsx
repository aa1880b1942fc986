import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { TEXT_LIMITS } from '@mesa/domain/limits';
import { Button } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
import { Field } from '@mesa/ui/Field';
import { FormActions } from '@mesa/ui/FormActions';
import { Stack } from '@mesa/ui/Stack';
import type { FormFault } from '../../../session/mutate.js';
import type { Contestations_contestationFragment } from './Contestations.generated.js';
import { LimitedText } from './LimitedText.js';

interface AnswerFormsProps {
  readonly contestations: readonly Contestations_contestationFragment[];
  readonly fault: FormFault | undefined;
}

/** Who answers for the milestone answers each contestation once. */
export function AnswerForms({ contestations, fault }: AnswerFormsProps) {
  const { t } = useTranslation('commitments');
  return contestations.map(({ id, version, reason }) => {
    const sent = fault?.values['contestationId'] === id ? fault.values : {};
    return (
      <Details summary={t('contest.answerTo', { reason: reason.length > 80 ? `${reason.slice(0, 79)}…` : reason })} open={sent['answer'] !== undefined} key={id}>
        <Form method="post" noValidate>
          <Stack gap="l">
            <input type="hidden" name="contestationId" value={id} />
            <input type="hidden" name="version" value={version} />
            <Field id={`answer-${id}`} name="answer" label={t('contest.answer')}>
              {(control) => <LimitedText {...control} max={TEXT_LIMITS.response.max} defaultValue={sent['answer']} />}
            </Field>
            <FormActions consequence={t('contest.answerConsequence')}>
              <Button name="act" value="answer">{t('contest.sendAnswer')}</Button>
            </FormActions>
          </Stack>
        </Form>
      </Details>
    );
  });
}
