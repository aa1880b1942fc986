import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from '@playwright/test';

import { Person } from '../../apps/api/src/people/person.entity.js';
import { Role } from '../../apps/api/src/people/role.entity.js';
import { makeCommitment, makeMilestone } from '../factories/commitment.factory.js';
import { signInAs } from '../factories/forum.factory.js';
import { managerOf } from '../factories/jurisdiction.factory.js';
import { bringTo, makeMinutesPlace, type MinutesPlace, readMinutes } from '../factories/minutes.factory.js';
import { makePlan } from '../factories/plan.factory.js';
import { startApp, type TestApp } from '../support/app.js';
import { addCookie, axeFaults, launch, overflowsSideways, visitAs } from '../support/browser.js';
import { asOwner, signIn } from '../support/sign-in.js';

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ web: true }), launch()]);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const addressOf = ({ jurisdiction, forum, ordinal }: MinutesPlace, page = '/editar'): string => `${app.url}/es/${jurisdiction}/${forum}/sesiones/${ordinal}/acta${page}`;
const FIRST = 'La secretaría informó del avance.';
const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Texto de «Avances del compromiso 1»' });

/** The words of each paragraph, without the names of those who are writing in it. */
const paragraphsOf = (page: Page): Promise<string[]> =>
  editorOf(page).locator('p').evaluateAll((all) => all.map((one) => [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent).join('').replaceAll('\u2060', '')));

/** The caret behind the first paragraph, which a phone breaks into lines: End would stop at the end of one of them. */
async function caretAfterFirst(page: Page): Promise<void> {
  await editorOf(page).focus();
  await page.keyboard.press('Control+Home');
  for (const _ of FIRST) await page.keyboard.press('ArrowRight');
}

interface Secretary {
  readonly cookie: string;
  readonly accountId: string;
}

async function secretary(place: MinutesPlace, name: string): Promise<Secretary> {
  const signed = await signInAs(app, 'secretariat', place.forumId);
  const manager = managerOf(app);
  await manager.save(manager.create(Person, { jurisdictionId: place.jurisdictionId, name, accountId: signed.accountId }));
  return signed;
}

/** Lets a page's socket be cut, as a tunnel cuts it, and come back. */
async function tunnel(page: Page): Promise<{ cut(): Promise<void>; open(): void }> {
  let isCut = false;
  const open = new Set<{ close(): Promise<void> }>();
  await page.routeWebSocket(/\/drafting$/, (socket) => {
    if (isCut) return void socket.close();
    socket.connectToServer();
    open.add(socket);
  });
  return {
    async cut() {
      isCut = true;
      await Promise.all([...open].map((socket) => socket.close()));
    },
    open: () => void (isCut = false),
  };
}

async function opened(page: Page, place: MinutesPlace): Promise<Page> {
  await page.goto(addressOf(place));
  await editorOf(page).waitFor();
  await page.getByText('Todo está guardado.').waitFor();
  return page;
}

