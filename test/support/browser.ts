import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from '@playwright/test';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** The machine's own browser; `npm test` has made sure there is one. */
export function launch(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? PLACES.find((place) => existsSync(place));
  if (!executablePath) throw new Error('No Chromium found: npm test installs it, or name it in CHROMIUM_PATH');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'] });
}

/** A reader's window, and everything that went wrong in it. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, page errors, content policy reports and failed requests so far; every test expects none. */
  readonly faults: string[];
}

/** Opens a window of its own, with its own cookies. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({ locale: 'es-CL', timezoneId: 'America/Santiago', viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // What the reader left behind by going on is given up, not failed; without scripts, none is fetched.
    const expected = options.javaScriptEnabled === false ? ['net::ERR_ABORTED', 'csp'] : ['net::ERR_ABORTED'];
    if (!expected.includes(reason)) faults.push(`${reason} ${request.url()}`);
  });
  return { page, context, faults };
}

/** Opens a window in which somebody is signed in already, by their Cookie header. */
export async function visitAs(browser: Browser, cookie: string, options: BrowserContextOptions = {}): Promise<Visitor> {
  const visitor = await visit(browser, options);
  await addCookie(visitor.context, cookie);
  return visitor;
}

/** Gives a window the cookie of a Cookie header. */
export async function addCookie(context: BrowserContext, cookie: string): Promise<void> {
  const [name = '', ...value] = cookie.split('=');
  await context.addCookies([{ name, value: value.join('='), domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' }]);
}

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly help: string; readonly nodes: readonly { readonly target: readonly unknown[]; readonly html: string }[] }[];
}

/** What axe finds against WCAG 2.2 AA on the page, as lines; every page expects none. */
export async function axeFaults(page: Page): Promise<string[]> {
  // Through the debugger, not as a script of the page: the page's own content policy refuses that, as it should.
  await page.evaluate(readFileSync(axePath, 'utf8'));
  const { violations } = await page.evaluate(
    () => (window as unknown as { axe: { run(options: object): Promise<AxeResult> } }).axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
  );
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 160)}`));
}

/** Whether the page has to be scrolled sideways, as wide as the window is or, in a wider one, as `width` says. */
export async function overflowsSideways(page: Page, width = Infinity): Promise<boolean> {
  const window = page.viewportSize();
  if (window && window.width > width) await page.setViewportSize({ ...window, width });
  const overflows = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  if (window && window.width > width) await page.setViewportSize(window);
  return overflows;
}
