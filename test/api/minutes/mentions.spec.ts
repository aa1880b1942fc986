import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';

import { MinutesVersion } from '../../../apps/api/src/minutes/minutes-version.entity.js';
import { ActionPlan } from '../../../apps/api/src/plans/action-plan.entity.js';
import { makeCommitment, makeMilestone } from '../../factories/commitment.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { act, bringTo, makeMinutesPlace, type MinutesPlace, readMinutes, stepMinutes } from '../../factories/minutes.factory.js';
import { makePlan } from '../../factories/plan.factory.js';
import { makeSeat } from '../../factories/seat.factory.js';
import { byId, faultsOfAkn, first, named, readXml, textOf } from '../../support/akoma-ntoso.js';
import { startApp, type TestApp } from '../../support/app.js';
import { draftingClient, type DraftingClient } from '../../support/drafting-client.js';
import { asOwner } from '../../support/sign-in.js';

const AKN = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
const RULE = 'Ley 19.628, datos sensibles';

let app: TestApp;
const clients: DraftingClient[] = [];
beforeAll(async () => {
  app = await startApp();
});
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});
afterAll(() => app.close());

interface Named extends MinutesPlace {
  readonly plan: ActionPlan;
  readonly commitmentId: string;
  readonly milestoneId: string;
  readonly seatId: string;
  readonly versionId: string;
}

/** A draft of minutes, and what its text can name: a plan in force with a commitment and a milestone, and a seat. */
async function makeNamed(): Promise<Named> {
  const place = await makeMinutesPlace(app);
  const { plan } = await makePlan(app, { forumId: place.forumId, state: 'in_force' });
  const { commitment } = await makeCommitment(app, { planId: plan.id });
  const { milestone } = await makeMilestone(app, { commitmentId: commitment.id });
  const { id: minutesId } = await bringTo(place, 'draft');
  const { id: versionId } = await managerOf(app).findOneByOrFail(MinutesVersion, { minutesId });
  return { ...place, plan, commitmentId: commitment.id, milestoneId: milestone.id, seatId: place.civil.seats[0]?.seatId ?? '', versionId };
}

async function joined({ versionId, cookie }: Named): Promise<DraftingClient> {
  const client = draftingClient(app.url, versionId, cookie);
  clients.push(client);
  await client.ready();
  return client;
}

interface Mention {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly place: Readonly<Record<string, unknown>> | null;
}

const BLOCKS = 'id version state blocks { id position kind mentions { start end kind place { id forumSlug planSlug commitmentNumber milestoneNumber } } content { ... on ActaPassage { text } } gap { why } }';
type Blocks = readonly { readonly id: string; readonly position: number; readonly mentions: readonly Mention[]; readonly content: { readonly text?: string } | null }[];

const blocksFor = async (ask: MinutesPlace['stranger'], place: Named): Promise<Blocks> => ((await readMinutes(ask, place, BLOCKS)).blocks ?? []) as unknown as Blocks;
const blockWith = (blocks: Blocks, text: string) => blocks.find(({ content }) => content?.text?.includes(text));

/** What the text of the current version names, as it is kept. */
const kept = (place: Named) => asOwner<{ text: string; mentions: readonly { start: number; end: number; kind: string; id: string }[] | null }>(app, `
  select p.text, p.mentions from minutes_passage p join minutes_version v on v.id = p.minutes_version_id join minutes m on m.id = v.minutes_id
  where m.meeting_forum_id = $1 and v.number = (select max(number) from minutes_version where minutes_id = m.id) order by p.position`, [place.meetingForumId]);

async function publish(place: Named): Promise<void> {
  await stepMinutes(place.secretariat, place, 'circulateMinutes');
  await approveAndPublish(place);
}

async function approveAndPublish(place: Named): Promise<void> {
  await stepMinutes(place.secretariat, place, 'requestMinutesApproval');
  for (const { ask } of [place.governmentChair, place.civilChair]) await stepMinutes(ask, place, 'approveMinutes');
  await stepMinutes(place.secretariat, place, 'publishMinutes');
}

