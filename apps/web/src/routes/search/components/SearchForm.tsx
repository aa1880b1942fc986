import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { TEXT_LIMITS } from '@mesa/domain/limits';
import { Button } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
import { Field } from '@mesa/ui/Field';
import { Select } from '@mesa/ui/Select';
import { Stack } from '@mesa/ui/Stack';
import { TextInput } from '@mesa/ui/TextInput';
import { hasFilter, type SearchQuestion, SOUGHT_KINDS } from '../search-question.js';
import type { SearchForm_planFragment } from './SearchForm.generated.js';

interface SearchFormProps {
  readonly address: string;
  readonly question: SearchQuestion;
  readonly forums: readonly { readonly slug: string; readonly name: string; readonly plans: readonly SearchForm_planFragment[] }[];
  readonly organizations: readonly { readonly id: string; readonly name: string }[];
}

/** The words, and what they may be kept to; a plain GET, so that an answer has an address. */
export function SearchForm({ address, question, forums, organizations }: SearchFormProps) {
  const { t } = useTranslation('search');
  const { text, kind, forum, commitmentId, organizationId, from, until, order } = question;
  const plans = [...new Map(forums.flatMap((one) => one.plans).map((plan) => [plan.id, plan])).values()];
  const untitled = useTranslation('commitments').t('untitled');
  return (
    <Form method="get" action={address} role="search">
      <Stack gap="m">
        <Field name="q" label={t('label')} hint={t('hint')}>
          {(control) => <TextInput {...control} type="search" defaultValue={text} maxLength={TEXT_LIMITS.search.max} />}
        </Field>
        <Details open={hasFilter(question)} summary={t('filter.summary')}>
          <Stack gap="m">
            <Field label={t('filter.kind')} name="kind" optional="">
              {(control) => <Select {...control} defaultValue={kind ?? ''} options={SOUGHT_KINDS.map((value) => ({ value, label: t(`filter.kinds.${value}`) }))} placeholder={t('filter.any')} width="half" />}
            </Field>
            {forums.length > 1 && (
              <Field label={t('filter.forum')} name="forum" optional="">
                {(control) => <Select {...control} defaultValue={forum ?? ''} options={forums.map(({ slug, name }) => ({ value: slug, label: name }))} placeholder={t('filter.any')} width="half" />}
              </Field>
            )}
            {plans.length > 0 && (
              <Field label={t('filter.commitment')} name="commitment" optional="">
                {(control) => <Select {...control} defaultValue={commitmentId ?? ''} options={plans.map(({ title, commitments }) => ({ label: title, options: commitments.map(({ id, number, wordingInForce }) => ({ value: id, label: `${number}. ${wordingInForce?.title ?? untitled}` })) }))} placeholder={t('filter.any')} />}
              </Field>
            )}
            {organizations.length > 0 && (
              <Field label={t('filter.organization')} name="organization" optional="" hint={t('filter.organizationHint')}>
                {(control) => <Select {...control} defaultValue={organizationId ?? ''} options={organizations.map(({ id, name }) => ({ value: id, label: name }))} placeholder={t('filter.any')} width="half" />}
              </Field>
            )}
            <Field label={t('filter.order')} name="order" optional="">
              {(control) => <Select {...control} defaultValue={order} options={(['newest', 'relevance'] as const).map((value) => ({ value, label: t(`filter.orders.${value}`) }))} width="half" />}
            </Field>
            <Field label={t('filter.from')} name="from" optional="">
              {(control) => <TextInput {...control} defaultValue={from ?? ''} type="date" width="short" />}
            </Field>
            <Field label={t('filter.until')} name="until" optional="">
              {(control) => <TextInput {...control} defaultValue={until ?? ''} type="date" width="short" />}
            </Field>
          </Stack>
        </Details>
        <div>
          <Button variant="primary">{t('seek')}</Button>
        </div>
      </Stack>
    </Form>
  );
}
