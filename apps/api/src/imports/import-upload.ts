import { invalid } from '@mesa/domain/errors';
import { extensionOf } from '@mesa/domain/file-types';
import { LIMITS } from '@mesa/domain/limits';

import { safeFileName } from '../files/file-kind.js';
import type { Upload } from '../files/upload.scalar.js';
import { csvRows, tableJson, xlsxRows } from './import-table.js';

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
  const fileName = safeFileName(file.name);
  const json = await jsonOf(fileName, Buffer.from(await file.arrayBuffer()));
  if (Buffer.byteLength(json) > LIMITS.requestBodyBytes) throw invalid({ file: 'too_long' });
  return { fileName, json };
}

async function jsonOf(fileName: string, bytes: Buffer): Promise<string> {
  switch (extensionOf(fileName)) {
    case 'json':
      return textOf(bytes);
    case 'csv':
      return tableJson(csvRows(textOf(bytes)), fileName);
    case 'xlsx':
      return tableJson(await xlsxRows(fileName, bytes), fileName);
    default:
      throw invalid({ file: 'unsupported_type' });
  }
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalid({ file: 'malformed' });
  }
}
