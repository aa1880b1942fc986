import { Mark, mergeAttributes } from '@tiptap/core';

import { DRAFT_MENTION } from '@mesa/domain/shared-draft';
import { MENTION_KINDS } from '@mesa/domain/text-mention';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Words that name a commitment, a milestone or a seat. What is written after them is not of them. */
export const Mention = Mark.create({
  name: DRAFT_MENTION,
  inclusive: false,
  addAttributes: () => ({
    kind: { default: null, renderHTML: ({ kind }) => ({ 'data-kind': kind as string }), parseHTML: (element) => element.dataset['kind'] ?? null },
    id: { default: null, renderHTML: ({ id }) => ({ 'data-id': id as string }), parseHTML: (element) => element.dataset['id'] ?? null },
  }),
  // What is pasted from elsewhere is text, whatever it calls itself.
  parseHTML: () => [{ tag: 'span[data-kind][data-id]', getAttrs: ({ dataset: { kind, id } }) => MENTION_KINDS.some((one) => one === kind) && UUID.test(id ?? '') && null }],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes, { class: 'draft-mention' }), 0],
});
