import type { MigrationInterface, QueryRunner } from 'typeorm';

import { editable, imported, language, partialDate } from './columns.js';

export class Meetings1764000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table meeting (
        ${imported},
        jurisdiction_id uuid not null references jurisdiction (id),
        state text not null default 'draft' check (state in
          ('draft', 'convened', 'in_session', 'adjourned', 'held', 'cancelled', 'not_held')),
        state_reason text,
        kind text not null default 'unknown' check (kind in ('ordinary', 'extraordinary', 'working', 'unknown')),
        kind_raw text,
        is_formal boolean not null default true,
        title text,
        purpose text,
        what_will_be_decided text,
        ${language},
        mode text not null default 'unknown' check (mode in ('in_person', 'remote', 'hybrid', 'unknown')),
        place text,
        scheduled_on date,
        scheduled_from time,
        scheduled_until time,
        time_zone text not null,
        starts_at timestamptz,
        ends_at timestamptz,
        ${partialDate('held_on')},
        sort_on date generated always as (coalesce(held_on_latest, scheduled_on)) stored,
        is_roll_complete boolean not null default false,
        convened_at timestamptz,
        short_notice_reason text,
        opened_at timestamptz,
        closed_at timestamptz,
        calendar_uid text not null unique,
        calendar_sequence int not null default 0 check (calendar_sequence >= 0),
        check (num_nonnulls(scheduled_on, scheduled_from, starts_at) in (0, 3)),
        check (scheduled_until is null or (scheduled_from is not null and ends_at is not null)),
        check (ends_at > starts_at),
        check (closed_at >= opened_at),
        constraint meeting_convened_is_complete check (
          state in ('draft', 'cancelled', 'held') or (purpose is not null and scheduled_on is not null))
      );
      create index meeting_by_date on meeting (jurisdiction_id, sort_on desc nulls last, id desc);

      create table meeting_access (
        meeting_id uuid primary key references meeting (id),
        join_url text not null check (join_url ~ '^https?://'),
        instructions text,
        version int not null default 1
      );

      create table meeting_forum (
        ${imported},
        meeting_id uuid not null references meeting (id),
        forum_id uuid not null references forum (id),
        ordinal int check (ordinal > 0),
        official_number text,
        rules_id uuid,
        composition jsonb,
        quorum jsonb,
        quorum_state text check (quorum_state in ('met', 'missed', 'unknown')),
        unique (id, forum_id),
        unique (meeting_id, forum_id),
        constraint meeting_forum_ordinal_once unique (forum_id, ordinal),
        foreign key (rules_id, forum_id) references forum_rules (id, forum_id),
        check (num_nulls(quorum, quorum_state) in (0, 2))
      );
      create index meeting_forum_by_ordinal on meeting_forum (forum_id, ordinal desc nulls first, id desc);

      create function meeting_forum_keep() returns trigger language plpgsql as $$
      begin
        if old.ordinal is not null and new.ordinal is distinct from old.ordinal then
          raise exception 'the ordinal of a meeting is permanent'
            using errcode = 'integrity_constraint_violation', constraint = 'meeting_forum_ordinal_permanent';
        end if;
        if (old.composition is not null and
            (new.composition, new.rules_id) is distinct from (old.composition, old.rules_id))
          or (old.quorum is not null and
            (new.quorum, new.quorum_state) is distinct from (old.quorum, old.quorum_state)) then
          raise exception 'what was copied when the session opened never changes'
            using errcode = 'integrity_constraint_violation', constraint = 'meeting_forum_snapshot_permanent';
        end if;
        return new;
      end $$;
      create trigger meeting_forum_keep before update on meeting_forum
        for each row execute function meeting_forum_keep();

      create table presence (
        ${editable},
        meeting_id uuid not null references meeting (id),
        person_id uuid not null references person (id),
        seat_id uuid references seat (id),
        capacity text not null check (capacity in ('titular', 'alternate', 'deputy', 'observer', 'guest', 'staff')),
        mode text not null check (mode in ('in_person', 'remote')),
        source text not null check (source in ('clerk', 'self', 'import')),
        arrived_at timestamptz not null,
        left_at timestamptz,
        check (left_at > arrived_at),
        check (capacity in ('observer', 'guest', 'staff') or seat_id is not null),
        constraint presence_once exclude using gist (
          meeting_id with =, person_id with =, tstzrange(arrived_at, left_at) with &&)
      );

      create table stated_attendance (
        ${imported},
        meeting_forum_id uuid not null references meeting_forum (id),
        seat_id uuid references seat (id),
        organization_id uuid references organization (id),
        person_id uuid references person (id),
        status text not null check (status in ('present', 'remote', 'excused', 'absent')),
        source text not null check (source in ('clerk', 'self', 'import')),
        check (num_nonnulls(seat_id, organization_id, person_id) > 0)
      );
      create unique index stated_attendance_once on stated_attendance (meeting_forum_id, seat_id)
        where seat_id is not null;

      create table deputy_naming (
        ${editable},
        meeting_id uuid not null references meeting (id),
        seat_id uuid not null references seat (id),
        deputy_id uuid not null references person (id),
        named_by_id uuid references person (id),
        named_by_organization_id uuid references organization (id),
        document_id uuid references document (id),
        entered_by_id uuid references person (id),
        channel text check (channel in ('paper', 'phone', 'counter')),
        named_at timestamptz not null,
        revoked_at timestamptz,
        check (num_nonnulls(named_by_id, named_by_organization_id) = 1),
        check (num_nonnulls(entered_by_id, channel) in (0, 2))
      );
      create unique index deputy_naming_once on deputy_naming (meeting_id, seat_id) where revoked_at is null;

      create table headcount (
        ${imported},
        meeting_forum_id uuid not null references meeting_forum (id),
        bench_id uuid references bench (id),
        sector text check (sector in ('community', 'ngo', 'academia', 'municipal_staff', 'government',
          'private', 'international', 'civil', 'expert')),
        attended int check (attended >= 0),
        apologies int check (apologies >= 0),
        certainty text not null default 'exact' check (certainty in ('exact', 'approximate', 'at_least')),
        check (num_nonnulls(bench_id, sector) <= 1),
        check (num_nonnulls(attended, apologies) > 0),
        constraint headcount_once unique nulls not distinct (meeting_forum_id, bench_id, sector)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table headcount, deputy_naming, stated_attendance, presence, meeting_forum;
      drop function meeting_forum_keep();
      drop table meeting_access, meeting;
    `);
  }
}
