import type { MigrationInterface, QueryRunner } from 'typeorm';

import { editable, imported, language, partialDate, row } from './columns.js';

const SECTORS = `('community', 'ngo', 'academia', 'municipal_staff', 'government',
  'private', 'international', 'civil', 'expert')`;
const ROLE_KINDS = `('secretariat', 'co_chair', 'chair', 'clerk', 'observer', 'monitoring_body', 'administrator')`;

export class Members1764000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organization (
        ${imported},
        jurisdiction_id uuid not null references jurisdiction (id),
        name text not null,
        ${language},
        sector text check (sector in ${SECTORS}),
        kind_raw text,
        legal_form text check (legal_form in ('legal', 'informal')),
        url text check (url ~ '^https?://'),
        parent_id uuid references organization (id),
        succeeds_id uuid references organization (id),
        ${partialDate('started')},
        ${partialDate('ended')},
        check (parent_id <> id and succeeds_id <> id)
      );
      create index organization_of_jurisdiction on organization (jurisdiction_id, name);

      create table organization_alias (
        ${row},
        organization_id uuid not null references organization (id),
        name text not null,
        ${language},
        unique (organization_id, name)
      );

      create table person (
        ${imported},
        jurisdiction_id uuid not null references jurisdiction (id),
        account_id uuid,
        name text,
        post text,
        is_minor boolean not null default false,
        guardian_consent_on date,
        erased_at timestamptz,
        constraint person_one_per_account unique (account_id),
        check ((name is null) = (erased_at is not null)),
        check (erased_at is null or (account_id is null and post is null))
      );
      create index person_of_jurisdiction on person (jurisdiction_id, name);
      alter table document add foreign key (uploaded_by_id) references person (id);

      create table role (
        ${editable},
        account_id uuid not null,
        forum_id uuid references forum (id),
        kind text not null check (kind in ${ROLE_KINDS}),
        bench_id uuid,
        valid_from date not null,
        valid_until date,
        revoked_at timestamptz,
        foreign key (bench_id, forum_id) references bench (id, forum_id),
        check ((kind = 'administrator') = (forum_id is null)),
        check ((kind = 'co_chair') = (bench_id is not null)),
        check (valid_from <= valid_until),
        check (revoked_at is null or valid_until is not null),
        constraint role_once exclude using gist (
          account_id with =, (coalesce(bench_id, forum_id, account_id)) with =, kind with =,
          daterange(valid_from, valid_until, case when revoked_at is null then '[]' else '[)' end) with &&)
      );
      create index role_of_forum on role (forum_id);

      create table unit_membership (
        ${editable},
        person_id uuid not null references person (id),
        organization_id uuid not null references organization (id),
        may_publish boolean not null default false,
        valid_from date not null,
        valid_until date,
        revoked_at timestamptz,
        check (valid_from <= valid_until),
        check (revoked_at is null or valid_until is not null),
        constraint unit_membership_once exclude using gist (
          person_id with =, organization_id with =,
          daterange(valid_from, valid_until, case when revoked_at is null then '[]' else '[)' end) with &&)
      );
      create index unit_membership_of_organization on unit_membership (organization_id);

      create table seat (
        ${imported},
        forum_id uuid not null references forum (id),
        bench_id uuid,
        standing text not null default 'member' check (standing in ('member', 'observer')),
        sector text check (sector in ${SECTORS}),
        organization_id uuid references organization (id),
        group_label text,
        is_personal boolean not null default false,
        label text,
        ${language},
        is_voting boolean not null,
        position int not null,
        valid_from date,
        valid_until date,
        unique (id, forum_id),
        foreign key (bench_id, forum_id) references bench (id, forum_id),
        constraint seat_one_holder check (
          num_nonnulls(organization_id, group_label) + is_personal::int <= 1),
        constraint seat_observer_has_no_vote check (standing = 'member' or not is_voting),
        check (valid_from <= valid_until)
      );
      create index seat_of_forum on seat (forum_id, position);

      create table seat_holding (
        ${imported},
        seat_id uuid not null references seat (id),
        person_id uuid not null references person (id),
        kind text not null check (kind in ('titular', 'alternate')),
        valid_from date,
        valid_until date,
        revoked_at timestamptz,
        selection text,
        is_name_public boolean not null default false,
        name_public_reason text,
        check (valid_from <= valid_until),
        check (revoked_at is null or valid_until is not null),
        constraint seat_holding_public_name_has_reason check (not is_name_public or name_public_reason is not null),
        constraint seat_holding_one_titular exclude using gist (
          seat_id with =,
          daterange(valid_from, valid_until, case when revoked_at is null then '[]' else '[)' end) with &&)
          where (kind = 'titular'),
        constraint seat_holding_person_once exclude using gist (
          seat_id with =, person_id with =,
          daterange(valid_from, valid_until, case when revoked_at is null then '[]' else '[)' end) with &&)
      );
      create index seat_holding_of_person on seat_holding (person_id);

      create table invitation (
        ${editable},
        forum_id uuid not null references forum (id),
        person_id uuid not null references person (id),
        email text,
        token_hash bytea not null unique check (octet_length(token_hash) = 32),
        role_kind text check (role_kind in ${ROLE_KINDS} and role_kind <> 'administrator'),
        bench_id uuid,
        invited_by_id uuid references person (id),
        expires_at timestamptz not null,
        accepted_at timestamptz,
        revoked_at timestamptz,
        foreign key (bench_id, forum_id) references bench (id, forum_id),
        check (role_kind is distinct from 'co_chair' or bench_id is not null),
        check (num_nonnulls(accepted_at, revoked_at) <= 1),
        constraint invitation_address_until_used check (accepted_at is not null or revoked_at is not null or email is not null)
      );
      create index invitation_of_forum on invitation (forum_id, created_at desc);
      create index invitation_of_person on invitation (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table invitation, seat_holding, seat, unit_membership, role;
      alter table document drop constraint document_uploaded_by_id_fkey;
      drop table person, organization_alias, organization;
    `);
  }
}
