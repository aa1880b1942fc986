import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { type DefinitionNode, type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, OperationTypeNode, parse, visit } from 'graphql';

/** A query of a page or a form, with the fragments that it spreads. */
export interface PageQuery {
  readonly name: string;
  readonly document: DocumentNode;
  /** Names of its variables. */
  readonly variables: readonly string[];
}

const PAGES = new URL('../../../apps/web/src/', import.meta.url);

/** Every query of the web application, from its sources: what the build registers, without a build. */
export function pageQueries(): PageQuery[] {
  const files = readdirSync(fileURLToPath(PAGES), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.graphql'));
  const definitions = files.flatMap((file): readonly DefinitionNode[] => parse(readFileSync(new URL(file, PAGES), 'utf8')).definitions);
  const fragments = new Map(definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])));
  const queries = definitions.filter((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION && one.operation === OperationTypeNode.QUERY);
  return queries.map((query) => ({
    name: query.name?.value ?? '',
    document: { kind: Kind.DOCUMENT, definitions: [query, ...fragmentsOf(query, fragments)] },
    variables: (query.variableDefinitions ?? []).map(({ variable }) => variable.name.value),
  }));
}

function fragmentsOf(root: DefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>, found = new Set<FragmentDefinitionNode>()): Set<FragmentDefinitionNode> {
  visit(root, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value);
      if (fragment && !found.has(fragment)) fragmentsOf(fragment, fragments, found.add(fragment));
    },
  });
  return found;
}
