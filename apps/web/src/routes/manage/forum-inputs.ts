import type { AddBenchInput, ChangeForumSlugInput, CreateForumInput, ForumKind, RenameBenchInput, UpdateForumInput } from '@mesa/schema/types';

import { KEY_FIELD, textOf } from '../../session/mutate.js';
import { given, linesOf, numberOf } from './manage.js';

// What the forms of the forum itself send, as the API takes it. An enum's value is checked there.

export const forumInput = (form: FormData): UpdateForumInput => ({
  forumId: given(form, 'forumId'),
  version: numberOf(form, 'version'),
  kind: given(form, 'kind') as ForumKind,
  name: given(form, 'name'),
  language: given(form, 'language'),
  aliases: linesOf(form, 'aliases').map((name) => ({ name, language: given(form, 'language') })),
  purpose: textOf(form, 'purpose'),
  goal: textOf(form, 'goal'),
  formedBy: textOf(form, 'formedBy'),
  started: textOf(form, 'started'),
  ended: textOf(form, 'ended'),
  parentId: textOf(form, 'parentId'),
  succeedsId: textOf(form, 'succeedsId'),
});

export const slugInput = (form: FormData): ChangeForumSlugInput => ({ forumId: given(form, 'forumId'), version: numberOf(form, 'version'), slug: given(form, 'slug') });

export const benchInput = (form: FormData): AddBenchInput => ({ forumId: given(form, 'forumId'), key: given(form, 'key'), name: given(form, 'name'), language: given(form, 'language'), idempotencyKey: textOf(form, KEY_FIELD) });

export const renamedBenchInput = (form: FormData): RenameBenchInput => ({ forumId: given(form, 'forumId'), benchId: given(form, 'benchId'), version: numberOf(form, 'version'), name: given(form, 'name'), language: given(form, 'language') });

export const newForumInput = (form: FormData): CreateForumInput => ({
  forumId: given(form, 'forumId'),
  slug: given(form, 'slug'),
  kind: given(form, 'kind') as ForumKind,
  name: given(form, 'name'),
  language: given(form, 'language'),
  purpose: textOf(form, 'purpose'),
  idempotencyKey: textOf(form, KEY_FIELD),
});
