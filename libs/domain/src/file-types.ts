import { LIMITS } from './limits.js';

/**
 * The types of file that are taken in, by extension: what every office opens and every browser plays, and no
 * page or script. Source: SECURITY 21, and the recordings and presentations of a meeting.
 */
export const FILE_TYPES = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  mp3: 'audio/mpeg',
  m4a: 'audio/x-m4a',
  ogg: 'audio/ogg',
  mp4: 'video/mp4',
  webm: 'video/webm',
} as const satisfies Readonly<Record<string, `${string}/${string}`>>;

export type FileExtension = keyof typeof FILE_TYPES;

/** Office documents: archives, which are looked into before they are kept. */
export const OFFICE_EXTENSIONS: readonly FileExtension[] = ['odt', 'ods', 'odp', 'docx', 'xlsx', 'pptx'];

/** `undefined` for an extension that is not taken in. */
export const mediaTypeOf = (extension: string): string | undefined => (Object.hasOwn(FILE_TYPES, extension) ? FILE_TYPES[extension as FileExtension] : undefined);

/** Small letters, without the dot; empty where a name has none. */
export const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** Audio and video are heard and seen as they are: nothing in them is opened here. */
export const isRecording = (mediaType: string): boolean => /^(?:audio|video)\//.test(mediaType);

/** How large a file of a type may be, in bytes. */
export const mostBytesOf = (mediaType: string): number => (isRecording(mediaType) ? LIMITS.recordingBytes : LIMITS.uploadBytes);

/** Where files are sent in parts, so that what has arrived stays when a connection breaks (tus 1.0.0). */
export const UPLOADS_PATH = '/files/uploads';

/** "PDF", "JPEG": a media type as people call it; empty for one that is not taken in. */
export function fileTypeName(mediaType: string | null): string {
  const named = Object.entries(FILE_TYPES).findLast(([, type]) => type === mediaType);
  return named?.[0].toUpperCase() ?? '';
}

/** Each type once, as people call it, in the order in which they are listed. */
export const FILE_TYPE_NAMES: readonly string[] = [...new Set(Object.values(FILE_TYPES).map(fileTypeName))];
