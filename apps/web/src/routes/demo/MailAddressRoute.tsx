import { type LoaderFunctionArgs, redirect } from 'react-router';

import { sitePath } from '@mesa/domain/addresses';
import { preferredLanguage } from '../../i18n/language.js';
import { demonstrationOf } from '../../session/demonstration.js';

/** `/dev/mail` is what the terminal prints; the page itself carries a language. */
export function loader({ request, context }: LoaderFunctionArgs): Response {
  demonstrationOf(context);
  return redirect(sitePath(preferredLanguage(request.headers.get('accept-language')), 'demo', 'mail'));
}
