import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The agenda freezes when the meeting is convened; what is added later says since when, and why. */
export class LateAgendaItems1764000301030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table agenda_item
        add late_since timestamptz,
        add late_reason text,
        add constraint agenda_item_reason_is_of_late check (late_reason is null or late_since is not null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table agenda_item drop late_since, drop late_reason');
  }
}
