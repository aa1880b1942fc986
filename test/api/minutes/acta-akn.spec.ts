import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { PDF, uploadDocument } from '../../factories/document.factory.js';
import { act, bringTo, makeMinutesPlace, type MinutesAnswer, type MinutesPlace, readMinutes, stepMinutes } from '../../factories/minutes.factory.js';
import { byId, elementsIn, faultsOfAkn, first, named, type Read, readXml, textOf } from '../../support/akoma-ntoso.js';
import { startApp, type TestApp } from '../../support/app.js';
import { statusFor } from '../../support/conditional-request.js';
import { asOwner } from '../../support/sign-in.js';

const AKN = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
const MESA = 'urn:mesa-abierta:acta:1';

/** Everything that has broken an XML writer once. */
const HOSTILE = ']]> <script>alert("1")</script> & &amp; &nadie; &#0; <!-- --> <![CDATA[ \u202Eatrás\u202C 👩‍🔧 n\u0303 會 سلام \u000B\u0001\uFFFE \u0085\u2028 \'"';
const READ = HOSTILE.replace('\u000B\u0001\uFFFE', '[U+000B][U+0001][U+FFFE]');
const WITHHELD = 'Situación de salud de una vecina.';
const WITHDRAWN = 'Palabras que una orden retira.';

let app: TestApp;
let dataDir: string;
let place: MinutesPlace;
let published: MinutesAnswer;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'mesa-akn-'));
  app = await startApp({ dataDir });
  place = await makeMinutesPlace(app);
  await asOwner(app, 'update forum set name = $2 where id = $1', [place.forumId, `Mesa ${HOSTILE}`]);
  await asOwner(app, 'update agenda_item set title = $2 where id = $1', [place.agendaItemId, `Punto ${HOSTILE}`]);
  await uploadDocument(app, { cookie: place.cookie, input: { forumId: place.forumId, meetingForumId: place.meetingForumId, title: `Anexo ${HOSTILE}` } });
  published = await publish(place, [
    { agendaItemId: null, text: 'Se abre la sesión.' },
    { agendaItemId: place.agendaItemId, text: `Primer párrafo.\r\nSigue.\n\n${HOSTILE}` },
    { agendaItemId: place.agendaItemId, text: WITHHELD, isWithheld: true, withheldReason: `Ley 19.628 ${HOSTILE}` },
    { agendaItemId: place.agendaItemId, text: WITHDRAWN },
  ]);
});
afterAll(async () => {
  await app.close();
  await rm(dataDir, { recursive: true });
});

async function publish(of: MinutesPlace, passages: readonly object[]): Promise<MinutesAnswer> {
  const begun = await act(of.secretariat, 'draftMinutes', 'DraftMinutesInput', { meetingForumId: of.meetingForumId, language: 'es' });
  await act(of.secretariat, 'saveMinutes', 'SaveMinutesInput', { minutesId: begun.minutes?.id, version: begun.minutes?.version, language: 'es', passages });
  for (const step of ['circulateMinutes', 'requestMinutesApproval']) await stepMinutes(of.secretariat, of, step);
  for (const { ask } of [of.governmentChair, of.civilChair]) await stepMinutes(ask, of, 'approveMinutes');
  const { minutes, errors } = await stepMinutes(of.secretariat, of, 'publishMinutes');
  if (!minutes) throw new Error(JSON.stringify(errors));
  return minutes;
}

const address = ({ jurisdiction, forum, ordinal }: MinutesPlace): string => `${app.url}/files/acta/${jurisdiction}/${forum}/${ordinal}.xml`;

