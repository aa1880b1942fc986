/** The title of a page is near its beginning; what comes later is not looked at. */
const HEAD_BYTES = 262_144;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', laquo: '«', raquo: '»', ndash: '–', mdash: '—', hellip: '…', deg: '°', ordm: 'º', ordf: 'ª', iexcl: '¡', iquest: '¿',
  aacute: 'á', eacute: 'é', iacute: 'í', oacute: 'ó', uacute: 'ú', ntilde: 'ñ', uuml: 'ü', Aacute: 'Á', Eacute: 'É', Iacute: 'Í', Oacute: 'Ó', Uacute: 'Ú', Ntilde: 'Ñ', Uuml: 'Ü',
};

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/giu, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10_ffff && !(code >= 0xd8_00 && code <= 0xdf_ff) ? String.fromCodePoint(code) : '';
  });
}

/** An encoding that nobody knows is read as UTF-8. */
function read(bytes: Buffer, charset: string | undefined): string {
  try {
    return new TextDecoder(charset ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
}

/** Only what is written, on one line: no control characters, none that turn the text around. */
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]+/gu, ' ').replace(/\s+/gu, ' ').trim();

/**
 * The title that a page gives itself; null where it has none. The page is data of a stranger: it is searched, not
 * parsed, and what is found is plain text of `atMost` characters.
 */
export function pageTitle(page: Buffer, contentType: string, atMost: number): string | null {
  const head = page.subarray(0, HEAD_BYTES);
  const ascii = head.toString('latin1');
  const charset = /charset\s*=\s*["']?([\w-]{1,40})/iu.exec(contentType)?.[1] ?? /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/iu.exec(ascii)?.[1];
  const text = read(head, charset);
  const start = /<title(?:\s[^>]{0,500})?>/iu.exec(text);
  if (!start) return null;
  const from = start.index + start[0].length;
  const rest = text.slice(from, from + 5_000);
  const end = rest.search(/<\/title/iu);
  const title = plain(decoded(end < 0 ? '' : rest.slice(0, end)));
  if (title === '') return null;
  const characters = [...title];
  return characters.length > atMost ? `${characters.slice(0, atMost - 1).join('')}…` : title;
}
