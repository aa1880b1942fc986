import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { CommitmentOrganization } from '../../../apps/api/src/commitments/commitment-organization.entity.js';
import { ReasonedResponse } from '../../../apps/api/src/comments/reasoned-response.entity.js';
import { ResponseComment } from '../../../apps/api/src/comments/response-comment.entity.js';
import { Forum } from '../../../apps/api/src/forums/forum.entity.js';
import { Decision } from '../../../apps/api/src/decisions/decision.entity.js';
import { makeOrganization } from '../../factories/organization.factory.js';
import { makeAction } from '../../factories/action.factory.js';
import { commentOn, type CommentedMilestone, makeCommentedMilestone, posted } from '../../factories/comment.factory.js';
import { makeCommitment, makeMilestone } from '../../factories/commitment.factory.js';
import { makeForum } from '../../factories/forum.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { act, bringTo, makeMinutesPlace, type MinutesPlace, readMinutes, stepMinutes } from '../../factories/minutes.factory.js';
import { type MadePlan, makeDecision, makePlan } from '../../factories/plan.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient, type GraphqlClient } from '../../support/graphql-client.js';
import { asOwner } from '../../support/sign-in.js';

interface Found {
  readonly search: { readonly edges: readonly { readonly node: { readonly kind: string; readonly title: string | null; readonly excerpt: readonly { readonly text: string; readonly found: boolean }[] } }[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } };
}

const SEARCH = `query ($jurisdiction: String!, $text: String!, $first: Int, $after: String, $kinds: [SearchKind!], $forum: String, $from: String, $until: String) {
  search(jurisdiction: $jurisdiction, text: $text, first: $first, after: $after, kinds: $kinds, forum: $forum, from: $from, until: $until) {
    edges { node { kind title excerpt { text found } } } pageInfo { hasNextPage endCursor }
  }
}`;

