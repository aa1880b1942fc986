import { minutesPath } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { languageCode3 } from '@mesa/domain/language-code';

import { element, type XmlElement } from '../xml/xml-document.js';
import { type ActaContext, partsOf, type PublishedActa } from './acta.document.js';
import { type ActaEvent, type ActaIris, AKN_MEDIA_TYPE, erratumId, eventsOf, placesOf } from './acta-akn-names.document.js';

/** Who says all this: the forum. */
const SOURCE = { source: '#forum' };
const TALLY = ['inFavour', 'against', 'abstained'] as const;
type Choice = (typeof TALLY)[number];
const CHOICES = { inFavour: 'in_favour', against: 'against', abstained: 'abstained' } as const satisfies Record<Choice, string>;

/** An eId for each bench that is named, in the order in which they are. */
export function benchIds(acta: Pick<PublishedActa, 'blocks'>): ReadonlyMap<string, string> {
  const said = [...partsOf(acta.blocks, 'attendance').map(({ content }) => content?.bench ?? null), ...partsOf(acta.blocks, 'decision').flatMap(({ content }) => content?.tally?.map(({ bench }) => bench) ?? [])];
  return new Map([...new Set(said.flatMap((bench) => bench ?? []))].map((bench, index) => [bench, `bench_${index + 1}`]));
}

/** What the document is, what happened to it, who and what it speaks of, and how it is verified. */
export function actaMeta(acta: PublishedActa, iris: ActaIris, context: ActaContext): XmlElement {
  const events = eventsOf(acta, iris, context);
  return element('meta', {}, identification(acta, iris, context, events), publication(acta, events), lifecycle(events), ...analysis(acta, iris, events), references(acta, iris, context, events), proprietary(acta, context));
}

const address = ({ place }: PublishedActa, language: ActaContext['language']): string => place.publicUrl + minutesPath(language, place.jurisdictionSlug, place.forumSlug, place.ordinal);

function identification(acta: PublishedActa, { country, work, expression, manifestation }: ActaIris, { language }: ActaContext, events: readonly ActaEvent[]): XmlElement {
  const [heading] = partsOf(acta.blocks, 'heading');
  const date = (on: string | undefined, name: string): XmlElement => element('FRBRdate', { date: on ?? '', name });
  const author = element('FRBRauthor', { href: '#forum' });
  const value = (name: string, text: string): XmlElement => element(name, { value: text });
  const published = date(events[0]?.on, 'publication');
  const current = date(events.at(-1)?.on, 'expression');
  const heldOn = heading?.content?.heldOn;
  return element('identification', SOURCE,
    element('FRBRWork', {}, value('FRBRthis', `${work}/!main`), value('FRBRuri', work), element('FRBRalias', { value: address(acta, language), name: 'web' }),
      published, ...(heldOn?.precision === 'day' && heldOn.earliest !== null ? [date(heldOn.earliest, 'session')] : []), author,
      value('FRBRcountry', country), value('FRBRsubtype', 'acta'), value('FRBRnumber', String(acta.place.ordinal)), value('FRBRprescriptive', 'false')),
    element('FRBRExpression', {}, value('FRBRthis', `${expression}/!main`), value('FRBRuri', expression), current, author, value('FRBRversionNumber', String(events.length)), element('FRBRlanguage', { language: languageCode3(heading?.content?.language ?? language) })),
    element('FRBRManifestation', {}, value('FRBRthis', `${expression}/!main.xml`), value('FRBRuri', manifestation), date(events.at(-1)?.on, 'manifestation'), author, value('FRBRformat', AKN_MEDIA_TYPE)));
}

const publication = ({ place, links }: PublishedActa, [published]: readonly ActaEvent[]): XmlElement =>
  element('publication', { date: published?.on ?? '', name: 'chain', showAs: place.forum, number: links[0]?.position ?? null });

const TYPES = { generation: 'generation', erratum: 'amendment', withdrawal: 'amendment' } as const satisfies Record<ActaEvent['kind'], string>;

