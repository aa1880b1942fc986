import { MENTION_REACHES, type MentionReach } from '@mesa/domain/comment-mention';
import { Field, ObjectType } from '@nestjs/graphql';

import { enumOf } from '../graphql/fields.js';

export const MentionReachEnum = enumOf('MentionReach', MENTION_REACHES, 'Whom a comment reached that was addressed to an organization: its titular; else its alternates; else nobody.');

@ObjectType('CommentMention', { description: 'An organization to which a comment is addressed, by its seat.' })
export class CommentMentionModel {
  @Field(() => MentionReachEnum, { description: 'Whom it reached.' })
  reached!: MentionReach;
}
