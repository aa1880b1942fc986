import type { ApolloServerPlugin } from '@apollo/server';
import type { ApolloDriverConfig } from '@nestjs/apollo';

import type { GraphqlContext } from './context.js';
import { documentRules, parseLimits } from './document-limits.js';
import { ERROR_LIMIT, formatError, isAboutDocument } from './format-error.js';

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
          if (!errors.every(isAboutDocument)) return;
          // GraphQL over HTTP, 6.4: under the older media type a document that cannot be executed is answered with 200.
          const accepts = request.http?.headers.get('accept') ?? '';
          response.http.status = accepts.includes('application/graphql-response+json') && !('data' in response.body.singleResult) ? 400 : 200;
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
    // A GET changes nothing here, and the session's cookie is not sent along from another site; a POST must be JSON.
    csrfPrevention: false,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    parseOptions: parseLimits,
    validationRules: documentRules(options),
    plugins: [answers(options)],
    buildSchemaOptions: { noDuplicatedFields: true },
  };
}
