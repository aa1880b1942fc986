import type { Language } from '@mesa/domain/vocabulary';

const TYPES: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'application/vnd.oasis.opendocument.text': 'ODT',
  'application/vnd.oasis.opendocument.spreadsheet': 'ODS',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
};

const KILO = 1_000;

/** "PDF" */
export const typeInWords = (mediaType: string | null): string => TYPES[mediaType ?? ''] ?? '';

/** "1,4 MB", "1.4 MB", "12 kB": at least one kB. */
export function sizeInWords(bytes: number | null, language: Language): string {
  const kilobytes = Math.max(1, Math.round((bytes ?? 0) / KILO));
  if (kilobytes < KILO) return `${kilobytes} kB`;
  const megabytes = (kilobytes / KILO).toFixed(1);
  return `${language === 'es' ? megabytes.replace('.', ',') : megabytes} MB`;
}
