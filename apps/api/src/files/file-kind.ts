import { FILE_TYPES, type FileExtension, OFFICE_EXTENSIONS } from '@mesa/domain/file-types';
import { fileTypeFromBuffer } from 'file-type';

import { assertHarmlessArchive } from './archive.js';

const ARCHIVES: ReadonlySet<string> = new Set(OFFICE_EXTENSIONS);

/** `undefined` for one that is not taken in. */
const mediaTypeOf = (extension: string): string | undefined => (Object.hasOwn(FILE_TYPES, extension) ? FILE_TYPES[extension as FileExtension] : undefined);

const NAME_LENGTH = 150;

const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/**
 * The media type where extension and content agree on one that is taken in; null otherwise.
 * @throws INVALID on `file`: an office document that is not safe to open
 */
export async function kindOfFile(name: string, bytes: Buffer): Promise<string | null> {
  const extension = extensionOf(name);
  const expected = mediaTypeOf(extension);
  if (expected === undefined) return null;
  // First: to tell what an archive holds, it is opened.
  if (ARCHIVES.has(extension)) await assertHarmlessArchive(bytes);
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  // What is in the container may be said after its type: "audio/ogg; codecs=opus".
  return found?.mime.split(';')[0] === expected ? expected : null;
}

/** The last part of a name, without what a file system or a header would read as something else. */
export function safeFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*;]/gu, '').replace(/^\.+/, '').trim();
  const extension = extensionOf(clean);
  const stem = extension === '' ? clean : clean.slice(0, -extension.length - 1);
  return `${Array.from(stem).slice(0, NAME_LENGTH).join('') || 'documento'}${extension && `.${extension}`}`;
}
