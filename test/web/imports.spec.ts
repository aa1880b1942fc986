import { readFile } from 'node:fs/promises';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from '@playwright/test';

import { strFromU8, unzipSync } from 'fflate';

import { signInAs } from '../factories/forum.factory.js';
import { type FurnishedForum, makeFurnishedForum } from '../factories/furnished-forum.factory.js';
import { managerOf } from '../factories/jurisdiction.factory.js';
import { startApp, type TestApp } from '../support/app.js';
import { axeFaults, launch, overflowsSideways, visitAs } from '../support/browser.js';
import { type Json, published } from '../api/imports/published.js';

let app: TestApp;
let browser: Browser;
let forum: FurnishedForum;
let address: string;
let cookie: string;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ web: true }), launch()]);
  forum = await makeFurnishedForum(app);
  address = `${app.url}/es/${forum.jurisdiction}/${forum.slug}/gestion/importar`;
  cookie = (await signInAs(app, 'secretariat', forum.forumId)).cookie;
});

afterAll(async () => {
  await browser.close();
  await app.close();
});

/** Peñalolén's file with a date of two readings, and contact data. */
function file(): { name: string; mimeType: string; buffer: Buffer } {
  const content = published('penalolen') as Json & { commitments: (Json & { milestones: Json[] })[] };
  Object.assign(content.commitments[0]?.milestones[0] ?? {}, { end: '03/04/2022', responsible: 'Oficina de Partes, partes@example.org' });
  return { name: 'penalolen.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) };
}

async function check(page: Page, handed = file()): Promise<void> {
  await page.goto(address);
  await page.getByLabel('Archivo', { exact: true }).setInputFiles(handed);
  await page.getByRole('button', { name: 'Revisar el archivo' }).click();
}

describe('the page of imports', () => {
  test('without scripts: a file is read, decided upon, taken in, taken in again without effect, and taken back', async () => {
    const { page, context } = await visitAs(browser, cookie, { javaScriptEnabled: false });
    page.setDefaultTimeout(15_000);
    await check(page);
    await page.getByRole('heading', { name: 'Qué haría el archivo penalolen.json' }).waitFor();
    const text = await page.innerText('main');
    expect(text).toMatch(/Crearía \d{3} registros y cambiaría 0/);
    expect(text).toContain('Fechas con dos lecturas · usted elige · 1 lugar');
    expect(text).toContain('Datos de contacto · no se importa · 1 lugar');
    expect(text).not.toContain('partes@example.org');
    expect(await managerOf(app).query('select id from import_batch')).toEqual([]);

    await page.getByLabel('primero el día', { exact: false }).check();
    await page.getByLabel('implemented in amended form').selectOption('substantial');
    await page.getByRole('button', { name: 'Revisar otra vez con esto' }).click();
    expect(await page.getByLabel('primero el día', { exact: false }).isChecked()).toBe(true);
    expect(await page.getByLabel('implemented in amended form').inputValue()).toBe('substantial');
    await page.getByRole('button', { name: 'Importar el archivo' }).click();
    await page.getByText(/Quedó importado: \d{3} registros nuevos/).waitFor();
    expect(await managerOf(app).query(`select ends_raw from wording where ends_latest = '2022-04-03' and state = 'in_force'`)).toHaveLength(1);

    await check(page);
    await page.getByText('No cambiaría nada').waitFor();
    await page.getByRole('button', { name: 'Importar el archivo' }).click();
    await page.getByText('El archivo no cambió nada').waitFor();

    await page.locator('summary', { hasText: 'Deshacer' }).click();
    await page.getByRole('button', { name: /Deshacer la importación del/ }).click();
    await page.getByText(/deshecha el/).waitFor();
    expect(await managerOf(app).query('select source_key from imported_record')).toEqual([]);
    await context.close();
  });

  test('says why an import cannot be taken back', async () => {
    const { page, context, faults } = await visitAs(browser, cookie);
    await check(page);
    await page.getByRole('button', { name: 'Importar el archivo' }).click();
    await page.getByText(/Quedó importado/).waitFor();
    await managerOf(app).query(`update organization set name = 'Otra', version = version + 1 where name = 'CEPAL'`);
    await page.locator('summary', { hasText: 'Deshacer' }).click();
    await page.getByRole('button', { name: /Deshacer la importación del/ }).click();
    await page.getByText('No se deshizo: alguien editó después lo que la importación creó o cambió (organizaciones).').waitFor();
    expect(faults.filter((fault) => !fault.includes('409'))).toEqual([]);
    await context.close();
  });

  test.each([360, 1280])('has no fault of access at %d px, with a dry run on it', async (width) => {
    const { page, context } = await visitAs(browser, cookie, { viewport: { width, height: 900 } });
    await check(page, { ...file(), buffer: Buffer.from(file().buffer.toString().replace('"Universidad de Chile"', '"Universidad de Chilé"').replaceAll('2021-11-16', '2021-11-17')) });
    await page.getByRole('heading', { name: 'Lo que usted puede decidir' }).waitFor();
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/imports-${width}.png`, fullPage: true });
    expect(await axeFaults(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
    await context.close();
  });

  test('without scripts: a table says its plan and its columns, and comes in', async () => {
    const { page, context } = await visitAs(browser, cookie, { javaScriptEnabled: false });
    await check(page, { name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from('Compromiso;Entregable;Término\nPlazas seguras;Luminarias;2027-03\n') });
    await page.getByText('Diga abajo de qué plan es la tabla').waitFor();
    await page.getByLabel('Título del plan nuevo').fill('Plan de plazas');
    await page.getByLabel('Entregable').selectOption({ label: 'título del hito' });
    await page.getByRole('button', { name: 'Revisar otra vez con esto' }).click();
    await page.getByText(/Crearía \d+ registros/).waitFor();
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/table.png`, fullPage: true });
    await page.getByRole('button', { name: 'Importar el archivo' }).click();
    await page.getByText(/Quedó importado/).waitFor();
    expect(await managerOf(app).query(`select w.title from wording w join milestone m on m.id = w.milestone_id where w.title = 'Luminarias' and w.ends_latest = '2027-03-31'`)).toHaveLength(1);
    await context.close();
  });

  test('without scripts: the pack is downloaded, and not taken in where it came from', async () => {
    const { page, context } = await visitAs(browser, cookie, { javaScriptEnabled: false });
    await page.goto(address);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Bajar el traspaso (ZIP)' }).click()]);
    expect(download.suggestedFilename()).toMatch(/^traspaso-.+\.zip$/);
    const json = strFromU8(unzipSync(new Uint8Array(await readFile(await download.path())))['handover.json'] ?? new Uint8Array());
    await page.getByText('Recibir el traspaso de otra instalación').click();
    await page.getByLabel('Archivo handover.json').setInputFiles({ name: 'handover.json', mimeType: 'application/json', buffer: Buffer.from(json) });
    await page.getByRole('button', { name: 'Recibir el traspaso' }).click();
    await page.getByText('Ya existe', { exact: false }).first().waitFor();
    await context.close();
  });

  test('says what is wrong with a file that is none', async () => {
    const { page, context } = await visitAs(browser, cookie);
    await check(page, { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"plans": 7}') });
    await page.getByText('Todavía no se puede importar').waitFor();
    expect(await page.innerText('main')).toContain('plans');
    await check(page, { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('no es JSON') });
    await page.getByRole('alert').waitFor();
    await context.close();
  });
});
