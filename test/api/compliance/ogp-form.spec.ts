import { beforeAll, expect, it } from '@jest/globals';

import { setClock } from '../../factories/meeting.factory.js';
import { makePlan } from '../../factories/plan.factory.js';
import { graphqlClient } from '../../support/graphql-client.js';
import { statementsOf } from '../../support/statements.js';
import { useImports } from '../imports/published.js';

const imports = useImports('penalolen');
beforeAll(() => setClock(imports.app, '2026-03-10T15:00:00Z'));

const ENTRY = '{ forum today entries { question answer subject count of missing evidence { kind text ordinal author completion } } }';
interface Read { readonly forum: string; readonly entries: { question: string; answer: string; subject: string | null; count: number | null; of: number | null; missing: string[]; evidence: { kind: string; text: string | null; ordinal: number | null; author: string | null; completion: string | null }[] }[] }

const ask = async (query: string) => {
  const { data, errors } = await graphqlClient(imports.app.url)<{ form: Read }>(query);
  return { entries: data?.form.entries ?? [], code: errors[0]?.extensions.code };
};
const inception = (jurisdiction = 'penalolen', plan = 'plan-2021-2024') => ask(`{ form: inceptionForm(jurisdiction: "${jurisdiction}", plan: "${plan}") ${ENTRY} }`);
const end = (commitment: string) => ask(`{ form: endOfCommitmentForm(jurisdiction: "penalolen", plan: "plan-2021-2024", commitment: "${commitment}") ${ENTRY} }`);

it('the inception form rests on what is published, and says what is missing', async () => {
  const { entries } = await inception();
  const of = (question: string) => entries.find((one) => one.question === question);
  expect(of('forum_exists')).toMatchObject({ answer: 'yes', missing: ['rules'] });
  expect(of('met_in_co_creation')).toMatchObject({ answer: 'unknown', count: 0, of: 2, missing: ['who_attended'], evidence: [{ kind: 'meeting', ordinal: 2 }, { kind: 'meeting', ordinal: 1 }] });
  expect(of('plan_endorsed')).toMatchObject({ answer: 'unknown', missing: ['adopting_decision'] });
  expect(of('informed_in_advance')).toMatchObject({ answer: 'unknown', missing: ['convening_dates'] });
  // Four questions of each of the three commitments.
  expect(entries.filter(({ question }) => question.startsWith('commitment_'))).toHaveLength(12);
});

it('the end of a commitment is what others stated of it: each with who says so, and amendments as what they are', async () => {
  const { entries } = await end('CLPLN0001');
  const of = (question: string) => entries.find((one) => one.question === question);
  const statements = await imports.sql<{ author: string }>(`select distinct s.author from status_statement s join wording w on w.id = s.wording_id join commitment k on k.id = w.commitment_id where k.external_id = 'CLPLN0001' and s.state = 'published'`);
  expect(of('completion')?.evidence.map(({ author }) => author).sort()).toEqual(statements.map(({ author }) => author).sort());
  expect(of('carried_out_as_planned')).toMatchObject({ answer: 'no', evidence: [{ kind: 'amendment', ordinal: 1 }] });
  expect(of('lessons')).toMatchObject({ answer: 'judgement', missing: ['interviews'] });
});

it('of a draft, and of what is not there, nobody reads a form', async () => {
  const { plan, jurisdiction } = await makePlan(imports.app);
  expect((await inception(jurisdiction, plan.slug)).code).toBe('NOT_FOUND');
  expect((await inception('penalolen', 'plan-que-no-hay')).code).toBe('NOT_FOUND');
  expect((await end('c9')).code).toBe('NOT_FOUND');
});

it('asks a handful of statements, however many commitments there are', async () => {
  expect((await statementsOf(() => inception())).length).toBeLessThanOrEqual(20);
});
