import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { commentOn, makeCommentedMilestone, makeSpeaker, holdSeat, post, posted } from '../../factories/comment.factory.js';
import { makeSeat } from '../../factories/seat.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { asOwner } from '../../support/sign-in.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

const told = async (commentId: string) =>
  (await asOwner<{ name: string }>(app, `select p.name from notification n join person p on p.id = n.person_id where n.kind = 'comment_mention' and n.object_id = $1 order by 1`, [commentId])).map(({ name }) => name);
const reached = async (commentId: string) => asOwner<{ reached: string }>(app, 'select reached from comment_mention where comment_id = $1 order by reached', [commentId]);

describe('a comment addressed to organizations', () => {
  it('reaches the titular, or the alternate where there is none to tell; it is an object, whatever the text says', async () => {
    const on = await makeCommentedMilestone(app);
    const speaker = await makeSpeaker(app, on.jurisdictionId);
    const own = await makeSeat(app, { forumId: on.forumId });
    await holdSeat(app, own.id, 'titular', speaker.personId);
    const vacant = await makeSeat(app, { forumId: on.forumId });
    const comment = await posted(speaker, commentOn(on, { mentionedSeatIds: [on.seat.id, vacant.id], text: 'Para @nadie.' }));
    expect(await told(comment.id)).toEqual([on.titular.name]);
    expect(await reached(comment.id)).toEqual([{ reached: 'nobody' }, { reached: 'titular' }]);
    await asOwner(app, `update seat_holding set valid_until = '2024-06-01' where seat_id = $1 and kind = 'titular'`, [on.seat.id]);
    const later = await posted(speaker, commentOn(on, { mentionedSeatIds: [on.seat.id] }));
    expect(await told(later.id)).toEqual([on.alternate.name, on.secondAlternate.name].sort());
    const { data } = await on.public<{ comment: { mentions: object[] } }>('query ($id: ID!) { comment(id: $id) { mentions { reached seat { id } } } }', { id: later.id });
    expect(data?.comment.mentions).toEqual([{ reached: 'alternate', seat: { id: on.seat.id } }]);
  });

  it('refuses seats of elsewhere and more than five, and writes nothing then', async () => {
    const on = await makeCommentedMilestone(app);
    const elsewhere = await makeSeat(app);
    expect((await post(on.titular, commentOn(on, { mentionedSeatIds: [elsewhere.id] }))).errors[0]?.extensions.code).toBe('NOT_FOUND');
    const many = Array.from({ length: 6 }, () => on.seat.id);
    expect((await post(on.titular, commentOn(on, { mentionedSeatIds: many }))).errors[0]?.extensions).toMatchObject({ code: 'INVALID', reason: 'too_many' });
    expect(await asOwner(app, 'select 1 from comment where milestone_id = $1', [on.milestoneId])).toEqual([]);
  });
});
