import { languageOfPath } from '@mesa/domain/addresses';
import { type Language, LANGUAGES } from '@mesa/domain/vocabulary';

/** The language that a page's address carries; Spanish where it carries none. */
export function languageOf(pathname: string): Language {
  return languageOfPath(pathname.replace(/\.data$/, '')) ?? 'es';
}

/** The first of our languages that the reader's browser asks for, by weight; Spanish where it asks for none of ours. */
export function preferredLanguage(acceptLanguage: string | null): Language {
  const wishes = (acceptLanguage ?? '').split(',').map((wish) => {
    const [tag = '', ...parameters] = wish.trim().split(';');
    const weight = parameters.find((parameter) => parameter.trim().startsWith('q='));
    return { language: tag.toLowerCase().split('-')[0], weight: weight ? Number(weight.trim().slice(2)) : 1 };
  });
  const [best] = wishes.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight).flatMap(({ language }) => LANGUAGES.filter((ours) => ours === language));
  return best ?? 'es';
}
