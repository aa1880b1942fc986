import { describe, expect, it } from '@jest/globals';

import { ConfigError, readConfig } from './config.js';

const production = {
  DATABASE_URL: 'postgres://app@db/mesa',
  MIGRATION_DATABASE_URL: 'postgres://owner@db/mesa',
  PUBLIC_URL: 'https://mesa.example.org/',
  SMTP_URL: 'smtp://mail.example.org:587',
  MAIL_FROM: 'Mesa <mesa@example.org>',
  AUTH_SECRET: 'x'.repeat(32),
};

const faultsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
};

describe('readConfig', () => {
  it('is a demonstration on this machine alone when nothing is set', () => {
    expect(readConfig({})).toMatchObject({ mode: 'demonstration', host: '127.0.0.1', port: 3000, databaseUrl: null });
  });

  it('keeps the demonstration on this machine whatever HOST says', () => {
    expect(readConfig({ HOST: '0.0.0.0' }).host).toBe('127.0.0.1');
  });

  it('is production as soon as a database is named', () => {
    expect(readConfig(production)).toMatchObject({ mode: 'production', host: '0.0.0.0', publicUrl: 'https://mesa.example.org' });
  });

  it('takes the scanner of files as program and arguments', () => {
    expect(readConfig({}).scanCommand).toBeNull();
    expect(readConfig({ SCAN_COMMAND: 'clamdscan --fdpass  --no-summary' }).scanCommand).toEqual(['clamdscan', '--fdpass', '--no-summary']);
    expect(faultsOf({ SCAN_COMMAND: '  ' })).toEqual(['SCAN_COMMAND: must name a program']);
  });

  it('fetches links in production unless told not to, and in the demonstration only where told to', () => {
    expect(readConfig({}).linkSnapshots).toBeNull();
    expect(readConfig({ LINK_SNAPSHOTS: 'on' }).linkSnapshots).toEqual({ ports: [80, 443], trusted: [] });
    expect(readConfig(production).linkSnapshots).toEqual({ ports: [80, 443], trusted: [] });
    expect(readConfig({ ...production, LINK_SNAPSHOTS: 'off' }).linkSnapshots).toBeNull();
    expect(faultsOf({ LINK_SNAPSHOTS: 'sometimes' })).toHaveLength(1);
  });

  it('keeps files in a bucket where one is named with its keys, at Amazon or elsewhere', () => {
    expect(readConfig({}).bucket).toBeNull();
    const keys = { S3_BUCKET: 'archivos', S3_ACCESS_KEY_ID: 'a', S3_SECRET_ACCESS_KEY: 'b' };
    expect(readConfig(keys).bucket).toEqual({ name: 'archivos', region: 'us-east-1', endpoint: null, accessKeyId: 'a', secretAccessKey: 'b' });
    expect(readConfig({ ...keys, S3_REGION: 'cl', S3_ENDPOINT: 'https://s3.example.org' }).bucket).toMatchObject({ region: 'cl', endpoint: 'https://s3.example.org' });
    expect(faultsOf({ S3_BUCKET: 'archivos' })).toEqual(['S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY are needed with S3_BUCKET']);
  });

  it('tells everything that production lacks, at once', () => {
    const faults = faultsOf({ MODE: 'production' });
    for (const name of ['DATABASE_URL', 'MIGRATION_DATABASE_URL', 'PUBLIC_URL', 'SMTP_URL', 'MAIL_FROM', 'AUTH_SECRET']) {
      expect(faults.some((fault) => fault.startsWith(name))).toBe(true);
    }
  });

  it('refuses a public address without https in production', () => {
    expect(faultsOf({ ...production, PUBLIC_URL: 'http://mesa.example.org' })).toEqual([expect.stringContaining('https')]);
  });

  it('refuses one role for both database addresses: the application owns no table', () => {
    expect(faultsOf({ ...production, MIGRATION_DATABASE_URL: production.DATABASE_URL })).toEqual([expect.stringContaining('owns no table')]);
  });

  it('takes the two keys of push together, and well formed', () => {
    const [publicKey, privateKey] = ['B'.repeat(87), 'k'.repeat(43)];
    expect(readConfig({ VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey }).push).toEqual({ publicKey, privateKey, services: [] });
    expect(readConfig({}).push).toBeNull();
    expect(faultsOf({ VAPID_PUBLIC_KEY: publicKey })).toEqual([expect.stringContaining('both or neither')]);
    expect(faultsOf({ VAPID_PUBLIC_KEY: 'short', VAPID_PRIVATE_KEY: privateKey })).toEqual([expect.stringContaining('VAPID_PUBLIC_KEY')]);
  });

  it('tells several malformed values together', () => {
    expect(faultsOf({ PORT: 'many', LOG_LEVEL: 'loud' })).toHaveLength(2);
  });

  it('tells what is malformed and what is missing together', () => {
    const faults = faultsOf({ MODE: 'production', PORT: 'many', PUBLIC_URL: 'mesa' });
    for (const name of ['PORT', 'PUBLIC_URL', 'SMTP_URL', 'AUTH_SECRET']) expect(faults.some((fault) => fault.startsWith(name))).toBe(true);
  });

  it('counts an empty value as unset', () => {
    expect(readConfig({ DATABASE_URL: '', PORT: '' })).toMatchObject({ databaseUrl: null, port: 3000 });
  });
});
