import type { Language } from '@mesa/domain/vocabulary';

const KILO = 1000;

/** "12 kB", "3,4 MB" (in English "3.4 MB"): the same on server and browser. */
export function formatBytes(bytes: number, language: Language): string {
  if (bytes < KILO * KILO) return `${Math.max(1, Math.round(bytes / KILO))} kB`;
  const megabytes = (bytes / (KILO * KILO)).toFixed(1);
  return `${language === 'es' ? megabytes.replace('.', ',') : megabytes} MB`;
}
