import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { ACTION_TRANSITIONS, type ActionAct } from '@mesa/domain/action-state';
import { forumPagePath } from '@mesa/domain/addresses';
import { NavList } from '@mesa/ui/NavList';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Pagination } from '@mesa/ui/Pagination';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../i18n/use-language.js';
import { FormFaults } from '../../layout/FormFaults.js';
import { apiContext } from '../../session/api-context.js';
import { type FormFault, mutate, refused, signedForm, textOf } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { requireCurrentSlug } from '../forums/current-address.js';
import { forumAbilities } from '../forums/forum-abilities.js';
import { ActionsDocument, AdvanceActionDocument, OwnActionsDocument } from './Actions.generated.js';
import { ActionSteps } from './components/ActionSteps.js';
import { ActionsTable } from './components/ActionsTable.js';

const FILTERS = ['all', 'unfinished', 'late', 'done'] as const;
const ACTS = Object.keys(ACTION_TRANSITIONS) as ActionAct[];

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const address = { jurisdiction: params['jurisdiction'] ?? '', slug: params['forum'] ?? '' };
  const { searchParams } = new URL(request.url);
  const after = searchParams.get('after');
  const filter = FILTERS.find((known) => known === searchParams.get('filter')) ?? 'all';
  const { forum } = await query(context, ActionsDocument, { ...address, filter, after });
  requireCurrentSlug(request, params['forum'], forum.slug);
  const own = context.get(apiContext).reader ? (await query(context, OwnActionsDocument, { ...address, filter, after })).forum.actions.edges : [];
  return { forum, filter, after, own: own.map(({ node }) => node), can: await forumAbilities(context, address) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const actionId = textOf(form, 'actionId') ?? '';
  const act = ACTS.find((known) => known === textOf(form, 'act')) ?? 'accept';
  const result = await mutate(context, AdvanceActionDocument, { input: { actionId, act, version: Number(form.get('version')), reason: textOf(form, `reason-${actionId}`) } }, form);
  if (!('fault' in result)) return redirect(`${new URL(request.url).pathname.replace(/\.data$/, '')}#${actionId}`);
  // Each action of the page has a reason field of its own.
  const { reason, ...fields } = result.fault.fields;
  return refused({ ...result.fault, fields: reason === undefined ? fields : { ...fields, [`reason-${actionId}`]: reason } });
}

/** The register of actions: late ones are counted first. */
export default function ActionsRoute() {
  const { t } = useTranslation('actions');
  const language = useLanguage();
  const { forum, filter, after, own, can } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { readonly fault?: FormFault } | undefined)?.fault;
  const { jurisdiction, slug, actions, late } = forum;
  const here = forumPagePath(language, jurisdiction.slug, slug, 'actions');
  const filtered = (one: (typeof FILTERS)[number]): string => (one === 'all' ? here : `${here}?filter=${one}`);
  const isEmpty = actions.edges.length === 0;
  const lead = late.edges.length > 0 ? t('lead.late', { count: late.edges.length }) : t(isEmpty && filter === 'all' ? 'lead.none' : 'lead.onTime');
  const stepsOf = (id: string) => {
    const mine = own.find((one) => one.id === id);
    return mine && <ActionSteps acts={mine.viewerActs} fault={fault?.values['actionId'] === id ? fault : undefined} id={id} version={mine.version} />;
  };
  return (
    <ForumFrame forum={forum} mayManage={can.setUp}>
      <title>{`${t('title')}: ${forum.name}, ${jurisdiction.name}`}</title>
      <Page>
        <PageHeader title={t('title')} lead={lead} />
        <Stack gap="l">
          <FormFaults fault={fault} key={fault?.requestId} labels={{ [`reason-${fault?.values['actionId'] ?? ''}`]: t('reason') }} />
          <NavList items={FILTERS.map((one) => ({ href: filtered(one), label: t(`filter.${one}`), current: one === filter ? 'page' : undefined }))} label={t('filter.label')} />
          {isEmpty ? filter !== 'all' && <p>{t('noneHere')}</p> : <ActionsTable actions={actions.edges.map(({ node }) => node)} forum={slug} jurisdiction={jurisdiction.slug} steps={stepsOf} />}
          <Pagination
            label={t('pages')}
            next={actions.pageInfo.hasNextPage ? { href: `${here}?filter=${filter}&after=${actions.pageInfo.endCursor ?? ''}`, label: t('later') } : undefined}
            previous={after === null ? undefined : { href: filtered(filter), label: t('first') }}
          />
        </Stack>
      </Page>
    </ForumFrame>
  );
}
