import { mergeAttributes, Node } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';

import { DRAFT_NODES } from '@mesa/domain/shared-draft';
import { WithheldPassage } from './WithheldPassage.js';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    withheld: {
      /** Withholds the paragraphs that are selected. */
      withhold(): ReturnType;
    };
  }
}

/** Paragraphs that the public reads a mark in place of. */
export const Withheld = Node.create({
  name: DRAFT_NODES.withheld,
  group: 'block',
  content: `${DRAFT_NODES.paragraph}+`,
  defining: true,
  addAttributes: () => ({ rule: { default: '', renderHTML: ({ rule }) => ({ 'data-rule': rule as string }), parseHTML: (element) => element.dataset['rule'] ?? '' } }),
  parseHTML: () => [{ tag: 'section[data-withheld]' }],
  renderHTML: ({ HTMLAttributes }) => ['section', mergeAttributes(HTMLAttributes, { 'data-withheld': '' }), 0],
  addNodeView: () => ReactNodeViewRenderer(WithheldPassage),
  addCommands() {
    return { withhold: () => ({ commands }) => commands.wrapIn(this.name) };
  },
});
