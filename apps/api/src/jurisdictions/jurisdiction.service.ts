import { notFound } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';

import { Jurisdiction } from './jurisdiction.entity.js';

@Injectable()
export class JurisdictionService {
  constructor(@InjectRepository(Jurisdiction) private readonly jurisdictions: Repository<Jurisdiction>) {}

  /** All of them, by name: an installation serves a handful. */
  all(): Promise<Jurisdiction[]> {
    return this.jurisdictions.find({ order: { invented: 'ASC', name: 'ASC' } });
  }

  /** @throws NOT_FOUND */
  async bySlug(slug: string): Promise<Jurisdiction> {
    const jurisdiction = await this.jurisdictions.findOneBy({ slug });
    if (!jurisdiction) throw notFound();
    return jurisdiction;
  }
}
