import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Actions are found by their words too. */
export class SearchActions1764000313000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index action_item_search on action_item using gin (search_vector(language, text))');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index action_item_search');
  }
}
