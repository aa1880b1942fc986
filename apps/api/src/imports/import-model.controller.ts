import { MODEL_HEAD } from '@mesa/domain/imports/table-columns';
import { LANGUAGES } from '@mesa/domain/vocabulary';
import { Controller, Get, HttpException, HttpStatus, Param, Res } from '@nestjs/common';
import type { Response } from 'express';

import { csvOf } from '../files/csv.js';

const NAMES = { es: 'modelo-plan.csv', en: 'model-plan.csv' } as const;

/** The head of a table that may be filled in and imported; it holds nothing of anybody. */
@Controller('files/import-model')
export class ImportModelController {
  @Get(':language')
  model(@Param('language') asked: string, @Res({ passthrough: true }) response: Response): string {
    const language = LANGUAGES.find((one) => one === asked);
    if (!language) throw new HttpException('NOT_FOUND', HttpStatus.NOT_FOUND);
    response.attachment(NAMES[language]);
    response.setHeader('Content-Type', 'text/csv; charset=utf-8');
    response.setHeader('Cache-Control', 'public, max-age=3600');
    return csvOf(MODEL_HEAD[language], []);
  }
}
