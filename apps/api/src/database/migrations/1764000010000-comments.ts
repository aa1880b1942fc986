import type { MigrationInterface, QueryRunner } from 'typeorm';

import { editable, language, row } from './columns.js';

const STATES = `('awaiting_response', 'responded', 'objected', 'withdrawn', 'moderated')`;

/** The texts that may be translated: each is a table, with the columns that hold words. */
const TRANSLATED = `('forum', 'bench', 'seat', 'organization', 'meeting', 'agenda_item', 'decision', 'minutes_passage',
  'minutes_erratum', 'action_item', 'action_plan', 'phase', 'wording', 'amendment', 'status_statement', 'contestation',
  'local_plan_objective', 'comment', 'reasoned_response', 'comment_objection', 'document')`;

export class Comments1764000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table comment (
        ${editable},
        forum_id uuid not null references forum (id),
        commitment_id uuid references commitment (id),
        milestone_id uuid references milestone (id),
        statement_id uuid references status_statement (id),
        agenda_item_id uuid references agenda_item (id),
        wording_id uuid references wording (id),
        phase_id uuid references phase (id),
        parent_id uuid references comment (id),
        carried_from_id uuid references comment (id),
        kind text not null check (kind in ('support', 'concern', 'question', 'proposal', 'evidence')),
        state text not null default 'awaiting_response' check (state in ${STATES}),
        moderation_reason text,
        text text,
        ${language},
        person_id uuid not null references person (id),
        seat_id uuid references seat (id),
        organization_id uuid references organization (id),
        entered_by_id uuid references person (id),
        channel text check (channel in ('paper', 'phone', 'counter')),
        said_on date,
        posted_at timestamptz not null,
        due_on date,
        constraint comment_one_subject check (
          num_nonnulls(commitment_id, milestone_id, statement_id, agenda_item_id) = 1),
        constraint comment_is_pinned check ((wording_id is null) = (agenda_item_id is not null)),
        check (num_nonnulls(entered_by_id, channel) in (0, 2)),
        check (said_on is null or entered_by_id is not null),
        check (text is not null or state in ('withdrawn', 'moderated')),
        check (state <> 'moderated' or moderation_reason is not null),
        check (due_on is null or (parent_id is null and kind in ('concern', 'question', 'proposal')))
      );
      create index comment_of_milestone on comment (milestone_id, posted_at, id);
      create index comment_of_commitment on comment (commitment_id, posted_at, id);
      create index comment_of_statement on comment (statement_id, posted_at, id);
      create index comment_of_agenda_item on comment (agenda_item_id, posted_at, id);
      create index comment_replies on comment (parent_id, posted_at, id);
      create index comment_of_wording on comment (wording_id);
      create index comment_ledger on comment (forum_id, state, due_on, id)
        where parent_id is null and kind in ('concern', 'question', 'proposal');
      create index comment_of_person on comment (person_id, posted_at desc, id desc);

      create function comment_is_reply(wanted uuid) returns boolean language sql stable as $$
        select exists (select from public.comment where id = wanted and parent_id is not null)
      $$;
      create trigger comment_one_level before insert on comment for each row
        when (comment_is_reply(new.parent_id)) execute function refuse_change();
      create trigger comment_pin_permanent before update on comment for each row
        when ((new.forum_id, new.commitment_id, new.milestone_id, new.statement_id, new.agenda_item_id,
            new.wording_id, new.parent_id, new.posted_at)
          is distinct from (old.forum_id, old.commitment_id, old.milestone_id, old.statement_id, old.agenda_item_id,
            old.wording_id, old.parent_id, old.posted_at))
        execute function refuse_change();
      create trigger comment_kept before delete on comment for each row execute function refuse_change();

      create table comment_event (
        ${row},
        comment_id uuid not null references comment (id),
        from_state text check (from_state in ${STATES}),
        to_state text not null check (to_state in ${STATES}),
        person_id uuid references person (id),
        role text,
        reason text,
        ${language},
        happened_at timestamptz not null
      );
      create index comment_event_of_comment on comment_event (comment_id, happened_at, id);

      create table reasoned_response (
        ${editable},
        forum_id uuid not null references forum (id),
        state text not null default 'draft' check (state in ('draft', 'published')),
        disposition text not null check (disposition in ('incorporated', 'partly', 'not_incorporated', 'explained')),
        reason text not null,
        ${language},
        organization_id uuid references organization (id),
        person_id uuid not null references person (id),
        amendment_id uuid references amendment (id),
        wording_id uuid references wording (id),
        published_at timestamptz,
        check ((state = 'published') = (published_at is not null))
      );
      create index reasoned_response_of_forum on reasoned_response (forum_id, published_at desc, id desc);

      create table response_comment (
        ${row},
        response_id uuid not null references reasoned_response (id),
        comment_id uuid not null references comment (id),
        unique (response_id, comment_id)
      );
      create index response_comment_of_comment on response_comment (comment_id);

      create table comment_objection (
        ${row},
        comment_id uuid not null,
        response_id uuid not null,
        person_id uuid not null references person (id),
        seat_id uuid references seat (id),
        reason text not null,
        ${language},
        objected_at timestamptz not null,
        foreign key (response_id, comment_id) references response_comment (response_id, comment_id),
        constraint comment_objection_once unique (comment_id, response_id)
      );

      create table translation (
        ${editable},
        object_type text not null check (object_type in ${TRANSLATED}),
        object_id uuid not null,
        object_version int not null check (object_version > 0),
        field text not null,
        text text not null,
        language language_tag not null check (language <> 'und'),
        translator text not null check (translator in ('human', 'machine')),
        translated_by_id uuid references person (id),
        tool text,
        translated_at timestamptz not null,
        constraint translation_once unique (object_type, object_id, object_version, field, language),
        check (translator = 'human' or tool is not null)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table translation, comment_objection, response_comment, reasoned_response, comment_event, comment;
      drop function comment_is_reply(uuid);
    `);
  }
}
