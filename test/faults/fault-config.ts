import type { RunningConfig } from '../../apps/api/src/config/config.module.js';
import { portOrFree } from '../../apps/api/src/boot/free-port.js';

/** The settings of an API in a process of its own, on a free port. */
export async function faultConfig(databaseUrl: string, more: Partial<RunningConfig> = {}): Promise<RunningConfig> {
  const port = more.port ?? (await portOrFree(0, '127.0.0.1'));
  return {
    mode: 'demonstration', port, host: '127.0.0.1', dataDir: '', databaseUrl, migrationDatabaseUrl: null, publicUrl: `http://localhost:${port}`,
    smtpUrl: null, mailFrom: null, inboundSecret: null, inboundAuthservId: null, imapUrl: null, bucket: null, scanCommand: null, linkSnapshots: null, push: null, authSecret: 'a secret that only the tests know, 48 characters', trustProxy: 0, logLevel: 'silent', introspection: false,
    ...more,
  };
}
