import { In, type ObjectLiteral } from 'typeorm';

import { Commitment } from '../commitments/commitment.entity.js';
import { Milestone } from '../commitments/milestone.entity.js';
import { Wording } from '../commitments/wording.entity.js';
import { type Batch, rowByKey, rowsByKey } from '../graphql/loaders.js';
import { ActionPlan } from '../plans/action-plan.entity.js';
import { AmendmentChangeWording } from './amendment-change-wording.entity.js';
import { AmbitionStatement } from './ambition-statement.entity.js';
import { AmendmentChange } from './amendment-change.entity.js';
import { Amendment } from './amendment.entity.js';

export const amendmentById: Batch<string, Amendment | null> = async (ids, dataSource) =>
  rowByKey(ids, await dataSource.getRepository(Amendment).findBy({ id: In(ids) }), ({ id }) => id);

/** Those that each carried, in plans that are published. */
export const amendmentsByDecision: Batch<string, Amendment[]> = async (ids, dataSource) => {
  const carried = await dataSource
    .getRepository(Amendment)
    .createQueryBuilder('amendment')
    .innerJoin(ActionPlan, 'plan', `plan.id = amendment.planId and plan.state <> 'drafting'`)
    .where('amendment.decisionId in (:...ids)', { ids })
    .orderBy('amendment.number')
    .addOrderBy('amendment.id')
    .getMany();
  return rowsByKey(ids, carried, ({ decisionId }) => decisionId ?? '');
};

export const changesByAmendment: Batch<string, AmendmentChange[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(AmendmentChange).find({ where: { amendmentId: In(ids) }, order: { position: 'ASC' } }), ({ amendmentId }) => amendmentId);

/** The latest first. */
export const ambitionByAmendment: Batch<string, AmbitionStatement[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(AmbitionStatement).find({ where: { amendmentId: In(ids) }, order: { statedAt: 'DESC', id: 'DESC' } }), ({ amendmentId }) => amendmentId);

type Side = AmendmentChangeWording['side'];
type With<Key extends string, Value extends ObjectLiteral> = AmendmentChangeWording & Readonly<Record<Key, Value>>;

/** What is carried over into a plan still in drafting is not published, and stays out. */
const wordingsOn = (side: Side): Batch<string, Wording[]> => async (changeIds, dataSource) => {
  const rows = await dataSource
    .getRepository(AmendmentChangeWording)
    .createQueryBuilder('link')
    .innerJoinAndMapOne('link.wording', Wording, 'wording', 'wording.id = link.wordingId')
    .leftJoin(Milestone, 'milestone', 'milestone.id = wording.milestoneId')
    .innerJoin(Commitment, 'commitment', 'commitment.id = coalesce(wording.commitmentId, milestone.commitmentId)')
    .innerJoin(ActionPlan, 'plan', `plan.id = commitment.planId and plan.state <> 'drafting'`)
    .where('link.changeId in (:...changeIds) and link.side = :side', { changeIds, side })
    .orderBy('link.position')
    .getMany();
  return rowsByKey(changeIds, rows as With<'wording', Wording>[], ({ changeId }) => changeId).map((links) => links.map(({ wording }) => wording));
};
export const wordingsFromByChange = wordingsOn('from');
export const wordingsToByChange = wordingsOn('to');

const changesAt = (side: Side): Batch<string, (AmendmentChange & { readonly amendment: Amendment })[]> => async (wordingIds, dataSource) => {
  const rows = await dataSource
    .getRepository(AmendmentChangeWording)
    .createQueryBuilder('link')
    .innerJoinAndMapOne('link.change', AmendmentChange, 'change', 'change.id = link.changeId')
    .innerJoinAndMapOne('change.amendment', Amendment, 'amendment', 'amendment.id = change.amendmentId')
    .where('link.wordingId in (:...wordingIds) and link.side = :side', { wordingIds, side })
    .orderBy('amendment.number')
    .getMany();
  type Change = AmendmentChange & { readonly amendment: Amendment };
  return rowsByKey(wordingIds, rows as With<'change', Change>[], ({ wordingId }) => wordingId).map((links) => links.map(({ change }) => change));
};
/** The change that brings a wording: one at most. */
export const changesMakingWording = changesAt('to');
/** Changes that take a wording away, proposed ones too. */
export const changesTakingWording = changesAt('from');
