import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { Document } from '../../../apps/api/src/documents/document.entity.js';
import { makeSpeaker, type Speaker } from '../../factories/comment.factory.js';
import { type ConvocationPlace, makeConvocationPlace, RELEASED, tryMails, undoSending } from '../../factories/convocation.factory.js';
import { bring, INBOUND_SECRET } from '../../factories/inbound.factory.js';
import { managerOf, unique } from '../../factories/jurisdiction.factory.js';
import { setClock } from '../../factories/meeting.factory.js';
import { choose, emailOf } from '../../factories/notification.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { type GraphqlClient, graphqlClient } from '../../support/graphql-client.js';
import { asOwner } from '../../support/sign-in.js';
import { type MailServer, startMailServer } from '../../support/smtp.js';

const SEND = 'mutation ($input: SendCircularInput!) { sendCircular(input: $input) { circular { id number documents { title } } } }';
const READ = 'query ($forumId: ID!, $number: Int!) { circular(forumId: $forumId, number: $number) { subject text audience documents { title } } }';
const PROOF = 'query ($id: ID!) { circularProof(circularId: $id) { isHeld batch { id releaseAt } recipients { name delivery bounceReason } replies { name text } } }';
const REACH = 'query ($forumId: ID!) { circularReach(forumId: $forumId) { audience benchId people withoutMail } }';
const FOLLOW = 'mutation ($input: FollowForumInput!) { followForum(input: $input) { follows } }';

interface Sent { readonly sendCircular: { readonly circular: { readonly id: string; readonly number: number } } }
interface Proof { readonly circularProof: { isHeld: boolean; batch: { id: string; releaseAt: string }; recipients: { name: string; delivery: string; bounceReason: string | null }[]; replies: { name: string; text: string }[] } }

let smtp: MailServer;
let app: TestApp;
let place: ConvocationPlace;
let follower: Speaker;
let open: GraphqlClient;
beforeAll(async () => {
  smtp = await startMailServer();
  app = await startApp({ smtpUrl: smtp.url, inboundSecret: INBOUND_SECRET });
  open = graphqlClient(app.url);
});
beforeEach(async () => {
  place = await makeConvocationPlace(app);
  follower = await makeSpeaker(app, place.jurisdictionId);
});
afterAll(async () => {
  await app?.close();
  await smtp?.close();
});

const inputOf = (given: Readonly<Record<string, unknown>> = {}) => ({ forumId: place.forumId, audience: 'members', subject: 'Taller de mayo', text: 'Vecinas y vecinos:\n\nLes esperamos.', language: 'es', isPublic: false, documentIds: [], ...given });
const attempt = (given: Readonly<Record<string, unknown>> = {}) => place.secretariat<Sent>(SEND, { input: inputOf(given) });
async function send(given: Readonly<Record<string, unknown>> = {}): Promise<Sent['sendCircular']['circular']> {
  const { data, errors } = await attempt(given);
  expect(errors).toEqual([]);
  return data?.sendCircular.circular ?? { id: '', number: 0 };
}
const proofOf = async (id: string, ask = place.secretariat) => (await ask<Proof>(PROOF, { id })).data?.circularProof;
const read = async (number: number, ask: GraphqlClient) => (await ask<{ circular: { text: string } }>(READ, { forumId: place.forumId, number })).data?.circular;
const follow = (speaker: Speaker, follows = true) => speaker.client<{ followForum: { follows: boolean } }>(FOLLOW, { input: { forumId: place.forumId, personId: speaker.personId, follows } });
const release = async (): Promise<void> => {
  setClock(app, RELEASED);
  await tryMails(app);
};
const mailsTo = (address: string) => smtp.mails.filter(({ to }) => [to ?? []].flat().some(({ value }) => value.some((one) => one.address === address)));
const addDocument = (visibility: Document['visibility']) => managerOf(app).save(managerOf(app).create(Document, { jurisdictionId: place.jurisdictionId, forumId: place.forumId, kind: 'presentation', visibility, title: `Presentación ${visibility}`, language: 'es', url: 'https://example.org/presentacion' }));

