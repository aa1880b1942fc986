import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

import type { INestApplication } from '@nestjs/common';

import { createApp } from '../../apps/api/src/app.js';
import type { RunningConfig } from '../../apps/api/src/config/config.module.js';
import { portOrFree } from '../../apps/api/src/boot/free-port.js';
import { openDatabase, type TestDatabase } from './database.js';

/** A VAPID pair that only the tests know. */
export const PUSH_KEYS = { publicKey: 'BJQwoituLuK-koTFZAsIm6LjRVbS8JWnbizdEPZFbrOBF84ncYbyCUkQEEhxYyTAJC7Xx5w7zXm9qPYkZyg4PBs', privateKey: '4hRymHBL0X29dZ0yyCKKjjmPN29CuKYOrKPOkqP7Ltg' };

/** The real application, listening, on a database of its own. */
export interface TestApp {
  readonly app: INestApplication;
  readonly url: string;
  readonly database: TestDatabase;
  close(): Promise<void>;
}

/** Starts the application. `web: true` serves the built pages too. */
export async function startApp({ web = false, ...overrides }: Partial<RunningConfig> & { web?: boolean } = {}): Promise<TestApp> {
  const database = await openDatabase();
  const port = await portOrFree(0, '127.0.0.1');
  const url = `http://localhost:${port}`;
  const config: RunningConfig = {
    mode: 'demonstration',
    port,
    host: '127.0.0.1',
    dataDir: '',
    databaseUrl: database.appUrl,
    migrationDatabaseUrl: null,
    publicUrl: url,
    smtpUrl: null,
    mailFrom: 'Mesa Abierta <mesa@example.org>',
    inboundSecret: null,
    inboundAuthservId: null,
    imapUrl: null,
    push: { ...PUSH_KEYS, services: [] },
    bucket: null,
    scanCommand: null,
    linkSnapshots: null,
    authSecret: 'a secret that only the tests know, 48 characters',
    trustProxy: 0,
    logLevel: 'silent',
    introspection: false,
    ...overrides,
  };
  const app = await createApp(config, web ? { webBuildDir: fileURLToPath(new URL('../../apps/web/build', import.meta.url)) } : {});
  await app.listen(port, '127.0.0.1');
  const bound = (app.getHttpServer().address() as AddressInfo).port;
  if (bound !== port) throw new Error(`listening on ${bound} instead of ${port}`);
  return {
    app,
    url,
    database,
    async close() {
      await app.close();
      await database.close();
    },
  };
}
