import type { CreateOrganizationInput, EndUnitMembershipInput, LegalForm, OpenUnitMembershipInput, Sector, UpdateOrganizationInput } from '@mesa/schema/types';

import { KEY_FIELD, textOf } from '../../session/mutate.js';
import { given, linesOf, numberOf, ticked } from './manage.js';

const columns = (form: FormData) => ({
  forumId: given(form, 'forumId'),
  name: given(form, 'name'),
  language: given(form, 'language'),
  sector: textOf(form, 'sector') as Sector | null,
  legalForm: textOf(form, 'legalForm') as LegalForm | null,
  url: textOf(form, 'url'),
  parentId: textOf(form, 'parentId'),
  succeedsId: textOf(form, 'succeedsId'),
  started: textOf(form, 'started'),
  ended: textOf(form, 'ended'),
  aliases: linesOf(form, 'aliases').map((name) => ({ name, language: given(form, 'language') })),
});

export const organizationInput = (form: FormData): CreateOrganizationInput => ({ ...columns(form), idempotencyKey: textOf(form, KEY_FIELD) });

export const organizationUpdate = (form: FormData): UpdateOrganizationInput => ({ ...columns(form), organizationId: given(form, 'organizationId'), version: numberOf(form, 'version') });

export const membershipInput = (form: FormData): OpenUnitMembershipInput => ({
  forumId: given(form, 'forumId'),
  personId: given(form, 'personId'),
  organizationId: given(form, 'organizationId'),
  mayPublish: ticked(form, 'mayPublish'),
  validFrom: textOf(form, 'validFrom'),
  idempotencyKey: textOf(form, KEY_FIELD),
});

export const membershipEnd = (form: FormData): EndUnitMembershipInput => ({ forumId: given(form, 'forumId'), membershipId: given(form, 'membershipId'), version: numberOf(form, 'version') });
