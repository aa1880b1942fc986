import { type ActionFunctionArgs, redirect } from 'react-router';

import { homePath } from '@mesa/domain/addresses';
import { languageOf } from '../../i18n/language.js';
import { apiContext } from '../../session/api-context.js';

const home = (request: Request): string => homePath(languageOf(new URL(request.url).pathname));

/** A GET changes nothing: it only leads home. */
export const loader = ({ request }: { request: Request }): Response => redirect(home(request));

export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const out = await context.get(apiContext).signIn.signOut();
  const headers = new Headers();
  if ('done' in out) for (const cookie of out.done.setCookie) headers.append('Set-Cookie', cookie);
  return redirect(home(request), { headers });
}
