import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ChangeProposals1764000321000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table minutes_observation
        add column anchor jsonb check (jsonb_typeof(anchor) = 'object'),
        add column replacement text check (replacement is null or anchor is not null),
        add column is_applied boolean check (is_applied is null or state = 'taken_up');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table minutes_observation drop column anchor, drop column replacement, drop column is_applied');
  }
}
