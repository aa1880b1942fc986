import { paragraphsOf } from '@mesa/domain/acta-parts';
import { invalid } from '@mesa/domain/errors';
import { TEXT_LIMITS } from '@mesa/domain/limits';
import { DRAFT_LIMITS, DRAFT_NODES, draftFragment, itemOfFragment } from '@mesa/domain/shared-draft';
import { checkText, codePointLength } from '@mesa/domain/text';
import * as Y from 'yjs';

/** How much of a text one writer's editor wrote. */
export interface Share {
  /** The Yjs client that wrote. */
  readonly client: number;
  /** UTF-16 units that still stand. */
  readonly characters: number;
}

/** A passage as minutes keep it. */
export interface DraftPassage {
  readonly agendaItemId: string | null;
  /** Paragraphs parted by blank lines. */
  readonly text: string;
  readonly isWithheld: boolean;
  readonly withheldReason: string | null;
}

export interface WrittenPassage extends DraftPassage {
  readonly shares: readonly Share[];
}

/** A paragraph, and whether it is withheld, by which rule. */
interface Block {
  readonly rule: string | null;
  readonly text: string;
  readonly shares: ReadonlyMap<number, number>;
}

/** A document of these updates, in any order. */
export function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)));
  return doc;
}

/**
 * What an update adds to a document, once it has been looked at: null where that is nothing, and 'waiting'
 * where it goes on from something that is not here (an editor that comes back sends what it wrote last before
 * the rest). The document itself is left as it is. It comes from anybody's socket, so that it is walked before anything recurses into it.
 * @throws INVALID text: malformed, too_long, nul_byte, lone_surrogate
 */
export function checkedUpdate(doc: Y.Doc, update: Uint8Array): Uint8Array | 'waiting' | null {
  const tried = documentOf([Y.encodeStateAsUpdate(doc)]);
  const added: Uint8Array[] = [];
  tried.on('update', (change: Uint8Array) => added.push(change));
  try {
    Y.applyUpdate(tried, update);
  } catch {
    throw invalid({ text: 'malformed' });
  }
  if (tried.store.pendingStructs || tried.store.pendingDs) return 'waiting';
  if (added.length === 0) return null;
  if (Y.encodeStateAsUpdate(tried).byteLength > DRAFT_LIMITS.documentBytes) throw invalid({ text: 'too_long' });
  checkDocument(tried);
  return Y.mergeUpdates(added);
}

function checkDocument(doc: Y.Doc): void {
  if (doc.share.size > DRAFT_LIMITS.fragments) throw invalid({ text: 'too_long' });
  const count = { nodes: 0, characters: 0 };
  for (const name of doc.share.keys()) {
    if (itemOfFragment(name) === undefined) throw invalid({ text: 'malformed' });
    for (const child of childrenOf(doc.getXmlFragment(name))) {
      if (!isNode(child, DRAFT_NODES.withheld)) {
        checkParagraph(child, count);
        continue;
      }
      checkRule(child);
      count.nodes += 1;
      for (const inner of childrenOf(child)) checkParagraph(inner, count);
    }
    if (count.nodes > DRAFT_LIMITS.nodes || count.characters > DRAFT_LIMITS.characters) throw invalid({ text: 'too_long' });
  }
}

function checkRule(node: Y.XmlElement): void {
  const { rule = '', ...others } = node.getAttributes();
  const checked = checkText(rule, { min: 0, max: TEXT_LIMITS.reason.max });
  if (!checked.ok) throw invalid({ text: checked.reason });
  if (Object.keys(others).length > 0) throw invalid({ text: 'malformed' });
}

/** A paragraph holds text without marks, and ends of lines: nothing that could hold more. */
function checkParagraph(node: unknown, count: { nodes: number; characters: number }): void {
  if (!isNode(node, DRAFT_NODES.paragraph) || Object.keys(node.getAttributes()).length > 0) throw invalid({ text: 'malformed' });
  let length = 0;
  count.nodes += 1;
  for (const child of childrenOf(node)) {
    count.nodes += 1;
    if (child instanceof Y.XmlText) {
      const text = plainText(child);
      const checked = checkText(text, { min: 0, max: DRAFT_LIMITS.paragraph });
      if (!checked.ok) throw invalid({ text: checked.reason });
      length += codePointLength(text);
    } else if (!isNode(child, DRAFT_NODES.line) || child.length > 0 || Object.keys(child.getAttributes()).length > 0) throw invalid({ text: 'malformed' });
  }
  if (length > DRAFT_LIMITS.paragraph) throw invalid({ text: 'too_long' });
  count.characters += length;
}

/** @throws INVALID malformed: what stands in a text is text, without marks. */
function plainText(text: Y.XmlText): string {
  return (text.toDelta() as { insert: unknown; attributes?: object }[])
    .map(({ insert, attributes }) => {
      if (typeof insert !== 'string' || attributes !== undefined) throw invalid({ text: 'malformed' });
      return insert;
    })
    .join('');
}

const childrenOf = (node: Y.XmlFragment): readonly unknown[] => node.toArray();

function isNode(node: unknown, name: string): node is Y.XmlElement {
  return node instanceof Y.XmlElement && node.nodeName === name;
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
      isWithheld: rule !== null,
      withheldReason: rule,
      shares: [...shares].map(([client, characters]) => ({ client, characters })).sort((a, b) => b.characters - a.characters),
    };
  });
}

const joined = (blocks: readonly Block[]): string => blocks.map(({ text }) => text).join('\n\n');

function blocksOf(fragment: Y.XmlFragment): Block[] {
  return childrenOf(fragment).flatMap((child) => {
    if (isNode(child, DRAFT_NODES.paragraph)) return [blockOf(child, null)];
    if (!isNode(child, DRAFT_NODES.withheld)) return [];
    return childrenOf(child).flatMap((inner) => (isNode(inner, DRAFT_NODES.paragraph) ? [blockOf(inner, child.getAttribute('rule') ?? '')] : []));
  });
}

function blockOf(paragraph: Y.XmlElement, rule: string | null): Block {
  const shares = new Map<number, number>();
  const text = childrenOf(paragraph)
    .map((child) => {
      if (!(child instanceof Y.XmlText)) return '\n';
      countShares(child, shares);
      return child.toString();
    })
    .join('');
  return { rule, text, shares };
}

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

const keyOf = (rule: string | null, paragraphs: readonly string[]): string => JSON.stringify([rule, paragraphs]);

function plainBlocks({ text, isWithheld, withheldReason }: DraftPassage): PlainBlock[] {
  const paragraphs = paragraphsOf(text);
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
  if (isNode(child, DRAFT_NODES.paragraph)) return keyOf(null, [blockOf(child, null).text]);
  if (!isNode(child, DRAFT_NODES.withheld)) return null;
  const inner = childrenOf(child).flatMap((node) => (isNode(node, DRAFT_NODES.paragraph) ? [blockOf(node, null).text] : []));
  return keyOf(child.getAttribute('rule') ?? '', inner);
}

function paragraphNode(paragraph: string): Y.XmlElement {
  const node = new Y.XmlElement(DRAFT_NODES.paragraph);
  const parts = paragraph.split('\n').flatMap((line, index) => [...(index === 0 ? [] : [new Y.XmlElement(DRAFT_NODES.line)]), ...(line === '' ? [] : [new Y.XmlText(line)])]);
  if (parts.length > 0) node.insert(0, parts);
  return node;
}
