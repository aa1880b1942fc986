import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { forumPagePath } from '@mesa/domain/addresses';
import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { KEY_FIELD, mutate, refused, requireReader, signedForm, textOf, valuesOf } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { type PollDrafted, PollForm } from './components/PollForm.js';
import { CreatePollDocument, PollForumDocument } from './ManagePolls.generated.js';
import { pollDeskPath } from './poll-desk-path.js';
import { BLANK_OPTION, detailsOf, editOptions, faultWith, filled, optionsOf } from './poll-input.js';

const addressOf = (params: LoaderFunctionArgs['params']) => ({ jurisdiction: params['jurisdiction'] ?? '', slug: params['forum'] ?? '' });

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const { forum } = await query(context, PollForumDocument, addressOf(params));
  return { forum, key: crypto.randomUUID() };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const edited = editOptions(optionsOf(form), textOf(form, 'act') ?? '');
  if (edited) return { options: edited, values: valuesOf(form) };
  const options = filled(optionsOf(form));
  const address = addressOf(params);
  const language = languageOf(new URL(request.url).pathname);
  const { forum } = await query(context, PollForumDocument, address);
  const result = await mutate(context, CreatePollDocument, { input: { ...detailsOf(form, language, options), forumId: forum.id, idempotencyKey: textOf(form, KEY_FIELD) } }, form);
  if ('fault' in result) return refused(faultWith(result.fault, options));
  return redirect(pollDeskPath(language, address.jurisdiction, address.slug, result.data.createDatePoll.datePoll.id));
}

/** Asks the seats for dates. */
export default function NewPollRoute() {
  const { t } = useTranslation('polls');
  const language = useLanguage();
  const { forum, key } = useLoaderData<typeof loader>();
  const drafted = useActionData() as PollDrafted | undefined;
  const polls = forumPagePath(language, forum.jurisdiction.slug, forum.slug, 'manage', 'polls');
  return (
    <ForumFrame forum={forum} mayManage>
      <title>{`${t('new.title')}: ${forum.name}`}</title>
      <Page density="desk">
        <PageHeader kicker={<Breadcrumbs items={[{ href: polls, label: t('manage.title') }]} label={t('manage.title')} />} title={t('new.title')} lead={t('new.lead')} />
        <PollForm
          consequence={t('new.consequence')}
          drafted={drafted}
          idempotencyKey={key}
          options={[BLANK_OPTION, BLANK_OPTION, BLANK_OPTION]}
          submit={t('new.save')}
          timeZone={forum.jurisdiction.timeZone}
          values={{ title: null, purpose: null, mode: 'in_person', place: null, minutes: '90', deadline: null }}
        />
      </Page>
    </ForumFrame>
  );
}
