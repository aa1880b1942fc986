import type { ActaBlock } from '@mesa/domain/acta';
import type { TextMention } from '@mesa/domain/text-mention';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

import { enumOf } from '../graphql/fields.js';
import { ActaContentUnion } from './acta-content.model.js';
import { TextMentionModel } from './text-mention.model.js';

export const ActaBlockKindEnum = enumOf('ActaBlockKind', ['heading', 'passage', 'attendance', 'decision', 'attachment'] as const, 'What a block of an acta is.');
export const ActaGapKindEnum = enumOf('ActaGapKind', ['withheld', 'withdrawn'] as const, 'Withheld from publication, or withdrawn after it.');

@ObjectType('ActaGap', { description: 'Why a block has no content in public; the page marks its place.' })
export class ActaGapModel {
  @Field(() => ActaGapKindEnum, { description: 'Withheld from publication, or withdrawn after it.' })
  why!: 'withheld' | 'withdrawn';

  @Field(() => String, { description: 'The rule that asks for it.' })
  rule!: string;

  @Field(() => String, { nullable: true, description: 'Who ordered the withdrawal.' })
  orderedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'The day of that order.' })
  orderedOn!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was withdrawn; null for what was withheld from the start.' })
  withdrawnAt!: Date | null;
}

@ObjectType('ActaBlock', { description: 'A block of the acta, in order. Before publication: as it would be, without id and hash.' })
export class ActaBlockModel {
  @Field(() => ID, { nullable: true, description: 'Permanent, once published.' })
  id!: string | null;

  @Field(() => Int, { description: 'From 1.' })
  position!: number;

  @Field(() => ActaBlockKindEnum, { description: 'What it is.' })
  kind!: 'heading' | 'passage' | 'attendance' | 'decision' | 'attachment';

  @Field(() => ID, { nullable: true, description: 'The agenda item it is under.' })
  agendaItemId!: string | null;

  @Field(() => ActaContentUnion, { nullable: true, description: 'What it says; null where it is withheld or withdrawn.' })
  content!: ActaBlock | null;

  @Field(() => [TextMentionModel], { description: 'What the words of a passage name, in their order. Not hashed.' })
  mentions!: readonly TextMention[];

  @Field(() => ActaGapModel, { nullable: true, description: 'Why there is no content for the public.' })
  gap!: ActaGapModel | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of salt and canonical JSON, lower-case hexadecimal, once published.' })
  hash!: string | null;
}

@ObjectType('MinutesErratum', { description: 'A correction that adds to published minutes.' })
export class MinutesErratumModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => Int, { description: '1, 2, 3 … within the minutes.' })
  number!: number;

  @Field(() => ID, { nullable: true, description: 'The block it corrects; null for the whole.' })
  blockId!: string | null;

  @Field(() => String, { nullable: true, description: 'What is wrong, what is right, and why; null once withdrawn.' })
  text!: string | null;

  @Field(() => String, { description: 'Language (BCP 47) of the text.' })
  language!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was published.' })
  publishedAt!: Date;

  @Field(() => ActaGapModel, { nullable: true, description: 'Why it was withdrawn, if it was.' })
  gap!: ActaGapModel | null;
}

@ObjectType('ChainLink', { description: 'An acta or erratum in the chain of its forum.' })
export class ChainLinkModel {
  @Field(() => Int, { description: '1, 2, 3 … in the forum.' })
  position!: number;

  @Field(() => Int, { nullable: true, description: 'Number of the erratum; null for the acta itself.' })
  erratum!: number | null;

  @Field(() => String, { nullable: true, description: 'Hash of the link before; null for the first.' })
  previousHash!: string | null;

  @Field(() => String, { description: 'SHA-256, lower-case hexadecimal; recomputed from the export as docs/acta-format.md says.' })
  hash!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was added.' })
  linkedAt!: Date;
}
