import { invalid } from '@mesa/domain/errors';
import { extensionOf, mediaTypeOf, OFFICE_EXTENSIONS } from '@mesa/domain/file-types';
import { fileTypeFromBuffer, fileTypeFromFile, type FileTypeResult } from 'file-type';

import { assertHarmlessArchive } from './archive.js';

const ARCHIVES: ReadonlySet<string> = new Set(OFFICE_EXTENSIONS);

const NAME_LENGTH = 150;

/**
 * Looks into a file that its name says is of a type: it must be.
 * @throws INVALID on `file`: unsupported_type, and what an office document is refused for that is not safe to open
 */
export async function assertIsOf(mediaType: string, name: string, bytes: Buffer): Promise<void> {
  // First: to tell what an archive holds, it is opened.
  if (ARCHIVES.has(extensionOf(name))) await assertHarmlessArchive(bytes);
  assertSame(mediaType, await fileTypeFromBuffer(bytes).catch(() => undefined));
}

/** The same for a recording, of which only the beginning is read. @throws INVALID on `file`: unsupported_type */
export async function assertIsRecordingOf(mediaType: string, path: string): Promise<void> {
  assertSame(mediaType, await fileTypeFromFile(path).catch(() => undefined));
}

/** What is in the container may be said after its type: "audio/ogg; codecs=opus". */
function assertSame(mediaType: string, found: FileTypeResult | undefined): void {
  if (found?.mime.split(';')[0] !== mediaType) throw invalid({ file: 'unsupported_type' });
}

/** The media type that the extension of a name stands for. @throws INVALID on `file`: unsupported_type */
export function namedType(name: string): string {
  const mediaType = mediaTypeOf(extensionOf(name));
  if (mediaType === undefined) throw invalid({ file: 'unsupported_type' });
  return mediaType;
}

/** The last part of a name, without what a file system or a header would read as something else. */
export function safeFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*;]/gu, '').replace(/^\.+/, '').trim();
  const extension = extensionOf(clean);
  const stem = extension === '' ? clean : clean.slice(0, -extension.length - 1);
  return `${Array.from(stem).slice(0, NAME_LENGTH).join('') || 'documento'}${extension && `.${extension}`}`;
}
