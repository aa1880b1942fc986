import { Global, Module } from '@nestjs/common';

import { DigestJob } from './digest.job.js';
import { DigestService } from './digest.service.js';
import { NotificationMailService } from './notification-mail.service.js';
import { NotificationReadingService } from './notification-reading.service.js';
import { NotificationSettingResolver } from './notification-setting.resolver.js';
import { NotificationSettingService } from './notification-setting.service.js';
import { NotificationResolver } from './notification.resolver.js';
import { NotificationService } from './notification.service.js';
import { UnsubscribeController } from './unsubscribe.controller.js';
import { UnsubscribeResolver } from './unsubscribe.resolver.js';
import { UnsubscribeService } from './unsubscribe.service.js';

@Global()
@Module({
  controllers: [UnsubscribeController],
  providers: [
    DigestJob, DigestService, NotificationMailService, NotificationReadingService, NotificationResolver, NotificationService,
    NotificationSettingResolver, NotificationSettingService, UnsubscribeResolver, UnsubscribeService,
  ],
  exports: [NotificationService],
})
export class NotificationsModule {}
