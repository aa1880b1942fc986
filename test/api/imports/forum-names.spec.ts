import { expect, it } from '@jest/globals';

import { type Json, published, useImports } from './published.js';

const { sql, one, take } = useImports('penalolen');

it('penalolen same_body_many_names: the names of one body are aliases of one forum, which holds its meetings', async () => {
  expect(await one('select name, language, kind, started_raw from forum')).toEqual({ name: 'Mesa de Gobierno Abierto', language: 'es', kind: 'roundtable', started_raw: '2021-04-29' });
  expect(await sql('select name, language from forum_alias')).toEqual([{ name: 'Open Government Roundtable', language: 'en' }]);

  const file = published('penalolen') as Json & { forum: Json; meetings: [Json, Json] };
  file.forum['aliases'] = ['Committee', 'Governing Board', 'Board'];
  file.meetings[1]['body'] = 'Governing Board';
  await take(file, 'many-names');
  const here = `join jurisdiction j on j.id = f.jurisdiction_id and j.slug = 'many-names'`;
  expect(await sql(`select f.name from forum f ${here}`)).toHaveLength(1);
  expect(await sql(`select m.is_formal, m.title from meeting m join meeting_forum mf on mf.meeting_id = m.id join forum f on f.id = mf.forum_id ${here}`)).toEqual([{ is_formal: true, title: null }, { is_formal: true, title: null }]);
});
