import { Controller, Get, Header, Param, Res, UseGuards } from '@nestjs/common';
import type { Response } from 'express';

import { ExportLimitGuard } from '../auth/export-limit.guard.js';
import { matched, served, slugOf, slugOfFile } from '../web/public-file.js';
import { ActaExportService } from './acta-export.service.js';

const MEETING = /^(\d{1,9})\.json$/;

/** The public export of published actas; reading needs no account. */
@Controller('files/acta')
@UseGuards(ExportLimitGuard)
export class ActaController {
  constructor(private readonly exports: ActaExportService) {}

  @Get(':jurisdiction/:forum/:file')
  @Header('Cache-Control', 'public, max-age=0, must-revalidate')
  async acta(@Param('jurisdiction') jurisdiction: string, @Param('forum') forum: string, @Param('file') file: string, @Res({ passthrough: true }) response: Response): Promise<object> {
    const ordinal = matched(MEETING, file);
    response.attachment(`acta-${ordinal}.json`);
    return served(this.exports.acta(slugOf(jurisdiction), slugOf(forum), Number(ordinal)));
  }

  @Get(':jurisdiction/:file')
  @Header('Cache-Control', 'public, max-age=0, must-revalidate')
  async chain(@Param('jurisdiction') jurisdiction: string, @Param('file') file: string, @Res({ passthrough: true }) response: Response): Promise<object> {
    const forum = slugOfFile('json', file);
    response.attachment(`cadena-${forum}.json`);
    return served(this.exports.chain(slugOf(jurisdiction), forum));
  }
}
