import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, type GraphQLField, type GraphQLInputType, isEnumType, isLeafType, isListType, isNonNullType } from 'graphql';

import { makeMeetingPlace } from '../../factories/meeting.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient, type GraphqlClient } from '../../support/graphql-client.js';
import { asOwner } from '../../support/sign-in.js';

/** What somebody may write in an address where a slug, an id or a token stands. */
const ODD = ['\u0000', 'a\u0000b', '\ud800', '', ' ', '../..', "' or 1=1 --", '%', '\u202e', 'x'.repeat(10_000)];

/** Files that are read without an account. */
const FILES = [
  ['/files/acta/:odd/mesa.json'], ['/files/acta/mesa/:odd.json'], ['/files/acta/:odd/mesa/1.json'], ['/files/acta/mesa/:odd/1.json'], ['/files/acta/mesa/mesa/:odd.json'], ['/files/acta/:odd/mesa/1.pdf'], ['/files/acta/mesa/:odd/1.pdf'], ['/files/acta/mesa/mesa/:odd.pdf'], ['/files/acta/:odd/mesa/1.xml'], ['/files/acta/mesa/:odd/1.xml'], ['/files/acta/mesa/mesa/:odd.xml'],
  ['/files/boards/:odd/mesa/plan.csv'], ['/files/boards/es/:odd/plan.csv'], ['/files/boards/es/mesa/:odd.csv'], ['/files/boards/es/mesa/plan.csv?view=:odd'], ['/files/boards/es/mesa/plan.csv?only=:odd'],
  ['/files/actions/:odd/mesa/mesa.csv'], ['/files/actions/es/:odd/mesa.csv'], ['/files/actions/es/mesa/:odd.csv'], ['/files/actions/es/mesa/mesa.csv?meeting=:odd'], ['/files/actions/es/mesa/mesa.csv?q=:odd'],
  ['/files/attendance/es/:odd/mesa.csv'], ['/files/attendance/es/mesa/:odd.csv'], ['/files/attendance/es/mesa/mesa.csv?after=:odd'],
  ['/calendar/:odd/mesa.ics'], ['/calendar/mesa/:odd.ics'], ['/calendar/mine/:odd.ics'], ['/files/:odd'],
];

function valueOf(type: GraphQLInputType, odd: string): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, odd);
  if (isListType(type)) return [valueOf(type.ofType, odd)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  return type.name === 'Int' ? 1 : odd;
}

/** An operation that asks one field of Query with `odd` for every text. */
function asking({ name, args, type }: GraphQLField<unknown, unknown>, odd: string): { document: string; variables: Record<string, unknown> } {
  const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  return { document: `query (${declared}) { ${name}(${given})${isLeafType(getNamedType(type)) ? '' : ' { __typename }'} }`, variables: Object.fromEntries(args.map((arg) => [arg.name, valueOf(arg.type, odd)])) };
}

describe('an address that nobody was given', () => {
  let app: TestApp;
  let clients: GraphqlClient[];
  beforeAll(async () => {
    app = await startApp();
    clients = [graphqlClient(app.url), (await makeMeetingPlace(app)).secretariat];
  });
  afterAll(() => app.close());
  // Or most answers were that there have been too many.
  beforeEach(() => asOwner(app, 'delete from auth.attempt_limit'));

  it.each(FILES)('%s is found nowhere, and breaks nothing', async (path) => {
    for (const odd of ODD) {
      const { status } = await fetch(`${app.url}${path.replace(':odd', encodeURIComponent(odd.toWellFormed()))}`);
      expect([odd.slice(0, 20), [400, 404].includes(status) || status]).toEqual([odd.slice(0, 20), true]);
    }
    expect([400, 404]).toContain((await fetch(`${app.url}${path.replace(':odd', '%E0%A4%A')}`)).status);
  });

  it('is refused by every query with a code that says so', async () => {
    const fields = Object.values(app.app.get(GraphQLSchemaHost).schema.getQueryType()?.getFields() ?? {}).filter(({ args }) => args.length > 0);
    expect(fields.length).toBeGreaterThan(20);
    const broken: string[] = [];
    for (const [index, ask] of clients.entries()) {
      for (const field of fields) {
        for (const odd of ODD) {
          const { document, variables } = asking(field, odd);
          const { status, errors } = await ask(document, variables);
          if (status >= 500 || errors.some(({ extensions }) => ['INTERNAL', 'RATE_LIMITED'].includes(extensions.code))) broken.push(`${field.name} as ${index} with ${JSON.stringify(odd.slice(0, 20))}`);
        }
      }
    }
    expect(broken).toEqual([]);
  }, 120_000);
});
