import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ObservationPeriods1764000324000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table minutes_observation add column is_late boolean not null default false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table minutes_observation drop column is_late');
  }
}
