import { Administration } from '../../jurisdictions/administration.entity.js';
import { Jurisdiction } from '../../jurisdictions/jurisdiction.entity.js';
import type { ImportFile } from '../import-file.js';
import type { ImportTarget } from '../import-target.js';
import { type ImportedRow, ref, row } from '../imported-row.js';
import { dateOf } from './date.js';
import { sourceOf } from './document.js';
import { nativeLanguage } from './language.js';

export const jurisdictionRow = (file: ImportFile, { jurisdiction }: ImportTarget): ImportedRow => {
  const { name, name_local, country, region, languages, cut_code, ogp_joined } = file.member;
  return row(Jurisdiction, 'jurisdiction', {
    name: name_local ?? name, language: nativeLanguage(file), country, region, languages, externalCode: cut_code, ogpJoinedYear: ogp_joined,
  }, { once: { slug: jurisdiction.slug, timeZone: jurisdiction.timeZone } });
};

/** Said apart from the rest: the document is one of the jurisdiction, which must be there first. */
export const jurisdictionSourceRow = ({ member }: ImportFile): ImportedRow => row(Jurisdiction, 'jurisdiction', { sourceDocumentId: sourceOf(member.source) });

export const administrationRows = ({ administrations }: ImportFile): ImportedRow[] =>
  administrations.map(({ mayor, from, to, source }) =>
    row(Administration, `administrations/${from}`, { jurisdictionId: ref('jurisdiction'), mayor, started: dateOf(from), ended: dateOf(to), sourceDocumentId: sourceOf(source) }));
