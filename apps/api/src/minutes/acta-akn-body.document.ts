import type { AttendanceBlock, DecisionBlock, PassageBlock } from '@mesa/domain/acta';
import { attendanceGroups, countedWithoutSeat } from '@mesa/domain/acta-parts';
import { label } from '@mesa/domain/labels';
import { mentioningParagraphs, type Stretch, stretchesOf } from '@mesa/domain/text-mention';

import { element, type XmlChild, type XmlElement } from '../xml/xml-document.js';
import { type ActaContext, errataOfTheWhole, gapOf, type Part, partsOf, type PublishedActa } from './acta.document.js';
import type { BlockLine, ErratumLine } from './acta.loader.js';
import { erratumId, sectionId } from './acta-akn-names.document.js';

export interface Text extends PublishedActa {
  readonly context: ActaContext;
  /** The eId of each block's place. */
  readonly places: ReadonlyMap<string, string>;
}

/** A language only where one is known. */
export const inLanguage = (language: string | undefined): { readonly 'xml:lang': string | null } => ({ 'xml:lang': language === undefined || language === 'und' ? null : language });

const p = (...children: readonly XmlChild[]): XmlElement => element('p', {}, ...children);

/** In the place of words that are not public, why; nothing where they are. */
export function omissions(line: BlockLine | ErratumLine, { context }: Pick<Text, 'context'>): XmlElement[] {
  const why = gapOf(line, context);
  return why === null ? [] : [element('p', {}, element('omissis', { refersTo: `#gap_${line.withdrawnAt === null ? 'withheld' : 'withdrawn'}` }, why))];
}

/** Who was there, what was said of each item, and what was decided; corrections of the whole first. */
export function actaBody(text: Text): XmlElement {
  const whole = errataOfTheWhole(text).map((erratum) => note(erratum, text));
  return element('debateBody', inLanguage(text.context.language),
    ...(whole.length > 0 ? [element('debateSection', { name: 'errata', eId: 'dbsect_errata' }, ...whole)] : []),
    rollCall(text), ...sections(text), resolutions(text));
}

/** A correction: the words beside it stay as they were published. */
const note = (erratum: ErratumLine, text: Text): XmlElement =>
  element('container', { name: 'erratum', eId: erratumId(text, text.places, erratum) },
    p(text.context.words.erratumOf(erratum.number, erratum.publishedAt, text.context)),
    ...(erratum.text === null ? [] : [element('p', inLanguage(erratum.language), erratum.text)]),
    ...omissions(erratum, text));

const notesOf = (block: BlockLine, text: Text): XmlElement[] => text.errata.filter(({ blockId }) => blockId === block.id).map((erratum) => note(erratum, text));

function rollCall(text: Text): XmlElement {
  const { words, language } = text.context;
  const [heading] = partsOf(text.blocks, 'heading');
  const parts = partsOf(text.blocks, 'attendance');
  const others = countedWithoutSeat(parts, language);
  const forums = heading?.content?.forums ?? [];
  return element('rollCall', { eId: 'rollCall' },
    element('heading', {}, words.attendance),
    ...forums.flatMap(({ name, quorum }) => (quorum ? [p(words.quorum(forums.length === 1 ? null : name, quorum))] : [])),
    ...(parts.length === 0 ? [p(words.noAttendance)] : []),
    ...(others === null ? [] : [p(words.others(others))]),
    ...attendanceGroups(parts.filter(({ content }) => content?.seat !== null), words).map(({ heading: name, rows }, index) =>
      element('table', { eId: `rollCall__table_${index + 1}` },
        element('caption', {}, name),
        element('tr', {}, ...[words.seat, words.attendance, words.person].map((column) => element('th', {}, p(column)))),
        ...rows.map(({ block, content }) => element('tr', { eId: text.places.get(block.id) ?? null }, ...(content ? attendanceCells(block, content, text) : [element('td', { colspan: 3 }, ...omissions(block, text))]))))));
}

