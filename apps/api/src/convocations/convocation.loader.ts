import type { ConvocationDelivery, ConvokedCapacity, RsvpAnswer, RsvpChannel } from '@mesa/domain/vocabulary';

import { type Batch, rowByKey, rowsByKey } from '../graphql/loaders.js';
import { Convocation } from './convocation.entity.js';

export const latestConvocationByMeetingForum: Batch<string, Convocation | null> = async (ids, dataSource) => {
  const rows = await dataSource
    .getRepository(Convocation)
    .createQueryBuilder('convocation')
    .distinctOn(['convocation.meetingForumId'])
    .where('convocation.meetingForumId in (:...ids)', { ids })
    .orderBy('convocation.meetingForumId')
    .addOrderBy('convocation.id', 'DESC')
    .getMany();
  return rowByKey(ids, rows, ({ meetingForumId }) => meetingForumId);
};

/** A line of the proof of sending. */
export interface RecipientLine {
  readonly id: string;
  readonly convocationId: string;
  readonly personId: string;
  readonly personName: string | null;
  readonly seatId: string | null;
  readonly seatLabel: string | null;
  readonly capacity: ConvokedCapacity;
  readonly delivery: ConvocationDelivery;
  readonly settledAt: Date | null;
  readonly bounceReason: string | null;
  readonly openedAt: Date | null;
  readonly answer: RsvpAnswer | null;
  readonly answerNote: string | null;
  readonly answerChannel: RsvpChannel | null;
  readonly answeredAt: Date | null;
}

const RECIPIENTS = `
  select r.id, r.convocation_id as "convocationId", r.person_id as "personId", p.name as "personName", r.seat_id as "seatId",
    coalesce(s.label, o.name, s.group_label) as "seatLabel", r.capacity, r.opened_at as "openedAt",
    a.answer, a.note as "answerNote", a.channel as "answerChannel", a.answered_at as "answeredAt",
    case when m.state in ('sent', 'kept', 'bounced') then m.settled_at end as "settledAt", m.bounce_reason as "bounceReason",
    case when b.undone_at is not null then 'not_sent' when m.id is null then 'no_address' when m.state in ('queued', 'sending') then 'waiting'
      when m.state = 'needless' then 'not_sent' else m.state end as delivery
  from convocation_recipient r join convocation c on c.id = r.convocation_id join mail_batch b on b.id = c.batch_id join person p on p.id = r.person_id
    left join mail m on m.id = r.mail_id left join seat s on s.id = r.seat_id left join organization o on o.id = s.organization_id
    left join bench on bench.id = s.bench_id
    left join rsvp a on a.meeting_forum_id = c.meeting_forum_id and a.person_id = r.person_id and a.seat_id is not distinct from r.seat_id
  where r.convocation_id = any ($1)
  order by r.capacity = 'observer', bench.position nulls last, s.position nulls last, s.id, r.capacity desc, r.id`;

/** In the order of the benches; titulars before their alternates. */
export const recipientsByConvocation: Batch<string, RecipientLine[]> = async (ids, dataSource) =>
  rowsByKey<RecipientLine, string>(ids, await dataSource.query(RECIPIENTS, [ids]), ({ convocationId }) => convocationId);
