import { Global, Inject, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import express from 'express';

import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { MailModule } from '../mail/mail.module.js';
import { ownOriginOnly } from '../web/own-origin.js';
import { AcceptanceService } from './acceptance.service.js';
import { AccountResolver } from './account.resolver.js';
import { AccountService } from './account.service.js';
import { AttemptLimits } from './attempt-limits.service.js';
import { AuthLibrary } from './auth-library.service.js';
import { InvitationResolver } from './invitation.resolver.js';
import { InvitationService } from './invitation.service.js';
import { PasskeyController } from './passkey.controller.js';
import { PasskeyService } from './passkey.service.js';
import { PlaceService } from './place.service.js';
import { PolicyGuard } from './policy.guard.js';
import { RoleResolver } from './role.resolver.js';
import { RoleService } from './role.service.js';
import { SessionService } from './session.service.js';
import { SetUpResolver } from './set-up.resolver.js';
import { SetUpService } from './set-up.service.js';
import { SignInService } from './sign-in.service.js';

/** A passkey's answer is a few kilobytes. */
const BODY_LIMIT = '64kb';

@Global()
@Module({
  imports: [DiscoveryModule, JobsModule, MailModule],
  controllers: [PasskeyController],
  providers: [
    AcceptanceService,
    AccountResolver,
    AccountService,
    AttemptLimits,
    AuthLibrary,
    InvitationResolver,
    InvitationService,
    PasskeyService,
    PlaceService,
    RoleResolver,
    RoleService,
    SessionService,
    SetUpResolver,
    SetUpService,
    SignInService,
    { provide: APP_GUARD, useClass: PolicyGuard },
  ],
  exports: [AcceptanceService, AttemptLimits, PlaceService, SessionService, SetUpService, SignInService],
})
export class AuthModule implements NestModule {
  constructor(@Inject(CONFIG) private readonly config: RunningConfig) {}

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(ownOriginOnly(this.config.publicUrl), express.json({ limit: BODY_LIMIT })).forRoutes(PasskeyController);
  }
}
