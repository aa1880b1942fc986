import { invalid } from '@mesa/domain/errors';
import { LIMITS } from '@mesa/domain/limits';
import { Injectable } from '@nestjs/common';

import type { Viewer } from '../auth/viewer.js';
import { ForumWriteService } from '../jurisdictions/forum-write.service.js';
import { Bench } from './bench.entity.js';
import type { AddBenchInput, RenameBenchInput } from './bench.input.js';

const KEY = /^[a-z][a-z0-9_]*$/;

@Injectable()
export class BenchService {
  constructor(private readonly forumWrites: ForumWriteService) {}

  /** The last in order. @throws INVALID key or too_many, CONFLICT already_exists */
  add(viewer: Viewer, input: AddBenchInput): Promise<Bench> {
    const { key, name, language } = input;
    if (!KEY.test(key)) throw invalid({ key: 'malformed' });
    return this.forumWrites.create(viewer, { entity: Bench, operation: 'addBench', input }, async (manager, { forumId }) => {
      const position = await manager.countBy(Bench, { forumId });
      if (position >= LIMITS.benchesPerForum) throw invalid({ key: 'too_many' });
      return manager.save(manager.create(Bench, { forumId, key, name, language, position }));
    });
  }

  rename(viewer: Viewer, input: RenameBenchInput): Promise<Bench> {
    return this.forumWrites.edit(viewer, { entity: Bench, operation: 'renameBench', input, where: ({ forumId }) => ({ id: input.benchId, forumId }) }, (bench) => {
      Object.assign(bench, { name: input.name, language: input.language });
    });
  }
}
