import { DomainError } from '@mesa/domain/errors';
import { Controller, Get, Header, NotFoundException, Param, Res, UseGuards } from '@nestjs/common';
import type { Response } from 'express';

import { ExportLimitGuard } from '../auth/export-limit.guard.js';
import { ActaExportService } from './acta-export.service.js';

const MEETING = /^(\d{1,9})\.json$/;
const FORUM = /^([\p{L}\p{N}-]{1,60})\.json$/u;

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
    return orNotFound(this.exports.acta(jurisdiction, forum, Number(ordinal)));
  }

  @Get(':jurisdiction/:file')
  @Header('Cache-Control', 'public, max-age=0, must-revalidate')
  async chain(@Param('jurisdiction') jurisdiction: string, @Param('file') file: string, @Res({ passthrough: true }) response: Response): Promise<object> {
    const forum = matched(FORUM, file);
    response.attachment(`cadena-${forum}.json`);
    return orNotFound(this.exports.chain(jurisdiction, forum));
  }
}

function matched(pattern: RegExp, file: string): string {
  const [, name] = pattern.exec(file) ?? [];
  if (name === undefined) throw new NotFoundException();
  return name;
}

async function orNotFound<Found>(found: Promise<Found>): Promise<Found> {
  try {
    return await found;
  } catch (error) {
    throw error instanceof DomainError && error.code === 'NOT_FOUND' ? new NotFoundException() : error;
  }
}
