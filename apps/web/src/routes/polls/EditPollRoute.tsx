import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { mutate, refused, requireReader, signedForm, textOf, valuesOf } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { type PollDrafted, PollForm } from './components/PollForm.js';
import { EditPollDocument, ManagePollDocument } from './ManagePoll.generated.js';
import { pollDeskPath } from './poll-desk-path.js';
import { detailsOf, editOptions, faultWith, filled, optionsOf } from './poll-input.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  return query(context, ManagePollDocument, { id: params['poll'] ?? '' });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const edited = editOptions(optionsOf(form), textOf(form, 'act') ?? '');
  if (edited) return { options: edited, values: valuesOf(form) };
  const options = filled(optionsOf(form));
  const language = languageOf(new URL(request.url).pathname);
  const pollId = params['poll'] ?? '';
  const result = await mutate(context, EditPollDocument, { input: { ...detailsOf(form, language, options), pollId, version: Number(form.get('version')) } }, form);
  if ('fault' in result) return refused(faultWith(result.fault, options));
  return redirect(pollDeskPath(language, params['jurisdiction'] ?? '', params['forum'] ?? '', pollId));
}

/** Changes what an open poll asks. */
export default function EditPollRoute() {
  const { t } = useTranslation('polls');
  const language = useLanguage();
  const { datePoll: poll } = useLoaderData<typeof loader>();
  const drafted = useActionData() as PollDrafted | undefined;
  const { forum, title, purpose, mode, place, minutes, deadlineOn } = poll;
  return (
    <ForumFrame forum={forum} mayManage>
      <title>{t('edit.title')}</title>
      <Page density="desk">
        <PageHeader kicker={<Breadcrumbs items={[{ href: pollDeskPath(language, forum.jurisdiction.slug, forum.slug, poll.id), label: title }]} label={t('manage.title')} />} title={t('edit.title')} lead={t('edit.lead')} />
        <PollForm
          consequence={t('edit.consequence')}
          drafted={drafted}
          options={poll.options.map(({ id, day, from }) => ({ id, day, from, disambiguation: '' }))}
          submit={t('edit.save')}
          timeZone={poll.timeZone}
          values={{ title, purpose, mode, place, minutes: String(minutes), deadline: deadlineOn }}
          version={poll.version}
        />
      </Page>
    </ForumFrame>
  );
}
