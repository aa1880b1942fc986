import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';

import { createApp } from '../../../apps/api/src/app.js';
import { MinutesVersion } from '../../../apps/api/src/minutes/minutes-version.entity.js';
import { Person } from '../../../apps/api/src/people/person.entity.js';
import { Role } from '../../../apps/api/src/people/role.entity.js';
import { portOrFree } from '../../../apps/api/src/boot/free-port.js';
import { faultConfig } from '../../faults/fault-config.js';
import { signInAs } from '../../factories/forum.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { act, bringTo, makeMinutesPlace, type MinutesPlace, readMinutes, stepMinutes, textUnder } from '../../factories/minutes.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { draftingClient, type DraftingClient } from '../../support/drafting-client.js';
import { graphqlClient } from '../../support/graphql-client.js';

let app: TestApp;
const clients: DraftingClient[] = [];

beforeAll(async () => {
  app = await startApp();
});
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});
afterAll(() => app.close());

const PASSAGES = 'id version state versions { number passages { agendaItemId text isWithheld withheldReason writers { name characters } } }';

interface Draft extends MinutesPlace {
  readonly versionId: string;
}

async function makeDraft(): Promise<Draft> {
  const place = await makeMinutesPlace(app);
  const { id } = await bringTo(place, 'draft');
  return { ...place, versionId: await currentVersionId(id) };
}

const currentVersionId = async (minutesId: string): Promise<string> => (await managerOf(app).findOneOrFail(MinutesVersion, { where: { minutesId }, order: { number: 'DESC' } })).id;

/** Somebody of the secretariat, with a name. */
async function secretary(place: Draft, name: string): Promise<{ cookie: string; accountId: string }> {
  const { cookie, accountId } = await signInAs(app, 'secretariat', place.forumId);
  const manager = managerOf(app);
  await manager.save(manager.create(Person, { jurisdictionId: place.jurisdictionId, name, accountId }));
  return { cookie, accountId };
}

async function joined(place: Draft, cookie: string, url = app.url): Promise<DraftingClient> {
  const client = draftingClient(url, place.versionId, cookie);
  clients.push(client);
  await client.ready();
  return client;
}

