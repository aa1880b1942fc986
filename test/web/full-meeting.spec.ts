import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from '@playwright/test';

import { MeetingForum } from '../../apps/api/src/meetings/meeting-forum.entity.js';
import { Seat } from '../../apps/api/src/people/seat.entity.js';
import { managerOf } from '../factories/jurisdiction.factory.js';
import { makeMeeting, makeMeetingPlace, type MeetingPlace, NOON, setClock } from '../factories/meeting.factory.js';
import { type Participant, participant } from '../factories/minutes.factory.js';
import { makeOrganization } from '../factories/organization.factory.js';
import { makePerson } from '../factories/person.factory.js';
import { readRoom } from '../factories/room.factory.js';
import { makeHolding } from '../factories/seat.factory.js';
import { startApp, type TestApp } from '../support/app.js';
import { launch, visit, visitAs, type Visitor } from '../support/browser.js';
import { mailedLink } from '../support/mailed-link.js';
import { type MailServer, startMailServer } from '../support/smtp.js';

const STAND_IN = 'Suplente de la Unión Comunal';
const PHONE = { viewport: { width: 360, height: 780 } } as const;
const RULES = {
  quorum: { base: 'seats', total: { n: 1, m: 2, over: true }, perBench: 1, remoteCounts: true, deputiesCount: true, checkedAt: 'each_decision' },
  decisions: { method: 'simple', of: 'present', tie: 'rejected' },
  notice: { n: 5, unit: 'calendar_days' },
} as const;

let mail: MailServer;
let app: TestApp;
let browser: Browser;
let place: MeetingPlace;
let people: Participant[];
let standIn: Participant;

beforeAll(async () => {
  mail = await startMailServer();
  [app, browser] = [await startApp({ web: true, smtpUrl: mail.url, dataDir: await mkdtemp(join(tmpdir(), 'mesa-web-')) }), await launch()];
  setClock(app, NOON);
  place = await makeMeetingPlace(app, { rules: RULES });
  people = [];
  for (const seat of [...place.civil.seats, ...place.government.seats]) people.push(await participant(app, seat));
  const [{ seatId } = { seatId: '' }] = place.civil.seats;
  const { id: personId } = await makePerson(app, { jurisdictionId: place.jurisdictionId, name: STAND_IN });
  await makeHolding(app, { seatId, personId, kind: 'alternate' });
  standIn = await participant(app, { seatId, personId });
  const { id: organizationId } = await makeOrganization(app, { jurisdictionId: place.jurisdictionId, name: 'Unión Comunal' });
  await managerOf(app).update(Seat, { id: seatId }, { organizationId, label: 'Unión Comunal' });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
  await mail?.close();
});

const linkTo = ({ email }: Participant, path: string): Promise<string> => mailedLink(app, mail, email, path);
const forum = (): string => `${app.url}/es/${place.jurisdiction}/${place.forum}`;
const room = (more = ''): string => `${forum()}/sesiones/1/sala${more}`;
const quorum = ({ page }: Visitor) => page.getByRole('status', { name: 'Quórum ahora' });
const meetingForumId = async (): Promise<string> => (await managerOf(app).findOneByOrFail(MeetingForum, { forumId: place.forumId, ordinal: 1 })).id;
const president = 0;

test('a meeting from the poll of its date to the table of the next, by a secretary and a member at once', async () => {
  setClock(app, NOON);
  const desk = await visitAs(browser, place.cookie);
  const phone = await visit(browser, PHONE);
  await poll(desk, phone);
  await convene(desk);
  await answer(desk, phone);
  const session = await gather();
  await vote(session);
  await follow(session.clerk);
  expect([desk, phone, session.clerk, session.member].flatMap(({ faults }) => faults)).toEqual([]);
}, 240_000);

