import { LANGUAGES, type Language } from '@mesa/domain/vocabulary';
import { Controller, Get, Header, Param, Query, UseGuards } from '@nestjs/common';

import { ExportLimitGuard } from '../auth/export-limit.guard.js';
import { served, slugOf, slugOfFile } from '../web/public-file.js';
import { ComplianceFeedService } from './compliance-feed.service.js';

/** The deadlines of a forum, to subscribe to. */
@Controller('feeds/compliance')
@UseGuards(ExportLimitGuard)
export class ComplianceController {
  constructor(private readonly feeds: ComplianceFeedService) {}

  @Get(':jurisdiction/:file.ics')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="plazos.ics"')
  @Header('Cache-Control', 'public, max-age=300')
  calendar(@Param('jurisdiction') jurisdiction: string, @Param('file') file: string, @Query('lang') language: unknown): Promise<string> {
    return served(this.feeds.calendar(slugOf(jurisdiction), slugOfFile('ics', `${file}.ics`), languageOf(language)));
  }

  @Get(':jurisdiction/:file.atom')
  @Header('Content-Type', 'application/atom+xml; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=300')
  atom(@Param('jurisdiction') jurisdiction: string, @Param('file') file: string, @Query('lang') language: unknown): Promise<string> {
    return served(this.feeds.atom(slugOf(jurisdiction), slugOfFile('atom', `${file}.atom`), languageOf(language)));
  }
}

const languageOf = (given: unknown): Language | null => LANGUAGES.find((language) => language === given) ?? null;
