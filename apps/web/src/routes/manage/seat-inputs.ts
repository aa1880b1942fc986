import type { CloseSeatInput, CreateSeatInput, EndHoldingInput, HoldingKind, OpenHoldingInput, SeatStanding, Sector, UpdateSeatInput } from '@mesa/schema/types';

import { KEY_FIELD, textOf } from '../../session/mutate.js';
import { given, numberOf, ticked } from './manage.js';

const columns = (form: FormData) => ({
  forumId: given(form, 'forumId'),
  standing: given(form, 'standing') as SeatStanding,
  benchId: textOf(form, 'benchId'),
  sector: textOf(form, 'sector') as Sector | null,
  organizationId: textOf(form, 'organizationId'),
  groupLabel: textOf(form, 'groupLabel'),
  isPersonal: ticked(form, 'isPersonal'),
  label: textOf(form, 'label'),
  language: given(form, 'language'),
  isVoting: ticked(form, 'isVoting'),
  validFrom: textOf(form, 'validFrom'),
});

const ofSeat = (form: FormData) => ({ forumId: given(form, 'forumId'), seatId: given(form, 'seatId'), version: numberOf(form, 'version') });

export const seatInput = (form: FormData): CreateSeatInput => ({ ...columns(form), idempotencyKey: textOf(form, KEY_FIELD) });

export const seatUpdate = (form: FormData): UpdateSeatInput => ({ ...columns(form), ...ofSeat(form) });

export const seatClose = (form: FormData): CloseSeatInput => ({ ...ofSeat(form), validUntil: given(form, 'validUntil') });

export const holdingInput = (form: FormData): OpenHoldingInput => ({
  forumId: given(form, 'forumId'),
  seatId: given(form, 'seatId'),
  personId: given(form, 'personId'),
  kind: given(form, 'kind') as HoldingKind,
  validFrom: textOf(form, 'validFrom'),
  validUntil: textOf(form, 'validUntil'),
  selection: textOf(form, 'selection'),
  namePublicReason: textOf(form, 'namePublicReason'),
  idempotencyKey: textOf(form, KEY_FIELD),
});

export const holdingEnd = (form: FormData): EndHoldingInput => ({ forumId: given(form, 'forumId'), holdingId: given(form, 'holdingId'), version: numberOf(form, 'version'), validUntil: textOf(form, 'validUntil') });
