import type { ForumRules as Rules } from '@mesa/domain/rules';
import { Column, Entity } from 'typeorm';

import { ImportableRow } from '../database/row.entity.js';

/** One version of the rules of a forum. */
@Entity()
export class ForumRules extends ImportableRow {
  @Column('uuid')
  forumId!: string;

  @Column('date')
  effectiveFrom!: string;

  /** A field that is missing is a rule the forum does not have. */
  @Column('jsonb')
  rules!: Rules;

  /** The rules as written. */
  @Column('text', { nullable: true })
  text!: string | null;

  @Column('text', { default: 'und' })
  language!: string;

  @Column('uuid', { nullable: true })
  adoptingDecisionId!: string | null;
}
