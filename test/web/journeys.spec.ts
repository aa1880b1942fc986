import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from '@playwright/test';

import { ClockService } from '../../apps/api/src/clock/clock.service.js';
import { launch, visit, visitAs } from '../support/browser.js';
import { type Demonstration, startDemonstration, TELLING } from '../support/demonstration.js';

/** Milliseconds for a journey of ten pages on a machine that does other things. */
const PATIENCE = 60_000;
const FORUM = '/es/demostracion/mesa';

let town: Demonstration;
let browser: Browser;
let plan: string;

beforeAll(async () => {
  [town, browser] = await Promise.all([startDemonstration(), launch()]);
  const { forum } = await town.story.ask<{ forum: { plans: { slug: string }[] } }>('public', '{ forum(jurisdiction: "demostracion", slug: "mesa") { plans { slug } } }');
  plan = `/es/demostracion/${forum.plans[0]?.slug}`;
}, TELLING);

afterAll(async () => {
  await browser.close();
  await town.close();
});

test('a secretary comes from her Friday page to a meeting that was held', async () => {
  const { calendar } = town.story;
  town.app.get(ClockService).set(calendar.moment(0, '18:05'));
  const { page, faults } = await visitAs(browser, await town.cookieOf('marcela'));
  await page.goto(`${town.url}${FORUM}/viernes`);
  await page.getByRole('link', { name: 'Gestión' }).click();
  await page.getByRole('link', { name: 'Programar, convocar y registrar sesiones' }).click();
  await page.getByRole('link', { name: 'Programar una sesión' }).click();
  await page.getByLabel('Título').first().fill('Sesión extraordinaria por la sede Los Aromos');
  await page.getByLabel('Para qué es').fill('Ver qué hacer con la escalera de la sede.');
  await page.getByLabel('Qué se decidirá').fill('Si se pide la reparación a la municipalidad.');
  await page.getByLabel('Día').fill(calendar.day(0));
  await page.getByLabel('Hora de inicio').fill('18:00');
  await page.getByRole('group', { name: 'Punto 1' }).getByLabel('Título').fill('La escalera');
  await page.getByRole('group', { name: 'Punto 1' }).getByLabel('Compromiso o hito').selectOption({ label: 'Hito 2: Doce asambleas territoriales en dos jornadas' });
  await page.getByRole('button', { name: 'Guardar el borrador' }).click();

  await page.getByText('Para convocar hoy hay que dejar la razón, que será pública.').waitFor();
  await page.getByLabel('Razón para citar con menos').fill('La próxima asamblea es mañana.');
  await page.getByRole('button', { name: 'Convocar la sesión' }).click();
  await page.getByRole('link', { name: 'Pasar lista' }).click();
  await page.getByText('Falta quórum: 0 de 10 cupos').waitFor();
  for (const name of ['Andrés', 'Verónica', 'Tomás', 'Rosa', 'Héctor', 'Daniela', 'Felipe']) {
    const arrived = page.getByRole('button', { name: new RegExp(`^Llegó: ${name}`) });
    await arrived.click();
    await arrived.waitFor({ state: 'detached' });
  }
  await page.getByText('Hay quórum: 7 de 10 cupos, 3 de gobierno y 4 de sociedad civil.').waitFor();
  await page.getByRole('link', { name: 'Sesión extraordinaria' }).click();
  await page.getByRole('button', { name: 'Abrir la sesión' }).click();
  // Half an hour without a request ends a secretariat's session.
  town.app.get(ClockService).set(calendar.moment(0, '18:30'));
  await page.getByRole('button', { name: 'Cerrar la sesión' }).click();
  await page.getByText('Ya se realizó.').waitFor();

  await page.goto(`${town.url}${FORUM}/viernes`);
  await page.getByText('Sesión extraordinaria por la sede Los Aromos').waitFor();
  await page.goto(`${town.url}${plan}/compromisos/c2/hitos/2`);
  await page.getByRole('region', { name: 'En las sesiones' }).getByText('La escalera').waitFor();
  expect(faults).toEqual([]);
}, PATIENCE);

test('whoever reads a milestone comes to the meetings about it and their words, and from a decision to what it changed', async () => {
  const { page, faults } = await visit(browser, { javaScriptEnabled: false });
  await page.goto(`${town.url}${plan}/compromisos/c2/hitos/2`);
  const sessions = page.getByRole('region', { name: 'En las sesiones' });
  await sessions.getByText('El cupo de juventudes pide que la participación a distancia no dependa de tener plan de datos.').waitFor();
  await sessions.getByRole('link', { name: 'Leer en el acta' }).last().click();
  expect(page.url()).toMatch(/\/acta#tabla-\d+$/);
  await page.goto(`${town.url}${FORUM}/acuerdos`);
  await page.getByText('Qué fue de él: 1 tarea, 1 modificación del plan').click();
  await page.getByRole('link', { name: /^Modificación \d de/ }).click();
  await page.getByRole('heading', { level: 1, name: /^Modificación \d/ }).waitFor();
  expect(faults).toEqual([]);
}, PATIENCE);

test('a member with an old phone comments on a milestone, and reads the comment pinned to the words it is about', async () => {
  const { page, faults } = await visitAs(browser, await town.cookieOf('rosa'), { javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
  const milestone = `${town.url}${plan}/compromisos/c2/hitos/2`;
  await page.goto(milestone);
  await page.getByRole('link', { name: 'Comentar', exact: true }).click();
  await page.getByRole('radio', { name: 'Pregunta' }).check();
  await page.getByLabel('Su comentario').fill('¿Habrá intérprete en Los Coihues?');
  await page.getByRole('button', { name: 'Publicar el comentario' }).click();
  await page.goto(milestone);
  const said = page.getByRole('article').filter({ hasText: '¿Habrá intérprete en Los Coihues?' });
  await said.getByText('espera respuesta', { exact: true }).waitFor();
  await said.getByText('Sobre la redacción 3').waitFor();
  expect(faults).toEqual([]);
}, PATIENCE);

/** Goes on with the Tab key until the element in focus is such a link. */
async function tabTo(page: Page, isWanted: (link: { readonly text: string; readonly hash: string }) => boolean): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    await page.keyboard.press('Tab');
    const link = await page.evaluate(() => ({ text: document.activeElement?.textContent ?? '', hash: (document.activeElement as HTMLAnchorElement | null)?.hash ?? '' }));
    if (isWanted(link)) return;
  }
  throw new Error('the Tab key does not come there');
}

test('an observer reads an acta, and takes the address of an item with her, by keyboard alone', async () => {
  const { page, faults } = await visitAs(browser, await town.cookieOf('sofia'));
  await page.goto(town.url + FORUM);
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').innerText()).toBe('Ir al contenido');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  await tabTo(page, ({ text }) => text.startsWith('Acta de la sesión'));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/acta');
  await page.getByRole('heading', { level: 1, name: 'Acta de la sesión' }).waitFor();
  await tabTo(page, ({ hash }) => hash === '#tabla-1');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#tabla-1');
  expect(await page.locator(':target').getByRole('heading').first().isVisible()).toBe(true);
  expect(faults).toEqual([]);
}, PATIENCE);
