import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { Link } from '@mesa/ui/Link';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../i18n/use-language.js';
import { FormFaults } from '../../layout/FormFaults.js';
import { type FormFault, refused, requireReader, signedForm } from '../../session/mutate.js';
import { notFound, query } from '../../session/query.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { LiveRoll } from './components/LiveRoll.js';
import { QuorumSentence } from './components/QuorumSentence.js';
import styles from './components/Roll.module.css';
import { RollOthers } from './components/RollOthers.js';
import { RollSeat } from './components/RollSeat.js';
import { rollGroups, rollLines } from './components/roll-groups.js';
import { meetingName } from './components/meeting-words.js';
import { useLiveRoll } from './components/use-live-roll.js';
import { meetingDeskPath, signaturesPath } from './meeting-desk-path.js';
import { keepRoll } from './keep-roll.js';
import { PresenceDocument } from './Presence.generated.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const { meetingForum } = await query(context, PresenceDocument, { id: params['meeting'] ?? '' });
  return { held: meetingForum, roll: meetingForum.roll ?? notFound(context), key: crypto.randomUUID() };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const result = await keepRoll(context, params['meeting'] ?? '', await signedForm(context, request));
  if (result && 'fault' in result) return refused(result.fault);
  return redirect(new URL(request.url).pathname.replace(/\.data$/, ''));
}

/** The roll as its clerk keeps it, with the quorum always in sight. */
export default function PresenceRoute() {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const { held, roll, key } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { readonly fault?: FormFault } | undefined)?.fault;
  const { forum, meeting } = held;
  const name = meetingName(t, held);
  const news = useLiveRoll(held.id, key);
  const groups = rollGroups(t, roll.seats, forum.benches);
  const labels = { personId: t('page.who'), personName: t('presence.otherName'), at: t('presence.at'), from: t('presence.from'), until: t('presence.until'), namedById: t('presence.deputyBy'), reason: t('presence.reason'), seatId: t('page.seat'), capacity: t('presence.otherCapacity') };
  return (
    <ForumFrame forum={forum} mayManage>
      <title>{t('presence.title', { name })}</title>
      <Page density="desk">
        <PageHeader kicker={<Breadcrumbs label={t('presence.back')} items={[{ href: meetingDeskPath(language, forum.jurisdiction.slug, forum.slug, held.id), label: name }]} />} title={t('presence.title', { name })} lead={t('presence.lead')} note={<Link href={signaturesPath(language, forum.jurisdiction.slug, forum.slug, held.id)}>{t('signatures.print')}</Link>} />
        <FormFaults fault={fault} key={fault?.requestId} labels={labels} />
        <div className={styles.quorum} role="status" aria-label={t('presence.quorumNow')}>
          <strong>
            <QuorumSentence quorum={news?.quorum ?? held.quorum} tense="now" />
          </strong>
          {meeting.openedAt === null && <p>{t('presence.notOpen')}</p>}
        </div>
        <LiveRoll now={news?.roll ? rollLines(news.roll) : null} shown={rollLines(roll)} />
        {groups.map(({ id, title, seats }) => (
          <Section id={id} key={id} title={title}>
            <ul className={styles.seats}>
              {seats.map((seat) => (
                <RollSeat formKey={key} key={seat.seatId} seat={seat} timeZone={meeting.timeZone} />
              ))}
            </ul>
          </Section>
        ))}
        <RollOthers fault={fault} formKey={key} others={roll.others} timeZone={meeting.timeZone} />
      </Page>
    </ForumFrame>
  );
}
