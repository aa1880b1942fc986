import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { forumPagePath } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { formatDay } from '@mesa/domain/local-time';
import { ENTRY_CHANNELS } from '@mesa/domain/vocabulary';
import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { FactLine } from '@mesa/ui/FactLine';
import { NavList } from '@mesa/ui/NavList';
import { Notice } from '@mesa/ui/Notice';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { ChoiceField } from '../../../layout/ChoiceField.js';
import { FormFaults } from '../../../layout/FormFaults.js';
import type { FormFault } from '../../../session/mutate.js';
import { ForumFrame } from '../../forums/components/ForumFrame.js';
import { EntryForm } from '../../manage/components/EntryForm.js';
import { LinesEntry } from '../../manage/components/LinesEntry.js';
import { DONE } from '../../manage/components/ManageFrame.js';
import { RowAct } from '../../manage/components/RowAct.js';
import { meetingDeskPath } from '../../meetings/meeting-desk-path.js';
import type { ManagePollQuery } from '../ManagePoll.generated.js';
import { pollDeskPath } from '../poll-desk-path.js';
import { dateInWords, pollLabels } from '../poll-words.js';
import { PollAbout } from './PollAbout.js';
import { PollAnswers } from './PollAnswers.js';
import { PollOptions } from './PollOptions.js';
import { PollPeople } from './PollPeople.js';
import { PollSeats } from './PollSeats.js';

interface PollDeskProps {
  readonly poll: ManagePollQuery['datePoll'];
  /** For whom the secretariat is writing an answer down. */
  readonly enteredFor: string | null;
  readonly fault: FormFault | undefined;
}

/** Where a poll stands, and everything that its secretariat does with it. */
export function PollDesk({ poll, enteredFor, fault }: PollDeskProps) {
  const { t } = useTranslation('polls');
  const language = useLanguage();
  const [search] = useSearchParams();
  const { forum, version, invitees } = poll;
  const polls = forumPagePath(language, forum.jurisdiction.slug, forum.slug, 'manage', 'polls');
  const entered = poll.isOpen ? invitees.find(({ id }) => id === enteredFor) : undefined;
  const ownFault = fault && !['answer', 'cancel'].includes(fault.values['act'] ?? '') ? fault : undefined;
  return (
    <ForumFrame forum={forum} mayManage>
      <Page density="desk">
        <PageHeader
          kicker={<Breadcrumbs items={[{ href: polls, label: t('manage.title') }]} label={t('manage.title')} />}
          title={poll.title}
          titleLang={poll.language}
          lead={useLead()(poll)}
          facts={<PollAbout poll={poll} />}
          note={<PollLinks poll={poll} />}
        />
        <Stack gap="xl">
          {search.has(DONE) && <Notice kind="success" title={t('desk.done')} />}
          <FormFaults fault={ownFault} key={ownFault?.requestId} labels={pollLabels(t, 0)} />
          <Section id="dates" title={t('options.title')} wide>
            <PollOptions
              act={poll.state === 'open' ? (option) => <RowAct act="close" consequence={t('close.consequence', { date: dateInWords(option, language), count: invitees.length })} hidden={{ version, optionId: option.id }} name={t('close.name', { date: dateInWords(option, language) })}>{t('close.short')}</RowAct> : undefined}
              poll={poll}
            />
          </Section>
          <Section id="seats" title={t('seats.title')} wide>
            <PollSeats poll={poll} />
          </Section>
          <Section id="people" title={t('people.title')} wide>
            <PollPeople poll={poll} />
          </Section>
          {entered && (
            <Section id="entry" title={t('people.enterFor', { person: entered.personName })}>
              <PollAnswers consequence={t('people.entryConsequence', { person: entered.personName })} fault={fault} hidden={{}} invitee={entered} poll={poll} submit={t('people.entrySave')}>
                <ChoiceField fault={fault} label={t('form.channel')} name="channel" options={ENTRY_CHANNELS.map((channel) => ({ value: channel, label: label('entryChannel', channel, language) }))} value="phone" />
              </PollAnswers>
            </Section>
          )}
          {poll.isOpen && <Reminding poll={poll} />}
          {poll.state === 'open' && (
            <Section id="cancel" title={t('cancel.title')}>
              <EntryForm act="cancel" consequence={t('cancel.consequence')} fault={fault} hidden={{ version }} labels={{ reason: t('form.reason') }} submit={t('cancel.save')}>
                <LinesEntry label={t('form.reason')} name="reason" required rows={2} />
              </EntryForm>
            </Section>
          )}
        </Stack>
      </Page>
    </ForumFrame>
  );
}

/** Where it stands, in one sentence. */
function useLead(): (poll: PollDeskProps['poll']) => string {
  const { t } = useTranslation('polls');
  const language = useLanguage();
  return ({ state, isOpen, deadlineOn, stateReason, seats }) => {
    if (state === 'closed') return t('lead.closed');
    if (state === 'cancelled') return t('desk.cancelled', { reason: stateReason ?? '' });
    const answered = t('desk.answered', { count: seats.filter(({ answers }) => answers.length > 0).length, seats: seats.length });
    return `${answered} ${t(isOpen ? 'desk.until' : 'desk.over', { day: formatDay(deadlineOn, language, { weekday: true }) })}`;
  };
}

/** To everybody who can be written to and has not answered, once a day. */
function Reminding({ poll: { version, remindedOn, invitees, forum } }: { readonly poll: PollDeskProps['poll'] }) {
  const { t } = useTranslation('polls');
  const waiting = invitees.filter(({ answeredAt, as, mailedAt }) => answeredAt === null && as !== null && mailedAt !== null).length;
  if (waiting === 0) return null;
  return (
    <Section id="remind" title={t('remind.title')}>
      {remindedOn === forum.jurisdiction.today ? <FactLine facts={[t('remind.today')]} /> : <EntryForm act="remind" consequence={t('remind.consequence', { count: waiting })} fault={undefined} hidden={{ version }} labels={{}} submit={t('remind.save')} />}
    </Section>
  );
}

function PollLinks({ poll: { id, state, meetingForumId, forum } }: { readonly poll: PollDeskProps['poll'] }) {
  const { t } = useTranslation('polls');
  const language = useLanguage();
  const { jurisdiction, slug } = forum;
  return (
    <NavList
      flow="column"
      items={[
        ...(state === 'open' ? [{ href: pollDeskPath(language, jurisdiction.slug, slug, id, 'edit'), label: t('desk.edit') }] : []),
        ...(meetingForumId === null ? [] : [{ href: meetingDeskPath(language, jurisdiction.slug, slug, meetingForumId), label: t('desk.meeting') }]),
        { href: `${forumPagePath(language, jurisdiction.slug, slug, 'polls')}/${id}`, label: t('desk.asRead') },
      ]}
      label={t('desk.links')}
    />
  );
}
