import { fileTypeFromBuffer } from 'file-type';

import { assertHarmlessArchive } from './archive.js';

/** The types that are taken in, by extension: what every office opens, and no page or script. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const ARCHIVES: ReadonlySet<string> = new Set(['odt', 'ods', 'docx', 'xlsx']);

const NAME_LENGTH = 150;

const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/**
 * The media type where extension and content agree on one that is taken in; null otherwise.
 * @throws INVALID on `file`: an office document that is not safe to open
 */
export async function kindOfFile(name: string, bytes: Buffer): Promise<string | null> {
  const extension = extensionOf(name);
  const expected = MEDIA_TYPES[extension];
  if (expected === undefined) return null;
  // First: to tell what an archive holds, it is opened.
  if (ARCHIVES.has(extension)) await assertHarmlessArchive(bytes);
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return found?.mime === expected ? expected : null;
}

/** The last part of a name, without what a file system or a header would read as something else. */
export function safeFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*;]/gu, '').replace(/^\.+/, '').trim();
  const extension = extensionOf(clean);
  const stem = extension === '' ? clean : clean.slice(0, -extension.length - 1);
  return `${Array.from(stem).slice(0, NAME_LENGTH).join('') || 'documento'}${extension && `.${extension}`}`;
}
