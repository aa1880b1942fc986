import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { sitePath } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { Button } from '@mesa/ui/Button';
import { FormActions } from '@mesa/ui/FormActions';
import { Link } from '@mesa/ui/Link';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { useLanguage } from '../../i18n/use-language.js';
import { FormFaults } from '../../layout/FormFaults.js';
import { Frame } from '../../layout/Frame.js';
import { apiContext } from '../../session/api-context.js';
import { type FormFault, mutate, refused } from '../../session/mutate.js';
import { UnsubscribeDocument, UnsubscriptionDocument } from './Unsubscribe.generated.js';

/** Opening the mailed link changes nothing; one that we did not make says so here. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  const { data } = await context.get(apiContext).execute(UnsubscriptionDocument, { token });
  return { token, unsubscription: data?.unsubscription ?? null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const declined = await mutate(context, UnsubscribeDocument, { input: { token: String(form.get('token') ?? '') } }, form);
  const { pathname, search } = new URL(request.url);
  return 'fault' in declined ? refused(declined.fault) : redirect(pathname + search);
}

/** Declining mails by the link in one of them, without an account. */
export default function UnsubscribeRoute() {
  const { t } = useTranslation('notifications');
  const language = useLanguage();
  const { token, unsubscription } = useLoaderData<typeof loader>();
  const refusal = useActionData() as { fault?: FormFault } | undefined;
  const what = unsubscription?.kind ? label('notificationKind', unsubscription.kind, language) : t('unsubscribe.everything');
  const says = unsubscription === null ? 'broken' : unsubscription.isDeclined ? 'done' : 'ask';
  return (
    <Frame>
      <title>{t(`unsubscribe.${says}.title`)}</title>
      <Page>
        <PageHeader title={t(`unsubscribe.${says}.title`)} lead={t(`unsubscribe.${says}.lead`, { what })} />
        <FormFaults fault={refusal?.fault} labels={{}} />
        {says === 'ask' && (
          <Form method="post">
            <input type="hidden" name="token" value={token} />
            <FormActions consequence={t('unsubscribe.consequence')}>
              <Button variant="primary">{t('unsubscribe.act')}</Button>
            </FormActions>
          </Form>
        )}
        {says !== 'ask' && <Link href={sitePath(language, 'account', 'notifications')}>{t('unsubscribe.choose')}</Link>}
      </Page>
    </Frame>
  );
}
