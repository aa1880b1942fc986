import type { ActaBlock, AgendaItemReference, AttachmentBlock, AttendanceBlock, DecisionBlock, HeadingBlock, PassageBlock } from '@mesa/domain/acta';
import { attendanceGroups, countedWithoutSeat } from '@mesa/domain/acta-parts';
import { ACTA_WORDS, type ActaWords } from '@mesa/domain/acta-words';
import { type MentionedPlace, mentionedPath, minutesPath } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { formatTime, today } from '@mesa/domain/local-time';
import { formatPartialDate } from '@mesa/domain/partial-date';
import { qrPath } from '@mesa/domain/qr-path';
import { type Mentioned, mentioningParagraphs, stretchesOf } from '@mesa/domain/text-mention';
import { LANGUAGES, type Language } from '@mesa/domain/vocabulary';

import type { DocumentData } from '../pdf/typst.js';
import type { BlockLine, ErratumLine, LinkLine } from './acta.loader.js';

/** Where the acta stands. */
export interface ActaPlace {
  readonly forumId: string;
  readonly forum: string;
  readonly forumSlug: string;
  /** The slug it had first; identifiers that must last are made of it. */
  readonly firstSlug: string;
  readonly jurisdiction: string;
  readonly jurisdictionSlug: string;
  readonly country: string | null;
  readonly ordinal: number;
  readonly timeZone: string;
  /** The jurisdiction's first language, for what the acta does not say in its own. */
  readonly language: Language;
  readonly publicUrl: string;
  /** The name of its picture in the storage; null where it has none. */
  readonly crest: string | null;
  /** A demonstration: every sheet says so. */
  readonly isInvented: boolean;
}

export interface ActaItem extends AgendaItemReference {
  readonly id: string;
  readonly language: string;
}

export interface PublishedActa {
  readonly place: ActaPlace;
  readonly blocks: readonly BlockLine[];
  readonly errata: readonly ErratumLine[];
  readonly links: readonly LinkLine[];
  readonly items: readonly ActaItem[];
  /** By the id of what the text names. */
  readonly mentioned: ReadonlyMap<string, MentionedPlace>;
}

export interface Part<Content> {
  readonly block: BlockLine;
  readonly content: Content | null;
}

export interface ActaContext {
  readonly words: ActaWords;
  readonly language: Language;
  readonly timeZone: string;
  readonly errata: readonly ErratumLine[];
  /** Where what the text names has its page; null where it has none. */
  addressOf(mention: Mentioned): string | null;
}

/** The blocks of one kind, in their order. */
export function partsOf<Type extends BlockLine['kind']>(blocks: readonly BlockLine[], type: Type): Part<Extract<ActaBlock, { type: Type }>>[] {
  const is = (content: ActaBlock): content is Extract<ActaBlock, { type: Type }> => content.type === type;
  return blocks.filter(({ kind }) => kind === type).map((block) => ({ block, content: block.content && is(block.content) ? block.content : null }));
}

/** The acta in words, in its own language, as the template sets it: what was decided first, as on its page. */
export function actaDocument(acta: PublishedActa) {
  const { place, blocks, errata, links, items } = acta;
  const [heading] = partsOf(blocks, 'heading').map(({ content }) => content);
  const context = contextOf(acta);
  const { language, words } = context;
  const [own] = links;
  const address = place.publicUrl + minutesPath(language, place.jurisdictionSlug, place.forumSlug, place.ordinal);
  const title = words.title(place.ordinal);
  const hash = own?.hash.toString('hex') ?? '';
  return {
    language,
    title: `${title}: ${place.forum}`,
    date: dateOf(links, place.timeZone),
    running: title,
    // The picture itself comes beside; its name tells one paper from another.
    crest: place.crest ?? '',
    crestSays: words.crest(place.forum),
    forum: place.forum,
    notice: place.isInvented ? words.invented : '',
    jurisdiction: place.jurisdiction,
    foot: words.foot(hash.slice(0, 16)),
    page: words.page,
    subtitle: heading?.title ?? '',
    facts: heading ? factsOf(heading, context) : [],
    errata: errataOfTheWhole({ blocks, errata }).map((erratum) => noteOf(erratum, context)),
    decisions: { heading: words.decisions, none: words.noDecisions, list: partsOf(blocks, 'decision').map((part) => decisionOf(part, context)) },
    items: itemsOf(items, partsOf(blocks, 'passage'), context),
    attendance: attendanceOf(heading ?? null, partsOf(blocks, 'attendance'), context),
    attachments: { heading: words.attachments, list: partsOf(blocks, 'attachment').map((part) => attachmentOf(part, context)) },
    verify: {
      heading: words.verify,
      what: words.verifyWhat,
      hashes: [...links.map((link) => ({ term: link.erratum === null ? words.hash : words.erratum(link.erratum), description: link.hash.toString('hex') })), { term: words.previous, description: own?.previousHash?.toString('hex') ?? words.first }],
      address,
      qr: pictureOf(address),
      qrSays: words.qr(address),
    },
  } satisfies DocumentData;
}

