import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { forumPagePath } from '@mesa/domain/addresses';
import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { FactLine } from '@mesa/ui/FactLine';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Quote } from '@mesa/ui/Quote';
import { Section } from '@mesa/ui/Section';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { apiContext } from '../../session/api-context.js';
import { type FormFault, refused, signedForm } from '../../session/mutate.js';
import { notFound, query } from '../../session/query.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { requireCurrentSlug } from '../forums/current-address.js';
import { forumAbilities } from '../forums/forum-abilities.js';
import { actOnAction } from './action-acts.js';
import { ActionDocument, ActionOwnersDocument, OwnActionDocument } from './Action.generated.js';
import { ActionActs } from './components/ActionActs.js';
import { ActionConversation } from './components/ActionConversation.js';
import { ActionOrigin } from './components/ActionOrigin.js';
import { ActionOwner } from './components/ActionOwner.js';
import { ActionState } from './components/ActionState.js';
import { useActionLead } from './use-action-lead.js';

const NUMBER = /^[1-9]\d{0,8}$/;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const number = params['number'] ?? '';
  if (!NUMBER.test(number)) return notFound(context);
  const address = { jurisdiction: params['jurisdiction'] ?? '', slug: params['forum'] ?? '' };
  const { forum } = await query(context, ActionDocument, { ...address, number: Number(number) });
  requireCurrentSlug(request, params['forum'], forum.slug);
  const action = forum.action ?? notFound(context);
  const own = context.get(apiContext).reader ? (await query(context, OwnActionDocument, { ...address, number: Number(number) })).forum.action : null;
  const owners = own?.viewerMayChange ? (await query(context, ActionOwnersDocument, address)).forum : null;
  return { forum, action, own, owners, keys: { note: crypto.randomUUID(), prove: crypto.randomUUID() }, can: await forumAbilities(context, address) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const { pathname } = new URL(request.url);
  const { fault } = await actOnAction(context, form, languageOf(pathname));
  return fault ? refused(fault) : redirect(pathname.replace(/\.data$/, ''));
}

/** One action: what was taken on, how it stands, and all that was said about it. */
export default function ActionRoute() {
  const { t } = useTranslation('actions');
  const language = useLanguage();
  const { forum, action, own, owners, keys, can } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { readonly fault?: FormFault } | undefined)?.fault;
  const { jurisdiction, slug } = forum;
  const title = t('page.title', { number: action.number });
  return (
    <ForumFrame forum={forum} mayManage={can.setUp}>
      <title>{`${title}: ${forum.name}, ${jurisdiction.name}`}</title>
      <Page>
        <PageHeader
          kicker={<Breadcrumbs label={t('page.breadcrumbs')} items={[{ href: forumPagePath(language, jurisdiction.slug, slug, 'actions'), label: t('title') }]} />}
          title={title}
          lead={useActionLead()(action)}
          facts={<FactLine facts={[<ActionState isLate={action.isLate} key="state" state={action.state} />, <ActionOwner action={action} key="owner" />]} />}
          note={<ActionOrigin action={action} forum={slug} jurisdiction={jurisdiction.slug} />}
        />
        <Quote lang={action.language === language ? undefined : action.language} size="large">
          {action.text}
        </Quote>
        <Section id="conversation" title={t('page.conversation')}>
          <ActionConversation events={action.history} timeZone={jurisdiction.timeZone} />
        </Section>
        {own && <ActionActs actionId={action.id} due={action.due?.raw ?? null} fault={fault} keys={keys} own={own} owners={owners} />}
      </Page>
    </ForumFrame>
  );
}