describe('two people at one draft', () => {
  test('see what the other writes and who it is, lose nothing when one is cut off, and circulate what both wrote', async () => {
    const place = await makeMinutesPlace(app);
    await bringTo(place, 'draft');
    const [ana, luis] = await Promise.all(['Ana Rojas', 'Luis Soto'].map(async (name) => visitAs(browser, (await secretary(place, name)).cookie)));
    if (!ana || !luis) throw new Error('two are needed');
    const road = await tunnel(ana.page);
    await Promise.all([opened(ana.page, place), opened(luis.page, place)]);
    await ana.page.getByText('Todo está guardado. También escribe Luis Soto.').waitFor();

    await editorOf(ana.page).getByText(FIRST).click();
    await ana.page.keyboard.press('End');
    await ana.page.keyboard.type(' Escribe Ana.');
    await editorOf(luis.page).getByText('Escribe Ana.').waitFor();
    expect(await luis.page.locator('.draft-caret-name').innerText()).toBe('Ana Rojas');

    await road.cut();
    await ana.page.getByText('Sin conexión. Puede seguir escribiendo').waitFor();
    expect(await ana.page.getByRole('button', { name: 'Enviar el acta a revisión' }).isDisabled()).toBe(true);
    await ana.page.keyboard.type(' Sin señal.');
    await editorOf(luis.page).getByText(FIRST).click();
    await luis.page.keyboard.press('Home');
    await luis.page.keyboard.type('Escribe Luis. ');
    road.open();
    await editorOf(ana.page).getByText('Escribe Luis.').waitFor();
    await editorOf(luis.page).getByText('Sin señal.').waitFor();
    await ana.page.getByText('Todo está guardado.').waitFor();
    const text = ['Escribe Luis. La secretaría informó del avance. Escribe Ana. Sin señal.', expect.stringContaining('Ñancupil'), 'Situación de salud de una vecina.'];
    for (const { page } of [ana, luis]) expect(await paragraphsOf(page)).toEqual(text);
    expect(await axeFaults(ana.page)).toEqual([]);

    await ana.page.getByRole('button', { name: 'Enviar el acta a revisión' }).click();
    await ana.page.waitForURL('**/acta/observaciones');
    await luis.page.getByText('El texto ya se envió a revisión').waitFor();
    expect(await editorOf(luis.page).getAttribute('contenteditable')).toBe('false');
    const { state, versions } = await readMinutes(place.secretariat, place);
    expect(state).toBe('circulated');
    expect(JSON.stringify(versions[0]?.passages)).toMatch(/Escribe Luis\..*Escribe Ana\. Sin señal\./);
    expect(ana.faults.filter((fault) => !fault.includes('WebSocket'))).toEqual([]);
    expect(luis.faults).toEqual([]);
  }, 180_000);

  test('keep what one typed without a connection in her browser, through a reload', async () => {
    const place = await makeMinutesPlace(app);
    await bringTo(place, 'draft');
    const { page } = await visitAs(browser, (await secretary(place, 'Ana Rojas')).cookie);
    const road = await tunnel(page);
    await opened(page, place);
    await road.cut();
    await page.getByText('Sin conexión.').waitFor();
    await editorOf(page).getByText(FIRST).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' En el subterráneo.');
    await page.waitForTimeout(1_000);
    page.on('dialog', (dialog) => void dialog.accept());
    road.open();
    await page.reload();
    await editorOf(page).getByText('En el subterráneo.').waitFor();
    await page.getByText('Todo está guardado.').waitFor();
  });

  test('keep what one typed after her session had ended, and send it when she has signed in again', async () => {
    const place = await makeMinutesPlace(app);
    await bringTo(place, 'draft');
    const { cookie, accountId } = await secretary(place, 'Ana Rojas');
    const { page, context } = await visitAs(browser, cookie);
    await opened(page, place);
    await editorOf(page).getByText(FIRST).click();
    await page.keyboard.press('End');
    // Where the caret stands is told too: told after the session's end, it would close the text before a letter is typed.
    await page.waitForTimeout(500);
    await asOwner(app, 'delete from auth.session where "userId" = $1', [accountId]);
    await page.keyboard.insertText(' Una hora de trabajo.');
    await page.getByText('Ya no puede escribir este borrador').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.waitForTimeout(1_000);
    await context.clearCookies();
    await addCookie(context, await signIn(app, accountId, { secondFactor: true }));
    await opened(page, place);
    await editorOf(page).getByText('Una hora de trabajo.').waitFor();
    await page.getByText('Todo está guardado.').waitFor();
  });

  test('are told when the right of one has ended', async () => {
    const place = await makeMinutesPlace(app);
    await bringTo(place, 'draft');
    const [ana, luis] = await Promise.all([secretary(place, 'Ana Rojas'), secretary(place, 'Luis Soto')]);
    const [one, two] = await Promise.all([visitAs(browser, ana.cookie), visitAs(browser, luis.cookie)]);
    await Promise.all([opened(one.page, place), opened(two.page, place)]);
    await managerOf(app).update(Role, { accountId: luis.accountId }, { validUntil: '2026-01-01' });
    await editorOf(one.page).getByText(FIRST).click();
    await one.page.keyboard.press('End');
    await one.page.keyboard.type(' Sigue Ana.');
    await two.page.getByText('Ya no puede escribir este borrador').waitFor();
    expect(await editorOf(two.page).innerText()).not.toContain('Sigue Ana.');
  });
});

