import { invalid } from '@mesa/domain/errors';
import { DRAFT_MENTION } from '@mesa/domain/shared-draft';
import { MENTION_KINDS, type Mentioned, type Stretch } from '@mesa/domain/text-mention';
import { isUUID } from 'class-validator';
import * as Y from 'yjs';

/** A document of these updates, in any order. */
export function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)));
  return doc;
}

export const childrenOf = (node: Y.XmlFragment): readonly unknown[] => node.toArray();

export function isNode(node: unknown, name: string): node is Y.XmlElement {
  return node instanceof Y.XmlElement && node.nodeName === name;
}

/** @throws INVALID malformed: what stands in a text is text, and no mark but that of what it names. */
export const stretchesIn = (text: Y.XmlText): Stretch[] =>
  (text.toDelta() as { insert: unknown; attributes?: object }[]).map(({ insert, attributes = {} }) => {
    const { [DRAFT_MENTION]: mention = null, ...others } = attributes as { readonly [name: string]: unknown };
    if (typeof insert !== 'string' || Object.keys(others).length > 0) throw invalid({ text: 'malformed' });
    return { text: insert, mention: mention === null ? null : mentionedIn(mention) };
  });

function mentionedIn(mention: unknown): Mentioned {
  const { kind: named, id, ...others } = mention as { readonly [name: string]: unknown };
  const kind = MENTION_KINDS.find((one) => one === named);
  if (!kind || !isUUID(id) || Object.keys(others).length > 0) throw invalid({ text: 'malformed' });
  return { kind, id: (id as string).toLowerCase() };
}
