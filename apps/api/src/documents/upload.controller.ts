import { invalid, notFound, unauthenticated } from '@mesa/domain/errors';
import { mostBytesOf, UPLOADS_PATH } from '@mesa/domain/file-types';
import { All, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { Server } from '@tus/server';
import { Metadata } from '@tus/utils';
import type { Request, Response } from 'express';

import { AttemptLimits } from '../auth/attempt-limits.service.js';
import { authorize } from '../auth/authorize.js';
import { PlaceService } from '../auth/place.service.js';
import { viewerOf } from '../auth/viewer.middleware.js';
import type { Account } from '../auth/viewer.js';
import { ArrivingFiles } from '../files/arriving-files.service.js';
import { namedType, safeFileName } from '../files/file-kind.js';
import { keepDocuments } from './document.policy.js';

/** The request as the library hands it on. */
interface PassedRequest {
  readonly runtime?: { readonly node?: { readonly req: unknown } };
}

/**
 * Where a file for a forum's repository is sent in parts, by the tus protocol 1.0.0: what has arrived stays when the
 * connection breaks. It is taken in by `addDocument`.
 */
@Controller(UPLOADS_PATH)
export class UploadController {
  #server: Server | undefined;

  constructor(
    private readonly arriving: ArrivingFiles,
    private readonly places: PlaceService,
    private readonly limits: AttemptLimits,
  ) {}

  get #tus(): Server {
    return (this.#server ??= new Server({
      path: UPLOADS_PATH,
      datastore: this.arriving.store,
      relativeLocation: true,
      allowedOrigins: [],
      namingFunction: (request) => this.arriving.nameFor(accountIn(passed(request))),
      // The one that was looked at: the library would read another out of a query.
      getFileIdFromRequest: (request) => passed(request).params['id'] as string | undefined,
    }));
  }

  /** @throws UNAUTHENTICATED, NOT_FOUND, FORBIDDEN, INVALID on `file`: malformed, required, too_long, unsupported_type; RATE_LIMITED */
  @Post()
  async begin(@Req() request: Request, @Res() response: Response): Promise<void> {
    const viewer = viewerOf(request);
    const { forumId, filename } = metadataOf(request);
    authorize(viewer, keepDocuments, await this.places.ofForum(forumId ?? ''));
    const size = Number(request.headers['upload-length']);
    if (!(size > 0)) throw invalid({ file: 'required' });
    if (size > mostBytesOf(namedType(safeFileName(filename ?? '')))) throw invalid({ file: 'too_long' });
    await this.limits.spendUse('upload', viewer);
    await this.arriving.forgetOld();
    await this.#tus.handle(request, response);
  }

  /**
   * How far it has come; its next part; and that it is not sent after all. What has arrived is given to nobody: it has not been looked at yet.
   * @throws UNAUTHENTICATED, NOT_FOUND also for one of somebody else
   */
  @All(':id')
  async goOn(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    if (!this.arriving.isOf(accountIn(request), id) || !OWN_METHODS.has(request.method)) throw notFound();
    await this.#tus.handle(request, response);
  }
}

const OWN_METHODS: ReadonlySet<string> = new Set(['HEAD', 'PATCH', 'DELETE']);

const passed = (request: PassedRequest): Request => request.runtime?.node?.req as Request;

/** @throws UNAUTHENTICATED */
function accountIn(request: Request): Account {
  const { account } = viewerOf(request);
  if (!account) throw unauthenticated();
  return account;
}

function metadataOf(request: Request): Record<string, string | null> {
  try {
    return Metadata.parse(request.get('upload-metadata'));
  } catch {
    throw invalid({ file: 'malformed' });
  }
}
