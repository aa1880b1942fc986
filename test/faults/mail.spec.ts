import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { Person } from '../../apps/api/src/people/person.entity.js';
import { connect } from '../database/use-database.js';
import { managerOf } from '../factories/jurisdiction.factory.js';
import { makeMeetingPlace, type MeetingPlace } from '../factories/meeting.factory.js';
import { createPoll } from '../factories/poll.factory.js';
import { startApp, type TestApp } from '../support/app.js';
import { makeAccount } from '../support/sign-in.js';
import { type MailServer, startMailServer } from '../support/smtp.js';
import { type Child, startServer } from './child.js';
import { faultConfig } from './fault-config.js';

const SEATS_PER_BENCH = 10;
const DAY_MS = 86_400_000;

let smtp: MailServer;
let made: TestApp;
let place: MeetingPlace;
let server: Child | undefined;
const addresses: string[] = [];

beforeAll(async () => {
  [smtp, made] = await Promise.all([startMailServer(), startApp()]);
  place = await makeMeetingPlace(made, { seatsPerBench: SEATS_PER_BENCH });
  for (const [index, { personId }] of [...place.government.seats, ...place.civil.seats].entries()) {
    const email = `titular-${index}@example.org`;
    await managerOf(made).update(Person, { id: personId }, { accountId: await makeAccount(made, email) });
    addresses.push(email);
  }
  await made.app.close();
}, 60_000);
afterAll(async () => {
  await server?.kill('SIGKILL');
  await made?.database.close();
  await smtp?.close();
});

const day = (ahead: number): string => new Date(Date.now() + ahead * DAY_MS).toISOString().slice(0, 10);
const mailsTo = (address: string) => smtp.mails.filter(({ to }) => [to ?? []].flat().some(({ value }) => value.some((one) => one.address === address)));

async function notedAsSent(): Promise<string[]> {
  const owner = await connect(made.database.ownerUrl);
  const { rows } = await owner.query<{ recipient: string }>("select recipient from mail where state = 'sent'");
  await owner.end();
  return rows.map(({ recipient }) => recipient);
}

it('mails that were on their way when the process was killed all arrive, and none of them as another mail', async () => {
  const { hostname, port } = new URL(made.url);
  const config = await faultConfig(made.database.appUrl, { port: Number(port), publicUrl: `http://${hostname}:${port}`, smtpUrl: smtp.url });
  server = await startServer(config);
  smtp.dawdle(150);
  const { errors } = await createPoll(place.secretariat, { forumId: place.forumId, deadline: day(20), options: [{ day: day(30), from: '19:00' }] });
  expect(errors).toEqual([]);
  while (smtp.mails.length < 3) await sleep(10);
  await server.kill('SIGKILL'); // of these, the last are with the mail server and not yet noted as sent
  expect(smtp.mails.length).toBeLessThan(addresses.length);
  const noted = await notedAsSent();
  smtp.dawdle(0);
  server = await startServer(config);
  for (const address of addresses) await smtp.mailTo(address).catch(() => smtp.mailTo(address)); // a killed job is taken up when its heartbeat has stopped
  await sleep(1_000);
  expect(addresses.map((address) => new Set(mailsTo(address).map(({ messageId }) => messageId)).size)).toEqual(addresses.map(() => 1));
  expect(noted.filter((address) => mailsTo(address).length !== 1)).toEqual([]);
}, 90_000);
