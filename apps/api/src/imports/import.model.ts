import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

import { ForumModel } from '../forums/forum.model.js';

@ObjectType('ImportBatch', { description: 'An import that changed something.' })
export class ImportBatchModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was done.' })
  createdAt!: Date;

  @Field(() => String, { nullable: true, description: 'What the file was called, where that was said.' })
  fileName!: string | null;

  @Field(() => Int, { description: 'Records that it made.' })
  created!: number;

  @Field(() => Int, { description: 'Records that it changed.' })
  changed!: number;

  @Field(() => Int, { description: 'Records that it left as people have edited them.' })
  kept!: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was taken back; null if it was not.' })
  undoneAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether it is the last one, which alone can be taken back.' })
  isLatest!: boolean;
}

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

@ObjectType({ description: 'What became of an import that was taken back.' })
export class UndoImportPayload {
  @Field(() => ImportBatchModel, { description: 'The import.' })
  batch!: ImportBatchModel;
}
