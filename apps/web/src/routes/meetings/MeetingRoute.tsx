import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { forumPagePath, meetingPagePath, meetingPath, minutesPath } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../i18n/use-language.js';
import { apiContext } from '../../session/api-context.js';
import { type FormFault, KEY_FIELD, mutate, refused, signedForm, textOf } from '../../session/mutate.js';
import { notFound, query } from '../../session/query.js';
import { ballotPath } from '../ballots/ballot-path.js';
import { MeetingBallotLines } from '../ballots/components/MeetingBallotLines.js';
import { Pending } from '../actions/components/Pending.js';
import { AnswerForm } from '../convocations/components/AnswerForm.js';
import { answerIn } from '../convocations/answer-input.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { requireCurrentSlug } from '../forums/current-address.js';
import { DeputyForm } from './components/DeputyForm.js';
import { MeetingAbout } from './components/MeetingAbout.js';
import { MeetingAttendance } from './components/MeetingAttendance.js';
import { MeetingClock } from './components/MeetingClock.js';
import { MeetingOutcomes } from './components/MeetingOutcomes.js';
import { MeetingState } from './components/MeetingState.js';
import { meetingDay, meetingName, meetingWhen } from './components/meeting-words.js';
import { meetingDeskPath } from './meeting-desk-path.js';
import { AnswerConvocationDocument, MeetingDocument, NameOwnDeputyDocument, OwnMeetingDocument, type MeetingQuery, type OwnMeetingQuery } from './Meeting.generated.js';

const ORDINAL = /^[1-9]\d{0,8}$/;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const number = params['ordinal'] ?? '';
  if (!ORDINAL.test(number)) return notFound(context);
  const { forum } = await query(context, MeetingDocument, { jurisdiction: params['jurisdiction'] ?? '', slug: params['forum'] ?? '', ordinal: Number(number) });
  requireCurrentSlug(request, params['forum'], forum.slug);
  const held = forum.meeting ?? notFound(context);
  const own = context.get(apiContext).reader ? (await query(context, OwnMeetingDocument, { id: held.id })).meetingForum : null;
  return { forum, held, own, key: crypto.randomUUID() };
}

/** A member says whether they come, or names who stands in for their seat. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  if (form.has('answer')) {
    const input = { ...answerIn(form), meetingForumId: textOf(form, 'meetingForumId') ?? '', seatId: textOf(form, 'seatId'), idempotencyKey: textOf(form, KEY_FIELD) };
    const answered = await mutate(context, AnswerConvocationDocument, { input }, form);
    return 'fault' in answered ? refused(answered.fault) : redirect(new URL(request.url).pathname.replace(/\.data$/, ''));
  }
  const seat = { meetingForumId: textOf(form, 'meetingForumId') ?? '', seatId: textOf(form, 'seatId') ?? '' };
  const input = { ...seat, personId: null, personName: textOf(form, 'personName') ?? '', namedById: null, channel: null, documentId: null, idempotencyKey: textOf(form, KEY_FIELD) };
  const result = await mutate(context, NameOwnDeputyDocument, { input }, form);
  return 'fault' in result ? refused(result.fault) : redirect(new URL(request.url).pathname.replace(/\.data$/, ''));
}

type Held = NonNullable<MeetingQuery['forum']['meeting']>;

function useLead({ meeting }: Held): string {
  const { t } = useTranslation('meetings');
  const when = meetingWhen(t, meeting, useLanguage());
  if (meeting.state === 'held' && when === null) return t('page.lead.heldUndated');
  // "El mayo de 2021" is no Spanish: only a day takes the article.
  if (meeting.state === 'held' && meetingDay(meeting) === undefined) return t('page.lead.heldAbout', { when });
  return t(`page.lead.${meeting.state}`, { when: when ?? t('noDateYet') });
}

/** One meeting: what it is for, who came, what came of it. */
export default function MeetingRoute() {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const { forum, held, own, key } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { readonly fault?: FormFault } | undefined)?.fault;
  const { jurisdiction, slug } = forum;
  const { meeting } = held;
  const lead = useLead(held);
  const known = [meeting.kind !== 'unknown' && label('meetingKind', meeting.kind, language), meeting.mode !== 'unknown' && label('meetingMode', meeting.mode, language)];
  return (
    <ForumFrame forum={forum} mayManage={own?.viewerCan.edit}>
      <title>{`${meetingName(t, held)}: ${forum.name}, ${jurisdiction.name}`}</title>
      <Page>
        <PageHeader
          kicker={<Breadcrumbs label={t('title')} items={[{ href: forumPagePath(language, jurisdiction.slug, slug, 'meetings'), label: t('title') }]} />}
          title={meetingName(t, held)}
          lead={lead}
          facts={<FactLine facts={[<MeetingState key="state" state={meeting.state} />, meeting.title !== null && held.officialNumber, t('number', { ordinal: held.ordinal }), ...known, meeting.place]} />}
          note={<MeetingNote jurisdiction={jurisdiction.slug} held={held} own={own} today={jurisdiction.today} acta={minutesPath(language, jurisdiction.slug, slug, held.ordinal ?? 0)} room={meetingPagePath(language, jurisdiction.slug, slug, held.ordinal ?? 0, 'room')} manage={meetingDeskPath(language, jurisdiction.slug, slug, held.id)} />}
        />
        <MeetingAbout meeting={meeting} pending={<Pending forum={slug} hasOpened={meeting.openedAt !== null} held={held} jurisdiction={jurisdiction.slug} />} />
        {own !== null && <MeetingBallotLines ballots={own.ballots} path={(id) => ballotPath(language, jurisdiction.slug, slug, held.ordinal, id)} />}
        {own !== null && <OwnAnswers answers={own.viewerAnswers} fault={fault} held={held} formKey={key} />}
        {own !== null && own.viewerDeputySeats.length > 0 && <DeputyForm fault={fault} formKey={key} meetingForumId={held.id} seats={own.viewerDeputySeats} />}
        <MeetingAttendance state={meeting.state} quorum={held.quorumAtOpening} corrected={held.quorumCorrected?.present ?? null} events={held.quorumEvents} timeZone={meeting.timeZone} attendance={held.attendance} headcounts={held.headcounts} />
        <MeetingOutcomes state={meeting.state} decisions={held.decisions} actions={held.actions} documents={meeting.documents} jurisdiction={jurisdiction.slug} forum={slug} />
      </Page>
    </ForumFrame>
  );
}

