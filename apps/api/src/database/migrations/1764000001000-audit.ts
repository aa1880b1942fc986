import type { MigrationInterface, QueryRunner } from 'typeorm';

import { row } from './columns.js';

export class Audit1764000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists btree_gist;
      create extension if not exists unaccent;
      create extension if not exists pg_trgm;

      create domain language_tag as text check (value ~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$');

      create table audit_log (
        id uuid primary key,
        transaction_id xid8 not null default pg_current_xact_id(),
        at timestamptz not null,
        account_id uuid,
        role text,
        seat_id uuid,
        act text not null,
        object_type text not null,
        object_id uuid,
        forum_id uuid,
        request_id text,
        value_digest bytea check (octet_length(value_digest) = 32)
      );
      create index audit_log_sealing on audit_log (transaction_id, id);
      create index audit_log_object on audit_log (object_type, object_id);
      create index audit_log_forum on audit_log (forum_id, at desc, id desc);

      create table audit_value (
        audit_log_id uuid primary key references audit_log (id) on delete cascade,
        salt bytea not null check (octet_length(salt) = 16),
        before jsonb,
        after jsonb,
        client_address text
      );

      create table audit_seal (
        number int primary key check (number > 0),
        at timestamptz not null,
        row_count int not null check (row_count > 0),
        merkle_root bytea not null check (octet_length(merkle_root) = 32),
        previous_hash bytea unique check (octet_length(previous_hash) = 32),
        hash bytea not null unique check (octet_length(hash) = 32),
        last_transaction_id xid8 not null,
        last_audit_log_id uuid not null,
        foreign key (previous_hash) references audit_seal (hash),
        check ((number = 1) = (previous_hash is null))
      );

      create table audit_cursor (
        follower text primary key,
        transaction_id xid8 not null,
        audit_log_id uuid not null
      );

      create table idempotency_key (
        ${row},
        account_id uuid,
        link_hash bytea check (octet_length(link_hash) = 32),
        key text not null,
        request_hash bytea not null check (octet_length(request_hash) = 32),
        payload jsonb,
        check (num_nonnulls(account_id, link_hash) = 1),
        constraint idempotency_key_once unique nulls not distinct (account_id, link_hash, key)
      );
      create index idempotency_key_expiry on idempotency_key (created_at);
    `);
  }

  /** The extensions stay: another schema may use them, and the owner of the tables may not own them. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table idempotency_key, audit_cursor, audit_seal, audit_value, audit_log;
      drop domain language_tag;
    `);
  }
}
