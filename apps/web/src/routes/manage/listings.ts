import type { RouterContextProvider } from 'react-router';

import { query } from '../../session/query.js';
import type { DecisionEntry_decisionFragment } from './components/DecisionEntry.generated.js';
import type { DocumentEntry_documentFragment } from './components/DocumentEntry.generated.js';
import { EveryDecisionDocument, EveryDocumentDocument, EveryOrganizationDocument, type EveryOrganizationQuery, EveryPersonDocument, type EveryPersonQuery } from './Listings.generated.js';

export type ListedOrganization = EveryOrganizationQuery['jurisdiction']['organizations']['edges'][number]['node'];
export type ListedPerson = EveryPersonQuery['people']['edges'][number]['node'];

interface Page<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Whole, because a form chooses from it: a municipality has some hundreds. */
async function everyPage<Node>(read: (after: string | null) => Promise<Page<Node>>): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ; ) {
    const { edges, pageInfo }: Page<Node> = await read(after);
    nodes.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) return nodes;
    after = pageInfo.endCursor;
  }
}

export const everyOrganization = (context: Readonly<RouterContextProvider>, slug: string): Promise<ListedOrganization[]> =>
  everyPage(async (after) => (await query(context, EveryOrganizationDocument, { slug, after })).jurisdiction.organizations);

export const everyPerson = (context: Readonly<RouterContextProvider>, forumId: string): Promise<ListedPerson[]> =>
  everyPage(async (after) => (await query(context, EveryPersonDocument, { forumId, after })).people);

interface ForumAddress {
  readonly jurisdiction: string;
  readonly slug: string;
}

/** The public ones of a forum's repository: a record that everybody reads rests on what everybody can read. */
export async function everyPublicDocument(context: Readonly<RouterContextProvider>, address: ForumAddress): Promise<DocumentEntry_documentFragment[]> {
  const documents = await everyPage(async (after) => (await query(context, EveryDocumentDocument, { ...address, after })).forum.documents);
  return documents.filter(({ visibility }) => visibility === 'public');
}

export async function everyAdoptedDecision(context: Readonly<RouterContextProvider>, address: ForumAddress): Promise<DecisionEntry_decisionFragment[]> {
  const decisions = await everyPage(async (after) => (await query(context, EveryDecisionDocument, { ...address, after })).forum.decisions);
  return decisions.filter(({ result }) => result === 'adopted');
}