/** The acta's own language, where there are words in it, and else the jurisdiction's. */
export function contextOf({ place, blocks, errata, mentioned }: Pick<PublishedActa, 'place' | 'blocks' | 'errata' | 'mentioned'>): ActaContext {
  const [heading] = partsOf(blocks, 'heading');
  const language = LANGUAGES.find((one) => one === heading?.content?.language) ?? place.language;
  const addressOf = ({ id }: Mentioned): string | null => {
    const named = mentioned.get(id);
    return named ? place.publicUrl + mentionedPath(language, named) : null;
  };
  return { words: ACTA_WORDS[language], language, timeZone: place.timeZone, errata, addressOf };
}

/** Errata stand beside passages and decisions; those of anything else come first. */
export function errataOfTheWhole({ blocks, errata }: Pick<PublishedActa, 'blocks' | 'errata'>): ErratumLine[] {
  const placed = new Set(blocks.filter(({ kind }) => kind === 'passage' || kind === 'decision').map(({ id }) => id));
  return errata.filter(({ blockId }) => blockId === null || !placed.has(blockId));
}

/** Year, month and day of its last publication: of an erratum, where there is one. */
const dateOf = (links: readonly LinkLine[], timeZone: string): number[] => today(timeZone, links.at(-1)?.linkedAt ?? new Date(0)).split('-').map(Number);

/** What meeting it was, in terms and words. */
export function factsOf({ purpose, forums, heldOn, openedAt, closedAt, timeZone, place, mode }: HeadingBlock, { words, language }: ActaContext) {
  const hours = [openedAt, closedAt].map((instant) => (instant === null ? null : formatTime(new Date(instant), timeZone)));
  const facts: [string, string | null][] = [
    [words.purpose, purpose],
    [words.date, heldOn && formatPartialDate(heldOn, language)],
    [words.hours, words.between(hours[0] ?? null, hours[1] ?? null)],
    [words.mode, label('meetingMode', mode, language)],
    [words.place, place],
    [words.number, forums.flatMap(({ officialNumber }) => officialNumber ?? []).join(', ')],
    [words.together, forums.length > 1 ? forums.map(({ name }) => name).join(', ') : null],
  ];
  return facts.flatMap(([term, description]) => (description ? [{ term, description }] : []));
}

const decisionOf = ({ block, content }: Part<DecisionBlock>, context: ActaContext) => ({
  text: content && { language: content.language, text: content.text },
  facts: content ? votesOf(content, context) : '',
  dissentWord: context.words.dissent,
  dissent: content?.dissent ? { language: content.language, text: content.dissent } : null,
  ...besideOf(block, context),
});

function votesOf({ result, method, tally }: DecisionBlock, { words, language }: ActaContext): string {
  const votes = (tally ?? []).map(({ bench, inFavour, against, abstained }) => words.votes(bench, inFavour, against, abstained));
  return [label('decisionResult', result, language), label('decisionMethod', method, language), ...votes].join(' · ');
}

