import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData, useSearchParams } from 'react-router';

import { forumPagePath } from '@mesa/domain/addresses';
import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { FactLine } from '@mesa/ui/FactLine';
import { Notice } from '@mesa/ui/Notice';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { FormFaults } from '../../layout/FormFaults.js';
import { type FormFault, mutate, refused, requireReader, signedForm, textOf } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { DONE } from '../manage/components/ManageFrame.js';
import { SeriesForm } from './components/SeriesForm.js';
import { SeriesMeetings } from './components/SeriesMeetings.js';
import type { SeriesValues } from './components/SeriesFields.js';
import { EditSeriesDocument, ExceptSeriesDateDocument, OneSeriesDocument, type OneSeriesQuery } from './Series.generated.js';
import { seriesOf } from './series-input.js';
import { nthKey, patternInWords, seriesLabels } from './series-words.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  return query(context, OneSeriesDocument, { id: params['series'] ?? '' });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const { pathname } = new URL(request.url);
  const aim = { seriesId: params['series'] ?? '', version: Number(form.get('version')) };
  const result =
    textOf(form, 'act') === 'except'
      ? await mutate(context, ExceptSeriesDateDocument, { input: { ...aim, on: textOf(form, 'on') ?? '' } }, form)
      : await mutate(context, EditSeriesDocument, { input: { ...seriesOf(form, languageOf(pathname)), ...aim } }, form);
  if ('fault' in result) return refused(result.fault);
  return redirect(`${pathname.replace(/\.data$/, '')}?${DONE}`);
}

const valuesOf = ({ title, purpose, kind, mode, place, startsFrom, minutes, pattern, startsOn, endsOn, holidayRule, agenda }: OneSeriesQuery['meetingSeries']): SeriesValues => ({
  title, purpose, kind, mode, place, startsOn, endsOn, holidayRule,
  from: startsFrom.slice(0, 5),
  minutes: String(minutes),
  unit: pattern.unit,
  every: String(pattern.every),
  weekday: pattern.weekday,
  nth: nthKey(pattern.nth),
  agenda: agenda.map((item) => item.title).join('\n'),
});

/** One series: the meetings that it made, and what it begins them with. */
export default function SeriesRoute() {
  const { t } = useTranslation('series');
  const language = useLanguage();
  const [search] = useSearchParams();
  const { meetingSeries: series } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { fault?: FormFault } | undefined)?.fault;
  const { forum, meetings } = series;
  const list = forumPagePath(language, forum.jurisdiction.slug, forum.slug, 'manage', 'series');
  const excepting = fault?.values['act'] === 'except' ? fault : undefined;
  return (
    <ForumFrame forum={forum} mayManage>
      <title>{`${series.title}: ${forum.name}`}</title>
      <Page density="desk">
        <PageHeader
          kicker={<Breadcrumbs items={[{ href: list, label: t('list.title') }]} label={t('list.title')} />}
          title={series.title}
          titleLang={series.language}
          lead={t('one.lead', { count: meetings.filter(({ state }) => state === 'draft').length })}
          facts={<FactLine facts={[patternInWords(t, series.pattern), series.startsFrom.slice(0, 5)]} />}
        />
        <Stack gap="xl">
          {search.has(DONE) && <Notice kind="success" title={t('one.done')} />}
          <FormFaults fault={excepting} key={excepting?.requestId} labels={seriesLabels(t)} />
          <Section id="meetings" title={t('one.meetings')} wide>
            <SeriesMeetings address={{ jurisdiction: forum.jurisdiction.slug, forum: forum.slug }} meetings={meetings} version={series.version} />
          </Section>
          <Section id="edit" title={t('one.edit')}>
            <SeriesForm consequence={t('one.consequence')} fault={excepting ? undefined : fault} submit={t('one.save')} timeZone={forum.jurisdiction.timeZone} values={valuesOf(series)} version={series.version} />
          </Section>
        </Stack>
      </Page>
    </ForumFrame>
  );
}
