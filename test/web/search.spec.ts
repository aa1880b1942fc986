import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from '@playwright/test';

import { bringTo, makeMinutesPlace, type MinutesPlace } from '../factories/minutes.factory.js';
import { startApp, type TestApp } from '../support/app.js';
import { axeFaults, launch, overflowsSideways, visit } from '../support/browser.js';

let app: TestApp;
let browser: Browser;
let place: MinutesPlace;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ web: true }), launch()]);
  place = await makeMinutesPlace(app);
  await bringTo(place, 'published');
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

test.each([true, false])('a mistyped word is understood, kept to what is chosen, and leads to its paragraph (scripts: %s)', async (javaScriptEnabled) => {
  const { page, faults } = await visit(browser, { javaScriptEnabled, viewport: { width: 360, height: 800 } });
  await page.goto(`${app.url}/es/${place.jurisdiction}/buscar`);
  await page.getByLabel('Palabras').fill('discutió');
  await page.getByText('Buscar solo en una parte').click();
  await page.getByLabel('Tipo de texto').selectOption({ label: 'Actas' });
  await page.getByLabel('Orden').selectOption({ label: 'Los que mejor responden primero' });
  await page.getByLabel('Desde el día').fill('2026-01-01');
  await page.getByRole('button', { name: 'Buscar' }).click();
  await page.locator('mark').first().waitFor();
  expect(new URL(page.url()).searchParams.get('order')).toBe('relevance');
  expect(await page.getByLabel('Tipo de texto').inputValue()).toBe('minutes');
  await page.locator('#found').getByRole('link', { name: 'Avances del compromiso 1' }).click();
  await page.waitForURL(/#b-2-2$/);
  expect(await page.locator('#b-2-2').innerText()).toContain('Se discutió el plazo');

  await page.goto(`${app.url}/es/${place.jurisdiction}/buscar?q=secretarria`);
  await page.getByText('Nada publicado dice «secretarria». Se muestra lo que dice «secretaría».').waitFor();
  expect(await overflowsSideways(page)).toBe(false);
  if (javaScriptEnabled) expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'Buscar «secretarria» tal como está escrito' }).click();
  await page.getByText('No hay textos publicados con «secretarria».').waitFor();
  expect(faults).toEqual([]);
});

test('an order by relevance keeps nobody from what another kind holds', async () => {
  const { page } = await visit(browser, { javaScriptEnabled: false });
  await page.goto(`${app.url}/es/${place.jurisdiction}/buscar?q=catastro&kind=minutes&order=relevance`);
  await page.getByText('en lo que se eligió').waitFor();
  await page.goto(`${app.url}/es/${place.jurisdiction}/buscar?q=catastro&order=relevance`);
  expect(await page.locator('mark').first().innerText()).toBe('catastro');
});
