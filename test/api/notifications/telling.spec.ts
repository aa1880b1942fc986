import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';

import { DigestService } from '../../../apps/api/src/notifications/digest.service.js';
import { type Notice, NotificationService } from '../../../apps/api/src/notifications/notification.service.js';
import { commentOn, type CommentedMilestone, makeCommentedMilestone, makeSpeaker, MONDAY, posted, setClock, type Speaker } from '../../factories/comment.factory.js';
import { answered, choose, emailOf } from '../../factories/notification.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { asOwner } from '../../support/sign-in.js';
import { type MailServer, startMailServer } from '../../support/smtp.js';

const LIST = 'query ($after: String, $first: Int, $language: Language = es) { myNotifications(first: $first, after: $after, language: $language) { edges { node { id kind why title path readAt delivery } } pageInfo { hasNextPage endCursor } } myUnreadNotifications }';
const READ = 'mutation ($input: MarkNotificationsReadInput!) { markNotificationsRead(input: $input) { unread } }';

interface Listed {
  readonly myNotifications: { readonly edges: { readonly node: { id: string; kind: string; why: string; title: string; path: string; readAt: string | null; delivery: string } }[]; readonly pageInfo: { hasNextPage: boolean; endCursor: string } };
  readonly myUnreadNotifications: number;
}

let smtp: MailServer;
let app: TestApp;
let on: CommentedMilestone;
beforeAll(async () => {
  smtp = await startMailServer();
  app = await startApp({ smtpUrl: smtp.url });
});
beforeEach(async () => {
  on = await makeCommentedMilestone(app);
});
afterAll(async () => {
  await app?.close();
  await smtp?.close();
});

const listed = async ({ client }: Speaker, variables = {}) => {
  const { data, errors } = await client<Listed>(LIST, { first: 20, ...variables });
  expect(errors).toEqual([]);
  return { nodes: data?.myNotifications.edges.map(({ node }) => node) ?? [], info: data?.myNotifications.pageInfo, unread: data?.myUnreadNotifications };
};
const mailsOf = async (speaker: Speaker) => asOwner<{ id: string; template: string; state: string; data: Record<string, string> }>(app, 'select id, template, state, data from mail where recipient = $1 order by id', [await emailOf(app, speaker)]);

interface WaitingJob { readonly name: string; readonly wait: number }
/** Jobs that wait longer than a minute, and how many minutes. */
const waiting = (about: string): Promise<WaitingJob[]> => asOwner<WaitingJob>(app, `select name, round(extract(epoch from start_after - created_on) / 60)::int as wait from jobs.job where data::text like '%' || $1 || '%' and start_after > created_on + interval '1 minute' order by start_after`, [about]);

describe('somebody who never chose', () => {
  it('is told at once by a plain mail in their language that says why and how it stops, and finds it on the site', async () => {
    const id = await answered(on, on.titular);
    const mail = await smtp.mailTo(await emailOf(app, on.titular));
    const link = `${app.url}/es/${on.jurisdiction}/${on.plan}/comentarios/${id}`;
    expect(mail.subject).toContain('Su comentario en');
    expect(mail.html).toBe(false);
    expect(mail.text).toContain(link);
    expect(mail.text).toContain('Recibe este correo porque usted escribió el comentario.');
    expect(mail.text).toMatch(new RegExp(`dejar de recibir correos como este:\\n${app.url}/es/dejar-de-recibir\\?token=`));
    const { nodes, unread } = await listed(on.titular);
    expect(nodes).toMatchObject([{ kind: 'comment_answered', why: 'author', delivery: 'at_once', readAt: null, path: link.replace(app.url, '') }]);
    expect(unread).toBe(1);
    expect((await listed(on.titular, { language: 'en' })).nodes[0]?.path).toBe(`/en/${on.jurisdiction}/${on.plan}/comments/${id}`);
  });

  it('sees nobody else\'s, and marks only their own as read', async () => {
    await answered(on, on.titular);
    await answered(on, on.titular);
    const { nodes } = await listed(on.titular);
    expect((await listed(on.alternate)).nodes).toEqual([]);
    const of = (speaker: Speaker, personId: string, notificationIds?: readonly unknown[]) => speaker.client<{ markNotificationsRead: { unread: number } }>(READ, { input: { personId, notificationIds } });
    expect((await of(on.alternate, on.alternate.personId, [nodes[0]?.id])).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await of(on.alternate, on.titular.personId)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await of(on.titular, on.titular.personId, [nodes[0]?.id])).data?.markNotificationsRead.unread).toBe(1);
    const after = await listed(on.titular);
    expect(after.nodes.map(({ id, readAt }) => [id, readAt !== null])).toEqual([[nodes[1]?.id, false], [nodes[0]?.id, true]]);
    const first = await listed(on.titular, { first: 1 });
    expect((await listed(on.titular, { first: 1, after: first.info?.endCursor })).nodes.map(({ id }) => id)).toEqual([nodes[0]?.id]);
    expect((await of(on.titular, on.titular.personId)).data?.markNotificationsRead.unread).toBe(0);
  });
});

