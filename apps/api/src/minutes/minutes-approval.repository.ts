import type { ApprovalQuestion, ApprovalRow } from '@mesa/domain/minutes-approval';
import { today } from '@mesa/domain/local-time';
import type { ForumRules as Rules } from '@mesa/domain/rules';
import type { EntityManager } from 'typeorm';

import type { ForumPlace } from '../auth/place.service.js';
import type { MinutesVersion } from './minutes-version.entity.js';
import type { Minutes } from './minutes.entity.js';

interface Ground {
  readonly rules: Rules | null;
  readonly holidays: string[];
  readonly coChairs: { personId: string; benchId: string }[];
  readonly chairId: string | null;
  readonly attendeeIds: string[];
  readonly approvals: ApprovalRow[];
}

/**
 * By the rules of the meeting, asked of those in office today. A deputy, sent for that one meeting, is
 * not among those who must approve: who holds no seat could never sign, and the minutes would wait for ever.
 */
const GROUND = `
  select r.rules,
    coalesce((select jsonb_agg(day) from holiday where jurisdiction_id = $4 and observed), '[]') as holidays,
    coalesce((select jsonb_agg(jsonb_build_object('personId', p.id, 'benchId', o.bench_id) order by o.bench_id, p.id)
      from in_office o join person p on p.account_id = o.account_id where o.kind = 'co_chair' and o.bench_id is not null), '[]') as "coChairs",
    (select p.id from in_office o join person p on p.account_id = o.account_id where o.kind = 'chair' order by o.valid_from desc limit 1) as "chairId",
    coalesce((select jsonb_agg(distinct pr.person_id) from presence pr join seat s on s.id = pr.seat_id and s.forum_id = mf.forum_id
      where pr.meeting_id = mf.meeting_id and pr.capacity in ('titular', 'alternate')), '[]') as "attendeeIds",
    coalesce((select jsonb_agg(jsonb_build_object('versionId', a.minutes_version_id, 'outcome', a.outcome, 'means', a.means,
      'approverId', a.approver_id, 'role', a.role, 'benchId', a.bench_id)) from minutes_approval a where a.minutes_id = $2), '[]') as approvals
  from meeting_forum mf left join forum_rules r on r.id = mf.rules_id
  where mf.id = $1`;

const IN_OFFICE = `with in_office as (select * from role
  where forum_id = (select forum_id from meeting_forum where id = $1) and revoked_at is null
    and valid_from <= $3::date and (valid_until is null or valid_until >= $3::date))`;


/** Everything that decides whether one forum has approved a version; one statement. */
export async function approvalQuestion(manager: EntityManager, minutes: Minutes, version: Pick<MinutesVersion, 'id' | 'lockedAt'>, place: ForumPlace): Promise<ApprovalQuestion> {
  const [ground]: Ground[] = await manager.query(IN_OFFICE + GROUND, [minutes.meetingForumId, minutes.id, place.today, place.jurisdictionId]);
  if (!ground) throw new Error(`minutes ${minutes.id} have no meeting`);
  const { rules, holidays, ...rest } = ground;
  return {
    ...rest,
    rule: rules?.minutes ?? null,
    holidays: new Set(holidays),
    versionId: version.id,
    requestedOn: version.lockedAt === null ? place.today : today(place.timeZone, version.lockedAt),
    today: place.today,
  };
}
