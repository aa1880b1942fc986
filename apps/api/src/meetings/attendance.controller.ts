import { DomainError } from '@mesa/domain/errors';
import { LANGUAGES } from '@mesa/domain/vocabulary';
import { BadRequestException, Controller, Get, Header, NotFoundException, Param, Query, Res, UseGuards } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import type { Response } from 'express';

import { ExportLimitGuard } from '../auth/export-limit.guard.js';
import { ConnectionArgs } from '../graphql/pagination.js';
import { AttendanceRecordService } from './attendance-record.service.js';

const FORUM = /^([\p{L}\p{N}-]{1,60})\.csv$/u;

/** The record of attendance as a file, page by page as on the screen. */
@Controller('files/attendance')
@UseGuards(ExportLimitGuard)
export class AttendanceController {
  constructor(private readonly records: AttendanceRecordService) {}

  @Get(':language/:jurisdiction/:file')
  @Header('Cache-Control', 'public, max-age=0, must-revalidate')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  async csv(@Param('language') asked: string, @Param('jurisdiction') jurisdiction: string, @Param('file') file: string, @Query() query: Readonly<Record<string, unknown>>, @Res({ passthrough: true }) response: Response): Promise<string> {
    const [, forum] = FORUM.exec(file) ?? [];
    const language = LANGUAGES.find((one) => one === asked);
    if (forum === undefined || language === undefined) throw new NotFoundException();
    const { first, after } = query;
    const args = plainToInstance(ConnectionArgs, { ...(first !== undefined && { first: Number(first) }), after });
    if ((await validate(args)).length > 0) throw new BadRequestException();
    try {
      const csv = await this.records.csv(language, jurisdiction, forum, args);
      response.attachment(language === 'es' ? 'asistencia.csv' : 'attendance.csv');
      return csv;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'NOT_FOUND') throw new NotFoundException();
      throw error instanceof DomainError && error.code === 'INVALID' ? new BadRequestException() : error;
    }
  }
}
