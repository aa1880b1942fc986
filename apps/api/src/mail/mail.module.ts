import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { Mail } from './mail.entity.js';
import { MailBatchResolver } from './mail-batch.resolver.js';
import { MailBatchService } from './mail-batch.service.js';
import { MailJob } from './mail.job.js';
import { MailService } from './mail.service.js';

@Global()
@Module({ imports: [TypeOrmModule.forFeature([Mail])], providers: [MailBatchResolver, MailBatchService, MailService, MailJob], exports: [MailBatchService, MailService] })
export class MailModule {}
