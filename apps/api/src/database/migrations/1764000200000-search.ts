import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Full text of what is public, by the configuration of each text's language. The Spanish stemmer folds
 * accents after stemming, so that only unaccented -cion, -sion, -xion fail: they are written back first,
 * on this side and in the query.
 */
export class Search1764000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function search_fold(body text) returns text language sql immutable parallel safe as $$
        select regexp_replace(body, '([csx])ion\\M', '\\1ión', 'gi')
      $$;

      create function search_config(tag text) returns regconfig language sql immutable parallel safe as $$
        select case split_part(tag, '-', 1)
          when 'en' then 'pg_catalog.english'::regconfig
          when 'pt' then 'pg_catalog.portuguese'::regconfig
          when 'eu' then 'pg_catalog.simple'::regconfig
          else 'pg_catalog.spanish'::regconfig end
      $$;

      create function search_vector(tag text, body text) returns tsvector language sql immutable parallel safe as $$
        select to_tsvector(public.search_config(tag), public.search_fold(body))
      $$;

      create index wording_search on wording
        using gin (search_vector(language, coalesce(title, '') || E'\\n' || coalesce(text, ''))) where state = 'in_force';
      create index comment_search on comment
        using gin (search_vector(language, text)) where state not in ('withdrawn', 'moderated');
      create index response_search on reasoned_response
        using gin (search_vector(language, reason)) where state = 'published';
      create index decision_search on decision
        using gin (search_vector(language, text));
      create index minutes_block_search on minutes_block
        using gin (search_vector(coalesce(content ->> 'language', 'und'), content ->> 'text'))
        where kind = 'passage' and not is_withheld;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index wording_search, comment_search, response_search, decision_search, minutes_block_search;
      drop function search_vector(text, text), search_config(text), search_fold(text);
    `);
  }
}
