import { countryCode } from '@mesa/domain/country-code';
import { languageCode3 } from '@mesa/domain/language-code';
import { today } from '@mesa/domain/local-time';

import { type ActaContext, type ActaItem, errataOfTheWhole, partsOf, type PublishedActa } from './acta.document.js';
import type { BlockLine, ErratumLine } from './acta.loader.js';

export const AKN = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
/** Of what Akoma Ntoso has no word for: hashes and the way back to this site. */
export const MESA = 'urn:mesa-abierta:acta:1';
export const AKN_MEDIA_TYPE = 'application/akn+xml';

/** ISO 3166 leaves it to whoever knows no country. */
const NO_COUNTRY = 'ZZ';

export interface ActaIris {
  readonly country: string;
  /** The forum, in its jurisdiction: no slug has a full stop. */
  readonly actor: string;
  readonly work: string;
  readonly expression: string;
  readonly original: string;
  readonly manifestation: string;
}

export interface ActaEvent {
  readonly kind: 'generation' | 'erratum' | 'withdrawal';
  /** Calendar day of the jurisdiction. */
  readonly on: string;
  readonly eId: string;
  /** The eId of what it is about; null for the whole. */
  readonly about: string | null;
  readonly erratum: ErratumLine | null;
  readonly rule: string | null;
  readonly iri: string;
}

/**
 * Names by the naming convention: country, type, subtype, author, date, number. The date is that of
 * publication, which is when the acta came to be, and the slug the forum's first: neither ever changes.
 */
export function irisOf({ place, blocks, errata, links }: PublishedActa, language: string): ActaIris {
  const country = (countryCode(place.country ?? '') ?? NO_COUNTRY).toLowerCase();
  const actor = `${place.jurisdictionSlug}.${place.firstSlug}`;
  const published = today(place.timeZone, links[0]?.linkedAt ?? new Date(0));
  const work = `/akn/${country}/debate/acta/${actor}/${published}/${place.ordinal}`;
  const days = [...links.map(({ linkedAt }) => linkedAt), ...[...blocks, ...errata].flatMap(({ withdrawnAt }) => withdrawnAt ?? [])].map((moment) => today(place.timeZone, moment));
  const code = languageCode3(language);
  const expression = `${work}/${code}@${days.sort().at(-1) ?? published}`;
  return { country, actor, work, expression, original: `${work}/${code}@${published}`, manifestation: `${expression}.xml` };
}

/** The section of an item; of what belongs to none, with null. */
export const sectionId = (items: readonly ActaItem[], agendaItemId: string | null): string => `dbsect_${items.find(({ id }) => id === agendaItemId)?.position ?? 'general'}`;

/** The eId of every block that has a place in the text, by the block's id. The last part of a paragraph's, `p_2-1`, is its address on the page, `b-2-1`. */
export function placesOf({ blocks, items }: Pick<PublishedActa, 'blocks' | 'items'>): ReadonlyMap<string, string> {
  const decisions = partsOf(blocks, 'decision').map(({ block }) => block.id);
  const attachments = partsOf(blocks, 'attachment').map(({ block }) => block.id);
  const names: Readonly<Record<BlockLine['kind'], (block: BlockLine) => string>> = {
    heading: () => 'preface',
    passage: ({ agendaItemId, position }) => `${sectionId(items, agendaItemId)}__container_${position}`,
    attendance: ({ position }) => `rollCall__tr_${position}`,
    decision: ({ id }) => `resolutions__dbsect_${decisions.indexOf(id) + 1}`,
    attachment: ({ id }) => `att_${attachments.indexOf(id) + 1}`,
  };
  return new Map(blocks.map((block) => [block.id, names[block.kind](block)]));
}

/** The eId of an erratum: in the place that it corrects, or among those of the whole. */
export function erratumId(acta: Pick<PublishedActa, 'blocks' | 'errata'>, places: ReadonlyMap<string, string>, { id, number, blockId }: ErratumLine): string {
  const ofTheWhole = errataOfTheWhole(acta).some((erratum) => erratum.id === id);
  return `${ofTheWhole ? 'dbsect_errata' : (places.get(blockId ?? '') ?? '')}__container_e${number}`;
}

/** What happened to the text, in order. */
export function eventsOf(acta: PublishedActa, { work, original }: ActaIris, { timeZone }: ActaContext): ActaEvent[] {
  const places = placesOf(acta);
  const nothing = { about: null, erratum: null, rule: null };
  const events = [
    { ...nothing, kind: 'generation' as const, at: acta.links[0]?.linkedAt ?? new Date(0), iri: original },
    ...acta.errata.map((erratum) => ({ kind: 'erratum' as const, at: erratum.publishedAt, erratum, rule: null, about: places.get(erratum.blockId ?? '') ?? null, iri: `${work}/!erratum_${erratum.number}` })),
    ...acta.blocks.flatMap(({ id, position, withdrawnAt, rule }) => (withdrawnAt ? [{ ...nothing, kind: 'withdrawal' as const, at: withdrawnAt, rule, about: places.get(id) ?? null, iri: `${work}/!withdrawal_${position}` }] : [])),
    ...acta.errata.flatMap((erratum) => (erratum.withdrawnAt ? [{ ...nothing, kind: 'withdrawal' as const, at: erratum.withdrawnAt, rule: erratum.rule, about: erratumId(acta, places, erratum), iri: `${work}/!withdrawal_e${erratum.number}` }] : [])),
  ];
  return events.sort((a, b) => a.at.getTime() - b.at.getTime()).map(({ at, ...event }, index) => ({ ...event, on: today(timeZone, at), eId: `eref_${index + 1}` }));
}
