import { BadRequestException, Controller, Get, Header, Param, Query, Res, UseGuards } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import type { Response } from 'express';

import { ExportLimitGuard } from '../auth/export-limit.guard.js';
import { ConnectionArgs } from '../graphql/pagination.js';
import { languageOf, served, slugOf, slugOfFile } from '../web/public-file.js';
import { AttendanceRecordService } from './attendance-record.service.js';

/** The record of attendance as a file, page by page as on the screen. */
@Controller('files/attendance')
@UseGuards(ExportLimitGuard)
export class AttendanceController {
  constructor(private readonly records: AttendanceRecordService) {}

  @Get(':language/:jurisdiction/:file')
  @Header('Cache-Control', 'public, max-age=0, must-revalidate')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  async csv(@Param('language') asked: string, @Param('jurisdiction') jurisdiction: string, @Param('file') file: string, @Query() query: Readonly<Record<string, unknown>>, @Res({ passthrough: true }) response: Response): Promise<string> {
    const forum = slugOfFile('csv', file);
    const language = languageOf(asked);
    const { first, after } = query;
    const args = plainToInstance(ConnectionArgs, { ...(first !== undefined && { first: Number(first) }), after });
    if ((await validate(args)).length > 0) throw new BadRequestException();
    const csv = await served(this.records.csv(language, slugOf(jurisdiction), forum, args));
    response.attachment(language === 'es' ? 'asistencia.csv' : 'attendance.csv');
    return csv;
  }
}
