import { useTranslation } from 'react-i18next';

import { TEXT_LIMITS } from '@mesa/domain/limits';
import { Field } from '@mesa/ui/Field';
import { Stack } from '@mesa/ui/Stack';
import { TextInput } from '@mesa/ui/TextInput';
import { useReason } from '../../../layout/use-reason.js';
import type { FormFault } from '../../../session/mutate.js';
import { WORDING_FIELDS, type WordingField } from '../wording-form.js';
import { LimitedText } from './LimitedText.js';
import type { WordingFields_wordingFragment } from './WordingFields.generated.js';

interface WordingFieldsProps {
  /** Path of the wording in the form: `wording`, `changes.0.to.1.wording`. */
  readonly prefix: string;
  readonly of: 'commitment' | 'milestone';
  /** What the fields begin with: the words that these take the place of. */
  readonly from?: WordingFields_wordingFragment | null | undefined;
  readonly fault?: FormFault | undefined;
}

const startOf = (from: WordingFields_wordingFragment | null | undefined, name: WordingField): string | null | undefined => {
  if (name === 'startsText') return from?.starts?.raw;
  return name === 'endsText' ? from?.ends?.raw : from?.[name];
};

/** The words of a commitment or milestone, to write or to change. */
export function WordingFields({ prefix, of, from, fault }: WordingFieldsProps) {
  const { t } = useTranslation('commitments');
  const { t: common } = useTranslation();
  const reason = useReason();
  const field = (name: WordingField, kind: 'line' | 'text', { isRequired = false, rows = 4, max = 0 } = {}) => {
    const path = `${prefix}.${name}`;
    const why = fault?.fields[path];
    const value = fault ? (fault.values[path] ?? '') : (startOf(from, name) ?? undefined);
    return (
      <Field name={path} label={t(`fields.${of}.${name}`)} hint={t(`fields.hint.${name}`)} optional={isRequired ? undefined : common('form.optional')} error={why && reason(why)}>
        {(control) => (kind === 'line' ? <TextInput {...control} defaultValue={value} /> : <LimitedText {...control} rows={rows} max={max} defaultValue={value} />)}
      </Field>
    );
  };
  return (
    <Stack gap="l">
      <input type="hidden" name={`${prefix}.language`} value={fault?.values[`${prefix}.language`] ?? from?.language ?? ''} />
      {field('title', 'line', { isRequired: true })}
      {of === 'commitment' && field('problem', 'text', { max: TEXT_LIMITS.wordingText.max })}
      {field('text', 'text', { rows: 6, max: TEXT_LIMITS.wordingText.max })}
      {field('startsText', 'line')}
      {field('endsText', 'line')}
      {field('indicator', 'text', { rows: 2, max: TEXT_LIMITS.indicator.max })}
      {field('baseline', 'line')}
      {field('target', 'line')}
      {field('unit', 'line')}
    </Stack>
  );
}

/** The label of each field of a wording, by its path in the form: for the list of what is wrong. */
export function useWordingLabels(): (prefix: string, of: 'commitment' | 'milestone') => Record<string, string> {
  const { t } = useTranslation('commitments');
  return (prefix, of) =>
    Object.fromEntries(WORDING_FIELDS.map((name) => [`${prefix}.${name}`, t(`fields.${of}.${name}`)]));
}
