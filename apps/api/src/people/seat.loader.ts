import type { HoldingKind } from '@mesa/domain/vocabulary';
import { In } from 'typeorm';

import { type Batch, rowByKey, rowsByKey } from '../graphql/loaders.js';
import { Seat } from './seat.entity.js';

/** A holding as the public may read it: a name that is not public does not leave the database. */
export interface PublicHolding {
  readonly id: string;
  readonly seatId: string;
  readonly personId: string;
  readonly kind: HoldingKind;
  readonly name: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly isRevoked: boolean;
  readonly selection: string | null;
  readonly namePublicReason: string | null;
  readonly version: number;
}

const holdingsWhere = (column: 'id' | 'seat_id'): string => `
  select h.id, h.seat_id as "seatId", h.person_id as "personId", h.kind,
    case when h.is_name_public and (not p.is_minor or p.guardian_consent_on is not null) then p.name end as name,
    h.valid_from as "validFrom", h.valid_until as "validUntil", h.revoked_at is not null as "isRevoked",
    h.selection, h.name_public_reason as "namePublicReason", h.version
  from seat_holding h join person p on p.id = h.person_id
  where h.${column} = any ($1)
  order by h.kind desc, h.valid_from desc nulls last, h.id`;

/** All of a seat's holdings, past and to come too: titulars first, the latest first. */
export const holdingsBySeat: Batch<string, PublicHolding[]> = async (ids, dataSource) =>
  rowsByKey<PublicHolding, string>(ids, await dataSource.query(holdingsWhere('seat_id'), [ids]), ({ seatId }) => seatId);

/** After a write that made or changed it. */
export const holdingById: Batch<string, PublicHolding> = async (ids, dataSource) => {
  const holdings: PublicHolding[] = await dataSource.query(holdingsWhere('id'), [ids]);
  return ids.map((id) => holdings.find((holding) => holding.id === id) as PublicHolding);
};

export const seatById: Batch<string, Seat | null> = async (ids, dataSource) =>
  rowByKey(ids, await dataSource.getRepository(Seat).findBy({ id: In(ids) }), ({ id }) => id);

/** All of a forum's seats, past and to come too, in their order. */
export const seatsByForum: Batch<string, Seat[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(Seat).find({ where: { forumId: In(ids) }, order: { position: 'ASC', id: 'ASC' } }), ({ forumId }) => forumId);
