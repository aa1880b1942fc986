import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import type { ASTVisitor, ParseOptions, ValidationContext, ValidationRule } from 'graphql';
import { GraphQLError, NoSchemaIntrospectionCustomRule } from 'graphql';

/** A limit that is passed is an error of the document, like any other. */
const limits = { exposeLimits: true, propagateOnRejection: false, onReject: [(context: ValidationContext | null, error: GraphQLError) => context?.reportError(error)] };

/** One operation per request: what is measured, limited and logged is one thing. */
function oneOperation(context: ValidationContext): ASTVisitor {
  let operations = 0;
  return {
    OperationDefinition(node) {
      operations += 1;
      if (operations > 1) context.reportError(new GraphQLError('One operation per request', { nodes: node }));
    },
  };
}

/** Limits of a document that our own client has not registered, the same over HTTP and WebSocket (SECURITY 13). */
export function documentRules({ introspection }: { introspection: boolean }): ValidationRule[] {
  const rules = [
    maxDepthRule({ n: 10, ignoreIntrospection: true, ...limits }),
    maxAliasesRule({ n: 15, ...limits }),
    maxDirectivesRule({ n: 50, ...limits }),
    costLimitRule({ maxCost: 20_000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.5, ignoreIntrospection: true, ...limits }),
  ] as unknown as ValidationRule[];
  return [...rules, oneOperation, ...(introspection ? [] : [NoSchemaIntrospectionCustomRule])];
}

/** graphql-js itself stops reading a document after this many tokens. */
export const parseLimits: ParseOptions = { maxTokens: 2_000 };
