import { Extension, InputRule } from '@tiptap/core';

/** As they are typed, in both languages of the screen. */
const COMMAND = /(?:^|\s)\/(acuerdo|decision|tarea|action)\s$/;

declare module '@tiptap/core' {
  interface EditorEvents {
    /** A decision or an action is to be recorded here. */
    outcome: 'decision' | 'action';
  }
}

/** `/acuerdo` and `/tarea`: the word goes, and what it names is asked for. */
export const OutcomeCommands = Extension.create({
  name: 'outcomeCommands',
  addInputRules() {
    return [
      new InputRule({
        find: COMMAND,
        handler: ({ range, match, chain }) => {
          chain().deleteRange(range).run();
          this.editor.emit('outcome', match[1] === 'tarea' || match[1] === 'action' ? 'action' : 'decision');
        },
      }),
    ];
  },
});
