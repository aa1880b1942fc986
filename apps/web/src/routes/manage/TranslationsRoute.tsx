import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';

import { label } from '@mesa/domain/labels';
import type { AddTranslationInput, TranslatedField, TranslatedObject } from '@mesa/schema/types';
import { LANGUAGES } from '@mesa/domain/vocabulary';
import { DataTable } from '@mesa/ui/DataTable';
import { EmptyState } from '@mesa/ui/EmptyState';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../i18n/use-language.js';
import { type FormFault, KEY_FIELD, mutate, textOf } from '../../session/mutate.js';
import { OwnWords } from '../forums/components/OwnWords.js';
import { ManageFrame } from './components/ManageFrame.js';
import { TranslationForm } from './components/TranslationForm.js';
import { act, given, manage, numberOf } from './manage.js';
import { type TranslatableText, translatableTexts } from './translatable-texts.js';
import { AddTranslationDocument, TranslationsDocument } from './Translations.generated.js';

export async function loader(args: LoaderFunctionArgs) {
  const { data, key, edited } = await manage(args, TranslationsDocument);
  const texts = translatableTexts(data.forum);
  return { forum: data.forum, texts, key, edited: texts.find((text) => text.key === edited) ?? null };
}

const translation = (form: FormData): AddTranslationInput => ({
  forumId: given(form, 'forumId'),
  objectType: given(form, 'objectType') as TranslatedObject,
  objectId: given(form, 'objectId'),
  version: numberOf(form, 'version'),
  field: given(form, 'field') as TranslatedField,
  text: given(form, 'text'),
  language: given(form, 'language'),
  tool: textOf(form, 'tool'),
  idempotencyKey: textOf(form, KEY_FIELD),
});

export function action(args: ActionFunctionArgs) {
  return act(args, { addTranslation: (form) => mutate(args.context, AddTranslationDocument, { input: translation(form) }, form) });
}

/** The texts of the forum and of its plans, and into which languages they have been put. */
export default function TranslationsRoute() {
  const { t } = useTranslation('manage');
  const language = useLanguage();
  const { forum, texts, key, edited } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { fault?: FormFault } | undefined)?.fault;
  const languageWord = (tag: string): string => {
    const known = LANGUAGES.find((one) => one === tag.split('-')[0]);
    return known ? label('language', known, language) : t('translations.unknownLanguage');
  };
  const into = ({ translations }: TranslatableText) => translations.map((one) => `${languageWord(one.language)} (${label('translator', one.translator, language)})`).join(', ');
  return (
    <ManageFrame forum={forum} title={t('translations.title')} lead={t('translations.lead', { translated: texts.filter(({ translations }) => translations.length > 0).length, all: texts.length })}>
      {edited && (
        <Section id="form" title={t('translations.translate')}>
          <TranslationForm key={edited.key} forumId={forum.id} original={edited} fault={fault} idempotencyKey={key} />
        </Section>
      )}
      <Section id="list" title={t('translations.list')} wide={texts.length > 0}>
        {texts.length === 0 ? (
          <EmptyState>{t('translations.none')}</EmptyState>
        ) : (
          <DataTable
            caption={t('translations.list')}
            captionHidden
            columns={[
              { key: 'text', header: t('translations.fields.text'), rowHeader: true, cell: (one) => <><OwnWords language={one.language}>{shortened(one.text)}</OwnWords><FactLine facts={[t(`translations.field.${one.field}`), languageWord(one.language)]} /></> },
              { key: 'into', header: t('translations.into'), cell: (one) => into(one) || t('translations.notYet') },
              { key: 'act', header: t('acts'), cell: (one) => <Link href={`?edit=${encodeURIComponent(one.key)}`} aria-label={t('translations.translateThis', { text: shortened(one.text) })}>{t('translations.translate')}</Link> },
            ]}
            groups={[{ key: 'all', rows: texts }]}
            rowKey={(one) => one.key}
          />
        )}
      </Section>
    </ManageFrame>
  );
}

/** As much of a text as tells it from another. */
const LONGEST = 120;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text);
