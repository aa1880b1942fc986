/** One error as it goes over the wire (the shape of apps/api/src/graphql/format-error.ts). */
export interface WireError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly reason?: string; readonly requestId: string; readonly allowed?: readonly string[]; readonly current?: unknown; readonly fields?: Readonly<Record<string, string>>; readonly retryAfter?: number };
}

export interface Answer<Data> {
  readonly status: number;
  readonly data: Data | null;
  readonly errors: readonly WireError[];
}

export interface GraphqlClient {
  <Data = Record<string, never>>(query: string, variables?: Record<string, unknown>): Promise<Answer<Data>>;
}

/** Speaks GraphQL over HTTP as a browser of our own would; `cookie` is who speaks. */
export function graphqlClient(url: string, cookie?: string): GraphqlClient {
  return async (query, variables = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', origin: url, ...(cookie && { cookie }) },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as { data?: never; errors?: WireError[] };
    return { status: response.status, data: body.data ?? null, errors: body.errors ?? [] };
  };
}
