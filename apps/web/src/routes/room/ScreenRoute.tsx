import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router';

import { meetingPagePath } from '@mesa/domain/addresses';
import { type QrPath, qrPath } from '@mesa/domain/qr-path';
import { Link } from '@mesa/ui/Link';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { apiContext } from '../../session/api-context.js';
import { requireReader } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { meetingName } from '../meetings/components/meeting-words.js';
import { QrCode } from './components/QrCode.js';
import { RoomQuorum } from './components/RoomQuorum.js';
import styles from './components/Screen.module.css';
import { ScreenItem } from './components/ScreenItem.js';
import { ScreenSpeakers } from './components/ScreenSpeakers.js';
import { WallClock } from './components/WallClock.js';
import { openRoom, roomAddress } from './room-place.js';
import { ScreenDocument } from './Screen.generated.js';
import { useLiveRoom } from './use-live-room.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const { forum } = await query(context, ScreenDocument, roomAddress(context, params));
  const held = openRoom(context, forum.meeting);
  const language = languageOf(new URL(request.url).pathname);
  const address = context.get(apiContext).publicUrl + meetingPagePath(language, forum.jurisdiction.slug, forum.slug, held.ordinal ?? 0, 'room');
  const code = held.room.checkInCode;
  return { forum, held, address, qr: code && qrPath(`${address}?codigo=${code.code}`), key: crypto.randomUUID() };
}

/** Without scripts the page is asked for again while a code still holds. */
const AGAIN_SECONDS = 30;

/** The room for its wall: read from the last row, touched by nobody. */
export default function ScreenRoute() {
  const { t } = useTranslation('room');
  const meetings = useTranslation('meetings').t;
  const language = useLanguage();
  const { forum, held, address, qr, key } = useLoaderData<typeof loader>();
  const now = { ...held, ...useLiveRoom(held.id, key) };
  const name = meetingName(meetings, held);
  const room = now.room ?? held.room;
  const { checkInCode } = held.room;
  useCodeAgain(checkInCode?.until ?? null, held.room.now);
  return (
    <main className={styles.screen} id="main">
      <title>{t('screen.title', { name })}</title>
      <noscript>
        <meta content={String(AGAIN_SECONDS)} httpEquiv="refresh" />
      </noscript>
      <header className={styles.top}>
        <h1>
          <Link href={meetingPagePath(language, forum.jurisdiction.slug, forum.slug, held.ordinal ?? 0, 'room')}>{name}</Link>
        </h1>
        <p className={styles.clock}>
          <WallClock now={held.room.now} timeZone={held.meeting.timeZone} />
        </p>
      </header>
      <div className={styles.columns}>
        <div className={styles.main}>
          <ScreenItem items={room.items} lead={t(`lead.${now.meeting.state}`)} now={room.now} />
          <RoomQuorum events={now.quorumEvents} quorum={now.quorum} state={now.meeting.state} timeZone={held.meeting.timeZone} />
          <ScreenSpeakers speaking={room.speaking} waiting={room.waiting} />
        </div>
        {checkInCode && qr && <CheckInWall address={address} code={checkInCode.code} qr={qr} />}
      </div>
    </main>
  );
}

function CheckInWall({ code, address, qr }: { readonly code: string; readonly address: string; readonly qr: QrPath }) {
  const { t } = useTranslation('room');
  return (
    <section aria-labelledby="check-in" className={styles.side}>
      <h2 id="check-in">{t('screen.checkIn')}</h2>
      <QrCode label={t('screen.qr')} {...qr} />
      <div className={styles.block}>
        <p>{t('screen.orCode')}</p>
        <p className={styles.code}>{code}</p>
        <p>
          <small>{address.replace(/^https?:\/\//, '')}</small>
        </p>
      </div>
    </section>
  );
}

/** The code is new every minute: the page is asked for again just after. */
function useCodeAgain(until: string | null, now: string): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (until === null) return undefined;
    const timer = setTimeout(() => void revalidate(), Math.max(1_000, Date.parse(until) - Date.parse(now) + 250));
    return () => clearTimeout(timer);
  }, [until, now, revalidate]);
}