/** The secretary asks for dates, members answer by link without an account, and one date becomes a draft. */
async function poll({ page }: Visitor, phone: Visitor): Promise<void> {
  await page.goto(`${forum()}/gestion/encuestas/nuevo`);
  await page.getByLabel('Título de la sesión').fill('Sesión de abril');
  await page.getByLabel('Último día para contestar').fill('2026-03-23');
  for (const [number, day] of [[1, '2026-04-02'], [2, '2026-04-09']] as const) {
    const row = page.getByRole('group', { name: `Fecha ${number}` });
    await row.getByLabel('Día').fill(day);
    await row.getByLabel('Hora de inicio').fill('19:00');
  }
  await page.getByRole('button', { name: 'Enviar la encuesta' }).click();
  await page.getByText('Contestaron 0 de 4 cupos.').waitFor();
  for (const one of people.slice(0, 3)) {
    await phone.page.goto(await linkTo(one, 'encuesta'));
    await phone.page.getByRole('group', { name: /jueves 2 de abril/ }).getByLabel('Sí puedo').check();
    await phone.page.getByRole('group', { name: /jueves 9 de abril/ }).getByLabel('No puedo').check();
    await phone.page.getByRole('button', { name: 'Enviar mi respuesta' }).click();
    await phone.page.getByText('Su respuesta quedó anotada.').waitFor();
  }
  await page.reload();
  await page.getByRole('row', { name: /jueves 2 de abril/ }).getByText('Elegir', { exact: true }).click();
  await page.getByRole('button', { name: 'Elegir el jueves 2 de abril, 19:00' }).click();
  await page.getByText('jueves 2 de abril de 2026').first().waitFor();
}

/** She writes what it is for, convenes it, and the mails go when nobody took them back. */
async function convene({ page }: Visitor): Promise<void> {
  await page.getByRole('link', { name: 'Editar datos y tabla' }).click();
  await page.getByRole('button', { name: 'Agregar un punto' }).click();
  await page.getByLabel('Para qué es').fill('Acordar la pauta del diagnóstico.');
  await page.getByLabel('Qué se decidirá').fill('La pauta y quién la prepara.');
  await page.getByRole('group', { name: 'Punto 1' }).getByLabel('Título').fill('Pauta del diagnóstico');
  await page.getByRole('button', { name: /^Guardar/ }).click();
  await page.getByRole('button', { name: 'Convocar la sesión' }).click();
  await page.getByRole('button', { name: 'Deshacer el envío' }).waitFor();
  setClock(app, '2026-03-10T15:06:00Z');
}

/** The president cannot come and names her alternate in one step; he is told, and the secretary sees who comes. */
async function answer({ page }: Visitor, phone: Visitor): Promise<void> {
  await phone.page.goto(await linkTo(people[president] as Participant, 'responder'));
  await phone.page.getByLabel('Si no puede ir, ¿quién va en su lugar?').selectOption({ label: STAND_IN });
  await phone.page.getByRole('button', { name: 'No puedo ir' }).click();
  await phone.page.getByText(`Se avisó a ${STAND_IN}`).waitFor();
  await phone.page.goto(await linkTo(standIn, 'responder'));
  await phone.page.getByRole('button', { name: 'Sí, voy' }).click();
  await phone.page.getByText('Quedó anotado: ').waitFor();
  await page.reload();
  await page.getByRole('link', { name: 'Convocatoria y respuestas' }).click();
  expect(await page.getByRole('row', { name: new RegExp(STAND_IN) }).innerText()).toContain('asistirá');
}

/** Check-in by the wall's code, and the quorum lost and regained before everybody's eyes. */
async function gather(): Promise<{ readonly clerk: Visitor; readonly member: Visitor }> {
  setClock(app, '2026-04-02T22:05:00Z');
  const [clerk, wall, member] = [await visitAs(browser, place.cookie), await visitAs(browser, place.cookie), await visitAs(browser, standIn.cookie, PHONE)];
  await wall.page.goto(room('/pantalla'));
  const code = (await readRoom(place.secretariat, await meetingForumId()))?.checkInCode?.code ?? '';
  expect((await wall.page.locator('main').innerText()).replaceAll(/\s/g, '')).toContain(code);
  await member.page.goto(room());
  await member.page.getByLabel('Código de la pantalla').fill(code);
  await member.page.getByRole('button', { name: 'Registrar mi llegada' }).click();
  await member.page.getByText('Usted figura presente desde las 19:05').waitFor();
  await clerk.page.goto(room());
  await clerk.page.getByText('Gobierno: 0 de 2').click();
  for (const number of [1, 2]) await clerk.page.getByRole('button', { name: `Llegó: Titular de Gobierno ${number} (titular)` }).click();
  await quorum(wall).getByText('Hay quórum: 3 de 4 cupos').waitFor();
  await clerk.page.getByRole('link', { name: 'Abrir, suspender o cerrar la sesión' }).click();
  await clerk.page.getByRole('button', { name: 'Abrir la sesión' }).click();
  await clerk.page.getByRole('button', { name: 'Cerrar la sesión' }).waitFor();
  await clerk.page.goto(room());
  await clerk.page.getByText('Gobierno: 2 de 2').click();
  setClock(app, '2026-04-02T22:20:00Z');
  await clerk.page.getByRole('button', { name: 'Se fue: Titular de Gobierno 2 (titular)' }).click();
  await member.page.getByRole('alert').getByText('Falta quórum: 2 de 4 cupos').waitFor();
  await wall.page.getByRole('alert').getByText('Falta quórum: 2 de 4 cupos').waitFor();
  setClock(app, '2026-04-02T22:30:00Z');
  await clerk.page.getByRole('button', { name: 'Llegó: Titular de Gobierno 2 (titular)' }).click();
  await quorum(wall).getByText('Hay quórum: 3 de 4 cupos').waitFor();
  expect(wall.faults).toEqual([]);
  await wall.context.close();
  return { clerk, member };
}

