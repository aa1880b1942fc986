import type { MigrationInterface, QueryRunner } from 'typeorm';

import { row } from './columns.js';

export class Push1764000312000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table push_subscription (
        ${row},
        person_id uuid not null references person (id) on delete cascade,
        endpoint text not null unique check (char_length(endpoint) <= 2000),
        p256dh text not null check (char_length(p256dh) <= 200),
        auth text not null check (char_length(auth) <= 100)
      );
      create index push_subscription_of_person on push_subscription (person_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table push_subscription');
  }
}
