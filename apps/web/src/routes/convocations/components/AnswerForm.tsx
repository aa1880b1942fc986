import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { label } from '@mesa/domain/labels';
import type { RsvpAnswer } from '@mesa/domain/vocabulary';
import { Button } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
import { Notice } from '@mesa/ui/Notice';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { AreaField } from '../../../layout/AreaField.js';
import { ChoiceField } from '../../../layout/ChoiceField.js';
import { FormFaults } from '../../../layout/FormFaults.js';
import type { FormFault } from '../../../session/mutate.js';
import type { AnswerForm_ownFragment } from './AnswerForm.generated.js';
import styles from './AnswerForm.module.css';

interface AnswerFormProps {
  readonly own: AnswerForm_ownFragment;
  /** What the form carries along: the link's token, or meeting, seat and key. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly mode: string;
  readonly fault: FormFault | undefined;
}

/** Says who will come, in one press; what else there is to say stands beside it. */
export function AnswerForm({ own, hidden, mode, fault }: AnswerFormProps) {
  const { t } = useTranslation('convocations');
  const language = useLanguage();
  const { rsvp, alternates, calledAlternateId } = own;
  const called = alternates.find(({ personId }) => personId === calledAlternateId);
  const answers: readonly RsvpAnswer[] = mode === 'in_person' ? ['attending', 'not_attending'] : mode === 'remote' ? ['attending_remotely', 'not_attending'] : ['attending', 'attending_remotely', 'not_attending'];
  return (
    <Form method="post">
      <Stack>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} name={name} type="hidden" value={value} />
        ))}
        <FormFaults fault={fault} key={fault?.requestId} labels={{ answer: t('answer.title'), note: t('answer.note'), accessNeeds: t('answer.needs'), alternateId: t('answer.alternate') }} />
        {rsvp && (
          <Notice kind="success" title={t('answer.kept', { answer: label('rsvpAnswer', rsvp.answer, language) })}>
            {rsvp.answer === 'not_attending' && called?.name ? t('answer.keptCalled', { name: called.name }) : t('answer.keptSays')}
          </Notice>
        )}
        {alternates.length > 0 && (
          <ChoiceField
            fault={fault}
            hint={t('answer.alternateHint')}
            label={t('answer.alternate')}
            name="alternateId"
            none={t('answer.nobody')}
            options={alternates.map(({ personId, name }) => ({ value: personId, label: name ?? t('answer.nameless') }))}
            value={calledAlternateId}
          />
        )}
        <div className={styles.answers}>
          {answers.map((answer) => (
            <Button key={answer} name="answer" value={answer} variant={answer === answers[0] ? 'primary' : 'secondary'}>
              {t(`answer.${answer}`)}
            </Button>
          ))}
        </div>
        <Details open={Boolean(own.accessNeeds ?? rsvp?.note)} summary={t('answer.more')}>
          <Stack>
            <AreaField fault={fault} hint={t('answer.needsHint')} label={t('answer.needs')} name="accessNeeds" rows={2} value={own.accessNeeds} />
            <AreaField fault={fault} hint={t('answer.noteHint')} label={t('answer.note')} name="note" rows={2} value={rsvp?.note} />
            <p>{t('answer.moreSays')}</p>
          </Stack>
        </Details>
      </Stack>
    </Form>
  );
}
