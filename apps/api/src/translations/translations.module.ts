import { Module } from '@nestjs/common';

import { JurisdictionsModule } from '../jurisdictions/jurisdictions.module.js';
import { ActaBlockTranslationsResolver, ErratumTranslationsResolver, ForumTranslationsResolver, TranslationResolver, WordingTranslationsResolver } from './translation.resolver.js';
import { TranslationService } from './translation.service.js';

@Module({
  imports: [JurisdictionsModule],
  providers: [ActaBlockTranslationsResolver, ErratumTranslationsResolver, ForumTranslationsResolver, TranslationResolver, TranslationService, WordingTranslationsResolver],
})
export class TranslationsModule {}
