import { invalid } from '@mesa/domain/errors';
import { LIMITS } from '@mesa/domain/limits';

import { safeFileName } from '../files/file-kind.js';
import type { Upload } from '../files/upload.scalar.js';

export interface UploadedContent {
  readonly json: string;
  readonly fileName: string;
}

/**
 * The content of a file that was sent, as text.
 * @throws INVALID on `file`: too_long, malformed, unsupported_type
 */
export async function readUpload(upload: Upload): Promise<UploadedContent> {
  const file = upload();
  if (file.size > LIMITS.requestBodyBytes) throw invalid({ file: 'too_long' });
  return { fileName: safeFileName(file.name), json: textOf(await file.arrayBuffer()) };
}

function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalid({ file: 'malformed' });
  }
}
