import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LIMITS } from '@mesa/domain/limits';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

import { makeAction } from '../factories/action.factory.js';
import { PDF } from '../factories/document.factory.js';
import { managerOf } from '../factories/jurisdiction.factory.js';
import { actOn, arrive, makeMeeting, makeMeetingPlace, type MeetingPlace, readMeeting, setClock, step } from '../factories/meeting.factory.js';
import { Meeting } from '../../apps/api/src/meetings/meeting.entity.js';
import { Person } from '../../apps/api/src/people/person.entity.js';
import { startApp, type TestApp } from '../support/app.js';
import { axeFaults, launch, overflowsSideways, visit, type Visitor } from '../support/browser.js';
import { makeAccount, signIn } from '../support/sign-in.js';

let app: TestApp;
let browser: Browser;
let place: MeetingPlace;

const OPENING = '2026-03-17T22:05:00Z';
const WITHOUT_SCRIPTS: BrowserContextOptions = { javaScriptEnabled: false };

beforeAll(async () => {
  [app, browser] = [await startApp({ web: true, dataDir: await mkdtemp(join(tmpdir(), 'mesa-web-')) }), await launch()];
  setClock(app, OPENING);
  place = await makeMeetingPlace(app, { seatsPerBench: 4 });
  await heldMeeting();
  await actOn(place.secretariat, 'recordPastMeeting', 'RecordPastMeetingInput', { forumId: place.forumId, kind: 'unknown', headcounts: [{ attended: 14 }] });
  await makeMeeting(app, { forumId: place.forumId, state: 'convened', title: 'Sesión de abril', whatWillBeDecided: 'El calendario del segundo semestre', scheduledOn: '2026-04-14', scheduledUntil: '20:30:00', startsAt: new Date('2026-04-14T23:00:00Z'), endsAt: new Date('2026-04-15T00:30:00Z') });
  await makeAction(app, { forumId: place.forumId, ownerSeatId: place.civil.seats[0]?.seatId ?? null, due: '2026-02-01' });
});

afterAll(async () => {
  await browser.close();
  await app.close();
});

/** The first meeting of the forum: held with a quorum, with a decision. */
async function heldMeeting(): Promise<void> {
  const { meetingForumId } = await makeMeeting(app, { forumId: place.forumId, state: 'convened' });
  for (const one of [...place.government.seats.slice(0, 3), ...place.civil.seats.slice(0, 2)]) await arrive(place.secretariat, meetingForumId, { ...one });
  await step(place.secretariat, 'openMeeting', meetingForumId);
  await place.secretariat('mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { decision { id } } }', { input: { meetingForumId, text: 'Se aprueba el plan de trabajo 2026.', method: 'simple', result: 'adopted', tally: [{ bench: place.civil.id, inFavour: 2, against: 0, abstained: 0 }] } });
  setClock(app, '2026-03-17T23:30:00Z');
  await step(place.secretariat, 'closeMeeting', meetingForumId);
}

const at = (path = ''): string => `${app.url}/es/${place.jurisdiction}/${place.forum}${path}`;

/** A window in which the secretariat is signed in. */
const asSecretariat = (options: BrowserContextOptions = {}): Promise<Visitor> => asSomebody(place.cookie, options);

