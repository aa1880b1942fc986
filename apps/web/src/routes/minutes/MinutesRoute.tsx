import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { label } from '@mesa/domain/labels';
import { formatPartialDate } from '@mesa/domain/partial-date';
import { forumPagePath, meetingPath } from '@mesa/domain/addresses';
import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { Button } from '@mesa/ui/Button';
import { EmptyState } from '@mesa/ui/EmptyState';
import { FactLine } from '@mesa/ui/FactLine';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { State } from '@mesa/ui/State';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { FormFaults } from '../../layout/FormFaults.js';
import { HiddenKey } from '../../layout/HiddenKey.js';
import { apiContext } from '../../session/api-context.js';
import { KEY_FIELD, mutate, refused, signedForm, textOf } from '../../session/mutate.js';
import { notFound, query } from '../../session/query.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { requireCurrentSlug } from '../forums/current-address.js';
import { ActaText } from './components/ActaText.js';
import { MinutesClock } from './components/MinutesClock.js';
import { MinutesSteps } from './components/MinutesSteps.js';
import { DraftMinutesDocument } from './DraftMinutes.generated.js';
import { minutesAbilities } from './minutes-abilities.js';
import { actaPaperPath, minutesAddress, minutesPagePath } from './minutes-address.js';
import { minutesSentence } from './minutes-words.js';
import { MinutesDocument } from './Minutes.generated.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const address = minutesAddress(context, params);
  const { forum } = await query(context, MinutesDocument, address);
  requireCurrentSlug(request, address.slug, forum.slug);
  const { meeting } = forum;
  if (!meeting) return notFound(context);
  return { forum, meeting, address, publicUrl: context.get(apiContext).publicUrl, can: await minutesAbilities(context, address), key: crypto.randomUUID() };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const input = { meetingForumId: textOf(form, 'meetingForumId') ?? '', language: null, idempotencyKey: textOf(form, KEY_FIELD) };
  const result = await mutate(context, DraftMinutesDocument, { input }, form);
  if ('fault' in result) return refused(result.fault);
  return redirect(minutesPagePath(languageOf(new URL(request.url).pathname), minutesAddress(context, params), 'edit'));
}

type Loaded = Awaited<ReturnType<typeof loader>>;

/** The acta as anyone reads it; before publication its state and its clock. */
export default function MinutesRoute() {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const loaded = useLoaderData<typeof loader>();
  const { forum, meeting, address, can } = loaded;
  const { minutes, minutesClock } = meeting;
  const { timeZone } = forum.jurisdiction;
  const title = t('title', { ordinal: address.ordinal });
  return (
    <ForumFrame forum={forum} mayManage={can.setUp}>
      <title>{`${title}: ${forum.name}, ${forum.jurisdiction.name}`}</title>
      <Page>
        <PageHeader
          kicker={
            <Breadcrumbs
              label={t('breadcrumbs')}
              items={[
                { href: forumPagePath(language, address.jurisdiction, forum.slug, 'meetings'), label: t('meetings') },
                { href: meetingPath(language, address.jurisdiction, forum.slug, address.ordinal), label: t('meeting', { ordinal: address.ordinal }) },
              ]}
            />
          }
          title={title}
          lead={minutesSentence(t, language, minutes, minutesClock, timeZone, meeting.meeting.state)}
          facts={<Facts address={address} meeting={meeting} />}
          note={minutesClock && <MinutesClock clock={minutesClock} state={minutes?.state ?? null} />}
        />
        {can.minutes && <MinutesSteps can={can.minutes} address={address} />}
        <Body loaded={loaded} />
        <p data-print-only>{`${loaded.publicUrl}${minutesPagePath(language, address)}`}</p>
      </Page>
    </ForumFrame>
  );
}

function Facts({ address, meeting: { meeting, officialNumber, minutes } }: Pick<Loaded, 'address' | 'meeting'>) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  return (
    <FactLine
      facts={[
        minutes && <State tone={minutes.state === 'published' ? 'good' : 'partial'} key="state">{label('minutesState', minutes.state, language)}</State>,
        meeting.heldOn && formatPartialDate(meeting.heldOn, language),
        officialNumber,
        minutes && minutes.chain.length > 0 && <a data-screen-only href={actaPaperPath(address)} key="paper">{t('paper')}</a>,
      ]}
    />
  );
}

function Body({ loaded }: { loaded: Loaded }): ReactNode {
  const { t } = useTranslation('minutes');
  const { meeting, can, address, publicUrl, forum } = loaded;
  const { minutes } = meeting;
  if (!minutes) return can.begin ? <BeginForm loaded={loaded} /> : <EmptyState>{t('empty.none')}</EmptyState>;
  if (!minutes.blocks) return <EmptyState>{t(`empty.${minutes.state === 'draft' ? 'draft' : 'inReview'}`)}</EmptyState>;
  return <ActaText meeting={meeting} minutes={minutes} blocks={minutes.blocks} address={address} publicUrl={publicUrl} timeZone={forum.jurisdiction.timeZone} />;
}

function BeginForm({ loaded: { meeting, key } }: { loaded: Loaded }) {
  const { t } = useTranslation('minutes');
  const fault = useActionData<typeof action>()?.fault;
  return (
    <Form method="post">
      <FormFaults fault={fault} labels={{}} key={fault?.requestId} />
      <HiddenKey value={key} />
      <input type="hidden" name="meetingForumId" value={meeting.id} />
      <EmptyState action={<Button variant="primary">{t('begin.act')}</Button>}>{t(meeting.meeting.state === 'convened' ? 'begin.before' : 'begin.what')}</EmptyState>
    </Form>
  );
}
