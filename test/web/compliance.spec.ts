import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from '@playwright/test';

import { byDay } from '../factories/commitment.factory.js';
import { holdMeeting, record, toRecord } from '../factories/compliance.factory.js';
import { makeMeeting, makeMeetingPlace, type MeetingPlace, NOON, setClock } from '../factories/meeting.factory.js';
import { makePlan } from '../factories/plan.factory.js';
import { startApp, type TestApp } from '../support/app.js';
import { axeFaults, launch, overflowsSideways, visit, visitAs } from '../support/browser.js';

/** No phone in use is narrower. */
const AWAKE = { viewport: { width: 320, height: 640 } };
const PHONE = { ...AWAKE, javaScriptEnabled: false };

let app: TestApp;
let browser: Browser;
let place: MeetingPlace;
let home: string;
let address: string;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ web: true }), launch()]);
  setClock(app, NOON);
  place = await makeMeetingPlace(app, { rules: null });
  await holdMeeting(app, place, '2025-08-20', [place.civil, place.government]);
  await holdMeeting(app, place, '2025-11-05', [place.government]);
  await makeMeeting(app, { forumId: place.forumId, state: 'cancelled', title: 'Sesión de diciembre', scheduledOn: '2025-12-03' });
  home = `${app.url}/es/${place.jurisdiction}/${place.forum}`;
  address = `${home}/cumplimiento`;
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

test('anybody reads, on a phone without scripts, since when the forum has not met, what counts and what does not', async () => {
  const phone = await visit(browser, PHONE);
  await phone.page.goto(home);
  await phone.page.getByRole('link', { name: 'Qué plazos tiene la mesa y si los ha cumplido' }).click();
  await phone.page.waitForURL(address);
  await phone.page.getByText('No consta ninguna sesión que cuente desde el 20 de agosto de 2025; el plazo de seis meses venció el 20 de febrero de 2026.').waitFor();
  const rule = phone.page.getByRole('region', { name: 'La mesa sesiona al menos cada seis meses' });
  expect(await rule.getByText('Fuente: Estándares de Participación y Cocreación de OGP (2022)').count()).toBe(1);
  const lines = await rule.getByRole('listitem').filter({ hasNotText: 'No cumplido' }).allInnerTexts();
  expect(lines.map((line) => line.replaceAll(/\s+/g, ' ').trim())).toEqual([
    'Sesión 1: Sesión del 2025-08-20, 20 de agosto de 2025 cuenta',
    'Sesión 3: Sesión de diciembre, 3 de diciembre de 2025 no cuenta Se canceló.',
    'Sesión 2: Sesión del 2025-11-05, 5 de noviembre de 2025 no cuenta No asistió nadie de Sociedad civil.',
  ]);
  expect(await phone.page.getByText('Sin plazo definido. Fuente: reglamento de la mesa.').count()).toBe(5);
  expect(await overflowsSideways(phone.page)).toBe(false);
  expect(await phone.page.getByRole('button', { name: 'Registrar lo que se hizo' }).count()).toBe(0);
  expect(phone.faults).toEqual([]);
  await phone.context.close();
});

test('the secretariat records what was done elsewhere, and takes a mistake back, without scripts; both stay in sight', async () => {
  const { page, context } = await visitAs(browser, place.cookie, PHONE);
  await page.goto(address);
  await page.getByLabel('Qué se hizo').selectOption({ label: 'Se actualizó un repositorio en otro sitio' });
  await page.getByLabel('Fecha en que se hizo').fill('2026-02-01');
  await page.getByLabel('Nota').fill('Actas de 2025');
  await page.getByRole('button', { name: 'Registrar lo que se hizo' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('Nota').inputValue()).toBe('Actas de 2025');
  await page.getByLabel('Página que lo prueba').fill('https://example.org/repositorio');
  await page.getByRole('button', { name: 'Registrar lo que se hizo' }).click();
  const records = page.getByRole('region', { name: 'Lo que registró la secretaría' });
  await records.getByText('Actas de 2025').waitFor();
  await page.getByRole('region', { name: 'El repositorio se actualiza' }).getByText(/al 31 de diciembre de 2026. Consta 1 de 2/).waitFor();

  await records.getByText('Retirar este registro').click();
  await records.getByLabel('Por qué fue un error').fill('Era de otra mesa');
  await records.getByRole('button', { name: 'Retirar el registro' }).click();
  await records.getByText('Retirado: Era de otra mesa').waitFor();
  await page.getByRole('region', { name: 'El repositorio se actualiza' }).getByText(/al 31 de diciembre de 2026. Constan 0 de 2/).waitFor();
  await page.getByRole('region', { name: 'El repositorio se actualiza' }).getByText('La secretaría retiró este registro.').waitFor();
  expect(await overflowsSideways(page)).toBe(false);
  await context.close();
});

test('axe finds nothing, for a reader and for the secretariat, on a phone', async () => {
  for (const { page, context, faults } of [await visit(browser, AWAKE), await visitAs(browser, place.cookie, AWAKE)]) {
    await page.goto(address);
    expect(await axeFaults(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
    expect(faults).toEqual([]);
    await context.close();
  }
});

test('the secretariat’s Friday leads to it', async () => {
  const { page, context } = await visitAs(browser, place.cookie, PHONE);
  await page.goto(`${home}/viernes`);
  await page.getByText('Plazo de la mesa: la mesa sesiona al menos cada seis meses').waitFor();
  await page.getByRole('link', { name: 'Ver el cumplimiento' }).first().click();
  await page.waitForURL(address);
  await context.close();
});

test('a report filed late was done, after its last day; one from before the plan does not count', async () => {
  const late = await makeMeetingPlace(app, { rules: null });
  const { plan: { id: planId } } = await makePlan(app, { forumId: late.forumId, state: 'in_force', submitted: byDay('2025-12-01'), ends: byDay('2027-12-31') });
  for (const doneOn of ['2025-11-30', '2026-02-20']) await record(late, toRecord(late.forumId, { kind: 'inception_report', planId, doneOn, note: null }));
  const { page, context } = await visit(browser, PHONE);
  await page.goto(`${app.url}/es/${late.jurisdiction}/${late.forum}/cumplimiento`);
  const rule = page.getByRole('region', { name: 'Informe inicial' });
  await rule.getByText('Se hizo el 20 de febrero de 2026; el plazo había vencido el 1 de febrero de 2026.').waitFor();
  await rule.getByText('Es anterior a la entrega del plan.').waitFor();
  await rule.getByText('Fuera de plazo.').waitFor();
  expect(await rule.getByText('no consta que se haya cumplido').count()).toBe(0);
  await context.close();
});
