import { FINDING_CODES, FINDING_HANDLINGS, type FindingCode, type FindingHandling } from '@mesa/domain/imports/finding';
import { TABLE_FIELDS, type TableField } from '@mesa/domain/imports/table-columns';
import { DATE_ORDERS, type DateOrder } from '@mesa/domain/imports/written-date';
import type { Completion } from '@mesa/domain/vocabulary';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { enumOf } from '../graphql/fields.js';
import { CompletionEnum } from '../statements/statement.input.js';
import { IMPORTED_KINDS, type ImportedKind } from './import-record-names.js';
import type { LoggedAct } from './import-run.js';

export const ImportDateOrderEnum = enumOf('ImportDateOrder', DATE_ORDERS, 'In which order a file writes day and month.');
export const ImportTableFieldEnum = enumOf('ImportTableField', TABLE_FIELDS, 'What a column of a table of commitments and milestones may hold.');
const ImportFindingCodeEnum = enumOf('ImportFindingCode', FINDING_CODES, 'What a reading of a file remarks.');
const ImportFindingHandlingEnum = enumOf('ImportFindingHandling', FINDING_HANDLINGS, 'What becomes of it: a person chooses, it is left out, or it is kept as it stands.');
const ImportedKindEnum = enumOf('ImportedKind', IMPORTED_KINDS, 'What kind of record it is; several tables may be one kind.');
const ImportActEnum = enumOf('ImportActKind', ['created', 'changed', 'kept'], 'What becomes of a record; `kept`: the file says something else, but people have edited it here.');

/** As many as a page can list. */
export const MOST_RECORDS = 400;
export const MOST_FINDINGS = 2_000;

@ObjectType({ description: 'Something in a file that is not understood, or must not be misunderstood.' })
export class ImportFindingModel {
  @Field(() => ImportFindingCodeEnum, { description: 'What it is.' })
  code!: FindingCode;

  @Field(() => ImportFindingHandlingEnum, { description: 'What becomes of it.' })
  handling!: FindingHandling;

  @Field(() => String, { description: 'Where it stands: keys and positions from the top of the file, of a table its row and column.' })
  path!: string;

  @Field(() => String, { nullable: true, description: 'What stands there; of contact data its kind only.' })
  value!: string | null;
}

@ObjectType({ description: 'Why a file cannot be taken in as it is.' })
export class ImportFaultModel {
  @Field(() => String, { description: 'Where: keys and positions from the top of the file.' })
  path!: string;

  @Field(() => String, { description: 'One of the reasons that errors have.' })
  reason!: string;
}

@ObjectType({ description: 'What would become of one record.' })
export class ImportedRecordModel {
  @Field(() => ImportedKindEnum, { description: 'What kind of record it is.' })
  kind!: ImportedKind;

  @Field(() => ImportActEnum, { description: 'What would become of it.' })
  act!: LoggedAct['act'];

  @Field(() => String, { description: 'What it calls itself, else its name in the file.' })
  label!: string;
}

@ObjectType({ description: 'How many records of a kind there would be.' })
export class ImportedKindCountModel {
  @Field(() => ImportedKindEnum, { description: 'The kind.' })
  kind!: ImportedKind;

  @Field(() => Int, { description: 'New ones.' })
  created!: number;

  @Field(() => Int, { description: 'Changed ones.' })
  changed!: number;

  @Field(() => Int, { description: 'Those that stay as people have edited them.' })
  kept!: number;
}

@ObjectType({ description: 'A word for how far something is that is none of the product’s.' })
export class ImportStatusWordModel {
  @Field(() => String, { description: 'The word.' })
  said!: string;

  @Field(() => CompletionEnum, { nullable: true, description: 'What was chosen for it, now or in an earlier import.' })
  completion!: Completion | null;
}

@ObjectType({ description: 'An organization that is here already.' })
export class ImportCandidateModel {
  @Field(() => ID, { description: 'The organization.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;
}

@ObjectType({ description: 'A name of the file that would make a new organization.' })
export class ImportNameModel {
  @Field(() => String, { description: 'The name.' })
  said!: string;

  @Field(() => [ImportCandidateModel], { description: 'Organizations that are here and are called so, or nearly.' })
  candidates!: ImportCandidateModel[];

  @Field(() => ID, { nullable: true, description: 'What was chosen for it; else the one that is called exactly so.' })
  chosen!: string | null;
}

@ObjectType({ description: 'A column of a table.' })
export class ImportColumnModel {
  @Field(() => String, { description: 'Its header.' })
  said!: string;

  @Field(() => ImportTableFieldEnum, { nullable: true, description: 'What it holds, as was chosen or as its header says; null: it is left out.' })
  field!: TableField | null;
}

@ObjectType({ description: 'A plan of the forum.' })
export class ImportPlanModel {
  @Field(() => ID, { description: 'The plan.' })
  id!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;
}

@ObjectType('DryRunImportPayload', { description: 'What an import of a file would do. Nothing was written.' })
export class DryRunImportPayload {
  @Field(() => String, { description: 'The content of the file, to be given to the import.' })
  json!: string;

  @Field(() => String, { nullable: true, description: 'What the file is called.' })
  fileName!: string | null;

  @Field(() => Int, { description: 'Records that would be new.' })
  created!: number;

  @Field(() => Int, { description: 'Records that would change.' })
  changed!: number;

  @Field(() => Int, { description: 'Records that would stay as people have edited them, though the file says something else.' })
  kept!: number;

  @Field(() => [ImportedKindCountModel], { description: 'The same by kind.' })
  kinds!: ImportedKindCountModel[];

  @Field(() => [ImportedRecordModel], { description: `The records, at most ${MOST_RECORDS}: what would change and what is kept first.` })
  records!: ImportedRecordModel[];

  @Field(() => [ImportFindingModel], { description: `What is not understood, or must not be misunderstood; at most ${MOST_FINDINGS}.` })
  findings!: ImportFindingModel[];

  @Field(() => [ImportFaultModel], { description: 'Why it cannot be taken in as it is; empty if it can.' })
  faults!: ImportFaultModel[];

  @Field(() => [ImportStatusWordModel], { description: 'Words for how far something is, to be mapped.' })
  statuses!: ImportStatusWordModel[];

  @Field(() => [ImportNameModel], { description: 'Names that may be those of organizations that are here.' })
  names!: ImportNameModel[];

  @Field(() => Boolean, { description: 'Whether there are dates with two readings.' })
  asksDateOrder!: boolean;

  @Field(() => ImportDateOrderEnum, { nullable: true, description: 'How those are read; null: they stay as printed.' })
  dateOrder!: DateOrder | null;

  @Field(() => [ImportColumnModel], { description: 'The columns of a table; none of any other file.' })
  columns!: ImportColumnModel[];

  @Field(() => [ImportPlanModel], { description: 'The plans that a table may be of; none for any other file.' })
  plans!: ImportPlanModel[];

  @Field(() => ID, { nullable: true, description: 'The plan that was chosen for a table.' })
  planId!: string | null;

  @Field(() => String, { nullable: true, description: 'The title of the new plan that was chosen for a table.' })
  planTitle!: string | null;
}
