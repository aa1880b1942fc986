import { Collaboration } from '@tiptap/extension-collaboration';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { draftFragment } from '@mesa/domain/shared-draft';
import { Button } from '@mesa/ui/Button';
import { VisuallyHidden } from '@mesa/ui/VisuallyHidden';
import { Carets } from './carets.js';
import type { MentionChoice } from '../mention-choices.js';
import type { DraftSession } from './draft-session.js';
import styles from './ItemEditor.module.css';
import { Mention } from './mention.js';
import { MentionCommands, type OfferedMentions } from './mention-commands.js';
import { MentionList, mentionOptionId } from './MentionList.js';
import { OutcomeCommands } from './outcome-commands.js';
import { Withheld } from './withheld.js';

export interface ItemEditorProps {
  readonly session: DraftSession;
  /** Null: the text under no item. */
  readonly agendaItemId: string | null;
  /** What is written here, for who does not see what stands above it. */
  readonly label: string;
  readonly language: string;
  readonly isOpen: boolean;
  /** All that its words can name. */
  readonly mentionable: readonly MentionChoice[];
  /** Asks for a decision or an action that belongs here. */
  readonly ask: (kind: 'decision' | 'action') => void;
}

const SIGNS = [['#', 'planned'], ['@', 'seat']] as const;
const attributesOf = (label: string, language: string) => ({ role: 'textbox', 'aria-multiline': 'true', 'aria-autocomplete': 'list', 'aria-label': label, lang: language, spellcheck: 'true' });

/** Where the text under one agenda item is written, with others. */
export function ItemEditor({ session, agendaItemId, label, language, isOpen, mentionable, ask }: ItemEditorProps) {
  const { t } = useTranslation('minutes');
  const listId = useId();
  const [offered, setOffered] = useState<OfferedMentions | null>(null);
  const editor = useEditor({
    // Our own style sheet has what its would say: the pages allow no style that is not known beforehand.
    injectCSS: false,
    extensions: [Document, Paragraph, Text, HardBreak, Withheld, Collaboration.configure({ document: session.doc, field: draftFragment(agendaItemId) }), Carets.configure({ provider: session.provider }), OutcomeCommands, Mention, MentionCommands],
    editorProps: { attributes: attributesOf(label, language) },
  }, [session, agendaItemId]);
  useEffect(() => void editor.commands.setMentionable(mentionable), [editor, mentionable]);
  useEffect(() => {
    editor.on('mentions', setOffered);
    return () => void editor.off('mentions', setOffered);
  }, [editor]);
  const chosen = offered && mentionOptionId(listId, offered.at);
  useEffect(() => {
    const list = chosen !== null && { 'aria-controls': listId, 'aria-activedescendant': chosen };
    editor.setOptions({ editorProps: { attributes: { ...attributesOf(label, language), ...list } } });
  }, [editor, label, language, listId, chosen]);
  useEffect(() => {
    editor.on('outcome', ask);
    return () => void editor.off('outcome', ask);
  }, [editor, ask]);
  useEffect(() => editor.setEditable(isOpen, false), [editor, isOpen]);
  return (
    <div className={styles.editor}>
      <EditorContent editor={editor} />
      {/* There before its words: a region that comes with them is not heard everywhere. */}
      <VisuallyHidden><span role="status">{offered && isOpen && t('draft.mention.offered', { count: offered.choices.length })}</span></VisuallyHidden>
      {offered && isOpen && <MentionList id={listId} offered={offered} />}
      {isOpen && (
        <p className={styles.tools}>
          <Button type="button" variant="quiet" onClick={() => editor.chain().focus().withhold().run()}>{t('draft.withholdSelected')}</Button>
          {SIGNS.map(([sign, what]) => mentionable.some(({ kind }) => (kind === 'seat') === (what === 'seat')) && (
            <Button type="button" variant="quiet" onClick={() => editor.chain().focus().offerMentions(sign).run()} key={sign}>{t(`draft.mention.${what}`)}</Button>
          ))}
          <Button type="button" variant="quiet" onClick={() => ask('decision')}>{t('draft.record.decision')}</Button>
          <Button type="button" variant="quiet" onClick={() => ask('action')}>{t('draft.record.action')}</Button>
        </p>
      )}
    </div>
  );
}
