import type { EntityManager } from 'typeorm';

import { AgendaItem } from '../meetings/agenda-item.entity.js';
import { MeetingForum } from '../meetings/meeting-forum.entity.js';
import type { Minutes } from './minutes.entity.js';

/** A step, numbered within its version. */
export interface DraftStep {
  readonly sequence: number;
  readonly content: Uint8Array;
}

/** The steps after one, in order; from 0, all. */
export function stepsAfter(manager: EntityManager, minutesVersionId: string, sequence: number): Promise<DraftStep[]> {
  return manager.query('select sequence, content from minutes_draft_update where minutes_version_id = $1 and sequence > $2 order by sequence', [minutesVersionId, sequence]);
}

/** Adds a step; the caller holds the lock on the minutes, so that numbers have no gaps. */
export async function addStep(manager: EntityManager, minutesVersionId: string, content: Uint8Array, now: Date): Promise<number> {
  const [{ sequence }]: [{ sequence: number }] = await manager.query(
    `insert into minutes_draft_update (minutes_version_id, sequence, content, made_at)
     select $1, coalesce(max(sequence), 0) + 1, $2, $3 from minutes_draft_update where minutes_version_id = $1 returning sequence`,
    [minutesVersionId, Buffer.from(content), now],
  );
  return sequence;
}

/** Puts one step in the place of all, under the number of the last: whoever asks for those after an earlier one gets it. */
export async function foldSteps(manager: EntityManager, minutesVersionId: string, last: number, content: Uint8Array): Promise<void> {
  await manager.query('delete from minutes_draft_update where minutes_version_id = $1 and sequence < $2', [minutesVersionId, last]);
  await manager.query('update minutes_draft_update set content = $3 where minutes_version_id = $1 and sequence = $2', [minutesVersionId, last, Buffer.from(content)]);
}

/** A version that is closed is read in its passages: of what was typed and struck out on the way nothing stays. */
export async function forgetSteps(manager: EntityManager, minutesVersionId: string): Promise<void> {
  await manager.query('delete from minutes_draft_update where minutes_version_id = $1', [minutesVersionId]);
  await manager.query('delete from minutes_draft_writer where minutes_version_id = $1', [minutesVersionId]);
}

/** Remembers whose these clients are. Who wrote first under a number keeps it. */
export async function addWriters(manager: EntityManager, minutesVersionId: string, clients: readonly number[], personId: string): Promise<void> {
  await manager.query(
    `insert into minutes_draft_writer (minutes_version_id, client_id, person_id)
     select $1, client, $3 from unnest($2::text[]) as client on conflict do nothing`,
    [minutesVersionId, clients, personId],
  );
}

export async function writersOf(manager: EntityManager, minutesVersionId: string): Promise<Map<number, string>> {
  const rows: { client: string; personId: string }[] = await manager.query('select client_id as client, person_id as "personId" from minutes_draft_writer where minutes_version_id = $1', [minutesVersionId]);
  return new Map(rows.map(({ client, personId }) => [Number(client), personId]));
}

/** The agenda that a text is written under, in its order. */
export async function agendaOf(manager: EntityManager, { meetingForumId }: Minutes): Promise<string[]> {
  const { meetingId } = await manager.findOneByOrFail(MeetingForum, { id: meetingForumId });
  const items = await manager.find(AgendaItem, { where: { meetingId, state: 'accepted' }, order: { position: 'ASC' } });
  return items.map(({ id }) => id);
}
