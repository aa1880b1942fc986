import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The words of each published passage, kept with their places: a phrase is then sought without taking the
 * texts apart again. In a table of its own, since a block itself never changes. A trigger fills and empties it
 * in the transaction that publishes or withdraws, so that nothing is found an instant longer than it is public.
 *
 * Beside it the words themselves, to say which was meant where one is found nowhere. With a passage those of its
 * words go that no other passage has.
 */
export class SearchVectors1764000320000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table passage_search (
        id uuid primary key references minutes_block (id),
        minutes_id uuid not null references minutes (id),
        words tsvector not null
      );
      create index passage_search_words on passage_search using gin (words);

      create function search_words(body text) returns setof text language sql immutable parallel safe as $$
        select distinct lower(found[1]) from regexp_matches(body, '[[:alpha:]]{4,40}', 'g') as found
      $$;

      create function has_word(body text, word text) returns boolean language sql immutable parallel safe as $$
        select word in (select public.search_words(body))
      $$;

      create table public_word (
        jurisdiction_id uuid not null references jurisdiction (id),
        word text not null,
        primary key (jurisdiction_id, word)
      );
      create index public_word_alike on public_word using gin (word gin_trgm_ops);

      create function jurisdiction_of_minutes(wanted uuid) returns uuid language sql stable as $$
        select forum.jurisdiction_id from public.minutes join public.forum on forum.id = minutes.forum_id where minutes.id = wanted
      $$;

      -- Of two that withdraw the last passages with a word, the second must see what the first did.
      create function lock_public_words(jurisdiction uuid) returns void language sql volatile as $$
        select pg_advisory_xact_lock(hashtextextended('public_word:' || jurisdiction, 0))
      $$;

      create function keep_passage_search() returns trigger language plpgsql as $$
      begin
        perform public.lock_public_words(public.jurisdiction_of_minutes(new.minutes_id));
        insert into public.passage_search (id, minutes_id, words)
          values (new.id, new.minutes_id, public.search_vector(coalesce(new.content ->> 'language', 'und'), new.content ->> 'text'));
        insert into public.public_word (jurisdiction_id, word)
          select public.jurisdiction_of_minutes(new.minutes_id), word from public.search_words(new.content ->> 'text') as word
          on conflict do nothing;
        return null;
      end $$;
      create function empty_passage_search() returns trigger language plpgsql as $$
      declare
        here uuid := public.jurisdiction_of_minutes(old.minutes_id);
      begin
        perform public.lock_public_words(here);
        delete from public.passage_search where id = old.id;
        delete from public.public_word gone
          where gone.jurisdiction_id = here and gone.word in (select public.search_words(old.content ->> 'text'))
            and not exists (select from public.passage_search kept join public.minutes_block on minutes_block.id = kept.id
              join public.minutes on minutes.id = kept.minutes_id join public.forum on forum.id = minutes.forum_id and forum.jurisdiction_id = here
              where (kept.words @@ plainto_tsquery('spanish', public.search_fold(gone.word)) or kept.words @@ plainto_tsquery('english', gone.word) or kept.words @@ plainto_tsquery('simple', gone.word))
                and public.has_word(minutes_block.content ->> 'text', gone.word));
        return null;
      end $$;
      create trigger passage_search_kept after insert on minutes_block for each row
        when (new.kind = 'passage' and not new.is_withheld) execute function keep_passage_search();
      create trigger passage_search_emptied after update of content on minutes_block for each row
        when (old.kind = 'passage' and not old.is_withheld and new.content is null) execute function empty_passage_search();

      insert into passage_search (id, minutes_id, words)
        select id, minutes_id, search_vector(coalesce(content ->> 'language', 'und'), content ->> 'text')
        from minutes_block where kind = 'passage' and not is_withheld and content is not null;
      insert into public_word (jurisdiction_id, word)
        select distinct jurisdiction_of_minutes(minutes_id), word from minutes_block, search_words(content ->> 'text') as word
        where kind = 'passage' and not is_withheld and content is not null;
      drop index minutes_block_search;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger passage_search_kept on minutes_block;
      drop trigger passage_search_emptied on minutes_block;
      drop function keep_passage_search(), empty_passage_search(), jurisdiction_of_minutes(uuid), lock_public_words(uuid);
      drop table public_word, passage_search;
      drop function has_word(text, text), search_words(text);
      create index minutes_block_search on minutes_block
        using gin (search_vector(coalesce(content ->> 'language', 'und'), content ->> 'text'))
        where kind = 'passage' and not is_withheld;
    `);
  }
}
