import type { INestApplication } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type DocumentNode, parse, validate } from 'graphql';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { ActionEscalationService } from '../actions/action-escalation.service.js';
import { DemonstrationService } from '../auth/demonstration.service.js';
import { standingOf } from '../auth/session.repository.js';
import { anonymous, type Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { ExecuteService } from '../graphql/execute.service.js';
import { type Character, PEOPLE } from './cast.js';
import type { StoryCalendar } from './story-calendar.js';

/** Who does something: somebody of the cast, or anybody at all. */
export type Actor = Character | 'public';

/**
 * Lives through the story: somebody does at a moment what their client could send. What an act gave is
 * kept under a name, as a person would remember it ("sesión 1"), for those who come after.
 */
export class Teller {
  readonly #kept = new Map<string, unknown>();
  readonly #accounts = new Map<Character, string>();
  readonly #documents = new Map<string, DocumentNode>();
  #day: number | null = null;

  constructor(
    private readonly app: INestApplication,
    readonly calendar: StoryCalendar,
  ) {}

  /** Sets the clock. @throws where it would go back: what happened later would be known before */
  at(day: number, time: string): void {
    const clock = this.app.get(ClockService);
    const moment = this.calendar.moment(day, time);
    if (this.#day !== null && moment.epochMilliseconds < clock.now().epochMilliseconds) throw new Error(`the story goes back in time, to ${moment.toString()}`);
    this.#day = day;
    clock.set(moment);
  }

  /** A later time of the same day. */
  later(time: string): void {
    if (this.#day === null) throw new Error('the story has not begun');
    this.at(this.#day, time);
  }

  /** Sends one mutation as somebody and gives its payload, of which `selection` is asked. @throws where it is refused */
  async act<Payload>(who: Actor, mutation: string, input: Readonly<Record<string, unknown>>, selection: string): Promise<Payload> {
    const field = this.#schema.getMutationType()?.getFields()[mutation];
    const document = this.#document(`mutation ($input: ${String(field?.args[0]?.type)}) { ${mutation}(input: $input) { ${selection} } }`);
    const data = await this.#run(who, mutation, document, { input });
    return data[mutation] as Payload;
  }

  /** Reads as somebody. */
  async ask<Data>(who: Actor, query: string): Promise<Data> {
    return (await this.#run(who, 'a query', this.#document(query), {})) as Data;
  }

  /** What the system does by itself on a morning. */
  async morning(): Promise<void> {
    await this.app.get(ActionEscalationService, { strict: false }).check();
  }

  keep<Value>(name: string, value: Value): Value {
    this.#kept.set(name, value);
    return value;
  }

  /** What was kept under a name. @throws before it was */
  recall<Value>(name: string): Value {
    if (!this.#kept.has(name)) throw new Error(`the story speaks of "${name}" before it happened`);
    return this.#kept.get(name) as Value;
  }

  /** The id of what was kept under a name. */
  id(name: string): string {
    return this.recall<{ readonly id: string }>(name).id;
  }

  get #schema() {
    return this.app.get(GraphQLSchemaHost).schema;
  }

  #document(text: string): DocumentNode {
    const known = this.#documents.get(text);
    if (known) return known;
    const document = parse(text);
    const [fault] = validate(this.#schema, document);
    if (fault) throw new Error(`${fault.message}: ${text}`);
    this.#documents.set(text, document);
    return document;
  }

  async #run(who: Actor, what: string, document: DocumentNode, variables: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
    const { data, errors } = await this.app.get(ExecuteService).run(await this.#viewer(who), document, variables);
    if (errors?.length || !data) throw new Error(`${who} may not do ${what}: ${JSON.stringify(errors)}`);
    return data;
  }

  /** With the rights of that moment, as after signing in with a passkey a minute ago. */
  async #viewer(who: Actor): Promise<Viewer> {
    const requestId = uuidv7();
    if (who === 'public') return anonymous(requestId);
    const id = await this.#accountOf(who);
    const now = new Date(this.app.get(ClockService).now().epochMilliseconds);
    const standing = await standingOf(this.app.get(DataSource).manager, id, now);
    if (!standing) throw new Error(`the account of ${who} is gone`);
    const { personId, name, mandates } = standing;
    const administrator = mandates.some((mandate) => mandate.kind === 'role' && mandate.role === 'administrator');
    return { account: { id, sessionId: null, personId, name, administrator, secondFactor: true, fresh: true }, mandates, requestId, address: '' };
  }

  async #accountOf(who: Character): Promise<string> {
    const known = this.#accounts.get(who);
    if (known) return known;
    const accounts = await this.app.get(DemonstrationService).accounts();
    const found = accounts.find(({ name }) => name === PEOPLE[who].name);
    if (!found) throw new Error(`${who} has no account yet`);
    this.#accounts.set(who, found.accountId);
    return found.accountId;
  }
}
