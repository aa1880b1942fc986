import type { MeetingKind, MeetingMode } from '@mesa/domain/vocabulary';

import { Decision } from '../../decisions/decision.entity.js';
import { AgendaItem } from '../../meetings/agenda-item.entity.js';
import { MeetingDocument } from '../../meetings/meeting-document.entity.js';
import { MeetingForum } from '../../meetings/meeting-forum.entity.js';
import { Meeting } from '../../meetings/meeting.entity.js';
import { Minutes } from '../../minutes/minutes.entity.js';
import type { ImportFile, MeetingRecord } from '../import-file.js';
import type { ImportTarget } from '../import-target.js';
import { type ImportedRow, ref, row } from '../imported-row.js';
import { attendanceRows, headcountRows } from './attendance.js';
import { dateOf, dayOf } from './date.js';
import { evidenceRow, sourceOf } from './document.js';
import { forumNames } from './forum.js';
import { FILE_LANGUAGE } from './language.js';
import { distinct, nameKey } from './name.js';
import type { Organizations } from './organization.js';

const kindOf = (words: string | null): MeetingKind => {
  if (words === null) return 'unknown';
  if (/\bextraordinar/i.test(words)) return 'extraordinary';
  if (/\bordinar/i.test(words)) return 'ordinary';
  return /\bworking\b/i.test(words) ? 'working' : 'unknown';
};

const MODES: Readonly<Record<string, MeetingMode>> = { virtual: 'remote', online: 'remote', remote: 'remote', hybrid: 'hybrid', 'in person': 'in_person' };

/** Meetings of the file in its order, which gives their ordinals. */
export function meetingRows(file: ImportFile, target: ImportTarget, organizations: Organizations): ImportedRow[] {
  const bodies = new Set(forumNames(file).map(({ name }) => nameKey(name)));
  // By its date; those of one day, or without one, by their order.
  const keys = distinct(file.meetings.map(({ date }) => `meetings/${date ?? 'undated'}`));
  return file.meetings.flatMap((record, index) => {
    const key = keys[index] ?? '';
    const meetingForum = `${key}/forum`;
    return [
      meetingRow(key, record, target, record.body !== null && bodies.has(nameKey(record.body))),
      row(MeetingForum, meetingForum, { sourceDocumentId: sourceOf(record.source) }, { once: { meetingId: ref(key), forumId: ref('forum') }, numbering: { among: 'meetings', parent: ref('forum') } }),
      ...record.agenda.map((title, item) => row(AgendaItem, `${key}/agenda/${item + 1}`, { meetingId: ref(key), position: item + 1, kind: null, title, language: FILE_LANGUAGE, sourceDocumentId: sourceOf(record.source) })),
      ...decisionRows(key, meetingForum, record),
      ...headcountRows(meetingForum, record),
      ...attendanceRows(file, meetingForum, record, organizations),
      ...minutesRows(key, meetingForum, record),
      ...evidenceRows(key, record),
    ];
  });
}

/** Held, whatever more is known. What another body held, or nobody says who, is no session of the forum for any rule. */
const meetingRow = (key: string, record: MeetingRecord, { jurisdiction }: ImportTarget, isOfForum: boolean): ImportedRow =>
  row(Meeting, key, {
    state: 'held', kind: kindOf(record.kind), kindRaw: record.kind, isFormal: isOfForum, title: record.title ?? (isOfForum ? null : record.body), language: FILE_LANGUAGE,
    mode: MODES[record.mode?.toLowerCase() ?? ''] ?? 'unknown', place: record.place, heldOn: dateOf(record.date), sourceDocumentId: sourceOf(record.source),
  }, { once: { jurisdictionId: ref('jurisdiction'), timeZone: jurisdiction.timeZone } });

/** How it was decided, and with what result, is not said by a source that lists what was decided. */
const decisionRows = (key: string, meetingForum: string, { decisions, date, source }: MeetingRecord): ImportedRow[] =>
  decisions.map((text, index) =>
    row(Decision, `${key}/decisions/${index + 1}`, { forumId: ref('forum'), meetingForumId: ref(meetingForum), text, language: FILE_LANGUAGE, method: 'unknown', result: 'unknown', decidedOn: dateOf(date), sourceDocumentId: sourceOf(source) }));

/** Minutes of which it is known when they were published; their text is at the source. */
const minutesRows = (key: string, meetingForum: string, { minutes_published, minutes_author, source }: MeetingRecord): ImportedRow[] =>
  minutes_published === null ? [] : [
    row(Minutes, `${key}/minutes`, { meetingForumId: ref(meetingForum), forumId: ref('forum'), state: 'published', authorRaw: minutes_author, publishedOn: dayOf(minutes_published), language: FILE_LANGUAGE, scannedDocumentId: sourceOf(source), sourceDocumentId: sourceOf(source) }),
  ];

const evidenceRows = (key: string, { evidence }: MeetingRecord): ImportedRow[] =>
  evidence === null ? [] : [
    evidenceRow(`${key}/evidence`, evidence),
    row(MeetingDocument, `${key}/documents/evidence`, { meetingId: ref(key), documentId: ref(`${key}/evidence`), kind: 'other' }),
  ];