/** A repeal would end the whole; what is taken back is a part. */
const lifecycle = (events: readonly ActaEvent[]): XmlElement =>
  element('lifecycle', SOURCE, ...events.map(({ eId, on, kind }) => element('eventRef', { eId, date: on, type: TYPES[kind], source: `#${sourceId(eId, kind)}`, refersTo: `#event_${kind}` })));

const sourceId = (eId: string, kind: ActaEvent['kind']): string => (kind === 'generation' ? 'ro_1' : `rp_${eId.replace('eref_', '')}`);

/** An erratum adds and changes no word; a withdrawal takes the words of one place. */
function analysis(acta: PublishedActa, { work }: ActaIris, events: readonly ActaEvent[]): XmlElement[] {
  const places = placesOf(acta);
  const modifications = events.filter(({ kind }) => kind !== 'generation').map(({ kind, iri, about, erratum }, index) =>
    element('textualMod', { eId: `pmod_${index + 1}`, type: kind === 'erratum' ? 'insertion' : 'repeal' },
      element('source', { href: iri }), element('destination', { href: about === null ? `${work}/!main` : `#${about}`, pos: kind === 'erratum' ? 'after' : null }),
      ...(erratum ? [element('new', { href: `#${erratumId(acta, places, erratum)}` })] : [])));
  const parliamentary = [...quorums(acta), ...votings(acta, places)];
  const parts = [
    ...(modifications.length > 0 ? [element('passiveModifications', {}, ...modifications)] : []),
    ...(parliamentary.length > 0 ? [element('parliamentary', {}, ...parliamentary)] : []),
  ];
  return parts.length > 0 ? [element('analysis', SOURCE, ...parts)] : [];
}

/** One for each forum that held the meeting and computed it. */
function quorums({ blocks }: PublishedActa): XmlElement[] {
  const [heading] = partsOf(blocks, 'heading');
  return (heading?.content?.forums ?? []).flatMap(({ quorum }) => quorum ?? []).map(({ state, present, required }, index) =>
    element('quorumVerification', { eId: `quorumVerification_${index + 1}`, outcome: `#quorum_${state}`, href: '#rollCall' },
      ...(required === null ? [] : [element('quorum', { value: required })]), element('count', { value: present, refersTo: '#attendance_present' })));
}

function votings(acta: PublishedActa, places: ReadonlyMap<string, string>): XmlElement[] {
  const benches = benchIds(acta);
  return partsOf(acta.blocks, 'decision').flatMap(({ block, content }, index) => (content?.tally?.length ? [
    element('voting', { eId: `voting_${index + 1}`, outcome: `#result_${content.result}`, refersTo: `#method_${content.method}`, href: `#${places.get(block.id)}` },
      ...content.tally.flatMap((votes) => TALLY.map((choice) => element('count', { value: votes[choice], refersTo: [`#choice_${CHOICES[choice]}`, ...(votes.bench === null ? [] : [`#${benches.get(votes.bench)}`])].join(' ') })))),
  ] : []));
}

