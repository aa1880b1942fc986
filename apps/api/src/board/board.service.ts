import { type Board, boardOf, isPressing } from '@mesa/domain/board';
import { label } from '@mesa/domain/labels';
import { type Language, STATEMENT_AUTHORS } from '@mesa/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { anonymous, type Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { csvOf } from '../files/csv.js';
import { Jurisdiction } from '../jurisdictions/jurisdiction.entity.js';
import type { ActionPlan } from '../plans/action-plan.entity.js';
import { PlanService } from '../plans/plan.service.js';
import type { BoardArgs } from './board.input.js';
import type { BoardModel } from './board.model.js';
import { type BoardRow, boardRows } from './board.repository.js';

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  es: ['grupo', 'compromiso', 'título del compromiso', 'hito', 'título del hito', 'inicio', 'plazo', 'último día', 'atrasado', 'responde'],
  en: ['group', 'commitment', 'title of the commitment', 'milestone', 'title of the milestone', 'start', 'due', 'last day', 'late', 'answers'],
};
const PROOF: Readonly<Record<Language, string>> = { es: 'pruebas', en: 'proof' };
const YES: Readonly<Record<Language, string>> = { es: 'sí', en: 'yes' };
const NO: Readonly<Record<Language, string>> = { es: 'no', en: 'no' };

/** The board of a plan: what is on screen and what is in its file come from the same rows. */
@Injectable()
export class BoardService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly plans: PlanService,
    private readonly clock: ClockService,
  ) {}

  /** @throws NOT_FOUND, also for a draft that is not the viewer's to read */
  async of(viewer: Viewer, jurisdiction: string, slug: string, args: BoardArgs): Promise<BoardModel> {
    const { plan, board: { figures, groups, milestones, rowCount } } = await this.#read(viewer, jurisdiction, slug, args);
    return { plan, milestones, ...figures, rowCount, groups: groups.map(({ key, rows }) => ({ key, milestoneIds: rows.map(({ id }) => id) })) };
  }

  /** As the public reads it, row by row. @throws NOT_FOUND */
  async csv(language: Language, jurisdiction: string, slug: string, args: BoardArgs): Promise<string> {
    const { board, today } = await this.#read(anonymous('board'), jurisdiction, slug, args);
    const head = [...HEADS[language], ...STATEMENT_AUTHORS.map((author) => label('statementAuthor', author, language)), PROOF[language]];
    return csvOf(head, board.groups.flatMap(({ key, rows }) => rows.map((row) => cellsOf(row, groupName(key, row, args), today, language))));
  }

  async #read(viewer: Viewer, jurisdiction: string, slug: string, { view, only }: BoardArgs): Promise<{ plan: ActionPlan; board: Board<BoardRow>; today: string }> {
    const plan = await this.plans.bySlug(viewer, jurisdiction, slug);
    const { manager } = this.dataSource;
    const { timeZone } = await manager.findOneByOrFail(Jurisdiction, { id: plan.jurisdictionId });
    const today = this.clock.today(timeZone);
    return { plan, today, board: boardOf(await boardRows(manager, plan.id), view, only, today) };
  }
}

/** What a group is called in a file; the ids of commitments and units mean nothing there. */
function groupName(key: string, row: BoardRow, { view }: BoardArgs): string {
  if (view === 'commitment') return row.commitmentTitle ?? '';
  return view === 'unit' ? (row.units.find(({ id }) => id === key)?.name ?? '') : key;
}

function cellsOf(row: BoardRow, group: string, today: string, language: Language): (string | number | null)[] {
  const { commitmentNumber, commitmentTitle, number, title, starts, ends, units, responsibleRaw, says, proofCount } = row;
  const who = units.map(({ name }) => name).join('; ') || responsibleRaw;
  const said = STATEMENT_AUTHORS.map((author) => (says[author] ? label('completion', says[author], language) : null));
  return [group, commitmentNumber, commitmentTitle, number, title, starts?.raw ?? null, ends?.raw ?? null, ends?.latest ?? null, (isPressing(row, today) ? YES : NO)[language], who, ...said, proofCount];
}
