import { SNAPSHOT_REASONS, SNAPSHOT_STATES, type SnapshotReason, type SnapshotState } from '@mesa/domain/link-snapshot';
import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';

import { enumOf } from '../graphql/fields.js';

export const SnapshotStateEnum = enumOf('SnapshotState', SNAPSHOT_STATES, 'What is known of what a link led to: not asked yet, kept, not fetched by our rules, or not there.');
export const SnapshotReasonEnum = enumOf('SnapshotReason', SNAPSHOT_REASONS, 'Why nothing was kept of a link.');

@ObjectType('LinkSnapshot', { description: 'What a link led to when it was published: title, day and hash, never the content. A hash that differs later says that it has changed.' })
export class LinkSnapshotModel {
  @Field(() => SnapshotStateEnum, { description: 'What is known.' })
  state!: SnapshotState;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was fetched, or last tried; null while it waits.' })
  fetchedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The title that the page gave itself; null for other files. Words of a stranger, in a language not known.' })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'Its media type, as the site said.' })
  mediaType!: string | null;

  @Field(() => Int, { nullable: true, description: 'Its size in bytes.' })
  sizeBytes!: number | null;

  @Field(() => SnapshotReasonEnum, { nullable: true, description: 'Why nothing was kept.' })
  reason!: SnapshotReason | null;

  @Field(() => Int, { nullable: true, description: 'What the site answered, where that is the reason.' })
  httpStatus!: number | null;
}
