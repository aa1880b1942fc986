import type { MigrationInterface, QueryRunner } from 'typeorm';

import { editable, imported, language, partialDate, row } from './columns.js';

export class Forums1764000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table jurisdiction (
        ${editable},
        slug text not null unique,
        name text not null,
        ${language},
        country text,
        region text,
        external_code text,
        ogp_joined_year int,
        time_zone text not null,
        languages text[] not null check (cardinality(languages) > 0),
        invented boolean not null default false,
        origin text not null default 'entered' check (origin in ('entered', 'import')),
        source_key text unique,
        source_document_id uuid,
        check ((origin = 'import') = (source_key is not null))
      );

      create table document (
        ${editable},
        jurisdiction_id uuid not null references jurisdiction (id),
        forum_id uuid,
        kind text not null check (kind in ('plan', 'minutes', 'rules', 'law', 'inception_report',
          'end_of_commitment_report', 'evaluation', 'presentation', 'evidence', 'photo', 'recording', 'page', 'other')),
        visibility text not null default 'forum' check (visibility in ('public', 'forum', 'secretariat')),
        author text,
        title text,
        publisher text,
        description text,
        ${language},
        ${partialDate('published')},
        url text check (url ~ '^https?://'),
        storage_name text unique,
        file_name text,
        media_type text,
        size_bytes int check (size_bytes >= 0),
        content_hash bytea check (octet_length(content_hash) = 32),
        uploaded_by_id uuid,
        origin text not null default 'entered' check (origin in ('entered', 'import')),
        source_key text unique,
        check ((origin = 'import') = (source_key is not null)),
        check (num_nulls(storage_name, file_name, media_type, size_bytes, content_hash) in (0, 5)),
        check (origin = 'import' or url is not null or storage_name is not null)
      );
      create index document_of_jurisdiction on document (jurisdiction_id, id desc);
      create index document_of_forum on document (forum_id, id desc);
      alter table jurisdiction add foreign key (source_document_id) references document (id);

      create table administration (
        ${imported},
        jurisdiction_id uuid not null references jurisdiction (id),
        mayor text,
        ${partialDate('started')},
        ${partialDate('ended')}
      );
      create index administration_of_jurisdiction on administration (jurisdiction_id);

      create table holiday (
        ${editable},
        jurisdiction_id uuid not null references jurisdiction (id),
        day date not null,
        name text not null,
        observed boolean not null default true,
        entered_by text not null check (entered_by in ('calendar', 'secretariat')),
        constraint holiday_once unique (jurisdiction_id, day)
      );

      create table forum (
        ${imported},
        jurisdiction_id uuid not null references jurisdiction (id),
        slug text not null,
        kind text not null check (kind in ('roundtable', 'council', 'committee', 'working_group')),
        name text not null,
        ${language},
        purpose text,
        goal text,
        formed_by text,
        ${partialDate('started')},
        ${partialDate('ended')},
        parent_id uuid references forum (id),
        succeeds_id uuid references forum (id),
        last_ordinal int not null default 0,
        unique (jurisdiction_id, slug)
      );
      alter table document add foreign key (forum_id) references forum (id);

      create table slug_history (
        ${row},
        jurisdiction_id uuid not null references jurisdiction (id),
        slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        forum_id uuid references forum (id),
        plan_id uuid,
        constraint slug_history_once unique (jurisdiction_id, slug),
        unique (jurisdiction_id, slug, forum_id),
        unique (jurisdiction_id, slug, plan_id),
        constraint slug_history_one_target check (num_nonnulls(forum_id, plan_id) = 1)
      );
      create index slug_history_of_forum on slug_history (forum_id);
      alter table forum add constraint forum_slug_registered
        foreign key (jurisdiction_id, slug, id) references slug_history (jurisdiction_id, slug, forum_id)
        deferrable initially deferred;

      create table forum_alias (
        ${row},
        forum_id uuid not null references forum (id),
        name text not null,
        ${language},
        unique (forum_id, name)
      );

      create table bench (
        ${editable},
        forum_id uuid not null references forum (id),
        key text not null check (key ~ '^[a-z][a-z0-9_]*$'),
        name text not null,
        ${language},
        position int not null,
        unique (id, forum_id),
        constraint bench_key_once unique (forum_id, key)
      );

      create table forum_rules (
        ${imported},
        forum_id uuid not null references forum (id),
        effective_from date not null,
        rules jsonb not null check (jsonb_typeof(rules) = 'object'),
        text text,
        ${language},
        adopting_decision_id uuid,
        unique (id, forum_id),
        constraint forum_rules_once unique (forum_id, effective_from)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table forum drop constraint forum_slug_registered;
      drop table forum_rules, bench, forum_alias, slug_history;
      alter table document drop constraint document_forum_id_fkey;
      drop table forum, holiday, administration;
      alter table jurisdiction drop constraint jurisdiction_source_document_id_fkey;
      drop table document, jurisdiction;
    `);
  }
}
