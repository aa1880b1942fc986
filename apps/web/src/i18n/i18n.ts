import { createInstance, type i18n, type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';

import type { Language } from '@mesa/domain/vocabulary';

const files = {
  es: () => import('./es.js'),
  en: () => import('./en.js'),
} as const;

const instances = new Map<Language, i18n>();

/** Loads a language's words once; a browser loads only the language of its page. */
export async function loadLanguage(language: Language): Promise<i18n> {
  const known = instances.get(language);
  if (known) return known;
  const { words } = await files[language]();
  const instance = createInstance();
  await instance.use(initReactI18next).init({
    lng: language,
    resources: { [language]: words } as Resource,
    ns: Object.keys(words),
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  instances.set(language, instance);
  return instance;
}
