import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

import { cookieFor, makeSitting, onBallot, openBallot, QUESTION, type SittingPlace, SIMPLE, voterFor } from '../factories/ballot.factory.js';
import { startApp, type TestApp } from '../support/app.js';
import { axeFaults, launch, overflowsSideways, visit, visitAs, type Visitor } from '../support/browser.js';
import { asOwner } from '../support/sign-in.js';

let app: TestApp;
let browser: Browser;
let dataDir: string;

const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 } };

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'mesa-web-'));
  [app, browser] = [await startApp({ web: true, dataDir }), await launch()];
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const at = ({ jurisdiction, forum }: SittingPlace, path: string): string => `${app.url}/es/${jurisdiction}/${forum}${path}`;
const mainOf = (page: Page): Promise<string> => page.locator('main').innerText();

/** The window of whoever holds the seat of that index. */
async function voter(place: SittingPlace, index: number, options: BrowserContextOptions): Promise<Visitor> {
  return visitAs(browser, await cookieFor(app, place.seats[index]?.personId ?? ''), options);
}

async function vote(page: Page, choice: string): Promise<void> {
  await page.getByLabel(choice, { exact: true }).check();
  await page.getByRole('button', { name: 'Votar', exact: true }).click();
  await page.getByText('Este cupo ya votó').waitFor();
}

