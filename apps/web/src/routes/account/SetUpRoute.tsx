import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { sitePath } from '@mesa/domain/addresses';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { languageOf } from '../../i18n/language.js';
import { Frame } from '../../layout/Frame.js';
import { apiContext } from '../../session/api-context.js';
import { type FormFault, faultOf, refused } from '../../session/mutate.js';
import { SetUpForm } from './components/SetUpForm.js';
import { SetUpDocument } from './SetUp.generated.js';
import { setUpInput } from './set-up-form.js';

/** A link that no longer works says so here, with what to do. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  const { data } = await context.get(apiContext).execute(SetUpDocument, { token });
  return { token, isGood: Boolean(data?.setUpLink) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const made = await context.get(apiContext).signIn.withSetUp(setUpInput(form));
  if ('error' in made) return refused(faultOf(made.error, form));
  const headers = new Headers(made.done.setCookie.map((cookie): [string, string] => ['Set-Cookie', cookie]));
  return redirect(`${sitePath(languageOf(new URL(request.url).pathname), 'account')}#passkeys`, { headers });
}

/** The installation's first page: whoever read the server's terminal makes the forum. */
export default function SetUpRoute() {
  const { t } = useTranslation('account');
  const { token, isGood } = useLoaderData<typeof loader>();
  const refusal = useActionData() as { fault?: FormFault } | undefined;
  return (
    <Frame>
      <title>{t('setUp.title')}</title>
      <Page density="desk">
        <PageHeader title={t(isGood ? 'setUp.title' : 'setUp.brokenTitle')} lead={t(isGood ? 'setUp.lead' : 'setUp.broken')} />
        {isGood && <SetUpForm token={token} fault={refusal?.fault} />}
      </Page>
    </Frame>
  );
}