/** Under each item what was said of it; what belongs to none stands first. */
function itemsOf(items: readonly ActaItem[], passages: readonly Part<PassageBlock>[], context: ActaContext) {
  const under = (id: string | null) => passages.filter(({ block }) => block.agendaItemId === id).map((part) => passageOf(part, context));
  const general = under(null);
  return [
    ...(general.length > 0 ? [{ heading: context.words.general, none: '', passages: general }] : []),
    ...items.map(({ id, position, title }) => ({ heading: `${position}. ${title}`, none: context.words.nothing, passages: under(id) })),
  ];
}

const passageOf = ({ block, content }: Part<PassageBlock>, context: ActaContext) => ({
  paragraphs: mentioningParagraphs({ text: content?.text ?? '', mentions: block.mentions ?? [] }).map((paragraph) => ({
    language: content?.language ?? 'und',
    stretches: stretchesOf(paragraph).map(({ text, mention }) => ({ text, address: mention && context.addressOf(mention) })),
  })),
  ...besideOf(block, context),
});

/** Why a block does not say what it said, and what corrects it. */
const besideOf = (block: BlockLine, context: ActaContext) => ({
  gap: gapOf(block, context),
  errata: context.errata.filter(({ blockId }) => blockId === block.id).map((erratum) => noteOf(erratum, context)),
});

/** Why a place has no words; null where it has them. */
export function gapOf({ withdrawnAt, rule, orderedBy, orderedOn, ...block }: BlockLine | ErratumLine, { words, language, timeZone }: ActaContext): string | null {
  if (withdrawnAt !== null && rule !== null) return words.withdrawn({ rule, orderedBy, orderedOn, withdrawnAt, language, timeZone });
  return 'isWithheld' in block && block.isWithheld ? words.withheld(block.withheldReason ?? '') : null;
}

const noteOf = (erratum: ErratumLine, context: ActaContext) => ({
  heading: context.words.erratumOf(erratum.number, erratum.publishedAt, context),
  language: erratum.language,
  text: erratum.text ?? gapOf(erratum, context) ?? '',
});

function attendanceOf(heading: HeadingBlock | null, parts: readonly Part<AttendanceBlock>[], context: ActaContext) {
  const { words, language } = context;
  const rows = parts.filter(({ content }) => content?.seat !== null);
  const others = countedWithoutSeat(parts, language);
  return {
    heading: words.attendance,
    columns: [words.seat, words.attendance, words.person],
    sentences: [
      ...(heading?.forums ?? []).flatMap(({ name, quorum }) => (quorum ? [words.quorum(heading?.forums.length === 1 ? null : name, quorum)] : [])),
      ...(parts.length === 0 ? [words.noAttendance] : []),
      ...(others === null ? [] : [words.others(others)]),
    ],
    groups: attendanceGroups(rows, words).map(({ heading: name, rows: under }) => ({ heading: name, rows: under.map(({ block, content }) => (content ? attendanceRow(content, context) : [gapOf(block, context) ?? '', '', ''])) })),
  };
}

function attendanceRow({ seat, standing, voting, attendance, capacity, person }: AttendanceBlock, { words, language }: ActaContext): string[] {
  const vote = !voting && standing === 'member' ? ` (${words.noVote})` : '';
  const as = capacity !== null && capacity !== 'titular' ? ` (${label('presenceCapacity', capacity, language)})` : '';
  return [(seat || words.unnamedSeat) + vote, label('attendance', attendance, language) + as, person ?? (capacity === null ? '—' : words.seatOnly)];
}

/** The title of a file that was withdrawn is as gone as the file; that there was one is not. */
const attachmentOf = ({ block, content }: Part<AttachmentBlock>, context: ActaContext) =>
  content
    ? { language: content.language, text: content.title, facts: `${content.mediaType}, ${content.bytes.toLocaleString('es-CL')} B`, hash: content.sha256, gap: null }
    : { language: context.language, text: '', facts: '', hash: '', gap: gapOf(block, context) ?? '' };

/** The address as a picture that a phone reads. */
function pictureOf(address: string): string {
  const { size, path } = qrPath(address);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg>`;
}