function attendanceCells({ position }: BlockLine, { seat, standing, voting, attendance, capacity, person }: AttendanceBlock, { context: { words, language } }: Text): XmlElement[] {
  const role = capacity && element('role', { refersTo: `#role_${capacity}` }, label('presenceCapacity', capacity, language));
  const who: XmlChild = person === null ? (capacity === null ? '—' : words.seatOnly) : element('person', { refersTo: `#person_${position}`, as: capacity && `#role_${capacity}` }, person);
  return [
    [element('organization', { refersTo: `#seat_${position}` }, seat || words.unnamedSeat), ...(!voting && standing === 'member' ? [` (${words.noVote})`] : [])],
    [element('concept', { refersTo: `#attendance_${attendance}` }, label('attendance', attendance, language)), ...(role && capacity !== 'titular' ? [' (', role, ')'] : [])],
    [who],
  ].map((cell) => element('td', {}, p(...cell)));
}

/** Each item with what was said of it; what belongs to none stands first. */
function sections(text: Text): XmlElement[] {
  const { items, context: { words } } = text;
  const passages = partsOf(text.blocks, 'passage');
  const under = (id: string | null): XmlElement[] => passages.filter(({ block }) => block.agendaItemId === id).flatMap((part) => passage(part, text));
  const general = under(null);
  return [
    ...(general.length > 0 ? [element('debateSection', { name: 'general', eId: sectionId(items, null) }, element('heading', {}, words.general), ...general)] : []),
    ...items.map(({ id, position, title, language }) => {
      const said = under(id);
      return element('debateSection', { name: 'item', eId: sectionId(items, id) },
        element('num', {}, String(position)), element('heading', inLanguage(language), title), ...(said.length > 0 ? said : [p(words.nothing)]));
    }),
  ];
}

function passage({ block, content }: Part<PassageBlock>, text: Text): XmlElement[] {
  const eId = text.places.get(block.id) ?? '';
  const paragraphs = mentioningParagraphs({ text: content?.text ?? '', mentions: block.mentions ?? [] }).map((paragraph, index) =>
    element('p', { eId: `${eId}__p_${block.position}-${index + 1}`, ...inLanguage(content?.language) }, ...stretchesOf(paragraph).map((stretch) => stretchIn(stretch, text))));
  const said = [...paragraphs, ...omissions(block, text)];
  return [element('container', { name: 'passage', eId }, ...(said.length > 0 ? said : [p()])), ...notesOf(block, text)];
}

/** Words that name something lead to its page. */
function stretchIn({ text: words, mention }: Stretch, { context }: Text): XmlChild {
  const href = mention && context.addressOf(mention);
  return href === null ? words : element('ref', { href }, words);
}

function resolutions(text: Text): XmlElement {
  const { words } = text.context;
  const parts = partsOf(text.blocks, 'decision');
  return element('resolutions', { eId: 'resolutions' },
    element('heading', {}, words.decisions),
    ...(parts.length === 0 ? [p(words.noDecisions)] : []),
    ...parts.map(({ block, content }, index) => element('debateSection', { name: 'decision', eId: text.places.get(block.id) ?? null },
      element('num', {}, String(index + 1)),
      ...(content ? decided(block, content, text) : []), ...omissions(block, text), ...notesOf(block, text))));
}

function decided({ agendaItemId }: BlockLine, { agendaItem, language: own, text: words, result, method, tally, dissent }: DecisionBlock, { items, context }: Text): XmlElement[] {
  const { language } = context;
  const votes = (tally ?? []).map(({ bench, inFavour, against, abstained }) => context.words.votes(bench, inFavour, against, abstained));
  return [
    element('p', inLanguage(own), words),
    p(element('outcome', { refersTo: `#result_${result}` }, label('decisionResult', result, language)), ' · ', element('concept', { refersTo: `#method_${method}` }, label('decisionMethod', method, language)), ...votes.map((vote) => ` · ${vote}`)),
    ...(dissent === null ? [] : [p(`${context.words.dissent} `, element('span', inLanguage(own), dissent))]),
    ...(agendaItem === null ? [] : [p(element('ref', { href: `#${sectionId(items, agendaItemId)}` }, `${agendaItem.position}. ${agendaItem.title}`))]),
  ];
}
