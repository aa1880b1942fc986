import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { ForumModel } from '../forums/forum.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import { ConnectionArgs } from '../graphql/pagination.js';
import { AttendanceRecordModel } from './attendance-record.model.js';
import { AttendanceRecordService } from './attendance-record.service.js';

/** The record of a forum's attendance. */
@Resolver(() => ForumModel)
export class AttendanceRecordResolver {
  constructor(private readonly records: AttendanceRecordService) {}

  @ResolveField(() => AttendanceRecordModel, { description: 'Who came to its latest meetings, by seat and bench; meetings that were called in vain are among them.' })
  attendanceRecord(@Parent() { id }: ForumModel, @Args() args: ConnectionArgs, @Context() { loaders }: GraphqlContext): Promise<AttendanceRecordModel> {
    return this.records.of(id, args, loaders);
  }
}
