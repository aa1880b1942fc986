import type { EntityManager } from 'typeorm';

import type { ForumPlace } from '../auth/place.service.js';

interface Speaker {
  readonly seatId: string;
  readonly seatLabel: string;
  readonly personId: string;
  readonly personName: string | null;
}

/** Who holds a member's seat of the forum today, or the seats of one person; whether they may act for it is asked of `maySpeakFor` when they do. */
export function speakersIn(manager: EntityManager, { forumId, today }: ForumPlace, personId: string | null): Promise<Speaker[]> {
  return manager.query(
    `select s.id as "seatId", coalesce(s.label, o.name, s.group_label, '') as "seatLabel", p.id as "personId", p.name as "personName"
     from seat_holding h join seat s on s.id = h.seat_id join person p on p.id = h.person_id left join organization o on o.id = s.organization_id
     where s.forum_id = $1 and s.standing = 'member' and h.revoked_at is null and ($3::uuid is null or p.id = $3)
       and (h.valid_from is null or h.valid_from <= $2) and (h.valid_until is null or h.valid_until >= $2)
     order by s.position, s.id, h.kind desc, p.id`,
    [forumId, today, personId],
  );
}
