import type { Readable } from 'node:stream';

import { DomainError } from '@mesa/domain/errors';
import { Controller, Get, HttpException, HttpStatus, Param, Req, Res, StreamableFile } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isUUID } from 'class-validator';

import { viewerOf } from '../auth/viewer.middleware.js';
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
    const { document, content } = await this.#find(request, id);
    response.attachment(document.fileName ?? document.id);
    response.setHeader('Content-Type', document.mediaType ?? 'application/octet-stream');
    response.setHeader('Content-Length', String(document.sizeBytes));
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    response.setHeader('Cache-Control', document.visibility === 'public' ? 'public, max-age=300' : 'no-store');
    return new StreamableFile(content);
  }

  async #find(request: Request, id: string): Promise<{ document: Document; content: Readable }> {
    try {
      if (!isUUID(id)) throw new HttpException('NOT_FOUND', HttpStatus.NOT_FOUND);
      const document = await this.documents.byId(viewerOf(request), id);
      if (document.storageName === null) throw new HttpException('NOT_FOUND', HttpStatus.NOT_FOUND);
      return { document, content: await this.files.read(document.storageName) };
    } catch (error) {
      if (error instanceof DomainError) throw new HttpException(error.code, HttpStatus.NOT_FOUND);
      throw error;
    }
  }
}
