/**
 * Columns that many tables share, for the migrations in this folder. A migration that has run
 * somewhere can no longer be changed, so neither can these: a later shape gets a new name.
 */

/** A row that is written once. Ids are UUIDv7 made in the API, so there is no default. */
export const row = `
  id uuid primary key,
  created_at timestamptz not null default now()`;

/** A row that people edit; an edit names the version it has read. */
export const editable = `${row},
  version int not null default 1`;

/** An editable row that an import may have made; its key makes a second import find it. */
export const imported = `${editable},
  origin text not null default 'entered' check (origin in ('entered', 'import')),
  source_key text unique,
  source_document_id uuid references document (id),
  check ((origin = 'import') = (source_key is not null))`;

/** The language of the texts in the row. */
export const language = `language language_tag not null default 'und'`;

/** A date as people gave it: the text, and the days it may mean. All four are null where no date is known. */
export const partialDate = (name: string): string => `
  ${name}_raw text,
  ${name}_earliest date,
  ${name}_latest date,
  ${name}_precision text check (${name}_precision in
    ('day', 'month', 'season', 'semester', 'year', 'text', 'ongoing', 'recurring')),
  check ((${name}_raw is null) = (${name}_precision is null)),
  check (${name}_precision is not null or (${name}_earliest is null and ${name}_latest is null)),
  check (${name}_earliest <= ${name}_latest)`;