describe('a secret ballot, from the secretariat’s desk to the public page', () => {
  test('is opened, voted on phones with and without scripts, closed, and read by anybody: the sum, and no seat’s vote', async () => {
    const place = await makeSitting(app, { rules: { decisions: { method: 'simple', of: 'present', tie: 'rejected' } }, seatsPerBench: 2 });
    const desk = await visitAs(browser, place.cookie);
    await desk.page.goto(at(place, `/gestion/sesiones/${place.meetingForumId}/acuerdos`));
    await desk.page.getByLabel('Qué se decide').fill(QUESTION);
    await desk.page.getByLabel('nadie: votación secreta').check();
    await desk.page.getByRole('button', { name: 'Abrir la votación' }).click();
    await desk.page.waitForURL(/\/sesiones\/1\/votaciones\//);
    const address = desk.page.url();
    await desk.page.getByText('nadie, ni la administración del sitio, podrá saber qué votó su cupo').waitFor();
    const ballotId = address.split('/').at(-1) ?? '';
    expect(await readdir(join(dataDir, 'ballot-keys'))).toContain(ballotId);

    const faults: string[] = [];
    for (const [index, choice] of (['A favor', 'A favor', 'En contra'] as const).entries()) {
      const window = await voter(place, index, index === 1 ? { ...PHONE, javaScriptEnabled: false } : PHONE);
      await window.page.goto(address);
      expect(await overflowsSideways(window.page)).toBe(false);
      if (index === 0) faults.push(...(await axeFaults(window.page)));
      await vote(window.page, choice);
      // The page does not say again what was chosen: who looks over the shoulder learns that it voted.
      expect(await window.page.locator('#seats').innerText()).not.toContain(choice.toLowerCase());
      expect(await window.page.locator('#vote').innerText()).not.toContain(choice);
      faults.push(...window.faults);
      await window.context.close();
    }

    // Those who keep it hear of the votes, and let them in.
    await desk.page.getByText('Otros 3 cupos votaron mientras tanto.').waitFor();
    await desk.page.getByRole('button', { name: 'Mostrar' }).click();
    await desk.page.getByText('3 de 4 cupos han respondido').waitFor();
    expect(await mainOf(desk.page)).not.toMatch(/\d a favor/);
    await desk.page.getByRole('button', { name: 'Cerrar la votación' }).click();
    await desk.page.getByText('Está cerrada: aprobado.').waitFor();
    expect(await readdir(join(dataDir, 'ballot-keys'))).not.toContain(ballotId);
    const stranger = await visit(browser, { javaScriptEnabled: false });
    await stranger.page.goto(address);
    const text = await mainOf(stranger.page);
    expect(text).toContain('En total: 2 a favor, 1 en contra, 0 abstenciones');
    expect(text).toContain('Los votos por estamento no se muestran');
    expect(text).not.toContain('Gobierno: ');
    expect([...faults, ...desk.faults, ...stranger.faults]).toEqual([]);
  }, 90_000);
});

describe('an open vote', () => {
  test('of hands is entered by the secretariat, and each seat’s vote stands on the public page', async () => {
    const place = await makeSitting(app);
    const ballotId = await openBallot(place);
    const { page, faults } = await visitAs(browser, place.cookie);
    await page.goto(at(place, `/sesiones/1/votaciones/${ballotId}`));
    await page.getByText('Cupo por cupo').click();
    await page.getByLabel('Gobierno 1').selectOption('a favor');
    await page.getByLabel('Gobierno 2').selectOption('en contra');
    await page.getByLabel('Sociedad civil 1').selectOption('a favor');
    await page.getByRole('button', { name: 'Anotar los votos' }).click();
    await page.getByText('Está abierta: 3 de 4 cupos han respondido.').waitFor();
    await page.getByRole('button', { name: 'Cerrar la votación' }).click();
    await page.getByText('Está cerrada: aprobado.').waitFor();
    const text = await mainOf(page);
    expect(text).toContain('Gobierno: 1 a favor, 1 en contra, 0 abstenciones.');
    expect(text.match(/a mano alzada/g)).toHaveLength(3);
    expect(await axeFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('where the rules name no majority asks for the result at closing, and keeps what was chosen', async () => {
    const place = await makeSitting(app, { rules: null });
    const ballotId = await openBallot(place);
    const { page } = await visitAs(browser, place.cookie, { javaScriptEnabled: false });
    await page.goto(at(place, `/votaciones/${ballotId}`));
    expect(new URL(page.url()).pathname).toMatch(/\/sesiones\/1\/votaciones\//);
    await page.getByLabel('mayoría simple').check();
    await page.getByLabel('aprobado').check();
    await page.getByRole('button', { name: 'Cerrar la votación' }).click();
    expect(await mainOf(page)).toContain('Está cerrada: aprobado.');
  });

  test('after an hour leads to signing in again, and back', async () => {
    const place = await makeSitting(app);
    const ballotId = await openBallot(place);
    const { page } = await voter(place, 0, { ...PHONE, javaScriptEnabled: false });
    const address = at(place, `/sesiones/1/votaciones/${ballotId}`);
    await page.goto(address);
    await asOwner(app, `update auth.session set "createdAt" = "createdAt" - interval '300 days' where "userId" = (select account_id from person where id = $1)`, [place.seats[0]?.personId]);
    await page.getByLabel('A favor', { exact: true }).check();
    await page.getByRole('button', { name: 'Votar', exact: true }).click();
    const again = page.getByRole('link', { name: 'Ingresar de nuevo para votar' });
    expect(await again.getAttribute('href')).toBe(`/es/ingresar?to=${encodeURIComponent(new URL(address).pathname)}`);
  });

  test('is not there for the public while it is open: they are asked to sign in', async () => {
    const place = await makeSitting(app);
    const ballotId = await openBallot(place);
    const { page } = await visit(browser);
    await page.goto(at(place, `/sesiones/1/votaciones/${ballotId}`));
    expect(new URL(page.url()).pathname).toBe('/es/ingresar');
    expect(await page.content()).not.toContain(QUESTION);
  });
});

test('a conflict of interest is declared in two presses, and shown beside the seat', async () => {
  const place = await makeSitting(app, { rules: SIMPLE });
  const ballotId = await openBallot(place, { method: 'consensus' });
  const { page, faults } = await voter(place, 0, { ...PHONE, javaScriptEnabled: false });
  await page.goto(at(place, `/sesiones/1/votaciones/${ballotId}`));
  await page.getByText('Declarar un conflicto de interés').first().click();
  await page.getByLabel('Cuál es el conflicto').fill('Dirijo la organización que postula');
  await page.getByRole('button', { name: 'Declarar el conflicto y no votar' }).click();
  expect(await mainOf(page)).toContain('no vota por conflicto de interés: Dirijo la organización que postula');
  await onBallot(await voterFor(app, place.seats[1] ?? { personId: '' }), 'castVote', { ballotId, seatId: place.seats[1]?.seatId, choice: 'consent' });
  await page.reload();
  expect(await mainOf(page)).toContain('Está abierta: 1 de 3 cupos han respondido.');
  expect(faults).toEqual([]);
});
