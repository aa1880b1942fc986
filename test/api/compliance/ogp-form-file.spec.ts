import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

import { setClock } from '../../factories/meeting.factory.js';
import { makePlan } from '../../factories/plan.factory.js';
import { useImports } from '../imports/published.js';

const imports = useImports('penalolen');
beforeAll(() => setClock(imports.app, '2026-03-10T15:00:00Z'));

const PLAN = 'penalolen/plan-2021-2024';
const get = (path: string): Promise<Response> => fetch(`${imports.app.url}/files/forms/${path}`);

async function odt(path: string) {
  const response = await get(`${path}.odt`);
  expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([200, 'application/vnd.oasis.opendocument.text', 'public, max-age=0, must-revalidate']);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const files = unzipSync(bytes);
  const root = new DOMParser().parseFromString(strFromU8(files['content.xml'] ?? new Uint8Array()), 'text/xml').documentElement;
  const links = [...(root?.getElementsByTagName('text:a') ?? [])].map((one) => one.getAttribute('xlink:href') ?? '');
  return { bytes, names: Object.keys(files), text: root?.textContent ?? '', links, file: response.headers.get('content-disposition') };
}

async function pdf(path: string): Promise<string> {
  const response = await get(`${path}.pdf`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const run = promisify(execFile)('pdftotext', ['-layout', '-', '-']);
  run.child.stdin?.end(Buffer.from(await response.arrayBuffer()));
  return (await run).stdout.replace(/\s+/g, ' ');
}

const lines = (text: string): string => text.replace(/\s+/g, '');

describe('the forms as files', () => {
  it('the word document unzips, and says what was asked, what the record answers, what that rests on and what is missing', async () => {
    const { bytes, names, text, links, file } = await odt(`es/${PLAN}`);
    // A program knows an OpenDocument by its first bytes.
    expect(Buffer.from(bytes).subarray(30, 77).toString()).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
    expect(names).toEqual(['mimetype', 'content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml']);
    expect(file).toBe('attachment; filename="formulario-inicial.odt"');
    const order = ['Formulario inicial', 'Mesa: ', 'Plan: ', 'Llenado el: 10 de marzo de 2026', 'Idioma: español', 'No es un informe de nadie', '¿Hubo al menos una sesión con la sociedad civil', 'No consta. En 0 de 2 sesiones consta que asistió la sociedad civil.', 'Se apoya en:', 'Sesión 2', 'Falta: quiénes asistieron.', '¿Se puede verificar?'];
    const places = order.map((words) => text.indexOf(words));
    expect(order.filter((_, index) => (places[index] ?? -1) < 0)).toEqual([]);
    expect(links.some((one) => /^https?:\/\/.+\/es\/penalolen\/mesa\/sesiones\/2$/.test(one))).toBe(true);
    expect(links.every((one) => /^https?:\/\//.test(one))).toBe(true);
  });

  it('the PDF says the same, and what a commitment’s end rests on', async () => {
    const inception = await pdf(`es/${PLAN}`);
    for (const words of ['Formulario inicial', '10 de marzo de 2026', 'No es un informe de nadie', '¿La mesa adoptó el plan?', 'Falta: el acuerdo que adoptó el plan.', 'Sesión 2']) expect(inception).toContain(words);
    expect(lines(inception)).toContain('/es/penalolen/mesa/sesiones/2');
    const end = await pdf(`en/${PLAN}/CLPLN0001`);
    for (const words of ['End-of-commitment form', 'Commitment:', 'nobody’s report', 'Was it carried out as planned?', 'Amendment 1', 'Missing: asking those who took part.']) expect(end).toContain(words);
    expect(lines(end)).toContain('/en/penalolen/plan-2021-2024/amendments/1');
    const { links } = await odt(`en/${PLAN}/CLPLN0001`);
    expect(links.some((one) => one.endsWith('/en/penalolen/plan-2021-2024/commitments/CLPLN0001'))).toBe(true);
  });

  it('a hostile title is text and nothing else', async () => {
    const hostile = '<text:a href="x">#let x = 1 *no* $x$ & ]]> \u202efin 👩‍🔧 سلام';
    await imports.sql(`update action_plan set title = $1 where slug = 'plan-2021-2024'`, hostile);
    const { text } = await odt(`es/${PLAN}`);
    expect(text).toContain(`Plan: ${hostile}`);
    expect(await pdf(`es/${PLAN}`)).toContain('<text:a href="x">#let x = 1 *no* $x$ & ]]> fin [U+1F469]');
  });

  it('of a draft, of what is not there and of no kind of ours there is no file', async () => {
    const { plan, jurisdiction } = await makePlan(imports.app);
    const paths = [`es/${PLAN}/c9.odt`, `es/${PLAN}/c9.pdf`, `es/${PLAN}.doc`, `fr/${PLAN}.odt`, 'es/penalolen/plan-que-no-hay.pdf', `es/${jurisdiction}/${plan.slug}.odt`, `es/${PLAN}/c%00.odt`];
    expect(await Promise.all(paths.map(async (path) => (await get(path)).status))).toEqual(paths.map(() => 404));
  });
});
