import { useTranslation } from 'react-i18next';

import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { ChoiceField } from '../../../layout/ChoiceField.js';
import type { FormFault } from '../../../session/mutate.js';
import { ballotPath } from '../../ballots/ballot-path.js';
import { BallotForm } from '../../ballots/components/BallotForm.js';
import { MeetingBallotLines } from '../../ballots/components/MeetingBallotLines.js';
import type { OutcomesQuery } from '../Outcomes.generated.js';

interface MeetingBallotsProps {
  readonly held: OutcomesQuery['meetingForum'];
  readonly fault: FormFault | undefined;
  readonly formKey: string;
}

/** The ballots of a meeting, and, while it is in session, opening another. */
export function MeetingBallots({ held, fault, formKey }: MeetingBallotsProps) {
  const { t } = useTranslation('ballots');
  const language = useLanguage();
  const { forum, meeting, ballots, ordinal } = held;
  return (
    <>
      <MeetingBallotLines ballots={ballots} path={(id) => ballotPath(language, forum.jurisdiction.slug, forum.slug, ordinal, id)} />
      {meeting.state === 'in_session' && (
        <Section id="ballot" title={t('open.title')}>
          <Stack>
            <p>{t('open.lead')}</p>
            <BallotForm fault={fault} formKey={formKey}>
              <ChoiceField fault={fault} label={t('open.item')} name="ballotItemId" none={t('open.noItem')} options={meeting.agenda.map(({ id, title }) => ({ value: id, label: title }))} />
            </BallotForm>
          </Stack>
        </Section>
      )}
    </>
  );
}
