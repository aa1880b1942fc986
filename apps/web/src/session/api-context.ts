import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { GraphQLFormattedError } from 'graphql';
import { createContext } from 'react-router';

/** The signed-in reader, as far as the frame of every page shows it. */
export interface Reader {
  readonly name: string | null;
  readonly administrator: boolean;
}

export interface OperationResult<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** What the server lends to loaders and actions: the schema in the same process, as the reader of this request. */
export interface Api {
  execute<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<OperationResult<Data>>;
  readonly reader: Reader | null;
  readonly mode: 'demonstration' | 'production';
  /** The address people use, without a trailing slash. */
  readonly publicUrl: string;
  readonly requestId: string;
  /** Writes down an error that nobody foresaw, under this request's id. */
  logUnknown(error: unknown): void;
}

export const apiContext = createContext<Api>();