describe('a circular', () => {
  it('waits five minutes; then each member gets it once, with its documents, and there is proof of it', async () => {
    const { id: documentId } = await addDocument('forum');
    smtp.refuse(place.alternate.email);
    const { id, number } = await send({ documentIds: [documentId] });
    expect(await proofOf(id)).toMatchObject({ isHeld: true, batch: { releaseAt: '2026-03-10T15:05:00.000Z' } });
    await tryMails(app);
    expect(mailsTo(place.titular.email)).toEqual([]);
    expect(await read(number, place.titular.ask)).toBeUndefined();
    await release();
    await tryMails(app);
    const [mail, ...more] = mailsTo(place.titular.email);
    expect(more).toEqual([]);
    expect(mail?.subject).toContain('Taller de mayo');
    for (const said of ['Vecinas y vecinos:\n\nLes esperamos.', 'Presentación forum', 'https://example.org/presentacion', `/circulares/${number}`, 'Recibe este correo porque participa en la mesa.']) expect(mail?.text).toContain(said);
    expect(await read(number, place.titular.ask)).toMatchObject({ text: 'Vecinas y vecinos:\n\nLes esperamos.', documents: [{ title: 'Presentación forum' }] });
    const proof = await proofOf(id);
    expect(proof?.isHeld).toBe(false);
    expect(proof?.recipients.map(({ delivery }) => delivery).sort()).toEqual(['bounced', 'no_mail', 'no_mail', 'no_mail', 'sent', 'sent', 'sent']);
    expect(proof?.recipients.find(({ delivery }) => delivery === 'bounced')?.bounceReason).not.toContain(place.alternate.email);
  });

  it('says before whom it will reach, by audience, and to one bench reaches that bench alone', async () => {
    await follow(follower);
    const { data } = await place.secretariat<{ circularReach: { audience: string; benchId: string | null; people: number; withoutMail: number }[] }>(REACH, { forumId: place.forumId });
    const reach = new Map(data?.circularReach.map((one) => [one.benchId ?? one.audience, one]));
    expect(reach.get('everyone')?.people).toBe((reach.get('members')?.people ?? 0) + 1);
    const { id } = await send({ audience: 'bench', benchId: place.civil.id });
    expect((await proofOf(id))?.recipients).toHaveLength(reach.get(place.civil.id)?.people ?? -1);
    await release();
    expect((await smtp.mailTo(place.titular.email)).text).toContain('porque es parte de ese estamento');
    expect(mailsTo(place.observer.email)).toEqual([]);
  });

  it('reaches who follows the forum only where it is public, and only as each chose', async () => {
    await follow(follower);
    await choose(follower, { kinds: [{ kind: 'circular', delivery: 'weekly' }] });
    expect((await attempt({ audience: 'everyone' })).errors[0]?.extensions.fields).toEqual({ isPublic: 'required' });
    const { id, number } = await send({ audience: 'everyone', isPublic: true });
    await release();
    expect(await read(number, open)).toMatchObject({ text: expect.stringContaining('Les esperamos') });
    expect(mailsTo(await emailOf(app, follower))).toEqual([]);
    expect((await proofOf(id))?.recipients.find(({ name }) => name === follower.name)?.delivery).toBe('waiting');
    await follow(follower, false);
    const again = await send({ audience: 'everyone', isPublic: true });
    expect((await proofOf(again.id))?.recipients.map(({ name }) => name)).not.toContain(follower.name);
  });

  it('taken back reaches nobody, by no way, and stays with the secretariat', async () => {
    const { id, number } = await send({ isPublic: true });
    expect((await undoSending(place.secretariat, (await proofOf(id))?.batch.id ?? '')).data?.undoSending.isSubjectTakenBack).toBe(true);
    await release();
    expect(mailsTo(place.titular.email)).toEqual([]);
    for (const ask of [open, place.titular.ask]) expect(await read(number, ask)).toBeUndefined();
    expect((await place.titular.ask('{ myNotifications(language: es) { edges { node { id } } } myUnreadNotifications }')).data).toEqual({ myNotifications: { edges: [] }, myUnreadNotifications: 0 });
    expect(await read(number, place.secretariat)).toBeDefined();
  });

  it('for members is no page of the public or of a follower, and its proof nobody\'s but the secretariat\'s', async () => {
    const { id, number } = await send();
    await release();
    for (const ask of [open, follower.client]) expect(await read(number, ask)).toBeUndefined();
    for (const ask of [open, follower.client, place.titular.ask]) expect(await proofOf(id, ask)).toBeUndefined();
  });

  it('takes along what its readers may read, of its own repository', async () => {
    const [papers, own] = [await addDocument('forum'), await addDocument('secretariat')];
    expect((await attempt({ isPublic: true, documentIds: [papers.id] })).errors[0]?.extensions.fields).toEqual({ documentIds: 'unknown' });
    expect((await attempt({ documentIds: [own.id] })).errors[0]?.extensions.fields).toEqual({ documentIds: 'unknown' });
    expect((await attempt({ audience: 'bench' })).errors[0]?.extensions.fields).toEqual({ benchId: 'required' });
  });
});

