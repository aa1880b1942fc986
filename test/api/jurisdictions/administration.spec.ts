import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { Document } from '../../../apps/api/src/documents/document.entity.js';
import { makeForum, signInAs } from '../../factories/forum.factory.js';
import { makeJurisdiction, managerOf } from '../../factories/jurisdiction.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { type GraphqlClient, graphqlClient } from '../../support/graphql-client.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

interface Place {
  readonly jurisdictionId: string;
  readonly jurisdiction: string;
  readonly forumId: string;
  readonly secretariat: GraphqlClient;
}

async function somewhere(): Promise<Place> {
  const { id: jurisdictionId, slug: jurisdiction } = await makeJurisdiction(app);
  const { id: forumId } = await makeForum(app, { jurisdictionId });
  const { cookie } = await signInAs(app, 'secretariat', forumId);
  return { jurisdictionId, jurisdiction, forumId, secretariat: graphqlClient(app.url, cookie) };
}

const documentOf = async (jurisdictionId: string, visibility: Document['visibility']): Promise<string> => {
  const manager = managerOf(app);
  return (await manager.save(manager.create(Document, { jurisdictionId, kind: 'law', visibility, title: 'Acta de proclamación', url: 'https://example.org/acta' }))).id;
};

const ADD = 'mutation ($input: AddAdministrationInput!) { addAdministration(input: $input) { administration { id version } } }';
const UPDATE = 'mutation ($input: UpdateAdministrationInput!) { updateAdministration(input: $input) { administration { mayor version } } }';
const READ = 'query ($slug: String!) { jurisdiction(slug: $slug) { administrations { mayor started { raw precision } ended { raw } source { title } } } }';

interface Added {
  readonly addAdministration: { readonly administration: { readonly id: string; readonly version: number } };
}

describe('the administrations of a municipality', () => {
  test('are read by anybody, the latest first, with their source, and without a name where none is known', async () => {
    const { forumId, jurisdiction, jurisdictionId, secretariat } = await somewhere();
    const sourceDocumentId = await documentOf(jurisdictionId, 'public');
    expect((await secretariat(ADD, { input: { forumId, started: '2016', ended: '2021' } })).errors).toEqual([]);
    expect((await secretariat(ADD, { input: { forumId, mayor: 'Elena Soto Rivas', started: '28 de junio de 2021', sourceDocumentId } })).errors).toEqual([]);

    const { data } = await graphqlClient(app.url)(READ, { slug: jurisdiction });
    expect(data).toEqual({
      jurisdiction: {
        administrations: [
          { mayor: 'Elena Soto Rivas', started: { raw: '28 de junio de 2021', precision: 'day' }, ended: null, source: { title: 'Acta de proclamación' } },
          { mayor: null, started: { raw: '2016', precision: 'year' }, ended: { raw: '2021' }, source: null },
        ],
      },
    });
  });

  test('invariant 6: name no source that is not public', async () => {
    const { forumId, jurisdiction, jurisdictionId, secretariat } = await somewhere();
    await secretariat(ADD, { input: { forumId, mayor: 'Elena Soto Rivas', sourceDocumentId: await documentOf(jurisdictionId, 'secretariat') } });
    const { data } = await graphqlClient(app.url)(READ, { slug: jurisdiction });
    expect(data).toMatchObject({ jurisdiction: { administrations: [{ source: null }] } });
  });

  test('are corrected by version, and by a secretariat of the municipality alone', async () => {
    const { forumId, secretariat } = await somewhere();
    const { data } = await secretariat<Added>(ADD, { input: { forumId, started: '2024' } });
    const administrationId = data?.addAdministration.administration.id;
    const input = { forumId, administrationId, version: 1, mayor: 'Elena Soto Rivas', started: '2024' };
    expect((await secretariat(UPDATE, { input })).data).toEqual({ updateAdministration: { administration: { mayor: 'Elena Soto Rivas', version: 2 } } });
    expect((await secretariat(UPDATE, { input })).errors).toMatchObject([{ extensions: { reason: 'stale_version', current: { version: 2 } } }]);

    const other = await somewhere();
    expect((await other.secretariat(UPDATE, { input: { ...input, forumId: other.forumId, version: 2 } })).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  test.each([
    ['says nothing at all', {}, { started: 'required' }],
    ['ends before it begins', { mayor: 'Elena Soto', started: '2024', ended: '2020' }, { ended: 'out_of_range' }],
    ['rests on a document that is not there', { mayor: 'Elena Soto', sourceDocumentId: '01890000-0000-7000-8000-000000000000' }, { sourceDocumentId: 'unknown' }],
  ])('one that %s is refused', async (_what, said, fields) => {
    const { forumId, secretariat } = await somewhere();
    expect((await secretariat(ADD, { input: { forumId, ...said } })).errors).toMatchObject([{ extensions: { code: 'INVALID', fields } }]);
  });
});
