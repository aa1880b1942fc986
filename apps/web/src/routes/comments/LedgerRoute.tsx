import { useTranslation } from 'react-i18next';
import { Form, type LoaderFunctionArgs, useLoaderData } from 'react-router';

import { COMMENT_STATES, type CommentState } from '@mesa/domain/comment-state';
import { label } from '@mesa/domain/labels';
import { Button } from '@mesa/ui/Button';
import { EmptyState } from '@mesa/ui/EmptyState';
import { Field } from '@mesa/ui/Field';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Pagination } from '@mesa/ui/Pagination';
import { Section } from '@mesa/ui/Section';
import { Select } from '@mesa/ui/Select';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../i18n/use-language.js';
import { query } from '../../session/query.js';
import { requireCurrentSlug } from '../forums/current-address.js';
import { PlanFrame } from '../plans/components/PlanFrame.js';
import { FiguresTable } from './components/FiguresTable.js';
import type { FiguresTable_figuresFragment } from './components/FiguresTable.generated.js';
import { LedgerTable } from './components/LedgerTable.js';
import { useCommentsSentence } from './components/use-comments-sentence.js';
import { LedgerDocument } from './Ledger.generated.js';

const UUID = /^[0-9a-f-]{36}$/;

/** What the address chooses; what it does not know it ignores. */
function chosen(request: Request) {
  const { searchParams } = new URL(request.url);
  const state = COMMENT_STATES.find((known) => known === searchParams.get('state')) ?? null;
  const unit = searchParams.get('unit');
  return { state, unitId: unit !== null && UUID.test(unit) ? unit : null, after: searchParams.get('after') };
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { state, unitId, after } = chosen(request);
  const { plan } = await query(context, LedgerDocument, { jurisdiction: params['jurisdiction'] ?? '', plan: params['plan'] ?? '', states: state && [state], unitId, after });
  requireCurrentSlug(request, params['plan'], plan.slug);
  return { plan, state, unitId, after };
}

/** The ledger of responses: what was asked, what was answered, and what is overdue, in public. */
export default function LedgerRoute() {
  const { t } = useTranslation('comments');
  const { plan, state, unitId, after } = useLoaderData<typeof loader>();
  const { responseFigures: figures, responseFiguresByUnit: byUnit, responseLedger: ledger, jurisdiction } = plan;
  const lead = useLead();
  const choice = new URLSearchParams({ ...(state && { state }), ...(unitId && { unit: unitId }) });
  const page = (cursor: string | null) => `?${new URLSearchParams({ ...Object.fromEntries(choice), ...(cursor && { after: cursor }) })}`;
  return (
    <PlanFrame plan={plan}>
      <title>{`${t('ledger.title')}: ${plan.title}`}</title>
      <Page>
        <PageHeader title={t('ledger.title')} lead={lead(figures)} />
        {figures.asked > 0 && (
          <>
            <Section id="figures" title={t('ledger.byUnit')} wide>
              <FiguresTable whole={figures} byUnit={byUnit} />
              {byUnit.length > 1 && <p>{t('ledger.note')}</p>}
            </Section>
            <Section id="ledger" title={t('ledger.rows')} wide>
              <Filter state={state} unitId={unitId} units={byUnit.flatMap(({ unit }) => unit ?? [])} />
              {ledger.edges.length === 0 ? <EmptyState>{t('ledger.noneLeft')}</EmptyState> : <LedgerTable comments={ledger.edges.map(({ node }) => node)} place={{ jurisdiction: jurisdiction.slug, slug: plan.slug, timeZone: jurisdiction.timeZone }} />}
              <Pagination
                label={t('ledger.pages')}
                previous={after ? { href: page(null), label: t('ledger.first') } : undefined}
                next={ledger.pageInfo.hasNextPage ? { href: page(ledger.pageInfo.endCursor), label: t('ledger.next') } : undefined}
              />
            </Section>
          </>
        )}
      </Page>
    </PlanFrame>
  );
}

function useLead(): (figures: FiguresTable_figuresFragment) => string {
  const { t } = useTranslation('comments');
  const sentence = useCommentsSentence();
  return (figures) =>
    figures.asked === 0 ? t('ledger.nothing') : `${t('ledger.lead', { count: figures.asked })}; ${t('ledger.answeredCount', { count: figures.answered })}. ${sentence(figures)}`;
}

interface FilterProps {
  readonly state: CommentState | null;
  readonly unitId: string | null;
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

function Filter({ state, unitId, units }: FilterProps) {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  return (
    <Form method="get">
      <Stack gap="m">
        <Field name="state" label={t('ledger.filterState')} optional="">
          {(control) => <Select {...control} defaultValue={state ?? ''} placeholder={t('ledger.anyState')} width="half" options={COMMENT_STATES.map((one) => ({ value: one, label: label('commentState', one, language) }))} />}
        </Field>
        {units.length > 1 && (
          <Field name="unit" label={t('ledger.filterUnit')} optional="">
            {(control) => <Select {...control} defaultValue={unitId ?? ''} placeholder={t('ledger.any')} width="half" options={units.map(({ id, name }) => ({ value: id, label: name }))} />}
          </Field>
        )}
        <p>
          <Button>{t('ledger.apply')}</Button>
        </p>
      </Stack>
    </Form>
  );
}
