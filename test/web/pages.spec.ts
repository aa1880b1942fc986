import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { translatePath } from '@mesa/domain/addresses';
import type { Language } from '@mesa/domain/vocabulary';
import type { Browser, BrowserContextOptions } from '@playwright/test';

import type { Character } from '../../apps/api/src/demonstration/cast.js';
import { axeFaults, launch, overflowsSideways, visit, visitAs, type Visitor } from '../support/browser.js';
import { allScripts, readClientManifest, scriptsOf } from '../support/client-manifest.js';
import { type Demonstration, startDemonstration, TELLING } from '../support/demonstration.js';
import { type PageRow, PAGES, REDIRECTS } from '../support/page-table.js';
import { leaveUnfinished, type Places } from '../support/unfinished-work.js';

/** How a page is looked at. */
interface Variation {
  readonly name: string;
  readonly language: Language;
  readonly options: BrowserContextOptions;
}

const NARROW = { width: 320, height: 640 };

/** Zoomed to 200 %, a window of 1280 px has room for 640. */
const WAYS: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  '320 px': { viewport: NARROW },
  '200 %': { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
  'forced colours': { forcedColors: 'active' },
  'no scripts': { javaScriptEnabled: false },
};

const everyVariation = (['es', 'en'] as const).flatMap((language) => Object.entries(WAYS).map(([way, options]): Variation => ({ name: `${language}, ${way}`, language, options })));
const VARIATIONS = process.env['MESA_MATRIX'] === 'all' ? everyVariation : everyVariation.slice(0, 1);

/** Milliseconds for one page, in every variation. */
const PATIENCE = 10_000 * VARIATIONS.length;

let town: Demonstration;
let browser: Browser;
let places: Places;
const windows = new Map<string, Promise<Visitor>>();
/** Every address that some page leads to. */
const led = new Set<string>();

beforeAll(async () => {
  [town, browser] = await Promise.all([startDemonstration(), launch()]);
  places = await leaveUnfinished(town);
}, TELLING);

afterAll(async () => {
  await browser.close();
  await town.close();
});

const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => places[name] ?? '');

const headingIn = (language: Language, { heading }: PageRow): string => fill(typeof heading === 'string' ? heading : heading[language === 'es' ? 0 : 1]);

/** One window for each viewer and variation, who signs in once. */
function windowOf(who: Character | undefined, { name, options }: Variation): Promise<Visitor> {
  const key = `${who ?? 'public'}, ${name}`;
  const known = windows.get(key) ?? (who ? town.cookieOf(who).then((cookie) => visitAs(browser, cookie, options)) : visit(browser, options));
  windows.set(key, known);
  return known;
}

/** What is wrong with a page, in words; nothing where all is well. */
async function faultsOf(row: PageRow, variation: Variation): Promise<string[]> {
  const { page, faults } = await windowOf(row.as, variation);
  const { language, options } = variation;
  const status = row.status ?? 200;
  const response = await page.goto(town.url + translatePath(fill(row.path), language));
  const found: string[] = [];
  if (response?.status() !== status) found.push(`status ${response?.status()} at ${page.url()}`);
  const heading = await page.locator('h1').innerText();
  if (heading !== headingIn(language, row)) found.push(`heading: ${heading}`);
  if (options.javaScriptEnabled !== false) found.push(...(await axeFaults(page)));
  for (const address of await page.locator('a[href]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname))) led.add(address);
  if (await overflowsSideways(page, 360)) found.push('scrolls sideways');
  // The browser notes the status of the page itself where it is no success.
  found.push(...faults.splice(0).filter((fault) => status === 200 || !fault.includes(`status of ${status}`)));
  return found.map((fault) => `${variation.name}: ${fault}`);
}

describe('every page', () => {
  test('has a row in the table of pages', () => {
    const routes = new Set(Object.values(readClientManifest().routes).map(({ id }) => id.replace(/^(es|en)\//, '')));
    const rows = new Set([...PAGES, ...REDIRECTS].map(({ route }) => route));
    expect([...routes].filter((route) => !rows.has(route)).sort()).toEqual(['layout', 'root']);
    expect([...rows].filter((route) => !routes.has(route))).toEqual([]);
  });

  test.each(REDIRECTS)('$path leads to $to', async ({ path, to }) => {
    const response = await fetch(town.url + fill(path), { redirect: 'manual', headers: { 'accept-language': 'es' } });
    expect(response.headers.get('location')).toBe(to);
  });

  test.each(PAGES.map((row) => ({ ...row, who: row.as ?? 'anybody' })))('$path stands for $who', async (row) => {
    const shown = VARIATIONS.filter(({ options }) => options.javaScriptEnabled !== false || !row.as);
    const found: string[] = [];
    for (const variation of shown) found.push(...(await faultsOf(row, variation)));
    expect(found).toEqual([]);
  }, PATIENCE);
});

test('every page is led to by another', () => {
  const lost = PAGES.filter(({ path, fromOutside }) => !fromOutside && !led.has(new URL(fill(path), town.url).pathname));
  expect(lost.map(({ path }) => path)).toEqual([]);
});

describe('a page that only shows', () => {
  /** Words that these libraries keep in a build. */
  const HEAVY: Readonly<Record<string, RegExp>> = { 'Apollo Client': /apollo/i, 'react-aria': /react-aria/, 'an editor': /ProseMirror/ };
  const heavyIn = (scripts: readonly string[]): string[] => Object.keys(HEAVY).filter((name) => scripts.some((script) => HEAVY[name]?.test(script)));
  const manifest = readClientManifest();
  const shown = [...new Set(PAGES.filter(({ as, status }) => !as && !status).map(({ route }) => route))];

  test.each(shown)('%s is read without Apollo Client, react-aria or an editor', (route) => {
    expect(heavyIn(scriptsOf(manifest, `es/${route}`))).toEqual([]);
  });

  test('would be found out: Apollo Client is in the build, and known by its words', () => {
    expect(heavyIn(allScripts())).toContain('Apollo Client');
  });
});
