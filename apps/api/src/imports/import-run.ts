import type { RoleName } from '@mesa/domain/permissions';
import { Like, type ObjectLiteral } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { Wording } from '../commitments/wording.entity.js';
import type { Transaction } from '../database/write.service.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { digestOf, digestsOf } from './digest.js';
import { type ImportedRow, isRef, ref } from './imported-row.js';
import { ImportedRecord } from './imported-record.entity.js';
import { takeNumber } from './numbering.js';
import { correctWording, isReworded } from './wording-correction.js';

export interface ImportScope {
  /** Before every key of the file, so that two files never meet. */
  readonly namespace: string;
  /** Rows that people made before the import, by key: it hangs on them and leaves them as they are. */
  readonly anchors: ReadonlyMap<string, string>;
  /** Day in the forum's zone. */
  readonly today: string;
  /** The role in which it is done; null for what the system does at its start. */
  readonly role: RoleName | null;
}

export interface ImportCount {
  created: number;
  changed: number;
  /** Rows of which the file says something new, and which people have changed here since the last import. */
  kept: number;
}

type Values = Readonly<Record<string, unknown>>;

/** What became of one record: for who reads a dry run, and for taking it back. */
export interface LoggedAct {
  readonly act: 'created' | 'changed' | 'kept';
  readonly row: ImportedRow;
  readonly sourceKey: string;
  readonly objectType: string;
  /** Of what was kept as people have it, where there is still a row. */
  readonly objectId: string | null;
  /** Fields of which the file says something new. */
  readonly fields: readonly string[];
  /** The record as the import before left it. */
  readonly former: ImportedRecord | null;
}

/** The act in the audit log that keeps the values before a change. */
export const CORRECTION = 'import_correction';

/** What a record was that no file has spoken of: people may have filled it in. */
const NOTHING = digestOf(null);

/** Writes the rows of one file, each after those that it points at: what is new, then what the file says otherwise than before. */
export class ImportRun {
  readonly count: ImportCount = { created: 0, changed: 0, kept: 0 };
  readonly log: LoggedAct[] = [];
  private readonly records = new Map<string, ImportedRecord>();
  private readonly ids: Map<string, string>;
  private readonly keys = new Map<string, string>();

  constructor(
    private readonly transaction: Transaction,
    private readonly scope: ImportScope,
  ) {
    this.ids = new Map(scope.anchors);
  }

  async write(rows: readonly ImportedRow[]): Promise<ImportCount> {
    await this.recall();
    for (const row of rows) {
      if (this.scope.anchors.has(row.key)) continue;
      const record = this.records.get(row.key);
      await (record ? this.compare(row, record) : this.insert(row));
    }
    return this.count;
  }

  private get prefix(): string {
    return `${this.scope.namespace}#`;
  }

  /** What earlier imports have made of the file's records. */
  private async recall(): Promise<void> {
    const pattern = `${this.prefix.replace(/[\\%_]/g, '\\$&')}%`;
    for (const record of await this.transaction.manager.findBy(ImportedRecord, { sourceKey: Like(pattern) })) {
      this.remember(record.sourceKey.slice(this.prefix.length), record);
    }
  }

  private remember(key: string, record: ImportedRecord): void {
    this.records.set(key, record);
    this.ids.set(key, record.objectId);
    this.keys.set(record.objectId, key);
  }

  private async insert(row: ImportedRow): Promise<void> {
    const { manager } = this.transaction;
    const given = this.resolve({ ...row.once, ...row.values });
    // It points at a row that people's work has left out, and is left out with it.
    if (given === null || (row.entity === Wording && (await isReworded(manager, given)))) return this.keep(row);
    const id = uuidv7();
    const values = { ...given, ...(await this.numberOf(row)) };
    await manager.insert(row.entity, { id, ...values, ...this.originOf(row), ...(row.entity === Meeting && { calendarUid: id }) } as ObjectLiteral);
    const record = manager.create(ImportedRecord, { sourceKey: this.prefix + row.key, objectType: this.tableOf(row), objectId: id, digests: digestsOf(row.values) });
    await manager.insert(ImportedRecord, record);
    this.remember(row.key, record);
    await this.audit('import_record', id, row, null, values);
    this.note({ act: 'created', row, objectId: id, fields: Object.keys(values), former: null });
  }

