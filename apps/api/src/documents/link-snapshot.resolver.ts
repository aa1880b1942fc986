import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import type { GraphqlContext } from '../graphql/context.js';
import { DocumentModel } from './document.model.js';
import type { Document } from './document.entity.js';
import type { LinkSnapshot } from './link-snapshot.entity.js';
import { snapshotByDocument } from './link-snapshot.loader.js';
import { LinkSnapshotModel } from './link-snapshot.model.js';

@Resolver(() => LinkSnapshotModel)
export class LinkSnapshotResolver {
  @ResolveField(() => String, { nullable: true, description: 'SHA-256 of the bytes as they came, in hexadecimal; null where nothing was kept.' })
  contentHash(@Parent() { contentHash }: LinkSnapshot): string | null {
    return contentHash?.toString('hex') ?? null;
  }
}

/** The snapshots' own field of a document. */
@Resolver(() => DocumentModel)
export class DocumentSnapshotResolver {
  @ResolveField(() => LinkSnapshotModel, { nullable: true, description: 'What its link led to; null for a file, and where none is taken.' })
  snapshot(@Parent() { id }: Document, @Context() { loaders }: GraphqlContext): Promise<LinkSnapshotModel | null> {
    return loaders.load(snapshotByDocument, id);
  }
}
