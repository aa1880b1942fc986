const LETTERS = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
const NAMED_IN = ['es', 'en', 'pt'] as const;

/** `UK` and what is no longer are aliases of others. */
const isCurrent = (code: string): boolean => new Intl.Locale(`und-${code}`).region === code;

let codes: ReadonlyMap<string, string> | undefined;

function codesByName(): ReadonlyMap<string, string> {
  const named = NAMED_IN.map((language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }));
  const pairs = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(isCurrent);
  return new Map(pairs.flatMap((code) => named.flatMap((names) => names.of(code) ?? []).map((name): [string, string] => [name.toLowerCase(), code])));
}

/** ISO 3166-1 alpha-2 code of a country by its name in Spanish, English or Portuguese; a code is its own name, null what is neither. */
export function countryCode(name: string): string | null {
  codes ??= codesByName();
  if (/^[A-Za-z]{2}$/.test(name)) return name.toUpperCase();
  return codes.get(name.trim().toLowerCase()) ?? null;
}
