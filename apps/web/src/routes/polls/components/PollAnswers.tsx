import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { Form } from 'react-router';

import { formatDay } from '@mesa/domain/local-time';
import { label } from '@mesa/domain/labels';
import { POLL_ANSWERS } from '@mesa/domain/vocabulary';
import { Button } from '@mesa/ui/Button';
import { FormActions } from '@mesa/ui/FormActions';
import { RadioGroup } from '@mesa/ui/RadioGroup';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { FormFaults } from '../../../layout/FormFaults.js';
import type { FormFault } from '../../../session/mutate.js';
import { answerName } from '../poll-input.js';
import { pollLabels, zoneInWords } from '../poll-words.js';
import { OwnTime } from './OwnTime.js';
import type { PollAnswers_inviteeFragment, PollAnswers_pollFragment } from './PollAnswers.generated.js';

interface PollAnswersProps {
  readonly poll: PollAnswers_pollFragment;
  readonly invitee: PollAnswers_inviteeFragment;
  readonly fault: FormFault | undefined;
  /** Sent along, unseen. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly submit: string;
  readonly consequence: string;
  readonly children?: ReactNode;
}

/** Each date with its three answers, of which one can be chosen; works without scripts. */
export function PollAnswers({ poll, invitee, fault, hidden, submit, consequence, children }: PollAnswersProps) {
  const { t } = useTranslation('polls');
  const language = useLanguage();
  const own = fault?.values['invitee'] === invitee.id ? fault : undefined;
  const answerTo = (optionId: string): string | undefined => own?.values[answerName(invitee.id, optionId)] ?? invitee.answers.find((one) => one.optionId === optionId)?.answer;
  return (
    <Form method="post">
      <Stack gap="l">
        <FormFaults fault={own} key={own?.requestId} labels={pollLabels(t, 0)} />
        {Object.entries({ ...hidden, invitee: invitee.id }).map(([name, value]) => (
          <input key={name} name={name} type="hidden" value={value} />
        ))}
        {children}
        {poll.options.map(({ id, day, from, startsAt }) => (
          <RadioGroup
            defaultValue={answerTo(id)}
            hint={
              <>
                {zoneInWords(t, poll.timeZone)} <OwnTime startsAt={startsAt} timeZone={poll.timeZone} />
              </>
            }
            key={id}
            legend={`${formatDay(day, language, { weekday: true })}, ${from}`}
            name={answerName(invitee.id, id)}
            options={POLL_ANSWERS.map((answer) => ({ value: answer, label: t(`answer.${answer}`, { word: label('pollAnswer', answer, language) }) }))}
          />
        ))}
        <FormActions consequence={consequence}>
          <Button name="act" value="answer" variant="primary">
            {submit}
          </Button>
        </FormActions>
      </Stack>
    </Form>
  );
}
