import { randomBytes } from 'node:crypto';

import type pg from 'pg';

import { digest, insert, type MeetingSample, sampleMeeting } from './sample.js';
import { inTransaction } from './use-database.js';

export interface ActaSample extends MeetingSample {
  minutes: string;
  version: string;
  passage: string;
  decision: string;
  block: string;
  otherBlock: string;
  link: string;
}

const MENTIONS = '[{"start": 3, "end": 7, "kind": "seat", "id": "01890000-0000-7000-8000-000000000001"}]';

/** Minutes in approval, with one passage and one decision. */
export async function sampleMinutes(client: pg.Client) {
  const sample = await sampleMeeting(client);
  const { forum, meetingForum, agendaItem } = sample;
  const decision = await insert(client, 'decision', {
    forum_id: forum, meeting_forum_id: meetingForum, text: 'Se acuerda', method: 'consensus', result: 'adopted',
  });
  const minutes = await insert(client, 'minutes', { meeting_forum_id: meetingForum, forum_id: forum, state: 'in_approval' });
  const version = await insert(client, 'minutes_version', { minutes_id: minutes, number: 1 });
  const passage = await insert(client, 'minutes_passage', { minutes_version_id: version, agenda_item_id: agendaItem, position: 1, text: 'Se abre.', mentions: MENTIONS });
  await client.query('update minutes_version set locked_at = now() where id = $1', [version]);
  return { ...sample, minutes, version, passage, decision };
}

/** Published minutes: two blocks and the first link of the forum's chain. */
export async function sampleActa(client: pg.Client): Promise<ActaSample> {
  const sample = await sampleMinutes(client);
  const { forum, minutes } = sample;
  return inTransaction(client, async () => {
    await client.query(`update minutes set state = 'approved', approved_at = now() where id = $1`, [minutes]);
    const block = (position: number) =>
      insert(client, 'minutes_block', {
        minutes_id: minutes, position, kind: 'passage', content: '{"text": "Se abre."}', mentions: MENTIONS, salt: randomBytes(16), hash: digest(),
      });
    const blocks = { block: await block(1), otherBlock: await block(2) };
    const link = await insert(client, 'chain_link', {
      forum_id: forum, position: 1, minutes_id: minutes, format: 1, hash: digest(), linked_at: new Date(),
    });
    await client.query(`update minutes set state = 'published', published_at = now() where id = $1`, [minutes]);
    return { ...sample, ...blocks, link };
  });
}

/** The row that must come before the blanking, in its transaction. */
export const withdraw = (client: pg.Client, what: { block_id: string } | { erratum_id: string }): Promise<string> =>
  insert(client, 'minutes_withdrawal', { ...what, rule: 'Ley 21.719', withdrawn_at: new Date() });
