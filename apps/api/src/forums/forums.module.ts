import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { JurisdictionsModule } from '../jurisdictions/jurisdictions.module.js';
import { BenchService } from './bench.service.js';
import { ForumEditingResolver } from './forum-editing.resolver.js';
import { ForumEditingService } from './forum-editing.service.js';
import { ForumRulesService } from './forum-rules.service.js';
import { Forum } from './forum.entity.js';
import { ForumResolver, JurisdictionForumsResolver } from './forum.resolver.js';
import { ForumService } from './forum.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Forum]), JurisdictionsModule],
  providers: [BenchService, ForumEditingResolver, ForumEditingService, ForumResolver, ForumRulesService, ForumService, JurisdictionForumsResolver],
  exports: [ForumService],
})
export class ForumsModule {}
