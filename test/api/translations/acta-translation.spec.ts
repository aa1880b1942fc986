import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { act, bringTo, makeMinutesPlace, type MinutesPlace, readMinutes } from '../../factories/minutes.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { GraphqlClient } from '../../support/graphql-client.js';
import { asOwner } from '../../support/sign-in.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

const ADD = 'mutation ($input: AddTranslationInput!) { addTranslation(input: $input) { translation { field text language translator tool } } }';
const READ = `id blocks { id kind content { ... on ActaPassage { text } ... on ActaDecision { text dissent } } translations { field text language translator tool } }
  errata { id text translations { field text translator } }`;
const RULE = 'Ley 21.719, supresión';

interface Read {
  readonly id: string;
  readonly blocks: readonly { readonly id: string; readonly kind: string; readonly content: { readonly text?: string } | null; readonly translations: readonly object[] }[];
  readonly errata: readonly { readonly id: string; readonly translations: readonly object[] }[];
}

const read = async (ask: GraphqlClient, place: MinutesPlace): Promise<Read> => (await readMinutes(ask, place, READ)) as unknown as Read;
const blockOf = ({ blocks }: Read, kind: string) => blocks.find((block) => block.kind === kind && block.content !== null);
const into = ({ forumId }: MinutesPlace, objectId: string | undefined, more: object = {}) => ({ input: { forumId, objectType: 'minutes_block', objectId, version: 1, field: 'text', text: 'The secretariat reported.', language: 'en', ...more } });
const kept = (objectId: string | undefined) => asOwner(app, 'select text from translation where object_id = $1', [objectId]);

describe('what a published acta says', () => {
  test('is read in another language by anybody, marked human or machine, and hashed in its own alone', async () => {
    const place = await makeMinutesPlace(app);
    const { chain } = await bringTo(place, 'published');
    const acta = await read(place.stranger, place);
    const [passage, decision] = [blockOf(acta, 'passage'), blockOf(acta, 'decision')];
    for (const input of [into(place, passage?.id), into(place, decision?.id, { text: 'The register is to be published.', tool: 'LibreTranslate' }), into(place, decision?.id, { field: 'dissent', text: 'One seat asked to wait.' })]) expect((await place.secretariat(ADD, input)).errors).toEqual([]);
    const after = await read(place.stranger, place);
    expect(blockOf(after, 'passage')?.translations).toEqual([{ field: 'text', text: 'The secretariat reported.', language: 'en', translator: 'human', tool: null }]);
    expect(blockOf(after, 'decision')?.translations).toMatchObject([{ field: 'dissent', translator: 'human' }, { field: 'text', text: 'The register is to be published.', translator: 'machine', tool: 'LibreTranslate' }]);
    expect((await readMinutes(place.stranger, place)).chain).toEqual(chain);
  });

  test('is translated as far as it is public: not what is withheld, nor before publication, nor by another forum', async () => {
    const [place, elsewhere] = [await makeMinutesPlace(app), await makeMinutesPlace(app)];
    await bringTo(place, 'published');
    const acta = await read(place.stranger, place);
    const withheld = acta.blocks.find(({ kind, content }) => kind === 'passage' && content === null);
    const notFound = [{ extensions: { code: 'NOT_FOUND' } }];
    expect(withheld).toBeDefined();
    for (const id of [withheld?.id, blockOf(acta, 'heading')?.id, blockOf(acta, 'attendance')?.id]) expect((await place.secretariat(ADD, into(place, id))).errors).toMatchObject(notFound);
    expect((await elsewhere.secretariat(ADD, into(elsewhere, blockOf(acta, 'passage')?.id))).errors).toMatchObject(notFound);
    expect((await place.member.ask(ADD, into(place, blockOf(acta, 'passage')?.id))).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await place.secretariat(ADD, into(place, blockOf(acta, 'passage')?.id, { field: 'dissent' }))).errors).toMatchObject([{ extensions: { fields: { field: 'unknown' } } }]);
  });

  test('invariant 6: goes from every language when it is withdrawn, errata too', async () => {
    const place = await makeMinutesPlace(app);
    await bringTo(place, 'published');
    const { id, blocks } = await read(place.stranger, place);
    const passage = blocks.find(({ kind, content }) => kind === 'passage' && content !== null);
    await place.secretariat('mutation ($input: AddMinutesErratumInput!) { addMinutesErratum(input: $input) { erratum { id } } }', { input: { minutesId: id, blockId: passage?.id, text: 'Dice «mañana»; debe decir «el lunes».', language: 'es' } });
    const [erratum] = (await read(place.stranger, place)).errata;
    await place.secretariat(ADD, into(place, passage?.id));
    expect((await place.secretariat(ADD, into(place, erratum?.id, { objectType: 'minutes_erratum', text: 'For “tomorrow” read “on Monday”.' }))).errors).toEqual([]);
    expect((await read(place.stranger, place)).errata[0]?.translations).toEqual([{ field: 'text', text: 'For “tomorrow” read “on Monday”.', translator: 'human' }]);
    for (const what of [{ blockId: passage?.id }, { erratumId: erratum?.id }]) expect((await act(place.secretariat, 'withdrawMinutesBlock', 'WithdrawMinutesBlockInput', { minutesId: id, ...what, rule: RULE })).errors).toEqual([]);
    expect([...(await kept(passage?.id)), ...(await kept(erratum?.id))]).toEqual([]);
    const after = await read(place.stranger, place);
    expect([...after.blocks.flatMap(({ translations }) => translations), ...after.errata.flatMap(({ translations }) => translations)]).toEqual([]);
    expect((await place.secretariat(ADD, into(place, passage?.id))).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });
});
