import { makeDecision } from '../../factories/decision.factory.js';
import { makeMeeting } from '../../factories/meeting.factory.js';
import { bringTo, makeMinutesPlace, type MinutesAnswer, type MinutesPlace, textUnder } from '../../factories/minutes.factory.js';
import type { TestApp } from '../../support/app.js';
import type { GraphqlClient } from '../../support/graphql-client.js';
import { CREATES } from './office.js';
import type { Row, Rows } from './table.js';

type State = Parameters<typeof bringTo>[1];
type Input = Readonly<Record<string, unknown>>;
type Minutes = MinutesAnswer & { readonly minutesId: string };

interface By {
  readonly by?: (place: MinutesPlace) => string;
  readonly wrongState?: 'again';
  readonly except?: Row['except'];
  readonly rules?: Parameters<typeof makeMinutesPlace>[1];
}

/** A row about minutes that have come so far. */
const at = (state: State, input: (minutes: Minutes, place: MinutesPlace, app: TestApp) => Promise<Input> | Input, { by = ({ cookie }) => cookie, wrongState, except, rules }: By = {}): Row => ({
  async prepare(app) {
    const place = await makeMinutesPlace(app, rules);
    const minutes = await bringTo(place, state);
    return { forumId: place.forumId, cookie: by(place), input: await input({ ...minutes, minutesId: minutes.id }, place, app), ...(wrongState && { wrongState }) };
  },
  ...(except && { except }),
});

const step = (state: State, more: Input = {}, by: By = {}): Row => at(state, ({ minutesId, version }) => ({ minutesId, version, ...more }), { wrongState: 'again', ...by });

const reason = { reason: 'Falta lo que dijo la junta de vecinos' };
const civilChair = { by: (place: MinutesPlace) => place.civilChair.cookie };
const OBSERVED = { 'stale version': CREATES, 'wrong state': 'test/api/minutes/refusals.spec.ts: only circulated minutes take observations' } as const;

/** An observation of the member, as the secretariat finds it. */
async function observed({ minutesId }: Minutes, { member }: MinutesPlace): Promise<Input> {
  const { data } = await ask(member.ask, { minutesId, seatId: member.seatId, text: 'No dijo «mañana».', language: 'es' });
  return { observationId: data?.observeOnMinutes.observation.id, version: data?.observeOnMinutes.observation.version };
}

const ask = (client: GraphqlClient, input: object) =>
  client<{ observeOnMinutes: { observation: { id: string; version: number } } }>('mutation ($input: ObserveOnMinutesInput!) { observeOnMinutes(input: $input) { observation { id version } } }', { input });

export const minutesRows: Rows = {
  draftMinutes: {
    async prepare(app) {
      const { forumId, cookie, meetingForumId } = await makeMinutesPlace(app);
      return { forumId, cookie, input: { meetingForumId, language: 'es' } };
    },
    except: { 'stale version': CREATES, 'wrong state': 'test/api/minutes/refusals.spec.ts: only a convened meeting has minutes, and one' },
  },
  saveMinutes: at('draft', ({ minutesId, version }, { agendaItemId }) => ({ minutesId, version, language: 'es', passages: textUnder(agendaItemId).map((passage) => ({ isWithheld: false, ...passage })) }), { except: { 'wrong state': 'test/api/minutes/refusals.spec.ts tries every act in every other state' } }),
  circulateMinutes: step('draft'),
  requestMinutesApproval: step('circulated'),
  takeUpMinutesObservations: step('circulated', reason),
  approveMinutes: step('in_approval', {}, { ...civilChair, except: { 'wrong state': 'after one bench the minutes are still in approval; test/api/minutes/refusals.spec.ts tries every other state' } }),
  refuseMinutes: step('in_approval', reason, civilChair),
  publishMinutes: step('approved'),
  observeOnMinutes: at('circulated', ({ minutesId }, { member }) => ({ minutesId, seatId: member.seatId, text: 'No dijo «mañana».', language: 'es' }), { by: ({ member }) => member.cookie, except: OBSERVED }),
  enterMinutesObservation: at('circulated', ({ minutesId }, { member }) => ({ minutesId, personId: member.personId, seatId: member.seatId, channel: 'phone', saidOn: '2026-03-18', text: 'Faltó mi pregunta.', language: 'es' }), { except: OBSERVED }),
  answerMinutesObservation: at('circulated', async (minutes, place) => ({ ...(await observed(minutes, place)), outcome: 'taken_up', answer: 'Se corrige.' }), { except: { 'wrong state': 'an answer may be changed for as long as the minutes are circulated' } }),
  recordMeetingApproval: at('in_approval', async ({ minutesId, version }, { forumId }, app) => {
    const { meetingForumId } = await makeMeeting(app, { forumId, state: 'held', scheduledOn: '2026-04-14', startsAt: new Date('2026-04-14T23:00:00Z') });
    return { minutesId, version, decisionId: (await makeDecision(app, { forumId, meetingForumId })).id };
  }, {
    wrongState: 'again', rules: { minutes: { approval: { by: 'next_meeting' } } },
  }),
  addMinutesErratum: at('published', ({ minutesId }) => ({ minutesId, text: 'Donde dice 12 debe decir 21.', language: 'es' }), { except: { 'stale version': CREATES, 'wrong state': 'test/api/minutes/refusals.spec.ts: only published minutes take errata' } }),
  withdrawMinutesBlock: at('published', ({ minutesId, blocks }) => ({ minutesId, blockId: blocks?.find(({ kind }) => kind === 'passage')?.id, rule: 'Ley 21.719' }), {
    except: { 'stale version': 'a published block is not edited', replay: 'test/api/minutes/journey.spec.ts: the second time it is withdrawn already', 'wrong state': 'test/api/minutes/refusals.spec.ts: only published minutes have blocks' },
  }),
};
