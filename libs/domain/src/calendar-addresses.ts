import type { Language } from './vocabulary.js';

/** Where a forum's public calendar is, under the site's own address: `/calendar/penalolen/mesa.ics?lang=es`. */
export const calendarPath = (language: Language, jurisdiction: string, forum: string): string =>
  `/calendar/${encodeURIComponent(jurisdiction)}/${encodeURIComponent(forum)}.ics?lang=${language}`;

/** The same file as a subscription: programs take `webcal:` for one, and fetch it by https. */
export const subscriptionOf = (address: string): string => address.replace(/^https?:/, 'webcal:');

/** The deadlines of a forum as a feed: for calendar programs, or for feed readers. */
export const complianceFeedPath = (language: Language, jurisdiction: string, forum: string, format: 'ics' | 'atom'): string =>
  `/feeds/compliance/${encodeURIComponent(jurisdiction)}/${encodeURIComponent(forum)}.${format}?lang=${language}`;
