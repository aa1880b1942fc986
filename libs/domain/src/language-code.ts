/** ISO 639-2 (terminological) of the two-letter subtags that people here write in. */
const LETTERS_3: Readonly<Record<string, string>> = {
  ay: 'aym', ca: 'cat', de: 'deu', en: 'eng', es: 'spa', eu: 'eus', fr: 'fra', gl: 'glg', gn: 'grn', ht: 'hat', it: 'ita', pt: 'por', qu: 'que',
};

/** The three letters of ISO 639-2 for a BCP 47 tag, as legal identifiers ask: `es-CL` is `spa`, `arn` itself; `und` where it is unknown. */
export function languageCode3(tag: string): string {
  const [primary = ''] = tag.toLowerCase().split('-');
  return /^[a-z]{3}$/.test(primary) ? primary : (LETTERS_3[primary] ?? 'und');
}
