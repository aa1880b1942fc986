import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import { ImportFileInput } from './import.input.js';
import { ImportFilePayload } from './import.model.js';
import { ImportService } from './import.service.js';

@Resolver()
export class ImportResolver {
  constructor(private readonly imports: ImportService) {}

  @Policy()
  @Mutation(() => ImportFilePayload, { description: 'Takes in published records of a forum: members, meetings, plan. For its secretariat, after the second factor. A record that was imported before is updated only where the file says something new.' })
  importFile(@Args('input') input: ImportFileInput, @Context() { viewer }: GraphqlContext): Promise<ImportFilePayload> {
    return this.imports.importFor(viewer, input);
  }
}
