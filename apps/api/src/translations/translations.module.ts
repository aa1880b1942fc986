import { Module } from '@nestjs/common';

import { JurisdictionsModule } from '../jurisdictions/jurisdictions.module.js';
import { ForumTranslationsResolver, TranslationResolver, WordingTranslationsResolver } from './translation.resolver.js';
import { TranslationService } from './translation.service.js';

@Module({
  imports: [JurisdictionsModule],
  providers: [ForumTranslationsResolver, TranslationResolver, TranslationService, WordingTranslationsResolver],
})
export class TranslationsModule {}
