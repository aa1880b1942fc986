import type { ForumKind } from '@mesa/domain/vocabulary';
import { InputType } from '@nestjs/graphql';

import { IdempotencyKeyField, IdField, LanguageField, NestedListField, OneOfField, TextField, VersionField } from '../graphql/fields.js';
import { AliasInput, MOST_ALIASES } from '../jurisdictions/alias.input.js';
import { ForumKindEnum } from './forum.model.js';

@InputType({ description: 'A forum as it is to be: what is left out is cleared.' })
export class UpdateForumInput {
  @IdField()
  forumId!: string;

  @VersionField()
  version!: number;

  @OneOfField(ForumKindEnum)
  kind!: ForumKind;

  @TextField('name')
  name!: string;

  @LanguageField({ description: 'Language (BCP 47) of name, purpose and goal.' })
  language!: string;

  @NestedListField(() => AliasInput, MOST_ALIASES, { description: 'Every other name.' })
  aliases!: AliasInput[];

  @TextField('purpose', { nullable: true, description: 'What it is for.' })
  purpose?: string | null;

  @TextField('purpose', { nullable: true, description: 'What it wants to reach, so that one can tell whether it did.' })
  goal?: string | null;

  @TextField('label', { nullable: true, description: 'How it came about, in words.' })
  formedBy?: string | null;

  @TextField('dateText', { nullable: true, description: 'When it began, as exactly as is known: "29 de abril de 2021", "2021".' })
  started?: string | null;

  @TextField('dateText', { nullable: true, description: 'When it ended.' })
  ended?: string | null;

  @IdField({ nullable: true, description: 'The body that it is part of; of the same jurisdiction.' })
  parentId?: string | null;

  @IdField({ nullable: true, description: 'The edition before this one; of the same jurisdiction.' })
  succeedsId?: string | null;
}

@InputType({ description: 'A further forum of a jurisdiction.' })
export class CreateForumInput {
  @IdField({ description: 'The forum in whose secretariat the viewer acts; the new one is in the same jurisdiction.' })
  forumId!: string;

  @TextField('slug', { description: 'Its word in addresses: lower-case letters, digits, hyphens. No other forum or plan of the jurisdiction has or had it.' })
  slug!: string;

  @OneOfField(ForumKindEnum)
  kind!: ForumKind;

  @TextField('name')
  name!: string;

  @LanguageField({ description: 'Language (BCP 47) of name and purpose.' })
  language!: string;

  @TextField('purpose', { nullable: true, description: 'What it is for.' })
  purpose?: string | null;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType({ description: 'A new word in addresses; the earlier ones keep leading to the forum.' })
export class ChangeForumSlugInput {
  @IdField()
  forumId!: string;

  @VersionField()
  version!: number;

  @TextField('slug')
  slug!: string;
}

@InputType({ description: 'The picture that the actas of a forum bear on paper.' })
export class SetForumCrestInput {
  @IdField({ description: 'The forum.' })
  forumId!: string;

  @VersionField()
  version!: number;

  @IdField({ nullable: true, description: 'A public picture (PNG or JPEG) of its repository; null for none.' })
  documentId?: string | null;
}
