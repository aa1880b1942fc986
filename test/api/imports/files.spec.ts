import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';

import { loadPublishedData } from '../../../apps/api/src/boot/load-data.js';
import { CONFIG, type RunningConfig } from '../../../apps/api/src/config/config.module.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { FILES, type Json, published, slugOf, useImports } from './published.js';

const imports = useImports(...FILES);
const { sql, take } = imports;

const tables = (): string[] => managerOf(imports.app).connection.entityMetadatas.map(({ tableName }) => tableName);

/** Written in its own time by who follows the audit log. */
const FOLLOWERS = ['audit_seal', 'audit_cursor'];

/** Every row of every table, with the transaction that wrote it. */
async function everything(): Promise<Record<string, unknown>> {
  const written = tables().filter((table) => !FOLLOWERS.includes(table));
  const rows = await Promise.all(written.map(async (table) => [table, await sql(`select xmin::text as written_by, t.* from ${table} t order by t::text`)] as const));
  return Object.fromEntries(rows);
}

it('invariant 8: importing a file again changes nothing: no row, no version, no audit row', async () => {
  const before = await everything();
  for (const name of FILES) expect(await take(published(name), slugOf(name))).toEqual({ created: 0, changed: 0, kept: 0 });
  expect(await everything()).toEqual(before);
});

it('every row that was made is in the audit log, in the transaction that made it', async () => {
  const [counts] = await sql<{ records: number; audited: number }>(`select (select count(*)::int from imported_record) as records, (select count(distinct object_id)::int from audit_log where act = 'import_record') as audited`);
  expect(counts?.audited).toBe(counts?.records);
  expect(await sql(`select count(distinct transaction_id)::int as transactions from audit_log`)).toEqual([{ transactions: FILES.length }]);
});

it('ordinals and numbers have no gaps', async () => {
  for (const [table, number, parent] of [['meeting_forum', 'ordinal', 'forum_id'], ['commitment', 'number', 'plan_id'], ['milestone', 'number', 'commitment_id'], ['amendment', 'number', 'plan_id']]) {
    expect(await sql(`select ${parent} from ${table} group by 1 having max(${number}) <> count(*) or min(${number}) <> 1`)).toEqual([]);
  }
});

describe('what a file does not state as a fact', () => {
  /** Free text of a forum; names of files, keys and words of closed lists are ours. */
  const OURS = /^(id|.*_id|slug|source_key|state|kind|part|language|origin|author|side|visibility|standing|time_zone|calendar_uid|mode|fidelity|certainty|completion|consulted|method|result|source|status|sector|object_type|act|.*_precision|ogp_values|languages|role|request_id|search.*)$/;

  const remarks = ({ notes, meetings_note, import_traps, evaluator_findings, ...file }: Json): [facts: string, remarks: string[]] => {
    const marks = JSON.stringify(file).match(/"(?:\w*note|title_partial|title_conflict|start_basis|\w+_certainty|project)":"(?:[^"\\]|\\.)*"/g) ?? [];
    const handling = (import_traps as { expected_handling: string }[]).map(({ expected_handling }) => expected_handling);
    const findings = ((evaluator_findings ?? []) as { finding: string }[]).map(({ finding }) => finding);
    const said = [notes, meetings_note, handling, findings].flat();
    const texts = [...said, ...marks.map((mark) => Object.values(JSON.parse(`{${mark}}`) as Json)[0])].filter((text): text is string => typeof text === 'string' && text.length > 15);
    return [JSON.stringify(file), texts];
  };

  const textsOf = async (): Promise<string[]> => {
    const columns = await sql<{ table: string; column: string }>(`select table_name as table, column_name as column from information_schema.columns where table_schema = 'public' and data_type = 'text'`);
    const free = columns.filter(({ table, column }) => tables().includes(table) && !/^(audit|imported_record|bench$)/.test(table) && !OURS.test(column));
    const texts = await Promise.all(free.map(({ table, column }) => sql<{ text: string }>(`select distinct ${column} as text from ${table} where ${column} is not null`)));
    return texts.flat().map(({ text }) => text);
  };

  it('is nowhere in the database: each text is of a file, and none is a note, a trap, a finding or a mark', async () => {
    const files = FILES.map((name) => remarks(published(name)));
    const facts = files.map(([fact]) => JSON.stringify(JSON.parse(fact))).join('\n');
    const texts = await textsOf();
    expect(texts.length).toBeGreaterThan(300);
    const inFile = (text: string): boolean => text.split('\n\n').every((part) => part.split(': ').every((piece) => facts.includes(JSON.stringify(piece).slice(1, -1))));
    expect(texts.filter((text) => !inFile(text))).toEqual([]);
    expect(files.flatMap(([, said]) => said).filter((remark) => texts.some((text) => text.includes(remark)))).toEqual([]);
  });
});

it('every trap that a file lists has a test by its name', () => {
  const folder = new URL('./', import.meta.url);
  const specs = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
  const traps = FILES.flatMap((name) => (published(name)['import_traps'] as { code: string }[]).map(({ code }) => `${name} ${code}`));
  expect(traps).toHaveLength(25);
  expect(traps.filter((trap) => !specs.includes(`it('${trap}: `))).toEqual([]);
});

describe('a start', () => {
  const started = useImports();
  const mode = (value: RunningConfig['mode']) => Object.assign(started.app.app.get<RunningConfig>(CONFIG), { mode: value });

  it('in production loads nothing', async () => {
    mode('production');
    await loadPublishedData(started.app.app);
    expect(await started.sql('select id from jurisdiction')).toEqual([]);
  });

  it('of a demonstration takes in what is published of Peñalolén, once', async () => {
    mode('demonstration');
    await loadPublishedData(started.app.app);
    await loadPublishedData(started.app.app);
    expect(await started.sql(`select j.slug, j.name, j.external_code, j.ogp_joined_year, j.invented, f.slug as forum, p.slug as plan from jurisdiction j join forum f on f.jurisdiction_id = j.id join action_plan p on p.jurisdiction_id = j.id`)).toEqual([
      { slug: 'penalolen', name: 'Peñalolén', external_code: '13122', ogp_joined_year: 2020, invented: false, forum: 'mesa', plan: 'plan-2021-2024' },
    ]);
  });
});
