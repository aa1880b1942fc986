import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { type ConnectionArgs, keysetOf, type Page, pageOf } from '../graphql/pagination.js';
import { Document } from './document.entity.js';

@Injectable()
export class DocumentRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  byId(id: string): Promise<Document | null> {
    return this.dataSource.getRepository(Document).findOneBy({ id });
  }

  /** Of a forum, those that the reader may see, the latest added first. */
  async ofForum(forumId: string, visibilities: readonly Document['visibility'][], { first, after }: ConnectionArgs): Promise<Page<Document>> {
    const [id = null] = keysetOf(after, 1) ?? [];
    const found = this.dataSource
      .getRepository(Document)
      .createQueryBuilder('document')
      .where('document.forumId = :forumId and document.visibility in (:...visibilities)', { forumId, visibilities })
      .orderBy('document.id', 'DESC')
      .limit(first + 1);
    if (id !== null) found.andWhere('document.id < :id', { id });
    return pageOf(await found.getMany(), first, (document) => [document.id]);
  }
}
