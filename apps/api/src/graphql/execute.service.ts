import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DocumentNode, execute, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { PinoLogger } from 'nestjs-pino';
import type { DataSource } from 'typeorm';

import type { Viewer } from '../auth/viewer.js';
import type { GraphqlContext } from './context.js';
import { formatError } from './format-error.js';
import { Loaders } from './loaders.js';

/** What an operation gives back, as it goes over the wire. */
export interface OperationResult {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** Runs operations of our own client in this process: documents that were validated when they were built. */
@Injectable()
export class ExecuteService {
  constructor(
    private readonly modules: ModuleRef,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly logger: PinoLogger,
  ) {}

  context(viewer: Viewer): GraphqlContext {
    return { viewer, loaders: new Loaders(this.dataSource) };
  }

  /** Asked late: the GraphQL module itself is built with this service. */
  private get schema(): GraphQLSchema {
    return this.modules.get(GraphQLSchemaHost, { strict: false }).schema;
  }

  async run(viewer: Viewer, document: DocumentNode, variables: Readonly<Record<string, unknown>>): Promise<OperationResult> {
    const result = await execute({ schema: this.schema, document, variableValues: variables, contextValue: this.context(viewer) });
    if (!result.errors) return { data: result.data as Record<string, unknown> };
    const errors = result.errors.map((error) => formatError(error, viewer.requestId, (unknown) => this.logUnknown(viewer.requestId, unknown)));
    return { data: (result.data ?? null) as Record<string, unknown> | null, errors };
  }

  /** The one place where an error that nobody foresaw is written down, with the id its reader was shown. */
  logUnknown(requestId: string, error: unknown): void {
    this.logger.error({ requestId, err: error }, 'unforeseen error');
  }
}
