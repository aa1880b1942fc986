import { FILE_LANGUAGE, languageOfName } from './language.js';

export interface Name {
  readonly name: string;
  readonly language: string;
}

const REMARK = /\s*\([^()]*\)\s*$/;

/** The name without a closing remark: "Department of Citizen Participation (DIDECO)". */
export const withoutRemark = (name: string): string => name.replace(REMARK, '');

/** What two spellings of one name have in common; no accent is dropped, nothing is guessed. */
export const nameKey = (name: string): string => withoutRemark(name).normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Each name once: what the file names twice is numbered in its order. */
export function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return nth === 1 ? name : `${name}/${nth}`;
  });
}

/** The name in its own language first, then the others. */
export function namesOf({ name, name_local, aliases }: { name: string; name_local: string | null; aliases: readonly string[] }, native: string): [Name, ...Name[]] {
  const others = aliases.map((alias): Name => ({ name: alias, language: 'und' }));
  if (name_local === null) return [{ name, language: languageOfName(name) }, ...others];
  return [{ name: name_local, language: native }, { name, language: FILE_LANGUAGE }, ...others];
}
