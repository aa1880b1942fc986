import { DomainError } from '@mesa/domain/errors';
import { LANGUAGES, type Language } from '@mesa/domain/vocabulary';
import { BadRequestException, NotFoundException } from '@nestjs/common';

/** A slug in an address, before anybody asks the database for it: no NUL, no path, not longer than one is. */
const SLUG = String.raw`([\p{L}\p{N}-]{1,60})`;

/** @throws NotFoundException */
export const slugOf = (given: string): string => matched(new RegExp(`^${SLUG}$`, 'u'), given);

/** The slug of a file's name, without its extension. @throws NotFoundException */
export const slugOfFile = (extension: 'atom' | 'csv' | 'ics' | 'json', given: string): string => matched(new RegExp(String.raw`^${SLUG}\.${extension}$`, 'u'), given);

/** @throws NotFoundException */
export function languageOf(given: string): Language {
  const language = LANGUAGES.find((one) => one === given);
  if (language === undefined) throw new NotFoundException();
  return language;
}

/** The first group of a pattern in a part of an address. @throws NotFoundException */
export function matched(pattern: RegExp, given: string): string {
  const [, name] = pattern.exec(given) ?? [];
  if (name === undefined) throw new NotFoundException();
  return name;
}

/** What a service gives, its refusals as HTTP says them. */
export async function served<Found>(found: Promise<Found>): Promise<Found> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'NOT_FOUND') throw new NotFoundException();
    throw error instanceof DomainError && error.code === 'INVALID' ? new BadRequestException() : error;
  }
}
