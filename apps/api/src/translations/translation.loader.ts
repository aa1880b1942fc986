import { In } from 'typeorm';

import { type Batch, rowsByKey } from '../graphql/loaders.js';
import { Translation } from './translation.entity.js';
import type { TranslatedObject } from './translation.model.js';

/** Names the texts of one version of an object. */
export const textKey = (objectType: TranslatedObject, objectId: string, version: number): string => `${objectType}/${objectId}/${version}`;

/** Of the texts of a version of an object (`textKey`), by language. */
export const translationsByText: Batch<string, Translation[]> = async (keys, dataSource) =>
  rowsByKey(
    keys,
    await dataSource.getRepository(Translation).find({ where: { objectId: In(keys.map((key) => key.split('/')[1])) }, order: { language: 'ASC', field: 'ASC' } }),
    ({ objectType, objectId, objectVersion }) => `${objectType}/${objectId}/${objectVersion}`,
  );
