import { type Editor, Extension } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { exitSuggestion, Suggestion, type SuggestionProps } from '@tiptap/suggestion';

import { DRAFT_MENTION } from '@mesa/domain/shared-draft';
import { type MentionChoice, choicesFor } from '../mention-choices.js';

/** What is offered to name, while its sign and the beginning of its words are typed. */
export interface OfferedMentions {
  readonly choices: readonly MentionChoice[];
  /** Which one Enter takes. */
  readonly at: number;
  take(choice: MentionChoice): void;
  /** Where in the window the sought words stand. */
  where(): DOMRect | null;
}

declare module '@tiptap/core' {
  interface EditorEvents {
    /** Null: nothing is offered any more. */
    mentions: OfferedMentions | null;
  }
  interface Commands<ReturnType> {
    mentions: {
      /** Types the sign that offers what can be named, parted from the word before it. */
      offerMentions(sign: '#' | '@'): ReturnType;
      /** What can be named from now on. */
      setMentionable(all: readonly MentionChoice[]): ReturnType;
    };
  }
}

/** The editor outlives what can be named: recording a decision reads the page again. */
interface MentionStorage {
  all: readonly MentionChoice[];
}

const SIGNS = { '#': new PluginKey('mentionPlanned'), '@': new PluginKey('mentionSeat') } as const;
type Sign = keyof typeof SIGNS;

/** `#` names a commitment or a milestone, `@` a seat: the words that are put stand for the object. */
export const MentionCommands = Extension.create<object, MentionStorage>({
  name: 'mentionCommands',
  addStorage: () => ({ all: [] }),
  addCommands() {
    return {
      offerMentions: (sign) => ({ state, commands }) => {
        const before = state.selection.$from.nodeBefore;
        return commands.insertContent(before === null || /\s$/.test(before.text ?? ' ') ? sign : ` ${sign}`);
      },
      setMentionable: (all) => () => {
        this.storage.all = all;
        return true;
      },
    };
  },
  addProseMirrorPlugins() {
    const offer = new Offer(this.editor);
    return (Object.keys(SIGNS) as Sign[]).map((sign) => offering(sign, this.editor, this.storage, offer));
  },
  onBlur() {
    for (const key of Object.values(SIGNS)) exitSuggestion(this.editor.view, key);
  },
});

function offering(sign: Sign, editor: Editor, storage: MentionStorage, offer: Offer) {
  return Suggestion<MentionChoice, MentionChoice>({
    editor,
    char: sign,
    pluginKey: SIGNS[sign],
    // Titles have spaces; once nothing is like what was typed it is text.
    allowSpaces: true,
    decorationClass: 'draft-mention-sought',
    items: ({ query }) => choicesFor(storage.all, sign, query),
    render: () => ({
      onStart: (props) => offer.show(sign, props),
      onUpdate: (props) => offer.show(sign, props),
      onExit: () => offer.end(sign),
      onKeyDown: ({ event }) => offer.press(sign, event),
    }),
    command({ range, props: { kind, id, words } }) {
      const isParted = /^\s/.test(editor.state.doc.resolve(range.to).nodeAfter?.text ?? '');
      const named = { type: 'text', text: words, marks: [{ type: DRAFT_MENTION, attrs: { kind, id } }] };
      editor.chain().focus().insertContentAt(range, isParted ? named : [named, { type: 'text', text: ' ' }]).run();
    },
  });
}

const nowhere = (): null => null;

interface Shown {
  readonly sign: Sign;
  readonly offered: OfferedMentions;
}

/** The one list of an editor. A sign that went on to be text, as in a sentence with an @ before, neither hides nor keeps the list of another. */
class Offer {
  #shown: Shown | null = null;

  constructor(private readonly editor: Editor) {}

  show(sign: Sign, { items, command, clientRect, loading }: SuggestionProps<MentionChoice, MentionChoice>): void {
    if (loading) return;
    if (items.length === 0) this.end(sign);
    else this.#tell({ sign, offered: { choices: items, at: 0, take: command, where: clientRect ?? nowhere } });
  }

  end(sign: Sign): void {
    if (this.#shown?.sign === sign) this.#tell(null);
  }

  /** Whether the key was for the list. */
  press(sign: Sign, { key }: KeyboardEvent): boolean {
    if (this.#shown?.sign !== sign) return false;
    const { choices, at, take, where } = this.#shown.offered;
    const chosen = choices[at];
    if (key === 'Enter' && chosen) take(chosen);
    else if (key === 'ArrowDown' || key === 'ArrowUp') this.#tell({ sign, offered: { choices, take, where, at: (at + (key === 'ArrowDown' ? 1 : choices.length - 1)) % choices.length } });
    else return false;
    return true;
  }

  #tell(shown: Shown | null): void {
    this.#shown = shown;
    this.editor.emit('mentions', shown?.offered ?? null);
  }
}
