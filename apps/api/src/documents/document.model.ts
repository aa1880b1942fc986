import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import type { StoredDate } from '../database/stored-date.entity.js';
import { enumOf } from '../graphql/fields.js';
import { connectionOf } from '../graphql/pagination.js';
import { PartialDateField } from '../graphql/partial-date.model.js';
import type { Document } from './document.entity.js';

const KINDS = ['plan', 'minutes', 'rules', 'law', 'inception_report', 'end_of_commitment_report', 'evaluation', 'presentation', 'systematisation', 'evidence', 'photo', 'recording', 'page', 'other'] as const satisfies readonly Document['kind'][];

export const DocumentKindEnum = enumOf('DocumentKind', KINDS, 'What a document is.');

export const DocumentVisibilityEnum = enumOf('DocumentVisibility', ['public', 'forum', 'secretariat'], 'Who may read a document: everybody, readers of the forum\'s papers, or its secretariat.');

@ObjectType('Document', { description: 'A file, a link, or a source known only by its title. Shown as author, title, date and link.' })
export class DocumentModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => DocumentKindEnum, { description: 'What it is.' })
  kind!: Document['kind'];

  @Field(() => DocumentVisibilityEnum, { description: 'Who may read it.' })
  visibility!: Document['visibility'];

  @Field(() => String, { nullable: true, description: 'Who wrote it; null where not known.' })
  author!: string | null;

  @Field(() => String, { nullable: true, description: 'Its title; null where it has none.' })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'Who published it; null where not known.' })
  publisher!: string | null;

  @Field(() => String, { nullable: true, description: 'What it holds, in a few words.' })
  description!: string | null;

  @Field(() => String, { description: 'Language of the document itself (BCP 47); `und` where not known.' })
  language!: string;

  @PartialDateField('When it was published; null where not known.')
  published!: StoredDate;

  @Field(() => String, { nullable: true, description: 'Where it is (http or https); null for a file kept here, and for a source known only by its title.' })
  url!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the file kept here; null for a link.' })
  fileName!: string | null;

  @Field(() => String, { nullable: true, description: 'Media type of the file kept here; null for a link.' })
  mediaType!: string | null;

  @Field(() => Int, { nullable: true, description: 'Size of the file kept here, in bytes; null for a link.' })
  sizeBytes!: number | null;
}

export const DocumentConnection = connectionOf(DocumentModel);
