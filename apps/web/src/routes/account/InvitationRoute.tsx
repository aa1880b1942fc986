import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { sitePath } from '@mesa/domain/addresses';
import { Button } from '@mesa/ui/Button';
import { FormActions } from '@mesa/ui/FormActions';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { languageOf } from '../../i18n/language.js';
import { FormFaults } from '../../layout/FormFaults.js';
import { Frame } from '../../layout/Frame.js';
import { useReason } from '../../layout/use-reason.js';
import { apiContext } from '../../session/api-context.js';
import { type FormFault, faultOf, refused } from '../../session/mutate.js';
import { InvitationDocument } from './Invitation.generated.js';

/** Opening the mailed link changes nothing; a link that no longer works says so here, not on a general error page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  const { data, errors } = await context.get(apiContext).execute(InvitationDocument, { token });
  return { token, invitation: data?.invitation ?? null, reason: String(errors?.[0]?.extensions?.['reason'] ?? 'expired') };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const accepted = await context.get(apiContext).signIn.withInvitation({ token: String(form.get('token') ?? '') });
  if ('error' in accepted) return refused(faultOf(accepted.error, form));
  const headers = new Headers(accepted.done.setCookie.map((cookie): [string, string] => ['Set-Cookie', cookie]));
  return redirect(sitePath(languageOf(new URL(request.url).pathname), 'desk'), { headers });
}

/** An invitation, for whoever holds its link. */
export default function InvitationRoute() {
  const { t } = useTranslation('account');
  const reason = useReason();
  const { token, invitation, reason: why } = useLoaderData<typeof loader>();
  const refusal = useActionData() as { fault?: FormFault } | undefined;
  return (
    <Frame>
      <title>{t('invitation.title')}</title>
      <Page>
        {invitation ? (
          <>
            <PageHeader title={t('invitation.title')} lead={t('invitation.lead', { person: invitation.personName, forum: invitation.forumName, jurisdiction: invitation.jurisdictionName })} />
            <FormFaults fault={refusal?.fault} labels={{}} />
            <Form method="post">
              <input type="hidden" name="token" value={token} />
              <FormActions consequence={t('invitation.consequence')}>
                <Button variant="primary">{t('invitation.accept')}</Button>
              </FormActions>
            </Form>
          </>
        ) : (
          <PageHeader title={t('invitation.brokenTitle')} lead={`${reason(why)} ${t('invitation.broken')}`} />
        )}
      </Page>
    </Frame>
  );
}
