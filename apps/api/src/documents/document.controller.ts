import { DomainError } from '@mesa/domain/errors';
import { Controller, Get, HttpException, HttpStatus, Param, Req, Res, StreamableFile } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isUUID } from 'class-validator';

import { viewerOf } from '../auth/viewer.middleware.js';
import type { FilePart } from '../files/file-storage.js';
import { FileService } from '../files/file.service.js';
import type { Document } from './document.entity.js';
import { DocumentService } from './document.service.js';

/** Files of the repository, with the permission of their document and no power in the browser (SECURITY 21). */
@Controller('files')
export class DocumentController {
  constructor(
    private readonly documents: DocumentService,
    private readonly files: FileService,
  ) {}

  @Get(':id')
  async download(@Param('id') id: string, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    const document = await this.#find(request, id);
    const size = document.sizeBytes ?? 0;
    const part = partOf(request, document);
    if (part === 'nowhere') {
      response.setHeader('Content-Range', `bytes */${size}`);
      throw new HttpException('INVALID', HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE);
    }
    const content = await this.files.read(document.storageName, part).catch(orMissing);
    response.attachment(document.fileName ?? document.id);
    response.setHeader('Content-Type', document.mediaType ?? 'application/octet-stream');
    response.setHeader('Content-Length', String(part ? part.end - part.start + 1 : size));
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    response.setHeader('Cache-Control', document.visibility === 'public' ? 'public, max-age=300' : 'no-store');
    response.setHeader('Accept-Ranges', 'bytes');
    response.setHeader('ETag', tagOf(document));
    if (part) {
      response.status(HttpStatus.PARTIAL_CONTENT);
      response.setHeader('Content-Range', `bytes ${part.start}-${part.end}/${size}`);
    }
    return new StreamableFile(content);
  }

  /** A document with a file. @throws 404 also for one that the reader may not know of */
  async #find(request: Request, id: string): Promise<KeptDocument> {
    if (!isUUID(id)) throw missing();
    const document = await this.documents.byId(viewerOf(request), id).catch(orMissing);
    if (!isKept(document)) throw missing();
    return document;
  }
}

type KeptDocument = Document & { readonly storageName: string };

const isKept = (document: Document): document is KeptDocument => document.storageName !== null;

const missing = (): HttpException => new HttpException('NOT_FOUND', HttpStatus.NOT_FOUND);

function orMissing(error: unknown): never {
  throw error instanceof DomainError ? missing() : error;
}

/** The file of a document never changes: its hash says which one it is. */
const tagOf = ({ contentHash, id }: Document): string => `"${contentHash?.toString('hex') ?? id}"`;

/** What of the file is asked for; several parts at once are answered with all of it (RFC 9110, 14.2). */
function partOf(request: Request, document: Document): FilePart | 'nowhere' | undefined {
  const condition = request.headers['if-range'];
  if (condition !== undefined && condition !== tagOf(document)) return undefined;
  const parts = request.range(document.sizeBytes ?? 0);
  if (parts === -1) return 'nowhere';
  return Array.isArray(parts) && parts.type === 'bytes' && parts.length === 1 ? parts[0] : undefined;
}
