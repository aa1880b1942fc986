import { In } from 'typeorm';

import { type Batch, rowByKey } from '../graphql/loaders.js';
import { MailBatch } from './mail-batch.entity.js';

export const mailBatchById: Batch<string, MailBatch | null> = async (ids, dataSource) =>
  rowByKey(ids, await dataSource.getRepository(MailBatch).findBy({ id: In(ids) }), ({ id }) => id);

/** The latest that each subject sent. */
export const latestMailBatchBySubject: Batch<string, MailBatch | null> = async (ids, dataSource) => {
  const latest = await dataSource
    .getRepository(MailBatch)
    .createQueryBuilder('batch')
    .distinctOn(['batch.subjectId'])
    .where('batch.subjectId in (:...ids)', { ids })
    .orderBy('batch.subjectId')
    .addOrderBy('batch.id', 'DESC')
    .getMany();
  return rowByKey(ids, latest, ({ subjectId }) => subjectId);
};
