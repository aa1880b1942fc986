import '@mesa/ui/fonts.css';
import '@mesa/ui/tokens.css';
import '@mesa/ui/base.css';

import type { ReactNode } from 'react';
import { isRouteErrorResponse, Links, type LoaderFunctionArgs, Meta, Outlet, Scripts, ScrollRestoration } from 'react-router';

import { LinkContext } from '@mesa/ui/Link';
import { useLanguage } from './i18n/use-language.js';
import { ErrorPage } from './layout/ErrorPage.js';
import { RouterLink } from './layout/RouterLink.js';
import { apiContext } from './session/api-context.js';
import { lastSent } from './session/last-sent.js';
import type { PageError } from './session/query.js';

/** What the frame of every page shows of its reader. */
export function loader({ context }: LoaderFunctionArgs) {
  const { reader, demonstration } = context.get(apiContext);
  return { reader, demonstration: demonstration !== null };
}

export function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang={useLanguage()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        <LinkContext value={RouterLink}>{children}</LinkContext>
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: { error: unknown }) {
  return <ErrorPage error={isRouteErrorResponse(error) && isPageError(error.data) ? error.data : unforeseen(error)} />;
}

/** In a browser a request that got no answer at all is a TypeError: the network is gone, or we are. */
function unforeseen(error: unknown): PageError {
  if (typeof window !== 'undefined' && error instanceof TypeError && /fetch|network/i.test(error.message)) return { code: 'OFFLINE', reason: 'unexpected', requestId: '', typed: lastSent() };
  return { code: 'INTERNAL', reason: 'unexpected', requestId: '' };
}

function isPageError(data: unknown): data is PageError {
  return typeof data === 'object' && data !== null && 'code' in data && 'requestId' in data;
}
