import { In } from 'typeorm';

import { type Batch, rowByKey, rowsByKey } from '../graphql/loaders.js';
import { BallotRecusal } from './ballot-recusal.entity.js';
import { BallotVote } from './ballot-vote.entity.js';
import { Ballot } from './ballot.entity.js';

export const ballotById: Batch<string, Ballot | null> = async (ids, dataSource) => rowByKey(ids, await dataSource.getRepository(Ballot).findBy({ id: In(ids) }), ({ id }) => id);

export const ballotsByMeetingForum: Batch<string, Ballot[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(Ballot).find({ where: { meetingForumId: In(ids) }, order: { id: 'ASC' } }), ({ meetingForumId }) => meetingForumId ?? '');

export const votesByBallot: Batch<string, BallotVote[]> = async (ids, dataSource) => rowsByKey(ids, await dataSource.getRepository(BallotVote).findBy({ ballotId: In(ids) }), ({ ballotId }) => ballotId);

export const recusalsByBallot: Batch<string, BallotRecusal[]> = async (ids, dataSource) => rowsByKey(ids, await dataSource.getRepository(BallotRecusal).findBy({ ballotId: In(ids) }), ({ ballotId }) => ballotId);
