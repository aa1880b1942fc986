import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { type Client, createClient } from 'graphql-ws';

let client: ApolloClient | null = null;
let socket: Client | null = null;

/** The one socket of this page. */
function liveSocket(): Client {
  socket ??= createClient({ url: `${location.origin.replace(/^http/, 'ws')}/graphql`, retryAttempts: 20, shouldRetry: () => true });
  return socket;
}

/** Tells each time that the socket is there, also again: what happened before was heard by nobody. Gives back what ends it. */
export const whenConnected = (listener: () => void): (() => void) => liveSocket().on('connected', listener);

/** The one client of this page, made when something is first followed: reading pages do without. */
export function liveClient(): ApolloClient {
  client ??= new ApolloClient({
    cache: new InMemoryCache(),
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      new GraphQLWsLink(liveSocket()),
      new HttpLink({ uri: '/graphql', credentials: 'same-origin' }),
    ),
  });
  return client;
}
