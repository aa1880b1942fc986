import { In } from 'typeorm';

import { type Batch, rowByKey, rowsByKey } from '../graphql/loaders.js';
import { Wording } from './wording.entity.js';
import { CURRENT_STATES } from './wording.repository.js';

type SubjectColumn = 'commitmentId' | 'milestoneId';

const wordingsBy = (column: SubjectColumn): Batch<string, Wording[]> => async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(Wording).find({ where: { [column]: In(ids) }, order: { number: 'ASC' } }), (wording) => wording[column] ?? '');

const currentBy = (column: SubjectColumn): Batch<string, Wording | null> => async (ids, dataSource) =>
  rowByKey(ids, await dataSource.getRepository(Wording).findBy({ [column]: In(ids), state: In([...CURRENT_STATES]) }), (wording) => wording[column] ?? '');

export const wordingsByCommitment = wordingsBy('commitmentId');
export const wordingsByMilestone = wordingsBy('milestoneId');
export const currentWordingByCommitment = currentBy('commitmentId');
export const currentWordingByMilestone = currentBy('milestoneId');

export const wordingById: Batch<string, Wording | null> = async (ids, dataSource) =>
  rowByKey(ids, await dataSource.getRepository(Wording).findBy({ id: In(ids) }), ({ id }) => id);

/** The IANA zone in which a wording's days are counted. */
export const zoneByWording: Batch<string, string> = async (ids, dataSource) => {
  const rows: { id: string; zone: string }[] = await dataSource.query(
    `select w.id, j.time_zone as zone from wording w
     left join milestone m on m.id = w.milestone_id
     join commitment c on c.id = coalesce(w.commitment_id, m.commitment_id)
     join action_plan p on p.id = c.plan_id join jurisdiction j on j.id = p.jurisdiction_id
     where w.id = any ($1)`,
    [ids],
  );
  return rowByKey(ids, rows, ({ id }) => id).map((row) => row?.zone ?? 'UTC');
};
