import type { ActaBlock } from '@mesa/domain/acta';
import type { TextMention } from '@mesa/domain/text-mention';

import { type Batch, rowsByKey } from '../graphql/loaders.js';

interface Withdrawn {
  readonly withdrawnAt: Date | null;
  readonly rule: string | null;
  readonly orderedBy: string | null;
  readonly orderedOn: string | null;
}

/** A block as published, beside the withdrawal that blanked it. */
export interface BlockLine extends Withdrawn {
  readonly textId: string;
  readonly id: string;
  readonly position: number;
  readonly kind: Exclude<ActaBlock['type'], 'erratum'>;
  readonly agendaItemId: string | null;
  readonly content: ActaBlock | null;
  readonly mentions: readonly TextMention[] | null;
  readonly salt: Buffer | null;
  readonly hash: Buffer;
  readonly isWithheld: boolean;
  readonly withheldReason: string | null;
}

/** What is withheld does not leave the database. */
const BLOCKS = `
  select b.minutes_id as "textId", b.id, b.position, b.kind, b.agenda_item_id as "agendaItemId", b.hash, b.is_withheld as "isWithheld",
    b.withheld_reason as "withheldReason", case when not b.is_withheld then b.content end as content, case when not b.is_withheld then b.salt end as salt,
    case when not b.is_withheld then b.mentions end as mentions,
    w.withdrawn_at as "withdrawnAt", w.rule, w.ordered_by as "orderedBy", to_char(w.ordered_on, 'YYYY-MM-DD') as "orderedOn"
  from minutes_block b left join minutes_withdrawal w on w.block_id = b.id
  where b.minutes_id = any ($1) order by b.position`;

/** By the minutes that keep the text. */
export const blocksByText: Batch<string, BlockLine[]> = async (ids, dataSource) => rowsByKey<BlockLine, string>(ids, await dataSource.query(BLOCKS, [ids]), ({ textId }) => textId);

export interface ErratumLine extends Withdrawn {
  readonly minutesId: string;
  readonly id: string;
  readonly number: number;
  readonly blockId: string | null;
  readonly corrects: number | null;
  readonly text: string | null;
  readonly language: string;
  readonly salt: Buffer | null;
  readonly hash: Buffer;
  readonly publishedAt: Date;
}

const ERRATA = `
  select e.minutes_id as "minutesId", e.id, e.number, e.block_id as "blockId", b.position as corrects, e.text, e.language, e.salt, e.hash, e.published_at as "publishedAt",
    w.withdrawn_at as "withdrawnAt", w.rule, w.ordered_by as "orderedBy", to_char(w.ordered_on, 'YYYY-MM-DD') as "orderedOn"
  from minutes_erratum e left join minutes_block b on b.id = e.block_id left join minutes_withdrawal w on w.erratum_id = e.id
  where e.minutes_id = any ($1) order by e.number`;

export const errataByMinutes: Batch<string, ErratumLine[]> = async (ids, dataSource) => rowsByKey<ErratumLine, string>(ids, await dataSource.query(ERRATA, [ids]), ({ minutesId }) => minutesId);

export interface LinkLine {
  readonly minutesId: string;
  readonly position: number;
  readonly erratum: number | null;
  readonly format: number;
  readonly previousHash: Buffer | null;
  readonly hash: Buffer;
  readonly linkedAt: Date;
}

const LINKS = `
  select l.minutes_id as "minutesId", l.position, e.number as erratum, l.format, l.previous_hash as "previousHash", l.hash, l.linked_at as "linkedAt"
  from chain_link l left join minutes_erratum e on e.id = l.erratum_id
  where l.minutes_id = any ($1) order by l.position`;

export const linksByMinutes: Batch<string, LinkLine[]> = async (ids, dataSource) => rowsByKey<LinkLine, string>(ids, await dataSource.query(LINKS, [ids]), ({ minutesId }) => minutesId);
