import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions } from '@playwright/test';
import sharp from 'sharp';

import { Document } from '../../apps/api/src/documents/document.entity.js';
import { PDF } from '../factories/document.factory.js';
import { makeForum, signInAs } from '../factories/forum.factory.js';
import { type FurnishedForum, makeFurnishedForum } from '../factories/furnished-forum.factory.js';
import { managerOf } from '../factories/jurisdiction.factory.js';
import { startApp, type TestApp } from '../support/app.js';
import { axeFaults, launch, overflowsSideways, visit, type Visitor } from '../support/browser.js';

let app: TestApp;
let browser: Browser;
let forum: FurnishedForum;
let home: string;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ web: true, dataDir: await mkdtemp(join(tmpdir(), 'mesa-manage-')) }), launch()]);
  forum = await makeFurnishedForum(app);
  home = `${app.url}/es/${forum.jurisdiction}/${forum.slug}`;
});

afterAll(async () => {
  await browser.close();
  await app.close();
});

describe('the management of a forum', () => {
  async function visitAs(cookie: string, options: BrowserContextOptions = {}): Promise<Visitor> {
    const visitor = await visit(browser, options);
    const [name = '', ...value] = cookie.split('=');
    await visitor.context.addCookies([{ name, value: value.join('='), domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' }]);
    return visitor;
  }

  test('has no fault of access on a phone', async () => {
    const { page, context, faults } = await visitAs((await signInAs(app, 'secretariat', forum.forumId)).cookie, { viewport: { width: 360, height: 800 } });
    for (const part of ['', '/organizaciones', '/personas', '/cupos', '/reglamento', '/invitaciones', '/roles', '/feriados', '/administraciones', '/traducciones']) {
      await page.goto(`${home}/gestion${part}`);
      expect(await axeFaults(page)).toEqual([]);
      expect(await overflowsSideways(page)).toBe(false);
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  test('without scripts: an organization, a person and a seat are put on record, and the person sits in it', async () => {
    const { page, context } = await visitAs((await signInAs(app, 'secretariat', forum.forumId)).cookie, { javaScriptEnabled: false });
    page.setDefaultTimeout(5_000);
    await page.goto(`${home}/gestion/organizaciones`);
    await page.getByText('Registrar la organización').first().click();
    await page.getByLabel('Nombre', { exact: true }).fill('Agrupación Cultural Ñielol');
    await page.getByRole('button', { name: 'Registrar la organización' }).click();
    await page.getByText('Quedó guardado.').waitFor();

    await page.goto(`${home}/gestion/personas`);
    await page.getByText('Registrar la persona').first().click();
    await page.getByLabel('Nombre', { exact: true }).fill('Rayén Lemunao');
    await page.getByRole('button', { name: 'Registrar la persona' }).click();
    await page.getByText('Quedó guardado.').waitFor();

    await page.goto(`${home}/gestion/cupos`);
    await page.getByText('Crear el cupo').first().click();
    await page.getByLabel('Estamento').selectOption({ label: 'Sociedad civil' });
    await page.getByLabel('Organización').selectOption({ label: 'Agrupación Cultural Ñielol' });
    await page.getByRole('button', { name: 'Crear el cupo' }).click();
    await page.getByRole('row', { name: /Ñielol/ }).getByRole('link', { name: 'Poner a una persona' }).click();
    await page.getByLabel('Persona', { exact: true }).selectOption({ label: 'Rayén Lemunao' });
    await page.getByLabel('Por qué el nombre es público').fill('lo autorizó');
    await page.getByRole('button', { name: 'Poner a una persona' }).click();
    await page.getByText('Quedó guardado.').waitFor();

    const html = await (await fetch(`${home}/miembros`)).text();
    expect(html).toContain('Agrupación Cultural Ñielol');
    expect(html).toContain('Rayén Lemunao');
    await context.close();
  });

  test('without scripts: who was mayor is put on record, and told on the page of the municipality', async () => {
    const { page, context } = await visitAs((await signInAs(app, 'secretariat', forum.forumId)).cookie, { javaScriptEnabled: false });
    page.setDefaultTimeout(5_000);
    await page.goto(`${home}/gestion/administraciones`);
    await page.getByText('Registrar una administración').first().click();
    await page.getByLabel('Desde').fill('6 de diciembre de 2024');
    await page.getByRole('button', { name: 'Registrar una administración' }).click();
    await page.getByText('Quedó guardado.').waitFor();
    await page.goto(`${app.url}/es/${forum.jurisdiction}`);
    const row = page.getByRole('row', { name: /no consta quién la ejerció/ });
    expect(await row.textContent()).toContain('desde el 6 de diciembre de 2024');
    await context.close();
  });

  test('without scripts: a text is translated, and whoever reads in that language reads it, marked, with the original a press away', async () => {
    const { page, context } = await visitAs((await signInAs(app, 'secretariat', forum.forumId)).cookie, { javaScriptEnabled: false });
    page.setDefaultTimeout(5_000);
    await page.goto(`${home}/gestion/traducciones`);
    await page.getByRole('link', { name: /^Traducir: Acordar y seguir/ }).click();
    await page.getByRole('textbox', { name: 'Texto' }).fill('To agree on the commitments and follow them.');
    await page.getByRole('button', { name: 'Publicar la traducción' }).click();
    await page.getByText('Quedó guardado.').waitFor();
    await page.goto(`${app.url}/en/${forum.jurisdiction}/${forum.slug}`);
    const purpose = page.locator('#purpose');
    await purpose.getByText('To agree on the commitments and follow them.').waitFor();
    await purpose.getByText('human translation').waitFor();
    await purpose.getByText('Read the original').click();
    expect(await purpose.locator('[lang="es"]').textContent()).toContain('Acordar y seguir');
    await context.close();
  });

  test('without scripts: the forum gets a crest, which heads its actas on paper, and loses it again', async () => {
    const { page, context } = await visitAs((await signInAs(app, 'secretariat', forum.forumId)).cookie, { javaScriptEnabled: false });
    page.setDefaultTimeout(5_000);
    await page.goto(`${home}/gestion`);
    const crest = page.locator('#crest');
    await crest.getByLabel('Imagen').setInputFiles({ name: 'escudo.pdf', mimeType: 'application/pdf', buffer: PDF });
    await crest.getByRole('button', { name: 'Poner el escudo' }).click();
    await page.getByRole('alert').waitFor();
    expect(await managerOf(app).countBy(Document, { forumId: forum.forumId })).toBe(0);
    const picture = await sharp({ create: { width: 20, height: 30, channels: 3, background: '#1f5c4a' } }).png().toBuffer();
    await crest.getByLabel('Imagen').setInputFiles({ name: 'escudo.png', mimeType: 'image/png', buffer: picture });
    await crest.getByRole('button', { name: 'Poner el escudo' }).click();
    await page.getByText('Quedó guardado.').waitFor();
    expect(await crest.getByRole('img').evaluate((shown: HTMLImageElement) => [shown.alt, shown.naturalHeight])).toEqual([expect.stringMatching(/^Escudo de /), 30]);
    await crest.getByRole('button', { name: 'Quitar el escudo' }).click();
    await page.getByText('Quedó guardado.').waitFor();
    expect(await crest.getByRole('img').count()).toBe(0);
    await context.close();
  });

  test('rules refused say which, keep what was typed, and are adopted once mended', async () => {
    const { page, context, faults } = await visitAs((await signInAs(app, 'secretariat', forum.forumId)).cookie);
    await page.goto(`${home}/gestion/reglamento`);
    await page.getByLabel('Rige desde').fill('2031-01-01');
    await page.getByRole('textbox', { name: 'Quórum', exact: true }).fill('la mitad');
    await page.getByLabel('Días para circularla').fill('10');
    await page.getByRole('button', { name: 'Registrar la versión' }).click();
    await page.getByRole('alert').getByText('Días del acta: falta completarlo.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Quórum', exact: true }).inputValue()).toBe('la mitad');
    await page.getByRole('textbox', { name: 'Quórum', exact: true }).fill('>1/2');
    await page.getByLabel('Días del acta').selectOption('working_days');
    await page.getByRole('button', { name: 'Registrar la versión' }).click();
    await page.getByText('Quedó guardado.').waitFor();
    await page.goto(`${home}/reglamento`);
    await page.getByText('empezará a regir').waitFor();
    // The browser itself reports the refused form's status.
    expect(faults.filter((fault) => !fault.includes('400'))).toEqual([]);
    await context.close();
  });

  test('is closed to strangers, who are asked to sign in, and to another forum\'s secretariat', async () => {
    const answer = await fetch(`${home}/gestion/personas`, { redirect: 'manual' });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toContain('/es/ingresar?to=');
    const { cookie } = await signInAs(app, 'secretariat', (await makeForum(app)).id);
    expect((await fetch(`${home}/gestion/personas`, { headers: { cookie } })).status).toBe(403);
  });
});
