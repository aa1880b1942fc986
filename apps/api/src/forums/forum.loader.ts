import { In } from 'typeorm';

import { type Batch, rowByKey, rowsByKey } from '../graphql/loaders.js';
import { Bench } from './bench.entity.js';
import { ForumAlias } from './forum-alias.entity.js';
import { ForumRules } from './forum-rules.entity.js';
import { Forum } from './forum.entity.js';

export const forumById: Batch<string, Forum | null> = async (ids, dataSource) =>
  rowByKey(ids, await dataSource.getRepository(Forum).findBy({ id: In(ids) }), ({ id }) => id);

/** Those that stand first, by name. */
export const forumsByJurisdiction: Batch<string, Forum[]> = async (ids, dataSource) =>
  rowsByKey(
    ids,
    await dataSource.getRepository(Forum).find({ where: { jurisdictionId: In(ids) }, order: { ended: { latest: { direction: 'DESC', nulls: 'FIRST' } }, name: 'ASC', id: 'ASC' } }),
    ({ jurisdictionId }) => jurisdictionId,
  );

/** The IANA zone in which a forum's days are counted. */
export const zoneByForum: Batch<string, string> = async (ids, dataSource) => {
  const rows: { id: string; zone: string }[] = await dataSource.query(
    'select forum.id, jurisdiction.time_zone as zone from forum join jurisdiction on jurisdiction.id = forum.jurisdiction_id where forum.id = any ($1)',
    [ids],
  );
  return rowByKey(ids, rows, ({ id }) => id).map((row) => row?.zone ?? 'UTC');
};

export const aliasesByForum: Batch<string, ForumAlias[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(ForumAlias).find({ where: { forumId: In(ids) }, order: { id: 'ASC' } }), ({ forumId }) => forumId);

export const benchById: Batch<string, Bench | null> = async (ids, dataSource) =>
  rowByKey(ids, await dataSource.getRepository(Bench).findBy({ id: In(ids) }), ({ id }) => id);

export const benchesByForum: Batch<string, Bench[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(Bench).find({ where: { forumId: In(ids) }, order: { position: 'ASC', id: 'ASC' } }), ({ forumId }) => forumId);

/** Newest first. */
export const rulesVersionsByForum: Batch<string, ForumRules[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(ForumRules).find({ where: { forumId: In(ids) }, order: { effectiveFrom: 'DESC' } }), ({ forumId }) => forumId);
