import type { MentionedPlace } from '@mesa/domain/addresses';

import { type Batch, rowByKey } from '../graphql/loaders.js';

const PLACES = `
  select m.id, j.slug as "jurisdictionSlug", p.slug as "planSlug", c.external_id as "commitmentExternalId", c.number as "commitmentNumber", m.number as "milestoneNumber", null as "forumSlug"
  from (select id, commitment_id, number from milestone union all select id, id, null from commitment) m
    join commitment c on c.id = m.commitment_id join action_plan p on p.id = c.plan_id and p.state <> 'drafting' join jurisdiction j on j.id = p.jurisdiction_id
  where m.id = any ($1)
  union all
  select s.id, j.slug, null, null, null, null, f.slug
  from seat s join forum f on f.id = s.forum_id join jurisdiction j on j.id = f.jurisdiction_id
  where s.id = any ($1)`;

/** Where what a text names stands; null where it has no page that everybody reads. */
export const placeOfMentioned: Batch<string, MentionedPlace | null> = async (ids, dataSource) =>
  rowByKey<MentionedPlace, string>(ids, await dataSource.query(PLACES, [ids]), ({ id }) => id);
