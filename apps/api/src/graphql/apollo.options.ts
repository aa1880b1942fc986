import type { ApolloServerPlugin } from '@apollo/server';
import type { ApolloDriverConfig } from '@nestjs/apollo';

import type { GraphqlContext } from './context.js';
import { documentRules, parseLimits } from './document-limits.js';
import { ERROR_LIMIT, formatError } from './format-error.js';

interface Options {
  readonly introspection: boolean;
  readonly onUnknown: (requestId: string, error: unknown) => void;
}

/** Errors get their request id, at most five go out, and a document that was not executed is answered as GraphQL over HTTP asks. */
function answers({ onUnknown }: Options): ApolloServerPlugin<GraphqlContext> {
  return {
    async requestDidStart({ contextValue }) {
      return {
        async willSendResponse({ response, request, errors }) {
          if (response.body.kind !== 'single' || !errors) return;
          const requestId = contextValue?.viewer?.requestId ?? '';
          response.body.singleResult.errors = errors.slice(0, ERROR_LIMIT).map((error) => formatError(error, requestId, (unknown) => onUnknown(requestId, unknown)));
          const executed = 'data' in response.body.singleResult;
          const accepts = request.http?.headers.get('accept') ?? '';
          // GraphQL over HTTP, 6.4: a document that could not be executed is a 400, except under the older media type's clients who ask for both.
          if (!executed) response.http.status = 400;
          else if (!accepts.includes('application/graphql-response+json')) response.http.status = 200;
        },
      };
    },
  };
}

/** Apollo's settings, shared by the server, the schema printer and the tests. */
export function apolloOptions(options: Options): ApolloDriverConfig {
  return {
    autoSchemaFile: true,
    sortSchema: true,
    path: '/graphql',
    graphiql: false,
    playground: false,
    introspection: options.introspection,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !options.introspection,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    parseOptions: parseLimits,
    validationRules: documentRules(options),
    plugins: [answers(options)],
    buildSchemaOptions: { noDuplicatedFields: true },
  };
}
