import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { act, bringTo, makeMinutesPlace, type MinutesPlace, readMinutes, stepMinutes } from '../../factories/minutes.factory.js';
import { startApp, type TestApp } from '../../support/app.js';

const run = promisify(execFile);
const script = fileURLToPath(new URL('../../../tools/verify-acta.mjs', import.meta.url));

let app: TestApp;
let folder: string;

beforeAll(async () => {
  app = await startApp();
  folder = await mkdtemp(join(tmpdir(), 'mesa-acta-'));
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const addressOf = ({ jurisdiction, forum, ordinal }: MinutesPlace): string => `${app.url}/files/acta/${jurisdiction}/${forum}/${ordinal}.json`;

interface Export {
  readonly links: { blocks: { content: Record<string, unknown> | null; salt: string | null; gap: { why: string } | null }[] }[];
}
const download = async (place: MinutesPlace): Promise<Export> => (await fetch(addressOf(place))).json() as Promise<Export>;

/** What the standalone script says, and how it ended. */
async function verify(source: string): Promise<{ code: number; output: string }> {
  try {
    return { code: 0, output: (await run(process.execPath, [script, source])).stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, output: stdout };
  }
}

async function verifyChanged(place: MinutesPlace, change: (acta: Export) => void): Promise<{ code: number; output: string }> {
  const acta = await download(place);
  change(acta);
  const file = join(folder, 'changed.json');
  await writeFile(file, JSON.stringify(acta));
  return verify(file);
}

test('observed, answered, written anew, approved by both benches, published: each by who may', async () => {
  const place = await makeMinutesPlace(app);
  const { secretariat, member, governmentChair, civilChair, stranger } = place;
  const circulated = await bringTo(place, 'circulated');
  expect(circulated.state).toBe('circulated');

  const passageId = circulated.versions[0]?.passages?.[0]?.id;
  const observe = { minutesId: circulated.id, passageId, seatId: member.seatId, text: 'No dijo «mañana», dijo «el lunes».', language: 'es', idempotencyKey: 'observacion-1' };
  const mutation = 'mutation ($input: ObserveOnMinutesInput!) { observeOnMinutes(input: $input) { observation { id version seatLabel personName versionNumber agendaItemTitle } } }';
  const first = await member.ask<{ observeOnMinutes: { observation: { id: string; version: number } } }>(mutation, { input: observe });
  expect(first.data?.observeOnMinutes.observation).toMatchObject({ seatLabel: 'Sociedad civil 2', personName: 'Titular de Sociedad civil 2', versionNumber: 1, agendaItemTitle: 'Avances del compromiso 1' });
  const again = await member.ask<{ observeOnMinutes: { observation: { id: string } } }>(mutation, { input: observe });
  expect(again.data?.observeOnMinutes.observation.id).toBe(first.data?.observeOnMinutes.observation.id);

  const spoken = await secretariat<{ enterMinutesObservation: { observation: { id: string; version: number } } }>(
    'mutation ($input: EnterMinutesObservationInput!) { enterMinutesObservation(input: $input) { observation { id version channel enteredByName personName saidOn } } }',
    { input: { minutesId: circulated.id, seatId: civilChair.seatId, personId: civilChair.personId, text: 'Falta la lista de sedes.', channel: 'phone', saidOn: '2026-03-18' } },
  );
  expect(spoken.data?.enterMinutesObservation.observation).toMatchObject({ channel: 'phone', enteredByName: 'Secretaría de la mesa', personName: 'Titular de Sociedad civil 1', saidOn: '2026-03-18' });

  expect((await stepMinutes(secretariat, place, 'requestMinutesApproval')).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'wrong_state', allowed: ['answerMinutesObservation'] });
  const answer = (given: { id: string; version: number } | undefined, outcome: string) =>
    secretariat('mutation ($input: AnswerMinutesObservationInput!) { answerMinutesObservation(input: $input) { observation { state answer } } }', {
      input: { observationId: given?.id, version: given?.version, outcome, answer: outcome === 'taken_up' ? 'Así consta en la grabación.' : 'La lista va como anexo.' },
    });
  expect((await answer(first.data?.observeOnMinutes.observation, 'taken_up')).errors).toEqual([]);
  expect((await answer(first.data?.observeOnMinutes.observation, 'declined')).errors[0]?.extensions.reason).toBe('stale_version');
  expect((await answer(spoken.data?.enterMinutesObservation.observation, 'declined')).errors).toEqual([]);
  expect((await stepMinutes(secretariat, place, 'requestMinutesApproval')).errors[0]?.extensions.allowed).toEqual(['takeUpMinutesObservations']);

  const second = await stepMinutes(secretariat, place, 'takeUpMinutesObservations', { reason: 'Observación del cupo Sociedad civil 2' }, 'MinutesReasonInput');
  expect(second.minutes?.versions.map(({ number, reason }) => [number, reason])).toEqual([[1, null], [2, 'Observación del cupo Sociedad civil 2']]);
  const passages = [{ agendaItemId: place.agendaItemId, text: 'Se discutió el plazo: «el lunes».' }];
  await stepMinutes(secretariat, place, 'saveMinutes', { language: 'es', passages }, 'SaveMinutesInput');
  for (const step of ['circulateMinutes', 'requestMinutesApproval']) expect((await stepMinutes(secretariat, place, step)).errors).toEqual([]);

  expect((await stepMinutes(governmentChair.ask, place, 'approveMinutes')).minutes?.state).toBe('in_approval');
  expect((await stepMinutes(civilChair.ask, place, 'approveMinutes')).minutes?.state).toBe('approved');
  const published = await stepMinutes(secretariat, place, 'publishMinutes');
  expect(published.errors).toEqual([]);

  const acta = await readMinutes(stranger, place);
  expect(acta).toMatchObject({ state: 'published', observations: null, chain: [{ position: 1, previousHash: null, erratum: null }] });
  expect(acta.blocks?.map(({ kind }) => kind)).toEqual(['heading', 'passage', 'attendance', 'attendance', 'attendance', 'attendance', 'decision']);
  expect(acta.blocks?.[1]?.content?.text).toBe('Se discutió el plazo: «el lunes».');
  expect(acta.versions.map(({ passages: text }) => text)).toEqual([null, null]);
  expect(acta.approvals).toEqual([
    { outcome: 'approved', means: 'signed', role: 'co_chair', benchName: 'Gobierno', personName: null, versionNumber: 2 },
    { outcome: 'approved', means: 'signed', role: 'co_chair', benchName: 'Sociedad civil', personName: null, versionNumber: 2 },
  ]);
  expect((await readMinutes(member.ask, place)).versions[0]?.passages?.[0]?.text).toContain('«mañana»');
});

test('a name stands in the attendance only where rules and holding make it public', async () => {
  const place = await makeMinutesPlace(app);
  await bringTo(place, 'published');
  const rows = (await readMinutes(place.stranger, place)).blocks?.filter(({ kind }) => kind === 'attendance').map(({ content }) => content);
  expect(rows).toEqual([
    { seat: 'Gobierno 1', attendance: 'present', person: 'Titular de Gobierno 1' },
    { seat: 'Gobierno 2', attendance: 'absent', person: null },
    { seat: 'Sociedad civil 1', attendance: 'present', person: null },
    { seat: 'Sociedad civil 2', attendance: 'present', person: null },
  ]);
});

test('invariant 1: a script that shares no code with us recomputes the hash from the export, withheld passages or not', async () => {
  const place = await makeMinutesPlace(app);
  await bringTo(place, 'published');
  const response = await fetch(addressOf(place));
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename=acta-${place.ordinal}.json`);
  expect(response.headers.get('content-type')).toContain('application/json');
  const exported = await response.text();
  expect(exported).toContain('Ñancupil 👵🏽');
  expect(exported).not.toContain('Situación de salud');
  expect((JSON.parse(exported) as Export).links[0]?.blocks[2]).toMatchObject({ content: null, salt: null, gap: { why: 'withheld', reason: 'Ley 19.628, datos sensibles' } });

  const whole = await verify(addressOf(place));
  expect(whole).toMatchObject({ code: 0, output: expect.stringContaining('1 without public content') });
  expect(whole.output).toContain('HOLDS');
});

test('invariant 1: the script finds what was changed, taken out or reordered', async () => {
  const place = await makeMinutesPlace(app);
  await bringTo(place, 'published');
  const blocksOf = ({ links }: Export) => links[0]?.blocks ?? [];
  const changed = await verifyChanged(place, (acta) => Object.assign(blocksOf(acta)[1]?.content ?? {}, { text: 'Otra cosa' }));
  expect(changed).toMatchObject({ code: 1, output: expect.stringContaining('block 2 does not have the hash') });
  const unexplained = await verifyChanged(place, (acta) => Object.assign(blocksOf(acta)[1] ?? {}, { content: null, salt: null }));
  expect(unexplained).toMatchObject({ code: 1, output: expect.stringContaining('nothing says why') });
  expect(await verifyChanged(place, (acta) => blocksOf(acta).reverse())).toMatchObject({ code: 1, output: expect.stringContaining('the acta does not have the hash') });
  expect(await verifyChanged(place, (acta) => void blocksOf(acta).pop())).toMatchObject({ code: 1 });
  expect(await verify(join(folder, 'absent.json'))).toMatchObject({ code: 1, output: expect.stringContaining('cannot be read') });
});

test('errata add to the acta, in the same chain', async () => {
  const place = await makeMinutesPlace(app);
  const { id, blocks } = await bringTo(place, 'published');
  const input = { minutesId: id, blockId: blocks?.[1]?.id, text: 'Donde dice «mañana», debe decir «el lunes».', language: 'es', idempotencyKey: 'errata-uno' };
  const add = () => place.secretariat<{ addMinutesErratum: { erratum: { id: string; number: number } } }>('mutation ($input: AddMinutesErratumInput!) { addMinutesErratum(input: $input) { erratum { id number } } }', { input });
  const [first, repeated] = [await add(), await add()];
  expect(first.data?.addMinutesErratum.erratum.number).toBe(1);
  expect(repeated.data).toEqual(first.data);

  const acta = await readMinutes(place.stranger, place);
  expect(acta.errata).toMatchObject([{ number: 1, text: input.text, blockId: input.blockId }]);
  expect(acta.chain).toMatchObject([{ position: 1, erratum: null }, { position: 2, erratum: 1, previousHash: acta.chain[0]?.hash }]);
  expect(await verify(addressOf(place))).toMatchObject({ code: 0, output: expect.stringContaining('erratum 1') });
  expect(await verify(`${app.url}/files/acta/${place.jurisdiction}/${place.forum}.json`)).toMatchObject({ code: 0, output: expect.stringContaining('a chain of 2 links') });
});

test('invariants 1 and 10: a withdrawal says why, takes the words from everywhere, and the hash still holds', async () => {
  const place = await makeMinutesPlace(app);
  const { id, blocks } = await bringTo(place, 'published');
  const named = blocks?.find(({ content }) => content?.person === 'Titular de Gobierno 1');
  const passage = blocks?.find(({ kind }) => kind === 'passage');
  const decision = blocks?.find(({ kind }) => kind === 'decision');
  const why = { rule: 'Ley 21.719, supresión', orderedBy: 'Agencia de Protección de Datos', orderedOn: '2026-03-18' };
  for (const block of [named, passage, decision]) {
    expect((await act(place.secretariat, 'withdrawMinutesBlock', 'WithdrawMinutesBlockInput', { minutesId: id, blockId: block?.id, ...why })).errors).toEqual([]);
  }
  const twice = await act(place.secretariat, 'withdrawMinutesBlock', 'WithdrawMinutesBlockInput', { minutesId: id, blockId: named?.id, ...why });
  expect(twice.errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'already_exists' });

  const acta = await readMinutes(place.stranger, place);
  expect(acta.blocks?.filter(({ gap }) => gap?.why === 'withdrawn')).toHaveLength(3);
  expect(acta.blocks?.find(({ id: block }) => block === named?.id)).toMatchObject({ content: null, gap: { why: 'withdrawn', rule: why.rule, orderedBy: why.orderedBy } });
  for (const gone of ['Titular de Gobierno 1', 'Ñancupil', 'catastro de sedes']) expect(JSON.stringify([await download(place), acta])).not.toContain(gone);
  for (const gone of ['Ñancupil', 'catastro de sedes']) expect(JSON.stringify(await readMinutes(place.secretariat, place))).not.toContain(gone);
  expect(await verify(addressOf(place))).toMatchObject({ code: 0, output: expect.stringContaining('4 without public content') });
});
