import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { meetingPagePath, meetingPath } from '@mesa/domain/addresses';
import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { Link } from '@mesa/ui/Link';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { useLanguage } from '../../i18n/use-language.js';
import { FormFaults } from '../../layout/FormFaults.js';
import { type FormFault, refused, requireReader, signedForm } from '../../session/mutate.js';
import { notFound, query } from '../../session/query.js';
import { Pending } from '../actions/components/Pending.js';
import { ballotPath } from '../ballots/ballot-path.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { meetingName } from '../meetings/components/meeting-words.js';
import { rollLines } from '../meetings/components/roll-groups.js';
import { meetingDeskPath } from '../meetings/meeting-desk-path.js';
import { CheckInForm } from './components/CheckInForm.js';
import { CurrentItem } from './components/CurrentItem.js';
import { RoomAgenda } from './components/RoomAgenda.js';
import { RoomBallots } from './components/RoomBallots.js';
import { RoomQuorum } from './components/RoomQuorum.js';
import { RoomRoll } from './components/RoomRoll.js';
import { Speakers } from './components/Speakers.js';
import { WaitingNotice } from './components/WaitingNotice.js';
import { type Owner, ownersOf } from './outcome-owners.js';
import { actInRoom } from './room-acts.js';
import { openRoom, roomAddress } from './room-place.js';
import { RoomDocument, RoomIdDocument } from './Room.generated.js';
import { RoomOwnersDocument } from './RoomOwners.generated.js';
import { useHands } from './use-hands.js';
import { useLiveRoom } from './use-live-room.js';
import { useOpenBallots } from './use-open-ballots.js';
import { useWaitingActs } from './use-waiting-acts.js';

const CODE = /^\d{6}$/;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const address = roomAddress(context, params);
  const { forum } = await query(context, RoomDocument, address);
  const held = openRoom(context, forum.meeting);
  const { jurisdiction, slug } = address;
  const owners: Owner[] = held.viewerMayRecordDecision ? ownersOf(await query(context, RoomOwnersDocument, { jurisdiction, slug })) : [];
  const code = new URL(request.url).searchParams.get('codigo') ?? '';
  return { forum, held, owners, code: CODE.test(code) ? code : null, key: crypto.randomUUID() };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const { ordinal, ...place } = roomAddress(context, params);
  const { forum } = await query(context, RoomIdDocument, { ...place, ordinal });
  const result = await actInRoom(context, { ...place, meetingForumId: (forum.meeting ?? notFound(context)).id }, form);
  if (result && 'fault' in result) return refused(result.fault);
  if (result && 'understood' in result) return data({ understood: result.understood });
  return redirect(new URL(request.url).pathname.replace(/\.data$/, ''));
}

interface Answer {
  readonly fault?: FormFault;
  readonly understood?: string;
}

/** The room of a meeting, for who attends: what is the case now, and what each may do. */
export default function RoomRoute() {
  const { t } = useTranslation('room');
  const meetings = useTranslation('meetings').t;
  const language = useLanguage();
  const { forum, held, owners, code, key } = useLoaderData<typeof loader>();
  const { fault, understood = null } = (useActionData() as Answer | undefined) ?? {};
  const news = useLiveRoom(held.id, key);
  const now = { ...held, ...news };
  const room = { ...held.room, ...news?.room };
  const { state, version } = now.meeting;
  const { timeZone } = held.meeting;
  const mayRun = room.viewerRuns && state === 'in_session';
  const hands = useHands(held, room);
  const isOfVote = fault?.values['ballotId'] !== undefined; // its own form says what is wrong with it
  const ballots = useOpenBallots(held.ballots, now.ballots);
  const place = [language, forum.jurisdiction.slug, forum.slug] as const;
  const here = meetingPagePath(...place, held.ordinal ?? 0, 'room');
  const waiting = useWaitingActs({ path: here, address: meetingPagePath(...place, held.ordinal ?? 0, 'room', 'queue'), now: held.room.now, timeZone });
  const name = meetingName(meetings, held);
  const labels = { code: t('own.code'), seatId: t('own.seat'), line: t('outcome.label'), personName: meetings('presence.otherName'), capacity: meetings('presence.otherCapacity'), from: meetings('presence.from'), until: meetings('presence.until'), reason: meetings('presence.reason') };
  return (
    <ForumFrame forum={forum} mayManage={room.viewerRuns}>
      <title>{t('title', { name })}</title>
      <div onSubmitCapture={waiting.onSubmitCapture}>
        <Page density="desk">
          <PageHeader
            kicker={<Breadcrumbs label={name} items={[{ href: meetingPath(...place, held.ordinal ?? 0), label: name }]} />}
            title={t('title', { name })}
            lead={t(`lead.${state}`)}
            note={room.viewerRuns && <RunnerLinks desk={meetingDeskPath(...place, held.id)} screen={meetingPagePath(...place, held.ordinal ?? 0, 'room', 'screen')} />}
          />
          <FormFaults fault={isOfVote ? undefined : fault} key={fault?.requestId} labels={labels} />
          <WaitingNotice {...waiting} />
          <RoomQuorum events={now.quorumEvents} quorum={now.quorum} state={state} timeZone={timeZone} />
          <CheckInForm code={code} fault={fault} formKey={key} room={room} timeZone={timeZone} />
          <CurrentItem fault={fault} formKey={key} items={room.items} loaded={held.room.items} mayRun={mayRun} now={room.now} owners={owners} today={forum.jurisdiction.today} understood={understood} />
          <RoomBallots ballots={ballots} fault={fault} formKey={key} here={here} path={(id) => ballotPath(...place, held.ordinal, id)} />
          {state === 'in_session' && <Speakers formKey={key} hands={mayRun ? hands.all : []} mayRun={mayRun} own={hands.own} speaking={room.speaking} waiting={room.waiting} />}
          <Pending forum={forum.slug} hasOpened={held.meeting.openedAt !== null} held={held} jurisdiction={forum.jurisdiction.slug} />
          <RoomAgenda formKey={key} items={room.items} mayOrder={room.viewerRuns && ['convened', 'in_session', 'adjourned'].includes(state)} mayRun={mayRun} now={room.now} version={version} />
          {held.roll && <RoomRoll benches={forum.benches} fault={fault} formKey={key} news={news?.roll ? rollLines(news.roll) : null} roll={held.roll} timeZone={timeZone} />}
        </Page>
      </div>
    </ForumFrame>
  );
}

/** Where who runs the session goes from here. */
function RunnerLinks({ desk, screen }: { readonly desk: string; readonly screen: string }) {
  const { t } = useTranslation('room');
  return (
    <>
      <p>
        <Link href={screen}>{t('toScreen')}</Link>. {t('toScreenSays')}
      </p>
      <p>
        <Link href={desk}>{t('toDesk')}</Link>
      </p>
    </>
  );
}
