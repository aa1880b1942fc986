import { Field, Int, ObjectType } from '@nestjs/graphql';

import { ForumModel } from '../forums/forum.model.js';

@ObjectType({ description: 'What an import did. It deletes nothing.' })
export class ImportFilePayload {
  @Field(() => ForumModel, { description: 'The forum that the file is about.' })
  forum!: ForumModel;

  @Field(() => Int, { description: 'Records that were new.' })
  created!: number;

  @Field(() => Int, { description: 'Records of which the file said something else than the last time.' })
  changed!: number;

  @Field(() => Int, { description: 'Records of which it said something else, but which people have edited here since: their words stay.' })
  kept!: number;
}
