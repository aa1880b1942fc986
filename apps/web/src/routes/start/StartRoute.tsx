import { type LoaderFunctionArgs, redirect } from 'react-router';

import { homePath } from '@mesa/domain/addresses';
import { preferredLanguage } from '../../i18n/language.js';

/** `/` carries no language: it leads to the reader's. */
export function loader({ request }: LoaderFunctionArgs): Response {
  return redirect(homePath(preferredLanguage(request.headers.get('accept-language'))));
}
