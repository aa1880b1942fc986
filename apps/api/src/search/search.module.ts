import { Module } from '@nestjs/common';

import { JurisdictionsModule } from '../jurisdictions/jurisdictions.module.js';
import { SearchRepository } from './search.repository.js';
import { SearchResolver } from './search.resolver.js';
import { SearchService } from './search.service.js';

@Module({ imports: [JurisdictionsModule], providers: [SearchResolver, SearchService, SearchRepository] })
export class SearchModule {}
