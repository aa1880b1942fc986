/**
 * Whether our own mail server vouches that a message is from whom its From line says: DMARC passed, or there is
 * no server named to ask (then the From line is believed, as docs/inbound-mail.md warns). Only the topmost line of that server
 * counts: what stands below it, the sender may have written. Source: RFC 8601, 5.
 */
export function isAuthentic(authentication: readonly string[], authservId: string | null, domain: string): boolean {
  if (authservId === null) return true;
  const [topmost = ''] = authentication;
  const [server = '', ...results] = withoutComments(topmost).split(';').map((part) => part.trim().toLowerCase());
  if (server.split(/\s/, 1)[0] !== authservId.toLowerCase()) return false;
  return results.some((result) => /^dmarc\s*=\s*pass\b/.test(result) && new RegExp(`\\bheader\\.from\\s*=\\s*"?${domain.replaceAll('.', '\\.')}"?(\\s|$)`).test(result));
}

/** Comments may hold anything, results among it. */
function withoutComments(text: string): string {
  let depth = 0;
  let bare = '';
  for (const character of text) {
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) bare += character;
  }
  return bare;
}
