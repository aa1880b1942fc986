import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';

import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { type EntryContext, isRouteErrorResponse, type RouterContextProvider, ServerRouter } from 'react-router';

import { languageOf } from './i18n/language.js';
import { loadLanguage } from './i18n/i18n.js';
import { pagePolicy } from './layout/content-policy.js';
import { apiContext } from './session/api-context.js';

export { apiContext };

const RENDER_TIMEOUT_MS = 10_000;

/** Renders to one string: the content policy holds the hash of each inline script, so the page must be whole before its headers leave. */
function render(tree: React.ReactNode, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    let html = '';
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        html += chunk.toString('utf8');
        done();
      },
      final(done) {
        resolve(html);
        done();
      },
    });
    const stream = renderToPipeableStream(tree, { onAllReady: () => stream.pipe(sink), onShellError: reject });
    signal.addEventListener('abort', () => stream.abort(new Error('the page took too long')), { once: true });
  });
}

const inlineScript = /<script(?![^>]*\ssrc=)(?![^>]*application\/(?:ld\+)?json)[^>]*>([\s\S]*?)<\/script>/g;
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('base64');

export default async function handleRequest(request: Request, status: number, headers: Headers, entry: EntryContext, _context: RouterContextProvider): Promise<Response> {
  const i18n = await loadLanguage(languageOf(new URL(request.url).pathname));
  const html = await render(
    <I18nextProvider i18n={i18n}>
      <ServerRouter context={entry} url={request.url} />
    </I18nextProvider>,
    AbortSignal.timeout(RENDER_TIMEOUT_MS),
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Security-Policy', pagePolicy([...html.matchAll(inlineScript)].map(([, script]) => sha256(script ?? ''))));
  return new Response(request.method === 'HEAD' ? null : `<!doctype html>${html.replace(/^<!doctype html>/i, '')}`, { status, headers });
}

/** Errors that loaders threw on purpose are pages; anything else goes to the server's log. */
export function handleError(error: unknown, { request, context }: { request: Request; context: Readonly<RouterContextProvider> }): void {
  if (!request.signal.aborted && !isRouteErrorResponse(error)) context.get(apiContext).logUnknown(error);
}
