import { notFound } from '@mesa/domain/errors';
import { label } from '@mesa/domain/labels';
import type { Language } from '@mesa/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { ClockService } from '../clock/clock.service.js';
import { csvOf } from '../files/csv.js';
import { type LedgerFilter, type LedgerRow, ledgerRows } from './ledger.repository.js';

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  es: ['id', 'tipo', 'estado', 'vencido', 'qué se dijo', 'quién', 'organización', 'sector', 'fecha', 'fase', 'compromiso', 'hito', 'unidad', 'plazo', 'primera respuesta', 'qué se hizo', 'objeciones', 'elevado el'],
  en: ['id', 'kind', 'state', 'overdue', 'what was said', 'who', 'organisation', 'sector', 'date', 'phase', 'commitment', 'milestone', 'unit', 'due', 'first response', 'what was done', 'objections', 'taken to the co-chairs on'],
};
const YES: Readonly<Record<Language, string>> = { es: 'sí', en: 'yes' };
const NO: Readonly<Record<Language, string>> = { es: 'no', en: 'no' };

/** The ledger as a file: the rows of the screen, in its order. */
@Injectable()
export class LedgerExportService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: ClockService,
  ) {}

  /** Of a plan that is published. @throws NOT_FOUND */
  async csv(language: Language, jurisdiction: string, plan: string, filter: LedgerFilter): Promise<string> {
    const [known]: { planId: string }[] = await this.dataSource.query(
      `select p.id as "planId" from slug_history k join jurisdiction j on j.id = k.jurisdiction_id join action_plan p on p.id = k.plan_id and p.state <> 'drafting' where j.slug = $1 and k.slug = $2`,
      [jurisdiction, plan],
    );
    if (!known) throw notFound();
    const rows = await ledgerRows(this.dataSource, known.planId, filter, new Date(this.clock.now().epochMilliseconds));
    return csvOf(HEADS[language], rows.map((row) => cellsOf(row, language)));
  }
}

function cellsOf(row: LedgerRow, language: Language): (string | number | null)[] {
  return [
    row.id, label('commentKind', row.kind, language), label('commentState', row.state, language), (row.isOverdue ? YES : NO)[language], row.text, row.author, row.organization,
    row.sector && label('sector', row.sector, language), row.postedOn, row.phase, row.commitment, row.milestone, row.units, row.dueOn,
    row.answeredOn, row.disposition && label('disposition', row.disposition, language), row.objections, row.escalatedOn,
  ];
}
