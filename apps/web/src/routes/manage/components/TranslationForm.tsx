import { useTranslation } from 'react-i18next';

import { Quote } from '@mesa/ui/Quote';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import type { FormFault } from '../../../session/mutate.js';
import type { TranslatableText } from '../translatable-texts.js';
import { EntryForm } from './EntryForm.js';
import { LanguageEntry } from './LanguageEntry.js';
import { LinesEntry } from './LinesEntry.js';
import { TextEntry } from './TextEntry.js';

interface TranslationFormProps {
  readonly forumId: string;
  readonly original: TranslatableText;
  readonly fault: FormFault | undefined;
  readonly idempotencyKey: string;
}

/** One text with its original above it. */
export function TranslationForm({ forumId, original, fault, idempotencyKey }: TranslationFormProps) {
  const { t } = useTranslation('manage');
  const page = useLanguage();
  const labels = t('translations.fields', { returnObjects: true });
  const { objectType, objectId, version, field, text, language } = original;
  const into = language.split('-')[0] === page ? (page === 'es' ? 'en' : 'es') : page;
  const known = original.translations.find((one) => one.language === into);
  return (
    <Stack>
      <Quote lang={language}>{text}</Quote>
      <EntryForm act="addTranslation" fault={fault} labels={labels} hidden={{ forumId, objectType, objectId, version, field }} idempotencyKey={idempotencyKey} submit={t('translations.save')} consequence={t('translations.consequence')}>
        <LanguageEntry label={labels.language} value={into} />
        <LinesEntry name="text" label={labels.text} required value={known?.text} rows={6} />
        <TextEntry name="tool" label={labels.tool} hint={t('translations.toolHint')} width="half" />
      </EntryForm>
    </Stack>
  );
}
