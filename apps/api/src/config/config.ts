import { z } from 'zod';

const url = (protocols: readonly string[]) =>
  z.url().refine((value) => protocols.some((protocol) => value.startsWith(`${protocol}:`)), {
    error: `must begin with ${protocols.map((protocol) => `${protocol}://`).join(' or ')}`,
  });

const environment = z.object({
  MODE: z.enum(['demonstration', 'production']).optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: url(['postgres', 'postgresql']).optional(),
  MIGRATION_DATABASE_URL: url(['postgres', 'postgresql']).optional(),
  PUBLIC_URL: url(['http', 'https']).optional(),
  SMTP_URL: url(['smtp', 'smtps']).optional(),
  MAIL_FROM: z.string().min(3).optional(),
  INBOUND_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  INBOUND_AUTHSERV_ID: z.string().min(1).max(255).optional(),
  IMAP_URL: url(['imap', 'imaps']).optional(),
  VAPID_PUBLIC_KEY: z.string().regex(/^[\w-]{87}$/, 'must be an uncompressed P-256 point in base64url').optional(),
  VAPID_PRIVATE_KEY: z.string().regex(/^[\w-]{43}$/, 'must be 32 bytes in base64url').optional(),
  AUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  S3_BUCKET: z.string().min(3).max(63).optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_ENDPOINT: url(['http', 'https']).optional(),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  SCAN_COMMAND: z.string().trim().min(1, 'must name a program').optional(),
  LINK_SNAPSHOTS: z.enum(['on', 'off']).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).optional(),
  INTROSPECTION: z.enum(['on', 'off']).default('off'),
});

type Environment = z.infer<typeof environment>;

