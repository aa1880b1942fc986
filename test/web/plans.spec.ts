import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from '@playwright/test';
import { Temporal } from 'temporal-polyfill';

import { anonymous } from '../../apps/api/src/auth/viewer.js';
import { ClockService } from '../../apps/api/src/clock/clock.service.js';
import { readImportFile } from '../../apps/api/src/imports/import-file.js';
import { ImportService } from '../../apps/api/src/imports/import.service.js';
import { byDay, makeCommitment, makeMilestone, makeResponsibleUnit } from '../factories/commitment.factory.js';
import { signInAs } from '../factories/forum.factory.js';
import { makePerson } from '../factories/person.factory.js';
import { makeDecision, type MadePlan, makePlan } from '../factories/plan.factory.js';
import { startApp, type TestApp } from '../support/app.js';
import { axeFaults, launch, overflowsSideways, visit, type Visitor } from '../support/browser.js';

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ web: true }), launch()]);
  app.app.get(ClockService).set(Temporal.Instant.from('2026-03-10T15:00:00Z'));
}, 60_000);

afterAll(async () => {
  await browser.close();
  await app.close();
});

/** A window in which somebody with a profile is signed in as the secretariat. */
async function secretariatOf({ forumId, jurisdictionId }: MadePlan, options: Parameters<typeof visit>[1] = {}): Promise<Visitor> {
  const { accountId, cookie } = await signInAs(app, 'secretariat', forumId);
  await makePerson(app, { jurisdictionId, accountId });
  const visitor = await visit(browser, options);
  const [name = '', ...value] = cookie.split('=');
  await visitor.context.addCookies([{ name, value: value.join('='), domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' }]);
  return visitor;
}

async function planInForce(): Promise<MadePlan & { path: string }> {
  const made = await makePlan(app, { state: 'in_force', ends: byDay('2028-06-30'), administrationEnds: byDay('2028-12-06') });
  const { commitment } = await makeCommitment(app, { planId: made.plan.id, wording: { title: 'Atención que responde a tiempo' } });
  await makeMilestone(app, { commitmentId: commitment.id, wording: { title: 'Sistema único', text: 'Un sistema único de solicitudes.', ends: byDay('2026-01-31') } });
  await makeMilestone(app, { commitmentId: commitment.id, wording: { title: 'Capacitación' } });
  await makeResponsibleUnit(app, made.jurisdictionId, { commitmentId: commitment.id });
  return { ...made, path: `${made.jurisdiction}/${made.plan.slug}` };
}

describe('a plan', () => {
  test.each([
    ['es', 'El plan tiene 1 compromiso y 2 hitos. 1 tiene el plazo vencido. 1 no tiene fecha.', 'Término de la administración municipal'],
    ['en', 'The plan has 1 commitment and 2 milestones. 1 is past its deadline. 1 has no date.', 'End of the municipal administration'],
  ])('tells in %s how it stands, the late milestone first, its end apart from the administration\'s', async (language, lead, end) => {
    const { path } = await planInForce();
    const { page, faults } = await visit(browser, { viewport: { width: 360, height: 800 } });
    await page.goto(`${app.url}/${language}/${path}`);
    expect(await page.getByText(lead).isVisible()).toBe(true);
    expect(await page.getByRole('rowheader').allInnerTexts()).toEqual([expect.stringContaining('Atención'), 'Sistema único', 'Capacitación']);
    expect(await page.getByText(end).isVisible()).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
    expect(faults).toEqual([]);
  });

  test('drafted, is not there for the public, and is where its secretariat writes it', async () => {
    const made = await makePlan(app);
    const { page } = await visit(browser);
    expect((await page.goto(`${app.url}/es/${made.jurisdiction}/${made.plan.slug}`))?.status()).toBe(404);
    const { page: desk, faults } = await secretariatOf(made);
    await desk.goto(`${app.url}/es/${made.jurisdiction}/${made.plan.slug}/editar`);
    await desk.getByRole('link', { name: 'Agregar un compromiso' }).click();
    await desk.getByLabel('Título del compromiso').fill('Una comuna que escucha');
    await desk.getByRole('button', { name: 'Agregar el compromiso' }).click();
    await desk.getByLabel('Título del hito').first().fill('Reglamento de participación');
    await desk.getByLabel('Plazo').first().fill('segundo semestre de 2026');
    await desk.getByRole('button', { name: 'Agregar el hito' }).click();
    await desk.getByRole('link', { name: 'Reglamento de participación' }).click();
    await desk.getByLabel('Qué se promete').fill('Un reglamento publicado.');
    await desk.getByRole('button', { name: 'Guardar la versión' }).click();
    await desk.getByText('Versión 2 comparada con la 1').waitFor();
    expect(await axeFaults(desk)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('tells who drafts it what would make it hard to check, with what would help, and stops nobody; without scripts', async () => {
    const made = await makePlan(app);
    const { commitment } = await makeCommitment(app, { planId: made.plan.id, wording: { title: 'Atender mejor', text: 'Fortalecer la atención y reducir los tiempos de respuesta durante 2027.', state: 'draft', ends: byDay('2027-03-31') } });
    await makeMilestone(app, { commitmentId: commitment.id, wording: { title: 'Ordenanza de atención publicada', state: 'draft', ends: byDay('2027-06-30') } });
    const { page } = await secretariatOf(made, { javaScriptEnabled: false });
    await page.setViewportSize({ width: 360, height: 800 });
    const at = `${made.jurisdiction}/${made.plan.slug}`;
    await page.goto(`${app.url}/es/${at}/compromisos/c1/editar`);
    const check = page.locator('#measurability');
    expect(await check.locator('strong').allInnerTexts()).toEqual(['Termina antes que uno de sus hitos.', 'Promete que algo cambie y no dice en qué se mide.', 'Promete que algo cambie y no dice desde dónde.', 'Promete algo de lo que nadie podrá decir cuándo está hecho.', 'Son varias promesas en una frase.']);
    expect(await check.innerText()).toContain('Por «Fortalecer».');
    expect(await overflowsSideways(page)).toBe(false);
    await page.goto(`${app.url}/en/${at}/commitments/c1/milestones/1/edit`);
    expect(await check.innerText()).toContain('With these words it can be told one day whether it was kept.');
  });
});

describe('an amendment', () => {
  test('is proposed and put in force without scripts, with the difference word by word', async () => {
    const made = await planInForce();
    await makeDecision(app, made.forumId, { officialNumber: '12' });
    const { page } = await secretariatOf(made, { javaScriptEnabled: false });
    await page.goto(`${app.url}/es/${made.path}/modificaciones/nuevo`);
    await page.getByLabel('Hito 1: Sistema único').check();
    await page.getByRole('button', { name: 'Seguir con la redacción' }).click();
    await page.getByLabel('Qué se promete').fill('Una plataforma de solicitudes.');
    await page.getByLabel('Por qué', { exact: true }).fill('No se podía medir.');
    await page.getByLabel('no', { exact: true }).check();
    await page.getByRole('button', { name: 'Proponer la modificación' }).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Modificación 1');
    expect(await page.locator('del').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('Un')]));
    expect(await page.locator('ins').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('plataforma')]));
    await page.getByLabel('Acuerdo de la mesa que la aprueba').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Poner en vigencia' }).click();
    expect(await page.getByText('Es una modificación sustantiva que rige, con 1 cambio.').isVisible()).toBe(true);
    await page.goto(`${app.url}/es/${made.path}/compromisos/c1/hitos/1`);
    expect(await page.locator('#wording').innerText()).toContain('Una plataforma de solicitudes.');
    expect(await page.locator('#history').innerText()).toContain('Un sistema único de solicitudes.');
    await page.getByText('Cómo citar esta redacción').click();
    expect(await page.locator('#wording').innerText()).toMatch(/redacción 2, vigente desde: 10 de marzo de 2026\.[\s\S]*[0-9a-f]{64}/);

    // The day before, the plan and the milestone read as they did.
    await page.getByText('Ver cómo estaba en otra fecha').click();
    await page.getByLabel('Día', { exact: true }).fill('2026-03-09');
    await page.getByRole('button', { name: 'Ver ese día' }).click();
    expect(await page.locator('#wording').innerText()).toMatch(/redacción 1[\s\S]*Un sistema único de solicitudes\./);
    expect(await page.locator('#wording').innerText()).not.toContain('plataforma');
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`${app.url}/es/${made.path}?al=2026-03-09`);
    expect(await page.locator('main').innerText()).toMatch(/El 9 de marzo de 2026 el plan tenía 1 compromiso y 2 hitos\.[\s\S]*Un sistema único de solicitudes\./);
    expect(await overflowsSideways(page)).toBe(false);
    await page.goto(`${app.url}/en/${made.path}?al=2026-02-28`);
    expect(await page.locator('main').innerText()).toContain('no commitment of this plan was in force');
    const { page: reader } = await visit(browser);
    await reader.goto(`${app.url}/es/${made.path}?al=2026-03-09`);
    expect(await axeFaults(reader)).toEqual([]);
  });

  test('carries a commitment over to the plan that is being written, with its milestones, without scripts', async () => {
    const made = await planInForce();
    const next = await makePlan(app, { jurisdictionId: made.jurisdictionId, forumId: made.forumId, title: 'Plan de Acción 2028-2030' });
    await makeDecision(app, made.forumId, { officialNumber: '13' });
    const { page } = await secretariatOf(made, { javaScriptEnabled: false });
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(`${app.url}/es/${made.path}/modificaciones/nuevo`);
    await page.getByLabel('Traspasar a otro plan').check();
    await page.getByLabel('El compromiso mismo: Atención que responde a tiempo').check();
    await page.getByLabel('Compromiso de destino').selectOption({ label: 'Como compromiso nuevo de este plan' });
    await page.getByRole('button', { name: 'Seguir con la redacción' }).click();
    expect(await page.getByText('Son 3 cambios que rigen juntos o ninguno.').isVisible()).toBe(true);
    expect(await overflowsSideways(page)).toBe(false);
    await page.getByLabel('Por qué', { exact: true }).fill('No alcanza a cumplirse en este plan.');
    await page.getByLabel('promete menos').check();
    await page.getByLabel('sí', { exact: true }).check();
    await page.getByRole('button', { name: 'Proponer la modificación' }).click();
    expect(await page.locator('#ambition').innerText()).toMatch(/Según quien la propuso\s+promete menos[\s\S]*nadie se ha pronunciado/);
    await page.getByLabel('Acuerdo de la mesa que la aprueba').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Poner en vigencia' }).click();
    await page.goto(`${app.url}/es/${next.jurisdiction}/${next.plan.slug}/editar`);
    expect(await page.locator('main').innerText()).toMatch(/Atención que responde a tiempo[\s\S]*Sistema único[\s\S]*Capacitación/);
    await page.goto(`${app.url}/es/${made.path}`);
    expect(await page.locator('main').innerText()).toContain('Atención que responde a tiempo');
  });

  test('that says nothing of its reason keeps what was written and says what is missing', async () => {
    const made = await planInForce();
    const { page } = await secretariatOf(made);
    await page.goto(`${app.url}/es/${made.path}/modificaciones/nuevo`);
    await page.getByLabel('Hito 1: Sistema único').check();
    await page.getByRole('button', { name: 'Seguir con la redacción' }).click();
    await page.getByLabel('Qué se promete').fill('Otro texto que no se debe perder.');
    await page.getByLabel('no', { exact: true }).check();
    await page.getByRole('button', { name: 'Proponer la modificación' }).click();
    await page.getByRole('alert').getByRole('link', { name: /Por qué/ }).waitFor();
    expect(await page.getByLabel('Qué se promete').inputValue()).toBe('Otro texto que no se debe perder.');
    expect(await axeFaults(page)).toEqual([]);
  });
});

test('a commitment points at one of an earlier plan by its address alone, and at one elsewhere, without scripts', async () => {
  const [earlier, made] = [await planInForce(), await planInForce()];
  const { page } = await secretariatOf(made, { javaScriptEnabled: false });
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(`${app.url}/es/${made.path}/compromisos/c1/editar`);
  const add = async (kind: string, values: Readonly<Record<string, string>>) => {
    await page.getByText('Señalar un compromiso de otro plan').click();
    await page.getByLabel(kind, { exact: true }).check();
    for (const [name, value] of Object.entries(values)) await page.getByLabel(name).fill(value);
    await page.getByRole('button', { name: 'Señalar el compromiso' }).click();
  };
  await add('continúa', { 'Su dirección': `${app.url}/es/${earlier.path}/compromisos/c1` });
  await add('contribuye a', { 'Su título': 'Estado abierto', 'Su plan': 'Plan de Acción Nacional 2023-2027' });
  expect(await overflowsSideways(page)).toBe(false);
  const { page: reader } = await visit(browser, { viewport: { width: 360, height: 800 } });
  await reader.goto(`${app.url}/es/${made.path}/compromisos/c1`);
  expect(await reader.locator('#related').innerText()).toMatch(/continúa Atención que responde a tiempo[\s\S]*contribuye a Estado abierto[\s\S]*Plan de Acción Nacional 2023-2027/);
  expect(await axeFaults(reader)).toEqual([]);
  await reader.goto(`${app.url}/en/${earlier.path}/commitments/c1`);
  expect(await reader.locator('#related').innerText()).toContain('Continued by Atención que responde a tiempo');
});

describe('a statement', () => {
  test('is made with the words it is about in sight, and stands beside the silence of the others', async () => {
    const made = await planInForce();
    const { page, faults } = await secretariatOf(made);
    await page.goto(`${app.url}/es/${made.path}/compromisos/c1/hitos/1`);
    await page.waitForLoadState('networkidle'); // a press in the moment in which the page wakes can be lost
    const arrived = () => page.waitForURL((url) => !url.pathname.endsWith('/hitos/1'), { timeout: 10_000 });
    await page.getByRole('link', { name: 'Informar el avance' }).click();
    await arrived().catch(async () => {
      process.stdout.write('A press was lost: test/web/plans, "Informar el avance"\n');
      await page.getByRole('link', { name: 'Informar el avance' }).click();
      await arrived();
    });
    await page.getByText('Un sistema único de solicitudes.').waitFor();
    await page.getByLabel('limitado').check();
    await page.getByLabel('Qué lo ha dificultado').fill('La licitación quedó desierta.');
    await page.getByLabel('Prueba 1: qué es').fill('Bases de la licitación');
    await page.getByLabel('Prueba 1: dirección').fill('https://example.org/bases.pdf');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Publicar el estado' }).click();
    await page.locator('#sides').getByText('limitado').waitFor();
    expect(await page.locator('#sides').innerText()).toMatch(/Bases de la licitación[\s\S]*Sin estado informado de: unidad responsable/);
    expect(faults).toEqual([]);
  });
});

describe('what a unit reports', () => {
  test('says what stood in the way where it is limited, without scripts, and is drawn against baseline and target with the same numbers', async () => {
    const made = await makePlan(app, { state: 'in_force' });
    const { commitment } = await makeCommitment(app, { planId: made.plan.id });
    await makeMilestone(app, { commitmentId: commitment.id, wording: { title: 'Veinte conjuntos', indicator: 'Conjuntos', baseline: '3', target: '20', unit: 'conjuntos' } });
    const { page } = await secretariatOf(made, { javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
    const milestone = `${app.url}/es/${made.jurisdiction}/${made.plan.slug}/compromisos/c1/hitos/1`;
    for (const [period, value] of [['marzo de 2026', '8'], ['junio de 2026', '14 conjuntos']]) {
      await page.goto(`${milestone}/estados/nuevo`);
      await page.getByLabel('limitado').check();
      await page.getByLabel('Período que cubre').fill(period ?? '');
      await page.getByLabel('Valor alcanzado').fill(value ?? '');
      await page.getByRole('button', { name: 'Publicar el estado' }).click();
      await page.getByRole('alert').getByRole('link', { name: /Qué lo ha dificultado/ }).waitFor();
      expect(await page.getByLabel('Período que cubre').inputValue()).toBe(period);
      await page.getByLabel('Qué lo ha dificultado').fill('La licitación quedó desierta.');
      await page.getByRole('button', { name: 'Publicar el estado' }).click();
      await page.locator('#reports').waitFor();
    }
    const reader = (await visit(browser, { viewport: { width: 360, height: 800 } })).page;
    await reader.goto(milestone);
    const reports = reader.locator('#reports');
    expect(await reports.innerText()).toContain('El último informe dice 14 conjuntos; la meta es 20 conjuntos y la línea base era 3.');
    expect(await reports.getByRole('img').getAttribute('aria-label')).toMatch(/línea base \(3\) a la meta \(20\). marzo de 2026: 8; junio de 2026: 14 conjuntos/);
    expect(await reports.getByRole('rowheader').allInnerTexts()).toEqual(['marzo de 2026', 'junio de 2026']);
    expect(await overflowsSideways(reader)).toBe(false);
    expect(await axeFaults(reader)).toEqual([]);
  });
});

describe('the published plan of Peñalolén', () => {
  beforeAll(async () => {
    const file: unknown = JSON.parse(readFileSync(new URL('../../data/penalolen.json', import.meta.url), 'utf8'));
    await app.app.get(ImportService).import(anonymous('test'), readImportFile(file), { jurisdiction: { slug: 'penalolen', timeZone: 'America/Santiago' }, forumSlug: 'mesa' });
  });

  const wordsOf = async (path: string): Promise<{ text: string; lang: string[] }> => {
    const { page } = await visit(browser, { javaScriptEnabled: false });
    await page.goto(`${app.url}/es/penalolen/plan-2021-2024${path}`);
    return { text: await page.locator('main').innerText(), lang: await page.locator('main [lang=en]').allInnerTexts() };
  };

  test('has no date where no source has one, and two ends', async () => {
    const { text } = await wordsOf('');
    expect(text).toContain('sin fecha');
    expect(text).toContain('El plan tiene 3 compromisos y 6 hitos. Los informes nombran además 12 resultados, que no constan como hitos prometidos. 6 no tienen fecha.');
    expect(text).toMatch(/Término del plan\s+septiembre de 2024[\s\S]*Término de la administración municipal\s+septiembre de 2024/);
    expect(text).not.toContain('plazo vencido');
  });

  test('heads a summary as one, marks the words that are in English, and keeps the earlier words', async () => {
    const { text, lang } = await wordsOf('/compromisos/CLPLN0001/hitos/1');
    expect(text).toContain('Resumen; la redacción oficial no consta en las fuentes leídas');
    expect(text).toContain('(en inglés en la fuente)');
    expect(lang).toEqual(expect.arrayContaining([expect.stringContaining('Platform for virtual requests'), expect.stringContaining('One system handling requests')]));
    expect(text).toMatch(/Fuente:/);
  });

  test('shows a reported result as one, not as a milestone that was promised', async () => {
    const { text } = await wordsOf('/compromisos/CLPLN0002/hitos/1');
    expect(text).toContain('no consta que sea un hito prometido');
    expect(text).toContain('La redacción no consta en las fuentes leídas.');
  });

  test('as of a day of which no source says what stood, says so and shows what may have', async () => {
    const { text } = await wordsOf('/compromisos/CLPLN0001/hitos/1?al=2022-06-30');
    expect(text).toContain('No consta cuál de estas 2 redacciones regía ese día.');
    expect(text).toMatch(/redacción 1 · rige desde: 16 de noviembre de 2021 · no consta cuándo dejó de regir[\s\S]*redacción 2 · no consta desde cuándo rige/);
    const plan = await wordsOf('?al=2022-06-30');
    expect(plan.text).toContain('El 30 de junio de 2022 el plan tenía 3 compromisos y 6 hitos. Los informes nombran además 12 resultados, que no constan como hitos prometidos.');
    expect((await wordsOf('?al=2021-11-15')).text).toContain('no regía ningún compromiso de este plan');
  });

  test('says of its amendments that nobody knows who agreed, nor whether the forum was asked', async () => {
    const list = await wordsOf('/modificaciones');
    expect(list.text).toContain('De 3 no consta quién las acordó.');
    const { text } = await wordsOf('/modificaciones/1');
    expect(text).toMatch(/Quién lo propuso\s+no consta quién lo propuso/);
    expect(text).toContain('no consta quién lo acordó');
    expect(text).toMatch(/¿Se consultó a la mesa\?\s+no consta/);
  });
});
