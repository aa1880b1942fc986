import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Global, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request } from 'express';

import { viewerOf } from '../auth/viewer.middleware.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { apolloOptions } from './apollo.options.js';
import { ExecuteService } from './execute.service.js';
import { LiveService } from './live.service.js';
import { RegisteredOperations } from './registered-operations.js';

@Global()
@Module({ providers: [ExecuteService, LiveService], exports: [ExecuteService, LiveService] })
class OperationsModule {}

@Module({
  imports: [
    OperationsModule,
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [CONFIG, ExecuteService],
      useFactory: (config: RunningConfig, operations: ExecuteService) => ({
        ...apolloOptions({ introspection: config.introspection, onUnknown: (requestId, error) => operations.logUnknown(requestId, error) }),
        context: ({ req }: { req: Request }) => operations.context(viewerOf(req)),
      }),
    }),
  ],
  providers: [RegisteredOperations],
})
export class ApiGraphqlModule {}