/** A bucket of a service that speaks S3. */
export interface BucketConfig {
  readonly name: string;
  readonly region: string;
  /** Null: Amazon's own, by region. */
  readonly endpoint: string | null;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Everything that the environment decides, read once at start-up. */
export interface Config {
  readonly mode: 'demonstration' | 'production';
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Connection of the application's role, which owns no table; null: the embedded database is started. */
  readonly databaseUrl: string | null;
  /** Connection of the role that owns the tables; used at start-up only. */
  readonly migrationDatabaseUrl: string | null;
  /** The address people use, without a trailing slash; null until a free port is known. */
  readonly publicUrl: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string | null;
  /** By which the mail server brings mail in; null: it brings none. */
  readonly inboundSecret: string | null;
  /** The name by which our mail server signs Authentication-Results; null: the From line is believed. */
  readonly inboundAuthservId: string | null;
  /** A mailbox to look into; null: none. */
  readonly imapUrl: string | null;
  /** By which browsers are told; null: none are. `services`: origins of push services beside those of the browsers' makers. */
  readonly push: { readonly publicKey: string; readonly privateKey: string; readonly services: readonly string[] } | null;
  /** Where files are kept; null: in the data folder. */
  readonly bucket: BucketConfig | null;
  /** Program and arguments that look at each file before it is kept; null: none does. */
  readonly scanCommand: readonly string[] | null;
  /** What may be fetched of links that people give as proof; null: nothing is. `trusted`: addresses of no open network that are fetched all the same; no variable sets them. */
  readonly linkSnapshots: { readonly ports: readonly number[]; readonly trusted: readonly string[] } | null;
  /** Signs sessions and hashes links; null: kept in the data folder (demonstration only). */
  readonly authSecret: string | null;
  /** Number of reverse proxies in front whose X-Forwarded-For is believed. */
  readonly trustProxy: number;
  readonly logLevel: NonNullable<Environment['LOG_LEVEL']>;
  readonly introspection: boolean;
}

/** Thrown with every fault of the environment at once, each in words. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The environment has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.map((fault) => `  - ${fault}`).join('\n')}\n.env.example explains each variable.`);
  }
}

/** What is asked for as it was given: a value that is wrong in itself is told beside what is missing. */
type Given = Readonly<Record<string, string | undefined>>;

const modeOf = (env: Given): Config['mode'] => (env['MODE'] === 'production' || (!env['MODE'] && env['DATABASE_URL']) ? 'production' : 'demonstration');

/** What production cannot do without: an empty variable must not become an unsafe default. */
function productionFaults(env: Given): string[] {
  const faults: string[] = [];
  if (!env['DATABASE_URL']) faults.push('DATABASE_URL is needed with MODE=production');
  if (!env['MIGRATION_DATABASE_URL']) faults.push('MIGRATION_DATABASE_URL is needed with MODE=production: the role that owns the tables');
  if (env['DATABASE_URL'] && env['DATABASE_URL'] === env['MIGRATION_DATABASE_URL']) faults.push('DATABASE_URL must be another role than MIGRATION_DATABASE_URL: the application owns no table');
  if (!env['PUBLIC_URL']?.startsWith('https://')) faults.push('PUBLIC_URL must be the https:// address that people use');
  if (!env['SMTP_URL']) faults.push('SMTP_URL is needed: people sign in by mail');
  if (!env['MAIL_FROM']) faults.push('MAIL_FROM is needed: the sender of every mail');
  if (!env['AUTH_SECRET']) faults.push('AUTH_SECRET is needed: at least 32 random characters');
  return faults;
}

function bucketIn({ S3_BUCKET: name, S3_REGION: region, S3_ENDPOINT: endpoint, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey }: Environment): BucketConfig | null {
  return name && accessKeyId && secretAccessKey ? { name, region, endpoint: endpoint ?? null, accessKeyId, secretAccessKey } : null;
}

/**
 * Reads and checks the environment; an empty variable counts as unset.
 * @throws ConfigError with all faults together.
 */
export function readConfig(source: Readonly<Record<string, string | undefined>>): Config {
  const given: Given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const mode = modeOf(given);
  const faults = mode === 'production' ? productionFaults(given) : [];
  if (mode === 'demonstration' && given['DATABASE_URL'] && !given['MIGRATION_DATABASE_URL']) faults.push('MIGRATION_DATABASE_URL is needed with DATABASE_URL: the role that owns the tables');
  if (!given['VAPID_PUBLIC_KEY'] !== !given['VAPID_PRIVATE_KEY']) faults.push('VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY are a pair: give both or neither');
  if (given['S3_BUCKET'] && !(given['S3_ACCESS_KEY_ID'] && given['S3_SECRET_ACCESS_KEY'])) faults.push('S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY are needed with S3_BUCKET');
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw new ConfigError([...parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`), ...faults]);
  if (faults.length) throw new ConfigError(faults);
  const env = parsed.data;
  return {
    mode,
    port: env.PORT,
    // The demonstration signs anybody in: it must not be reachable from another machine.
    host: mode === 'demonstration' ? '127.0.0.1' : (env.HOST ?? '0.0.0.0'),
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL ?? null,
    migrationDatabaseUrl: env.MIGRATION_DATABASE_URL ?? null,
    publicUrl: env.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM ?? null,
    inboundSecret: env.INBOUND_SECRET ?? null,
    inboundAuthservId: env.INBOUND_AUTHSERV_ID ?? null,
    imapUrl: env.IMAP_URL ?? null,
    push: env.VAPID_PUBLIC_KEY && env.VAPID_PRIVATE_KEY ? { publicKey: env.VAPID_PUBLIC_KEY, privateKey: env.VAPID_PRIVATE_KEY, services: [] } : null,
    bucket: bucketIn(env),
    scanCommand: env.SCAN_COMMAND?.split(/\s+/) ?? null,
    // The demonstration's links lead nowhere, and it reaches nobody.
    linkSnapshots: (env.LINK_SNAPSHOTS ?? (mode === 'production' ? 'on' : 'off')) === 'on' ? { ports: [80, 443], trusted: [] } : null,
    authSecret: env.AUTH_SECRET ?? null,
    trustProxy: env.TRUST_PROXY,
    // At a terminal the start's own words are to be read; a log collector wants every request.
    logLevel: env.LOG_LEVEL ?? (mode === 'demonstration' ? 'warn' : 'info'),
    introspection: env.INTROSPECTION === 'on',
  };
}
