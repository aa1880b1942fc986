import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, type GraphQLInputObjectType, type GraphQLObjectType, type GraphQLSchema, isLeafType, isObjectType, isRequiredArgument } from 'graphql';
import type pg from 'pg';

import { connect } from '../../database/use-database.js';
import { startApp, type TestApp } from '../../support/app.js';
import { type Answer, graphqlClient } from '../../support/graphql-client.js';
import { signIn } from '../../support/sign-in.js';
import { badInputs, hugeInput } from './bad-input.js';
import { fingerprint } from './fingerprint.js';
import { everythingElsewhere, formerIn } from './standings.js';

export const COLUMNS = ['stranger', 'former member', 'other forum', 'stale version', 'rollback', 'replay', 'wrong state'] as const;
export type Column = (typeof COLUMNS)[number];

type Input = Readonly<Record<string, unknown>>;

/** A mutation that would succeed, in a forum of its own. */
export interface Prepared {
  readonly forumId: string;
  /** Cookie header of whoever may. */
  readonly cookie: string;
  /** Without an idempotency key, which each test chooses. */
  readonly input: Input;
  /** The same act where the state forbids it; 'again': the act itself makes that state. */
  readonly wrongState?: Input | 'again';
}

export interface Row {
  prepare(app: TestApp): Promise<Prepared>;
  /** Columns that do not apply, each with its reason. */
  readonly except?: Partial<Readonly<Record<Column, string>>>;
}

/** Rows of one noun, by the mutation's name. */
export type Rows = Readonly<Record<string, Row>>;

const REFUSE = `create or replace function refuse_for_a_test() returns trigger language plpgsql as $$ begin raise exception 'the last statement of the transaction fails'; end $$;
  create trigger refuse_for_a_test before insert on audit_log execute function refuse_for_a_test();
  alter table audit_log disable trigger refuse_for_a_test`;

/** Tests every column of every row, over HTTP, on one application. */
export function refusalsOf(rows: Rows): void {
  let app: TestApp;
  let owner: pg.Client;
  let elsewhere: string;
  beforeAll(async () => {
    app = await startApp();
    owner = await connect(app.database.ownerUrl);
    await owner.query(REFUSE);
    elsewhere = await everythingElsewhere(app);
  });
  afterAll(async () => {
    await owner?.end();
    await app?.close();
  });

  describe.each(Object.keys(rows))('%s', (name) => {
    const row = rows[name] as Row;
    const except = row.except ?? {};
    let act: Act;
    beforeAll(async () => {
      act = await Act.prepare(app, owner, name, row);
    });

    const column = (title: Column, test: () => Promise<void>): void => {
      const reason = except[title];
      it(reason ? `${title}: ${reason}` : title, reason ? async () => expect(reason.length).toBeGreaterThan(10) : test);
    };

    column('stranger', () => act.isRefused(act.input, { cookie: null, codes: ['UNAUTHENTICATED'] }));
    column('former member', async () => act.isRefused(act.input, { cookie: await formerIn(app, act.prepared.forumId), codes: ['FORBIDDEN', 'NOT_FOUND'] }));
    column('other forum', async () => act.isRefused(act.input, { cookie: await signIn(app, elsewhere, { secondFactor: true }), codes: ['FORBIDDEN', 'NOT_FOUND'] }));
    column('stale version', async () => {
      expect(act.takes('version')).toBe(true);
      await act.isRefused({ ...act.input, version: Number(act.input['version']) + 1_000 }, { codes: ['CONFLICT'], reason: 'stale_version' });
    });
    column('rollback', async () => {
      await owner.query('alter table audit_log enable trigger refuse_for_a_test');
      await act.isRefused(act.input, { codes: ['INTERNAL'] }).finally(() => owner.query('alter table audit_log disable trigger refuse_for_a_test'));
    });
    it('bad input', () => act.refusesBadInput(), 60_000);
    column('replay', () => act.isReplayed());
    column('wrong state', () => act.isRefusedInWrongState());
  });
}

/** One mutation with the input that succeeds, once. */
export class Act {
  #first: Promise<Answer<unknown>> | null = null;
  readonly input: Input;

  private constructor(
    private readonly app: TestApp,
    private readonly owner: pg.Client,
    private readonly document: string,
    private readonly inputType: GraphQLInputObjectType,
    readonly prepared: Prepared,
  ) {
    this.input = this.takes('idempotencyKey') ? { ...prepared.input, idempotencyKey: crypto.randomUUID() } : prepared.input;
  }

