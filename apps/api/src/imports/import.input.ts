import type { TableField } from '@mesa/domain/imports/table-columns';
import type { DateOrder } from '@mesa/domain/imports/written-date';
import { LIMITS } from '@mesa/domain/limits';
import type { Completion } from '@mesa/domain/vocabulary';
import { Field, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';

import { type Upload, UploadScalar } from '../files/upload.scalar.js';
import { IdField, NestedField, NestedListField, OneOfField, TextField } from '../graphql/fields.js';
import { CompletionEnum } from '../statements/statement.input.js';
import { ImportDateOrderEnum, ImportTableFieldEnum } from './dry-run.model.js';

/** Of the words and of the names that a file leaves open. */
const MOST_CHOICES = 1_000;

@InputType({ description: 'What a word of the file for how far something is means.' })
export class ImportStatusChoiceInput {
  @TextField('statementText', { description: 'The word, as the file has it.' })
  said!: string;

  @OneOfField(CompletionEnum, { nullable: true, description: 'What it means; left out, it stays as the source’s own word.' })
  completion?: Completion | null;
}

@InputType({ description: 'Which organization a name of the file means.' })
export class ImportOrganizationChoiceInput {
  @TextField('statementText', { description: 'The name, as the file has it.' })
  said!: string;

  @IdField({ nullable: true, description: 'The organization that is here already; left out, the file makes a new one.' })
  organizationId?: string | null;
}

@InputType({ description: 'What a column of a table holds.' })
export class ImportColumnChoiceInput {
  @TextField('statementText', { description: 'Its header, as the table has it.' })
  said!: string;

  @OneOfField(ImportTableFieldEnum, { nullable: true, description: 'What it holds; left out, the column is not imported.' })
  field?: TableField | null;
}

@InputType({ description: 'What a person says of what a file leaves open. It is remembered for later files of the forum.' })
export class ImportChoicesInput {
  @OneOfField(ImportDateOrderEnum, { nullable: true, description: 'How to read 03/04/2022; left out, such dates stay as printed.' })
  dateOrder?: DateOrder | null;

  @NestedListField(() => ImportStatusChoiceInput, MOST_CHOICES, { nullable: true, description: 'Words for how far something is.' })
  statuses?: ImportStatusChoiceInput[] | null;

  @NestedListField(() => ImportOrganizationChoiceInput, MOST_CHOICES, { nullable: true, description: 'Names of organizations.' })
  organizations?: ImportOrganizationChoiceInput[] | null;

  @NestedListField(() => ImportColumnChoiceInput, MOST_CHOICES, { nullable: true, description: 'Of a table: what its columns hold.' })
  columns?: ImportColumnChoiceInput[] | null;

  @IdField({ nullable: true, description: 'Of a table: the plan of the forum that it is of.' })
  planId?: string | null;

  @TextField('title', { nullable: true, description: 'Of a table: the title of a new plan that it is of.' })
  planTitle?: string | null;
}

@InputType({ description: 'A file of published records for one forum. Handing it in again has no effect, so it takes no idempotency key.' })
export class ImportFileInput {
  @IdField({ description: 'The forum that the file is about.' })
  forumId!: string;

  @Field(() => String, { description: 'The file as JSON, in shape version 1 (data/README.md). INVALID tells every fault by its path below `json`.' })
  @IsString({ message: 'malformed' })
  @MaxLength(LIMITS.requestBodyBytes, { message: 'too_long' })
  json!: string;

  @TextField('name', { nullable: true, description: 'What the file is called, for the history of imports.' })
  fileName?: string | null;

  @NestedField(() => ImportChoicesInput, { nullable: true, description: 'What its importer says of what it leaves open.' })
  choices?: ImportChoicesInput | null;
}

@InputType({ description: 'A file to be read without taking it in: this, or a file.' })
export class DryRunImportInput {
  @IdField({ description: 'The forum that the file is about.' })
  forumId!: string;

  @Field(() => UploadScalar, { nullable: true, description: 'The file: JSON in shape version 1, or CSV or XLSX with a row for each commitment or milestone.' })
  @IsOptional()
  file?: Upload | null;

  @Field(() => String, { nullable: true, description: 'Its content, as an earlier dry run gave it.' })
  @IsOptional()
  @IsString({ message: 'malformed' })
  @MaxLength(LIMITS.requestBodyBytes, { message: 'too_long' })
  json?: string | null;

  @TextField('name', { nullable: true, description: 'What the file is called, where only its content is given.' })
  fileName?: string | null;

  @NestedField(() => ImportChoicesInput, { nullable: true, description: 'What its importer says of what it leaves open.' })
  choices?: ImportChoicesInput | null;
}

@InputType({ description: 'The last import of a forum, to be taken back.' })
export class UndoImportInput {
  @IdField({ description: 'The import.' })
  batchId!: string;
}
