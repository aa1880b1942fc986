import type { Language } from '@mesa/domain/vocabulary';

const KILO = 1_000;

/** "1,4 MB", "1.4 MB", "12 kB": at least one kB. */
export function sizeInWords(bytes: number | null, language: Language): string {
  const kilobytes = Math.max(1, Math.round((bytes ?? 0) / KILO));
  if (kilobytes < KILO) return `${kilobytes} kB`;
  const megabytes = (kilobytes / KILO).toFixed(1);
  return `${language === 'es' ? megabytes.replace('.', ',') : megabytes} MB`;
}
