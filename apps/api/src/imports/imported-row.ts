import type { Type } from '@nestjs/common';

import type { EditableRow, ImportableRow, Row } from '../database/row.entity.js';

/** Points at another row of the same import, by its key. */
export interface Ref {
  readonly ref: string;
}

export const ref = (key: string): Ref => ({ ref: key });

export const isRef = (value: unknown): value is Ref => typeof value === 'object' && value !== null && 'ref' in value;

/** A number that is permanent in its parent, whose counter remembers the highest ever given. */
export interface Numbering {
  readonly field: 'number' | 'ordinal';
  readonly parent: Ref;
  readonly counter: 'last_ordinal' | 'last_commitment_number' | 'last_amendment_number' | 'last_milestone_number';
  readonly table: 'forum' | 'action_plan' | 'commitment';
  /** The number that the source gives it. */
  readonly preferred?: number | null;
}

type Bookkeeping = Exclude<keyof (EditableRow & ImportableRow), 'sourceDocumentId'>;

/** An id of ours is never in a file: where a column holds one, a file points at another of its records. */
type FieldOf<Name, Value> = Name extends 'externalId' ? Value : Name extends `${string}Id` ? Ref | Extract<Value, null> : Value;

export type Given<Entity> = { readonly [Name in Exclude<keyof Entity, Bookkeeping>]?: FieldOf<Name, Entity[Name]> };

/** One row that a file asks for. */
export interface ImportedRow {
  /** Stable name of the record within its file. */
  readonly key: string;
  readonly entity: Type<Row>;
  readonly values: Readonly<Record<string, unknown>>;
  readonly numbering?: Numbering;
}

export const row = <Entity extends Row>(entity: Type<Entity>, key: string, values: Given<Entity>, numbering?: Numbering): ImportedRow =>
  ({ key, entity, values, ...(numbering && { numbering }) });
