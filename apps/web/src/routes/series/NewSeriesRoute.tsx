import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { forumPagePath } from '@mesa/domain/addresses';
import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { type FormFault, KEY_FIELD, mutate, refused, requireReader, signedForm, textOf } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { SeriesForm } from './components/SeriesForm.js';
import { CreateSeriesDocument, SeriesForumDocument } from './Series.generated.js';
import { seriesOf } from './series-input.js';

const addressOf = (params: LoaderFunctionArgs['params']) => ({ jurisdiction: params['jurisdiction'] ?? '', slug: params['forum'] ?? '' });

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const { forum } = await query(context, SeriesForumDocument, addressOf(params));
  return { forum, key: crypto.randomUUID() };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const language = languageOf(new URL(request.url).pathname);
  const address = addressOf(params);
  const { forum } = await query(context, SeriesForumDocument, address);
  const result = await mutate(context, CreateSeriesDocument, { input: { ...seriesOf(form, language), forumId: forum.id, idempotencyKey: textOf(form, KEY_FIELD) } }, form);
  if ('fault' in result) return refused(result.fault);
  return redirect(`${forumPagePath(language, address.jurisdiction, address.slug, 'manage', 'series')}/${result.data.createMeetingSeries.series.id}`);
}

/** Meetings that come back. */
export default function NewSeriesRoute() {
  const { t } = useTranslation('series');
  const language = useLanguage();
  const { forum, key } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { fault?: FormFault } | undefined)?.fault;
  const { jurisdiction, slug } = forum;
  return (
    <ForumFrame forum={forum} mayManage>
      <title>{`${t('new.title')}: ${forum.name}`}</title>
      <Page density="desk">
        <PageHeader kicker={<Breadcrumbs items={[{ href: forumPagePath(language, jurisdiction.slug, slug, 'manage', 'series'), label: t('list.title') }]} label={t('list.title')} />} title={t('new.title')} lead={t('new.lead')} />
        <SeriesForm
          consequence={t('new.consequence')}
          fault={fault}
          idempotencyKey={key}
          submit={t('new.save')}
          timeZone={jurisdiction.timeZone}
          values={{ title: null, purpose: null, kind: 'ordinary', mode: 'in_person', place: null, from: null, minutes: '90', unit: 'month', every: '1', weekday: 'TH', nth: 'first', startsOn: jurisdiction.today, endsOn: null, holidayRule: 'keep', agenda: null }}
        />
      </Page>
    </ForumFrame>
  );
}
