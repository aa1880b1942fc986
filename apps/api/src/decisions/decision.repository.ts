import { invalid, notFound } from '@mesa/domain/errors';
import type { DecisionMethod, DecisionResult } from '@mesa/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, In } from 'typeorm';

import { Bench } from '../forums/bench.entity.js';
import { type ConnectionArgs, keysetOf, type Page, pageOf } from '../graphql/pagination.js';
import { Decision } from './decision.entity.js';
import type { BenchTallyInput, DecisionContentInput } from './decision.input.js';

type Content = Pick<Decision, 'officialNumber' | 'text' | 'language' | 'method' | 'result' | 'tally' | 'dissent'>;

@Injectable()
export class DecisionRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  byId(id: string): Promise<Decision | null> {
    return this.dataSource.getRepository(Decision).findOneBy({ id });
  }

  /** Of a forum, the latest first. */
  async ofForum(forumId: string, { first, after }: ConnectionArgs): Promise<Page<Decision>> {
    const [id = null] = keysetOf(after, 1) ?? [];
    const found = this.dataSource.getRepository(Decision).createQueryBuilder('decision').where('decision.forumId = :forumId', { forumId }).orderBy('decision.id', 'DESC').limit(first + 1);
    if (id !== null) found.andWhere('decision.id < :id', { id });
    return pageOf(await found.getMany(), first, (decision) => [decision.id]);
  }
}

const UNKNOWN: readonly (DecisionMethod | DecisionResult)[] = ['unknown'];

/** What an input says of a decision. @throws INVALID unknown, NOT_FOUND for a bench of another forum */
export async function contentOf(manager: EntityManager, forumId: string, input: DecisionContentInput): Promise<Content> {
  if (UNKNOWN.includes(input.method)) throw invalid({ method: 'unknown' });
  if (UNKNOWN.includes(input.result)) throw invalid({ result: 'unknown' });
  const tally = input.tally?.length ? input.tally.map(({ bench, inFavour, against, abstained }) => ({ bench: bench ?? null, inFavour, against, abstained })) : null;
  if (tally) await assertBenches(manager, forumId, tally);
  return { officialNumber: input.officialNumber ?? null, text: input.text, language: input.language ?? 'und', method: input.method, result: input.result, tally, dissent: input.dissent ?? null };
}

async function assertBenches(manager: EntityManager, forumId: string, tally: readonly BenchTallyInput[]): Promise<void> {
  const ids = tally.flatMap(({ bench }) => (bench ? [bench] : []));
  if (new Set(ids).size !== ids.length) throw invalid({ tally: 'already_exists' });
  if ((await manager.countBy(Bench, { id: In(ids), forumId })) !== ids.length) throw notFound();
}