/** The text as the API says it, once it says this. */
async function settled(place: Draft, expected: string): Promise<unknown> {
  for (let tried = 0; ; tried += 1) {
    const { versions } = await readMinutes(place.secretariat, place, PASSAGES);
    const text = JSON.stringify(versions.at(-1)?.passages);
    if (text.includes(expected) || tried > 100) return versions.at(-1)?.passages;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('a draft that two people write', () => {
  it('begins with what is there, tells each what the other writes, and becomes the passages, with who wrote what', async () => {
    const place = await makeDraft();
    const [ana, luis] = await Promise.all([secretary(place, 'Ana Rojas'), secretary(place, 'Luis Soto')]);
    const [one, two] = await Promise.all([joined(place, ana.cookie), joined(place, luis.cookie)]);
    expect(one.read(place.agendaItemId)[0]).toBe('La secretaría informó del avance.');
    one.write(place.agendaItemId, 'Escribe Ana.');
    two.write(null, 'Escribe Luis 👵🏽.');
    await Promise.all([one.sees(null, 'Escribe Luis 👵🏽.'), two.sees(place.agendaItemId, 'Escribe Ana.'), one.saved(), two.saved()]);
    const passages = await settled(place, 'Escribe Ana.');
    expect(passages).toMatchObject([
      { agendaItemId: null, text: 'Escribe Luis 👵🏽.', writers: [{ name: 'Luis Soto', characters: 18 }] },
      { agendaItemId: place.agendaItemId, text: textUnder('')[0]?.text, writers: [] },
      { agendaItemId: place.agendaItemId, text: 'Situación de salud de una vecina.', isWithheld: true, withheldReason: 'Ley 19.628, datos sensibles', writers: [] },
      { agendaItemId: place.agendaItemId, text: 'Escribe Ana.', writers: [{ name: 'Ana Rojas', characters: 12 }] },
    ]);
  });

  it('has lost nothing when one was cut off and both went on writing', async () => {
    const place = await makeDraft();
    const { cookie } = await secretary(place, 'Ana Rojas');
    const [one, two] = await Promise.all([joined(place, cookie), joined(place, cookie)]);
    one.cut();
    one.write(place.agendaItemId, 'Sin conexión.');
    two.write(place.agendaItemId, 'Con conexión.');
    await two.saved();
    one.join();
    await Promise.all([two.sees(place.agendaItemId, 'Sin conexión.'), one.sees(place.agendaItemId, 'Con conexión.')]);
    expect(one.read(place.agendaItemId)).toEqual(two.read(place.agendaItemId));
  });

  it('is circulated with the last word that was acknowledged, and closed for both', async () => {
    const place = await makeDraft();
    const { cookie } = await secretary(place, 'Ana Rojas');
    const one = await joined(place, cookie);
    one.write(place.agendaItemId, 'La última palabra.');
    await one.saved();
    const { minutes } = await stepMinutes(place.secretariat, place, 'circulateMinutes');
    expect(minutes?.versions[0]?.passages?.at(-1)?.text).toBe('La última palabra.');
    expect(await one.ended()).toBe('closed');
    await expect(joined(place, cookie)).rejects.toThrow('refused: closed');
  });

  it('goes on in the next version with its text, and keeps no steps of the former', async () => {
    const place = await makeDraft();
    const { cookie } = await secretary(place, 'Ana Rojas');
    const one = await joined(place, cookie);
    one.write(place.agendaItemId, 'Queda escrito.');
    await one.saved();
    await stepMinutes(place.secretariat, place, 'circulateMinutes');
    await stepMinutes(place.secretariat, place, 'takeUpMinutesObservations', { reason: 'Faltaba un dato.' }, 'MinutesReasonInput');
    const steps: unknown[] = await managerOf(app).query('select from minutes_draft_update where minutes_version_id = $1', [place.versionId]);
    expect(steps).toEqual([]);
    const { id } = await readMinutes(place.secretariat, place, 'id');
    const next = await joined({ ...place, versionId: await currentVersionId(id) }, cookie);
    expect(next.read(place.agendaItemId)).toContain('Queda escrito.');
  });
});

describe('a form beside the shared draft', () => {
  it('saves into it, for who is writing there', async () => {
    const place = await makeDraft();
    const { cookie } = await secretary(place, 'Ana Rojas');
    const one = await joined(place, cookie);
    const { id, version } = await readMinutes(place.secretariat, place, 'id version');
    const saved = await act(place.secretariat, 'saveMinutes', 'SaveMinutesInput', { minutesId: id, version, language: 'es', passages: [...textUnder(place.agendaItemId), { agendaItemId: place.agendaItemId, text: 'Desde el formulario.' }] });
    expect(saved.errors).toEqual([]);
    await one.sees(place.agendaItemId, 'Desde el formulario.');
  });

  it('writes over nothing that others wrote since it was opened', async () => {
    const place = await makeDraft();
    const { id, version } = await readMinutes(place.secretariat, place, 'id version');
    const { cookie } = await secretary(place, 'Ana Rojas');
    const one = await joined(place, cookie);
    one.write(place.agendaItemId, 'Mientras tanto.');
    await one.saved();
    const late = await act(place.secretariat, 'saveMinutes', 'SaveMinutesInput', { minutesId: id, version, language: 'es', passages: textUnder(place.agendaItemId) });
    expect(late.errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'stale_version' });
    expect(JSON.stringify(await settled(place, 'Mientras tanto.'))).toContain('Mientras tanto.');
  });
});

describe('who may not write', () => {
  it('is refused: the public, a member, an observer, a former secretary, another forum, a secretary without second factor', async () => {
    const place = await makeDraft();
    const other = await makeDraft();
    const former = await secretary(place, 'Antes');
    await managerOf(app).update(Role, { accountId: former.accountId }, { validUntil: '2026-01-01' });
    const cookies = {
      public: '', member: place.member.cookie, observer: (await signInAs(app, 'observer', place.forumId)).cookie, former: former.cookie,
      elsewhere: (await secretary(other, 'De otra mesa')).cookie, 'no second factor': (await signInAs(app, 'secretariat', place.forumId, { secondFactor: false })).cookie,
    };
    for (const [who, cookie] of Object.entries(cookies)) await expect([who, await joined(place, cookie).then(() => 'joined', (error: Error) => error.message)]).toEqual([who, 'refused: forbidden']);
    const { cookie } = await secretary(place, 'Ana Rojas');
    await expect(joined({ ...place, versionId: 'no-es-un-id' }, cookie)).rejects.toThrow('refused: forbidden');
  });

  it('is not let in from another site', async () => {
    const place = await makeDraft();
    const { cookie } = await secretary(place, 'Ana Rojas');
    const client = draftingClient(app.url, place.versionId, cookie, { origin: 'https://otro.example' });
    clients.push(client);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(client.provider.isSynced).toBe(false);
  });

  it('hears nothing more once the role has ended, and writes nothing', async () => {
    const place = await makeDraft();
    const [ana, luis] = await Promise.all([secretary(place, 'Ana Rojas'), secretary(place, 'Luis Soto')]);
    const [one, two] = await Promise.all([joined(place, ana.cookie), joined(place, luis.cookie)]);
    await managerOf(app).update(Role, { accountId: luis.accountId }, { validUntil: '2026-01-01' });
    one.write(place.agendaItemId, 'Ya no lo oye.');
    await one.saved();
    expect(await two.ended()).toBe('forbidden');
    two.write(place.agendaItemId, 'Ya no lo escribe.');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(one.read(place.agendaItemId)).not.toContain('Ya no lo escribe.');
  });
});

describe('what cannot stand in minutes', () => {
  it.each<[string, (doc: Y.Doc, item: string) => void]>([
    ['a node that is none of ours', (doc, item) => doc.getXmlFragment(item).insert(0, [new Y.XmlElement('script')])],
    ['a link in a text', (doc, item) => {
      const paragraph = new Y.XmlElement('paragraph');
      doc.getXmlFragment(item).insert(0, [paragraph]);
      const text = new Y.XmlText();
      paragraph.insert(0, [text]);
      text.insert(0, 'pulse aquí', { link: { href: 'javascript:alert(1)' } });
    }],
  ])('ends its editor, is kept by nobody and shown to nobody: %s', async (_what, change) => {
    const place = await makeDraft();
    const { cookie } = await secretary(place, 'Ana Rojas');
    const [one, two] = await Promise.all([joined(place, cookie), joined(place, cookie)]);
    const before = two.read(place.agendaItemId);
    one.doc.transact(() => change(one.doc, place.agendaItemId));
    expect(await one.ended()).toBe('invalid');
    two.write(place.agendaItemId, 'Y se sigue.');
    await two.saved();
    expect(two.read(place.agendaItemId)).toEqual([...before, 'Y se sigue.']);
    expect(JSON.stringify(await settled(place, 'Y se sigue.'))).not.toMatch(/pulse aquí|script/);
  });
});

describe('two processes', () => {
  it('keep one document, and a name is the account\'s in both', async () => {
    const port = await portOrFree(0, '127.0.0.1');
    const config = await faultConfig(app.database.appUrl, { port });
    const second = await createApp(config);
    await second.listen(port, '127.0.0.1');
    try {
      const place = await makeDraft();
      const { cookie } = await secretary(place, 'Ana Rojas');
      const [here, there] = await Promise.all([joined(place, cookie), joined(place, cookie, config.publicUrl)]);
      for (let round = 1; round <= 5; round += 1) {
        here.write(place.agendaItemId, `Aquí ${round}.`);
        there.write(place.agendaItemId, `Allá ${round}.`);
      }
      await Promise.all([here.sees(place.agendaItemId, 'Allá 5.'), there.sees(place.agendaItemId, 'Aquí 5.'), here.saved(), there.saved()]);
      expect(here.read(place.agendaItemId)).toEqual(there.read(place.agendaItemId));
      const neighbour = await joined(place, cookie);
      here.provider.setAwarenessField('user', { name: 'El alcalde' });
      here.provider.setAwarenessField('secreto', 'x');
      for (let tried = 0; neighbour.provider.awareness?.getStates().get(here.doc.clientID)?.['user'] === undefined && tried < 100; tried += 1) await new Promise((resolve) => setTimeout(resolve, 20));
      expect(neighbour.provider.awareness?.getStates().get(here.doc.clientID)).toEqual({ user: { name: 'Ana Rojas' } });
    } finally {
      for (const client of clients.splice(0)) client.close();
      await second.close();
    }
  });
});

it('is asked for over HTTP by who writes it, and by nobody else', async () => {
  const place = await makeDraft();
  const ask = graphqlClient(app.url, place.member.cookie);
  const { versions } = await readMinutes(ask, place, PASSAGES);
  expect(versions.at(-1)?.passages).toBeNull();
});
