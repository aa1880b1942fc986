import type { Params, RouterContextProvider } from 'react-router';

import { meetingPagePath } from '@mesa/domain/addresses';
import type { PathWord } from '@mesa/domain/path-words';
import type { Language } from '@mesa/domain/vocabulary';
import { notFound } from '../../session/query.js';

/** Where the minutes of a meeting are. */
export interface MinutesAddress {
  readonly jurisdiction: string;
  readonly slug: string;
  readonly ordinal: number;
}

const NUMBER = /^[1-9]\d{0,8}$/;

/** A number in an address, from 1; what is none leads nowhere. */
export function numberOf(context: Readonly<RouterContextProvider>, value: string | undefined): number {
  return value !== undefined && NUMBER.test(value) ? Number(value) : notFound(context);
}

export const minutesAddress = (context: Readonly<RouterContextProvider>, params: Params): MinutesAddress => ({
  jurisdiction: params['jurisdiction'] ?? '',
  slug: params['forum'] ?? '',
  ordinal: numberOf(context, params['ordinal']),
});

/** The minutes themselves, or a page of theirs. */
export const minutesPagePath = (language: Language, { jurisdiction, slug, ordinal }: MinutesAddress, ...words: readonly PathWord[]): string =>
  meetingPagePath(language, jurisdiction, slug, ordinal, 'minutes', ...words);

const actaFile = ({ jurisdiction, slug, ordinal }: MinutesAddress, extension: string): string => `/files/acta/${encodeURIComponent(jurisdiction)}/${encodeURIComponent(slug)}/${ordinal}.${extension}`;

/** The acta on paper. */
export const actaPaperPath = (address: MinutesAddress): string => actaFile(address, 'pdf');
/** The acta as Akoma Ntoso. */
export const actaLawPath = (address: MinutesAddress): string => actaFile(address, 'xml');
/** The public export of the acta, and of the chain it stands in. */
export const actaExportPath = (address: MinutesAddress): string => actaFile(address, 'json');
export const chainExportPath = ({ jurisdiction, slug }: MinutesAddress): string => `/files/acta/${encodeURIComponent(jurisdiction)}/${encodeURIComponent(slug)}.json`;
