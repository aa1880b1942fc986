import { useTranslation } from 'react-i18next';

import { meetingPath } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { Link } from '@mesa/ui/Link';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { ActionLine } from './ActionLine.js';
import type { Pending_heldFragment } from './Pending.generated.js';

interface PendingProps {
  readonly held: Pending_heldFragment;
  /** The session has opened: this is what was pending then. */
  readonly hasOpened: boolean;
  readonly jurisdiction: string;
  readonly forum: string;
}

/** What earlier meetings left open: it stands at the top of each agenda by itself until it is closed. */
export function Pending({ held: { pendingActions, meetingsWithoutMinutes }, hasOpened, jurisdiction, forum }: PendingProps) {
  const { t } = useTranslation('actions');
  const language = useLanguage();
  if (pendingActions.length === 0 && meetingsWithoutMinutes.length === 0) return null;
  return (
    <Section id="pending" title={t('pending.title')}>
      <Stack>
        <p>{t(hasOpened ? 'pending.then' : 'pending.now', { actions: t('pending.actions', { count: pendingActions.length }), minutes: t('pending.minutes', { count: meetingsWithoutMinutes.length }) })}</p>
        {meetingsWithoutMinutes.map(({ ordinal, meeting }) => (
          <p key={ordinal}>
            <Link href={meetingPath(language, jurisdiction, forum, ordinal ?? 0)}>{t('pending.noMinutes', { ordinal })}</Link>
            {meeting.title !== null && (
              <>
                {': '}
                <OwnWords language={meeting.language}>{meeting.title}</OwnWords>
              </>
            )}
          </p>
        ))}
        {pendingActions.map(({ action, state }) => (
          <Stack gap="s" key={action.id}>
            <ActionLine action={action} forum={forum} jurisdiction={jurisdiction} />
            {state !== action.state && <p>{t('pending.stood', { state: label('actionState', state, language) })}</p>}
          </Stack>
        ))}
      </Stack>
    </Section>
  );
}