describe('search', () => {
  let running: TestApp;
  let ask: GraphqlClient;
  let plan: MadePlan;

  beforeAll(async () => {
    running = await startApp();
    ask = graphqlClient(running.url);
    plan = await makePlan(running, { state: 'in_force' });
    const { commitment } = await makeCommitment(running, { planId: plan.plan.id, wording: { title: 'Participación vecinal', text: 'Aumentar las participaciones de las juntas de vecinos.' } });
    await makeMilestone(running, { commitmentId: commitment.id, wording: { title: 'Encuesta de satisfacción', text: 'Encuesta a usuarios del servicio municipal.' } });
    await makeDecision(running, plan.forumId, { text: 'Se acuerda difundir la encuesta en ferias libres.' });
    await makeAction(running, { forumId: plan.forumId, text: 'Imprimir la encuesta' });
  });
  afterAll(() => running.close());

  const found = async (text: string, more: object = {}): Promise<Found['search']> => {
    const { data, errors } = await ask<Found>(SEARCH, { jurisdiction: plan.jurisdiction, text, ...more });
    expect(errors).toEqual([]);
    return (data as Found).search;
  };
  const kinds = async (text: string, more: object = {}): Promise<string[]> => (await found(text, more)).edges.map(({ node }) => node.kind).sort();

  it('finds every kind of published text by its stem, and marks the words', async () => {
    expect(await kinds('encuestas')).toEqual(['action', 'decision', 'milestone']);
    const { edges } = await found('feria');
    expect(edges[0]?.node.excerpt.filter((part) => part.found).map(({ text }) => text)).toEqual(['ferias']);
  });

  it('needs no accents, on either side', async () => {
    expect(await kinds('participacion')).toEqual(['commitment']);
    expect(await kinds('participación')).toEqual(['commitment']);
  });

  it('understands phrases and exclusions', async () => {
    expect(await kinds('"ferias libres"')).toEqual(['decision']);
    expect(await kinds('encuesta -ferias')).toEqual(['action', 'milestone']);
    expect(await kinds('"libres ferias"')).toEqual([]);
    expect(await kinds('difundir -ferias')).toEqual([]);
    await makeDecision(running, plan.forumId, { text: 'El plan se comenta en las comunas.' });
    // "plan" is stemmed alike in both languages, "comunas" is not: what the one leaves out must not come back by the other.
    expect(await kinds('plan')).toEqual(['decision']);
    expect(await kinds('plan -comunas')).toEqual([]);
    expect(await kinds('plan -"las comunas"')).toEqual([]);
    expect(await kinds('plan -ferias')).toEqual(['decision']);
  });

  it('is content with the beginning of the last word, and of no other, and of none in a phrase', async () => {
    expect(await kinds('encues')).toEqual(['action', 'decision', 'milestone']);
    expect(await kinds('difundir encuest')).toEqual(['decision']);
    expect(await kinds('particip')).toEqual(['commitment']);
    expect(await kinds('satisfacció')).toEqual(['milestone']);
    expect(await kinds('difun encuesta')).toEqual([]);
    expect(await kinds('"ferias lib"')).toEqual([]);
    expect(await kinds('encuesta -fer')).toEqual(['action', 'decision', 'milestone']);
  });

  const slugOf = async (forumId: string): Promise<string> => (await managerOf(running).findOneByOrFail(Forum, { id: forumId })).slug;

  it('keeps to kinds, a forum and days', async () => {
    expect(await kinds('encuesta', { kinds: ['decision', 'action'] })).toEqual(['action', 'decision']);
    expect(await kinds('encuesta', { kinds: ['commitment'] })).toEqual([]);
    expect(await kinds('encuesta', { forum: await slugOf(plan.forumId) })).toEqual(['action', 'decision', 'milestone']);
    const other = await makeForum(running, { jurisdictionId: plan.jurisdictionId });
    expect(await kinds('encuesta', { forum: other.slug })).toEqual([]);
    const [row] = await asOwner<{ day: string }>(running, "select to_char(created_at at time zone 'America/Santiago', 'YYYY-MM-DD') as day from action_item where forum_id = $1", [plan.forumId]);
    expect(await kinds('encuesta', { kinds: ['action'], from: row?.day, until: row?.day })).toEqual(['action']);
    expect(await kinds('encuesta', { kinds: ['action'], until: '2020-09-06' })).toEqual([]);
    const { errors } = await ask(SEARCH, { jurisdiction: plan.jurisdiction, text: 'x', from: 'ayer' });
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { from: 'malformed' } });
  });

  it('keeps to a commitment, its milestones and what was done about it, and to an organization', async () => {
    const other = await makeCommitment(running, { planId: plan.plan.id, wording: { title: 'Otro recorrido', text: 'Un tranvía de barrio.' } });
    const unit = await makeOrganization(running, { jurisdictionId: plan.jurisdictionId, name: 'Dirección de Tránsito' });
    await makeAction(running, { forumId: plan.forumId, text: 'Medir el tranvía', commitmentId: other.commitment.id, ownerSeatId: null, ownerOrganizationId: unit.id });
    const args = (kind: 'commitmentId' | 'organizationId', id: string) => ask<Found>(SEARCH.replace('text: $text,', `text: $text, ${kind}: "${id}",`), { jurisdiction: plan.jurisdiction, text: 'tranvía' });
    const kindsOf = ({ data }: { data: Found | null }) => data?.search.edges.map(({ node }) => node.kind).sort();
    expect(kindsOf(await args('commitmentId', other.commitment.id))).toEqual(['action', 'commitment']);
    expect(kindsOf(await args('organizationId', unit.id))).toEqual(['action']);
    await managerOf(running).save(managerOf(running).create(CommitmentOrganization, { commitmentId: other.commitment.id, milestoneId: null, organizationId: unit.id, part: 'responsible' }));
    expect(kindsOf(await args('organizationId', unit.id))).toEqual(['action', 'commitment']);
    expect((await args('commitmentId', 'ninguno')).errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { commitmentId: 'malformed' } });
  });

  it('pages by keyset without gaps or repeats', async () => {
    const seen: string[] = [];
    let page = await found('encuesta', { first: 1 });
    while (page.pageInfo.hasNextPage) {
      seen.push(page.edges[0]?.node.kind ?? '');
      page = await found('encuesta', { first: 1, after: page.pageInfo.endCursor });
    }
    expect([...seen, page.edges[0]?.node.kind].sort()).toEqual(['action', 'decision', 'milestone']);
  });

  it('finds nothing of another jurisdiction, of a draft, or of a withdrawn text', async () => {
    const drafting = await makePlan(running);
    await makeCommitment(running, { planId: drafting.plan.id, wording: { title: 'Secreto', text: 'palabrasecreta', state: 'draft' } });
    const { data } = await ask<Found>(SEARCH, { jurisdiction: drafting.jurisdiction, text: 'palabrasecreta' });
    expect(data?.search.edges).toEqual([]);
    const decision = await makeDecision(running, plan.forumId, { text: 'palabraretirada' });
    expect(await kinds('palabraretirada')).toEqual(['decision']);
    await managerOf(running).delete(Decision, { id: decision.id });
    expect(await kinds('palabraretirada')).toEqual([]);
  });

  describe('what is said about a plan', () => {
    let on: CommentedMilestone;
    beforeAll(async () => {
      on = await makeCommentedMilestone(running);
    });

    const said = async (text: string): Promise<string[]> => {
      const { data } = await ask<Found>(SEARCH, { jurisdiction: on.jurisdiction, text });
      return (data as Found).search.edges.map(({ node }) => node.kind).sort();
    };

    const answered = async (comment: string, reason: string, about: object = {}): Promise<void> => {
      const { id: commentId } = await posted(on.titular, commentOn(on, { text: comment, ...about }));
      const manager = managerOf(running);
      const { id: responseId } = await manager.save(manager.create(ReasonedResponse, { forumId: on.forumId, state: 'published', disposition: 'explained', reason, language: 'es', personId: on.unit.personId, publishedAt: new Date() }));
      await manager.save(manager.create(ResponseComment, { responseId, commentId }));
    };

    it('is found with its answer, also where it is about a statement', async () => {
      await answered('¿Cuándo llega el alumbrado?', 'El alumbrado llega en mayo.');
      expect(await said('alumbrado')).toEqual(['comment', 'response']);
      const stated = await on.unit.client<{ stateProgress: { statement: { id: string } } }>('mutation ($input: StateProgressInput!) { stateProgress(input: $input) { statement { id } } }', {
        input: { wordingId: on.wordingId, author: 'responsible_unit', publish: true, completion: 'substantial', language: 'es', evidence: [] },
      });
      const subjectId = stated.data?.stateProgress.statement.id;
      await answered('¿Dónde está el semáforo?', 'El semáforo está en bodega.', { subjectType: 'statement', subjectId, wordingId: null });
      expect(await said('semáforo')).toEqual(['comment', 'response']);
    });

    it('invariant 6: is not found while the plan is in drafting', async () => {
      await answered('¿Quién cuida la plazoleta?', 'La plazoleta la cuida Parques.');
      expect(await said('plazoleta')).toEqual(['comment', 'response']);
      expect(await said('reglamento')).toContain('milestone');
      await asOwner(running, `update action_plan set state = 'drafting', adopting_decision_id = null where id = $1`, [on.planId]);
      expect(await said('plazoleta')).toEqual([]);
      expect(await said('reglamento')).toEqual([]);
    });
  });

  describe('the text of an acta', () => {
    let place: MinutesPlace;
    let minutesId: string;
    beforeAll(async () => {
      place = await makeMinutesPlace(running);
      const draft = await bringTo(place, 'draft');
      const { agendaItemId } = place;
      const passages = [
        { agendaItemId, text: 'Se abre la sesión.\n\nEl presupuesto participativo se discute.\n\nSe vota el presupuesto, y el presupuesto se aprueba.' },
        { agendaItemId, text: 'El presupuesto de una familia, que es un pasaje reservado.', isWithheld: true, withheldReason: 'Ley 19.628' },
        { agendaItemId, text: 'La señora Ñancupil pregunta por las luminarias.\n\nSe responde que el presupuesto alcanza.' },
      ];
      const saved = await act(place.secretariat, 'saveMinutes', 'SaveMinutesInput', { minutesId: draft.id, version: draft.version, language: 'es', passages });
      minutesId = saved.minutes?.id ?? '';
      for (const step of ['circulateMinutes', 'requestMinutesApproval']) await stepMinutes(place.secretariat, place, step);
      for (const { ask: approver } of [place.governmentChair, place.civilChair]) await stepMinutes(approver, place, 'approveMinutes');
      await stepMinutes(place.secretariat, place, 'publishMinutes');
    });

    const PLACES = `query ($jurisdiction: String!, $text: String!, $order: SearchOrder, $mendsWords: Boolean) {
      search(jurisdiction: $jurisdiction, text: $text, order: $order, mendsWords: $mendsWords) { words edges { node { kind blockPosition paragraph excerpt { text } } } pageInfo { hasNextPage } } }`;
    interface Places {
      readonly search: { readonly words: string; readonly edges: readonly { readonly node: { readonly blockPosition: number | null; readonly paragraph: number | null; readonly excerpt: readonly { readonly text: string }[] } }[] };
    }
    const places = async (text: string, more: object = {}) => {
      const { data, errors } = await ask<Places>(PLACES, { jurisdiction: place.jurisdiction, text, ...more });
      expect(errors).toEqual([]);
      const { words, edges } = (data as Places).search;
      return { words, at: edges.map(({ node: { blockPosition, paragraph } }) => `${blockPosition}-${paragraph}`).sort() };
    };

    it('is found down to its paragraph, and never where it is withheld', async () => {
      expect((await places('luminarias')).at).toEqual(['4-1']);
      expect((await places('presupuesto')).at).toEqual(['2-3', '4-2']);
      expect((await places('"el presupuesto se aprueba"')).at).toEqual(['2-3']);
      expect((await places('familia', { mendsWords: false })).at).toEqual([]);
    });

    it('is found by the word that was meant, which is said, and not where the words are wanted as they are', async () => {
      expect(await places('presupesto')).toEqual({ words: 'presupuesto', at: ['2-3', '4-2'] });
      expect(await places('"presupesto participativo"')).toEqual({ words: '"presupuesto participativo"', at: ['2-2'] });
      expect(await places('presupesto', { mendsWords: false })).toEqual({ words: 'presupesto', at: [] });
      expect(await places('familla')).toEqual({ words: 'familla', at: [] });
      // It stands in a decision: that it does not in the kind that was chosen makes it no mistake.
      await makeDecision(running, place.forumId, { text: 'El supuesto se revisa.' });
      // Asked by an account, since what one address may ask in a minute is used up below.
      const kept = await place.secretariat<Places>(PLACES.replace('text: $text,', 'text: $text, kinds: [minutes],'), { jurisdiction: place.jurisdiction, text: 'supuesto' });
      expect(kept.data?.search).toMatchObject({ words: 'supuesto', edges: [] });
    });

    it('is found the best first, in one page', async () => {
      const { data, errors } = await ask<Places>(PLACES, { jurisdiction: place.jurisdiction, text: 'presupuesto', order: 'relevance' });
      expect(errors).toEqual([]);
      expect(data?.search.edges.map(({ node }) => node.blockPosition)).toEqual([2, 4]);
      expect((await ask(SEARCH.replace('text: $text,', 'text: $text, order: relevance,'), { jurisdiction: place.jurisdiction, text: 'x', after: 'WyJ4IiwieSJd' })).errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { after: 'malformed' } });
    });

    it('invariant 6: is found no more, by no word, from the instant of its withdrawal', async () => {
      const { blocks } = await readMinutes(place.stranger, place);
      const block = blocks?.find(({ content }) => content?.text?.includes('Ñancupil'));
      const { errors } = await act(place.secretariat, 'withdrawMinutesBlock', 'WithdrawMinutesBlockInput', { minutesId, blockId: block?.id, rule: 'Ley 21.719, supresión' });
      expect(errors).toEqual([]);
      expect((await places('luminarias')).at).toEqual([]);
      expect(await places('luminaria')).toEqual({ words: 'luminaria', at: [] });
      expect((await places('presupuesto')).at).toEqual(['2-3']);
      const words = await asOwner<{ word: string }>(running, "select word from public_word where word in ('ñancupil', 'luminarias', 'presupuesto', 'familia')");
      expect(words).toEqual([{ word: 'presupuesto' }]);
    });
  });

  it.each([['', 'required'], ['a\u0000b', 'nul_byte'], ['x'.repeat(201), 'too_long']])('refuses %j with a reason', async (text, reason) => {
    const { errors } = await ask(SEARCH, { jurisdiction: plan.jurisdiction, text });
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { text: reason } });
  });

  it('is not confused by the syntax of queries', async () => {
    for (const text of ["'; drop table comment; --", '!!! & | <-> (', '"', '-', '%_\\']) expect((await found(text)).edges).toEqual([]);
  });

  it('says NOT_FOUND for an unknown municipality and INVALID for a cursor that is none', async () => {
    expect((await ask(SEARCH, { jurisdiction: 'nowhere', text: 'x' })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await ask(SEARCH, { jurisdiction: plan.jurisdiction, text: 'x', after: 'nonsense' })).errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { after: 'malformed' } });
  });
});
