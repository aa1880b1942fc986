import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

import { CommentClockService } from '../../apps/api/src/comments/comment-clock.service.js';
import { amend, commentOn, type CommentedMilestone, makeChair, makeCommentedMilestone, MONDAY, posted, setClock, type Speaker } from '../factories/comment.factory.js';
import { startApp, type TestApp } from '../support/app.js';
import { axeFaults, launch, overflowsSideways, visit } from '../support/browser.js';

/** Milliseconds: six people come and go. */
const LONG = 180_000;

const PHONE = { viewport: { width: 360, height: 800 } } as const;

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ web: true }), launch()]);
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const planOf = (on: CommentedMilestone): string => `${app.url}/es/${on.jurisdiction}/${on.plan}`;

/** A window in which somebody is signed in. */
async function visitAs({ cookie }: Speaker, options: BrowserContextOptions = {}) {
  const visitor = await visit(browser, options);
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  await visitor.context.addCookies([{ name, value, domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' }]);
  return visitor;
}

async function expectReadable(page: Page): Promise<void> {
  expect(await axeFaults(page)).toEqual([]);
  expect(await overflowsSideways(page)).toBe(false);
}

/** Answers the comment on the page of who answers. */
async function answer(on: CommentedMilestone, commentId: string, words: string): Promise<void> {
  const { page, context } = await visitAs(on.unit, { javaScriptEnabled: false });
  await page.goto(`${planOf(on)}/comentarios/${commentId}`);
  await page.getByRole('link', { name: 'Responder este comentario' }).click();
  await page.getByRole('radio', { name: 'explicado' }).check();
  await page.getByLabel('Respuesta y sus razones').fill(words);
  await page.getByRole('button', { name: 'Publicar la respuesta' }).click();
  await page.waitForURL(/respuestas$/);
  await context.close();
}

/** Says that the latest response is no answer. */
async function object(on: CommentedMilestone, commentId: string, why: string): Promise<void> {
  const { page, context } = await visitAs(on.titular, { ...PHONE, javaScriptEnabled: false });
  await page.goto(`${planOf(on)}/comentarios/${commentId}`);
  await page.getByText('Decir que esto no responde').click();
  await page.getByLabel('¿Por qué no responde?').fill(why);
  await page.getByRole('button', { name: 'Objetar la respuesta' }).click();
  await page.getByText(why).waitFor();
  await context.close();
}

describe('from a comment to its answer', () => {
  test('a member comments, the unit answers, the member objects, the unit answers again; a second objection reaches the chair', async () => {
    const on = await makeCommentedMilestone(app);
    const chair = await makeChair(app, on);
    const member = await visitAs(on.titular, { ...PHONE, javaScriptEnabled: false });
    await member.page.goto(`${planOf(on)}/compromisos/c1/hitos/1/comentarios`);
    await member.page.getByRole('radio', { name: 'Pregunta' }).check();
    await member.page.getByLabel('Su comentario').fill('¿Quién redacta el reglamento?');
    await member.page.getByRole('button', { name: 'Publicar el comentario' }).click();
    await member.page.getByText('¿Quién redacta el reglamento?').waitFor();
    const commentId = new URL(member.page.url()).hash.slice(1);
    await member.context.close();

    await answer(on, commentId, 'Lo redacta la dirección.');
    await object(on, commentId, 'No dice qué dirección.');
    await answer(on, commentId, 'La Dirección de Control, con la mesa.');
    const reader = await visit(browser, PHONE);
    await reader.page.goto(`${planOf(on)}/comentarios/${commentId}`);
    for (const said of ['Lo redacta la dirección.', 'No dice qué dirección.', 'La Dirección de Control, con la mesa.']) await reader.page.getByText(said).waitFor();
    await reader.page.getByText('respondido', { exact: true }).waitFor();
    await expectReadable(reader.page);

    await object(on, commentId, 'Sigue sin decir cuándo.');
    await reader.page.goto(`${planOf(on)}/respuestas`);
    await reader.page.getByText(/Elevado a la presidencia el/).waitFor();
    await expectReadable(reader.page);
    await reader.context.close();
    const desk = await visitAs(chair, PHONE);
    await desk.page.goto(`${app.url}/es/escritorio`);
    await desk.page.getByText('Comentario sin buena respuesta, elevado a usted').waitFor();
    await desk.page.getByRole('link', { name: 'Ver el comentario' }).click();
    await desk.page.getByText('Sigue sin decir cuándo.').waitFor();
    expect(desk.faults).toEqual([]);
    await desk.context.close();
  }, LONG);

  test('a comment that nobody answers goes overdue, and shows so in public, by filter and in figures', async () => {
    const on = await makeCommentedMilestone(app);
    await posted(on.titular, commentOn(on, { seatId: on.seat.id, text: '¿Y el plazo?' }));
    setClock(app, '2024-06-11T09:00');
    await app.app.get(CommentClockService, { strict: false }).check();
    for (const viewport of [{ width: 360, height: 800 }, { width: 1280, height: 900 }]) {
      const { page, context, faults } = await visit(browser, { viewport });
      await page.goto(`${planOf(on)}/respuestas`);
      await page.getByText('espera respuesta, vencido').waitFor();
      await page.getByText('Elevado a la presidencia el 11 de junio de 2024').waitFor();
      await page.locator('summary', { hasText: 'Por sector' }).click();
      await page.getByLabel('Estado').selectOption('overdue');
      await page.getByRole('button', { name: 'Aplicar' }).click();
      await page.waitForURL(/state=overdue/);
      await page.getByText('1 petición.').waitFor();
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Descargar 1 fila (CSV)' }).click();
      expect((await download).suggestedFilename()).toBe('respuestas.csv');
      await expectReadable(page);
      expect(faults).toEqual([]);
      await context.close();
    }
    setClock(app, `${MONDAY}T12:00`);
  });
});

describe('after an amendment', () => {
  test('the author carries the comment over, objects to the change and closes the old one, without scripts', async () => {
    const on = await makeCommentedMilestone(app);
    const { id } = await posted(on.titular, commentOn(on, { seatId: on.seat.id, text: '¿Cuándo se publica?' }));
    await amend(on);
    const { page, context } = await visitAs(on.titular, { ...PHONE, javaScriptEnabled: false });
    await page.goto(`${planOf(on)}/comentarios/${id}`);
    await page.getByRole('heading', { name: 'Qué pasó con la redacción' }).waitFor();
    await page.getByText('Objetar el cambio de redacción').click();
    await page.getByLabel('¿Qué se perdió con el cambio?').fill('Ya no dice cuándo.');
    await page.getByRole('button', { name: 'Objetar el cambio' }).click();
    await page.getByText('Ya no dice cuándo.').waitFor();
    await page.getByRole('link', { name: /Llevarlo a la redacción 2 del hito 1/ }).click();
    await page.getByText('Lleva a esta redacción lo que dijo de la redacción 1.').waitFor();
    expect(await page.getByLabel('Su comentario').inputValue()).toBe('¿Cuándo se publica?');
    await page.getByRole('button', { name: 'Publicar el comentario' }).click();
    await page.getByRole('link', { name: 'llevado desde una redacción anterior' }).click();
    await page.getByRole('link', { name: 'Quien lo escribió lo llevó a la redacción 2' }).waitFor();
    await page.getByText('Cerrarlo: ya no hace falta').click();
    await page.getByRole('button', { name: 'Cerrar el comentario' }).click();
    await page.getByText('cerrado por quien lo escribió').waitFor();
    await page.getByText('¿Cuándo se publica?').waitFor();
    await context.close();
    const reader = await visit(browser, PHONE);
    await reader.page.goto(`${planOf(on)}/modificaciones/1`);
    expect(await reader.page.locator('#commenters').innerText()).toMatch(/1 comentario trata de las palabras que esta modificación reemplazó[\s\S]*Objeta el cambio: Ya no dice cuándo\./);
    await expectReadable(reader.page);
    await reader.page.goto(`${planOf(on)}/comentarios/${id}`);
    await reader.page.getByText('Ya no dice cuándo.').waitFor();
    await expectReadable(reader.page);
    await reader.context.close();
  });

  test('an edit shows what was said before; later one adds', async () => {
    const on = await makeCommentedMilestone(app);
    const { id } = await posted(on.titular, commentOn(on, { text: '¿Cuando se publica?' }));
    const { page, context, faults } = await visitAs(on.titular, PHONE);
    await page.goto(`${planOf(on)}/comentarios/${id}`);
    await page.getByText('Corregir el texto').click();
    await page.getByLabel('Su comentario').fill('¿Cuándo se publica el texto?');
    await page.getByRole('button', { name: 'Guardar la corrección' }).click();
    await page.getByText('Lo que decía antes de corregirse').click();
    await page.getByText('¿Cuando se publica?').waitFor();
    setClock(app, `${MONDAY}T13:00`);
    await page.reload();
    await page.getByText('Agregar algo').click();
    await page.getByLabel('¿Qué agrega?').fill('Y en qué formato.');
    await page.getByRole('button', { name: 'Publicar el agregado' }).click();
    await page.getByText('Agregado del 3 de junio de 2024').waitFor();
    await expectReadable(page);
    expect(faults).toEqual([]);
    await context.close();
    setClock(app, `${MONDAY}T12:00`);
  });
});

describe('moderation', () => {
  test('by published rules; the author appeals, the chair restores, and everybody reads it all', async () => {
    const on = await makeCommentedMilestone(app);
    const chair = await makeChair(app, on);
    const { id } = await posted(on.titular, commentOn(on, { text: 'El director es Juan.' }));
    const forum = `${app.url}/es/${on.jurisdiction}/${on.forum}`;
    const office = await visitAs(on.secretariat, { javaScriptEnabled: false });
    await office.page.goto(`${forum}/moderacion`);
    await office.page.getByText('La mesa todavía no publica reglas').waitFor();
    await office.page.getByText('Publicar otra versión de las reglas').click();
    await office.page.getByLabel('Las reglas').fill('Sin insultos.\n\nSin datos de terceros.');
    await office.page.getByRole('button', { name: 'Publicar las reglas' }).click();
    await office.page.getByText('Versión 1, publicada el 3 de junio de 2024').waitFor();
    await office.page.goto(`${planOf(on)}/comentarios/${id}`);
    await office.page.getByText('Moderar el comentario').click();
    await office.page.getByLabel('Razón pública').fill('Nombra a un tercero.');
    await office.page.getByRole('button', { name: 'Ocultar el texto y publicar la razón' }).click();
    await office.page.getByText('Moderado por la secretaría').waitFor();
    await office.context.close();

    const author = await visitAs(on.titular, { ...PHONE, javaScriptEnabled: false });
    await author.page.goto(`${planOf(on)}/comentarios/${id}`);
    await author.page.getByText('Apelar a la copresidencia').first().click();
    await author.page.getByLabel('¿Por qué debería mostrarse?').fill('Su nombre es público.');
    await author.page.getByRole('button', { name: 'Apelar' }).click();
    await author.page.getByText('La apelación espera la decisión de la copresidencia.').waitFor();
    await author.context.close();

    const decider = await visitAs(chair, { javaScriptEnabled: false });
    await decider.page.goto(`${app.url}/es/escritorio`);
    await decider.page.getByRole('link', { name: 'Resolver la apelación' }).click();
    await decider.page.getByText('Ver el texto oculto').click();
    await decider.page.getByText('El director es Juan.').waitFor();
    await decider.page.getByText('Resolver la apelación', { exact: true }).click();
    await decider.page.getByRole('radio', { name: 'Vuelve a mostrarse' }).check();
    await decider.page.getByLabel('Razón pública').fill('Es un cargo público.');
    await decider.page.getByRole('button', { name: 'Publicar la decisión' }).click();
    await decider.page.getByText('La copresidencia restituyó el comentario').waitFor();
    await decider.context.close();

    const reader = await visit(browser, PHONE);
    await reader.page.goto(`${forum}/moderacion`);
    for (const said of ['Sin datos de terceros.', 'Nombra a un tercero.', 'Su nombre es público.', 'Es un cargo público.']) await reader.page.getByText(said).waitFor();
    await expectReadable(reader.page);
    expect(reader.faults).toEqual([]);
    await reader.context.close();
  });
});
