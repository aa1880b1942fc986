import { invalid } from '@mesa/domain/errors';
import { TEXT_LIMITS } from '@mesa/domain/limits';
import { DRAFT_LIMITS, DRAFT_NODES, itemOfFragment } from '@mesa/domain/shared-draft';
import { checkText, codePointLength } from '@mesa/domain/text';
import type { Stretch } from '@mesa/domain/text-mention';
import * as Y from 'yjs';

import { childrenOf, documentOf, isNode, stretchesIn } from './draft-nodes.js';

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

/** A paragraph holds text that names something or nothing, and ends of lines: nothing that could hold more. */
function checkParagraph(node: unknown, count: { nodes: number; characters: number }): void {
  if (!isNode(node, DRAFT_NODES.paragraph) || Object.keys(node.getAttributes()).length > 0) throw invalid({ text: 'malformed' });
  let length = 0;
  count.nodes += 1;
  for (const child of childrenOf(node)) {
    count.nodes += 1;
    if (child instanceof Y.XmlText) {
      const stretches = stretchesIn(child);
      const text = textOf(stretches);
      const checked = checkText(text, { min: 0, max: DRAFT_LIMITS.paragraph });
      if (!checked.ok) throw invalid({ text: checked.reason });
      length += codePointLength(text);
      count.nodes += stretches.length;
    } else if (!isNode(child, DRAFT_NODES.line) || child.length > 0 || Object.keys(child.getAttributes()).length > 0) throw invalid({ text: 'malformed' });
  }
  if (length > DRAFT_LIMITS.paragraph) throw invalid({ text: 'too_long' });
  count.characters += length;
}

const textOf = (stretches: readonly Stretch[]): string => stretches.map(({ text }) => text).join('');
