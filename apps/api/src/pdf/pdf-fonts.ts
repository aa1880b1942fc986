import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import * as fontkit from 'fontkit';

/** The site's own letter. Typst reads no WOFF, and of files that share a name it takes one: so whole ones, not the subsets of the pages. */
export const PDF_FONT = 'Atkinson Hyperlegible Next';

const FACES = ['400Regular', '400Regular_Italic', '700Bold'].map((face) => `@expo-google-fonts/atkinson-hyperlegible-next/${face}/AtkinsonHyperlegibleNext_${face}.ttf`);

const { resolve } = createRequire(import.meta.url);

/** The faces that documents are set in. */
export const readFaces = (): Buffer[] => FACES.map((face) => readFileSync(resolve(face)));

/** The characters of which every face has a letter. */
export function commonCharacters(faces: readonly Buffer[]): ReadonlySet<number> {
  const [first = new Set<number>(), ...others] = faces.map((face) => new Set((fontkit.create(face) as fontkit.Font).characterSet));
  return new Set([...first].filter((character) => others.every((other) => other.has(character))));
}

const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const LETTER = /[^\s]/gu;

/**
 * The text with what the letter lacks named by its number, as [U+1F642]: a document that is to be kept may not
 * contain an empty box, and a name in another script must not stop a publication. Joiners and marks of direction,
 * which no one sees, are left out.
 */
export function printable(text: string, characters: ReadonlySet<number>): string {
  const shown = text.normalize('NFC').replace(UNSEEN, '');
  return shown.replace(LETTER, (letter) => {
    const character = letter.codePointAt(0) ?? 0;
    return characters.has(character) ? letter : `[U+${character.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}
