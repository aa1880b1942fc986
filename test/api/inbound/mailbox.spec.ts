import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { MailboxJob } from '../../../apps/api/src/inbound/mailbox.job.js';
import { bounceMail } from '../../factories/inbound.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { type Mailbox, startMailbox } from '../../support/imap.js';
import { asOwner } from '../../support/sign-in.js';

let mailbox: Mailbox;
let app: TestApp;
let look: () => Promise<void>;

beforeAll(async () => {
  mailbox = await startMailbox();
  app = await startApp({ imapUrl: mailbox.url });
  look = () => app.app.get(MailboxJob).takeUnseen();
});
afterAll(async () => {
  await app.close();
  await mailbox.close();
});

const outcomes = async () => (await asOwner<{ said: string }>(app, `select kind || ' ' || outcome as said from inbound_mail order by id`)).map(({ said }) => said);
const waiting = () => asOwner<{ seconds: number }>(app, `select extract(epoch from start_after - now())::int as seconds from jobs.job where name = 'mailbox' and state = 'created'`);

test('what nobody has seen is taken once, and marked as seen', async () => {
  mailbox.put(bounceMail('<0192f0c1-0000-7000-8000-000000000001@localhost>', 'ana@example.org'));
  mailbox.put('Subject: hola\r\n\r\nñandú');
  await look();
  expect([await outcomes(), mailbox.seen]).toEqual([['bounce refused', 'other ignored'], [true, true]]);
  await look();
  expect(await outcomes()).toHaveLength(2);
});

test('one that is too large is marked as seen and never fetched', async () => {
  mailbox.put(`Subject: huge\r\n\r\n${'x'.repeat(1_100_000)}`);
  await look();
  expect([(await outcomes()).length, mailbox.seen.at(-1)]).toEqual([2, true]);
});

test('one that could not be noted stays unseen, and does not hold up the next; later it is taken', async () => {
  await asOwner(app, `create sequence refusals; create function refuse_once() returns trigger language plpgsql security definer as $$ begin if nextval('refusals') = 1 then raise exception 'not now'; end if; return new; end $$;
    create trigger refuse_once before insert on inbound_mail for each row execute function refuse_once()`);
  mailbox.put('Subject: first\r\n\r\n');
  mailbox.put('Subject: second\r\n\r\n');
  await look();
  expect([(await outcomes()).length, mailbox.seen.slice(-2)]).toEqual([3, [false, true]]);
  await look();
  expect([(await outcomes()).length, mailbox.seen.slice(-2)]).toEqual([4, [true, true]]);
});

test('one turn waits at a time, and the next comes though the mailbox cannot be opened', async () => {
  mailbox.lock();
  await expect(look()).rejects.toThrow();
  await asOwner(app, `update jobs.job set start_after = now() where name = 'mailbox' and state = 'created'`);
  for (let waited = 0; waited < 20_000 && ((await waiting())[0]?.seconds ?? 0) < 50; waited += 100) await sleep(100);
  const [next, ...others] = await waiting();
  expect(others).toEqual([]);
  expect(next?.seconds).toBeGreaterThanOrEqual(50);
});
