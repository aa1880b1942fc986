import type { PartialDate } from '@mesa/domain/partial-date';
import type { DatePrecision } from '@mesa/domain/vocabulary';
import { Column } from 'typeorm';

/** A `PartialDate` embedded in the row it belongs to. All four are null where no date is known. */
export class StoredDate {
  /** As written or printed. */
  @Column('text', { nullable: true })
  raw!: string | null;

  /** First day it may mean; null = open. */
  @Column('date', { nullable: true })
  earliest!: string | null;

  /** Last day it may mean; null = open. */
  @Column('date', { nullable: true })
  latest!: string | null;

  @Column('text', { nullable: true })
  precision!: DatePrecision | null;
}

/** The columns' content as the domain's value; null where no date is known. */
export function partialDateOf({ raw, earliest, latest, precision }: StoredDate): PartialDate | null {
  return raw === null || precision === null ? null : { raw, earliest, latest, precision };
}

/** The domain's value as the columns' content. */
export const storedDate = (date: PartialDate | null): StoredDate => ({
  raw: date?.raw ?? null,
  earliest: date?.earliest ?? null,
  latest: date?.latest ?? null,
  precision: date?.precision ?? null,
});