  private async numberOf({ numbering }: ImportedRow): Promise<Values> {
    if (!numbering) return {};
    const { among, parent, preferred = null } = numbering;
    return takeNumber(this.transaction.manager, among, this.ids.get(parent.ref) ?? '', preferred);
  }

  private async compare(row: ImportedRow, record: ImportedRecord): Promise<void> {
    const said = digestsOf(row.values);
    const news = Object.keys(said).filter((field) => said[field] !== record.digests[field]);
    if (news.length === 0) return;
    const { manager } = this.transaction;
    const current = await manager.findOneBy<ObjectLiteral>(row.entity, { id: record.objectId });
    const values = this.resolve(row.values);
    if (!current || !values || (row.entity === Wording && (await isReworded(manager, current)))) return this.keep(row, record, news);
    const open = news.filter((field) => this.digestHere(current[field]) === (record.digests[field] ?? NOTHING));
    if (open.length < news.length) this.keep(row, record, news.filter((field) => !open.includes(field)));
    const objectId = open.length > 0 ? await this.change(row, record, open, current, values) : record.objectId;
    const seen = manager.create(ImportedRecord, { ...record, objectId, digests: { ...record.digests, ...said } });
    await manager.update(ImportedRecord, { sourceKey: record.sourceKey }, { objectId, digests: seen.digests });
    this.remember(row.key, seen);
  }

  /** The id of the row that holds the record now: corrected words are a wording of their own. */
  private async change(row: ImportedRow, former: ImportedRecord, fields: readonly string[], current: ObjectLiteral, values: Values): Promise<string> {
    const { manager } = this.transaction;
    const pick = (from: Values) => Object.fromEntries(fields.map((field) => [field, from[field]]));
    const before = pick(current);
    const isCorrection = row.entity === Wording && fields.some((field) => field !== 'state');
    if (!isCorrection) await manager.update(row.entity, { id: current['id'] }, pick(values));
    const id = isCorrection ? await correctWording(this.transaction, current as Wording, values, this.scope.today) : String(current['id']);
    await this.audit(CORRECTION, id, row, before, pick(values));
    this.note({ act: 'changed', row, objectId: id, fields, former });
    return id;
  }

  private keep(row: ImportedRow, record: ImportedRecord | null = null, fields: readonly string[] = []): void {
    this.note({ act: 'kept', row, objectId: record?.objectId ?? null, fields, former: record });
  }

  private note(act: Omit<LoggedAct, 'objectType' | 'sourceKey'>): void {
    this.log.push({ ...act, sourceKey: this.prefix + act.row.key, objectType: this.tableOf(act.row) });
    this.count[act.act] += 1;
  }

  /** Ids in the place of keys; null where a key has no row. */
  private resolve(values: Values): Values | null {
    const resolved = Object.entries(values).map(([field, value]) => [field, isRef(value) ? this.ids.get(value.ref) : value] as const);
    return resolved.some(([, value]) => value === undefined) ? null : Object.fromEntries(resolved);
  }

  /** Of a value in the database, as the file would say it. */
  private digestHere(value: unknown): string {
    const key = typeof value === 'string' ? this.keys.get(value) ?? [...this.scope.anchors].find(([, id]) => id === value)?.[0] : undefined;
    return digestOf(key === undefined ? value : ref(key));
  }

  private originOf(row: ImportedRow): Values {
    const hasOrigin = this.transaction.manager.connection.getMetadata(row.entity).findColumnWithPropertyName('sourceKey');
    return hasOrigin ? { origin: 'import', sourceKey: this.prefix + row.key } : {};
  }

  private tableOf({ entity }: ImportedRow): string {
    return this.transaction.manager.connection.getMetadata(entity).tableName;
  }

  private audit(act: string, objectId: string, row: ImportedRow, before: Values | null, after: Values): Promise<void> {
    return this.transaction.audit({ act, objectType: this.tableOf(row), objectId, forumId: this.ids.get('forum') ?? null, role: this.scope.role, before, after });
  }
}