async function asSomebody(cookie: string, options: BrowserContextOptions): Promise<Visitor> {
  const visitor = await visit(browser, options);
  const [name = '', ...value] = cookie.split('=');
  await visitor.context.addCookies([{ name, value: value.join('='), domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' }]);
  return visitor;
}

async function open(page: Page, path: string): Promise<string> {
  await page.goto(at(path));
  return page.locator('main').innerText();
}

const item = (page: Page, number: number) => page.getByRole('group', { name: `Punto ${number}` });

describe('without scripts, anyone reads', () => {
  test('the coming meeting first, then those that were, with unknown dates last', async () => {
    const { page, faults } = await visit(browser, WITHOUT_SCRIPTS);
    const text = await open(page, '/sesiones');
    expect(text).toContain('La próxima sesión es el martes 14 de abril de 2026, de 19:00 a 20:30.');
    expect(text).toContain('Se decidirá: El calendario del segundo semestre');
    expect(text.indexOf('Sesión de marzo')).toBeLessThan(text.indexOf('Sin fecha'));
    expect(faults).toEqual([]);
  });

  test('a meeting with its quorum as a sentence, attendance by seat and what it decided', async () => {
    const { page } = await visit(browser, WITHOUT_SCRIPTS);
    const text = await open(page, '/sesiones/1');
    expect(text).toContain('Hubo quórum: 5 de 8 cupos, 3 de gobierno y 2 de sociedad civil.');
    expect(text).toContain('Se aprueba el plan de trabajo 2026.');
    expect(text).not.toContain('Titular de Gobierno 1');
    await page.getByRole('link', { name: 'Avances del compromiso 1' }).click();
    expect(new URL(page.url()).hash).toBe('#tabla-1');
  });

  test('of a meeting known by a number alone, that its date and attendance are not known', async () => {
    const { page } = await visit(browser, WITHOUT_SCRIPTS);
    const text = await open(page, '/sesiones/2');
    expect(text).toContain('las fuentes no dicen cuándo');
    expect(text).toContain('Asistencia no registrada.');
    expect(text).toContain('14 asistentes');
    expect(text).toContain('Las fuentes no dicen qué había que decidir.');
  });

  test('the actions that are late, in words', async () => {
    const { page } = await visit(browser, WITHOUT_SCRIPTS);
    const text = await open(page, '/tareas?filter=late');
    expect(text).toContain('1 está atrasada');
    expect(text).toContain('abierta, atrasada');
  });
});

describe('axe finds nothing, and 320 px need no sideways scrolling', () => {
  test.each(['/sesiones', '/sesiones/1', '/sesiones/3', '/acuerdos', '/tareas', '/documentos'])('for the public on %s', async (path) => {
    const { page, faults } = await visit(browser, { viewport: { width: 320, height: 700 } });
    await open(page, path);
    expect(await axeFaults(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
    expect(faults).toEqual([]);
  });

  test.each(['/gestion/sesiones', '/gestion/sesiones/nuevo', '/gestion/sesiones/historia', '/documentos/nuevo', '/acuerdos/nuevo'])('for the secretariat on %s', async (path) => {
    const { page, faults } = await asSecretariat({ viewport: { width: 320, height: 700 } });
    await open(page, path);
    expect(await axeFaults(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
    expect(faults).toEqual([]);
  });
});

test('the secretariat hands in what was shown at a meeting, in its language, without scripts; all find it on the page of the meeting', async () => {
  const { page } = await asSecretariat(WITHOUT_SCRIPTS);
  await open(page, '/documentos/nuevo');
  await page.getByLabel('Título').fill('Diagnóstico de sedes');
  await page.getByLabel('Qué es').selectOption('sistematización');
  await page.getByLabel('Archivo').setInputFiles({ name: 'sedes.pdf', mimeType: 'application/pdf', buffer: PDF });
  await page.getByLabel('Idioma del documento').selectOption('inglés');
  await page.getByLabel('Sesión a la que pertenece').selectOption({ index: (await page.getByLabel('Sesión a la que pertenece').locator('option').count()) - 1 });
  const meetingForumId = await page.getByLabel('Sesión a la que pertenece').inputValue();
  await page.getByRole('button', { name: 'Agregar el documento' }).click();
  await page.waitForURL('**/documentos');
  const { ordinal } = await readMeeting(place.secretariat, meetingForumId);
  const reader = await visit(browser, { ...WITHOUT_SCRIPTS, viewport: { width: 360, height: 800 } });
  await open(reader.page, `/sesiones/${ordinal}`);
  const papers = reader.page.locator('#documents');
  expect(await papers.innerText()).toContain('sistematización');
  expect(await papers.getByText('Diagnóstico de sedes').getAttribute('lang')).toBe('en');
});

test('a recording is sent in parts while the form is filled in, goes on when the connection is back, and after the page was closed', async () => {
  const { page, faults } = await asSecretariat({ viewport: { width: 360, height: 800 } });
  const file = join(await mkdtemp(join(tmpdir(), 'mesa-recording-')), 'Sesión.mp3');
  await writeFile(file, Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(5 * LIMITS.uploadPartBytes, 'mesa')]));
  let parts = 0;
  let isCut = false;
  await page.route('**/files/uploads/**', async (route) => {
    if (isCut) return route.abort('internetdisconnected');
    if (route.request().method() === 'PATCH') parts += 1;
    if (parts === 3) isCut = true;
    await (isCut ? route.abort('internetdisconnected') : route.continue());
  });
  await open(page, '/documentos/nuevo');
  await page.getByLabel('Archivo').setInputFiles(file);
  await page.getByText('2,1 MB de 5,2 MB').waitFor();
  expect(await page.getByRole('button', { name: 'Agregar el documento' }).isDisabled()).toBe(true);
  expect(await axeFaults(page)).toEqual([]);
  expect(await overflowsSideways(page)).toBe(false);
  // The page is closed on the way, and the same file chosen again.
  await open(page, '/documentos/nuevo');
  [isCut, parts] = [false, 10];
  await page.getByLabel('Archivo').setInputFiles(file);
  await page.getByText('Llegó «Sesión.mp3», 5,2 MB.').waitFor();
  expect(parts).toBe(14);
  await page.getByLabel('Título').fill('Grabación de la sesión');
  await page.getByLabel('Qué es').selectOption('grabación');
  await page.getByRole('button', { name: 'Agregar el documento' }).click();
  await page.waitForURL('**/documentos');
  await page.getByText('Grabación de la sesión').waitFor();
  // One that is not what it says is told at its field, where another can be chosen.
  await open(page, '/documentos/nuevo');
  await page.getByLabel('Archivo').setInputFiles({ name: 'falsa.mp3', mimeType: 'audio/mpeg', buffer: Buffer.alloc(LIMITS.uploadPartBytes + 1, 'no') });
  await page.getByText('Llegó «falsa.mp3»').waitFor();
  await page.getByLabel('Título').fill('Grabación falsa');
  await page.getByRole('button', { name: 'Agregar el documento' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('Archivo').getAttribute('aria-invalid')).toBe('true');
  expect(await page.getByText('Llegó «falsa.mp3»').count()).toBe(0);
  await open(page, '/documentos/nuevo');
  await page.getByLabel('Archivo').setInputFiles({ name: 'sesion.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(LIMITS.uploadBytes + 1) });
  await page.getByText('demasiado').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  expect(faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|400 \(Bad Request\)/.test(fault))).toEqual([]);
});

test('the secretariat keeps an agenda as a template and begins another with it, without scripts', async () => {
  const { page } = await asSecretariat(WITHOUT_SCRIPTS);
  page.setDefaultTimeout(5_000);
  await page.goto(at('/gestion/sesiones'));
  await page.getByRole('link', { name: 'Sesión de abril' }).click();
  await page.getByText('Guardar la tabla como plantilla').click();
  await page.getByLabel('Nombre de la plantilla').fill('Seguimiento');
  await page.getByRole('button', { name: 'Guardar la plantilla' }).click();

  await page.goto(at('/gestion/sesiones/nuevo'));
  expect(await item(page, 1).getByLabel('Título').inputValue()).toBe('');
  await page.getByLabel('Plantilla de tabla').selectOption('Seguimiento (ordinaria)');
  await page.getByRole('button', { name: 'Empezar con la plantilla' }).click();
  expect(await item(page, 1).getByLabel('Título').inputValue()).not.toBe('');
  await page.getByRole('button', { name: 'Agregar un punto' }).click();
  expect(await item(page, 1).getByLabel('Título').inputValue()).not.toBe('');
  const scripted = await asSecretariat();
  await scripted.page.goto(at('/gestion/sesiones/nuevo'));
  expect(await axeFaults(scripted.page)).toEqual([]);

  await page.goto(at('/gestion/sesiones'));
  await page.getByRole('button', { name: 'Eliminar la plantilla «Seguimiento»' }).click();
  await page.waitForURL(at('/gestion/sesiones'));
  expect(await page.getByText('Plantillas de tabla').count()).toBe(0);
});

test('the secretariat schedules, convenes, takes the roll, opens, decides and closes, without scripts', async () => {
  const { page } = await asSecretariat(WITHOUT_SCRIPTS);
  page.setDefaultTimeout(5_000);
  await page.goto(at('/gestion/sesiones/nuevo'));
  await page.getByLabel('Título', { exact: false }).first().fill('Sesión de prueba');
  await page.getByLabel('Para qué es').fill('Probar el registro');
  await page.getByLabel('Qué se decidirá').fill('El registro de las sesiones.');
  await page.getByLabel('Día').fill('2026-03-17');
  await page.getByLabel('Hora de inicio').fill('19:00');
  await item(page, 1).getByLabel('Título').fill('Primer punto');
  await page.getByRole('button', { name: 'Agregar un punto' }).click();
  await item(page, 2).getByLabel('Título').fill('Segundo punto');
  await page.getByRole('button', { name: 'Subir el punto 2' }).click();
  expect(await item(page, 1).getByLabel('Título').inputValue()).toBe('Segundo punto');
  expect(await page.getByLabel('Para qué es').inputValue()).toBe('Probar el registro');
  await page.getByRole('button', { name: 'Guardar el borrador' }).click();

  await page.getByRole('button', { name: 'Convocar la sesión' }).click();
  await page.getByRole('link', { name: 'Pasar lista' }).click();
  for (const name of ['Gobierno 1', 'Gobierno 2', 'Gobierno 3', 'Sociedad civil 1', 'Sociedad civil 2']) {
    await page.getByRole('button', { name: `Llegó: Titular de ${name} (titular)` }).click();
  }
  expect(await page.getByRole('status', { name: 'Quórum ahora' }).innerText()).toContain('Hay quórum: 5 de 8 cupos');
  await page.getByRole('link', { name: 'Sesión de prueba' }).click();
  await page.getByRole('button', { name: 'Abrir la sesión' }).click();

  await page.getByRole('link', { name: 'Registrar acuerdos y tareas' }).click();
  await page.getByLabel('Qué se acordó').fill('Se acuerda probar.');
  await page.getByRole('region', { name: 'Registrar un acuerdo' }).getByLabel('Punto de la tabla').selectOption({ label: 'Segundo punto' });
  await page.getByRole('button', { name: 'Registrar el acuerdo' }).click();
  await page.getByRole('link', { name: 'Corregir' }).click();
  expect(await page.getByLabel('Qué se acordó').inputValue()).toBe('Se acuerda probar.');
  await page.getByLabel('Qué se acordó').fill('Se acuerda probar de nuevo.');
  await page.getByRole('button', { name: 'Guardar la corrección' }).click();
  await page.getByLabel('Qué hay que hacer').fill('Enviar el acta');
  await page.getByLabel('Cupo responsable').selectOption({ label: 'Sociedad civil 1' });
  await page.getByRole('button', { name: 'Registrar la tarea' }).click();
  await page.getByRole('link', { name: 'Sesión de prueba' }).click();
  await page.getByRole('button', { name: 'Cerrar la sesión' }).click();
  await page.getByRole('link', { name: 'Ver la página pública' }).click();
  const text = await page.locator('main').innerText();
  for (const said of ['Se realizó el martes 17 de marzo de 2026', 'Hubo quórum: 5 de 8 cupos', 'Se acuerda probar de nuevo.', 'Enviar el acta']) expect(text).toContain(said);
}, 60_000);

test('what was agreed in writing is recorded as out of session, with the benches that voted, without scripts', async () => {
  const { page } = await asSecretariat(WITHOUT_SCRIPTS);
  await page.goto(at('/acuerdos'));
  await page.getByRole('link', { name: 'Registrar un acuerdo fuera de sesión' }).click();
  await page.getByLabel('Qué se acordó').fill('Se adelanta la próxima sesión.');
  await page.getByLabel('Día del acuerdo').fill('2026-03-10');
  await page.getByText('Votos por estamento').click();
  await page.getByLabel('A favor, Sociedad civil').fill('3');
  await page.getByLabel('Abstenciones, Sociedad civil').fill('1');
  await page.getByRole('button', { name: 'Registrar el acuerdo' }).click();
  const text = await page.locator('main').innerText();
  expect(text).toContain('Se adelanta la próxima sesión.');
  expect(text).toContain('fuera de sesión, 10 de marzo de 2026');
  expect(text).toContain('Sociedad civil: 3 a favor, 0 en contra, 1 abstención');
});

test('a member who cannot come names who stands in, and changes their mind, without scripts', async () => {
  const seat = place.civil.seats[3];
  const accountId = await makeAccount(app, 'no-puede@example.org');
  await managerOf(app).update(Person, { id: seat?.personId ?? '' }, { accountId });
  const { page } = await asSomebody(await signIn(app, accountId), WITHOUT_SCRIPTS);
  for (const [name, button] of [['Elena Cayupi', 'Nombrar reemplazante'], ['Hugo Millar', 'Cambiar reemplazante']] as const) {
    await page.goto(at('/sesiones/3'));
    await page.getByLabel('Nombre de quien le reemplaza').fill(name);
    await page.getByRole('button', { name: button }).click();
    expect(await page.locator('main').innerText()).toContain(`${name} reemplaza el cupo «Sociedad civil 4» en esta sesión.`);
  }
  expect(await open((await visit(browser, WITHOUT_SCRIPTS)).page, '/sesiones/3')).not.toContain('Hugo Millar');
});

test('what another clerk writes down is announced, moves the quorum, and leaves what is being typed', async () => {
  const { meetingForumId } = await makeMeeting(app, { forumId: place.forumId, state: 'convened', title: 'Sesión a dos manos' });
  const { page, faults } = await asSecretariat();
  await page.goto(at(`/gestion/sesiones/${meetingForumId}/presencia`));
  await page.getByLabel('Nombre', { exact: true }).fill('Invitada a medio escr');
  const quorum = page.getByRole('status', { name: 'Quórum ahora' });
  // A subscription is answered by nothing: arrivals go on until one is heard.
  for (const one of [...place.government.seats, ...place.civil.seats]) {
    await arrive(place.secretariat, meetingForumId, { ...one });
    if (await page.getByText('Novedades en la lista').waitFor({ timeout: 1_000 }).then(() => true, () => false)) break;
  }
  expect(await page.locator('main').innerText()).toContain('Novedades en la lista: llegó Titular de Gobierno');
  expect(await quorum.innerText()).not.toContain(': 0 de 8 cupos');
  expect(await page.getByLabel('Nombre', { exact: true }).inputValue()).toBe('Invitada a medio escr');
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Mostrar la lista al día' }).click();
  await page.getByText('Titular de Gobierno 1 (titular) desde las').waitFor();
  expect(await page.getByText('Novedades en la lista').count()).toBe(0);
  expect(await page.getByLabel('Nombre', { exact: true }).inputValue()).toBe('Invitada a medio escr');
  expect(faults).toEqual([]);
});

test('a refused form keeps what was typed and says which field is wrong', async () => {
  const { page, faults } = await asSecretariat();
  await page.goto(at('/gestion/sesiones/nuevo'));
  await page.getByLabel('Título', { exact: false }).first().fill('Sesión a una hora que no existe');
  await page.getByLabel('Día').fill('2026-09-06');
  await page.getByLabel('Hora de inicio').fill('00:30');
  await page.getByRole('button', { name: 'Guardar el borrador' }).click();
  await page.getByRole('alert').getByText('esa hora no existe ese día').waitFor();
  expect(await page.getByLabel('Título', { exact: false }).first().inputValue()).toBe('Sesión a una hora que no existe');
  expect(await managerOf(app).countBy(Meeting, { title: 'Sesión a una hora que no existe' })).toBe(0);
  expect(faults.filter((fault) => !fault.includes('400'))).toEqual([]);
});

test('a past meeting is entered with its scanned acta, which anybody can download', async () => {
  const { page } = await asSecretariat(WITHOUT_SCRIPTS);
  await page.goto(at('/gestion/sesiones/historia'));
  await page.getByLabel('Cuándo fue').fill('mayo de 2021');
  await page.getByLabel('Acta escaneada').setInputFiles({ name: 'acta.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') });
  await page.getByRole('button', { name: 'Registrar la sesión' }).click();
  expect(await page.locator('main').innerText()).toContain('Se realizó; su fecha consta así: mayo de 2021.');
  const href = await page.getByRole('link', { name: 'acta.pdf' }).getAttribute('href');
  const response = await fetch(app.url + (href ?? ''));
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
});
