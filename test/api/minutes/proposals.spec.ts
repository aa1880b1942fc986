import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { bringTo, makeMinutesPlace, type MinutesPlace, type Participant, readMinutes, stepMinutes } from '../../factories/minutes.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { asOwner } from '../../support/sign-in.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const OBSERVE = 'mutation ($input: ObserveOnMinutesInput!) { observeOnMinutes(input: $input) { observation { id version quote replacement isApplied } } }';
const ANSWER = 'mutation ($input: AnswerMinutesObservationInput!) { answerMinutesObservation(input: $input) { observation { state } } }';

interface Observed {
  readonly observeOnMinutes: { readonly observation: { readonly id: string; readonly version: number; readonly quote: string | null; readonly replacement: string | null } };
}

interface Circulated {
  readonly place: MinutesPlace;
  readonly minutesId: string;
  readonly passageId: string;
}

async function circulated(): Promise<Circulated> {
  const place = await makeMinutesPlace(app);
  const { id, versions } = await bringTo(place, 'circulated');
  return { place, minutesId: id, passageId: versions[0]?.passages?.[0]?.id ?? '' };
}

const observe = ({ minutesId, passageId }: Circulated, { ask, seatId }: Participant, more: object) => ask<Observed>(OBSERVE, { input: { minutesId, passageId, seatId, text: 'Así se dijo.', language: 'es', ...more } });

async function answered({ place }: Circulated, { data }: Awaited<ReturnType<typeof observe>>, outcome: 'taken_up' | 'declined'): Promise<void> {
  const { id, version } = (data as Observed).observeOnMinutes.observation;
  expect((await place.secretariat(ANSWER, { input: { observationId: id, version, outcome, answer: 'Por la grabación.' } })).errors).toEqual([]);
}

const NEXT = 'id version versions { number passages { id text } } observations { quote replacement isApplied state }';
interface Next {
  readonly versions: readonly { readonly passages: readonly { readonly text: string }[] | null }[];
  readonly observations: readonly { readonly isApplied: boolean | null; readonly quote: string | null; readonly replacement: string | null }[];
}
async function takenUp({ place }: Circulated): Promise<Next> {
  expect((await stepMinutes(place.secretariat, place, 'takeUpMinutesObservations', { reason: 'Se acogen observaciones.' }, 'MinutesReasonInput')).errors).toEqual([]);
  return (await readMinutes(place.secretariat, place, NEXT)) as unknown as Next;
}

const SECOND = 'Se discutió el plazo: «mañana», dijo la señora Ñancupil 👵🏽.';