/** While there is something to follow or to do in the room. */
const WITH_ROOM: readonly string[] = ['convened', 'in_session', 'adjourned'];

interface OwnAnswersProps {
  readonly answers: OwnMeetingQuery['meetingForum']['viewerAnswers'];
  readonly held: Held;
  readonly formKey: string;
  readonly fault: FormFault | undefined;
}

/** For who was convoked: a form for each seat that is theirs. */
function OwnAnswers({ answers, held, formKey, fault }: OwnAnswersProps) {
  const { t } = useTranslation('convocations');
  return answers.map((own) => {
    const seatId = own.seatId ?? '';
    return (
      <Section id={`answer-${seatId}`} key={seatId} title={answers.length > 1 ? t('answer.titleFor', { seat: own.seatLabel }) : t('answer.title')}>
        <AnswerForm fault={fault?.values['seatId'] === seatId && fault.values['answer'] ? fault : undefined} hidden={{ meetingForumId: held.id, seatId, [KEY_FIELD]: `${formKey}-${seatId}` }} mode={held.meeting.mode} own={own} />
      </Section>
    );
  });
}

interface MeetingNoteProps {
  readonly jurisdiction: string;
  readonly held: Held;
  readonly own: OwnMeetingQuery['meetingForum'] | null;
  readonly today: string;
  readonly acta: string;
  readonly room: string;
  readonly manage: string;
}

/** In the margin: the clock, reasons, and what this reader may do. */
function MeetingNote({ jurisdiction, held, own, today, acta, room, manage }: MeetingNoteProps) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const { state, stateReason, shortNoticeReason, scheduledOn } = held.meeting;
  return (
    <>
      {state === 'convened' && scheduledOn !== null && <MeetingClock day={scheduledOn} today={today} />}
      {held.minutes !== null && (
        <p>
          <Link href={acta}>{t('page.readMinutes')}</Link> · {label('minutesState', held.minutes.state, language)}
        </p>
      )}
      {held.otherForums.map(({ id, ordinal, forum }) => (
        <p key={id}>
          {t('joint.page')} <Link href={meetingPath(language, jurisdiction, forum.slug, ordinal ?? 0)}>{t('joint.theirs', { forum: forum.name, ordinal })}</Link>
        </p>
      ))}
      {stateReason !== null && <p>{t('page.reason', { reason: stateReason })}</p>}
      {shortNoticeReason !== null && <p>{t('page.shortNotice', { reason: shortNoticeReason })}</p>}
      {own?.access && (
        <p>
          <a href={own.access.joinUrl} rel="noreferrer">
            {t('page.join')}
          </a>
          . {t('page.joinSays')}
        </p>
      )}
      {own?.room && WITH_ROOM.includes(state) && (
        <p>
          <Link href={room}>{t('page.room')}</Link>
        </p>
      )}
      {own?.viewerCan.recordPresence && (
        <p>
          <Link href={manage}>{t('page.manage')}</Link>
        </p>
      )}
    </>
  );
}
