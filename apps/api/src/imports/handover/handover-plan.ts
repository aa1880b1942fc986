import { escaped } from './handover-html.js';
import type { HandoverRow } from './handover-pack.js';
import type { SiteParts } from './handover-site.js';

/** Each plan with its commitments and milestones: the words in force, those before them, and why they changed. */
export function planPart({ rows, say }: SiteParts): string {
  const wordings = (field: string, id: unknown): string => {
    const of = rows('wording').filter((row) => row[field] === id).toSorted((a, b) => Number(b['number']) - Number(a['number']));
    return of.map((row) => words(row, row['state'] === 'in_force' ? '' : say('formerly'), say('noDate'))).join('');
  };
  const milestones = (commitment: unknown): string => rows('milestone').filter((row) => row['commitment_id'] === commitment).toSorted(byNumber).map((row) => `<h3>${escaped(say('milestone', { n: String(row['number']) }))}</h3>${wordings('milestone_id', row['id'])}`).join('');
  const commitments = (plan: unknown): string => rows('commitment').filter((row) => row['plan_id'] === plan).toSorted(byNumber).map((row) => `<h2>${escaped(say('commitment', { n: String(row['number']) }))}</h2>${wordings('commitment_id', row['id'])}${milestones(row['id'])}`).join('');
  const amendments = (plan: unknown): string => rows('amendment').filter((row) => row['plan_id'] === plan).toSorted(byNumber).map((row) => `<h2>${escaped(say('amendment', { n: String(row['number']) }))}</h2><p class="note">${escaped(row['effective_raw'] ?? say('noDate'))}</p><p>${escaped(say('reason'))}: ${escaped(row['reason'] ?? say('none'))}</p>`).join('');
  return rows('action_plan').map((plan) => `<p><strong>${escaped(plan['title'])}</strong></p>${commitments(plan['id'])}${amendments(plan['id'])}`).join('');
}

const byNumber = (a: HandoverRow, b: HandoverRow): number => Number(a['number']) - Number(b['number']);

function words(row: HandoverRow, formerly: string, noDate: string): string {
  const measure = [row['indicator'], row['baseline'], row['target'], row['unit']].filter((one) => one !== null).map(escaped).join(' · ');
  return `<blockquote>${formerly && `<p class="note">${escaped(formerly)}</p>`}<p><strong>${escaped(row['title'])}</strong></p><p>${escaped(row['text'])}</p>${measure && `<p class="note">${measure}</p>`}<p class="note">${escaped(row['ends_raw'] ?? noDate)}</p></blockquote>`;
}
