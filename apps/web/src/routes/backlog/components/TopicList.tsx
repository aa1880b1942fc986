import { useTranslation } from 'react-i18next';

import { meetingPath } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { formatDay, today } from '@mesa/domain/local-time';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { Details } from '@mesa/ui/Details';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import type { FormFault } from '../../../session/mutate.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { ChoiceEntry } from '../../manage/components/ChoiceEntry.js';
import { EntryForm } from '../../manage/components/EntryForm.js';
import { LinesEntry } from '../../manage/components/LinesEntry.js';
import type { MeetingLine_heldFragment } from '../../meetings/components/MeetingLine.generated.js';
import { meetingName, meetingWhen } from '../../meetings/components/meeting-words.js';
import { meetingDeskPath } from '../../meetings/meeting-desk-path.js';
import type { BacklogQuery } from '../Backlog.generated.js';

type Topic = BacklogQuery['forum']['backlogItems'][number];

interface Place {
  readonly address: { readonly jurisdiction: string; readonly forum: string };
  readonly timeZone: string;
  /** Whose agenda can still change, for the secretariat; null for everybody else. */
  readonly meetings: readonly MeetingLine_heldFragment[] | null;
  /** What the page's last form was refused for: shown at its own topic. */
  readonly fault: FormFault | undefined;
}

/** Topics, each with who asked for it and what became of it. */
export function TopicList({ items, ...place }: Place & { readonly items: readonly Topic[] }) {
  return (
    <Stack gap="l" list="ul">
      {items.map((item) => (
        <li id={item.id} key={item.id}>
          <TopicLine item={item} {...place} />
        </li>
      ))}
    </Stack>
  );
}

function TopicLine({ item, address, timeZone, meetings, fault }: Place & { readonly item: Topic }) {
  const { t } = useTranslation('backlog');
  const language = useLanguage();
  const { title, description, kind, createdAt, proposedByName, seatLabel, state, stateReason, commitmentTitle } = item;
  const day = formatDay(today(timeZone, new Date(createdAt)), language);
  return (
    <>
      <p><strong><OwnWords language={item.language}>{title}</OwnWords></strong></p>
      {description !== null && <p><OwnWords language={item.language}>{description}</OwnWords></p>}
      {stateReason !== null && <p>{t('declinedFor', { reason: stateReason })}</p>}
      <FactLine facts={[label('backlogState', state, language), label('agendaItemKind', kind, language), seatLabel ?? t('bySecretariat'), proposedByName, day, commitmentTitle, <MeetingLink address={address} item={item} key="meeting" />]} />
      {meetings !== null && state !== 'taken' && <Answering fault={fault?.values['backlogItemId'] === item.id ? fault : undefined} item={item} meetings={meetings} />}
    </>
  );
}

function MeetingLink({ item: { meetingForumId, ordinal }, address: { jurisdiction, forum } }: { readonly item: Topic; readonly address: Place['address'] }) {
  const { t } = useTranslation('backlog');
  const language = useLanguage();
  if (meetingForumId === null) return null;
  return <Link href={ordinal === null ? meetingDeskPath(language, jurisdiction, forum, meetingForumId) : meetingPath(language, jurisdiction, forum, ordinal)}>{ordinal === null ? t('inDraft') : t('inMeeting', { ordinal })}</Link>;
}

/** Onto an agenda, or why not. */
function Answering({ item: { id, version, state }, meetings, fault }: { readonly item: Topic; readonly meetings: readonly MeetingLine_heldFragment[]; readonly fault: FormFault | undefined }) {
  const { t } = useTranslation('backlog');
  const { t: words } = useTranslation('meetings');
  const language = useLanguage();
  const hidden = { backlogItemId: id, version };
  const nameOf = (held: MeetingLine_heldFragment): string => [meetingName(words, held), meetingWhen(words, held.meeting, language)].filter(Boolean).join(', ');
  const sent = fault?.values['act'];
  return (
    <>
      {meetings.length > 0 && (
        <Details open={sent === 'take'} summary={t('take.title')}>
          <EntryForm act="take" consequence={t('take.consequence')} fault={fault} hidden={hidden} labels={{ meetingForumId: t('take.meeting') }} prefix={`take-${id}-`} submit={t('take.save')}>
            <ChoiceEntry label={t('take.meeting')} name="meetingForumId" options={meetings.map((held) => ({ value: held.id, label: nameOf(held) }))} required />
          </EntryForm>
        </Details>
      )}
      {state === 'waiting' && (
        <Details open={sent === 'decline'} summary={t('decline.title')}>
          <EntryForm act="decline" consequence={t('decline.consequence')} fault={fault} hidden={hidden} labels={{ reason: t('decline.reason') }} prefix={`decline-${id}-`} submit={t('decline.save')}>
            <LinesEntry label={t('decline.reason')} name="reason" required rows={2} />
          </EntryForm>
        </Details>
      )}
    </>
  );
}