async function sessionsOf({ stranger, jurisdiction, plan }: Named): Promise<readonly { namesMilestone: boolean }[] | undefined> {
  const { data } = await stranger<{ milestone: { sessions: { namesMilestone: boolean }[] } }>(
    'query ($jurisdiction: String!, $plan: String!) { milestone(jurisdiction: $jurisdiction, plan: $plan, segment: "c1", number: 1) { sessions { namesMilestone } } }',
    { jurisdiction, plan: plan.slug },
  );
  return data?.milestone.sessions;
}

describe('what minutes name', () => {
  test('leads from their words to the page, on the page of the acta, in its XML and on its paper, and from the milestone back', async () => {
    const place = await makeNamed();
    const client = await joined(place);
    client.write(place.agendaItemId, ['Avanza el ', ['hito 1', { kind: 'milestone', id: place.milestoneId }], ', dice ', ['la junta', { kind: 'seat', id: place.seatId }], '.']);
    await client.saved();
    expect(await sessionsOf(place)).toEqual([]);
    await publish(place);
    const block = blockWith(await blocksFor(place.stranger, place), 'Avanza el hito 1, dice la junta.');
    const before = block?.content?.text?.indexOf('Avanza') ?? 0;
    expect(block?.mentions).toEqual([
      { start: before + 10, end: before + 16, kind: 'milestone', place: { id: place.milestoneId, forumSlug: null, planSlug: place.plan.slug, commitmentNumber: 1, milestoneNumber: 1 } },
      { start: before + 23, end: before + 31, kind: 'seat', place: { id: place.seatId, forumSlug: place.forum, planSlug: null, commitmentNumber: null, milestoneNumber: null } },
    ]);
    expect(await sessionsOf(place)).toEqual([{ namesMilestone: true }]);

    const addressOf = (file: string): string => `${app.url}/files/acta/${place.jurisdiction}/${place.forum}/${place.ordinal}.${file}`;
    const root = readXml(new Uint8Array(await (await fetch(addressOf('xml'))).arrayBuffer()));
    const passage = byId(root, `dbsect_1__container_${block?.position}`);
    expect(named(passage, 'ref').map((ref) => [textOf(ref), new URL(ref.attributes['href'] ?? '').pathname])).toEqual([
      ['hito 1', `/es/${place.jurisdiction}/${place.plan.slug}/compromisos/c1/hitos/1`],
      ['la junta', `/es/${place.jurisdiction}/${place.forum}/miembros`],
    ]);
    expect(faultsOfAkn(root, AKN)).toEqual([]);
    expect(textOf(first(passage, 'ref'))).toBe('hito 1');
    const paper = Buffer.from(await (await fetch(addressOf('pdf'))).arrayBuffer()).toString('latin1');
    expect(paper).toContain(`/es/${place.jurisdiction}/${place.plan.slug}/compromisos/c1/hitos/1`);
    const { links } = (await (await fetch(addressOf('json'))).json()) as { links: object[] };
    expect(JSON.stringify(links)).toContain('Avanza el hito 1, dice la junta.');
  });

  test('is only what the public reads and what the forums of the meeting have to do with: of anything else the words stay', async () => {
    const [place, elsewhere] = [await makeNamed(), await makeNamed()];
    const { plan: drafted } = await makePlan(app, { forumId: place.forumId });
    const { commitment: unread } = await makeCommitment(app, { planId: drafted.id });
    const otherSeat = await makeSeat(app, { forumId: elsewhere.forumId });
    const client = await joined(place);
    client.write(null, [['borrador', { kind: 'commitment', id: unread.id }], ' ', ['ajeno', { kind: 'milestone', id: elsewhere.milestoneId }], ' ', ['cupo ajeno', { kind: 'seat', id: otherSeat.id }], ' ', ['propio', { kind: 'commitment', id: place.commitmentId }], ' ', ['nada', { kind: 'seat', id: place.versionId }]]);
    await client.saved();
    await stepMinutes(place.secretariat, place, 'circulateMinutes');
    expect((await kept(place))[0]).toEqual({ text: 'borrador ajeno cupo ajeno propio nada', mentions: [{ start: 26, end: 32, kind: 'commitment', id: place.commitmentId }] });
  });

  test('invariant 6: in a passage that is withheld is told to nobody who does not read it, and brings nobody to it', async () => {
    const place = await makeNamed();
    const client = await joined(place);
    client.write(place.agendaItemId, ['Se reserva lo del ', ['hito 1', { kind: 'milestone', id: place.milestoneId }]], RULE);
    await client.saved();
    await stepMinutes(place.secretariat, place, 'circulateMinutes');
    expect(blockWith(await blocksFor(place.member.ask, place), 'Se reserva')?.mentions).toHaveLength(1);
    await approveAndPublish(place);
    for (const ask of [place.stranger, place.member.ask]) expect((await blocksFor(ask, place)).flatMap(({ mentions }) => mentions)).toEqual([]);
    expect(await sessionsOf(place)).toEqual([]);
  });

  test('stays with its words through a new version, an accepted change and a form that has the words alone', async () => {
    const place = await makeNamed();
    const client = await joined(place);
    client.write(null, ['Hoy el ', ['hito 1', { kind: 'milestone', id: place.milestoneId }], ' no avanza.']);
    await client.saved();
    const { minutes } = await stepMinutes(place.secretariat, place, 'circulateMinutes');
    const passageId = minutes?.versions[0]?.passages?.find(({ text }) => text?.includes('Hoy'))?.id;
    const observed = await place.member.ask<{ observeOnMinutes: { observation: { id: string; version: number } } }>(
      'mutation ($input: ObserveOnMinutesInput!) { observeOnMinutes(input: $input) { observation { id version } } }',
      { input: { minutesId: minutes?.id, seatId: place.member.seatId, passageId, paragraph: 1, replacement: 'Desde ayer el hito 1 sí avanza.', text: 'Sí avanzó.', language: 'es' } },
    );
    const { id, version } = observed.data?.observeOnMinutes.observation ?? {};
    const answered = await place.secretariat('mutation ($input: AnswerMinutesObservationInput!) { answerMinutesObservation(input: $input) { observation { state } } }', { input: { observationId: id, version, outcome: 'taken_up', answer: 'Se corrige.' } });
    expect(answered.errors).toEqual([]);
    expect((await stepMinutes(place.secretariat, place, 'takeUpMinutesObservations', { reason: 'Se corrige el avance.' }, 'MinutesReasonInput')).errors).toEqual([]);
    expect((await kept(place))[0]).toEqual({ text: 'Desde ayer el hito 1 sí avanza.', mentions: [{ start: 14, end: 20, kind: 'milestone', id: place.milestoneId }] });
    const save = async (text: string) => {
      const now = await readMinutes(place.secretariat, place, 'id version');
      expect((await act(place.secretariat, 'saveMinutes', 'SaveMinutesInput', { minutesId: now.id, version: now.version, language: 'es', passages: [{ agendaItemId: null, text }] })).errors).toEqual([]);
    };
    await save('El hito 1 avanza.');
    expect(await kept(place)).toEqual([{ text: 'El hito 1 avanza.', mentions: [{ start: 3, end: 9, kind: 'milestone', id: place.milestoneId }] }]);
    const again = await joined({ ...place, versionId: (await managerOf(app).findOneByOrFail(MinutesVersion, { minutesId: minutes?.id ?? '', number: 2 })).id });
    await save('Ayer el hito 1 avanzó.');
    expect((await kept(place))[0]?.mentions).toEqual([{ start: 8, end: 14, kind: 'milestone', id: place.milestoneId }]);
    await again.sees(null, 'Ayer el hito 1 avanzó.');
    await save('Nada se dijo.');
    expect(await kept(place)).toEqual([{ text: 'Nada se dijo.', mentions: null }]);
  });

  test('goes with words that are withdrawn, in every version that said them', async () => {
    const place = await makeNamed();
    const client = await joined(place);
    client.write(place.agendaItemId, ['Del ', ['hito 1', { kind: 'milestone', id: place.milestoneId }], ' no se hable.']);
    await client.saved();
    await publish(place);
    const block = blockWith(await blocksFor(place.stranger, place), 'no se hable');
    const { id } = await readMinutes(place.stranger, place, 'id');
    expect((await act(place.secretariat, 'withdrawMinutesBlock', 'WithdrawMinutesBlockInput', { minutesId: id, blockId: block?.id, rule: RULE })).errors).toEqual([]);
    expect((await blocksFor(place.stranger, place)).flatMap(({ mentions }) => mentions)).toEqual([]);
    expect((await kept(place)).flatMap(({ mentions }) => mentions ?? [])).toEqual([]);
    expect(await sessionsOf(place)).toEqual([]);
  });
});
