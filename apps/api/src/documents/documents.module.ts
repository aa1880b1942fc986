import { Module } from '@nestjs/common';

import { FilesModule } from '../files/files.module.js';
import { DocumentController } from './document.controller.js';
import { DocumentRepository } from './document.repository.js';
import { DocumentResolver, ForumDocumentsResolver, MeetingDocumentsResolver } from './document.resolver.js';
import { DocumentService } from './document.service.js';
import { LinkSnapshotJob } from './link-snapshot.job.js';
import { DocumentSnapshotResolver, LinkSnapshotResolver } from './link-snapshot.resolver.js';
import { LinkSnapshotService } from './link-snapshot.service.js';
import { AdministrationSourceResolver, RulesSourceResolver } from './source.resolver.js';
import { UploadController } from './upload.controller.js';

@Module({
  imports: [FilesModule],
  controllers: [DocumentController, UploadController],
  providers: [AdministrationSourceResolver, DocumentRepository, DocumentResolver, DocumentService, DocumentSnapshotResolver, ForumDocumentsResolver, LinkSnapshotJob, LinkSnapshotResolver, LinkSnapshotService, MeetingDocumentsResolver, RulesSourceResolver],
  exports: [DocumentService, LinkSnapshotService],
})
export class DocumentsModule {}
