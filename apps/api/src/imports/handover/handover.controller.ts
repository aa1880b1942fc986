import { DomainError } from '@mesa/domain/errors';
import { Controller, Get, HttpException, HttpStatus, NotFoundException, Param, Req, Res, StreamableFile, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { strToU8, zipSync } from 'fflate';

import { ExportLimitGuard } from '../../auth/export-limit.guard.js';
import { viewerOf } from '../../auth/viewer.middleware.js';
import { languageOf } from '../../web/public-file.js';
import { siteOf } from './handover-site.js';
import { HandoverService } from './handover.service.js';

/** The pack as one file: a site that reads from disk, and the JSON that another installation takes in. */
@Controller('files/handover')
@UseGuards(ExportLimitGuard)
export class HandoverController {
  constructor(private readonly handovers: HandoverService) {}

  @Get(':language/:forumId')
  async zip(@Param('language') asked: string, @Param('forumId') forumId: string, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    const language = languageOf(asked);
    const pack = await this.handovers.pack(viewerOf(request), forumId).catch(refused);
    const files = { ...siteOf(pack, language), 'handover.json': JSON.stringify(pack) };
    const zip = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
    response.attachment(`${language === 'es' ? 'traspaso' : 'handover'}-${String(pack.forum['slug'])}-${pack.exportedOn}.zip`);
    response.setHeader('Content-Type', 'application/zip');
    response.setHeader('Cache-Control', 'no-store');
    return new StreamableFile(zip);
  }
}

/** Whoever may not have it is not told that it is there; a secretariat without its second factor is. */
function refused(error: unknown): never {
  if (!(error instanceof DomainError)) throw error;
  if (error.code === 'UNAUTHENTICATED') throw new HttpException('UNAUTHENTICATED', HttpStatus.UNAUTHORIZED);
  throw new NotFoundException();
}
