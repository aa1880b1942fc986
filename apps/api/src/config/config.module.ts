import { type DynamicModule, Global, Module } from '@nestjs/common';

import type { Config } from './config.js';

/** Injection token of the Config object. */
export const CONFIG = Symbol('config');

/** A start's own Config: public address and database are known, whoever chose them. */
export type RunningConfig = Config & { readonly publicUrl: string; readonly databaseUrl: string; readonly authSecret: string };

@Global()
@Module({})
export class ConfigModule {
  static with(config: RunningConfig): DynamicModule {
    return { module: ConfigModule, providers: [{ provide: CONFIG, useValue: config }], exports: [CONFIG] };
  }
}
