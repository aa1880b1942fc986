import { Role } from '../../../apps/api/src/people/role.entity.js';
import { signInAs } from '../../factories/forum.factory.js';
import { managerOf, unique } from '../../factories/jurisdiction.factory.js';
import { makePerson } from '../../factories/person.factory.js';
import type { TestApp } from '../../support/app.js';
import { graphqlClient } from '../../support/graphql-client.js';
import { makeAccount, signIn } from '../../support/sign-in.js';
import { bySecretariat, CREATES, creates, makeOffice, NO_STATES } from './office.js';
import type { Rows } from './table.js';

const BY_TOKEN = 'whoever holds the mailed token may, signed in or not, and nobody else can name it';
const OWN = 'whoever has a part in any forum may make an address of their own; what it gives is asked at each reading';
const ONCE = 'the second time it is used up, which its own tests show';

/** Somebody of the municipality with an account. */
async function registered(app: TestApp, jurisdictionId: string): Promise<{ personId: string; accountId: string }> {
  const accountId = await makeAccount(app, `${unique('person')}@example.org`);
  return { accountId, personId: (await makePerson(app, { jurisdictionId, accountId })).id };
}

const invitee = () => ({ email: `${unique('invited')}@example.org`, name: 'Ana', roleKind: 'observer' });

export const accountRows: Rows = {
  grantRole: bySecretariat(async (app, { forumId, jurisdictionId }) => ({ forumId, personId: (await registered(app, jurisdictionId)).personId, kind: 'clerk' }), creates),
  endRole: {
    async prepare(app) {
      const { forumId, cookie } = await makeOffice(app);
      const { accountId } = await signInAs(app, 'clerk', forumId);
      const { id } = await managerOf(app).findOneByOrFail(Role, { accountId });
      return { forumId, cookie, input: { roleId: id, version: 1 }, wrongState: 'again' };
    },
  },
  invitePeople: bySecretariat(async (_app, { forumId }) => ({ forumId, language: 'es', people: [invitee()] }), { ...creates, replay: 'an address that is invited again gets another mail and keeps one open invitation' }),
  invitePeopleFromCsv: bySecretariat(async (_app, { forumId }) => ({ forumId, language: 'es', csv: `Nombre;Correo;Rol\nAna;${invitee().email};observer\n` }), { ...creates, replay: 'an address that is invited again gets another mail and keeps one open invitation' }),
  revokeInvitation: bySecretariat(async (_app, { forumId, ask }) => {
    const { data } = await ask<{ invitePeople: { invitations: { id: string }[] } }>('mutation ($input: InvitePeopleInput!) { invitePeople(input: $input) { invitations { id } } }', { input: { forumId, language: 'es', people: [invitee()] } });
    return { invitationId: data?.invitePeople.invitations[0]?.id };
  }, { 'stale version': 'an invitation is not edited', 'wrong state': 'what is revoked stays revoked, and was never open again', replay: 'the second time finds no open invitation, which its own tests show' }),
  revokeSession: {
    async prepare(app) {
      const { forumId } = await makeOffice(app);
      const { accountId, cookie } = await signInAs(app, 'clerk', forumId);
      await signIn(app, accountId);
      const { data } = await graphqlClient(app.url, cookie)<{ mySessions: { id: string; current: boolean }[] }>('{ mySessions { id current } }');
      return { forumId, cookie, input: { sessionId: data?.mySessions.find(({ current }) => !current)?.id } };
    },
    except: { 'stale version': 'a session is not edited', 'wrong state': NO_STATES, replay: 'the second time the session is gone: NOT_FOUND' },
  },
  createCalendarFeed: {
    async prepare(app) {
      const { forumId } = await makeOffice(app);
      return { forumId, cookie: (await signInAs(app, 'clerk', forumId)).cookie, input: {} };
    },
    except: { 'other forum': OWN, ...creates },
  },
  revokeCalendarFeed: {
    async prepare(app) {
      const { forumId } = await makeOffice(app);
      const { cookie } = await signInAs(app, 'clerk', forumId);
      const { data } = await graphqlClient(app.url, cookie)<{ createCalendarFeed: { calendarFeed: { id: string } } }>('mutation { createCalendarFeed(input: {}) { calendarFeed { id } } }');
      return { forumId, cookie, input: { calendarFeedId: data?.createCalendarFeed.calendarFeed.id } };
    },
    except: { 'stale version': 'an address is not edited', 'wrong state': 'what is revoked stays revoked', replay: 'the second time the address is gone: NOT_FOUND' },
  },
  resetPasskeys: {
    async prepare(app) {
      const { forumId, jurisdictionId } = await makeOffice(app);
      const { cookie } = await signInAs(app, 'administrator', forumId);
      return { forumId, cookie, input: { personId: (await registered(app, jurisdictionId)).personId } };
    },
    except: { 'stale version': CREATES, 'wrong state': NO_STATES, replay: 'a second time there is no passkey left to take away' },
  },
};

/** Mutations on what is the caller's own, open to who is of another forum; their own tests show what they give. */
export const ON_ONES_OWN: readonly string[] = ['createCalendarFeed'];

/** Mutations whose right is in a mailed token, told here and tested in test/api/auth. */
export const BY_MAILED_TOKEN = {
  acceptInvitation: `${BY_TOKEN}; ${ONCE}`,
  answerByLink: `${BY_TOKEN}; test/api/convocations/rsvp.spec.ts`,
  answerDatePollByLink: `${BY_TOKEN}; until the deadline, which test/api/polls shows`,
  completeSetUp: `${BY_TOKEN}; ${ONCE}`,
  unsubscribe: `${BY_TOKEN}; a second time changes nothing, which its own tests show`,
} as const;
