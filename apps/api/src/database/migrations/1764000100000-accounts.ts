import type { MigrationInterface, QueryRunner } from 'typeorm';

import { row } from './columns.js';

/**
 * The first five tables are the sign-in library's own, as its compileMigrations prints them, camel case
 * and all: it looks for these names. A test asserts that it finds nothing left to migrate.
 */
export class Accounts1764000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists auth;

      create table auth."user" (
        id uuid primary key default gen_random_uuid(),
        name text not null,
        email text not null unique,
        "emailVerified" boolean not null,
        image text,
        "createdAt" timestamptz not null default current_timestamp,
        "updatedAt" timestamptz not null default current_timestamp
      );

      create table auth.session (
        id uuid primary key default gen_random_uuid(),
        "expiresAt" timestamptz not null,
        token text not null unique,
        "createdAt" timestamptz not null default current_timestamp,
        "updatedAt" timestamptz not null,
        "ipAddress" text,
        "userAgent" text,
        "userId" uuid not null references auth."user" (id) on delete cascade,
        "secondFactorAt" timestamptz
      );
      create index "session_userId_idx" on auth.session ("userId");

      create table auth.account (
        id uuid primary key default gen_random_uuid(),
        "accountId" text not null,
        "providerId" text not null,
        "userId" uuid not null references auth."user" (id) on delete cascade,
        "accessToken" text,
        "refreshToken" text,
        "idToken" text,
        "accessTokenExpiresAt" timestamptz,
        "refreshTokenExpiresAt" timestamptz,
        scope text,
        password text,
        "createdAt" timestamptz not null default current_timestamp,
        "updatedAt" timestamptz not null
      );
      create index "account_userId_idx" on auth.account ("userId");

      create table auth.verification (
        id uuid primary key default gen_random_uuid(),
        identifier text not null,
        value text not null,
        "expiresAt" timestamptz not null,
        "createdAt" timestamptz not null default current_timestamp,
        "updatedAt" timestamptz not null default current_timestamp
      );
      create index "verification_identifier_idx" on auth.verification (identifier);

      create table auth.passkey (
        id uuid primary key default gen_random_uuid(),
        name text,
        "publicKey" text not null,
        "userId" uuid not null references auth."user" (id) on delete cascade,
        "credentialID" text not null,
        counter integer not null,
        "deviceType" text not null,
        "backedUp" boolean not null,
        transports text,
        "createdAt" timestamptz,
        aaguid text
      );
      create index "passkey_userId_idx" on auth.passkey ("userId");
      create index "passkey_credentialID_idx" on auth.passkey ("credentialID");

      create table auth.attempt_limit (
        key varchar(255) primary key,
        points integer not null default 0,
        expire bigint
      );

      create table auth.set_up_link (
        token_hash bytea primary key check (octet_length(token_hash) = 32),
        expires_at timestamptz not null
      );

      alter table person add constraint person_account_id_fkey
        foreign key (account_id) references auth."user" (id) on delete set null;
      alter table role add constraint role_account_id_fkey
        foreign key (account_id) references auth."user" (id) on delete cascade;

      create table mail (
        ${row},
        recipient text,
        language text not null,
        template text not null,
        data jsonb not null,
        state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'needless', 'kept')),
        attempts int not null default 0,
        settled_at timestamptz,
        subject text,
        text text,
        check ((settled_at is null) = (state in ('queued', 'sending'))),
        constraint mail_text_is_kept_in_demonstration_only check ((state = 'kept') = (text is not null))
      );
      create index mail_latest on mail (created_at desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table mail;
      alter table role drop constraint role_account_id_fkey;
      alter table person drop constraint person_account_id_fkey;
      drop schema auth cascade;
    `);
  }
}
