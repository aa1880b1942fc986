import { TEXT_LIMITS } from '@mesa/domain/limits';
import { DRAFT_MENTION, DRAFT_NODES, draftFragment, itemOfFragment } from '@mesa/domain/shared-draft';
import { codePointLength } from '@mesa/domain/text';
import { mentioningParagraphs, type MentioningText, mentionsBetween, type Stretch, stretchesOf, type TextMention } from '@mesa/domain/text-mention';
import * as Y from 'yjs';

import { childrenOf, isNode, stretchesIn } from './draft-nodes.js';

/** How much of a text one writer's editor wrote. */
export interface Share {
  /** The Yjs client that wrote. */
  readonly client: number;
  /** UTF-16 units that still stand. */
  readonly characters: number;
}

/** A passage as minutes keep it: paragraphs parted by blank lines. */
export interface DraftPassage extends MentioningText {
  readonly agendaItemId: string | null;
  readonly isWithheld: boolean;
  readonly withheldReason: string | null;
}

export interface WrittenPassage extends DraftPassage {
  readonly shares: readonly Share[];
}

/** A paragraph, and whether it is withheld, by which rule. */
interface Block extends MentioningText {
  readonly rule: string | null;
  readonly shares: ReadonlyMap<number, number>;
}

/**
 * The passages that a document says, in the order of the agenda. What was written under an item that has
 * since left the agenda is not lost: it stands at the end, under none.
 */
export function passagesOf(doc: Y.Doc, agendaItemIds: readonly string[]): WrittenPassage[] {
  const names = [draftFragment(null), ...agendaItemIds];
  const left = [...doc.share.keys()].filter((name) => !names.includes(name) && itemOfFragment(name) !== undefined).sort();
  return [...names, ...left].flatMap((name) => {
    const item = left.includes(name) ? null : (itemOfFragment(name) ?? null);
    return passagesIn(doc.getXmlFragment(name), item);
  });
}

/** Neighbours of one kind make a passage, as long as it has room. */
function passagesIn(fragment: Y.XmlFragment, agendaItemId: string | null): WrittenPassage[] {
  const groups: Block[][] = [];
  for (const block of blocksOf(fragment)) {
    if (block.text.trim() === '') continue;
    const group = groups.at(-1);
    const hasRoom = group !== undefined && codePointLength(joined([...group, block])) <= TEXT_LIMITS.minutesPassage.max;
    if (group && hasRoom && group[0]?.rule === block.rule) group.push(block);
    else groups.push([block]);
  }
  return groups.map((group) => {
    const rule = group[0]?.rule ?? null;
    const shares = new Map<number, number>();
    for (const [client, characters] of group.flatMap((block) => [...block.shares])) shares.set(client, (shares.get(client) ?? 0) + characters);
    return {
      agendaItemId,
      text: joined(group),
      mentions: mentionsIn(group),
      isWithheld: rule !== null,
      withheldReason: rule,
      shares: [...shares].map(([client, characters]) => ({ client, characters })).sort((a, b) => b.characters - a.characters),
    };
  });
}

const BETWEEN = '\n\n';
const joined = (blocks: readonly Block[]): string => blocks.map(({ text }) => text).join(BETWEEN);

function mentionsIn(blocks: readonly MentioningText[]): TextMention[] {
  let before = 0;
  return blocks.flatMap(({ text, mentions }) => {
    const from = before;
    before += text.length + BETWEEN.length;
    return mentions.map(({ start, end, ...mentioned }) => ({ start: from + start, end: from + end, ...mentioned }));
  });
}

function blocksOf(fragment: Y.XmlFragment): Block[] {
  return childrenOf(fragment).flatMap((child) => {
    if (isNode(child, DRAFT_NODES.paragraph)) return [blockOf(child, null)];
    if (!isNode(child, DRAFT_NODES.withheld)) return [];
    return childrenOf(child).flatMap((inner) => (isNode(inner, DRAFT_NODES.paragraph) ? [blockOf(inner, child.getAttribute('rule') ?? '')] : []));
  });
}

function blockOf(paragraph: Y.XmlElement, rule: string | null): Block {
  const shares = new Map<number, number>();
  const mentions: TextMention[] = [];
  let text = '';
  for (const child of childrenOf(paragraph)) {
    if (child instanceof Y.XmlText) countShares(child, shares);
    for (const stretch of child instanceof Y.XmlText ? stretchesIn(child) : [LINE_END]) {
      if (stretch.mention) mentions.push({ start: text.length, end: text.length + stretch.text.length, ...stretch.mention });
      text += stretch.text;
    }
  }
  return { rule, text, mentions, shares };
}

const LINE_END: Stretch = { text: '\n', mention: null };

/** Each stretch of a text knows whose editor wrote it. */
function countShares(text: Y.XmlText, shares: Map<number, number>): void {
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    shares.set(item.id.client, (shares.get(item.id.client) ?? 0) + item.length);
  }
}

