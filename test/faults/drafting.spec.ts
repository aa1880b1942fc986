import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';

import { MinutesVersion } from '../../apps/api/src/minutes/minutes-version.entity.js';
import { managerOf } from '../factories/jurisdiction.factory.js';
import { bringTo, makeMinutesPlace, type MinutesPlace } from '../factories/minutes.factory.js';
import { startApp, type TestApp } from '../support/app.js';
import { draftingClient, type DraftingClient } from '../support/drafting-client.js';
import { asOwner } from '../support/sign-in.js';
import { type Child, startServer } from './child.js';
import { faultConfig } from './fault-config.js';

let made: TestApp;
let place: MinutesPlace;
let versionId: string;
let server: Child | undefined;
const clients: DraftingClient[] = [];

beforeAll(async () => {
  made = await startApp();
  place = await makeMinutesPlace(made);
  const { id } = await bringTo(place, 'draft');
  versionId = (await managerOf(made).findOneByOrFail(MinutesVersion, { minutesId: id })).id;
  // The server's own clock is not that of the test: the session would have ended long ago.
  await asOwner(made, `update auth.session set "updatedAt" = now(), "createdAt" = now(), "expiresAt" = now() + interval '1 day'`);
  await made.app.close();
}, 60_000);
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});
afterAll(async () => {
  await server?.kill('SIGKILL');
  await made?.database.close();
});

const config = () => {
  const { hostname, port } = new URL(made.url);
  return faultConfig(made.database.appUrl, { port: Number(port), publicUrl: `http://${hostname}:${port}` });
};

async function joined(): Promise<DraftingClient> {
  const client = draftingClient(made.url, versionId, place.cookie);
  clients.push(client);
  await client.ready();
  return client;
}

it('what was acknowledged is there after kill -9, and what was not comes again from the editor that has it', async () => {
  server = await startServer(await config());
  const [one, two] = await Promise.all([joined(), joined()]);
  one.write(place.agendaItemId, 'Acordado y acusado.');
  await one.saved();
  // Neither has a chance to send it again.
  one.close();
  two.cut();
  await server.kill('SIGKILL');
  server = await startServer(await config());
  const three = await joined();
  expect(three.read(place.agendaItemId)).toContain('Acordado y acusado.');
  three.write(place.agendaItemId, 'Escrito al caer.');
  await server.kill('SIGKILL');
  three.write(place.agendaItemId, 'Escrito mientras no había nadie.');
  server = await startServer(await config());
  two.join();
  await two.sees(place.agendaItemId, 'Escrito mientras no había nadie.');
  await three.saved();
  expect(two.read(place.agendaItemId)).toEqual(three.read(place.agendaItemId));
  expect(two.read(place.agendaItemId).slice(-3)).toEqual(['Acordado y acusado.', 'Escrito al caer.', 'Escrito mientras no había nadie.']);
}, 60_000);
