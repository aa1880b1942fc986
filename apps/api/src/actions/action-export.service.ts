import { ACTION_STATES } from '@mesa/domain/action-state';
import { notFound } from '@mesa/domain/errors';
import { label } from '@mesa/domain/labels';
import type { Language } from '@mesa/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { PlaceService } from '../auth/place.service.js';
import { csvOf } from '../files/csv.js';
import type { ActionFilterArgs } from './action-item.input.js';
import { ActionRegisterRepository, type ActionRow } from './action-register.repository.js';

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  es: ['número', 'tarea', 'responsable', 'estado', 'atrasada', 'elevada el', 'plazo', 'último día', 'sesión', 'acuerdo', 'compromiso', 'última novedad', 'lo último dicho'],
  en: ['number', 'action', 'owner', 'state', 'late', 'escalated on', 'due', 'last day', 'meeting', 'decision', 'commitment', 'last entry', 'last said'],
};

const YES: Readonly<Record<Language, string>> = { es: 'sí', en: 'yes' };
const NO: Readonly<Record<Language, string>> = { es: 'no', en: 'no' };

/** The register as a file: the rows of the screen, in its order. */
@Injectable()
export class ActionExportService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly places: PlaceService,
    private readonly register: ActionRegisterRepository,
  ) {}

  /** @throws NOT_FOUND */
  async csv(language: Language, jurisdiction: string, forum: string, filter: ActionFilterArgs): Promise<string> {
    const [known]: { forumId: string | null }[] = await this.dataSource.query('select k.forum_id as "forumId" from slug_history k join jurisdiction j on j.id = k.jurisdiction_id where j.slug = $1 and k.slug = $2', [jurisdiction, forum]);
    if (!known?.forumId) throw notFound();
    const { today, timeZone } = await this.places.ofForum(known.forumId);
    const rows = await this.register.rows(known.forumId, today, timeZone, filter);
    return csvOf(HEADS[language], rows.map((row) => cellsOf(row, language)));
  }
}

function cellsOf(row: ActionRow, language: Language): (string | number | null)[] {
  const state = ACTION_STATES.includes(row.state) ? label('actionState', row.state, language) : row.state;
  return [row.number, row.text, row.owner, state, (row.isLate ? YES : NO)[language], row.escalatedOn, row.dueRaw, row.dueLatest, row.meeting, row.decision, row.commitment, row.lastEntry, row.lastWords];
}
