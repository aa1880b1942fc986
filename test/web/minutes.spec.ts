import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

import { setClock } from '../factories/meeting.factory.js';
import { act, bringTo, DAY_AFTER, makeMinutesPlace, type MinutesPlace, readMinutes } from '../factories/minutes.factory.js';
import { startApp, type TestApp } from '../support/app.js';
import { axeFaults, launch, overflowsSideways, visit, type Visitor } from '../support/browser.js';

/** Milliseconds: four people, twenty pages, on a machine that does other things. */
const PATIENCE = 90_000;

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ web: true }), launch()]);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const addressOf = ({ jurisdiction, forum, ordinal }: MinutesPlace, page = ''): string => `${app.url}/es/${jurisdiction}/${forum}/sesiones/${ordinal}/acta${page}`;

/** A window of somebody who is signed in already. */
async function visitAs(cookie: string, options: BrowserContextOptions = {}): Promise<Visitor> {
  const visitor = await visit(browser, options);
  const [name = '', ...value] = cookie.split('=');
  await visitor.context.addCookies([{ name, value: value.join('='), domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' }]);
  return visitor;
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

test('three people take the minutes from the first word to the published acta', async () => {
  const place = await makeMinutesPlace(app);
  const [secretariat, member, government, civil] = [await visitAs(place.cookie), await visitAs(place.member.cookie), await visitAs(place.governmentChair.cookie), await visitAs(place.civilChair.cookie)];
  const desk = secretariat.page;
  await desk.goto(addressOf(place));
  await desk.getByRole('button', { name: 'Empezar el acta' }).click();
  await desk.waitForURL('**/acta/editar');
  expect(await axeFaults(desk)).toEqual([]);
  await desk.getByText('Se aprueba publicar el catastro de sedes.').waitFor();
  const text = desk.getByRole('textbox', { name: 'Texto de «Avances del compromiso 1»' });
  await text.click();
  await desk.keyboard.type('Se informó el avance.\nEl plazo es mañana.');
  await desk.getByText('Todo está guardado.').waitFor();
  await desk.getByRole('button', { name: 'Enviar el acta a revisión' }).click();
  await desk.waitForURL('**/acta/observaciones');

  const seat = member.page;
  await seat.goto(addressOf(place));
  await seat.getByText('Este texto todavía no es público').waitFor();
  await seat.getByRole('link', { name: 'Enviar una observación' }).click();
  await seat.waitForURL('**/acta/observaciones');
  expect(await axeFaults(seat)).toEqual([]);
  await seat.getByLabel('Sobre qué párrafo').selectOption({ index: 2 });
  expect(await seat.getByLabel('Cómo debería decir ese párrafo').inputValue()).toBe('El plazo es mañana.');
  await seat.getByLabel('Cómo debería decir ese párrafo').fill('El plazo es el lunes.');
  await seat.getByLabel('Por qué, o qué falta').fill('Se dijo el lunes.');
  await seat.getByRole('button', { name: 'Enviar la observación' }).click();
  await seat.getByText('espera respuesta', { exact: true }).waitFor();

  await desk.reload();
  expect(await desk.locator('#observations ins').allTextContents()).toEqual([expect.stringContaining('el lunes')]);
  expect(await axeFaults(desk)).toEqual([]);
  await desk.getByLabel('Razón de la respuesta').fill('Así consta en la grabación.');
  await desk.getByRole('button', { name: 'Responder la observación' }).click();
  await desk.getByText('acogida', { exact: true }).waitFor();
  await desk.getByRole('button', { name: 'Abrir una versión nueva' }).click();
  await desk.waitForURL('**/acta/editar');
  await text.getByText('El plazo es el lunes.').waitFor();
  await desk.getByText('Todo está guardado.').waitFor();
  await desk.getByRole('button', { name: 'Enviar el acta a revisión' }).click();
  await desk.waitForURL('**/acta/observaciones');
  await desk.getByRole('button', { name: 'Cerrar el texto y pedir aprobación' }).click();
  await desk.waitForURL('**/acta/aprobacion');
  await desk.getByText('copresidencia, Gobierno').waitFor();

  await seat.goto(addressOf(place, '/historia/2'));
  expect(await seat.locator('ins').allTextContents()).toEqual([expect.stringContaining('el lunes')]);
  expect(await axeFaults(seat)).toEqual([]);
  for (const { page } of [government, civil]) {
    await page.goto(addressOf(place));
    await page.getByRole('link', { name: 'Aprobar o rechazar el acta' }).click();
    await page.waitForURL('**/acta/aprobacion');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Aprobar la versión 2' }).click();
    await page.waitForURL('**/acta');
  }
  await desk.goto(addressOf(place, '/publicacion'));
  await desk.getByText('Se verán estos nombres en la asistencia: Titular de Gobierno 1.').waitFor();
  expect(await axeFaults(desk)).toEqual([]);
  await desk.getByRole('button', { name: `Publicar el acta de la sesión ${place.ordinal}` }).click();
  await desk.waitForURL('**/acta');
  await desk.getByText('El acta se publicó el 18 de marzo de 2026, 1 día hábil después de la sesión.').waitFor();
  expect([secretariat, member, government, civil].flatMap(({ faults }) => faults)).toEqual([]);
}, PATIENCE);

describe('the published acta', () => {
  let place: MinutesPlace;
  beforeAll(async () => {
    place = await makeMinutesPlace(app);
    const { id, blocks } = await bringTo(place, 'published');
    const passage = blocks?.find(({ kind }) => kind === 'passage');
    const decision = blocks?.find(({ kind }) => kind === 'decision');
    await place.secretariat('mutation ($input: AddMinutesErratumInput!) { addMinutesErratum(input: $input) { erratum { id } } }', { input: { minutesId: id, blockId: passage?.id, text: 'Donde dice «mañana», debe decir «el lunes».', language: 'es' } });
    await act(place.secretariat, 'withdrawMinutesBlock', 'WithdrawMinutesBlockInput', { minutesId: id, blockId: decision?.id, rule: 'Ley 21.719, supresión', orderedBy: 'Agencia de Protección de Datos' });
  });

  test('reads without JavaScript: quorum in a sentence, errata and gaps in their places, each item at its address', async () => {
    const { page, faults } = await visit(browser, { javaScriptEnabled: false });
    await page.goto(addressOf(place));
    expect(await heading(page)).toBe(`Acta de la sesión ${place.ordinal}`);
    await page.getByText('Hubo quórum: 3 de 4 cupos con voto, 1 de Gobierno y 2 de Sociedad civil; se pedían 3.').waitFor();
    const item = page.locator('#tabla-1');
    expect(await item.innerText()).toMatch(/Se discutió el plazo[\s\S]*Fe de erratas 1, 18 de marzo de 2026[\s\S]*debe decir «el lunes»[\s\S]*Pasaje reservado: Ley 19\.628, datos sensibles\./);
    expect(await page.locator('#acuerdo-1').innerText()).toContain('Retirado: Ley 21.719, supresión. Lo ordenó: Agencia de Protección de Datos.');
    expect(await page.content()).not.toContain('catastro de sedes');
    expect(await page.content()).not.toContain('Situación de salud');
    expect(await page.locator('#tabla-1 > div a[href="#tabla-1"]').count()).toBe(1);
    await page.getByText('Se lee en 1 minuto: ver sus partes').click();
    await page.getByRole('navigation', { name: 'Partes del acta' }).getByRole('link', { name: /^1\. / }).click();
    expect(new URL(page.url()).hash).toBe('#tabla-1');
    await page.getByRole('link', { name: /^Dirección del párrafo \d+\.2$/ }).click();
    expect(await page.locator(decodeURIComponent(new URL(page.url()).hash)).innerText()).toContain('Se discutió el plazo');
    const hash = await page.locator('#verificar code').first().innerText();
    const acta = (await (await fetch(`${app.url}${await page.getByRole('link', { name: 'Descargar el acta' }).getAttribute('href')}`)).json()) as { links: { hash: string }[] };
    expect(acta.links[0]?.hash).toBe(hash);
    const law = await fetch(`${app.url}${await page.getByRole('link', { name: 'Akoma Ntoso' }).getAttribute('href')}`);
    expect([law.headers.get('content-type'), (await law.text()).includes(hash)]).toEqual(['application/akn+xml; charset=utf-8', true]);
    expect(faults).toEqual([]);
  });

  test.each([['es', 320], ['en', 1280]] as const)('in %s at %d px: nothing that axe finds, nothing that scrolls sideways', async (language, width) => {
    const { page, faults } = await visit(browser, { viewport: { width, height: 800 } });
    await page.goto(language === 'es' ? addressOf(place) : addressOf(place).replace('/es/', '/en/').replace('/sesiones/', '/meetings/').replace(/\/acta$/, '/minutes'));
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
    expect(faults).toEqual([]);
  });

  test('prints with its address and without what only a screen needs', async () => {
    const { page } = await visit(browser);
    await page.goto(addressOf(place));
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText(addressOf(place), { exact: true }).isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'Descargar el acta' }).isVisible()).toBe(false);
  });
});

test('the secretariat translates an acta without scripts; readers of the other language read it, marked, with the original below', async () => {
  const place = await makeMinutesPlace(app);
  await bringTo(place, 'published');
  const { page } = await visitAs(place.cookie, { javaScriptEnabled: false });
  await page.goto(addressOf(place));
  await page.getByRole('link', { name: 'Traducir el acta' }).click();
  expect(await heading(page)).toBe(`Traducir el acta de la sesión ${place.ordinal}`);
  await page.getByRole('link', { name: 'Traducir: La secretaría informó del avance.' }).click();
  await page.getByLabel('Texto', { exact: true }).fill('The secretariat reported on progress.\n\nThe date was discussed.');
  await page.getByRole('button', { name: 'Publicar la traducción' }).click();
  await page.getByRole('link', { name: 'Traducir: Se aprueba publicar' }).click();
  await page.getByLabel('Texto', { exact: true }).fill('The register of venues will be published.');
  await page.getByLabel('Máquina').fill('LibreTranslate');
  await page.getByRole('button', { name: 'Publicar la traducción' }).click();
  await page.getByText('2 de 3 textos tienen traducción.').waitFor();

  const english = `${app.url}/en/${place.jurisdiction}/${place.forum}/meetings/${place.ordinal}/minutes`;
  for (const width of [320, 1280]) {
    const reader = await visit(browser, { viewport: { width, height: 800 } });
    await reader.page.goto(english);
    await reader.page.getByText('You are reading a translation').waitFor();
    const item = reader.page.locator('#agenda-1');
    expect(await item.innerText()).toContain('The secretariat reported on progress.');
    expect(await item.getByText('The date was discussed.').isVisible()).toBe(true);
    expect(await item.getByText('La secretaría informó del avance.').isVisible()).toBe(false);
    await item.getByText('Read the original').first().click();
    expect(await item.getByText('La secretaría informó del avance.').isVisible()).toBe(true);
    await reader.page.goto(`${english}?again#b-2-1`);
    expect(await reader.page.locator('#b-2-1').isVisible()).toBe(true);
    const said = (await reader.page.locator('main').innerText()).replace(/\s+/g, ' ');
    expect(said).toContain('human translation');
    expect(said).toContain('machine translation');
    expect(await axeFaults(reader.page)).toEqual([]);
    expect(await overflowsSideways(reader.page)).toBe(false);
    expect(reader.faults).toEqual([]);
  }
  const spanish = await visit(browser);
  await spanish.page.goto(addressOf(place));
  expect(await spanish.page.getByText('The secretariat reported').count()).toBe(0);
}, PATIENCE);

test('a member marks the words that are meant, with the keys alone, and sees afterwards where they stand', async () => {
  const place = await makeMinutesPlace(app);
  await bringTo(place, 'circulated');
  const { page, faults } = await visitAs(place.member.cookie, { viewport: { width: 360, height: 800 } });
  await page.goto(addressOf(place, '/observaciones'));
  await page.getByLabel('Sobre qué párrafo').selectOption({ index: 2 });
  const words = page.getByLabel('De qué palabras se trata');
  await words.press('Control+Home');
  for (const _ of 'Se discutió el plazo: «') await words.press('ArrowRight');
  for (const _ of 'mañana') await words.press('Shift+ArrowRight');
  await page.getByText('Se trata de «mañana».').waitFor();
  const proposal = page.getByLabel('Cómo deberían decir esas palabras');
  expect(await proposal.inputValue()).toBe('mañana');
  expect(await axeFaults(page)).toEqual([]);
  expect(await overflowsSideways(page)).toBe(false);
  await proposal.fill('el lunes');
  await page.getByRole('button', { name: 'Que sea todo el párrafo' }).click();
  expect(await page.getByLabel('Cómo debería decir ese párrafo').inputValue()).toBe('el lunes');
  await words.press('Control+Home');
  for (const _ of 'Se discutió el plazo: «') await words.press('ArrowRight');
  for (const _ of 'mañana') await words.press('Shift+ArrowRight');
  await page.getByLabel('Por qué, o qué falta').fill('Se dijo el lunes.');
  await page.getByRole('button', { name: 'Enviar la observación' }).click();
  const card = page.locator('#observations');
  await card.getByText('Se dijo el lunes.').waitFor();
  expect((await card.locator('del').innerText()).split('\n')[1]).toBe('mañana');
  await card.getByRole('link', { name: 'Ver dónde están hoy esas palabras' }).click();
  await page.waitForURL(/\/acta#b-2-2$/);
  expect(await page.locator('#b-2-2').innerText()).toContain('Se discutió el plazo');
  expect(faults).toEqual([]);
}, PATIENCE);

test('a public reader of minutes that are not published sees their state and their clock, and no way in', async () => {
  const place = await makeMinutesPlace(app);
  await bringTo(place, 'circulated');
  const { page, faults } = await visit(browser, { javaScriptEnabled: false });
  await page.goto(addressOf(place));
  await page.getByText('El acta está en revisión por quienes asistieron, a 1 día hábil de la sesión').waitFor();
  await page.getByText('El reglamento pide publicarla hasta el 31 de marzo de 2026.').waitFor();
  expect(await page.content()).not.toContain('Ñancupil');
  await page.goto(addressOf(place, '/observaciones'));
  expect(page.url()).toContain('/es/ingresar?to=');
  expect(faults).toEqual([]);
});

test.each([true, false])('a circulation is taken back while its mails wait, and the text is a draft again (scripts: %s)', async (javaScriptEnabled) => {
  const place = await makeMinutesPlace(app);
  await bringTo(place, 'draft');
  const { page, faults } = await visitAs(place.cookie, { javaScriptEnabled });
  await page.goto(addressOf(place, '/editar'));
  await page.getByRole('button', { name: 'Enviar el acta a revisión' }).click();
  await page.getByText(/^Los correos salen a las \d\d:\d\d\. Hasta entonces puede deshacer el envío\.$/).waitFor();
  const member = await visitAs(place.member.cookie, { javaScriptEnabled: false });
  await member.page.goto(addressOf(place, '/observaciones'));
  expect(await member.page.getByRole('button', { name: 'Deshacer el envío' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Deshacer el envío' }).click();
  await page.getByText('borrador', { exact: true }).waitFor();
  expect(await readMinutes(place.secretariat, place, 'state')).toEqual({ state: 'draft' });
  expect(faults).toEqual([]);
});

test('the minutes begin with the text that the secretariat keeps for their kind of meeting, without scripts', async () => {
  const place = await makeMinutesPlace(app);
  const { page } = await visitAs(place.cookie, { javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  const manage = addressOf(place).replace(/\/sesiones\/.*/, '/gestion/sesiones');
  await page.goto(manage);
  await page.getByText('Agregar un texto').click();
  const templates = page.locator('#minutes-templates');
  await templates.getByLabel('Tipo de sesión').selectOption('ordinaria');
  await templates.getByRole('button', { name: 'Guardar el texto' }).click();
  await templates.getByRole('alert').getByText('Bajo cada punto de la tabla').waitFor();
  await templates.getByLabel('Bajo cada punto de la tabla').fill('Qué se informó:\n\nQué sigue:');
  await templates.getByRole('button', { name: 'Guardar el texto' }).click();
  await templates.getByRole('link', { name: 'Cambiar el texto (ordinaria)' }).click();
  await templates.getByLabel('Al comienzo del acta').fill('Se abre la sesión.');
  await templates.getByRole('button', { name: 'Guardar el texto' }).click();
  await page.goto(addressOf(place));
  await page.getByRole('button', { name: 'Empezar el acta' }).click();
  await page.waitForURL('**/acta/editar');
  const texts = await page.getByRole('textbox', { name: 'Texto', exact: true }).evaluateAll((all) => all.map((area) => (area as HTMLTextAreaElement).value));
  expect(texts).toEqual(['Se abre la sesión.', 'Qué se informó:\n\nQué sigue:']);
  await page.goto(manage);
  await templates.getByRole('button', { name: 'Eliminar el texto (ordinaria)' }).click();
  await templates.getByText('Eliminar el texto').waitFor({ state: 'detached' });
});

test('while the rules let others observe, all see until when, and approval cannot be asked for yet', async () => {
  const place = await makeMinutesPlace(app, { minutes: { dayUnit: 'working_days', daysToObserve: 3, approval: { by: 'co_chairs' } } });
  await bringTo(place, 'circulated');
  const [desk, reader] = [await visitAs(place.cookie, { viewport: { width: 360, height: 800 } }), await visit(browser, { javaScriptEnabled: false })];
  await reader.page.goto(addressOf(place));
  await reader.page.getByText('El reglamento da plazo para observarla hasta el 23 de marzo de 2026.').waitFor();
  await desk.page.goto(addressOf(place, '/observaciones'));
  await desk.page.getByText('Desde el día siguiente podrá pedir la aprobación aquí.').waitFor();
  expect(await desk.page.getByRole('button', { name: 'Cerrar el texto y pedir aprobación' }).count()).toBe(0);
  expect([await axeFaults(desk.page), await overflowsSideways(desk.page)]).toEqual([[], false]);
  setClock(app, '2026-03-24T12:00:00Z');
  await desk.page.reload();
  await desk.page.getByText('El plazo para observarla terminó el 23 de marzo de 2026.').waitFor();
  await desk.page.getByRole('button', { name: 'Cerrar el texto y pedir aprobación' }).click();
  await desk.page.waitForURL('**/acta/aprobacion');
  setClock(app, DAY_AFTER);
}, PATIENCE);

test('the draft is kept without JavaScript, and nothing typed is lost when it is refused', async () => {
  const place = await makeMinutesPlace(app);
  await bringTo(place, 'draft');
  const { page } = await visitAs(place.cookie, { javaScriptEnabled: false });
  await page.goto(addressOf(place, '/editar'));
  await page.locator('#item-1').getByLabel('Texto', { exact: true }).first().fill('Palabras nuevas.');
  await page.locator('#item-1').getByLabel('Regla que obliga a reservarlo').nth(1).fill('');
  await page.getByRole('button', { name: 'Guardar el borrador' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.locator('#item-1').getByLabel('Texto', { exact: true }).first().inputValue()).toBe('Palabras nuevas.');
  await page.getByRole('alert').getByRole('link').click();
  expect(await page.locator(':target').getAttribute('name')).toBe('passages.2.withheldReason');
  await page.locator('#item-1').getByLabel('Regla que obliga a reservarlo').nth(1).fill('Ley 19.628');
  await page.getByRole('button', { name: 'Guardar el borrador' }).click();
  await page.getByText('El borrador quedó guardado').waitFor();
  expect(await page.locator('#item-1').getByLabel('Texto', { exact: true }).first().inputValue()).toBe('Palabras nuevas.');
});

test.each([true, false])('an hour of writing in the form is given back when the session ended meanwhile (scripts: %s)', async (javaScriptEnabled) => {
  const place = await makeMinutesPlace(app);
  await bringTo(place, 'draft');
  const { page, context } = await visitAs(place.cookie, { javaScriptEnabled });
  // A road that carries no sockets leaves the form in its place.
  await page.routeWebSocket(/\/drafting$/, (socket) => void socket.close());
  // Once it has woken: what is typed into a text area before React hydrates it, React writes over.
  await page.goto(addressOf(place, '/editar'), { waitUntil: 'networkidle' });
  await page.locator('textarea:visible').first().fill('Se informó el avance, con todos sus detalles.');
  await context.clearCookies();
  await page.getByRole('button', { name: 'Guardar' }).first().click();
  await page.getByRole('heading', { name: 'Lo que usted escribió' }).waitFor();
  expect(await page.getByLabel('Texto 1', { exact: true }).inputValue()).toContain('con todos sus detalles');
  if (javaScriptEnabled) expect(await axeFaults(page)).toEqual([]);
}, PATIENCE);

describe('before the page wakes, as on a slow phone,', () => {
  /** The page with its script held back, and what lets it come. */
  async function asleep(cookie: string, path: string): Promise<{ page: Page; wake: () => Promise<void> }> {
    const { page } = await visitAs(cookie);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/assets/entry.client-*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(path, { waitUntil: 'commit' });
    return { page, wake: () => (release(), page.waitForLoadState('networkidle')) };
  }

  test('what is typed stays', async () => {
    const place = await makeMinutesPlace(app);
    await bringTo(place, 'draft');
    const { page, wake } = await asleep(place.cookie, addressOf(place, '/editar'));
    const area = page.locator('textarea:visible').first();
    await area.fill('Escrito antes de que despierte.');
    await wake();
    expect(await area.inputValue()).toBe('Escrito antes de que despierte.');
  }, PATIENCE);

  test('what is chosen is heard when it does', async () => {
    const place = await makeMinutesPlace(app);
    await bringTo(place, 'circulated');
    const { page, wake } = await asleep(place.member.cookie, addressOf(place, '/observaciones'));
    await page.getByLabel('Sobre qué párrafo').selectOption({ index: 2 });
    await page.getByLabel('Por qué, o qué falta').fill('Se dijo el lunes.');
    await wake();
    expect(await page.getByLabel('De qué palabras se trata').inputValue()).toContain('mañana');
    expect(await page.getByLabel('Por qué, o qué falta').inputValue()).toBe('Se dijo el lunes.');
  }, PATIENCE);
});
