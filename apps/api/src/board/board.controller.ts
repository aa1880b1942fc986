import { BadRequestException, Controller, Get, Header, Param, Query, Res, UseGuards } from '@nestjs/common';
import { BOARD_FILTERS, BOARD_VIEWS } from '@mesa/domain/board';
import type { Response } from 'express';

import { ExportLimitGuard } from '../auth/export-limit.guard.js';
import { languageOf, served, slugOf, slugOfFile } from '../web/public-file.js';
import type { BoardArgs } from './board.input.js';
import { BoardService } from './board.service.js';

/** The board of a plan as a file; its view and filter are those of the page. */
@Controller('files/boards')
@UseGuards(ExportLimitGuard)
export class BoardController {
  constructor(private readonly boards: BoardService) {}

  @Get(':language/:jurisdiction/:file')
  @Header('Cache-Control', 'public, max-age=0, must-revalidate')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  async csv(@Param('language') asked: string, @Param('jurisdiction') jurisdiction: string, @Param('file') file: string, @Query() query: Readonly<Record<string, unknown>>, @Res({ passthrough: true }) response: Response): Promise<string> {
    const plan = slugOfFile('csv', file);
    const language = languageOf(asked);
    const csv = await served(this.boards.csv(language, slugOf(jurisdiction), plan, argsOf(query)));
    response.attachment(language === 'es' ? 'tablero.csv' : 'board.csv');
    return csv;
  }
}

/** As the links of the page have them: what is left out or empty is the board by commitment, of all. */
function argsOf({ view: givenView, only: givenOnly }: Readonly<Record<string, unknown>>): BoardArgs {
  const isUnset = (given: unknown): boolean => given === undefined || given === '';
  const view = isUnset(givenView) ? 'commitment' : BOARD_VIEWS.find((one) => one === givenView);
  const only = isUnset(givenOnly) ? null : BOARD_FILTERS.find((one) => one === givenOnly);
  if (view === undefined || only === undefined) throw new BadRequestException();
  return { view, only };
}
