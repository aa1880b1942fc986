import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData, useSearchParams } from 'react-router';

import { forumPagePath } from '@mesa/domain/addresses';
import { AGENDA_ITEM_KINDS } from '@mesa/domain/vocabulary';
import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { EmptyState } from '@mesa/ui/EmptyState';
import { Notice } from '@mesa/ui/Notice';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { type FormFault, KEY_FIELD, mutate, refused, requireReader, signedForm, textOf } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { forumAbilities } from '../forums/forum-abilities.js';
import { DONE } from '../manage/components/ManageFrame.js';
import { BacklogDocument, BacklogMeetingsDocument, DeclineBacklogItemDocument, ProposeBacklogItemDocument, TakeBacklogItemDocument } from './Backlog.generated.js';
import { ProposalForm } from './components/ProposalForm.js';
import { TopicList } from './components/TopicList.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const address = { jurisdiction: params['jurisdiction'] ?? '', slug: params['forum'] ?? '' };
  const [{ forum }, can] = [await query(context, BacklogDocument, address), await forumAbilities(context, address)];
  const open = can.scheduleMeeting ? (await query(context, BacklogMeetingsDocument, address)).forum : null;
  return { forum, can, meetings: open === null ? null : [...open.meetingDrafts, ...open.comingMeetings.filter(({ meeting }) => meeting.state === 'convened')], key: crypto.randomUUID() };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const url = new URL(request.url);
  const aim = { backlogItemId: textOf(form, 'backlogItemId') ?? '', version: Number(form.get('version')) };
  const acts: Readonly<Record<string, () => ReturnType<typeof mutate>>> = {
    propose: () => mutate(context, ProposeBacklogItemDocument, { input: proposalOf(form, languageOf(url.pathname)) }, form),
    take: () => mutate(context, TakeBacklogItemDocument, { input: { ...aim, meetingForumId: textOf(form, 'meetingForumId') ?? '' } }, form),
    decline: () => mutate(context, DeclineBacklogItemDocument, { input: { ...aim, reason: textOf(form, 'reason') ?? '' } }, form),
  };
  const result = await acts[textOf(form, 'act') ?? '']?.();
  if (result && 'fault' in result) return refused(result.fault);
  return redirect(`${url.pathname.replace(/\.data$/, '')}?${DONE}`);
}

const proposalOf = (form: FormData, language: string) => ({
  forumId: textOf(form, 'forumId') ?? '',
  seatId: textOf(form, 'seatId'),
  title: textOf(form, 'title') ?? '',
  description: textOf(form, 'description'),
  language,
  kind: AGENDA_ITEM_KINDS.find((kind) => kind === textOf(form, 'kind')) ?? 'discussion',
  commitmentId: null,
  milestoneId: null,
  idempotencyKey: textOf(form, KEY_FIELD),
});

/** The topics that wait for an agenda: whoever holds a seat proposes, the secretariat answers each. */
export default function BacklogRoute() {
  const { t } = useTranslation('backlog');
  const language = useLanguage();
  const [search] = useSearchParams();
  const { forum, can, meetings, key } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { fault?: FormFault } | undefined)?.fault;
  const { jurisdiction, slug, backlogItems, viewerBacklogSeats } = forum;
  const waiting = backlogItems.filter(({ state }) => state === 'waiting');
  const settled = backlogItems.filter(({ state }) => state !== 'waiting');
  return (
    <ForumFrame forum={forum} mayManage={can.setUp}>
      <title>{`${t('title')}: ${forum.name}`}</title>
      <Page>
        <PageHeader
          kicker={<Breadcrumbs items={[{ href: forumPagePath(language, jurisdiction.slug, slug, 'meetings'), label: t('meetings') }]} label={t('meetings')} />}
          title={t('title')}
          lead={t('lead', { count: waiting.length })}
        />
        <Stack gap="xl">
          {search.has(DONE) && <Notice kind="success" title={t('done')} />}
          <Section id="waiting" title={t('waiting')}>
            {waiting.length === 0 ? <EmptyState>{t('none')}</EmptyState> : <TopicList address={{ jurisdiction: jurisdiction.slug, forum: slug }} fault={fault} items={waiting} meetings={meetings} timeZone={jurisdiction.timeZone} />}
          </Section>
          {(viewerBacklogSeats.length > 0 || can.scheduleMeeting) && (
            <Section id="propose" title={t('propose.title')}>
              <ProposalForm fault={fault} forumId={forum.id} idempotencyKey={key} isSecretariat={can.scheduleMeeting} seats={viewerBacklogSeats} />
            </Section>
          )}
          {settled.length > 0 && (
            <Section id="settled" title={t('settled')}>
              <TopicList address={{ jurisdiction: jurisdiction.slug, forum: slug }} fault={fault} items={settled} meetings={meetings} timeZone={jurisdiction.timeZone} />
            </Section>
          )}
        </Stack>
      </Page>
    </ForumFrame>
  );
}
