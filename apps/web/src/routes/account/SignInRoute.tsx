import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { sitePath } from '@mesa/domain/addresses';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { languageOf } from '../../i18n/language.js';
import { Frame } from '../../layout/Frame.js';
import { apiContext, type Attempt, type Cookies } from '../../session/api-context.js';
import { type FormFault, faultOf, refused } from '../../session/mutate.js';
import { returnPath } from '../../session/return-path.js';
import { AskForLink } from './components/AskForLink.js';
import { EnterCode } from './components/EnterCode.js';
import { UseLink } from './components/UseLink.js';

/** Opening a mailed link changes nothing: mail scanners open links too. The page's button signs in. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams, pathname } = new URL(request.url);
  const to = returnPath(searchParams.get('to'), sitePath(languageOf(pathname), 'desk'));
  if (context.get(apiContext).reader) throw redirect(to);
  return { token: searchParams.get('token'), to };
}

interface Asked {
  readonly sentTo?: string;
  readonly fault?: FormFault;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { pathname } = new URL(request.url);
  const language = languageOf(pathname);
  const { signIn } = context.get(apiContext);
  const form = await request.formData();
  const text = (name: string): string => String(form.get(name) ?? '');
  const to = returnPath(text('to'), sitePath(language, 'desk'));

  if (text('act') === 'ask') {
    const asked = await signIn.requestLink({ email: text('email'), language });
    return 'error' in asked ? refused(faultOf(asked.error, form)) : data<Asked>({ sentTo: text('email') });
  }
  const attempt: Attempt<Cookies> = text('act') === 'code' ? await signIn.withCode({ email: text('email'), code: text('code') }) : await signIn.withLink({ token: text('token') });
  if ('error' in attempt) return refused(faultOf(attempt.error, form));
  const headers = new Headers(attempt.done.setCookie.map((cookie): [string, string] => ['Set-Cookie', cookie]));
  return redirect(to, { headers });
}

/** Signing in: an address asked, a code or a link used. */
export default function SignInRoute() {
  const { t } = useTranslation('account');
  const { token, to } = useLoaderData<typeof loader>();
  const asked = useActionData() as Asked | undefined;
  const email = asked?.sentTo ?? (asked?.fault?.values['act'] === 'code' ? asked.fault.values['email'] : undefined);
  const linkFailed = asked?.fault?.values['act'] === 'link';
  return (
    <Frame>
      <title>{t('signIn.title')}</title>
      <Page>
        <PageHeader title={t('signIn.title')} lead={email ? t('signIn.sent', { email }) : t(token && !linkFailed ? 'signIn.withLink' : 'signIn.lead')} />
        {email ? <EnterCode email={email} to={to} fault={asked?.fault} /> : token && !linkFailed ? <UseLink token={token} to={to} /> : <AskForLink to={to} fault={asked?.fault} />}
      </Page>
    </Frame>
  );
}
