import { BadRequestException, Controller, Get, Header, Param, Query, Res, UseGuards } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import type { Response } from 'express';

import { ExportLimitGuard } from '../auth/export-limit.guard.js';
import { languageOf, served, slugOf, slugOfFile } from '../web/public-file.js';
import { ActionExportService } from './action-export.service.js';
import { ActionFilterArgs } from './action-item.input.js';

/** The public register of actions as a file; the filters are those of the page. */
@Controller('files/actions')
@UseGuards(ExportLimitGuard)
export class ActionController {
  constructor(private readonly exports: ActionExportService) {}

  @Get(':language/:jurisdiction/:file')
  @Header('Cache-Control', 'public, max-age=0, must-revalidate')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  async csv(@Param('language') asked: string, @Param('jurisdiction') jurisdiction: string, @Param('file') file: string, @Query() query: Readonly<Record<string, unknown>>, @Res({ passthrough: true }) response: Response): Promise<string> {
    const forum = slugOfFile('csv', file);
    const language = languageOf(asked);
    const csv = await served(this.exports.csv(language, slugOf(jurisdiction), forum, await filterOf(query)));
    response.attachment(language === 'es' ? 'tareas.csv' : 'actions.csv');
    return csv;
  }
}

/** The filters as a form sends them: what is empty is not asked. */
async function filterOf(query: Readonly<Record<string, unknown>>): Promise<ActionFilterArgs> {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
  const { filter, owner: ownerId, commitment: commitmentId, meeting, q: text } = given;
  const args = plainToInstance(ActionFilterArgs, { ...(filter !== undefined && { filter }), ownerId, commitmentId, text, ...(meeting !== undefined && { meeting: Number(meeting) }) }, { exposeDefaultValues: true });
  if ((await validate(args)).length > 0) throw new BadRequestException();
  return args;
}
