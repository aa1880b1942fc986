import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router';

import { apiContext } from '../../session/api-context.js';
import { type FormFault, refused, requireReader, signedForm, textOf } from '../../session/mutate.js';
import { notFound, pageError, query } from '../../session/query.js';
import { requireCurrentSlug } from '../forums/current-address.js';
import { TICKED } from './components/TickEntry.js';
import { DONE } from './components/ManageFrame.js';
import type { ManageFrame_forumFragment } from './components/ManageFrame.generated.js';

interface Address {
  readonly jurisdiction: string;
  readonly slug: string;
}

export interface Managed<Data> {
  readonly data: Data;
  readonly address: Address;
  /** For the page's creating form. */
  readonly key: string;
  /** What the address asks to change; null where the form creates. */
  readonly edited: string | null;
}

/** Reads a page of management: for who is signed in and keeps the forum, at its current address. */
export async function manage<Data extends { readonly forum: ManageFrame_forumFragment }>({ context, params, request }: LoaderFunctionArgs, document: TypedDocumentNode<Data, Address>): Promise<Managed<Data>> {
  requireReader(context, request);
  const address = { jurisdiction: params['jurisdiction'] ?? '', slug: params['forum'] ?? '' };
  const data = await query(context, document, address);
  requireCurrentSlug(request, params['forum'], data.forum.slug);
  if (!data.forum.viewerCan.setUp) pageError({ code: 'FORBIDDEN', reason: 'not_permitted', requestId: context.get(apiContext).requestId });
  return { data, address, key: crypto.randomUUID(), edited: new URL(request.url).searchParams.get('edit') };
}

type Outcome = { readonly data: unknown } | { readonly fault: FormFault };

/** Does what the pressed button of a page says, and shows the page again. */
export async function act({ context, request }: ActionFunctionArgs, acts: Readonly<Record<string, (form: FormData) => Promise<Outcome>>>) {
  const form = await signedForm(context, request);
  const run = acts[textOf(form, 'act') ?? ''] ?? notFound(context);
  const outcome = await run(form);
  if ('fault' in outcome) return refused(outcome.fault);
  return redirect(`${new URL(request.url).pathname.replace(/\.data$/, '')}?${DONE}`);
}

/** A text that the form requires; what is missing the server says. */
export const given = (form: FormData, name: string): string => textOf(form, name) ?? '';

export const ticked = (form: FormData, name: string): boolean => form.get(name) === TICKED;

export const numberOf = (form: FormData, name: string): number => Number(given(form, name));

/** One name per line. */
export const linesOf = (form: FormData, name: string): string[] =>
  given(form, name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
