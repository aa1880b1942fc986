import type { Type } from '@nestjs/common';

import type { EditableRow, ImportableRow, Row } from '../database/row.entity.js';
import type { Numbering } from './numbering.js';

/** Points at another row of the same import, by its key. */
export interface Ref {
  readonly ref: string;
}

export const ref = (key: string): Ref => ({ ref: key });

export const isRef = (value: unknown): value is Ref => typeof value === 'object' && value !== null && 'ref' in value;

type Bookkeeping = Exclude<keyof (EditableRow & ImportableRow), 'sourceDocumentId'>;

/** An id of ours is never in a file: where a column holds one, a file points at another of its records. */
type FieldOf<Name, Value> = Name extends 'externalId' ? Value : Name extends `${string}Id` ? Ref | Extract<Value, null> : Value;

export type Given<Entity> = { readonly [Name in Exclude<keyof Entity, Bookkeeping>]?: FieldOf<Name, Entity[Name]> };

interface Beside<Entity> {
  /** What is so from the beginning: where the row is, what it is pinned to. A later file does not change it. */
  readonly once?: Given<Entity>;
  readonly numbering?: Numbering;
}

/** One row that a file asks for. */
export interface ImportedRow {
  /** Stable name of the record within its file. */
  readonly key: string;
  readonly entity: Type<Row>;
  /** What the file says of it. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly once: Readonly<Record<string, unknown>>;
  readonly numbering: Numbering | null;
}

export const row = <Entity extends Row>(entity: Type<Entity>, key: string, values: Given<Entity>, { once = {}, numbering }: Beside<Entity> = {}): ImportedRow =>
  ({ key, entity, values, once, numbering: numbering ?? null });
