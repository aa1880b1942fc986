import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { GraphQLFormattedError } from 'graphql';
import { data, redirect, type RouterContextProvider } from 'react-router';

import { sitePath } from '@mesa/domain/addresses';
import { languageOf } from '../i18n/language.js';
import { apiContext } from './api-context.js';
import { pageError } from './query.js';

/** Why a form was not accepted, with what was typed: nothing a person wrote is lost. */
export interface FormFault {
  readonly code: string;
  readonly reason: string;
  readonly requestId: string;
  /** A reason per field of the input, by its path. */
  readonly fields: Readonly<Record<string, string>>;
  readonly allowed: readonly string[];
  /** What the server holds now, for a stale version. */
  readonly current: unknown;
  /** What was sent, to fill the form again; files and hidden keys are not among it. */
  readonly values: Readonly<Record<string, string>>;
  /** What was ticked under a name that several boxes share. */
  readonly ticked: Readonly<Record<string, readonly string[]>>;
}

/** Runs a form's mutation in the server's own process, as the reader of this request. */
export async function mutate<Data, Variables>(context: Readonly<RouterContextProvider>, document: TypedDocumentNode<Data, Variables>, variables: Variables, form: FormData): Promise<{ readonly data: Data } | { readonly fault: FormFault }> {
  const result = await context.get(apiContext).execute(document, variables);
  const [error] = result.errors ?? [];
  return !error && result.data ? { data: result.data } : { fault: faultOf(error, form) };
}

/** An error as the form shows it, with what was typed. */
export function faultOf(error: GraphQLFormattedError | undefined, form: FormData): FormFault {
  const extensions = (error?.extensions ?? {}) as Partial<FormFault>;
  return {
    code: extensions.code ?? 'INTERNAL',
    reason: extensions.reason ?? 'unexpected',
    requestId: extensions.requestId ?? '',
    fields: extensions.fields ?? {},
    allowed: extensions.allowed ?? [],
    current: extensions.current ?? null,
    values: valuesOf(form),
    ticked: tickedIn(form),
  };
}

const STATUS: Readonly<Record<string, number>> = { NOT_FOUND: 404, FORBIDDEN: 403, UNAUTHENTICATED: 401, CONFLICT: 409, RATE_LIMITED: 429, UNAVAILABLE: 503, INTERNAL: 500 };

/** The action's answer to a refused form: the same page again, with what is wrong and what was typed. */
export const refused = (fault: FormFault) => data({ fault }, { status: STATUS[fault.code] ?? 400 });

/** What a form sent, as text; a repeated name keeps its last value. */
export function valuesOf(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' && name !== KEY_FIELD ? [[name, value]] : [])));
}

/** All values of the names that end as names of several ids do. */
function tickedIn(form: FormData): FormFault['ticked'] {
  const names = [...new Set(form.keys())].filter((name) => name.endsWith('Ids'));
  return Object.fromEntries(names.map((name) => [name, form.getAll(name).filter((value) => typeof value === 'string')]));
}

/** A text field of a form; empty counts as absent. */
export function textOf(form: FormData, name: string): string | null {
  const value = form.get(name);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The name of the hidden field that makes sending a form twice count once. */
export const KEY_FIELD = 'idempotencyKey';

/**
 * The form of an act that only who is signed in may send. A session that ended meanwhile ends the act with a
 * page that gives back what was typed: no one loses an hour's minutes to a clock.
 */
export async function signedForm(context: Readonly<RouterContextProvider>, request: Request): Promise<FormData> {
  const form = await request.formData();
  const { reader, requestId } = context.get(apiContext);
  if (reader) return form;
  return pageError({ code: 'UNAUTHENTICATED', reason: 'signed_out', requestId, typed: proseOf(valuesOf(form)) });
}

/** What a person typed, as against what the form carried along: ids, versions, choices. */
export const proseOf = (values: Readonly<Record<string, string>>): readonly string[] => Object.values(values).filter((value) => /\s/.test(value.trim()) || value.length > 60);

/** Leads who is not signed in to the sign-in page, and back here afterwards. */
export function requireReader(context: Readonly<RouterContextProvider>, request: Request): void {
  if (context.get(apiContext).reader) return;
  const { pathname, search } = new URL(request.url);
  throw redirect(`${sitePath(languageOf(pathname), 'signIn')}?to=${encodeURIComponent(pathname.replace(/\.data$/, '') + search)}`);
}