/** Everything that another part points at. */
function references(acta: PublishedActa, { country, actor, original }: ActaIris, context: ActaContext, events: readonly ActaEvent[]): XmlElement {
  const { place, blocks } = acta;
  const { language } = context;
  const local = `${country}/${actor}`;
  const attendance = partsOf(blocks, 'attendance').flatMap(({ block, content }) => (content ? [{ ...content, position: block.position }] : []));
  const decisions = partsOf(blocks, 'decision').flatMap(({ content }) => content ?? []);
  const [heading] = partsOf(blocks, 'heading');
  const concepts = new Map<string, string>([
    ...events.map(({ kind }): [string, string] => [`event_${kind}`, context.words.events[kind]]),
    ...(heading?.content?.forums ?? []).flatMap(({ quorum }): [string, string][] => (quorum ? [[`quorum_${quorum.state}`, label('quorumState', quorum.state, language)], ['attendance_present', label('attendance', 'present', language)]] : [])),
    ...attendance.map(({ attendance: was }): [string, string] => [`attendance_${was}`, label('attendance', was, language)]),
    ...decisions.flatMap(({ result, method, tally }): [string, string][] => [
      [`result_${result}`, label('decisionResult', result, language)], [`method_${method}`, label('decisionMethod', method, language)],
      ...(tally?.length ? TALLY.map((choice): [string, string] => [`choice_${CHOICES[choice]}`, label('ballotChoice', CHOICES[choice], language)]) : []),
    ]),
    ...gapsOf(acta).map((kind): [string, string] => [`gap_${kind}`, context.words.gaps[kind]]),
  ]);
  const roles = new Set(attendance.flatMap(({ capacity }) => capacity ?? []));
  return element('references', SOURCE,
    element('original', { eId: 'ro_1', href: original, showAs: context.words.title(place.ordinal) }),
    ...events.filter(({ kind }) => kind !== 'generation').map(({ eId, kind, iri, erratum, rule }) => element('passiveRef', { eId: sourceId(eId, kind), href: iri, showAs: erratum ? context.words.erratum(erratum.number) : (rule ?? '') })),
    element('TLCOrganization', { eId: 'forum', href: `/akn/ontology/organization/${local}`, showAs: place.forum }),
    element('TLCOrganization', { eId: 'jurisdiction', href: `/akn/ontology/organization/${country}/${place.jurisdictionSlug}`, showAs: place.jurisdiction }),
    ...[...benchIds(acta)].map(([bench, eId]) => element('TLCOrganization', { eId, href: `/akn/ontology/organization/${local}/${eId}`, showAs: bench })),
    ...attendance.flatMap(({ seat, position }) => (seat === null ? [] : [element('TLCOrganization', { eId: `seat_${position}`, href: `/akn/ontology/organization/${local}/${place.ordinal}/seat_${position}`, showAs: seat || context.words.unnamedSeat })])),
    ...attendance.flatMap(({ person, position }) => (person === null ? [] : [element('TLCPerson', { eId: `person_${position}`, href: `/akn/ontology/person/${local}/${place.ordinal}/person_${position}`, showAs: person })])),
    ...[...roles].map((role) => element('TLCRole', { eId: `role_${role}`, href: `/akn/ontology/role/mesa-abierta/${role}`, showAs: label('presenceCapacity', role, language) })),
    ...[...concepts].map(([eId, showAs]) => element('TLCConcept', { eId, href: `/akn/ontology/concept/mesa-abierta/${eId}`, showAs })));
}

function gapsOf({ blocks, errata }: PublishedActa): ('withheld' | 'withdrawn')[] {
  return [
    ...(blocks.some(({ isWithheld }) => isWithheld) ? (['withheld'] as const) : []),
    ...([...blocks, ...errata].some(({ withdrawnAt }) => withdrawnAt !== null) ? (['withdrawn'] as const) : []),
  ];
}

/** The hashes of the chain, where the acta stands, and the export by which they are recomputed. */
function proprietary(acta: PublishedActa, { language }: ActaContext): XmlElement {
  const { place, links } = acta;
  const file = `${place.publicUrl}/files/acta/${encodeURIComponent(place.jurisdictionSlug)}/${encodeURIComponent(place.forumSlug)}`;
  return element('proprietary', SOURCE,
    element('mesa:acta', {
      forum: place.forumId, meeting: place.ordinal, format: links[0]?.format ?? null, invented: place.isInvented ? 'true' : null,
      page: address(acta, language), export: `${file}/${place.ordinal}.json`, paper: `${file}/${place.ordinal}.pdf`, chain: `${file}.json`,
    }, ...links.map(({ position, erratum, hash, previousHash }) => element('mesa:link', { position, erratum, hash: hash.toString('hex'), previous: previousHash?.toString('hex') ?? null }))));
}
