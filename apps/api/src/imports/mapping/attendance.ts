import { type AttendanceStatement, SECTORS, type Sector } from '@mesa/domain/vocabulary';

import { Headcount } from '../../meetings/headcount.entity.js';
import { StatedAttendance } from '../../meetings/stated-attendance.entity.js';
import type { ImportFile, MeetingRecord } from '../import-file.js';
import { type ImportedRow, ref, row } from '../imported-row.js';
import { sourceOf } from './document.js';
import { nameKey } from './name.js';
import type { Organizations } from './organization.js';
import { personKey, personRow, seatedRecords, seatKey } from './seat.js';

/** "approximate" and "more than" are part of the number; a number without a word is exact. */
function certaintyOf(word: string | null): Headcount['certainty'] {
  if (word === null) return 'exact';
  return /more than|at least/i.test(word) ? 'at_least' : 'approximate';
}

/** Numbers as the source printed them, in all and by sector. */
export function headcountRows(meetingForum: string, record: MeetingRecord): ImportedRow[] {
  const counted = (sector: Sector | null, attended: number | null, apologies: number | null, certainty: Headcount['certainty']): ImportedRow[] =>
    attended === null && apologies === null ? [] : [
      row(Headcount, `${meetingForum}/headcounts/${sector ?? 'total'}`, { meetingForumId: ref(meetingForum), sector, attended, apologies, certainty, sourceDocumentId: sourceOf(record.source) }),
    ];
  return [
    ...counted(null, record.attendees_total, record.apologies_total, certaintyOf(record.attendees_total_certainty)),
    ...SECTORS.flatMap((sector) => counted(sector, record.attendees_by_sector?.[sector] ?? null, record.apologies_by_sector?.[sector] ?? null, 'exact')),
  ];
}

const STATUSES: readonly (readonly [RegExp, AttendanceStatement])[] = [
  [/remote|online|virtual/i, 'remote'],
  [/apolog|excus/i, 'excused'],
  [/absent/i, 'absent'],
  [/present|attend/i, 'present'],
];

/** Who was there by name; a status in other words is not recorded. A seat counts once, for whom the source names first. */
export function attendanceRows(file: ImportFile, meetingForum: string, record: MeetingRecord, organizations: Organizations): ImportedRow[] {
  const seats = new Set(seatedRecords(file).map(({ name }) => nameKey(name)));
  return record.attendance.flatMap(({ name, affiliation, status }, index) => {
    const attendance = STATUSES.find(([word]) => word.test(status ?? ''))?.[1];
    const organization = affiliation === null ? null : organizations.keyOf(affiliation);
    if (attendance === undefined || (name === null && organization === null)) return [];
    const isFirst = record.attendance.findIndex((other) => other.affiliation === affiliation) === index;
    const hasSeat = affiliation !== null && isFirst && seats.has(nameKey(affiliation));
    return [
      ...(name === null ? [] : [personRow(name)]),
      row(StatedAttendance, `${meetingForum}/attendance/${nameKey(name ?? affiliation ?? '')}`, {
        meetingForumId: ref(meetingForum), seatId: hasSeat ? ref(seatKey(affiliation)) : null, organizationId: organization === null ? null : ref(organization),
        personId: name === null ? null : ref(personKey(name)), status: attendance, source: 'import', sourceDocumentId: sourceOf(record.source),
      }),
    ];
  });
}