async function read(of: MinutesPlace = place): Promise<{ root: Read; raw: string }> {
  const response = await fetch(address(of));
  expect([response.status, response.headers.get('content-type'), response.headers.get('content-disposition')]).toEqual([200, 'application/akn+xml; charset=utf-8', `attachment; filename=acta-${of.ordinal}.xml`]);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { root: readXml(bytes), raw: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
}

const blockWith = (text: string) => published.blocks?.find(({ content }) => content?.text === text || content?.person === text);
const valueOf = (root: Read, level: string, name: string): string | undefined => first(first(root, level), name).attributes['value'];

describe('the acta as Akoma Ntoso', () => {
  test('holds to the content models of the standard, and every reference in it leads somewhere', async () => {
    const { root } = await read();
    expect([root.name, root.namespace]).toEqual(['akomaNtoso', AKN]);
    expect(faultsOfAkn(root, AKN)).toEqual([]);
    // The check itself can fail.
    expect(faultsOfAkn({ ...root, children: [{ ...first(root, 'debate'), attributes: {} }, 'x'] }, AKN)).toEqual(expect.arrayContaining(['akomaNtoso holds text', 'debate lacks name']));
  });

  test('is identified by country, jurisdiction, forum, day and number, its language in ISO 639-2', async () => {
    const { root } = await read();
    const work = `/akn/cl/debate/acta/${place.jurisdiction}.${place.forum}/2026-03-18/${place.ordinal}`;
    expect([valueOf(root, 'FRBRWork', 'FRBRuri'), valueOf(root, 'FRBRExpression', 'FRBRuri'), valueOf(root, 'FRBRManifestation', 'FRBRthis')]).toEqual([work, `${work}/spa@2026-03-18`, `${work}/spa@2026-03-18/!main.xml`]);
    expect([valueOf(root, 'FRBRWork', 'FRBRcountry'), named(root, 'FRBRlanguage')[0]?.attributes['language'], valueOf(root, 'FRBRManifestation', 'FRBRformat')]).toEqual(['cl', 'spa', 'application/akn+xml']);
    expect(named(root, 'FRBRdate').map(({ attributes }) => [attributes['name'], attributes['date']])).toContainEqual(['session', '2026-03-17']);
    expect(named(root, 'publication')[0]?.attributes).toMatchObject({ date: '2026-03-18', showAs: `Mesa ${READ}` });
    expect(named(root, 'debate')[0]?.attributes).toMatchObject({ name: 'acta', contains: 'originalVersion' });
  });

  test('carries every character that XML has, and names by its number what it has not', async () => {
    const { root, raw } = await read();
    expect([...raw].filter((character) => '\u000B\u0001\uFFFE'.includes(character))).toEqual([]);
    const passage = blockWith(`Primer párrafo.\r\nSigue.\n\n${HOSTILE}`)?.position;
    const paragraphs = [1, 2].map((number) => byId(root, `dbsect_1__container_${passage}__p_${passage}-${number}`));
    expect(paragraphs.map(textOf)).toEqual(['Primer párrafo.\r\nSigue.', READ]);
    expect(paragraphs[0]?.attributes['xml:lang']).toBe('es');
    expect(textOf(first(byId(root, 'dbsect_1'), 'heading'))).toBe(`Punto ${READ}`);
    expect(textOf(first(byId(root, 'att_1'), 'heading'))).toBe(`Anexo ${READ}`);
    expect(named(root, 'script')).toEqual([]);
  });

  test('calls the roll: seats for all, names only where they are public, and the quorum', async () => {
    const { root } = await read();
    const rows = named(byId(root, 'rollCall'), 'tr').map((row) => named(row, 'td').map(textOf)).filter((row) => row.length > 0);
    expect(rows).toEqual(expect.arrayContaining([[expect.stringContaining('Gobierno 1'), 'presente', 'Titular de Gobierno 1'], [expect.stringContaining('Sociedad civil 1'), 'presente', 'se publica solo el cupo']]));
    expect(named(root, 'TLCPerson').map(({ attributes }) => attributes['showAs'])).toEqual(['Titular de Gobierno 1']);
    expect(named(root, 'quorumVerification').map(({ attributes, children }) => [attributes['outcome'], children.map((child) => typeof child !== 'string' && [child.name, child.attributes['value']])])).toEqual([['#quorum_met', [['quorum', '3'], ['count', '3']]]]);
  });

  test('says each decision with its result, its votes by bench and who dissented', async () => {
    const { root } = await read();
    const decision = byId(root, 'resolutions__dbsect_1');
    expect(textOf(decision)).toMatch(/^1Se aprueba publicar el catastro de sedes\.aprobado · mayoría simple · Gobierno: 1 a favor, 0 en contra, 0 abstenciones · Sociedad civil: 1 a favor, 1 en contra, 0 abstencionesDisenso: Un cupo pidió esperar el informe\.1\. Punto /);
    const voting = first(root, 'voting');
    expect(voting.attributes).toMatchObject({ outcome: '#result_adopted', refersTo: '#method_simple', href: '#resolutions__dbsect_1' });
    expect(named(voting, 'count').map(({ attributes }) => attributes['value'])).toEqual(['1', '0', '0', '1', '1', '0']);
  });

  test('names an attachment by its hash, and the acta by the hash of the chain', async () => {
    const { root } = await read();
    const [hash] = await asOwner<{ hash: string }>(app, "select encode(hash, 'hex') as hash from chain_link where forum_id = $1", [place.forumId]);
    const [link] = named(root, 'link');
    expect([link?.namespace, link?.attributes['hash']]).toEqual([MESA, hash?.hash]);
    expect(elementsIn(root).find(({ name, namespace }) => name === 'acta' && namespace === MESA)?.attributes).toMatchObject({ export: `${app.url}/files/acta/${place.jurisdiction}/${place.forum}/${place.ordinal}.json`, forum: place.forumId });
    const attached = named(root, 'documentRef')[0]?.attributes;
    const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', Uint8Array.from(PDF)));
    expect([attached?.['mesa:sha256'], attached?.['href']]).toEqual([sha256.toString('hex'), `ni:///sha-256;${sha256.toString('base64url')}`]);
  });

  test('marks what is withheld by its rule, and says nothing of it', async () => {
    const { root, raw } = await read();
    const [mark] = named(root, 'omissis');
    expect([mark?.attributes['refersTo'], mark && textOf(mark)]).toEqual(['#gap_withheld', `Pasaje reservado: Ley 19.628 ${READ}.`]);
    expect(raw).not.toContain('Situación de salud');
  });
});

describe('what changes it', () => {
  test('an erratum stands in its place and among the modifications; a withdrawal takes words and name out of the whole file', async () => {
    const { raw: before } = await read();
    expect([before.includes(WITHDRAWN), before.includes('Titular de Gobierno 1')]).toEqual([true, true]);
    const tag = (await fetch(address(place))).headers.get('etag') ?? '';
    expect(await statusFor(address(place), tag)).toBe(304);

    const { id } = await readMinutes(place.stranger, place, 'id');
    const opening = blockWith('Se abre la sesión.');
    const add = 'mutation ($input: AddMinutesErratumInput!) { addMinutesErratum(input: $input) { erratum { number } } }';
    for (const input of [{ blockId: opening?.id, text: `Donde dice «abre» debe decir ${HOSTILE}` }, { blockId: null, text: 'La fecha de la portada es otra.' }]) expect((await place.secretariat(add, { input: { minutesId: id, ...input } })).errors).toEqual([]);
    for (const block of [blockWith(WITHDRAWN), blockWith('Titular de Gobierno 1')]) expect((await act(place.secretariat, 'withdrawMinutesBlock', 'WithdrawMinutesBlockInput', { minutesId: id, blockId: block?.id, rule: 'Ley 21.719, supresión' })).errors).toEqual([]);

    expect(await statusFor(address(place), tag)).toBe(200);
    const { root, raw } = await read();
    expect(faultsOfAkn(root, AKN)).toEqual([]);
    for (const gone of [WITHDRAWN, WITHHELD, 'Titular de Gobierno 1']) expect(raw).not.toContain(gone);
    expect(named(root, 'TLCPerson')).toEqual([]);
    const place1 = `dbsect_general__container_${opening?.position}`;
    expect(textOf(byId(root, place1))).toBe('Se abre la sesión.');
    expect(textOf(byId(root, `${place1}__container_e1`))).toMatch(/^Fe de erratas 1, .*Donde dice «abre» debe decir \]\]> <script>/);
    expect(textOf(byId(root, 'dbsect_errata__container_e2'))).toContain('La fecha de la portada es otra.');
    expect(named(root, 'omissis').map(textOf)).toEqual([expect.stringMatching(/^Retirado: Ley 21\.719, supresión\. Se retiró el /), expect.stringMatching(/^Pasaje reservado/), expect.stringMatching(/^Retirado/)]);
    expect(named(root, 'textualMod').map(({ attributes, children }) => [attributes['type'], children.map((child) => (typeof child === 'string' ? '' : child.attributes['href']))])).toEqual([
      ['insertion', [expect.stringMatching(/!erratum_1$/), `#${place1}`, `#${place1}__container_e1`]],
      ['insertion', [expect.stringMatching(/!erratum_2$/), expect.stringMatching(/!main$/), '#dbsect_errata__container_e2']],
      ['repeal', [expect.stringMatching(/!withdrawal_\d+$/), expect.stringMatching(/^#dbsect_1__container_\d+$/)]],
      ['repeal', [expect.stringMatching(/!withdrawal_\d+$/), expect.stringMatching(/^#rollCall__tr_\d+$/)]],
    ]);
    expect(named(root, 'eventRef').map(({ attributes }) => attributes['type'])).toEqual(['generation', 'amendment', 'amendment', 'amendment', 'amendment']);
    expect(named(root, 'debate')[0]?.attributes['contains']).toBe('singleVersion');
    expect(named(root, 'link')).toHaveLength(3);
  });

  test('an attachment and the heading withdrawn leave their places marked', async () => {
    const other = await makeMinutesPlace(app);
    await uploadDocument(app, { cookie: other.cookie, input: { forumId: other.forumId, meetingForumId: other.meetingForumId, title: 'Anexo que se retira' } });
    const { id, blocks } = await bringTo(other, 'published');
    for (const kind of ['attachment', 'heading']) expect((await act(other.secretariat, 'withdrawMinutesBlock', 'WithdrawMinutesBlockInput', { minutesId: id, blockId: blocks?.find((block) => block.kind === kind)?.id, rule: 'Ley 21.719' })).errors).toEqual([]);
    const { root, raw } = await read(other);
    expect(faultsOfAkn(root, AKN)).toEqual([]);
    expect([textOf(byId(root, 'att_1')), textOf(byId(root, 'preface'))]).toEqual([expect.stringMatching(/^Retirado: Ley 21\.719/), expect.stringContaining('Retirado: Ley 21.719')]);
    expect(raw).not.toContain('Anexo que se retira');
    expect(raw).not.toContain('2026-03-17');
  });

  test('a rename keeps the identifier, and the old address', async () => {
    const [{ slug } = { slug: '' }] = await asOwner<{ slug: string }>(app, `with renamed as (
      insert into slug_history (id, jurisdiction_id, slug, forum_id, created_at) select gen_random_uuid(), jurisdiction_id, slug || '-nueva', id, now() + interval '1 second' from forum where id = $1 returning slug)
      select slug from renamed`, [place.forumId]);
    await asOwner(app, 'update forum set slug = $2 where id = $1', [place.forumId, slug]);
    for (const forum of [place.forum, slug]) {
      const { root } = await read({ ...place, forum });
      expect(valueOf(root, 'FRBRWork', 'FRBRuri')).toContain(`/acta/${place.jurisdiction}.${place.forum}/`);
    }
  });

  test('nothing is given of minutes that are not published, and of no meeting', async () => {
    const draft = await makeMinutesPlace(app);
    await bringTo(draft, 'approved');
    expect((await fetch(address(draft))).status).toBe(404);
    expect((await fetch(address({ ...place, ordinal: 99 }))).status).toBe(404);
  });
});