/** The secretary opens a ballot, the member votes on her phone, the others by hand; it becomes a decision. */
async function vote({ clerk, member }: { readonly clerk: Visitor; readonly member: Visitor }): Promise<void> {
  const { page } = clerk;
  await page.getByRole('button', { name: 'Empezar con: Pauta del diagnóstico' }).click();
  await page.getByRole('link', { name: 'Abrir, suspender o cerrar la sesión' }).click();
  await page.getByRole('link', { name: 'Registrar acuerdos y tareas' }).click();
  await page.getByLabel('Qué se decide').fill('Se aprueba la pauta del diagnóstico.');
  await page.getByLabel('Punto de la tabla').first().selectOption({ label: 'Pauta del diagnóstico' });
  await page.getByRole('button', { name: 'Abrir la votación' }).click();
  await page.getByText('Está abierta: 0 de 4 cupos han respondido.').waitFor();
  await member.page.getByLabel('A favor').check(); // where she is: the ballot came to the room by itself
  await member.page.getByRole('button', { name: 'Votar' }).click();
  await member.page.getByText(/Este cupo ya votó\./).waitFor();
  expect(new URL(member.page.url()).pathname).toBe(new URL(room()).pathname);
  await page.reload();
  await page.getByText('Está abierta: 1 de 4 cupos han respondido.').waitFor();
  await page.getByText('Cupo por cupo').click();
  for (const [number, choice] of [[1, 'a favor'], [2, 'en contra']] as const) await page.getByLabel(`Gobierno ${number}`).selectOption({ label: choice });
  await page.getByRole('button', { name: 'Anotar los votos' }).click();
  await page.getByText('Está abierta: 3 de 4 cupos han respondido.').waitFor();
  await page.getByRole('button', { name: 'Cerrar la votación' }).click();
  await page.getByText(/Está cerrada: aprobado/i).waitFor();
  await page.getByText('En total: 2 a favor, 1 en contra, 0 abstenciones').first().waitFor();
}

/** A task in one line ends the item; it opens the next meeting's agenda by itself. */
async function follow({ page }: Visitor): Promise<void> {
  await page.goto(room());
  await page.getByLabel('Qué salió de este punto').fill('@Unión Comunal prepara la pauta para el 15-05');
  await page.getByText('Se guardará como tarea de Unión Comunal, hasta el 15 de mayo de 2026: «prepara la pauta».').waitFor();
  await page.getByRole('button', { name: 'Guardar el resultado' }).click();
  await page.getByText('Tarea de Unión Comunal, hasta el 15 de mayo de 2026: prepara la pauta').first().waitFor();
  await page.getByRole('button', { name: 'Terminar el último punto' }).click();
  await page.getByRole('link', { name: 'Abrir, suspender o cerrar la sesión' }).click();
  setClock(app, '2026-04-02T23:30:00Z');
  await page.getByRole('button', { name: 'Cerrar la sesión' }).click();
  await page.getByText('Ya se realizó.').waitFor();
  await makeMeeting(app, { forumId: place.forumId, state: 'convened', scheduledOn: '2026-05-07', startsAt: new Date('2026-05-07T23:00:00Z') });
  const reader = await visit(browser, { javaScriptEnabled: false });
  await reader.page.goto(`${forum()}/sesiones/2`);
  const pending = reader.page.getByRole('region', { name: 'Pendientes de sesiones anteriores' });
  await pending.getByText('prepara la pauta').waitFor();
  await pending.getByText(/acta/i).first().waitFor();
}
