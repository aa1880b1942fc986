import { Args, Context, Field, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { AttemptLimits } from '../auth/attempt-limits.service.js';
import { Policy } from '../auth/public.decorator.js';
import type { Forum } from '../forums/forum.entity.js';
import { ForumModel } from '../forums/forum.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import { ConnectionArgs, type Page } from '../graphql/pagination.js';
import { MeetingModel } from '../meetings/meeting.model.js';
import type { Document } from './document.entity.js';
import { AddDocumentInput } from './document.input.js';
import { documentById, documentsByMeeting } from './document.loader.js';
import { DocumentConnection, DocumentModel } from './document.model.js';
import { DocumentService } from './document.service.js';

@ObjectType('AddDocumentPayload', { description: 'The document that was added.' })
class AddDocumentPayload {
  @Field(() => DocumentModel, { description: 'As it is kept.' })
  document!: DocumentModel;
}

@Resolver(() => DocumentModel)
export class DocumentResolver {
  constructor(
    private readonly documents: DocumentService,
    private readonly limits: AttemptLimits,
  ) {}

  @Policy()
  @Mutation(() => AddDocumentPayload, { description: 'Adds a file or a link to the repository of a forum.' })
  async addDocument(@Args('input') input: AddDocumentInput, @Context() { viewer }: GraphqlContext): Promise<AddDocumentPayload> {
    if (input.file || input.uploadId) await this.limits.spendUse('upload', viewer);
    return { document: await this.documents.add(viewer, input) };
  }

  @ResolveField(() => String, { nullable: true, description: 'Where the file kept here is downloaded; null for a link.' })
  filePath(@Parent() { id, storageName }: Document): string | null {
    return storageName === null ? null : `/files/${id}`;
  }
}

/** The documents' own fields of a forum. */
@Resolver(() => ForumModel)
export class ForumDocumentsResolver {
  constructor(private readonly repository: DocumentService) {}

  @ResolveField(() => DocumentConnection, { description: 'Its repository, the latest added first; each reader gets what they may read.' })
  documents(@Parent() { id }: ForumModel, @Args() args: ConnectionArgs, @Context() { viewer }: GraphqlContext): Promise<Page<DocumentModel>> {
    return this.repository.register(viewer, id, args);
  }

  @ResolveField(() => DocumentModel, { nullable: true, description: 'The picture that its actas bear on paper; null where it has none, or it is not public any more.' })
  async crest(@Parent() { crestDocumentId }: Forum, @Context() { loaders }: GraphqlContext): Promise<DocumentModel | null> {
    const crest = crestDocumentId === null ? null : await loaders.load(documentById, crestDocumentId);
    return crest?.visibility === 'public' ? crest : null;
  }
}

/** The documents' own field of a meeting. */
@Resolver(() => MeetingModel)
export class MeetingDocumentsResolver {
  constructor(private readonly repository: DocumentService) {}

  @ResolveField(() => [DocumentModel], { description: 'Its papers, recordings and scanned acta, as far as the reader may see them.' })
  async documents(@Parent() { id }: MeetingModel, @Context() { viewer, loaders }: GraphqlContext): Promise<DocumentModel[]> {
    const papers = await loaders.load(documentsByMeeting, id);
    const readable = await Promise.all(papers.map(async ({ document }) => ((await this.repository.mayRead(viewer, document)) ? [document] : [])));
    return readable.flat();
  }
}
