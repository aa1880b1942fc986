import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions } from '@playwright/test';

import { commentOn, type CommentedMilestone, makeCommentedMilestone, MONDAY, posted, setClock, type Speaker } from '../factories/comment.factory.js';
import { makeAction } from '../factories/action.factory.js';
import { startApp, type TestApp } from '../support/app.js';
import { axeFaults, launch, overflowsSideways, visit } from '../support/browser.js';

let app: TestApp;
let browser: Browser;
let on: CommentedMilestone;
let plan: string;
let comments: string;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ web: true }), launch()]);
  on = await makeCommentedMilestone(app);
  plan = `${app.url}/es/${on.jurisdiction}/${on.plan}`;
  comments = `${plan}/compromisos/c1/hitos/1/comentarios`;
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** A window in which somebody is signed in. */
async function visitAs({ cookie }: Speaker, options: BrowserContextOptions = {}) {
  const visitor = await visit(browser, options);
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  await visitor.context.addCookies([{ name, value, domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' }]);
  return visitor;
}

describe('comments on a milestone', () => {
  test('a member comments for the seat without scripts; everybody reads it with the words it was about', async () => {
    const { page, context } = await visitAs(on.titular, { javaScriptEnabled: false });
    await page.goto(comments);
    await page.getByRole('radio', { name: 'Preocupación' }).check();
    await page.getByLabel('Su comentario').fill('No hay fecha para el reglamento.');
    await page.getByText('Se publica de inmediato, con su nombre y el de la organización').waitFor();
    await page.getByRole('button', { name: 'Publicar el comentario' }).click();
    await page.getByText('No hay fecha para el reglamento.').waitFor();
    expect(new URL(page.url()).hash).not.toBe('');
    await context.close();

    const reader = await visit(browser, { viewport: { width: 360, height: 800 } });
    await reader.page.goto(comments);
    await reader.page.getByText(on.organization).waitFor();
    await reader.page.getByText('espera respuesta').first().waitFor();
    await reader.page.getByText('Sobre la redacción 1').click();
    await reader.page.getByText('Publicar el reglamento.').waitFor();
    expect(await axeFaults(reader.page)).toEqual([]);
    expect(await overflowsSideways(reader.page)).toBe(false);
    expect(reader.faults).toEqual([]);
    await reader.context.close();
  });

  test('what was typed stays when it is refused, and who is not signed in is told how', async () => {
    const { page, context } = await visitAs(on.alternate, { javaScriptEnabled: false });
    await page.goto(comments);
    await page.getByLabel('Su comentario').fill('x'.repeat(5_001));
    await page.getByRole('button', { name: 'Publicar el comentario' }).click();
    await page.getByRole('alert').getByText('es demasiado largo').waitFor();
    expect((await page.getByLabel('Su comentario').inputValue()).length).toBe(5_001);
    await context.close();
    const stranger = await visit(browser);
    await stranger.page.goto(comments);
    await stranger.page.getByText('Para comentar, ingrese con su correo.').waitFor();
    await stranger.context.close();
  });

  test('a new comment announces itself and waits to be let in; a reading page loads no live client', async () => {
    const { page, context, faults } = await visit(browser);
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.goto(comments);
    const ask = page.getByRole('button', { name: 'Avisarme de comentarios nuevos' });
    await ask.waitFor();
    expect(loaded.filter((url) => url.includes('follow-comments'))).toEqual([]);
    const listening = page.waitForEvent('websocket');
    await ask.click();
    const socket = await listening;
    await socket.waitForEvent('framesent', { predicate: ({ payload }) => String(payload).includes('subscribe') });
    const announced = page.getByRole('status').filter({ hasText: /nuevos?$/ });
    // Said again until it is heard: the server takes a moment to listen.
    for (let tried = 0; tried < 20 && (await announced.count()) === 0; tried += 1) {
      await posted(on.alternate, commentOn(on, { text: '¿Quién lo redacta?' }));
      await announced.waitFor({ timeout: 300 }).catch(() => undefined);
    }
    expect(await page.getByText('¿Quién lo redacta?').count()).toBe(0);
    await page.getByRole('button', { name: 'Mostrar' }).click();
    await page.getByText('¿Quién lo redacta?').first().waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('answering', () => {
  test('the unit answers several comments; the member objects; the ledger shows it, and what is overdue', async () => {
    const first = await posted(on.titular, commentOn(on, { text: '¿Habrá consulta?', seatId: on.seat.id }));
    await posted(on.alternate, commentOn(on, { text: 'Propongo una reunión.', kind: 'proposal' }));
    const { page, context, faults } = await visitAs(on.unit);
    await page.goto(`${plan}/respuestas/nuevo?comment=${first.id}`);
    await page.getByRole('checkbox', { name: /Propongo una reunión/ }).check();
    await page.getByRole('radio', { name: 'explicado' }).check();
    await page.getByLabel('Respuesta y sus razones').fill('Habrá consulta en agosto.');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Publicar la respuesta' }).click();
    await page.waitForURL(/respuestas$/);
    expect(await axeFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();

    const member = await visitAs(on.titular, { javaScriptEnabled: false });
    await member.page.goto(`${plan}/comentarios/${first.id}`);
    await member.page.getByText('Habrá consulta en agosto.').waitFor();
    await member.page.getByText('Decir que esto no responde').click();
    await member.page.getByLabel('¿Por qué no responde?').fill('No dice quién consulta.');
    await member.page.getByRole('button', { name: 'Objetar la respuesta' }).click();
    await member.page.getByText('No dice quién consulta.').waitFor();
    await member.page.getByText('objetado', { exact: true }).waitFor();
    await member.context.close();

    setClock(app, '2024-06-20T10:00');
    const reader = await visit(browser, { viewport: { width: 360, height: 800 } });
    await reader.page.goto(`${plan}/respuestas`);
    await reader.page.getByText('espera respuesta, vencido').first().waitFor();
    await reader.page.getByText('Dirección de Control').first().waitFor();
    expect(await axeFaults(reader.page)).toEqual([]);
    expect(await overflowsSideways(reader.page)).toBe(false);
    setClock(app, `${MONDAY}T12:00`);
    await reader.context.close();
  });
});

describe('the desk', () => {
  test('has what is asked of me, each with its one action; the secretariat has its Friday', async () => {
    await makeAction(app, { forumId: on.forumId, ownerOrganizationId: on.unitId, due: '2024-05-31' });
    const unit = await visitAs(on.unit, { viewport: { width: 360, height: 800 } });
    await unit.page.goto(`${app.url}/es/escritorio`);
    await unit.page.getByText(/comentarios? esperan? respuesta de Dirección de Control/).waitFor();
    await unit.page.getByText(/atrasado/).waitFor();
    expect(await axeFaults(unit.page)).toEqual([]);
    expect(await overflowsSideways(unit.page)).toBe(false);
    await unit.context.close();

    const office = await visitAs(on.secretariat);
    await office.page.goto(`${app.url}/es/escritorio`);
    await office.page.getByRole('link', { name: /Viernes/ }).click();
    await office.page.getByRole('heading', { level: 1, name: 'Viernes' }).waitFor();
    await office.page.getByText('Tarea atrasada de Dirección de Control').waitFor();
    expect(await axeFaults(office.page)).toEqual([]);
    expect(office.faults).toEqual([]);
    await office.context.close();

    const nobody = await visit(browser);
    await nobody.page.goto(`${app.url}/es/escritorio`);
    expect(new URL(nobody.page.url()).pathname).toBe('/es/ingresar');
    await nobody.context.close();
  });
});
