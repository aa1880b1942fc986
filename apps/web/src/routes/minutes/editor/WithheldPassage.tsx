import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { Button } from '@mesa/ui/Button';
import { TextInput } from '@mesa/ui/TextInput';
import styles from './ItemEditor.module.css';

/** A passage that will not be published, with the rule that says so. */
export function WithheldPassage({ node, editor, getPos, updateAttributes }: NodeViewProps) {
  const { t } = useTranslation('minutes');
  const id = useId();
  const rule = node.attrs['rule'] as string;
  const publish = () => {
    const at = getPos();
    if (at !== undefined) editor.chain().focus().setTextSelection(at + 2).lift(node.type.name).run();
  };
  return (
    <NodeViewWrapper role="group" className={styles.withheld} aria-label={t('draft.withheld')}>
      <div className={styles.rule} contentEditable={false}>
        <label htmlFor={id}>{t('draft.rule')}</label>
        <TextInput
          id={id}
          name={id}
          value={rule}
          required={false}
          disabled={!editor.isEditable}
          aria-invalid={rule.trim() === '' ? true : undefined}
          aria-describedby={undefined}
          placeholder={t('draft.ruleExample')}
          onChange={(event) => updateAttributes({ rule: event.currentTarget.value })}
        />
        <Button type="button" variant="quiet" onClick={publish}>{t('draft.publish')}</Button>
      </div>
      <NodeViewContent />
    </NodeViewWrapper>
  );
}
