import type { MigrationInterface, QueryRunner } from 'typeorm';

const FORMER = ['forum', 'bench', 'seat', 'organization', 'meeting', 'agenda_item', 'decision', 'minutes_passage',
  'minutes_erratum', 'action_item', 'action_plan', 'phase', 'wording', 'amendment', 'status_statement', 'contestation',
  'local_plan_objective', 'comment', 'reasoned_response', 'comment_objection', 'document'];

const translatable = (tables: readonly string[]): string => `
  alter table translation drop constraint translation_object_type_check;
  alter table translation add constraint translation_object_type_check check (object_type in (${tables.map((table) => `'${table}'`).join(', ')}));`;

/** What an acta says in public can be read in another language. */
export class ActaTranslations1764000328000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(translatable([...FORMER, 'minutes_block']));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from translation where object_type = 'minutes_block'; ${translatable(FORMER)}`);
  }
}
