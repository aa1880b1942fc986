import { Controller, Get, Param, Res, UseGuards } from '@nestjs/common';
import { OGP_FORM_WORDS, type OgpFormKind } from '@mesa/domain/compliance/ogp-form-words';
import { slugify } from '@mesa/domain/slug';
import type { Language } from '@mesa/domain/vocabulary';
import type { Response } from 'express';

import { ExportLimitGuard } from '../auth/export-limit.guard.js';
import { languageOf, matched, served, slugOf } from '../web/public-file.js';
import { FORM_FILES, type FormFile, OgpFormFileService } from './ogp-form-file.service.js';
import { ODT_MEDIA_TYPE } from './ogp-form-odt.document.js';

/** A part of an address before the extension: what sources call a commitment may hold anything but control characters. */
const NAME = /^(\P{Cc}{1,200})\.(?:odt|pdf)$/u;
const EXTENSION = /\.(odt|pdf)$/;

const MEDIA_TYPES: Readonly<Record<FormFile, string>> = { odt: ODT_MEDIA_TYPE, pdf: 'application/pdf' };

/** The forms of OGP Local as files; reading needs no account. */
@Controller('files/forms')
@UseGuards(ExportLimitGuard)
export class OgpFormController {
  constructor(private readonly files: OgpFormFileService) {}

  @Get(':language/:jurisdiction/:file')
  async inception(@Param('language') asked: string, @Param('jurisdiction') jurisdiction: string, @Param('file') name: string, @Res() response: Response): Promise<void> {
    const language = languageOf(asked);
    const file = fileOf(name);
    const bytes = await served(this.files.inception(language, file, slugOf(jurisdiction), slugOf(matched(NAME, name))));
    send(response, bytes, { language, file, kind: 'inception' });
  }

  @Get(':language/:jurisdiction/:plan/:file')
  async endOfCommitment(@Param('language') asked: string, @Param('jurisdiction') jurisdiction: string, @Param('plan') plan: string, @Param('file') name: string, @Res() response: Response): Promise<void> {
    const language = languageOf(asked);
    const file = fileOf(name);
    const bytes = await served(this.files.endOfCommitment(language, file, slugOf(jurisdiction), slugOf(plan), matched(NAME, name)));
    send(response, bytes, { language, file, kind: 'end' });
  }
}

/** @throws NotFoundException */
function fileOf(name: string): FormFile {
  const extension = matched(EXTENSION, name);
  return FORM_FILES.find((one) => one === extension) ?? 'pdf';
}

/** A PDF opens where it is; the other is for a word processor. */
function send(response: Response, bytes: Buffer, { language, file, kind }: { readonly language: Language; readonly file: FormFile; readonly kind: OgpFormKind }): void {
  const name = `${slugify(OGP_FORM_WORDS[language].titles[kind])}.${file}`;
  response.set({ 'Cache-Control': 'public, max-age=0, must-revalidate', 'Content-Disposition': `${file === 'pdf' ? 'inline' : 'attachment'}; filename="${name}"` }).type(MEDIA_TYPES[file]).send(bytes);
}
