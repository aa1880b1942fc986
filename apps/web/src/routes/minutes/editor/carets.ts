import type { HocuspocusProvider } from '@hocuspocus/provider';
import { Extension } from '@tiptap/core';
import { yCursorPlugin } from '@tiptap/y-tiptap';

/** As many as the style sheet has; the name beside the caret says who it is. */
const COLOURS = 3;

function caretOf(user: { name?: string }, client: number): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'draft-caret';
  caret.dataset['colour'] = String(client % COLOURS);
  const name = document.createElement('span');
  name.className = 'draft-caret-name';
  name.textContent = user.name ?? '';
  caret.append(name);
  // The others' carets are in the way of a screen reader; who writes now is said above the text.
  caret.setAttribute('aria-hidden', 'true');
  return caret;
}

/** Where the others are writing. */
export const Carets = Extension.create<{ provider: HocuspocusProvider | null }>({
  name: 'carets',
  addOptions: () => ({ provider: null }),
  addProseMirrorPlugins() {
    const awareness = this.options.provider?.awareness;
    return awareness ? [yCursorPlugin(awareness, { cursorBuilder: caretOf, selectionBuilder: (_user: object, client: number) => ({ class: 'draft-selection', 'data-colour': String(client % COLOURS) }) })] : [];
  },
});
