import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { ATTENDANCE_STATEMENTS } from '@mesa/domain/vocabulary';
import { Details } from '@mesa/ui/Details';
import { Fieldset } from '@mesa/ui/Fieldset';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import type { FormFault } from '../../../session/mutate.js';
import type { MeetingForumFrameQuery } from '../ScheduleMeeting.generated.js';
import { ChoiceField } from '../../../layout/ChoiceField.js';
import { InputField } from '../../../layout/InputField.js';

type FramedForum = MeetingForumFrameQuery['forum'];

interface PastAttendanceFieldsProps {
  readonly benches: FramedForum['benches'];
  readonly seats: FramedForum['seats'];
  readonly fault: FormFault | undefined;
}

/** What a source says of who came: numbers, or the state of each seat. */
export function PastAttendanceFields({ benches, seats, fault }: PastAttendanceFieldsProps) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  return (
    <>
      <Fieldset hint={t('page.countsSay')} id="headcounts" legend={t('pastEntry.headcount')}>
        <Stack>
          {[{ id: 'total', name: t('pastEntry.headcountTotal') }, ...benches].map(({ id, name }) => (
            <InputField fault={fault} key={id} label={name} min={0} name={`attended-${id}`} type="number" width="short" />
          ))}
        </Stack>
      </Fieldset>
      <Details summary={t('pastEntry.attendance')}>
        <Stack>
          <p>{t('pastEntry.attendanceHint')}</p>
          {seats.map((seat) => (
            <ChoiceField
              fault={fault}
              key={seat.id}
              label={seat.label ?? seat.organization?.name ?? seat.groupLabel ?? t('page.personalSeat')}
              name={`attendance-${seat.id}`}
              options={ATTENDANCE_STATEMENTS.map((attendance) => ({ value: attendance, label: label('attendance', attendance, language) }))}
              value="not_recorded"
            />
          ))}
        </Stack>
      </Details>
    </>
  );
}
