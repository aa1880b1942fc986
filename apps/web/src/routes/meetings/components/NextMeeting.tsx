import { useTranslation } from 'react-i18next';

import { meetingPath } from '@mesa/domain/addresses';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { meetingName, meetingWhen } from './meeting-words.js';
import { MeetingState } from './MeetingState.js';
import type { NextMeeting_heldFragment } from './NextMeeting.generated.js';

export interface NextMeetingProps {
  readonly held: NextMeeting_heldFragment;
  readonly jurisdiction: string;
  readonly forum: string;
}

/** A coming meeting in a few lines: what it is for, what will be decided, when and where. */
export function NextMeeting({ held, jurisdiction, forum }: NextMeetingProps) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const { meeting } = held;
  return (
    <Stack gap="s">
      <p>
        <Link href={meetingPath(language, jurisdiction, forum, held.ordinal ?? 0)}>
          <OwnWords language={meeting.language}>{meetingName(t, held)}</OwnWords>
        </Link>
      </p>
      {meeting.purpose !== null && (
        <p>
          <OwnWords language={meeting.language}>{meeting.purpose}</OwnWords>
        </p>
      )}
      {meeting.whatWillBeDecided !== null && <p>{t('next.decides', { what: meeting.whatWillBeDecided })}</p>}
      <FactLine facts={[meetingWhen(t, meeting, language) ?? t('noDateYet'), meeting.place, <MeetingState key="state" state={meeting.state} />]} />
    </Stack>
  );
}