describe('a draft', () => {
  test('withholds a passage with the keyboard alone, asks for the rule, and is published without it', async () => {
    const place = await makeMinutesPlace(app);
    await bringTo(place, 'draft');
    const { page, faults } = await visitAs(browser, (await secretary(place, 'Ana Rojas')).cookie, { viewport: { width: 360, height: 800 } });
    await opened(page, place);
    expect(await overflowsSideways(page)).toBe(false);
    await editorOf(page).focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Tab');
    await page.locator('#item-1').getByRole('button', { name: 'Reservar lo seleccionado' }).press('Enter');
    const passage = page.getByRole('group', { name: 'Pasaje reservado' }).first();
    await passage.waitFor();
    await page.getByText('Todo está guardado.').waitFor();
    await page.getByRole('button', { name: 'Enviar el acta a revisión' }).click();
    await page.getByRole('alert').getByText('Regla que obliga a reservarlo').waitFor();
    await passage.getByLabel('Regla que obliga a reservarlo').fill('Ley 21.719');
    await page.getByText('Todo está guardado.').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Enviar el acta a revisión' }).click();
    await page.waitForURL('**/acta/observaciones');
    const { versions } = await readMinutes(place.secretariat, place, 'id version state versions { passages { text isWithheld withheldReason } }');
    expect(versions[0]?.passages?.[0]).toMatchObject({ text: FIRST, isWithheld: true, withheldReason: 'Ley 21.719' });
    expect(faults.filter((fault) => !fault.includes('400 (Bad Request)'))).toEqual([]);
  }, 180_000);

  test('makes a decision and an action as objects from within the text, with the keyboard alone', async () => {
    const place = await makeMinutesPlace(app);
    await bringTo(place, 'draft');
    const { page, faults } = await visitAs(browser, (await secretary(place, 'Ana Rojas')).cookie, { viewport: { width: 360, height: 800 } });
    await opened(page, place);
    await caretAfterFirst(page);
    await page.keyboard.press('Enter');
    await page.keyboard.type('/acuerdo ');
    const dialog = page.getByRole('dialog', { name: 'Registrar un acuerdo' });
    await dialog.getByLabel('Qué se acordó').fill('Se compra una escalera.');
    await dialog.getByLabel('Cómo se tomó').selectOption({ index: 1 });
    await dialog.getByLabel('Resultado').selectOption({ index: 1 });
    expect(await axeFaults(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
    await dialog.getByRole('button', { name: 'Registrar el acuerdo' }).click();
    await page.locator('#item-1').getByText('Se compra una escalera.').waitFor();
    await dialog.waitFor({ state: 'detached' });
    expect(await editorOf(page).innerText()).not.toContain('/acuerdo');
    await caretAfterFirst(page);
    await page.keyboard.type(' /tarea ');
    const asked = page.getByRole('dialog', { name: 'Registrar una tarea' });
    await asked.getByLabel('Qué hay que hacer').fill('Cotizar la escalera.');
    await asked.getByLabel('Cupo responsable').selectOption({ index: 1 });
    await asked.press('Escape');
    await asked.waitFor({ state: 'detached' });
    await page.locator('#item-1').getByRole('button', { name: 'Registrar una tarea' }).click();
    await asked.getByLabel('Qué hay que hacer').fill('Cotizar la escalera.');
    await asked.getByLabel('Cupo responsable').selectOption({ index: 1 });
    await asked.getByRole('button', { name: 'Registrar la tarea' }).click();
    await page.getByText('Cotizar la escalera.').waitFor();
    expect(faults).toEqual([]);
  }, 180_000);

  test('names a milestone and a seat as objects, with the keyboard and with the thumb, and the acta leads to them', async () => {
    const place = await makeMinutesPlace(app);
    const { plan } = await makePlan(app, { forumId: place.forumId, state: 'in_force' });
    const { commitment } = await makeCommitment(app, { planId: plan.id });
    for (const title of ['Catastro de sedes', 'Presupuesto participativo']) await makeMilestone(app, { commitmentId: commitment.id, wording: { title } });
    await bringTo(place, 'draft');
    const { page, faults } = await visitAs(browser, (await secretary(place, 'Ana Rojas')).cookie, { viewport: { width: 360, height: 800 }, hasTouch: true });
    await opened(page, place);
    await caretAfterFirst(page);
    await page.keyboard.press('Enter');
    await page.keyboard.type('Avanza el #');
    const list = page.getByRole('listbox', { name: 'Qué se puede nombrar' });
    expect(await list.getByRole('option').allInnerTexts()).toEqual(['compromiso 1\nCompromiso 1', 'hito 1 del compromiso 1\nCatastro de sedes', 'hito 2 del compromiso 1\nPresupuesto participativo']);
    await page.keyboard.press('ArrowUp');

    const chosen = list.getByRole('option', { name: 'Presupuesto participativo' });
    expect([await chosen.getAttribute('aria-selected'), await editorOf(page).getAttribute('aria-activedescendant')]).toEqual(['true', await chosen.getAttribute('id')]);
    expect(await axeFaults(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    await page.keyboard.press('Backspace');
    await page.keyboard.type('#PARTICIPÁ');
    expect(await list.getByRole('option').allInnerTexts()).toEqual(['hito 2 del compromiso 1\nPresupuesto participativo']);
    await page.keyboard.press('Enter');
    await page.keyboard.type('y lo sigue');
    await page.locator('#item-1').getByRole('button', { name: 'Nombrar un cupo' }).tap();
    await list.getByRole('option', { name: 'Sociedad civil 1' }).tap();
    await page.keyboard.type('desde mayo.');
    await editorOf(page).getByText('Avanza el hito 2 del compromiso 1 y lo sigue Sociedad civil 1 desde mayo.').waitFor();
    expect(await editorOf(page).locator('.draft-mention').allInnerTexts()).toEqual(['hito 2 del compromiso 1', 'Sociedad civil 1']);
    // A sign that went on to be text hides no list, and keeps none that is not seen.
    await page.keyboard.type(' Dijo @nadie de #CATASTRO');
    await list.getByRole('option', { name: 'Catastro de sedes' }).waitFor();
    await page.keyboard.press('Enter');
    await editorOf(page).getByText('Dijo @nadie de hito 1 del compromiso 1').waitFor();
    await page.keyboard.type('y @otra cosa');
    await page.keyboard.press('Enter');
    expect(await editorOf(page).locator('.draft-mention').count()).toBe(3);
    await page.getByText('Todo está guardado.').waitFor();
    expect(await axeFaults(page)).toEqual([]);

    await page.getByRole('button', { name: 'Enviar el acta a revisión' }).click();
    await page.waitForURL('**/acta/observaciones');
    await page.goto(addressOf(place, ''));
    await page.getByRole('link', { name: 'Sociedad civil 1' }).click();
    await page.waitForURL(/\/miembros#cupos-/);
    const seat = page.locator(new URL(page.url()).hash);
    expect(await seat.innerText()).toContain('Sociedad civil 1');
    await page.goBack();
    await page.getByRole('link', { name: 'hito 2 del compromiso 1' }).click();
    await page.getByRole('heading', { level: 1, name: 'Presupuesto participativo' }).waitFor();
    expect(faults).toEqual([]);
  }, 180_000);

  test('opens again with what was saved after something could not be', async () => {
    const place = await makeMinutesPlace(app);
    await bringTo(place, 'draft');
    const { page } = await visitAs(browser, (await secretary(place, 'Ana Rojas')).cookie);
    await opened(page, place);
    await editorOf(page).getByText(FIRST).click();
    await page.keyboard.insertText('demasiado '.repeat(3_000));
    await page.getByText('Lo último que escribió no se pudo guardar').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.waitForTimeout(1_000);
    await opened(page, place);
    await editorOf(page).getByText(FIRST, { exact: true }).waitFor();
    await page.getByText('Todo está guardado.').waitFor();
  });

  test('shows what was noted under an item that has left the agenda', async () => {
    const place = await makeMinutesPlace(app, { held: false });
    await bringTo(place, 'draft');
    const { page } = await visitAs(browser, (await secretary(place, 'Ana Rojas')).cookie);
    await opened(page, place);
    await editorOf(page).getByText(FIRST).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Se anotó.');
    await page.getByText('Todo está guardado.').waitFor();
    await asOwner(app, "update agenda_item set state = 'declined', position = null where id = $1", [place.agendaItemId]);
    await page.reload();
    const left = page.getByRole('textbox', { name: 'Anotado bajo un punto que salió de la tabla' });
    await left.getByText('Se anotó.').waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });

  test('is written in a form where there is no JavaScript', async () => {
    const place = await makeMinutesPlace(app);
    await bringTo(place, 'draft');
    const { page } = await visitAs(browser, place.cookie, { javaScriptEnabled: false });
    await page.goto(addressOf(place));
    await page.locator('#item-1').getByLabel('Texto', { exact: true }).first().fill('Escrito en el formulario.');
    await page.getByRole('button', { name: 'Guardar el borrador' }).click();
    await page.getByText('El borrador quedó guardado').waitFor();
    expect(JSON.stringify((await readMinutes(place.secretariat, place)).versions[0]?.passages)).toContain('Escrito en el formulario.');
  });
});