  static async prepare(app: TestApp, owner: pg.Client, name: string, row: Row): Promise<Act> {
    const { schema } = app.app.get(GraphQLSchemaHost, { strict: false });
    const { document, inputType } = mutationOf(schema, name);
    return new Act(app, owner, document, inputType, await row.prepare(app));
  }

  takes(field: string): boolean {
    return field in this.inputType.getFields();
  }

  /** Whatever is refused changes nothing, and is never our own fault but where we caused it. */
  async isRefused(input: Input, { cookie = this.prepared.cookie, codes, reason }: { cookie?: string | null; codes: readonly string[]; reason?: string }): Promise<void> {
    const before = await fingerprint(this.owner);
    const { errors, status } = await this.send(input, cookie);
    expect(codes).toContain(errors[0]?.extensions.code);
    if (reason) expect(errors[0]?.extensions.reason).toBe(reason);
    expect(status).toBeLessThan(500);
    expect(await fingerprint(this.owner)).toEqual(before);
  }

  /** NUL bytes, lone surrogates, ids that are none or nobody's, ten megabytes: each gets a clear error and changes nothing. `alsoFor`: codes that a text may get instead of INVALID. */
  async refusesBadInput(alsoFor: readonly string[] = []): Promise<void> {
    const before = await fingerprint(this.owner);
    const wrong: string[] = [];
    for (const { path, what, input } of badInputs(this.inputType, this.input)) {
      const { errors, status } = await this.send(input);
      const codes = what === 'an unknown id' ? ['NOT_FOUND', 'INVALID', 'CONFLICT', 'FORBIDDEN'] : ['INVALID', ...alsoFor];
      const [error] = errors;
      if (!error || !codes.includes(error.extensions.code) || status >= 500) wrong.push(`${path}, ${what}: ${status} ${error?.extensions.code ?? 'accepted'}`);
    }
    expect(wrong).toEqual([]);
    const huge = await this.send(hugeInput(this.inputType, this.input));
    expect([huge.status, huge.errors[0]?.extensions.code]).toEqual([413, 'INVALID']);
    expect(await fingerprint(this.owner)).toEqual(before);
  }

  async isReplayed(): Promise<void> {
    const first = await this.succeed();
    const before = await fingerprint(this.owner);
    const second = await this.send(this.input);
    if (this.takes('idempotencyKey')) expect(second.data).toEqual(first.data);
    else expect(second.errors[0]?.extensions.code).toBe('CONFLICT');
    expect(await fingerprint(this.owner)).toEqual(before);
  }

  async isRefusedInWrongState(): Promise<void> {
    const { wrongState } = this.prepared;
    if (wrongState !== 'again') return this.isRefused({ ...wrongState }, { codes: ['CONFLICT'] });
    await this.succeed();
    const stale = await this.send(this.input);
    const { version } = stale.errors[0]?.extensions.current as { version: number };
    await this.isRefused({ ...this.input, version }, { codes: ['CONFLICT'], reason: 'wrong_state' });
  }

  private async succeed(): Promise<Answer<unknown>> {
    this.#first ??= this.send(this.input);
    const answer = await this.#first;
    expect(answer.errors).toEqual([]);
    return answer;
  }

  /** `cookie` null: nobody is signed in. */
  private send(input: Input, cookie: string | null = this.prepared.cookie): Promise<Answer<unknown>> {
    return graphqlClient(this.app.url, cookie ?? undefined)(this.document, { input });
  }
}

/** The mutation's document, asking for the ids of what it gives back. */
export function mutationOf(schema: GraphQLSchema, name: string): { document: string; inputType: GraphQLInputObjectType } {
  const field = schema.getMutationType()?.getFields()[name];
  const [argument] = field?.args ?? [];
  if (!field || !argument) throw new Error(`there is no mutation ${name}`);
  const payload = getNamedType(field.type) as GraphQLObjectType;
  const asked = Object.values(payload.getFields()).flatMap((inner) => {
    const type = getNamedType(inner.type);
    if (inner.args.some(isRequiredArgument)) return [];
    if (isLeafType(type)) return [inner.name];
    return isObjectType(type) && 'id' in type.getFields() ? [`${inner.name} { id }`] : [];
  });
  return { document: `mutation ($input: ${String(argument.type)}) { ${name}(input: $input) { __typename ${asked.join(' ')} } }`, inputType: getNamedType(argument.type) as GraphQLInputObjectType };
}
