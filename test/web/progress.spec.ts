import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from '@playwright/test';

import { StatusStatement } from '../../apps/api/src/commitments/status-statement.entity.js';
import { Document } from '../../apps/api/src/documents/document.entity.js';
import { LinkSnapshot } from '../../apps/api/src/documents/link-snapshot.entity.js';
import { commentOn, type CommentedMilestone, makeCommentedMilestone, MONDAY, posted, setClock } from '../factories/comment.factory.js';
import { makeMilestone } from '../factories/commitment.factory.js';
import { managerOf } from '../factories/jurisdiction.factory.js';
import { startApp, type TestApp } from '../support/app.js';
import { axeFaults, launch, overflowsSideways, visit, visitAs } from '../support/browser.js';

let app: TestApp;
let browser: Browser;
let on: CommentedMilestone;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ web: true }), launch()]);
  setClock(app, `${MONDAY}T10:00`);
  on = await makeCommentedMilestone(app);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

const PHONE = { viewport: { width: 360, height: 800 }, javaScriptEnabled: false };
const milestone = () => `${app.url}/es/${on.jurisdiction}/${on.plan}/compromisos/c1/hitos/1`;

it('a claim is contested, answered by the unit from its desk, and both stay beside it, without scripts on a phone', async () => {
  const { page: unit } = await visitAs(browser, on.unit.cookie, PHONE);
  await unit.goto(`${milestone()}/estados/nuevo`);
  await unit.getByLabel('completo', { exact: true }).check();
  await unit.getByLabel('Qué se hizo').fill('La sala está abierta.');
  await unit.getByRole('button', { name: 'Publicar el estado' }).click();
  await unit.locator('#sides').getByText('sin verificar').waitFor();

  const { page: member } = await visitAs(browser, on.titular.cookie, PHONE);
  await member.goto(milestone());
  await member.getByText('Objetar un estado informado').click();
  await member.getByLabel('Por qué', { exact: true }).fill('Fuimos el lunes y está cerrada.');
  await member.getByRole('button', { name: 'Publicar la objeción' }).click();
  await member.locator('#sides').getByText('objeción sin respuesta').waitFor();

  await unit.goto(`${app.url}/es/avisos`);
  expect(await unit.locator('main').innerText()).toContain('Objetaron un estado informado');
  await unit.goto(`${app.url}/es/escritorio`);
  expect(await unit.locator('main').innerText()).toContain('Objeción que espera respuesta de Dirección de Control');
  await unit.getByRole('link', { name: 'Responder la objeción' }).click();
  await unit.getByText('Responder: «Fuimos el lunes y está cerrada.»').click();
  await unit.getByLabel('Respuesta').fill('Abre desde el martes; se corrige el horario.');
  await unit.getByRole('button', { name: 'Publicar la respuesta' }).click();
  await unit.locator('#sides').getByText('objeción respondida').waitFor();
  await unit.goto(`${app.url}/es/escritorio`);
  expect(await unit.getByRole('link', { name: 'Responder la objeción' }).count()).toBe(0);

  const reader = await visit(browser, { viewport: PHONE.viewport });
  await reader.page.goto(milestone());
  expect(await reader.page.locator('#sides').innerText()).toMatch(/completo[\s\S]*sin verificar[\s\S]*Fuimos el lunes y está cerrada\.[\s\S]*Abre desde el martes; se corrige el horario\./);
  expect(await overflowsSideways(reader.page)).toBe(false);
  expect(await axeFaults(reader.page)).toEqual([]);
  expect(reader.faults).toEqual([]);
});

