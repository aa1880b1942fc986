import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { sitePath } from '@mesa/domain/addresses';
import { Button } from '@mesa/ui/Button';
import { EmptyState } from '@mesa/ui/EmptyState';
import { FormActions } from '@mesa/ui/FormActions';
import { Link } from '@mesa/ui/Link';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Pagination } from '@mesa/ui/Pagination';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { FormFaults } from '../../layout/FormFaults.js';
import { Frame } from '../../layout/Frame.js';
import { type FormFault, mutate, refused, requireReader, signedForm, textOf } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { returnPath } from '../../session/return-path.js';
import { NotificationList } from './components/NotificationList.js';
import { MarkNotificationsReadDocument, NotificationsDocument } from './Notifications.generated.js';

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const { pathname, searchParams } = new URL(request.url);
  const after = searchParams.get('after');
  return { ...(await query(context, NotificationsDocument, { language: languageOf(pathname), after })), after };
}

/** Opening one marks it and leads to its page; the other button marks all. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const here = sitePath(languageOf(new URL(request.url).pathname), 'notifications');
  const { me } = await query(context, NotificationsDocument, { language: 'es', after: null });
  const notification = textOf(form, 'notification');
  const marked = await mutate(context, MarkNotificationsReadDocument, { input: { personId: me?.personId ?? '', notificationIds: notification === null ? null : [notification] } }, form);
  return 'fault' in marked ? refused(marked.fault) : redirect(returnPath(textOf(form, 'path'), here));
}

/** What the reader was told of, unread first. */
export default function NotificationsRoute() {
  const { t } = useTranslation('notifications');
  const language = useLanguage();
  const { myNotifications, myUnreadNotifications: unread, after } = useLoaderData<typeof loader>();
  const refusal = useActionData() as { fault?: FormFault } | undefined;
  const here = sitePath(language, 'notifications');
  const told = myNotifications.edges.map(({ node }) => node);
  return (
    <Frame>
      <title>{t('list.title')}</title>
      <Page density="desk">
        <PageHeader title={t('list.title')} lead={t('list.lead', { count: unread })} note={<Link href={sitePath(language, 'account', 'notifications')}>{t('list.choose')}</Link>} />
        <FormFaults fault={refusal?.fault} labels={{}} />
        {told.length === 0 && <EmptyState>{t('list.empty')}</EmptyState>}
        <NotificationList id="unread" title={t('list.unread')} notifications={told.filter(({ readAt }) => readAt === null)} />
        {unread > 0 && (
          <Form method="post">
            <FormActions>
              <Button>{t('list.markAll')}</Button>
            </FormActions>
          </Form>
        )}
        <NotificationList id="read" title={t('list.read')} notifications={told.filter(({ readAt }) => readAt !== null)} />
        <Pagination
          label={t('list.pages')}
          previous={after === null ? undefined : { href: here, label: t('list.newest') }}
          next={myNotifications.pageInfo.hasNextPage ? { href: `${here}?after=${myNotifications.pageInfo.endCursor ?? ''}`, label: t('list.older') } : undefined}
        />
      </Page>
    </Frame>
  );
}
