import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';

import { ClockModule } from '../clock/clock.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { MailModule } from '../mail/mail.module.js';
import { AccountResolver } from './account.resolver.js';
import { AccountService } from './account.service.js';
import { AttemptLimits } from './attempt-limits.service.js';
import { AuthLibrary } from './auth-library.service.js';
import { PlaceService } from './place.service.js';
import { PolicyGuard } from './policy.guard.js';
import { SessionService } from './session.service.js';
import { SignInService } from './sign-in.service.js';

@Global()
@Module({
  imports: [ClockModule, DiscoveryModule, JobsModule, MailModule],
  providers: [AccountResolver, AccountService, AttemptLimits, AuthLibrary, PlaceService, SessionService, SignInService, { provide: APP_GUARD, useClass: PolicyGuard }],
  exports: [PlaceService, SessionService, SignInService],
})
export class AuthModule {}
