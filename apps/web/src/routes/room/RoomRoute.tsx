import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { meetingPagePath, meetingPath } from '@mesa/domain/addresses';
import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { Link } from '@mesa/ui/Link';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../i18n/use-language.js';
import { FormFaults } from '../../layout/FormFaults.js';
import { type FormFault, refused, requireReader, signedForm } from '../../session/mutate.js';
import { notFound, query } from '../../session/query.js';
import { Pending } from '../actions/components/Pending.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { AgendaList } from '../meetings/components/AgendaList.js';
import { meetingName } from '../meetings/components/meeting-words.js';
import { rollLines } from '../meetings/components/roll-groups.js';
import { meetingDeskPath } from '../meetings/meeting-desk-path.js';
import { CheckInForm } from './components/CheckInForm.js';
import { RoomQuorum } from './components/RoomQuorum.js';
import { RoomRoll } from './components/RoomRoll.js';
import { actInRoom } from './room-acts.js';
import { openRoom, roomAddress } from './room-place.js';
import { RoomDocument, RoomIdDocument } from './Room.generated.js';
import { useLiveRoom } from './use-live-room.js';

const CODE = /^\d{6}$/;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const { forum } = await query(context, RoomDocument, roomAddress(context, params));
  const code = new URL(request.url).searchParams.get('codigo') ?? '';
  return { forum, held: openRoom(context, forum.meeting), code: CODE.test(code) ? code : null, key: crypto.randomUUID() };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const { forum } = await query(context, RoomIdDocument, roomAddress(context, params));
  const result = await actInRoom(context, (forum.meeting ?? notFound(context)).id, form);
  if (result && 'fault' in result) return refused(result.fault);
  return redirect(new URL(request.url).pathname.replace(/\.data$/, ''));
}

/** The room of a meeting, for who attends: what is the case now, and what each may do. */
export default function RoomRoute() {
  const { t } = useTranslation('room');
  const meetings = useTranslation('meetings').t;
  const language = useLanguage();
  const { forum, held, code, key } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { readonly fault?: FormFault } | undefined)?.fault;
  const news = useLiveRoom(held.id, key);
  const now = { ...held, ...news };
  const room = { ...held.room, ...news?.room };
  const { state, agenda } = now.meeting;
  const { timeZone } = held.meeting;
  const place = [language, forum.jurisdiction.slug, forum.slug] as const;
  const name = meetingName(meetings, held);
  const labels = { code: t('own.code'), seatId: t('own.seat'), personName: meetings('presence.otherName'), capacity: meetings('presence.otherCapacity'), from: meetings('presence.from'), until: meetings('presence.until'), reason: meetings('presence.reason') };
  return (
    <ForumFrame forum={forum} mayManage={room.viewerRuns}>
      <title>{t('title', { name })}</title>
      <Page density="desk">
        <PageHeader
          kicker={<Breadcrumbs label={name} items={[{ href: meetingPath(...place, held.ordinal ?? 0), label: name }]} />}
          title={t('title', { name })}
          lead={t(`lead.${state}`)}
          note={room.viewerRuns && <RunnerLinks desk={meetingDeskPath(...place, held.id)} screen={meetingPagePath(...place, held.ordinal ?? 0, 'room', 'screen')} />}
        />
        <FormFaults fault={fault} key={fault?.requestId} labels={labels} />
        <RoomQuorum quorum={now.quorum} state={state} />
        <CheckInForm code={code} fault={fault} formKey={key} room={room} timeZone={timeZone} />
        <Pending forum={forum.slug} hasOpened={held.meeting.openedAt !== null} held={held} jurisdiction={forum.jurisdiction.slug} />
        <Section id="agenda" title={t('agenda.title')}>
          <AgendaList items={agenda} />
        </Section>
        {held.roll && <RoomRoll benches={forum.benches} fault={fault} formKey={key} news={news?.roll ? rollLines(news.roll) : null} roll={held.roll} timeZone={timeZone} />}
      </Page>
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
