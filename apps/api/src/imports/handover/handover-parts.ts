import type { ActaBlock } from '@mesa/domain/acta';
import { label } from '@mesa/domain/labels';

import { escaped, linked, tableOf } from './handover-html.js';
import type { HandoverRow } from './handover-pack.js';
import type { SiteParts } from './handover-site.js';

const orEmpty = (rows: readonly (readonly string[])[], head: readonly string[]): string => (rows.length === 0 ? '' : tableOf(head, rows));

const OPEN_ACTIONS = ['open', 'accepted', 'in_progress'];

const isOpenAction = ({ state }: HandoverRow): boolean => OPEN_ACTIONS.includes(String(state));

const ownerOf = ({ nameOf, rows }: SiteParts, { owner_seat_id: seat, owner_organization_id: organization }: HandoverRow): string =>
  nameOf('organization', organization ?? rows('seat').find(({ id }) => id === seat)?.['organization_id']) || nameOf('seat', seat);

export function deadlines(parts: SiteParts): string {
  const { rows, say, pack } = parts;
  const all = [
    ...waiting(parts).map((row) => ({ on: row['due_on'], what: `${say('answer')}: ${String(row['text'])}` })),
    ...rows('action_item').filter(isOpenAction).map((row) => ({ on: row['due_latest'], what: `${say('action')} ${String(row['number'])}: ${String(row['text'])}` })),
    ...rows('phase').map((row) => ({ on: row['ends_on'], what: `${say('phaseEnds')}: ${String(row['label'] ?? label('phaseKind', row['kind'] as never, parts.language))}` })),
    ...rows('meeting').filter(({ state }) => state === 'convened').map((row) => ({ on: row['scheduled_on'], what: `${say('meeting')}: ${String(row['title'] ?? row['purpose'])}` })),
    ...rows('wording').filter(({ state }) => state === 'in_force').map((row) => ({ on: row['ends_latest'], what: String(row['title'] ?? row['text']) })),
  ].filter(({ on }) => typeof on === 'string' && on >= pack.exportedOn);
  return orEmpty(all.toSorted((a, b) => String(a.on).localeCompare(String(b.on))).map(({ on, what }) => [escaped(on), escaped(what)]), [say('when'), say('what')]);
}

export function actions(parts: SiteParts): string {
  const { rows, say, language } = parts;
  return orEmpty(rows('action_item').filter(isOpenAction).map((row) => [escaped(row['number']), escaped(row['text']), escaped(ownerOf(parts, row)), escaped(row['due_raw'] ?? say('noDate')), escaped(label('actionState', row['state'] as never, language))]), [say('number'), say('what'), say('who'), say('due'), say('state')]);
}

const waiting = ({ rows }: SiteParts): readonly HandoverRow[] => rows('comment').filter((row) => ['awaiting_response', 'objected'].includes(String(row['state'])) && row['parent_id'] === null);

export function answers(parts: SiteParts): string {
  const { nameOf, say } = parts;
  return orEmpty(waiting(parts).map((row) => [escaped(String(row['posted_at']).slice(0, 10)), escaped(row['text']), escaped(nameOf('organization', row['organization_id']) || nameOf('person', row['person_id'])), escaped(row['due_on'] ?? say('noDate'))]), [say('when'), say('what'), say('who'), say('due')]);
}

export const pending = ({ pack, say }: SiteParts): string => orEmpty(pack.pendingMinutes.map(({ ordinal, heldOn }) => [escaped(say('session', { n: String(ordinal) })), escaped(heldOn ?? say('noDate'))]), [say('what'), say('when')]);

export function seats({ rows, nameOf, say }: SiteParts): string {
  const holders = (seat: unknown): string => rows('seat_holding').filter((row) => row['seat_id'] === seat).map((row) => `${escaped(nameOf('person', row['person_id']))} <span class="note">(${escaped([row['valid_from'], row['valid_until']].filter(Boolean).join(' – '))})</span>`).join('<br>');
  return orEmpty(rows('seat').map((row) => [escaped(row['label'] ?? row['group_label'] ?? nameOf('organization', row['organization_id'])), escaped(nameOf('bench', row['bench_id'])), holders(row['id']) || escaped(say('vacant'))]), [say('seat'), say('kind'), say('who')]);
}

export function rules({ rows, say, pack }: SiteParts): string {
  const latest = rows('forum_rules').filter((row) => String(row['effective_from']) <= pack.exportedOn).toSorted((a, b) => String(b['effective_from']).localeCompare(String(a['effective_from'])))[0];
  if (!latest) return '';
  const said = Object.entries((latest['rules'] ?? {}) as Record<string, unknown>).map(([name, value]) => [escaped(name), `<code>${escaped(JSON.stringify(value))}</code>`]);
  return `<p>${escaped(say('since', { day: String(latest['effective_from']) }))}</p>${orEmpty(said, [say('rule'), say('value')])}<p>${escaped(latest['text'])}</p>`;
}

/** A block of an acta as people read it; of what is withheld or withdrawn, its hash stands in the JSON. */
function blockOf({ say, language }: SiteParts, content: ActaBlock | null): string {
  if (content === null) return `<p class="note">${escaped(say('withheld'))}</p>`;
  if (content.type === 'heading') return `<p><strong>${escaped(content.title ?? content.purpose ?? '')}</strong> ${escaped(content.heldOn?.raw ?? '')}</p>`;
  if (content.type === 'attendance') return `<p class="note">${escaped([content.seat ?? content.person ?? say('guest'), label('attendance', content.attendance as never, language)].join(': '))}</p>`;
  const text = 'text' in content ? content.text : 'title' in content ? content.title : '';
  return content.type === 'decision' ? `<blockquote><p>${escaped(text)}</p></blockquote>` : `<p>${escaped(text)}</p>`;
}

export const actas = (parts: SiteParts): string =>
  parts.pack.actas.map(({ ordinal, links }) => `<h2>${escaped(parts.say('session', { n: String(ordinal) }))}</h2>${links.map(({ hash, blocks }) => `${blocks.map(({ content }) => blockOf(parts, content as ActaBlock | null)).join('')}<p class="note">${escaped(parts.say('hash'))}: <code>${escaped(hash)}</code></p>`).join('')}`).join('');

export const decisions = ({ rows, say, language }: SiteParts): string =>
  orEmpty(rows('decision').map((row) => [escaped(row['decided_on_raw'] ?? say('noDate')), escaped(row['text']), escaped(label('decisionResult', row['result'] as never, language))]), [say('when'), say('what'), say('state')]);

export const documents = ({ rows, say }: SiteParts): string => orEmpty(rows('document').map((row) => [escaped(row['published_raw'] ?? say('noDate')), escaped(row['title'] ?? row['description'] ?? ''), linked(row['url'])]), [say('when'), say('what'), say('text')]);
