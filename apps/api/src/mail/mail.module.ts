import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { Mail } from './mail.entity.js';
import { MailJob } from './mail.job.js';
import { MailService } from './mail.service.js';

@Global()
@Module({ imports: [TypeOrmModule.forFeature([Mail])], providers: [MailService, MailJob], exports: [MailService] })
export class MailModule {}
