import { type Batch, rowsByKey } from '../graphql/loaders.js';
import type { ActionChoicesModel } from './action-register.model.js';

interface Choice {
  readonly forumId: string;
  readonly kind: 'owner' | 'commitment' | 'meeting';
  readonly id: string;
  readonly name: string;
}

const CHOICES = `
  select distinct a.forum_id as "forumId", 'owner' as kind, coalesce(o.id, s.id)::text as id, coalesce(o.name, s.label, so.name, s.group_label, '') as name, 0 as place
  from action_item a left join organization o on o.id = a.owner_organization_id left join seat s on s.id = a.owner_seat_id left join organization so on so.id = s.organization_id
  where a.forum_id = any ($1) and num_nonnulls(o.id, s.id) > 0
  union all
  select distinct a.forum_id, 'commitment', c.id::text, coalesce(w.title, c.external_id, c.number::text), c.number
  from action_item a join commitment c on c.id = a.commitment_id left join wording w on w.commitment_id = c.id and w.state = 'in_force' where a.forum_id = any ($1)
  union all
  select distinct a.forum_id, 'meeting', mf.ordinal::text, coalesce(t.title, ''), -mf.ordinal
  from action_item a join meeting_forum mf on mf.id = a.meeting_forum_id join meeting t on t.id = mf.meeting_id where a.forum_id = any ($1) and mf.ordinal is not null
  order by kind, place, name, id`;

export const actionChoicesByForum: Batch<string, ActionChoicesModel> = async (ids, dataSource) => {
  const choices: Choice[] = await dataSource.query(CHOICES, [ids]);
  return rowsByKey(ids, choices, ({ forumId }) => forumId).map((own) => {
    const of = (wanted: Choice['kind']) => own.filter(({ kind }) => kind === wanted).map(({ id, name }) => ({ id, name }));
    return { owners: of('owner'), commitments: of('commitment'), meetings: of('meeting') };
  });
};
