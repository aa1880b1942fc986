import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { Forum } from './forum.entity.js';
import { ForumResolver, JurisdictionForumsResolver } from './forum.resolver.js';
import { ForumService } from './forum.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Forum])],
  providers: [ForumResolver, JurisdictionForumsResolver, ForumService],
  exports: [ForumService],
})
export class ForumsModule {}
