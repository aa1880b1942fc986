import { Mark, mergeAttributes } from '@tiptap/core';

import { DRAFT_MENTION } from '@mesa/domain/shared-draft';

/** Words that name a commitment, a milestone or a seat. What is written after them is not of them. */
export const Mention = Mark.create({
  name: DRAFT_MENTION,
  inclusive: false,
  addAttributes: () => ({
    kind: { default: null, renderHTML: ({ kind }) => ({ 'data-kind': kind as string }), parseHTML: (element) => element.dataset['kind'] ?? null },
    id: { default: null, renderHTML: ({ id }) => ({ 'data-id': id as string }), parseHTML: (element) => element.dataset['id'] ?? null },
  }),
  parseHTML: () => [{ tag: 'span[data-kind][data-id]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes, { class: 'draft-mention' }), 0],
});
