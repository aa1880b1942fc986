import { readFile } from 'node:fs/promises';

import { DomainError, invalid } from '@mesa/domain/errors';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { Request, RequestHandler } from 'express';
import { type DocumentNode, parse, validate } from 'graphql';
import { PinoLogger } from 'nestjs-pino';

import { viewerOf } from '../auth/viewer.middleware.js';
import { ExecuteService, type OperationResult } from './execute.service.js';
import { formatError } from './format-error.js';

/** One operation of our own client with its fragments, as the build wrote it down. */
export interface RegisteredOperation {
  readonly text: string;
  /** Measured by the build with the weights of document-limits.ts; no limit holds for it here. */
  readonly cost: number;
}

const WRITTEN_BY_THE_BUILD = new URL('../../../../libs/schema/operations.json', import.meta.url);

/** Operations by the SHA-256 of their text. Where the web was not built there are none. */
export async function operationsOfBuild(): Promise<Readonly<Record<string, RegisteredOperation>>> {
  try {
    return JSON.parse(await readFile(WRITTEN_BY_THE_BUILD, 'utf8')) as Record<string, RegisteredOperation>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

/** What our own client may send by a hash: parsed and validated once, so that the limits of strangers' documents need not hold. */
@Injectable()
export class RegisteredOperations implements OnApplicationBootstrap {
  readonly #documents = new Map<string, DocumentNode>();

  constructor(
    private readonly schemaHost: GraphQLSchemaHost,
    private readonly operations: ExecuteService,
    private readonly logger: PinoLogger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.register(await operationsOfBuild());
  }

  /** Adds operations; one that does not fit the schema, of an older build perhaps, is left out and told. */
  register(operations: Readonly<Record<string, RegisteredOperation>>): void {
    for (const [id, { text }] of Object.entries(operations)) {
      const document = parse(text);
      const [error] = validate(this.schemaHost.schema, document);
      if (error) this.logger.warn({ documentId: id, err: error }, 'a registered operation does not fit the schema');
      else this.#documents.set(id, document);
    }
  }

  /** Answers a request that names its document by `documentId`; every other goes on to the limits. */
  readonly answer: RequestHandler = async (request, response, next) => {
    const { documentId, variables } = (request.body ?? {}) as { documentId?: unknown; variables?: unknown };
    if (request.method !== 'POST' || documentId === undefined) return next();
    const result = await this.#run(request, documentId, variables ?? {});
    response.status(wasExecuted(result) ? 200 : 400).setHeader('Cache-Control', 'no-store').json(result);
  };

  async #run(request: Request, documentId: unknown, variables: unknown): Promise<OperationResult> {
    const viewer = viewerOf(request);
    const refused = (error: DomainError): OperationResult => ({ errors: [formatError(error, viewer.requestId, (unknown) => this.operations.logUnknown(viewer.requestId, unknown))] });
    const document = this.#documents.get(String(documentId));
    if (!document) return refused(new DomainError('INVALID', 'not_registered'));
    if (typeof variables !== 'object' || variables === null || Array.isArray(variables)) return refused(invalid({ variables: 'malformed' }));
    return this.operations.run(viewer, document, variables as Record<string, unknown>);
  }
}

/** An error without a path comes before execution: the document or its variables are wrong. */
function wasExecuted({ data, errors }: OperationResult): boolean {
  return data != null || (errors ?? []).some(({ path }) => path !== undefined);
}