it('a link given as proof says how it was, and a refused one why, on a phone', async () => {
  const manager = managerOf(app);
  const { id: statementId } = await manager.findOneByOrFail(StatusStatement, { wordingId: on.wordingId });
  const evidence = ['bases', 'interno'].map((name) => ({ title: `Enlace ${name}`, url: `https://example.org/${name}`, language: 'es' }));
  expect((await on.unit.client('mutation ($input: AddEvidenceInput!) { addEvidence(input: $input) { statement { id } } }', { input: { statementId, evidence } })).errors).toEqual([]);
  const [kept, refused] = await manager.find(Document, { where: { forumId: on.forumId, kind: 'evidence' }, order: { url: 'ASC' } });
  const fetchedAt = new Date('2024-05-03T15:00:00Z');
  await manager.save(manager.create(LinkSnapshot, { documentId: kept?.id ?? '', state: 'kept', fetchedAt, title: 'Bases de licitación', mediaType: 'text/html', sizeBytes: 1234, contentHash: Buffer.alloc(32, 0xab) }));
  await manager.save(manager.create(LinkSnapshot, { documentId: refused?.id ?? '', state: 'refused', fetchedAt, reason: 'private_address' }));
  const { page, faults } = await visit(browser, { viewport: PHONE.viewport });
  await page.goto(milestone());
  await page.getByText('así estaba el 3 de mayo de 2024: «Bases de licitación», huella abababab…').click();
  expect(await page.getByText('ab'.repeat(32)).isVisible()).toBe(true);
  expect(await page.locator('#sides').innerText()).toMatch(/no se leyó este enlace el 3 de mayo de 2024[\s\S]*lleva a una red privada/);
  expect(await overflowsSideways(page)).toBe(false);
  expect(await axeFaults(page)).toEqual([]);
  expect(faults).toEqual([]);
});

it('the timeline has the statement, its contestation, the comments and their answers, each pinned to its wording', async () => {
  const question = await posted(on.titular, commentOn(on, { text: '¿Desde cuándo abre la sala?' }));
  const { page, faults } = await visit(browser, { viewport: PHONE.viewport });
  await page.goto(milestone());
  const history = page.locator('#history');
  expect(await history.innerText()).toMatch(/Comentario \(pregunta\) sobre la redacción 1[\s\S]*¿Desde cuándo abre la sala\?[\s\S]*Redacción 1, vigente$/m);
  expect(await history.innerText()).toMatch(/Respuesta a la objeción[\s\S]*Objeción a lo informado|Objeción a lo informado[\s\S]*Respuesta a la objeción/);
  await history.getByRole('link', { name: 'Leerla junto a lo informado' }).first().click();
  expect(page.url()).toMatch(/#statement-/);
  expect(await page.locator(new URL(page.url()).hash).count()).toBe(1);
  await history.getByRole('link', { name: '¿Desde cuándo abre la sala?' }).click();
  await page.waitForURL(new RegExp(`/comentarios/${question.id}`));
  expect(faults).toEqual([]);
});

it('the board is narrowed by links without scripts, its file has the rows that are shown, and it reads on a phone', async () => {
  const late = await makeMilestone(app, { commitmentId: on.commitmentId, wording: { title: 'Vencido hace tiempo', ends: { raw: 'enero de 2024', earliest: '2024-01-01', latest: '2024-01-31', precision: 'month' } } });
  await makeMilestone(app, { commitmentId: on.commitmentId, wording: { title: 'Siempre', ends: { raw: 'permanente', earliest: null, latest: null, precision: 'ongoing' } } });
  const { page } = await visit(browser, PHONE);
  await page.goto(`${app.url}/es/${on.jurisdiction}/${on.plan}`);
  await page.getByRole('link', { name: 'Tablero' }).click();
  expect(await page.locator('main').innerText()).toMatch(/1 de 3 hitos está atrasado; 1 no tiene fecha; \d no muestran? prueba\./);
  await page.getByRole('link', { name: 'En el tiempo' }).click();
  expect(await page.getByRole('row').count()).toBe(4);
  await page.getByRole('link', { name: 'Atrasados (1)' }).click();
  expect(page.url()).toContain('view=time&only=late');
  expect(await page.getByRole('rowheader').allInnerTexts()).toEqual([expect.stringContaining('Vencido hace tiempo')]);
  const file = await (await fetch(new URL(await page.getByRole('link', { name: /CSV/ }).getAttribute('href') ?? '', app.url))).text();
  expect(file.trim().split('\r\n')).toHaveLength(2);
  expect(late.milestone.number).toBe(2);

  const reader = await visit(browser, { viewport: PHONE.viewport });
  for (const view of ['commitment', 'time', 'unit', 'value', 'axis']) {
    await reader.page.goto(`${app.url}/es/${on.jurisdiction}/${on.plan}/tablero?view=${view}`);
    expect(await overflowsSideways(reader.page)).toBe(false);
    expect(await axeFaults(reader.page)).toEqual([]);
  }
  expect(reader.faults).toEqual([]);
});
