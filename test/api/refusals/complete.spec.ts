import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';

import { accountRows, BY_MAILED_TOKEN, ON_ONES_OWN } from './accounts.rows.js';
import { agendaTemplateRows } from './agenda-templates.rows.js';
import { backlogRows } from './backlog.rows.js';
import { ballotRows } from './ballots.rows.js';
import { circularRows } from './circulars.rows.js';
import { commentRows } from './comments.rows.js';
import { complianceRows } from './compliance.rows.js';
import { convocationRows } from './convocations.rows.js';
import { forumRows } from './forums.rows.js';
import { importRows } from './imports.rows.js';
import { meetingRows } from './meetings.rows.js';
import { minutesRows } from './minutes.rows.js';
import { minutesTemplateRows } from './minutes-templates.rows.js';
import { notificationRows } from './notifications.rows.js';
import { peopleRows } from './people.rows.js';
import { planRows } from './plans.rows.js';
import { pollRows } from './polls.rows.js';
import { roomRows } from './room.rows.js';
import { seriesRows } from './series.rows.js';
import type { Row, Rows } from './table.js';

const rows: readonly [string, Row][] = [accountRows, agendaTemplateRows, backlogRows, ballotRows, circularRows, commentRows, complianceRows, convocationRows, forumRows, importRows, meetingRows, minutesRows, minutesTemplateRows, notificationRows, peopleRows, planRows, pollRows, roomRows, seriesRows].flatMap((some: Rows) => Object.entries(some));

describe('the table of refusals', () => {
  it('has a row for each mutation of the schema, and none for another', () => {
    const schema = buildSchema(readFileSync(fileURLToPath(new URL('../../../libs/schema/schema.graphql', import.meta.url)), 'utf8'));
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    expect([...rows.map(([name]) => name), ...Object.keys(BY_MAILED_TOKEN)].sort()).toEqual(mutations.sort());
  });

  it('lets nobody but the public who hold a mailed token in without a sign-in', () => {
    expect(rows.filter(([, { except }]) => except?.stranger || except?.['former member'] || except?.rollback)).toEqual([]);
    expect(rows.filter(([, { except }]) => except?.['other forum']).map(([name]) => name)).toEqual(ON_ONES_OWN);
  });
});
