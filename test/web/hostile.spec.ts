import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from '@playwright/test';

import { act, bringTo, makeMinutesPlace, type MinutesPlace, readMinutes, stepMinutes } from '../factories/minutes.factory.js';
import { startApp, type TestApp } from '../support/app.js';
import { launch, overflowsSideways, visit, visitAs } from '../support/browser.js';

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ web: true }), launch()]);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** What somebody might write to be run, to break a page or its neighbours, or to be read as something else. Each would say so in `window.pwned`. */
const HOSTILE = [
  '<script>window.pwned = 1</script>',
  '</script></textarea></title></style><script>window.pwned = 1</script>',
  '<img src=x onerror="window.pwned = 1"><svg onload="window.pwned = 1"><video><source onerror="window.pwned = 1"></video>',
  '"><iframe srcdoc="<script>parent.pwned = 1</script>"></iframe>',
  "' autofocus onfocus=window.pwned=1 x='",
  '[pulse](javascript:window.pwned=1) <a href="java\tscript:window.pwned=1">pulse</a> data:text/html,<script>window.pwned=1</script>',
  '{{constructor.constructor("window.pwned=1")()}} ${window.pwned=1} <%= window.pwned=1 %>',
  'informe\u202Efdp.exe \u2066al revés\u2069 \u200F\u061C',
  'a\u0301\u0302\u0303'.repeat(200),
  '<!-- ]]> <![CDATA[ &lt;script&gt; &amp; &#x3c; %3Cscript%3E',
  '\u2028\u2029\uFEFF\u00AD\u200B',
  'palabrasinfin'.repeat(700),
  '<blockquote>'.repeat(1_500),
];

const quiet = (page: Page): Promise<unknown> => page.evaluate(() => (window as { pwned?: unknown }).pwned);
const addressOf = ({ jurisdiction, forum, ordinal }: MinutesPlace, page = ''): string => `${app.url}/es/${jurisdiction}/${forum}/sesiones/${ordinal}/acta${page}`;

/** A text as the page holds it. */
const shown = (page: Page, selector: string): Promise<string> => page.locator(selector).evaluateAll((all) => all.map((one) => one.textContent).join('\n'));

