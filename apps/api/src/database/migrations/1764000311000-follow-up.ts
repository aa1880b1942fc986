import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From a milestone to the items about it, and from a decision to what it carried. */
export class FollowUp1764000311000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index agenda_item_of_milestone on agenda_item (milestone_id) where milestone_id is not null;
      create index agenda_item_of_commitment on agenda_item (commitment_id) where commitment_id is not null;
      create index action_item_of_milestone on action_item (milestone_id) where milestone_id is not null;
      create index amendment_of_decision on amendment (decision_id) where decision_id is not null;
      create index forum_rules_of_decision on forum_rules (adopting_decision_id) where adopting_decision_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index forum_rules_of_decision, amendment_of_decision, action_item_of_milestone, agenda_item_of_commitment, agenda_item_of_milestone');
  }
}
