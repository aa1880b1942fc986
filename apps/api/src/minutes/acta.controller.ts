import { Controller, Get, Header, Param, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';

import { ExportLimitGuard } from '../auth/export-limit.guard.js';
import { matched, served, slugOf, slugOfFile } from '../web/public-file.js';
import { AKN_MEDIA_TYPE } from './acta-akn-names.document.js';
import { ActaAknService } from './acta-akn.service.js';
import { ActaExportService } from './acta-export.service.js';
import { ActaPdfService } from './acta-pdf.service.js';

const MEETING = /^(\d{1,9})\.json$/;
const NUMBER = /^(\d{1,9})$/;

/** The public export of published actas; reading needs no account. */
@Controller('files/acta')
@UseGuards(ExportLimitGuard)
export class ActaController {
  constructor(
    private readonly exports: ActaExportService,
    private readonly papers: ActaPdfService,
    private readonly laws: ActaAknService,
  ) {}

  /** On paper; who has just this text of it is not sent it again, nor is it set again. */
  @Get(':jurisdiction/:forum/:ordinal.pdf')
  async paper(@Param('jurisdiction') jurisdiction: string, @Param('forum') forum: string, @Param('ordinal') ordinal: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const number = matched(NUMBER, ordinal);
    const paper = await served(this.papers.acta(slugOf(jurisdiction), slugOf(forum), Number(number)));
    const tag = { 'Cache-Control': 'public, max-age=0, must-revalidate', ETag: `"${paper.name}"` };
    response.set(tag);
    if (request.fresh) {
      response.status(304).end();
      return;
    }
    response.removeHeader('ETag');
    response.removeHeader('Cache-Control');
    const { bytes, isWhole } = await paper.pdf();
    response.set({ ...(isWhole ? tag : { 'Cache-Control': 'no-store' }), 'Content-Disposition': `inline; filename="acta-${number}.pdf"` }).type('application/pdf').send(bytes);
  }

  /** As Akoma Ntoso, for archives and for machines that read law. */
  @Get(':jurisdiction/:forum/:ordinal.xml')
  @Header('Cache-Control', 'public, max-age=0, must-revalidate')
  async law(@Param('jurisdiction') jurisdiction: string, @Param('forum') forum: string, @Param('ordinal') ordinal: string, @Res({ passthrough: true }) response: Response): Promise<string> {
    const number = matched(NUMBER, ordinal);
    response.attachment(`acta-${number}.xml`).type(`${AKN_MEDIA_TYPE}; charset=utf-8`);
    return served(this.laws.acta(slugOf(jurisdiction), slugOf(forum), Number(number)));
  }

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
