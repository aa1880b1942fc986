import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of the acta that no one may empty either. */
const NEVER_EMPTIED = ['minutes', 'minutes_version', 'minutes_passage', 'minutes_approval', 'minutes_block',
  'minutes_erratum', 'minutes_withdrawal', 'chain_link'];

/** What an acta tells of a meeting, from the day its approval is asked: what is published is what was approved. */
const TOLD_IN_ACTA = [
  { table: 'presence', locked: 'meeting_has_acta', by: 'meeting_id' },
  { table: 'agenda_item', locked: 'meeting_has_acta', by: 'meeting_id' },
  { table: 'stated_attendance', locked: 'meeting_forum_has_acta', by: 'meeting_forum_id' },
];

/**
 * What is published stays as it was, whoever asks. The one change permitted blanks a block or an
 * erratum in the transaction that inserts its withdrawal. Names are qualified throughout: a temporary
 * table of the same name would otherwise be asked instead.
 */
export class PublishedMinutes1764000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% of % is refused by %', lower(tg_op), tg_table_name, tg_name
          using errcode = 'integrity_constraint_violation', constraint = tg_name;
      end $$;

      create function meeting_forum_has_acta(wanted uuid) returns boolean language sql stable as $$
        select exists (select from public.chain_link join public.minutes on minutes.id = chain_link.minutes_id
          where minutes.meeting_forum_id = wanted)
          or exists (select from public.minutes
            where minutes.meeting_forum_id = wanted and origin <> 'import' and state in ('in_approval', 'approved'))
      $$;
      create function meeting_has_acta(wanted uuid) returns boolean language sql stable as $$
        select exists (select from public.meeting_forum
          where meeting_forum.meeting_id = wanted and public.meeting_forum_has_acta(meeting_forum.id))
      $$;
      create function minutes_are(wanted uuid, states text[]) returns boolean language sql volatile as $$
        select exists (select from public.minutes where id = wanted and state = any (states) for share)
      $$;
      create function version_is_locked(wanted uuid) returns boolean language sql stable as $$
        select exists (select from public.minutes_version where id = wanted and locked_at is not null)
      $$;
      create function is_withdrawn_now(wanted uuid) returns boolean language sql volatile as $$
        select exists (select from public.minutes_withdrawal
          where wanted in (block_id, erratum_id) and transaction_id = pg_current_xact_id())
      $$;
      create function meeting_forum_withdraws_now(wanted uuid) returns boolean language sql volatile as $$
        select exists (select from public.minutes
          join public.minutes_block on minutes_block.minutes_id = coalesce(minutes.shares_text_of_id, minutes.id)
          where minutes.meeting_forum_id = wanted and public.is_withdrawn_now(minutes_block.id))
      $$;
      create function version_withdraws_now(wanted uuid) returns boolean language sql volatile as $$
        select exists (select from public.minutes_version
          join public.minutes_block on minutes_block.minutes_id = minutes_version.minutes_id
          where minutes_version.id = wanted and public.is_withdrawn_now(minutes_block.id))
      $$;

      create trigger minutes_published before update or delete on minutes for each row
        when (old.state = 'published' and old.origin = 'entered') execute function refuse_change();

      create trigger minutes_approval_in_order before insert on minutes_approval for each row
        when (not minutes_are(new.minutes_id, '{in_approval}')) execute function refuse_change();
      create trigger minutes_approval_permanent before update or delete on minutes_approval for each row
        execute function refuse_change();

      create trigger minutes_version_locked before update or delete on minutes_version for each row
        when (old.locked_at is not null) execute function refuse_change();

      create trigger minutes_passage_added before insert on minutes_passage for each row
        when (version_is_locked(new.minutes_version_id)) execute function refuse_change();
      create trigger minutes_passage_locked before update on minutes_passage for each row
        when ((version_is_locked(old.minutes_version_id) or version_is_locked(new.minutes_version_id))
          and not (new.text is null and version_withdraws_now(old.minutes_version_id)
            and to_jsonb(new) - '{text,version}'::text[] = to_jsonb(old) - '{text,version}'::text[]))
        execute function refuse_change();
      create trigger minutes_passage_kept before delete on minutes_passage for each row
        when (version_is_locked(old.minutes_version_id)) execute function refuse_change();

      create trigger minutes_block_in_order before insert on minutes_block for each row
        when (new.content is null or not minutes_are(new.minutes_id, '{approved}')) execute function refuse_change();
      create trigger minutes_block_published before update on minutes_block for each row
        when (not (new.content is null and is_withdrawn_now(old.id)
          and to_jsonb(new) - '{content,salt}'::text[] = to_jsonb(old) - '{content,salt}'::text[]))
        execute function refuse_change();
      create trigger minutes_block_kept before delete on minutes_block for each row execute function refuse_change();

      create trigger minutes_erratum_in_order before insert on minutes_erratum for each row
        when (new.text is null or not minutes_are(new.minutes_id, '{published}')) execute function refuse_change();
      create trigger minutes_erratum_published before update on minutes_erratum for each row
        when (not (new.text is null and is_withdrawn_now(old.id)
          and to_jsonb(new) - '{text,salt}'::text[] = to_jsonb(old) - '{text,salt}'::text[]))
        execute function refuse_change();
      create trigger minutes_erratum_kept before delete on minutes_erratum for each row execute function refuse_change();

      create trigger chain_link_permanent before update or delete on chain_link for each row
        execute function refuse_change();

      create function minutes_withdrawal_is_now() returns trigger language plpgsql as $$
      begin
        new.transaction_id := pg_current_xact_id();
        return new;
      end $$;
      create trigger minutes_withdrawal_is_now before insert on minutes_withdrawal
        for each row execute function minutes_withdrawal_is_now();
      create trigger minutes_withdrawal_permanent before update or delete on minutes_withdrawal for each row
        execute function refuse_change();

      create function minutes_withdrawal_is_done() returns trigger language plpgsql as $$
      begin
        if exists (select from public.minutes_block where id = new.block_id and content is not null)
          or exists (select from public.minutes_erratum where id = new.erratum_id and text is not null) then
          raise exception 'a withdrawal must blank what it withdraws in its own transaction'
            using errcode = 'integrity_constraint_violation', constraint = 'minutes_withdrawal_is_done';
        end if;
        return null;
      end $$;
      create constraint trigger minutes_withdrawal_is_done after insert on minutes_withdrawal
        deferrable initially deferred for each row execute function minutes_withdrawal_is_done();

      create trigger decision_added_after_acta before insert on decision for each row
        when (meeting_forum_has_acta(new.meeting_forum_id)) execute function refuse_change();
      create trigger decision_in_acta before update on decision for each row
        when ((meeting_forum_has_acta(old.meeting_forum_id) or meeting_forum_has_acta(new.meeting_forum_id))
          and not (new.text is null and meeting_forum_withdraws_now(old.meeting_forum_id)
            and to_jsonb(new) - '{text,dissent,withdrawn_at,version}'::text[]
              = to_jsonb(old) - '{text,dissent,withdrawn_at,version}'::text[]))
        execute function refuse_change();
      create trigger decision_kept before delete on decision for each row
        when (meeting_forum_has_acta(old.meeting_forum_id)) execute function refuse_change();

      create function is_told_attachment(meeting uuid, document uuid) returns boolean language sql stable as $$
        select public.meeting_has_acta($1)
          and exists (select from public.document where document.id = $2 and document.visibility = 'public')
      $$;
      create trigger meeting_document_added_after_acta before insert on meeting_document for each row
        when (is_told_attachment(new.meeting_id, new.document_id)) execute function refuse_change();
      create trigger meeting_document_in_acta before update on meeting_document for each row
        when (is_told_attachment(old.meeting_id, old.document_id) or is_told_attachment(new.meeting_id, new.document_id))
        execute function refuse_change();
      create trigger meeting_document_kept before delete on meeting_document for each row
        when (is_told_attachment(old.meeting_id, old.document_id)) execute function refuse_change();
    `);
    for (const { table, locked, by } of TOLD_IN_ACTA) {
      await runner.query(`
        create trigger ${table}_added_after_acta before insert on ${table} for each row
          when (${locked}(new.${by})) execute function refuse_change();
        create trigger ${table}_in_acta before update on ${table} for each row
          when (${locked}(old.${by}) or ${locked}(new.${by})) execute function refuse_change();
        create trigger ${table}_kept before delete on ${table} for each row
          when (${locked}(old.${by})) execute function refuse_change();
      `);
    }
    for (const table of NEVER_EMPTIED) {
      await runner.query(`create trigger ${table}_never_emptied before truncate on ${table} execute function refuse_change()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    const functions = ['refuse_change()', 'minutes_withdrawal_is_now()', 'minutes_withdrawal_is_done()', 'minutes_are(uuid, text[])',
      'meeting_has_acta(uuid)', 'meeting_forum_has_acta(uuid)', 'version_is_locked(uuid)', 'version_withdraws_now(uuid)',
      'meeting_forum_withdraws_now(uuid)', 'is_withdrawn_now(uuid)', 'is_told_attachment(uuid, uuid)'];
    await runner.query(`drop function ${functions.join(', ')} cascade`);
  }
}
