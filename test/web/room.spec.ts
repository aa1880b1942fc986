import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser } from '@playwright/test';

import { AgendaItem } from '../../apps/api/src/meetings/agenda-item.entity.js';
import { managerOf } from '../factories/jurisdiction.factory.js';
import { arrive, makeMeeting, makeMeetingPlace, type MeetingPlace, setClock, step } from '../factories/meeting.factory.js';
import { readProceedings, readRoom, signInPerson } from '../factories/room.factory.js';
import { startApp, type TestApp } from '../support/app.js';
import { axeFaults, launch, overflowsSideways, visit, visitAs, type Visitor } from '../support/browser.js';
import { makeAccount, signIn } from '../support/sign-in.js';

let app: TestApp;
let browser: Browser;
let place: MeetingPlace;
let meetingForumId: string;
let meetingId: string;
let member: string;
let number = 0;

const WITHOUT_SCRIPTS = { javaScriptEnabled: false } as const;
const PHONE = { viewport: { width: 320, height: 700 } } as const;

beforeAll(async () => {
  [app, browser] = [await startApp({ web: true, dataDir: await mkdtemp(join(tmpdir(), 'mesa-web-')) }), await launch()];
  setClock(app, '2026-03-17T22:05:00Z');
  place = await makeMeetingPlace(app, { seatsPerBench: 3 });
  member = (await signInPerson(app, titular(0).personId)).cookie;
});
beforeEach(async () => {
  setClock(app, '2026-03-17T22:05:00Z');
  ({ meetingForumId, meetingId } = await makeMeeting(app, { forumId: place.forumId, state: 'convened' }));
  number += 1;
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const titular = (index: number) => place.civil.seats[index] ?? { seatId: '', personId: '' };
const room = (more = ''): string => `${app.url}/es/${place.jurisdiction}/${place.forum}/sesiones/${number}/sala${more}`;
const codeNow = async (): Promise<string> => (await readRoom(place.secretariat, meetingForumId))?.checkInCode?.code ?? '';
const quorum = ({ page }: Visitor) => page.getByRole('status', { name: 'Quórum ahora' });

/** Opens the session with everybody but the first of the civil bench in it: four of six, and two of each bench. */
async function openSession(): Promise<void> {
  for (const one of [...place.government.seats.slice(1), ...place.civil.seats.slice(1)]) await arrive(place.secretariat, meetingForumId, { ...one });
  await step(place.secretariat, 'openMeeting', meetingForumId);
}

describe('a member checks in by themselves', () => {
  test('with the code of the wall, without scripts, after a wrong one; and leaves', async () => {
    const { page } = await visitAs(browser, member, WITHOUT_SCRIPTS);
    const code = await codeNow();
    await page.goto(room());
    await page.getByLabel('Código de la pantalla').fill(String((Number(code) + 1) % 1_000_000).padStart(6, '0'));
    await page.getByRole('button', { name: 'Registrar mi llegada' }).click();
    await page.getByRole('alert').getByText('Ese no es el código que está en la pantalla').waitFor();
    await page.getByLabel('Código de la pantalla').fill(code);
    await page.getByRole('button', { name: 'Registrar mi llegada' }).click();
    await page.getByText('Usted figura presente desde las 19:05: Sociedad civil 1 (titular).').waitFor();
    expect(await page.locator('main').innerText()).toContain('Falta quórum: 1 de 6 cupos, 0 de gobierno y 1 de sociedad civil.');
    setClock(app, '2026-03-17T22:20:00Z');
    await page.getByRole('button', { name: 'Me retiro' }).click();
    await page.getByRole('button', { name: 'Registrar mi llegada' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('Falta quórum: 0 de 6 cupos');
  });

  test('by the QR of the wall, which leads to the room by the sign-in page and takes a button', async () => {
    const stranger = await visit(browser, WITHOUT_SCRIPTS);
    const address = room(`?codigo=${await codeNow()}`);
    await stranger.page.goto(address);
    expect(new URL(stranger.page.url()).searchParams.get('to')).toBe(address.replace(app.url, ''));
    const { page, faults } = await visitAs(browser, member, PHONE);
    await page.goto(address);
    expect(await page.getByLabel('Código de la pantalla').inputValue()).toBe(await codeNow());
    expect(await page.getByText('Usted figura presente').count()).toBe(0);
    await page.getByRole('button', { name: 'Registrar mi llegada' }).press('Enter');
    await page.getByText('Usted figura presente desde las 19:05').waitFor();
    await page.waitForURL(room());
    expect(faults).toEqual([]);
  });

  test('from elsewhere, without a code', async () => {
    const { page } = await visitAs(browser, member, WITHOUT_SCRIPTS);
    await page.goto(room());
    await page.getByRole('button', { name: 'Asisto a distancia, sin código' }).click();
    await page.getByText('Usted figura presente a distancia desde las 19:05').waitFor();
  });
});

describe('the room', () => {
  test('is closed to who has no part in the meeting, and says so', async () => {
    const { page } = await visitAs(browser, await signIn(app, await makeAccount(app, 'nadie@example.org')), WITHOUT_SCRIPTS);
    expect((await page.goto(room()))?.status()).toBe(403);
    expect((await page.goto(room('/pantalla')))?.status()).toBe(403);
    expect((await page.goto(`${app.url}/es/${place.jurisdiction}/${place.forum}/sesiones/999/sala`))?.status()).toBe(404);
  });

  test.each(['', '/pantalla'])('%s on a phone has no fault and does not scroll sideways', async (more) => {
    await openSession();
    for (const cookie of [member, place.cookie]) {
      const { page, faults } = await visitAs(browser, cookie, PHONE);
      await page.goto(room(more));
      await page.waitForLoadState('networkidle');
      expect([await axeFaults(page), await overflowsSideways(page), faults]).toEqual([[], false, []]);
    }
  });

  test('and the wall follow who comes and goes, and tell when the quorum is lost', async () => {
    await openSession();
    const [clerk, wall] = [await visitAs(browser, place.cookie), await visitAs(browser, place.cookie)];
    await clerk.page.goto(room());
    await wall.page.goto(room('/pantalla'));
    expect(await quorum(wall).innerText()).toContain('Hay quórum: 4 de 6 cupos, 2 de gobierno y 2 de sociedad civil.');
    await clerk.page.getByText('Gobierno: 2 de 3').click();
    setClock(app, '2026-03-17T22:40:00Z');
    await clerk.page.getByRole('button', { name: 'Se fue: Titular de Gobierno 2 (titular)' }).click();
    await clerk.page.getByRole('alert').getByText('Falta quórum: 3 de 6 cupos').waitFor();
    await wall.page.getByRole('alert').getByText('Falta quórum: 3 de 6 cupos').waitFor();
    setClock(app, '2026-03-17T22:45:00Z');
    await arrive(place.secretariat, meetingForumId, { ...titular(0) });
    await quorum(wall).getByText('Hay quórum: 4 de 6 cupos').waitFor();
    await quorum(clerk).getByText('Hay quórum: 4 de 6 cupos').waitFor();
    expect([...clerk.faults, ...wall.faults]).toEqual([]);
    const stranger = await visit(browser, WITHOUT_SCRIPTS);
    await stranger.page.goto(room().replace('/sala', ''));
    expect(await stranger.page.locator('main').innerText()).toContain('Se perdió el quórum a las 19:40. Se recuperó el quórum a las 19:45.');
  });
});

describe('the wall', () => {
  test('shows the hour, the quorum and the code to who runs the session, without scripts', async () => {
    const { page } = await visitAs(browser, place.cookie, WITHOUT_SCRIPTS);
    await page.goto(room());
    await page.getByRole('link', { name: 'Abrir la vista de proyector' }).click();
    expect(page.url()).toBe(room('/pantalla'));
    const text = await page.locator('main').innerText();
    for (const said of ['19:05', 'Falta quórum: 0 de 6 cupos', await codeNow()]) expect(text).toContain(said);
    await page.getByRole('img', { name: 'Código QR' }).waitFor();
  });

  test('shows the code to no member, and never publishes it', async () => {
    const { page } = await visitAs(browser, member, WITHOUT_SCRIPTS);
    await page.goto(room('/pantalla'));
    expect(await page.content()).not.toContain(await codeNow());
    const stranger = await visit(browser, WITHOUT_SCRIPTS);
    await stranger.page.goto(room().replace('/sala', ''));
    expect(await stranger.page.content()).not.toContain(await codeNow());
  });
});

describe('who runs the session', () => {
  test('takes an item up, enters its outcome in one line that is confirmed first, and goes on, without scripts', async () => {
    await openSession();
    await managerOf(app).save(managerOf(app).create(AgendaItem, { meetingId, state: 'accepted', position: 2, kind: 'decision', title: 'Pauta de la jornada', language: 'es', plannedMinutes: 10 }));
    const { page } = await visitAs(browser, place.cookie, WITHOUT_SCRIPTS);
    page.setDefaultTimeout(10_000);
    await page.goto(room());
    await page.getByRole('button', { name: 'Empezar con: Avances del compromiso 1' }).click();
    await page.getByRole('button', { name: 'Pasar a: Pauta de la jornada' }).click();
    await page.getByRole('alert').getByText('Este punto aún no tiene resultado').waitFor();
    const enter = async (line: string) => {
      await page.getByLabel('Qué salió de este punto').fill(line);
      await page.getByRole('button', { name: 'Revisar' }).click();
    };
    await enter('@Sociedad prepara la pauta');
    expect(await page.locator('main').innerText()).toContain('Escriba después de @ el nombre completo de uno de estos: Sociedad civil 1; Sociedad civil 2; Sociedad civil 3.');
    await enter('@sociedad civil 2 prepara la pauta para el 15-12');
    expect(await page.locator('main').innerText()).toContain('Se guardará como tarea de Sociedad civil 2, hasta el 15 de diciembre de 2026: «prepara la pauta».');
    await page.getByRole('button', { name: 'Guardar el resultado' }).click();
    await page.getByText('Tarea de Sociedad civil 2, hasta el 15 de diciembre de 2026: prepara la pauta').first().waitFor();
    setClock(app, '2026-03-17T22:20:00Z');
    await page.getByRole('button', { name: 'Pasar a: Pauta de la jornada' }).click();
    setClock(app, '2026-03-17T22:42:30Z');
    await page.goto(room());
    expect(await page.locator('#now').innerText()).toContain('22 de 10 minutos previstos · 12 minutos sobre lo previsto');
    await page.getByRole('button', { name: 'Subir: Pauta de la jornada' }).click();
    await page.getByRole('heading', { name: '1. Pauta de la jornada' }).waitFor();
  });

  test('sees while typing what a line means, and the wall shows the item and its outcome', async () => {
    await openSession();
    const [clerk, wall] = [await visitAs(browser, place.cookie), await visitAs(browser, place.cookie)];
    await wall.page.goto(room('/pantalla'));
    await clerk.page.goto(room());
    await clerk.page.getByRole('button', { name: 'Empezar con: Avances del compromiso 1' }).click();
    await wall.page.getByRole('heading', { name: '1. Avances del compromiso 1' }).waitFor();
    await clerk.page.getByLabel('Qué salió de este punto').fill('@Sociedad');
    await clerk.page.getByText('No se sabe de quién es la tarea').waitFor();
    await clerk.page.getByLabel('Qué salió de este punto').fill('Acuerdo: se aprueba la pauta');
    await clerk.page.getByText('Se guardará como acuerdo, adoptado por consenso: «se aprueba la pauta».').waitFor();
    await clerk.page.getByRole('button', { name: 'Guardar el resultado' }).click();
    await wall.page.getByText('Acuerdo: se aprueba la pauta').waitFor();
    await clerk.page.getByRole('button', { name: 'Terminar el último punto' }).click();
    await clerk.page.getByText('tratado').waitFor();
    expect([...clerk.faults, ...wall.faults]).toEqual([]);
  });
});

test('a line that is being typed outlives a ballot that opens meanwhile', async () => {
  await openSession();
  const clerk = await visitAs(browser, place.cookie);
  await clerk.page.goto(room());
  await clerk.page.getByRole('button', { name: 'Empezar con: Avances del compromiso 1' }).click();
  await clerk.page.getByLabel('Qué salió de este punto').fill('Acuerdo: se aprueba la pauta');
  const { errors } = await place.secretariat('mutation ($input: OpenBallotInput!) { openBallot(input: $input) { ballot { id } } }', { input: { meetingForumId, question: '¿Se aprueba la pauta?', language: 'es', method: 'consensus', isSecret: false } });
  expect(errors).toEqual([]);
  await clerk.page.getByRole('link', { name: '¿Se aprueba la pauta?' }).waitFor();
  expect(await clerk.page.getByLabel('Qué salió de este punto').inputValue()).toBe('Acuerdo: se aprueba la pauta');
  await clerk.page.getByRole('button', { name: 'Guardar el resultado' }).click();
  await clerk.page.getByText('Acuerdo: se aprueba la pauta').first().waitFor();
  await clerk.page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name=line]')?.value === '');
  expect(clerk.faults).toEqual([]);
});

test('who runs the session drags an item over another, and it takes its place', async () => {
  await openSession();
  for (const position of [2, 3]) await managerOf(app).save(managerOf(app).create(AgendaItem, { meetingId, state: 'accepted', position, kind: 'decision', title: `Punto ${position}`, language: 'es' }));
  const { page, faults } = await visitAs(browser, place.cookie);
  await page.goto(room());
  await page.waitForLoadState('networkidle');
  const items = page.locator('#agenda li');
  await items.nth(0).dragTo(items.nth(2));
  await page.locator('#agenda li').nth(2).getByText('Avances del compromiso 1').waitFor();
  expect((await readProceedings(place.secretariat, meetingForumId)).items.map(({ title }) => title)).toEqual(['Punto 2', 'Punto 3', 'Avances del compromiso 1']);
  expect(faults).toEqual([]);
});

test('a member asks for the floor on a phone, the wall shows who waits, and who runs the session gives it', async () => {
  await openSession();
  await arrive(place.secretariat, meetingForumId, { ...titular(0) });
  const [phone, wall, clerk] = [await visitAs(browser, member, PHONE), await visitAs(browser, place.cookie), await visitAs(browser, place.cookie)];
  await wall.page.goto(room('/pantalla'));
  await clerk.page.goto(room());
  await clerk.page.getByLabel('Quien levantó la mano').selectOption({ label: 'Sociedad civil 2, Titular de Sociedad civil 2' });
  await clerk.page.getByRole('button', { name: 'Anotar en la lista' }).click();
  await wall.page.getByText('Sociedad civil 2, Titular de Sociedad civil 2').waitFor();
  await phone.page.goto(room());
  await phone.page.getByRole('button', { name: 'Pedir la palabra' }).click();
  await clerk.page.getByRole('button', { name: 'Dar la palabra: Sociedad civil 1, Titular de Sociedad civil 1' }).waitFor();
  await clerk.page.getByRole('button', { name: 'Dar la palabra: Sociedad civil 2, Titular de Sociedad civil 2' }).click();
  await phone.page.getByText('Tiene la palabra: Sociedad civil 2, Titular de Sociedad civil 2.').waitFor();
  await phone.page.getByRole('button', { name: 'Quitar de la lista' }).click();
  await phone.page.getByRole('button', { name: 'Pedir la palabra' }).waitFor();
  expect([...phone.faults, ...wall.faults, ...clerk.faults]).toEqual([]);
});

describe('when the network is away', () => {
  test('what is done in the room is kept in order and sent once when it is back; what the server refuses stops it and is told', async () => {
    await openSession();
    setClock(app, '2026-03-17T22:20:00Z');
    const { page, context } = await visitAs(browser, place.cookie);
    await page.goto(room());
    for (const bench of ['Gobierno: 2 de 3', 'Sociedad civil: 2 de 3']) await page.getByText(bench).click();
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Se fue: Titular de Gobierno 2 (titular)' }).click();
    await page.getByRole('button', { name: 'Empezar con: Avances del compromiso 1' }).click();
    for (const _ of [1, 2]) await page.getByRole('button', { name: 'Llegó: Titular de Sociedad civil 1 (titular)' }).click();
    await page.getByText('Esperan 3 anotaciones por enviar').waitFor();
    expect(await page.getByText('Llegó: Titular de Sociedad civil 1 (titular), a las 19:2').count()).toBe(1);
    expect((await readProceedings(place.secretariat, meetingForumId)).items[0]?.turns).toEqual([]);

    // Meanwhile the other clerk wrote the same departure down.
    await depart('Titular de Gobierno 2');
    setClock(app, '2026-03-17T22:40:00Z');
    await context.setOffline(false);
    await page.getByText('no se pudo anotar: Otra persona lo cambió').waitFor();
    expect((await readProceedings(place.secretariat, meetingForumId)).items[0]?.turns).toEqual([]);
    await page.getByRole('button', { name: 'Descartar esta anotación' }).click();
    await page.getByText('Titular de Sociedad civil 1 (titular) desde las 19:2').waitFor();
    await page.getByRole('heading', { name: '1. Avances del compromiso 1' }).waitFor();
    expect(await page.getByText('por enviar').count()).toBe(0);
    expect((await readProceedings(place.secretariat, meetingForumId)).items[0]?.turns).toHaveLength(1);
  });

  test('a code of the wall is not kept, and the page says so', async () => {
    const { page, context } = await visitAs(browser, member);
    await page.goto(room(`?codigo=${await codeNow()}`));
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Registrar mi llegada' }).click();
    await page.getByRole('alert').getByText('Eso necesita conexión y no se guardó').waitFor();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Registrar mi llegada' }).click();
    await page.getByText('Usted figura presente desde las').waitFor();
  });
});

/** Whoever is there by that name leaves, as the other clerk writes down. */
async function depart(name: string): Promise<void> {
  const { data } = await place.secretariat<{ meetingForum: { roll: { seats: { presences: { id: string; version: number; personName: string }[] }[] } } }>('query ($id: ID!) { meetingForum(id: $id) { roll { seats { presences { id version personName } } } } }', { id: meetingForumId });
  const line = data?.meetingForum.roll.seats.flatMap(({ presences }) => presences).find(({ personName }) => personName === name);
  await place.secretariat('mutation ($input: RecordDepartureInput!) { recordDeparture(input: $input) { presence { id } } }', { input: { presenceId: line?.id, version: line?.version } });
}
