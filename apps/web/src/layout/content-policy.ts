/**
 * The content policy of a page: our own files, and the inline scripts whose hashes are given.
 * Nonces would contradict cached pages. Style attributes stay allowed for react-aria's server markup.
 */
export function pagePolicy(scriptHashes: readonly string[]): string {
  const scripts = [...new Set(scriptHashes)].map((hash) => `'sha256-${hash}'`);
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ');
}
