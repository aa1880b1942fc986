import { Person } from '../../people/person.entity.js';
import { SeatHolding } from '../../people/seat-holding.entity.js';
import { Seat } from '../../people/seat.entity.js';
import type { ImportFile, OrganisationRecord } from '../import-file.js';
import { type Given, type ImportedRow, ref, row } from '../imported-row.js';
import { dayOf } from './date.js';
import { sourceOf } from './document.js';
import { FILE_LANGUAGE } from './language.js';
import { nameKey, withoutRemark } from './name.js';
import { isIndividual, isUnnamedGroup, organizationKey } from './organization.js';

const isObserver = ({ role }: OrganisationRecord): boolean => /\bobserver\b/i.test(role ?? '');
const isMember = ({ role }: OrganisationRecord): boolean => /\bmember\b/i.test(role ?? '') && !/\bnot\b/i.test(role ?? '');

/** A seat ends on a day; of one that ended "in 2020" no day can be said, and as one that stands it would be wrong. */
const canBeDated = ({ until }: OrganisationRecord): boolean => until === null || dayOf(until) !== null;

/** Who sits in the forum; a lead, promoter or supporter that is not called a member has no seat. */
export const seatedRecords = ({ organisations }: ImportFile): OrganisationRecord[] =>
  organisations.filter((record) => record.sector !== 'forum' && (isMember(record) || isObserver(record)) && canBeDated(record));

export const seatKey = (name: string): string => `seats/${nameKey(name)}`;

export const personKey = (name: string): string => `persons/${nameKey(name)}`;

export const personRow = (name: string): ImportedRow => row(Person, personKey(name), { jurisdictionId: ref('jurisdiction'), name });

function holderOf(record: OrganisationRecord): Given<Seat> {
  if (isUnnamedGroup(record)) return { groupLabel: withoutRemark(record.name), language: FILE_LANGUAGE };
  return isIndividual(record) ? { isPersonal: true } : { organizationId: ref(organizationKey(record.name)) };
}

function holdingRows({ name, since, until, source }: OrganisationRecord, kind: SeatHolding['kind'], person: string): ImportedRow[] {
  return [
    personRow(person),
    row(SeatHolding, `${seatKey(name)}/${kind}`, { seatId: ref(seatKey(name)), personId: ref(personKey(person)), kind, validFrom: dayOf(since), validUntil: dayOf(until), sourceDocumentId: sourceOf(source) }),
  ];
}

export const seatRows = (file: ImportFile): ImportedRow[] =>
  seatedRecords(file).flatMap((record, index) => {
    const { name, sector, since, until, titular, alternate, source } = record;
    const observer = isObserver(record);
    const person = isIndividual(record) ? withoutRemark(name) : titular;
    return [
      row(Seat, seatKey(name), {
        forumId: ref('forum'), standing: observer ? 'observer' : 'member', isVoting: !observer, sector: sector === 'forum' ? null : sector, ...holderOf(record),
        position: index + 1, validFrom: dayOf(since), validUntil: dayOf(until), sourceDocumentId: sourceOf(source),
      }),
      ...(person === null ? [] : holdingRows(record, 'titular', person)),
      ...(alternate === null ? [] : holdingRows(record, 'alternate', alternate)),
    ];
  });
