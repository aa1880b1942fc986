import type { Language } from '@mesa/domain/vocabulary';

import { escaped, pageOf, STYLE } from './handover-html.js';
import type { HandoverPack, HandoverRow } from './handover-pack.js';
import { actas, actions, answers, deadlines, decisions, documents, pending, rules, seats } from './handover-parts.js';
import { planPart } from './handover-plan.js';
import { type HandoverWord, type Say, wordsIn } from './handover-words.js';

export interface SiteParts {
  readonly pack: HandoverPack;
  readonly say: Say;
  readonly language: Language;
  rows(table: string): readonly HandoverRow[];
  /** What a row calls itself, by its id. */
  nameOf(table: string, id: unknown): string;
}

const PARTS = { deadlines, actions, answers, pending, seats, rules, plan: planPart, actas, decisions, documents } as const satisfies Partial<Record<HandoverWord, (parts: SiteParts) => string>>;

/** The files of the site, by their names: a page for each part, and one that leads to them all. */
export function siteOf(pack: HandoverPack, language: Language): Record<string, string> {
  const say = wordsIn(language);
  const rows = (table: string): readonly HandoverRow[] => pack.rows[table] ?? [];
  const nameOf = (table: string, id: unknown): string => {
    const row = rows(table).find((one) => one['id'] === id);
    return String(row?.['name'] ?? row?.['title'] ?? row?.['label'] ?? row?.['group_label'] ?? '');
  };
  const parts: SiteParts = { pack, say, language, rows, nameOf };
  const names = Object.keys(PARTS) as (keyof typeof PARTS)[];
  const title = `${say('title')}: ${String(pack.forum['name'])}`;
  const index = `<h1>${escaped(title)}</h1><p>${escaped(say('lead', { day: pack.exportedOn }))}</p><p class="note">${escaped(say('left'))}</p><ul>${names.map((name) => `<li><a href="${name}.html">${escaped(say(name))}</a></li>`).join('')}<li><a href="handover.json">handover.json</a></li></ul>`;
  const pages = names.map((name) => [`${name}.html`, pageOf(language, `${say(name)} · ${title}`, `<p><a href="index.html">${escaped(say('back'))}</a></p><h1>${escaped(say(name))}</h1>${PARTS[name](parts) || `<p>${escaped(say('none'))}</p>`}`)] as const);
  return { 'index.html': pageOf(language, title, index), 'style.css': STYLE, ...Object.fromEntries(pages) };
}