/** The Yjs clients that wrote what an update brings. */
export const clientsOf = (update: Uint8Array): number[] => [...new Set(Y.decodeUpdate(update).structs.map(({ id }) => id.client))];

/** Whether two texts have the same paragraphs in the same places, however they are cut into passages. */
export function saysTheSame(one: readonly DraftPassage[], other: readonly DraftPassage[]): boolean {
  const keys = (passages: readonly DraftPassage[]): string[] =>
    passages.flatMap((passage) => plainBlocks(passage).map(({ key }) => `${draftFragment(passage.agendaItemId)} ${key}`));
  return JSON.stringify(keys(one)) === JSON.stringify(keys(other));
}

/** The first update of a document: the passages as they stand. */
export function draftFrom(passages: readonly DraftPassage[]): Uint8Array {
  const doc = new Y.Doc();
  rewrite(doc, passages);
  return Y.encodeStateAsUpdate(doc);
}

/**
 * Makes a document say these passages, and gives what that took: null where it says them already. Blocks
 * that stay are not touched, so that who wrote them stays known and those who are writing there are not thrown out.
 */
export function rewritten(doc: Y.Doc, passages: readonly DraftPassage[]): Uint8Array | null {
  const changes: Uint8Array[] = [];
  doc.on('update', (change: Uint8Array) => changes.push(change));
  rewrite(doc, passages);
  return changes.length === 0 ? null : Y.mergeUpdates(changes);
}

function rewrite(doc: Y.Doc, passages: readonly DraftPassage[]): void {
  const names = new Set([draftFragment(null), ...doc.share.keys(), ...passages.map(({ agendaItemId }) => draftFragment(agendaItemId))]);
  doc.transact(() => {
    for (const name of names) {
      const wanted = passages.filter(({ agendaItemId }) => draftFragment(agendaItemId) === name).flatMap(plainBlocks);
      const fragment = doc.getXmlFragment(name);
      const there = childrenOf(fragment).map(saidBy);
      const same = (at: number, from: number): boolean => there[at] === wanted[from]?.key;
      let head = 0;
      while (head < there.length && head < wanted.length && same(head, head)) head += 1;
      let tail = 0;
      while (tail < there.length - head && tail < wanted.length - head && same(there.length - 1 - tail, wanted.length - 1 - tail)) tail += 1;
      if (there.length - head - tail > 0) fragment.delete(head, there.length - head - tail);
      const made = wanted.slice(head, wanted.length - tail).map(({ make }) => make());
      if (made.length > 0) fragment.insert(head, made);
    }
  });
}

interface PlainBlock {
  /** What it says, to compare. */
  readonly key: string;
  make(): Y.XmlElement;
}

const keyOf = (rule: string | null, paragraphs: readonly MentioningText[]): string =>
  JSON.stringify([rule, ...paragraphs.map(({ text, mentions }) => [text, ...mentions.map(({ start, end, kind, id }) => [start, end, kind, id])])]);

function plainBlocks(passage: DraftPassage): PlainBlock[] {
  const { isWithheld, withheldReason } = passage;
  const paragraphs = mentioningParagraphs(passage);
  if (!isWithheld) return paragraphs.map((paragraph) => ({ key: keyOf(null, [paragraph]), make: () => paragraphNode(paragraph) }));
  const rule = withheldReason ?? '';
  return [{
    key: keyOf(rule, paragraphs),
    make() {
      const node = new Y.XmlElement<{ rule: string }>(DRAFT_NODES.withheld);
      node.setAttribute('rule', rule);
      node.insert(0, paragraphs.map(paragraphNode));
      return node as unknown as Y.XmlElement;
    },
  }];
}

function saidBy(child: unknown): string | null {
  if (isNode(child, DRAFT_NODES.paragraph)) return keyOf(null, [blockOf(child, null)]);
  if (!isNode(child, DRAFT_NODES.withheld)) return null;
  const inner = childrenOf(child).flatMap((node) => (isNode(node, DRAFT_NODES.paragraph) ? [blockOf(node, null)] : []));
  return keyOf(child.getAttribute('rule') ?? '', inner);
}

function paragraphNode({ text, mentions }: MentioningText): Y.XmlElement {
  const node = new Y.XmlElement(DRAFT_NODES.paragraph);
  let start = 0;
  const parts = text.split('\n').flatMap((line, index) => {
    const words: MentioningText = { text: line, mentions: mentionsBetween(mentions, start, start + line.length) };
    start += line.length + 1;
    return [...(index === 0 ? [] : [new Y.XmlElement(DRAFT_NODES.line)]), ...(line === '' ? [] : [lineNode(words)])];
  });
  if (parts.length > 0) node.insert(0, parts);
  return node;
}

function lineNode(line: MentioningText): Y.XmlText {
  const node = new Y.XmlText();
  node.applyDelta(stretchesOf(line).map(({ text, mention }) => ({ insert: text, ...(mention && { attributes: { [DRAFT_MENTION]: { kind: mention.kind, id: mention.id } } }) })));
  return node;
}
