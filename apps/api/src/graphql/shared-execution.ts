import type { Mandate } from '@mesa/domain/permissions';
import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql';

import type { Account, Viewer } from '../auth/viewer.js';
import type { GraphqlContext } from './context.js';
import type { LiveChange } from './live.service.js';

interface Execution {
  readonly result: ExecutionResult;
  /** It asked who in particular the viewer is, and is for nobody else. */
  readonly personal: boolean;
}

/** What a subscription's source gives: with its change, and without having read anything for its viewer, it may be shared. */
interface LiveEvent {
  readonly change?: LiveChange;
}

/** Milliseconds for which the followers of one change may still come for it. */
const KEPT = 5_000;

/**
 * A change that many follow is worked out once for all who may see the same: 200 people in a room cost
 * little more than one. Whoever the rights tell apart is in another audience; and an execution that asks
 * for more of its viewer than their rights is theirs alone, so that nothing personal is ever shared.
 */
export class SharedExecution {
  readonly #kept = new Map<string, Promise<Execution>>();

  /** In the place of graphql's own `subscribe`. */
  readonly subscribe = async (args: ExecutionArgs): Promise<AsyncGenerator<ExecutionResult, void, void> | ExecutionResult> => {
    const changes = await createSourceEventStream(args);
    if (!(Symbol.asyncIterator in changes)) return changes;
    return this.#results(args, changes as AsyncIterable<LiveEvent>);
  };

  #results(args: ExecutionArgs, changes: AsyncIterable<LiveEvent>): AsyncGenerator<ExecutionResult, void, void> {
    const source = changes[Symbol.asyncIterator]();
    const run = async (event: LiveEvent): Promise<ExecutionResult> => (event.change ? this.#run({ ...args, rootValue: event }, event.change) : execute({ ...args, rootValue: event }));
    // Not an async function*: its `return` would wait for the change after this.
    return {
      async next(): Promise<IteratorResult<ExecutionResult, void>> {
        const step = await source.next();
        return step.done ? { done: true, value: undefined } : { done: false, value: await run(step.value) };
      },
      async return(): Promise<IteratorResult<ExecutionResult, void>> {
        await source.return?.();
        return { done: true, value: undefined };
      },
      async throw(error: unknown): Promise<IteratorResult<ExecutionResult, void>> {
        await source.return?.();
        throw error;
      },
      [Symbol.asyncIterator]() {
        return this;
      },
      async [Symbol.asyncDispose]() {
        await source.return?.();
      },
    };
  }

  async #run(args: ExecutionArgs, { n }: LiveChange): Promise<ExecutionResult> {
    const context = args.contextValue as GraphqlContext;
    const key = JSON.stringify([n, args.document.loc?.source.body, args.operationName, args.variableValues, audienceOf(context.viewer)]);
    const shared = this.#kept.get(key);
    if (!shared) return (await this.#first(key, args, context)).result;
    const { result, personal } = await shared;
    return personal ? execute(args) : result;
  }

  #first(key: string, args: ExecutionArgs, context: GraphqlContext): Promise<Execution> {
    let personal = false;
    const viewer = watched(context.viewer, () => (personal = true));
    const execution = Promise.resolve(execute({ ...args, contextValue: { ...context, viewer } })).then((result) => ({ result, personal: personal || result.errors !== undefined }));
    this.#kept.set(key, execution);
    setTimeout(() => this.#kept.delete(key), KEPT).unref();
    return execution;
  }
}

/** What of a mandate decides over rights, without whose it is. */
const right = (mandate: Mandate): unknown => {
  if (mandate.kind !== 'holding') return mandate;
  const { kind, forumId, standing, benchId, benchKind, from, until } = mandate;
  return { kind, forumId, standing, benchId, benchKind, from, until };
};

/** The same text for two viewers exactly where their rights are the same. */
function audienceOf({ account, mandates }: Viewer): string {
  const rights = [...new Set(mandates.map((mandate) => JSON.stringify(right(mandate))))].sort();
  return JSON.stringify([account && [account.administrator, account.secondFactor, account.fresh], rights]);
}

/** The viewer, telling when somebody asks for what no other of the audience shares. */
function watched(viewer: Viewer, onPersonal: () => void): Viewer {
  const { account, mandates } = viewer;
  return {
    ...viewer,
    account: account && watch(account, ['id', 'sessionId', 'personId', 'name'] satisfies (keyof Account)[], onPersonal),
    mandates: mandates.map((mandate) => (mandate.kind === 'holding' ? watch(mandate, ['seatId', 'as'], onPersonal) : mandate)),
  };
}

function watch<Watched extends object>(object: Watched, personal: readonly (keyof Watched)[], onPersonal: () => void): Watched {
  return new Proxy(object, {
    get(target, name, receiver) {
      if (personal.includes(name as keyof Watched)) onPersonal();
      return Reflect.get(target, name, receiver) as unknown;
    },
  });
}
