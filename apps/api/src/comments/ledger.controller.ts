import { BadRequestException, Controller, Get, Header, Param, Query, Res, UseGuards } from '@nestjs/common';
import { COMMENT_STATES } from '@mesa/domain/comment-state';
import { LEDGER_CLOCKS } from '@mesa/domain/response-clock';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import type { Response } from 'express';

import { ExportLimitGuard } from '../auth/export-limit.guard.js';
import { languageOf, served, slugOf, slugOfFile } from '../web/public-file.js';
import { LedgerExportService } from './ledger-export.service.js';
import { filterOf, LedgerFilterArgs } from './ledger.input.js';

/** The public ledger of responses as a file; the filters are those of the page. */
@Controller('files/responses')
@UseGuards(ExportLimitGuard)
export class LedgerController {
  constructor(private readonly exports: LedgerExportService) {}

  @Get(':language/:jurisdiction/:file')
  @Header('Cache-Control', 'public, max-age=0, must-revalidate')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  async csv(@Param('language') asked: string, @Param('jurisdiction') jurisdiction: string, @Param('file') file: string, @Query() query: Readonly<Record<string, unknown>>, @Res({ passthrough: true }) response: Response): Promise<string> {
    const plan = slugOfFile('csv', file);
    const language = languageOf(asked);
    const csv = await served(this.exports.csv(language, slugOf(jurisdiction), plan, filterOf(await argsOf(query))));
    response.attachment(language === 'es' ? 'respuestas.csv' : 'responses.csv');
    return csv;
  }
}

/** As the page's form sends them: what is empty is not asked; a clock stands among the states. */
async function argsOf(query: Readonly<Record<string, unknown>>): Promise<LedgerFilterArgs> {
  const { state, unit: unitId, commitment: commitmentId, phase: phaseId, sector } = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
  const clock = LEDGER_CLOCKS.find((one) => one === state);
  const states = state === undefined || clock ? undefined : [COMMENT_STATES.find((one) => one === state) ?? ''];
  const args = plainToInstance(LedgerFilterArgs, { states, clock, unitId, commitmentId, phaseId, sector });
  if ((await validate(args)).length > 0) throw new BadRequestException();
  return args;
}
