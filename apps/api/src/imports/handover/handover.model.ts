import { Field, ObjectType } from '@nestjs/graphql';

import { ForumModel } from '../../forums/forum.model.js';

@ObjectType({ description: 'A forum that came with a handover pack.' })
export class ReceiveHandoverPayload {
  @Field(() => ForumModel, { description: 'The forum, with all that the pack says of it.' })
  forum!: ForumModel;
}
