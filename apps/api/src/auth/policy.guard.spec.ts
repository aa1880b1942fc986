import 'reflect-metadata';

import { describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule, NestFactory } from '@nestjs/core';
import { Query, Resolver } from '@nestjs/graphql';

import { PolicyGuard } from './policy.guard.js';
import { Policy, Public } from './public.decorator.js';

@Resolver()
class GuardedResolver {
  @Public('a test')
  @Query(() => String)
  open(): string {
    return '';
  }

  @Policy()
  @Query(() => String)
  closed(): string {
    return '';
  }
}

@Resolver()
class ForgottenResolver {
  @Query(() => String)
  forgotten(): string {
    return '';
  }
}

const guard = { provide: APP_GUARD, useClass: PolicyGuard };

@Module({ imports: [DiscoveryModule], providers: [GuardedResolver, guard] })
class GuardedModule {}

@Module({ imports: [DiscoveryModule], providers: [GuardedResolver, ForgottenResolver, guard] })
class ForgottenModule {}

const start = (module: typeof GuardedModule) => NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });

describe('a root field', () => {
  it('that says neither @Public nor @Policy stops the start', async () => {
    await expect(start(ForgottenModule)).rejects.toThrow('Neither @Public nor @Policy: ForgottenResolver.forgotten');
  });

  it('that says one of them starts', async () => {
    await (await start(GuardedModule)).close();
  });
});
