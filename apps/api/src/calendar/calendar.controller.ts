import { LANGUAGES, type Language } from '@mesa/domain/vocabulary';
import { Controller, Get, Header, Param, Query, UseGuards } from '@nestjs/common';

import { ExportLimitGuard } from '../auth/export-limit.guard.js';
import { matched, slugOf, slugOfFile } from '../web/public-file.js';
import { CalendarService } from './calendar.service.js';

const TOKEN = /^([\w-]{43})\.ics$/;
const CALENDAR = 'text/calendar; charset=utf-8';

/** Calendars to subscribe to. Express gives each answer its ETag, and 304 to who has it. */
@Controller('calendar')
@UseGuards(ExportLimitGuard)
export class CalendarController {
  constructor(private readonly calendars: CalendarService) {}

  /** The right to read it is in the token, which stands in no log (log.module.ts). */
  @Get('mine/:file')
  @Header('Content-Type', CALENDAR)
  @Header('Content-Disposition', 'attachment; filename="mis-sesiones.ics"')
  @Header('Cache-Control', 'private, no-store')
  mine(@Param('file') file: string, @Query('lang') language: unknown): Promise<string> {
    return this.calendars.ofOwner(matched(TOKEN, file), languageOf(language));
  }

  @Get(':jurisdiction/:file')
  @Header('Content-Type', CALENDAR)
  @Header('Content-Disposition', 'attachment; filename="sesiones.ics"')
  @Header('Cache-Control', 'public, max-age=300')
  ofForum(@Param('jurisdiction') jurisdiction: string, @Param('file') file: string, @Query('lang') language: unknown): Promise<string> {
    return this.calendars.ofForum(slugOf(jurisdiction), slugOfFile('ics', file), languageOf(language));
  }
}

const languageOf = (given: unknown): Language | null => LANGUAGES.find((language) => language === given) ?? null;