describe('an answer by mail', () => {
  /** As a mail program writes it: plain text, and HTML that says the same. */
  const answer = ({ from, to, text, messageId = `<${unique('answer')}@mail.example.org>`, more = [] }: { from: string; to: string; text: string; messageId?: string; more?: readonly string[] }): string =>
    [...more, `From: Somebody <${from}>`, `To: Mesa Abierta <${to}>`, 'Subject: Re: Taller de mayo', `Message-ID: ${messageId}`, 'MIME-Version: 1.0', 'Content-Type: multipart/alternative; boundary="b"', '', '--b', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64', '', Buffer.from(text).toString('base64'), '--b', 'Content-Type: text/html; charset=utf-8', '', '<p>Otra cosa <img src="https://example.org/pixel.png"></p>', '--b--', ''].join('\r\n');
  const outcome = async () => (await asOwner<{ said: string }>(app, `select kind || ' ' || outcome as said from inbound_mail order by id desc limit 1`))[0]?.said;
  const address = async (): Promise<string> => (await smtp.mailTo(place.titular.email)).replyTo?.value[0]?.address ?? '';

  it('lands with the secretariat under the circular, once, as text', async () => {
    const { id } = await send();
    await release();
    const mail = { from: place.titular.email.toUpperCase(), to: await address(), text: '¿A qué hora?\0\n', messageId: '<1@mail.example.org>' };
    for (const _ of [1, 2]) expect(await bring(app, answer(mail))).toBe(204);
    expect(await outcome()).toBe('circular_reply recorded');
    await bring(app, answer({ ...mail, messageId: '<2@mail.example.org>', text: 'ñ'.repeat(40_000) }));
    const kept = (await proofOf(id))?.replies.map(({ text }) => text);
    expect(kept).toHaveLength(2);
    expect(kept?.[0]).toBe('¿A qué hora?');
    expect(Buffer.byteLength(kept?.[1] ?? '')).toBe(65_536);
    expect((await place.titular.ask(PROOF, { id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('of a stranger, of a machine, to a forged address or without a word is not kept', async () => {
    await send();
    await release();
    const mail = { from: place.titular.email, to: await address(), text: 'Hola' };
    const outcomes: [object, string][] = [
      [{ from: await emailOf(app, follower) }, 'circular_reply refused'],
      [{ text: ' \0 ' }, 'circular_reply ignored'],
      [{ more: ['Auto-Submitted: auto-replied'] }, 'circular_reply ignored'],
      [{ to: mail.to.replace('@', '0@') }, 'other ignored'],
      [{ to: 'circular+@example.org' }, 'other ignored'],
    ];
    for (const [given, expected] of outcomes) {
      await bring(app, answer({ ...mail, ...given }));
      expect(await outcome()).toBe(expected);
    }
    expect(await asOwner(app, `select 1 from circular_reply r join circular c on c.id = r.circular_id where c.forum_id = $1`, [place.forumId])).toEqual([]);
  });
});
