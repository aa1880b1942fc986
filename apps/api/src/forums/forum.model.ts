import { FORUM_KINDS, type ForumKind } from '@mesa/domain/vocabulary';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import type { StoredDate } from '../database/stored-date.entity.js';
import { enumOf } from '../graphql/fields.js';
import { PartialDateField } from '../graphql/partial-date.model.js';
import { Place } from '../jurisdictions/place.model.js';
import { forumById } from './forum.loader.js';

export const ForumKindEnum = enumOf('ForumKind', FORUM_KINDS, 'What kind of standing body a forum is.');

@Place({ column: 'forumId', find: (id, { loaders }) => loaders.load(forumById, id) })
@ObjectType('Forum', { description: 'A standing body in which members of several sides meet.' })
export class ForumModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => String, { description: 'Its word in addresses today; earlier ones keep leading to it.' })
  slug!: string;

  @Field(() => ForumKindEnum, { description: 'What kind of body it is.' })
  kind!: ForumKind;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'Language (BCP 47) of name, purpose and goal; `und` where not known.' })
  language!: string;

  @Field(() => String, { nullable: true, description: 'What it is for; null where no source says.' })
  purpose!: string | null;

  @Field(() => String, { nullable: true, description: 'What it wants to reach, so that one can tell whether it did; null where it has not said.' })
  goal!: string | null;

  @Field(() => String, { nullable: true, description: 'How it came about ("invitation", a decree), in words; null where not known.' })
  formedBy!: string | null;

  @PartialDateField('When it began; null where not known.')
  started!: StoredDate;

  @PartialDateField('When it ended; null while it stands or where not known.')
  ended!: StoredDate;

  @Field(() => Int, { description: 'For edits: rises with each.' })
  version!: number;
}

@ObjectType('ForumAlias', { description: 'Another name under which a forum is known.' })
export class ForumAliasModel {
  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { description: 'Its language (BCP 47); `und` where not known.' })
  language!: string;
}

@ObjectType('ForumAbilities', { description: 'What the viewer may do in a forum today. A write of the secretariat may still ask for the second factor.' })
export class ForumAbilitiesModel {
  @Field(() => Boolean, { description: 'Set up organizations, people, seats, rules and holidays.' })
  setUp!: boolean;

  @Field(() => Boolean, { description: 'Invite people and give roles.' })
  invite!: boolean;

  @Field(() => Boolean, { description: 'Schedule meetings.' })
  scheduleMeeting!: boolean;

  @Field(() => Boolean, { description: 'Read circulated minutes, papers and join links.' })
  readPapers!: boolean;
}