describe('what somebody chose', () => {
  it('in the product only: no mail, and it is on the site', async () => {
    await choose(on.titular, { delivery: 'in_product' });
    await answered(on, on.titular);
    expect(await mailsOf(on.titular)).toEqual([]);
    expect((await listed(on.titular)).nodes).toMatchObject([{ delivery: 'in_product' }]);
  });

  it('for one kind holds before what holds for all', async () => {
    await choose(on.titular, { delivery: 'in_product', kinds: [{ kind: 'comment_answered', delivery: 'at_once' }] });
    await answered(on, on.titular);
    expect((await mailsOf(on.titular)).map(({ template }) => template)).toEqual(['comment_answered']);
  });

  it('a daily digest: one mail at eight of what is still unread, once, however often its job runs', async () => {
    await choose(on.titular, { delivery: 'daily', language: 'en' });
    const ids = [await answered(on, on.titular), await answered(on, on.titular), await answered(on, on.titular)];
    expect(await mailsOf(on.titular)).toEqual([]);
    // From noon to eight of the next day.
    expect(await waiting(on.titular.personId)).toEqual(ids.map(() => ({ name: 'digest', wait: 20 * 60 })));
    const digests = app.app.get(DigestService);
    await digests.send(on.titular.personId);
    expect(await mailsOf(on.titular)).toEqual([]);
    const [newest] = (await listed(on.titular)).nodes;
    await on.titular.client(READ, { input: { personId: on.titular.personId, notificationIds: [newest?.id] } });
    setClock(app, '2024-06-04T08:00');
    await Promise.all([digests.send(on.titular.personId), digests.send(on.titular.personId)]);
    await digests.send(on.titular.personId);
    const mail = await smtp.mailTo(await emailOf(app, on.titular));
    expect(mail.subject).toBe('Your digest: 2 notifications');
    for (const id of ids.slice(0, 2)) expect(mail.text).toContain(`${app.url}/en/${on.jurisdiction}/${on.plan}/comments/${id}`);
    expect(mail.text).not.toContain(ids[2]);
    expect(mail.text).toContain('because you wrote the comment');
    expect(await mailsOf(on.titular)).toHaveLength(1);
  });

  it('a weekly digest comes on Monday', async () => {
    await choose(on.titular, { delivery: 'weekly' });
    await answered(on, on.titular);
    expect(await waiting(on.titular.personId)).toEqual([{ name: 'digest', wait: (7 * 24 - 4) * 60 }]);
  });

  it('quiet hours: the mail waits for their end, at the wall time of the municipality', async () => {
    await choose(on.titular, { quietFrom: '11:00', quietUntil: '15:30' });
    await answered(on, on.titular);
    const [mail] = await mailsOf(on.titular);
    expect(mail?.state).toBe('queued');
    expect(await waiting(mail?.id ?? '')).toEqual([{ name: 'mail', wait: 3.5 * 60 }]);
  });

  it('holds for no approval and for nothing entered in their name: those come at once, and say that they always do', async () => {
    await choose(on.titular, { delivery: 'in_product', quietFrom: '11:00', quietUntil: '15:30' });
    await posted(on.secretariat, commentOn(on, { seatId: on.seat.id, onBehalf: { personId: on.titular.personId, channel: 'phone', saidOn: MONDAY } }));
    const mail = await smtp.mailTo(await emailOf(app, on.titular));
    expect(mail.text).toContain('Recibe este correo porque se hizo a su nombre.');
    expect(mail.text).toContain('Este aviso llega siempre');
    expect(mail.headers.has('list-unsubscribe-post')).toBe(false);
  });
});

describe('nothing is sent twice and nothing is lost', () => {
  const notice = (personIds: readonly string[], occasion = ''): Notice => ({ kind: 'comment_answered', forumId: on.forumId, objectType: 'comment', objectId: on.milestoneId, occasion, recipients: personIds.map((personId) => ({ personId, why: 'author' })) });
  const tell = (personIds: readonly string[], occasion = '', fails = false): Promise<void> =>
    app.app.get(DataSource).transaction(async (manager) => {
      await app.app.get(NotificationService).tell(manager, notice(personIds, occasion));
      if (fails) throw new Error('the write fails after all');
    });

  it('one occasion is told once, another again; a write that fails tells nobody', async () => {
    const speaker = await makeSpeaker(app, on.jurisdictionId);
    await tell([speaker.personId, speaker.personId]);
    await tell([speaker.personId]);
    expect(await mailsOf(speaker)).toHaveLength(1);
    await tell([speaker.personId], 'the second time');
    expect(await mailsOf(speaker)).toHaveLength(2);
    await expect(tell([speaker.personId], 'the third time', true)).rejects.toThrow('after all');
    expect(await mailsOf(speaker)).toHaveLength(2);
    expect((await listed(speaker)).unread).toBe(2);
  });

  it('what is gone when the mail would go is not sent, and stays listed without a link', async () => {
    const speaker = await makeSpeaker(app, on.jurisdictionId);
    await tell([speaker.personId]);
    const { nodes } = await listed(speaker);
    expect(nodes).toMatchObject([{ title: null, path: null }]);
    let [mail] = await mailsOf(speaker);
    for (let tries = 0; mail?.state !== 'needless' && tries < 200; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      [mail] = await mailsOf(speaker);
    }
    expect(mail?.state).toBe('needless');
  });
});
