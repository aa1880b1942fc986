import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';

import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { CreationTimeService } from './creation-time.service.js';
import { databaseOptions } from './database.options.js';
import { WriteService } from './write.service.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [CONFIG],
      useFactory: (config: RunningConfig) => ({ ...databaseOptions({ url: config.databaseUrl, role: 'app' }), retryAttempts: 0 }),
    }),
  ],
  providers: [CreationTimeService, WriteService],
  exports: [WriteService],
})
export class DatabaseModule {}
