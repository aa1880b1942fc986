import { EventEmitter } from 'node:events';

import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { PubSub } from 'graphql-subscriptions';
import { PinoLogger } from 'nestjs-pino';
import pg from 'pg';
import type { EntityManager } from 'typeorm';

import { CONFIG, type RunningConfig } from '../config/config.module.js';
import type { GraphqlContext } from './context.js';

/** What can be followed live; the id is that of the object. */
export type Topic = 'meeting' | 'milestone' | 'draft';

/** One change of one object. */
export interface LiveChange {
  readonly id: string;
  /** Tells one change from the next, in this process. */
  readonly n: number;
}

const CHANNEL = 'mesa_live';
const RECONNECT_MS = 1_000;

const keyOf = (topic: Topic, id: string): string => `${topic}:${id}`;

/**
 * Live updates between all processes, over one listening connection. Only ids travel: each follower
 * reads the row again, with its own rights.
 */
@Injectable()
export class LiveService implements OnApplicationBootstrap, OnApplicationShutdown {
  // As many listeners as people in a room, which is no leak.
  readonly #local = new PubSub({ eventEmitter: new EventEmitter().setMaxListeners(0) });
  #changes = 0;
  #client: pg.Client | null = null;
  #closing = false;
  #again: NodeJS.Timeout | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    private readonly logger: PinoLogger,
  ) {}

  /** Told to every process when, and only if, the transaction commits. */
  async publish(manager: EntityManager, topic: Topic, id: string): Promise<void> {
    await manager.query('select pg_notify($1, $2)', [CHANNEL, keyOf(topic, id)]);
  }

  /**
   * Each change of the object, for as long as the follower listens. The viewer is found again each
   * time, as rights may have ended. Not a generator: its `return` would wait for the next change.
   */
  follow(topic: Topic, id: string, context: GraphqlContext): AsyncIterableIterator<LiveChange, void, void> {
    const changes = this.#local.asyncIterableIterator<LiveChange>(keyOf(topic, id)) as AsyncIterableIterator<LiveChange, void, void>;
    const stop = async (): Promise<IteratorResult<LiveChange, void>> => (await changes.return?.()) ?? { done: true, value: undefined };
    return {
      async next() {
        const step = await changes.next();
        try {
          if (!step.done) await context.refresh?.();
          return step;
        } catch (error) {
          await stop();
          throw error;
        }
      },
      return: stop,
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  /** Calls back at each change of the object, in this process, until the function that it gives is called. */
  onChange(topic: Topic, id: string, changed: () => void): () => void {
    const subscribed = this.#local.subscribe(keyOf(topic, id), changed);
    return () => void subscribed.then((subscription) => this.#local.unsubscribe(subscription));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.#listen();
  }

  async onApplicationShutdown(): Promise<void> {
    this.#closing = true;
    clearTimeout(this.#again);
    await this.#client?.end().catch(() => undefined);
  }

  async #listen(): Promise<void> {
    const client = new pg.Client({ connectionString: this.config.databaseUrl, keepAlive: true });
    client.on('error', (error) => this.#lost(client, error));
    client.on('end', () => this.#lost(client, null));
    client.on('notification', ({ payload }) => {
      const key = payload ?? '';
      this.#changes += 1;
      void this.#local.publish(key, { id: key.slice(key.indexOf(':') + 1), n: this.#changes } satisfies LiveChange);
    });
    this.#client = client;
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
  }

  /** The connection is gone: followers miss what happens meanwhile, as they would on a dropped socket, and go on when it is back. */
  #lost(client: pg.Client, error: Error | null): void {
    if (this.#closing || this.#client !== client) return;
    this.#client = null;
    this.logger.warn({ err: error }, 'live updates lost their connection');
    // A failed try ends its own client, whose 'end' leads here again.
    this.#again = setTimeout(() => void this.#listen().catch(() => undefined), RECONNECT_MS);
  }
}