test('what is written to do harm is read as text in every place of an acta, and comes back as it was', async () => {
  const place = await makeMinutesPlace(app);
  const draft = await bringTo(place, 'draft');
  const passages = HOSTILE.map((text) => ({ agendaItemId: place.agendaItemId, text }));
  const saved = await act(place.secretariat, 'saveMinutes', 'SaveMinutesInput', { minutesId: draft.id, version: draft.version, language: 'es', passages });
  expect(saved.errors).toEqual([]);
  expect(saved.minutes?.versions[0]?.passages?.map(({ text }) => text)).toEqual(HOSTILE);

  const secretariat = await visitAs(browser, place.cookie);
  await secretariat.page.goto(addressOf(place, '/editar'));
  await secretariat.page.getByRole('textbox', { name: 'Texto de «Avances del compromiso 1»' }).waitFor();
  expect(await shown(secretariat.page, '#item-1')).toContain('<script>window.pwned = 1</script>');
  expect(await quiet(secretariat.page)).toBeUndefined();

  await stepMinutes(place.secretariat, place, 'circulateMinutes');
  const { id, versions } = await readMinutes(place.secretariat, place);
  const passageId = versions[0]?.passages?.[0]?.id;
  for (const text of HOSTILE.slice(0, 6)) {
    const { errors } = await place.member.ask('mutation ($input: ObserveOnMinutesInput!) { observeOnMinutes(input: $input) { observation { id } } }', { input: { minutesId: id, passageId, paragraph: 1, seatId: place.member.seatId, text, replacement: text, language: 'es' } });
    expect(errors).toEqual([]);
  }
  await secretariat.page.goto(addressOf(place, '/observaciones'));
  await secretariat.page.getByText('Propone que diga:').first().waitFor();
  expect(await quiet(secretariat.page)).toBeUndefined();
  const { observations } = await readMinutes(place.secretariat, place, 'id version observations { id version }');
  for (const { id: observationId, version } of observations ?? []) await place.secretariat('mutation ($input: AnswerMinutesObservationInput!) { answerMinutesObservation(input: $input) { observation { id } } }', { input: { observationId, version, outcome: 'declined', answer: HOSTILE[1] } });
  for (const step of ['requestMinutesApproval']) await stepMinutes(place.secretariat, place, step);
  for (const { ask } of [place.governmentChair, place.civilChair]) await stepMinutes(ask, place, 'approveMinutes');
  expect((await stepMinutes(place.secretariat, place, 'publishMinutes')).errors).toEqual([]);

  const reader = await visit(browser, { viewport: { width: 360, height: 800 } });
  await reader.page.goto(addressOf(place), { waitUntil: 'networkidle' });
  const text = await shown(reader.page, '#tabla-1');
  for (const written of HOSTILE) expect(text.replace(/\s+/g, ' ')).toContain(written.replace(/\s+/g, ' ').trim());
  expect(await overflowsSideways(reader.page)).toBe(false);
  await reader.page.goto(`${app.url}/es/${place.jurisdiction}/buscar?q=${encodeURIComponent('<script>window.pwned = 1</script>')}`, { waitUntil: 'networkidle' });
  expect(await quiet(reader.page)).toBeUndefined();
  for (const file of ['json', 'xml', 'pdf']) {
    const response = await fetch(`${app.url}/files/acta/${place.jurisdiction}/${place.forum}/${place.ordinal}.${file}`);
    expect([file, response.status]).toEqual([file, 200]);
    expect(response.headers.get('content-security-policy')).toMatch(/sandbox|default-src 'none'|object-src 'none'/);
  }
  expect([...reader.faults, ...secretariat.faults]).toEqual([]);
}, 180_000);

test('what is pasted into a draft is text: no script, no link, no picture, however deep it is nested', async () => {
  const place = await makeMinutesPlace(app);
  await bringTo(place, 'draft');
  const { page, faults } = await visitAs(browser, place.cookie);
  await page.goto(addressOf(place, '/editar'));
  const editor = page.getByRole('textbox', { name: 'Texto de «Avances del compromiso 1»' });
  await editor.getByText('La secretaría informó del avance.').click();
  await page.keyboard.press('End');
  for (const html of [
    ' pegado <img src=x onerror="window.pwned = 1"><a href="javascript:window.pwned = 1" onclick="window.pwned = 1">enlace</a><svg onload="window.pwned = 1"></svg>',
    `<section data-withheld data-rule="<script>"><p onmouseover="window.pwned = 1" style="position:fixed">reservado</p></section>`,
    `${'<blockquote>'.repeat(500)}hondo${'</blockquote>'.repeat(500)}`,
  ]) {
    await editor.evaluate((target, pasted) => {
      const data = new DataTransfer();
      data.setData('text/html', pasted);
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, html);
  }
  await editor.getByText('hondo').waitFor();
  await page.getByText('Todo está guardado.').waitFor();
  expect(await editor.locator('img:not(.ProseMirror-separator), a, svg, script, blockquote, [onclick], [onmouseover]').count()).toBe(0);
  expect(await quiet(page)).toBeUndefined();
  await stepMinutes(place.secretariat, place, 'circulateMinutes').catch(() => undefined);
  const { versions } = await readMinutes(place.secretariat, place);
  expect(versions[0]?.passages?.map(({ text }) => text).join('\n')).toMatch(/pegado enlace[\s\S]*reservado[\s\S]*hondo/);
  // That a handler was pasted is reported as soon as it is parsed, in a document where nothing runs; the page's policy refuses it all the same.
  expect(faults.filter((fault) => !/inline event handler violates/.test(fault))).toEqual([]);
});