describe('a change proposal', () => {
  it('quotes its paragraph, and once accepted is written in the next version, the rest as it was', async () => {
    const at = await circulated();
    const proposed = await observe(at, at.place.member, { paragraph: 2, replacement: 'Se discutió el plazo: «el lunes», dijo la señora Ñancupil 👵🏽.' });
    expect(proposed.data?.observeOnMinutes.observation).toMatchObject({ quote: SECOND, replacement: 'Se discutió el plazo: «el lunes», dijo la señora Ñancupil 👵🏽.', isApplied: null });
    await answered(at, proposed, 'taken_up');
    const { versions, observations } = await takenUp(at);
    expect(versions[1]?.passages?.[0]?.text).toBe('La secretaría informó del avance.\n\nSe discutió el plazo: «el lunes», dijo la señora Ñancupil 👵🏽.');
    expect(versions[0]?.passages?.[0]?.text).toBe(`La secretaría informó del avance.\n\n${SECOND}`);
    expect(observations[0]?.isApplied).toBe(true);
  });

  it('of words within a paragraph changes those alone', async () => {
    const at = await circulated();
    const start = SECOND.indexOf('mañana');
    const words = await observe(at, at.place.member, { paragraph: 2, start, end: start + 6, replacement: 'el lunes' });
    expect(words.data?.observeOnMinutes.observation).toMatchObject({ quote: 'mañana', replacement: 'el lunes' });
    await answered(at, words, 'taken_up');
    const { versions } = await takenUp(at);
    expect(versions[1]?.passages?.[0]?.text).toBe('La secretaría informó del avance.\n\nSe discutió el plazo: «el lunes», dijo la señora Ñancupil 👵🏽.');
  });

  it.each([
    ['past the end of its paragraph', { start: 0, end: SECOND.length + 1 }, { end: 'out_of_range' }],
    ['of no words', { start: 4, end: 4 }, { start: 'out_of_range' }],
    ['backwards', { start: 5, end: 2 }, { start: 'out_of_range' }],
    ['of half a letter', { start: SECOND.indexOf('👵') + 1, end: SECOND.length }, { start: 'out_of_range' }],
    ['without its end', { start: 3 }, { end: 'required' }],
    ['before its paragraph', { start: -1, end: 3 }, { start: 'out_of_range' }],
    ['of no paragraph', { paragraph: null, start: 0, end: 3 }, { paragraph: 'required' }],
  ])('%s is refused', async (_, words, fields) => {
    const at = await circulated();
    expect((await observe(at, at.place.member, { paragraph: 2, ...words })).errors).toMatchObject([{ extensions: { code: 'INVALID', fields } }]);
  });

  it('says where its words stand now, to who reads the version that stands', async () => {
    const at = await circulated();
    const placesFor = async (ask: Participant['ask']) => ((await readMinutes(ask, at.place, 'observations { placeNow { blockPosition paragraph } }')) as unknown as { observations: { placeNow: object | null }[] }).observations.map(({ placeNow }) => placeNow);
    const start = SECOND.indexOf('mañana');
    for (const more of [{ paragraph: 1 }, { paragraph: 2, start, end: start + 6, replacement: 'el lunes' }, { paragraph: null }]) await answered(at, await observe(at, at.place.member, more), 'taken_up');
    const stands = [{ blockPosition: 2, paragraph: 1 }, { blockPosition: 2, paragraph: 2 }, null];
    expect(await placesFor(at.place.member.ask)).toEqual(stands);
    await takenUp(at);
    // The next version is a draft, which members do not read.
    expect(await placesFor(at.place.member.ask)).toEqual([null, null, null]);
    const changed = [{ blockPosition: 2, paragraph: 1 }, { blockPosition: null, paragraph: null }, null];
    expect(await placesFor(at.place.secretariat)).toEqual(changed);
    await stepMinutes(at.place.secretariat, at.place, 'circulateMinutes');
    expect(await placesFor(at.place.member.ask)).toEqual(changed);
  });

  it('that is declined changes nothing, and a remark proposes nothing', async () => {
    const at = await circulated();
    await answered(at, await observe(at, at.place.member, { paragraph: 1, replacement: 'Otra cosa.' }), 'declined');
    const remark = await observe(at, at.place.civilChair, { paragraph: 1 });
    expect(remark.data?.observeOnMinutes.observation).toMatchObject({ quote: 'La secretaría informó del avance.', replacement: null });
    await answered(at, remark, 'taken_up');
    const { versions, observations } = await takenUp(at);
    expect(versions[1]?.passages?.[0]?.text).toBe(versions[0]?.passages?.[0]?.text);
    expect(observations.map(({ isApplied }) => isApplied)).toEqual([null, null]);
  });

  it('of the same words as another is left to the hand, and says so; one that takes all words away takes the passage', async () => {
    const at = await circulated();
    const first = await observe(at, at.place.member, { paragraph: 1, replacement: 'La secretaría informó de poco avance.' });
    const second = await observe(at, at.place.civilChair, { paragraph: 1, replacement: 'La secretaría no informó.' });
    const third = await observe(at, at.place.governmentChair, { paragraph: 2, replacement: '' });
    for (const one of [first, second, third]) await answered(at, one, 'taken_up');
    const { versions, observations } = await takenUp(at);
    expect(observations.map(({ isApplied }) => isApplied)).toEqual([true, false, true]);
    expect(versions[1]?.passages?.[0]?.text.trim()).toBe('La secretaría informó de poco avance.');
  });

  it('is never written into another paragraph of the same words', async () => {
    const place = await makeMinutesPlace(app);
    const { id } = await bringTo(place, 'draft');
    const passages = [{ agendaItemId: place.agendaItemId, text: 'Se aprueba.\n\nSe discute el plazo.\n\nSe aprueba.' }];
    expect((await stepMinutes(place.secretariat, place, 'saveMinutes', { language: 'es', passages }, 'SaveMinutesInput')).errors).toEqual([]);
    await stepMinutes(place.secretariat, place, 'circulateMinutes');
    const passageId = (await readMinutes(place.secretariat, place)).versions[0]?.passages?.[0]?.id ?? '';
    const at = { place, minutesId: id, passageId };
    for (const replacement of ['Se rechaza.', 'Se posterga.']) await answered(at, await observe(at, place.member, { paragraph: 3, replacement }), 'taken_up');
    const { versions: next, observations } = await takenUp(at);
    expect(next[1]?.passages?.[0]?.text).toBe('Se aprueba.\n\nSe discute el plazo.\n\nSe rechaza.');
    expect(observations.map(({ isApplied }) => isApplied)).toEqual([true, false]);
  });

  it('is refused where there is no such paragraph, or none is named', async () => {
    const at = await circulated();
    const fields = async (more: object) => (await observe(at, at.place.member, more)).errors[0]?.extensions.fields;
    expect(await fields({ paragraph: 3, replacement: 'x' })).toEqual({ paragraph: 'out_of_range' });
    expect(await fields({ paragraph: 0 })).toEqual({ paragraph: 'out_of_range' });
    expect(await fields({ replacement: 'x' })).toEqual({ paragraph: 'required' });
    expect(await fields({ passageId: null, paragraph: 1 })).toEqual({ passageId: 'required' });
    expect(await fields({ paragraph: 1, replacement: 'a\u0000b' })).toEqual({ replacement: 'nul_byte' });
    expect((await readMinutes(at.place.secretariat, at.place)).observations).toEqual([]);
  });

  it('is read by no more people than the text: not by the public, before and after', async () => {
    const at = await circulated();
    await answered(at, await observe(at, at.place.member, { paragraph: 1, replacement: 'Palabra secreta.' }), 'declined');
    expect((await readMinutes(at.place.stranger, at.place)).observations).toBeNull();
  });

  it('invariant 10: keeps no word of a passage that was withdrawn', async () => {
    const at = await circulated();
    const { place } = at;
    await answered(at, await observe(at, place.member, { paragraph: 2, replacement: 'La señora Ñancupil dijo otra cosa.' }), 'declined');
    await stepMinutes(place.secretariat, place, 'requestMinutesApproval');
    for (const { ask } of [place.governmentChair, place.civilChair]) await stepMinutes(ask, place, 'approveMinutes');
    await stepMinutes(place.secretariat, place, 'publishMinutes');
    const { id, blocks } = await readMinutes(place.stranger, place);
    const blockId = blocks?.find(({ content }) => content?.text?.includes('Ñancupil'))?.id;
    const { errors } = await place.secretariat('mutation ($input: WithdrawMinutesBlockInput!) { withdrawMinutesBlock(input: $input) { minutes { id } } }', { input: { minutesId: id, blockId, rule: 'Ley 21.719' } });
    expect(errors).toEqual([]);
    expect(await asOwner(app, "select 1 from minutes_observation o where o.minutes_version_id in (select id from minutes_version where minutes_id = $1) and row_to_json(o)::text like '%Ñancupil%'", [id])).toEqual([]);
  });
});
