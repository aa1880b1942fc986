import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { sitePath } from '@mesa/domain/addresses';
import { Button } from '@mesa/ui/Button';
import { Link } from '@mesa/ui/Link';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { FormFaults } from '../../layout/FormFaults.js';
import { Frame } from '../../layout/Frame.js';
import { type FormFault, KEY_FIELD, mutate, refused, requireReader, signedForm, textOf } from '../../session/mutate.js';
import { notFound, query } from '../../session/query.js';
import { AccountDocument, CreateCalendarFeedDocument, RevokeCalendarFeedDocument, RevokeSessionDocument } from './Account.generated.js';
import { Calendars } from './components/Calendars.js';
import { Mandates } from './components/Mandates.js';
import { Passkeys } from './components/Passkeys.js';
import { Sessions } from './components/Sessions.js';

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireReader(context, request);
  const { me, mySessions, myCalendarFeeds } = await query(context, AccountDocument, {});
  return me ? { me, mySessions, myCalendarFeeds, key: crypto.randomUUID() } : notFound(context);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const here = sitePath(languageOf(new URL(request.url).pathname), 'account');
  const act = form.get('act');
  if (act === 'subscribe') {
    const made = await mutate(context, CreateCalendarFeedDocument, { input: { idempotencyKey: textOf(form, KEY_FIELD) } }, form);
    // The address is told once: a redirect would lose it.
    return 'fault' in made ? refused(made.fault) : { address: made.data.createCalendarFeed.address };
  }
  const ended = act === 'unsubscribe'
    ? await mutate(context, RevokeCalendarFeedDocument, { input: { calendarFeedId: String(form.get('feed') ?? '') } }, form)
    : await mutate(context, RevokeSessionDocument, { input: { sessionId: String(form.get('session') ?? '') } }, form);
  return 'fault' in ended ? refused(ended.fault) : redirect(act === 'unsubscribe' ? `${here}#calendar` : here);
}

/** What an account sees of itself: its rights, its passkeys, its sessions. */
export default function AccountRoute() {
  const { t } = useTranslation('account');
  const language = useLanguage();
  const { me, mySessions, myCalendarFeeds, key } = useLoaderData<typeof loader>();
  const outcome = useActionData() as { fault?: FormFault; address?: string } | undefined;
  return (
    <Frame>
      <title>{t('account.title')}</title>
      <Page density="desk">
        <PageHeader title={t('account.title')} lead={t('account.lead', { email: me.email })} />
        <FormFaults fault={outcome?.fault} labels={{ calendarFeed: t('calendar.title') }} />
        <Form method="post" action={sitePath(language, 'signOut')} reloadDocument>
          <Button variant="secondary">{t('account.signOut')}</Button>
        </Form>
        <Section id="roles" title={t('account.roles')}>
          <Mandates mandates={me.mandates} />
        </Section>
        {me.personId !== null && (
          <Section id="notifications" title={t('account.notifications')}>
            <p>{t('account.notificationsLead')}</p>
            <Link href={sitePath(language, 'account', 'notifications')}>{t('account.notificationsChoose')}</Link>
          </Section>
        )}
        <Section id="passkeys" title={t('account.passkeys')}>
          <Passkeys hasPasskey={me.hasPasskey} proved={me.secondFactor} />
        </Section>
        <Section id="calendar" title={t('calendar.title')}>
          <Calendars feeds={myCalendarFeeds} made={outcome?.address} formKey={key} />
        </Section>
        <Section id="sessions" title={t('account.sessions')} wide>
          <Sessions sessions={mySessions} />
        </Section>
      </Page>
    </Frame>
  );
}
