import { Args, Context, Field, GraphQLISODateTime, ID, InputType, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import { IdField } from '../graphql/fields.js';
import { MailBatchService } from './mail-batch.service.js';

@InputType()
class UndoSendingInput {
  @IdField({ description: 'The mails that were to go out together.' })
  batchId!: string;
}

@ObjectType('MailBatch', { description: 'Mails that go out together, and can be taken back until then. For who may send them.' })
export class MailBatchModel {
  @Field(() => ID, { description: 'Names it when it is taken back.' })
  id!: string;

  @Field(() => GraphQLISODateTime, { description: 'When its mails go out.' })
  releaseAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was taken back: none of its mails went out.' })
  undoneAt!: Date | null;
}

@ObjectType('UndoSendingPayload', { description: 'What was taken back.' })
class UndoSendingPayload {
  @Field(() => MailBatchModel, { description: 'As it is now.' })
  batch!: MailBatchModel;

  @Field(() => Boolean, { description: 'Whether the act itself was undone too: circulated minutes are a draft again. A convened meeting stays convened.' })
  isSubjectTakenBack!: boolean;
}

@Resolver(() => MailBatchModel)
export class MailBatchResolver {
  constructor(private readonly batches: MailBatchService) {}

  @ResolveField(() => Boolean, { description: 'Whether it can still be taken back.' })
  isHeld(@Parent() batch: MailBatchModel): boolean {
    return this.batches.isOpen(batch);
  }

  @Policy()
  @Mutation(() => UndoSendingPayload, { description: 'Takes mails back before they go out. CONFLICT wrong_state afterwards.' })
  undoSending(@Args('input') input: UndoSendingInput, @Context() { viewer }: GraphqlContext): Promise<UndoSendingPayload> {
    return this.batches.undo(viewer, input);
  }
}
