import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-ws';

let client: ApolloClient | null = null;

/** The one client of this page, made when something is first followed: reading pages do without. */
export function liveClient(): ApolloClient {
  client ??= new ApolloClient({
    cache: new InMemoryCache(),
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      new GraphQLWsLink(createClient({ url: `${location.origin.replace(/^http/, 'ws')}/graphql`, retryAttempts: 20, shouldRetry: () => true })),
      new HttpLink({ uri: '/graphql', credentials: 'same-origin' }),
    ),
  });
  return client;
}
