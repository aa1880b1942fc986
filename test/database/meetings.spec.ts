import { expect, it } from '@jest/globals';

import { insert, type MeetingSample, sampleMeeting, samplePerson, sampleSeat } from './sample.js';
import { useDatabase } from './use-database.js';

const roles = useDatabase();

const attend = (sample: MeetingSample, person: string, arrived: string, left: string | null) =>
  insert(roles.app, 'presence', {
    meeting_id: sample.meeting, person_id: person, capacity: 'guest', mode: 'in_person', source: 'clerk', arrived_at: arrived, left_at: left,
  });

it('refuses a person twice in one meeting at once', async () => {
  const sample = await sampleMeeting(roles.app);
  const person = await samplePerson(roles.app, sample);
  await attend(sample, person, '2024-03-01T18:00Z', '2024-03-01T19:00Z');
  await expect(attend(sample, person, '2024-03-01T18:59Z', null)).rejects.toMatchObject({ constraint: 'presence_once' });
  await attend(sample, person, '2024-03-01T19:00Z', null);
});

it('keeps the ordinal, and never gives it twice in a forum', async () => {
  const sample = await sampleMeeting(roles.app);
  await expect(roles.app.query('update meeting_forum set ordinal = 2 where id = $1', [sample.meetingForum]))
    .rejects.toMatchObject({ constraint: 'meeting_forum_ordinal_permanent' });
  const meeting = await insert(roles.app, 'meeting', {
    jurisdiction_id: sample.jurisdiction, time_zone: 'America/Santiago', calendar_uid: `${sample.meeting}-2`,
  });
  await expect(insert(roles.app, 'meeting_forum', { meeting_id: meeting, forum_id: sample.forum, ordinal: 1 }))
    .rejects.toMatchObject({ constraint: 'meeting_forum_ordinal_once' });
});

it('keeps what was copied when the session opened (invariant 2)', async () => {
  const { meetingForum } = await sampleMeeting(roles.app);
  await roles.app.query(`update meeting_forum set composition = '{"seats": []}' where id = $1`, [meetingForum]);
  await roles.app.query(`update meeting_forum set quorum = '{}', quorum_state = 'met' where id = $1`, [meetingForum]);
  for (const change of [`composition = '{}'`, `composition = null`, `quorum = '{"present": 9}'`, `quorum_state = 'missed'`]) {
    await expect(roles.app.query(`update meeting_forum set ${change} where id = $1`, [meetingForum]))
      .rejects.toMatchObject({ constraint: 'meeting_forum_snapshot_permanent' });
  }
  await roles.app.query(`update meeting_forum set official_number = '3/2024' where id = $1`, [meetingForum]);
});

it('convenes no meeting without purpose and time', async () => {
  const { meeting } = await sampleMeeting(roles.app);
  await expect(roles.app.query(`update meeting set state = 'convened' where id = $1`, [meeting]))
    .rejects.toMatchObject({ constraint: 'meeting_convened_is_complete' });
});

it('names one deputy of a seat for a meeting, until that naming is revoked', async () => {
  const sample = await sampleMeeting(roles.app);
  const [titular, deputy, seat] = [await samplePerson(roles.app, sample), await samplePerson(roles.app, sample), await sampleSeat(roles.app, sample)];
  const name = () =>
    insert(roles.app, 'deputy_naming', { meeting_id: sample.meeting, seat_id: seat, deputy_id: deputy, named_by_id: titular, named_at: new Date() });
  const first = await name();
  await expect(name()).rejects.toMatchObject({ constraint: 'deputy_naming_once' });
  await roles.app.query('update deputy_naming set revoked_at = now() where id = $1', [first]);
  await name();
});

it('counts heads once for each bench, sector and total', async () => {
  const { meetingForum } = await sampleMeeting(roles.app);
  const count = (sector: string | null) => insert(roles.app, 'headcount', { meeting_forum_id: meetingForum, sector, attended: 40 });
  await count(null);
  await count('civil');
  await expect(count(null)).rejects.toMatchObject({ constraint: 'headcount_once' });
});

it('ties a decision of a meeting to its own forum', async () => {
  const sample = await sampleMeeting(roles.app);
  const other = await sampleMeeting(roles.app);
  await expect(insert(roles.app, 'decision', {
    forum_id: other.forum, meeting_forum_id: sample.meetingForum, text: 'Se acuerda', method: 'consensus', result: 'adopted',
  })).rejects.toMatchObject({ code: '23503' });
});
