import { FILE_TYPE_NAMES } from '@mesa/domain/file-types';
import { Field, InputType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';

import { enumOf, IdempotencyKeyField, IdField, LanguageField, OneOfField, TextField } from '../graphql/fields.js';
import { type Upload, UploadScalar } from '../files/upload.scalar.js';
import { UrlField } from '../meetings/meeting-fields.input.js';
import type { Document } from './document.entity.js';
import { DocumentKindEnum, DocumentVisibilityEnum } from './document.model.js';

export const MeetingDocumentKindEnum = enumOf('MeetingDocumentKind', ['paper', 'presentation', 'systematisation', 'recording', 'scanned_minutes', 'other'], 'What a document is to a meeting.');

@InputType()
export class AddDocumentInput {
  @IdField({ description: 'The forum whose repository keeps it.' })
  forumId!: string;

  @OneOfField(DocumentKindEnum, { description: 'What it is.' })
  kind!: Document['kind'];

  @OneOfField(DocumentVisibilityEnum, { description: 'Who may read it.' })
  visibility!: Document['visibility'];

  @TextField('title', { description: 'Its title.' })
  title!: string;

  @TextField('name', { nullable: true, description: 'Who wrote it; left out where not known.' })
  author?: string | null;

  @TextField('dateText', { nullable: true, description: 'When it was published, as written.' })
  published?: string | null;

  @LanguageField({ nullable: true })
  language?: string | null;

  @UrlField({ nullable: true, description: 'Where it is; this, an upload or a file.' })
  url?: string | null;

  @Field(() => UploadScalar, { nullable: true, description: `The file: ${FILE_TYPE_NAMES.join(', ')}, up to 20 MiB; this, an upload or an address.` })
  @IsOptional()
  file?: Upload | null;

  @TextField('label', { nullable: true, description: 'The file as it was sent in parts to /files/uploads (tus 1.0.0), by the end of its address: audio and video up to 1 GiB, else as a file. Kept for a day.' })
  uploadId?: string | null;

  @IdField({ nullable: true, description: 'The MeetingForum to whose meeting it belongs.' })
  meetingForumId?: string | null;

  @OneOfField(MeetingDocumentKindEnum, { nullable: true, description: 'What it is to that meeting; left out, what its kind says: a presentation, systematisation or recording, else a paper.' })
  meetingDocumentKind?: keyof typeof MeetingDocumentKindEnum | null;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}
