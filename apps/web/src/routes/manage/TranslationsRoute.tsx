import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';

import { EmptyState } from '@mesa/ui/EmptyState';
import { Section } from '@mesa/ui/Section';
import { type FormFault, mutate } from '../../session/mutate.js';
import { ManageFrame } from './components/ManageFrame.js';
import { TranslationForm } from './components/TranslationForm.js';
import { TranslationsTable } from './components/TranslationsTable.js';
import { act, manage } from './manage.js';
import { translatableTexts } from './translatable-texts.js';
import { translationIn } from './translation-input.js';
import { AddTranslationDocument, TranslationsDocument } from './Translations.generated.js';

export async function loader(args: LoaderFunctionArgs) {
  const { data, key, edited } = await manage(args, TranslationsDocument);
  const texts = translatableTexts(data.forum);
  return { forum: data.forum, texts, key, edited: texts.find((text) => text.key === edited) ?? null };
}

export function action(args: ActionFunctionArgs) {
  return act(args, { addTranslation: (form) => mutate(args.context, AddTranslationDocument, { input: translationIn(form) }, form) });
}

/** The texts of the forum and of its plans, and into which languages they have been put. */
export default function TranslationsRoute() {
  const { t } = useTranslation('manage');
  const { forum, texts, key, edited } = useLoaderData<typeof loader>();
  const fault = (useActionData() as { fault?: FormFault } | undefined)?.fault;
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
          <TranslationsTable texts={texts} />
        )}
      </Section>
    </ManageFrame>
  );
}
