import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';

import type { AddHolidayInput, UpdateHolidayInput } from '@mesa/schema/types';
import { Pagination } from '@mesa/ui/Pagination';
import { Section } from '@mesa/ui/Section';
import { type FormFault, KEY_FIELD, mutate, textOf } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { HolidayForms } from './components/HolidayForms.js';
import { HolidayList } from './components/HolidayList.js';
import { ManageFrame } from './components/ManageFrame.js';
import { AddHolidayDocument, FillHolidaysDocument, HolidaysDocument, UpdateHolidayDocument } from './Holidays.generated.js';
import { act, given, manage, numberOf, ticked } from './manage.js';
import { ManageForumDocument } from './ManageForum.generated.js';

export async function loader(args: LoaderFunctionArgs) {
  const { data, address, key } = await manage(args, ManageForumDocument);
  const asked = Number(new URL(args.request.url).searchParams.get('year'));
  const year = Number.isInteger(asked) && asked > 0 ? asked : Number(data.forum.jurisdiction.today.slice(0, 4));
  const { jurisdiction } = await query(args.context, HolidaysDocument, { slug: address.jurisdiction, year });
  return { forum: data.forum, holidays: jurisdiction.holidays, year, key };
}

const addition = (form: FormData): AddHolidayInput => ({ forumId: given(form, 'forumId'), day: given(form, 'day'), name: given(form, 'name'), idempotencyKey: textOf(form, KEY_FIELD) });
const correction = (form: FormData): UpdateHolidayInput => ({ forumId: given(form, 'forumId'), holidayId: given(form, 'holidayId'), version: numberOf(form, 'version'), name: given(form, 'name'), observed: ticked(form, 'observed') });

export function action(args: ActionFunctionArgs) {
  const { context } = args;
  return act(args, {
    fillHolidays: (form) => mutate(context, FillHolidaysDocument, { input: { forumId: given(form, 'forumId'), year: numberOf(form, 'year') } }, form),
    addHoliday: (form) => mutate(context, AddHolidayDocument, { input: addition(form) }, form),
    updateHoliday: (form) => mutate(context, UpdateHolidayDocument, { input: correction(form) }, form),
  });
}

/** The days on which the municipality does not work, year by year. */
export default function HolidaysRoute() {
  const { t } = useTranslation('manage');
  const { forum, holidays, year, key } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { fault?: FormFault } | undefined)?.fault;
  return (
    <ManageFrame forum={forum} title={t('holidays.title', { year })} lead={t('holidays.lead', { count: holidays.filter(({ observed }) => observed).length, year })}>
      <Section id="list" title={t('holidays.list')} wide>
        <HolidayList forumId={forum.id} holidays={holidays} fault={fault} />
      </Section>
      <Section id="form" title={t('holidays.more')}>
        <HolidayForms forumId={forum.id} year={year} fault={fault} idempotencyKey={key} />
      </Section>
      <Pagination label={t('holidays.years')} previous={{ href: `?year=${year - 1}`, label: String(year - 1) }} next={{ href: `?year=${year + 1}`, label: String(year + 1) }} />
    </ManageFrame>
  );
}
