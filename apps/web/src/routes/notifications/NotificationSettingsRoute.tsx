import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { sitePath } from '@mesa/domain/addresses';
import { Link } from '@mesa/ui/Link';
import { Notice } from '@mesa/ui/Notice';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Frame } from '../../layout/Frame.js';
import { type FormFault, mutate, refused, requireReader, signedForm, textOf } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { NotificationSettingsForm } from './components/NotificationSettingsForm.js';
import { PushSection } from './components/PushSection.js';
import { SubscribeToPushDocument, UnsubscribeFromPushDocument } from './components/PushSection.generated.js';
import { notificationSettingsInput } from './notification-settings-input.js';
import { NotificationSettingsDocument, SaveNotificationSettingsDocument } from './NotificationSettings.generated.js';

export async function loader({ context, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  const { myNotificationSettings } = await query(context, NotificationSettingsDocument, {});
  return { settings: myNotificationSettings, isSaved: new URL(request.url).searchParams.has('saved') };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const saved = await save(context, form);
  return 'fault' in saved ? refused(saved.fault) : redirect(`${sitePath(languageOf(new URL(request.url).pathname), 'account', 'notifications')}?saved`);
}

/** The settings, or what this browser does. */
function save(context: ActionFunctionArgs['context'], form: FormData) {
  const personId = textOf(form, 'personId') ?? '';
  const endpoint = textOf(form, 'endpoint');
  switch (textOf(form, 'act')) {
    case 'subscribeToPush':
      return mutate(context, SubscribeToPushDocument, { input: { personId, endpoint: endpoint ?? '', p256dh: textOf(form, 'p256dh') ?? '', auth: textOf(form, 'auth') ?? '' } }, form);
    case 'unsubscribeFromPush':
      return mutate(context, UnsubscribeFromPushDocument, { input: { personId, endpoint } }, form);
    default:
      return mutate(context, SaveNotificationSettingsDocument, { input: notificationSettingsInput(form) }, form);
  }
}

/** How the reader wants to be told, and when not. */
export default function NotificationSettingsRoute() {
  const { t } = useTranslation('notifications');
  const language = useLanguage();
  const { settings, isSaved } = useLoaderData<typeof loader>();
  const refusal = useActionData() as { fault?: FormFault } | undefined;
  return (
    <Frame>
      <title>{t('settings.title')}</title>
      <Page density="desk">
        <PageHeader title={t('settings.title')} lead={t('settings.lead')} note={<Link href={sitePath(language, 'notifications')}>{t('settings.toList')}</Link>} />
        {isSaved && !refusal?.fault && <Notice kind="success" title={t('settings.saved')} />}
        <NotificationSettingsForm key={settings.version} settings={settings} fault={refusal?.fault} />
        <PushSection settings={settings} />
      </Page>
    </Frame>
  );
}
