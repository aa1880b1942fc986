import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import type { GraphqlClient } from '../support/graphql-client.js';

/** A write that the server has confirmed. */
export interface Acknowledged {
  readonly operation: 'createOrganization' | 'createPerson' | 'updateOrganization';
  readonly id: string;
  readonly name: string;
  readonly version: number;
  /** Sends the very same request again. */
  again(): Promise<string | null>;
}

const CREATE_ORGANIZATION = 'mutation ($input: CreateOrganizationInput!) { createOrganization(input: $input) { organization { id name version } } }';
const UPDATE_ORGANIZATION = 'mutation ($input: UpdateOrganizationInput!) { updateOrganization(input: $input) { organization { id name version } } }';
const CREATE_PERSON = 'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { id name version } } }';

interface Made { id: string; name: string; version: number }
type Wire = Record<string, Record<string, Made>>;

const PATIENCE_MS = 20_000;
const organization = { language: 'es', sector: 'community', aliases: [] };

/** One writer of several: creates and edits in turn, and sends again whatever got no answer, until it gets one. */
export class Writer {
  readonly acknowledged: Acknowledged[] = [];

  constructor(
    private readonly ask: GraphqlClient,
    private readonly forumId: string,
    private readonly random: () => number,
  ) {}

  /** Writes until it is told to stop; what was begun is brought to its end. */
  async write(stopped: () => boolean): Promise<void> {
    while (!stopped()) {
      const edited = this.acknowledged.findLast(({ operation }) => operation !== 'createPerson');
      const choice = this.random();
      if (edited && choice < 0.3) await this.edit(edited);
      else if (choice < 0.65) await this.create('createOrganization', CREATE_ORGANIZATION, organization);
      else await this.create('createPerson', CREATE_PERSON, { isMinor: false });
    }
  }

  private async create(operation: 'createOrganization' | 'createPerson', document: string, input: object): Promise<void> {
    const name = `${operation} ${randomBytes(6).toString('hex')}`;
    const variables = { input: { ...input, forumId: this.forumId, name, idempotencyKey: randomBytes(16).toString('hex') } };
    const { made } = await this.insist(document, variables);
    if (!made) throw new Error(`${name} was refused`);
    this.acknowledged.push({ operation, ...made, again: async () => (await this.insist(document, variables)).made?.id ?? null });
  }

  private async edit({ id, version }: Acknowledged): Promise<void> {
    const name = `updateOrganization ${randomBytes(6).toString('hex')}`;
    const variables = { input: { ...organization, forumId: this.forumId, organizationId: id, name, version } };
    const { made, newer } = await this.insist(UPDATE_ORGANIZATION, variables);
    // The first try had its effect and its answer was lost: nobody else edits this one.
    if (!made && newer !== version + 1) throw new Error(`${name} was refused at version ${version}`);
    this.acknowledged.push({ operation: 'updateOrganization', id, name, version: version + 1, again: async () => (await this.insist(UPDATE_ORGANIZATION, variables)).made?.id ?? null });
  }

  /** The object that was made, or the version that made the server refuse. */
  private async insist(document: string, variables: Record<string, unknown>): Promise<{ made: Made | null; newer: number | null }> {
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(30)) {
      const answer = await this.ask<Wire>(document, variables).catch(() => null);
      if (!answer) continue;
      const [error] = answer.errors;
      if (!error) return { made: Object.values(Object.values(answer.data ?? {})[0] ?? {})[0] ?? null, newer: null };
      if (error.extensions.code === 'UNAVAILABLE') continue;
      if (error.extensions.reason === 'stale_version') return { made: null, newer: (error.extensions.current as { version: number }).version };
      throw new Error(JSON.stringify(error));
    }
    throw new Error('no answer, however often it was asked');
  }
}
