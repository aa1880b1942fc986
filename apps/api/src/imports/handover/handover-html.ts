const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as text, wherever it stands. */
export const escaped = (text: unknown): string => String(text ?? '').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** Only what http reaches is a link; all else is text. */
export const linked = (url: unknown): string => (typeof url === 'string' && /^https?:\/\//i.test(url) ? `<a href="${escaped(url)}" rel="noreferrer">${escaped(url)}</a>` : escaped(url));

/** A table with a head; its cells are HTML already. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (tag: string, values: readonly string[]): string => `<tr>${values.map((value) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${value}</${tag}>`).join('')}</tr>`;
  return `<div class="wide"><table><thead>${cells('th', head.map(escaped))}</thead><tbody>${rows.map((row) => cells('td', row)).join('')}</tbody></table></div>`;
}

/** A page that reads from disk: no script, nothing fetched. */
export const pageOf = (language: string, title: string, body: string): string =>
  `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file:"><title>${escaped(title)}</title><link rel="stylesheet" href="style.css"></head><body><main>${body}</main></body></html>\n`;

export const STYLE = `:root{color-scheme:light dark}
body{margin:0;background:#fbfaf7;color:#1b1f1d;font:18px/1.55 system-ui,sans-serif}
main{max-width:44rem;margin:0 auto;padding:2rem 1rem 4rem}
h1{font-size:1.7rem;line-height:1.2}h2{font-size:1.25rem;margin-top:2.5rem;border-top:1px solid #d9dad3;padding-top:1rem}h3{font-size:1.05rem}
a{color:#1f5a4a}.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:1rem;line-height:1.35}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem .4rem 0;border-bottom:1px solid #d9dad3;overflow-wrap:anywhere}
blockquote{margin:.5rem 0;padding-left:1rem;border-left:3px solid #d9dad3}code{font-size:.8rem;overflow-wrap:anywhere}.note{color:#55605a}
@media (prefers-color-scheme:dark){body{background:#131715;color:#e8e9e4}a{color:#8ccbb4}th,td,h2,blockquote{border-color:#3a403d}.note{color:#a8b0ab}}
`;
